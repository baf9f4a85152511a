"""Packages that only some commands need."""

from __future__ import annotations

import importlib.util

from ..errors import BuildError

__all__ = ["need"]


def need(extra: str, *packages: str) -> None:
    """Refuse a command whose packages are not there; `extra` is what brings them."""
    missing = [package for package in packages if importlib.util.find_spec(package) is None]
    if missing:
        raise BuildError(
            f"this needs {' and '.join(missing)}, which is not installed",
            advice=f"Install what is missing: pip install tnforge[{extra}]",
        )
