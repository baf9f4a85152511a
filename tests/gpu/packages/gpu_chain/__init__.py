"""Layers emitted by tnforge: package gpu_chain."""

from .chain import Chain

__all__ = ["Chain"]
