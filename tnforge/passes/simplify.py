"""Runs the passes in order, over and over until they find nothing more to do."""

from __future__ import annotations

from ..errors import EmitError
from ..ir.graph import Graph
from .base import Pass
from .canonicalise import CANONICALISE, FLATTEN
from .carry import CARRY
from .delta import ELIMINATE_DELTA
from .epsilon import EPSILON_PAIRS
from .factor import FACTOR
from .number import PLACE_NUMBERS, UNSCALE_CONSTANTS
from .price import price
from .projector import PROJECTOR
from .share import SHARE

__all__ = ["PASSES", "canonical", "simplify", "simplify_up_to"]

PASSES: tuple[Pass, ...] = (
    UNSCALE_CONSTANTS,
    FLATTEN,
    EPSILON_PAIRS,
    ELIMINATE_DELTA,
    PROJECTOR,
    FLATTEN,
    CARRY,
    CANONICALISE,
    FACTOR,
    SHARE,
    CANONICALISE,
    PLACE_NUMBERS,
    CANONICALISE,
)
"""One round; its last form is canonical."""

MAX_ROUNDS = 20


def simplify(graph: Graph) -> Graph:
    """The graph after so many rounds that another one gives a graph that was there before.

    Mostly that is the last one itself; where rounds go in a circle, the cheapest graph of the circle is taken, the
    first in text order of several. So simplifying again changes nothing.
    """
    seen = [_round(graph)]
    while (following := _round(seen[-1])) not in seen:
        seen.append(following)
        if len(seen) > MAX_ROUNDS:
            raise EmitError(f"layer {graph.name} is not simple after {MAX_ROUNDS} rounds of passes")
    circle = seen[seen.index(following) :]
    return min(circle, key=lambda one: (price(one), str(one)))


def simplify_up_to(graph: Graph, name: str) -> Graph:
    """The graph in the first round after the first pass of a name."""
    names = [step.name for step in PASSES]
    for step in PASSES[: names.index(name) + 1]:
        graph = step(graph)
    return graph


def canonical(graph: Graph) -> Graph:
    """The one form of a graph with its constants kept; its hash names the operation."""
    return CANONICALISE(FLATTEN(graph))


def _round(graph: Graph) -> Graph:
    for step in PASSES:
        graph = step(graph)
    return graph
