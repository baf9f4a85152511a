"""Layers emitted by tnforge: package examples_clebsch_gordan."""

from .clebsch_gordan import ClebschGordan
from .quadrupole_of import QuadrupoleOf
from .spherical_message import SphericalMessage
from .triple import Triple

__all__ = ["ClebschGordan", "QuadrupoleOf", "SphericalMessage", "Triple"]
