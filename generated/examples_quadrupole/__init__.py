"""Layers emitted by tnforge: package examples_quadrupole."""

from .dot import Dot
from .quadrupole import Quadrupole

__all__ = ["Dot", "Quadrupole"]
