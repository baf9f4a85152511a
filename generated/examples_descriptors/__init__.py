"""Layers emitted by tnforge: package examples_descriptors."""

from .bispectrum import Bispectrum
from .power_spectrum import PowerSpectrum

__all__ = ["Bispectrum", "PowerSpectrum"]
