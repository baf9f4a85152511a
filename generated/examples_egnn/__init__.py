"""Layers emitted by tnforge: package examples_egnn."""

from .convolution import Convolution

__all__ = ["Convolution"]
