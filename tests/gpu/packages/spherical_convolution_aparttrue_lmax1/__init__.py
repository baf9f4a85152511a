"""Layers emitted by tnforge: package spherical_convolution_aparttrue_lmax1."""

from .convolution_1_apart import Convolution1Apart

__all__ = ["Convolution1Apart"]
