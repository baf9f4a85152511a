"""Layers emitted by tnforge: package examples_irreducible_product."""

from .degree_one import DegreeOne
from .degree_three import DegreeThree
from .degree_two import DegreeTwo

__all__ = ["DegreeOne", "DegreeThree", "DegreeTwo"]
