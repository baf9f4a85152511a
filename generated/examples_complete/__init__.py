"""Layers emitted by tnforge: package examples_complete."""

from .bilinear import Bilinear
from .cross import Cross
from .linear import Linear
from .raised import Raised

__all__ = ["Bilinear", "Cross", "Linear", "Raised"]
