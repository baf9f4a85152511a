"""Layers emitted by tnforge: package examples_painn."""

from .painn_message import PainnMessage
from .painn_update import PainnUpdate

__all__ = ["PainnMessage", "PainnUpdate"]
