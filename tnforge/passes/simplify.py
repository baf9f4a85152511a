"""Runs the passes in order."""

from __future__ import annotations

from ..ir.graph import Graph
from .base import Pass
from .canonicalise import CANONICALISE, FLATTEN
from .carry import CARRY
from .delta import ELIMINATE_DELTA
from .epsilon import EPSILON_PAIRS

__all__ = ["PASSES", "canonical", "simplify"]

PASSES: tuple[Pass, ...] = (FLATTEN, EPSILON_PAIRS, ELIMINATE_DELTA, FLATTEN, CARRY, CANONICALISE)


def simplify(graph: Graph) -> Graph:
    """The graph after every pass."""
    for step in PASSES:
        graph = step(graph)
    return graph


def canonical(graph: Graph) -> Graph:
    """The one form of a graph with its constants kept; its hash names the operation."""
    return CANONICALISE(FLATTEN(graph))
