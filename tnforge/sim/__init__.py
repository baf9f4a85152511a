"""Potentials at work: the ASE calculator, errors of predictions, molecular dynamics and relaxation."""

from .calculator import PotentialCalculator
from .evaluate import Results, evaluate, from_ase

__all__ = ["PotentialCalculator", "Results", "evaluate", "from_ase"]
