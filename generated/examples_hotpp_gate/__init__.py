"""Layers emitted by tnforge: package examples_hotpp_gate."""

from .gate import Gate

__all__ = ["Gate"]
