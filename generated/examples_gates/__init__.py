"""Layers emitted by tnforge: package examples_gates."""

from .gates import Gates
from .handed import Handed
from .squashed import Squashed

__all__ = ["Gates", "Handed", "Squashed"]
