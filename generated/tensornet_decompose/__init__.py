"""Layers emitted by tnforge: package tensornet_decompose."""

from .decompose import Decompose

__all__ = ["Decompose"]
