"""Layers emitted by tnforge: package examples_chirality."""

from .triple import Triple
from .with_sign import WithSign
from .without_sign import WithoutSign

__all__ = ["Triple", "WithSign", "WithoutSign"]
