"""Layers emitted by tnforge: package tensornet_scale."""

from .scale import Scale

__all__ = ["Scale"]
