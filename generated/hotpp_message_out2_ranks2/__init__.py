"""Layers emitted by tnforge: package hotpp_message_out2_ranks2."""

from .message_2_2 import Message22

__all__ = ["Message22"]
