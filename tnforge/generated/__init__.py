"""The committed packages: `from tnforge.generated.examples_torque import Torque`."""

from __future__ import annotations

from ..resources import generated

__path__ = [str(generated())]
