"""Turns a graph into a plan: pairwise products, values that must exist in memory, and steps that make them."""

from __future__ import annotations

from collections import defaultdict

from ..errors import EmitError, UndecidedError
from ..ir.graph import Graph
from ..ir.ops import Gather, Input, SumNeighbours
from ..ir.polynomial import Leaf, components, expand
from ..ir.rebuild import rebuild
from ..ir.types import Site
from .lower import lower_step, reads
from .path import pairwise
from .plan import SINGLES, Plan, Single, Step, name_nodes

__all__ = ["MAX_TERMS", "plan_graph"]

MAX_TERMS = 4096
"""A value whose polynomial has more terms than this is computed through intermediates that are kept in memory."""


def plan_graph(graph: Graph) -> Plan:
    """The plan of a simplified graph, checked exactly against it."""
    split, places = rebuild(graph, pairwise)
    _check_same(graph, split, places)
    kept = _split_large(split, _kept(split))
    names = name_nodes(split)
    return Plan(split, names, _steps(split, names, kept))


def _check_same(graph: Graph, split: Graph, places: dict[int, int]) -> None:
    """Every segment of the graph has the same polynomial before and after its products were split."""
    for k in graph.segment_roots:
        before = {
            (component, tuple(sorted((_moved(leaf, places), c) for leaf, c in factors))): value
            for (component, factors), value in components(expand(graph, k)).items()
        }
        if before != components(expand(split, places[k])):
            raise EmitError(f"splitting the products of layer {graph.name} changed the value %{k}")


def _moved(leaf: Leaf, places: dict[int, int]) -> Leaf:
    return Leaf(places[leaf.node], leaf.end, leaf.block, leaf.rank)


def _kept(graph: Graph) -> frozenset[int]:
    """Values that exist in memory: inputs, outputs, single operations and what they read, sums, gathered values."""
    kept = {output.node for output in graph.outputs}
    for k, node in enumerate(graph.nodes):
        if isinstance(node.op, Input | SumNeighbours):
            kept.add(k)
        elif isinstance(node.op, Gather):
            kept |= set(node.operands)
        elif isinstance(node.op, SINGLES):
            kept |= {k, *node.operands}
    return frozenset(kept)


def _split_large(graph: Graph, kept: frozenset[int]) -> frozenset[int]:
    """Keep further intermediates, largest first, until the polynomial of every value is small."""
    for k, node in enumerate(graph.nodes):
        while (size := _terms(graph, k, kept)) > MAX_TERMS:
            inner = {operand: _terms(graph, operand, kept) for operand in set(node.operands) - kept}
            largest = max(inner, key=lambda operand: (inner[operand], operand), default=None)
            if largest is None or inner[largest] <= 1:
                raise EmitError(f"one contraction of layer {graph.name} has {size} terms; the limit is {MAX_TERMS}")
            kept |= {largest}
    return kept


def _terms(graph: Graph, k: int, kept: frozenset[int]) -> int:
    """An upper bound of the number of terms of a value."""
    try:
        return expand(graph, k, kept).size
    except UndecidedError:
        return MAX_TERMS + 1


def _steps(graph: Graph, names: tuple[str, ...], kept: frozenset[int]) -> tuple[Step, ...]:
    """Steps in order of level; multilinear values of one level over the same rows and channels share a step."""
    levels: dict[int, int] = {}
    groups: dict[tuple[int, Site, tuple[str, ...]], list[int]] = defaultdict(list)
    singles: dict[int, list[Step]] = defaultdict(list)
    for k in sorted(kept):
        node = graph.nodes[k]
        if isinstance(node.op, Input):
            levels[k] = 0
            continue
        levels[k] = 1 + max((levels[j] for j in _reads(graph, k, kept)), default=0)
        if isinstance(node.op, SINGLES):
            singles[levels[k]].append(Single(k))
        else:
            groups[levels[k], _rows(graph, k), node.type.channels].append(k)
    fused = [(level, lower_step(graph, names, tuple(roots), rows, kept)) for (level, rows, _), roots in groups.items()]
    ordered = [*fused, *((level, step) for level, steps in singles.items() for step in steps)]
    return tuple(step for _, step in sorted(ordered, key=lambda pair: pair[0]))


def _rows(graph: Graph, k: int) -> Site:
    """Over which rows a value is computed; a neighbour sum runs over edges."""
    return Site.EDGE if isinstance(graph.nodes[k].op, SumNeighbours) else graph.type(k).site


def _reads(graph: Graph, k: int, kept: frozenset[int]) -> set[int]:
    """The values in memory that a value is computed from."""
    node = graph.nodes[k]
    if isinstance(node.op, SINGLES):
        return set(node.operands)
    return {operand.node for operand in reads(graph, k, kept)}
