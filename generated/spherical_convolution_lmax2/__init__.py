"""Layers emitted by tnforge: package spherical_convolution_lmax2."""

from .convolution_2 import Convolution2

__all__ = ["Convolution2"]
