"""Layers emitted by tnforge: package examples_isotropic_law."""

from .invariants import Invariants
from .material_stress import MaterialStress

__all__ = ["Invariants", "MaterialStress"]
