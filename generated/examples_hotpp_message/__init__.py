"""Layers emitted by tnforge: package examples_hotpp_message."""

from .message import Message

__all__ = ["Message"]
