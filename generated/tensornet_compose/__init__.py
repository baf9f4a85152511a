"""Layers emitted by tnforge: package tensornet_compose."""

from .compose import Compose

__all__ = ["Compose"]
