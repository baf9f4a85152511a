"""Layers emitted by tnforge: package tensornet_embed."""

from .embed import Embed

__all__ = ["Embed"]
