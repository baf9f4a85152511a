"""Layers emitted by tnforge: package hotpp_message_out1_ranks2."""

from .message_2_1 import Message21

__all__ = ["Message21"]
