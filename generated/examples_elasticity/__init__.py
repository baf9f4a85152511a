"""Layers emitted by tnforge: package examples_elasticity."""

from .energy import Energy
from .isotropic_stiffness import IsotropicStiffness
from .isotropic_stress import IsotropicStress
from .stress import Stress

__all__ = ["Energy", "IsotropicStiffness", "IsotropicStress", "Stress"]
