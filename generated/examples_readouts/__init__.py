"""Layers emitted by tnforge: package examples_readouts."""

from .dipole import Dipole
from .polarizability import Polarizability

__all__ = ["Dipole", "Polarizability"]
