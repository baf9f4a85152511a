"""Layers emitted by tnforge: package hotpp_message_out0_ranks2."""

from .message_2_0 import Message20

__all__ = ["Message20"]
