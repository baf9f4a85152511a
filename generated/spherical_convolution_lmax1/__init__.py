"""Layers emitted by tnforge: package spherical_convolution_lmax1."""

from .convolution_1 import Convolution1

__all__ = ["Convolution1"]
