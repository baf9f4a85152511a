"""Layers emitted by tnforge: package examples_clebsch_gordan."""

from .clebsch_gordan import ClebschGordan
from .message import Message
from .quadrupole_of import QuadrupoleOf
from .triple import Triple

__all__ = ["ClebschGordan", "Message", "QuadrupoleOf", "Triple"]
