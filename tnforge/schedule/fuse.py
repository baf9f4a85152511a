"""Turns a graph into a plan: pairwise products, values that must exist in memory, and steps that make them."""

from __future__ import annotations

from collections import defaultdict
from math import prod

from ..errors import EmitError, UndecidedError
from ..ir.graph import Graph
from ..ir.ops import Constant, Gather, Input, Keep, Product, Sum, SumNeighbours
from ..ir.polynomial import Components, Leaf, block_components, components, expand_blocks
from ..ir.rebuild import rebuild
from ..ir.size import MAX_MONOMIALS
from ..ir.types import Site
from ..kernel.verify import MAX_OUTPUTS
from ..kernel.vjp import closes_within
from .lower import lower_step, reads
from .path import pairwise
from .plan import SINGLES, Fused, Plan, Single, Step, name_nodes

__all__ = ["MAX_TERMS", "plan_graph"]

MAX_TERMS = 4096
"""A value whose polynomial has more terms than this is computed through intermediates that are kept in memory."""

MAX_CLOSURE = 64
"""Results whose common kernel has more derivatives than this are computed apart."""


def plan_graph(graph: Graph) -> Plan:
    """The plan of a simplified graph, checked exactly against it."""
    split, places = rebuild(graph, pairwise)
    _check_same(graph, split, places)
    kept = _split_large(split, _split_products(split, _kept(split)))
    names = name_nodes(split)
    return Plan(split, names, _needed(split, _steps(split, names, kept)))


def _check_same(graph: Graph, split: Graph, places: dict[int, int]) -> None:
    """Every segment of the graph has the same polynomial before and after its products were split."""
    for k in graph.segment_roots:
        before = {
            (component, tuple(sorted((_moved(leaf, places), c) for leaf, c in factors))): value
            for (component, factors), value in _components(graph, k).items()
        }
        if before != _components(split, places[k]):
            raise EmitError(f"splitting the products of layer {graph.name} changed the value %{k}")


def _components(graph: Graph, k: int) -> Components:
    return block_components(graph.type(k).rep, expand_blocks(graph, k))


def _moved(leaf: Leaf, places: dict[int, int]) -> Leaf:
    return Leaf(places[leaf.node], leaf.end, leaf.block, leaf.rank)


def _kept(graph: Graph) -> frozenset[int]:
    """Values that exist in memory: inputs, outputs, single operations and what they read, sums, gathered values."""
    kept = {output.node for output in graph.outputs}
    for k, node in enumerate(graph.nodes):
        if isinstance(node.op, Input | Keep | SumNeighbours):
            kept.add(k)
        elif isinstance(node.op, Gather):
            kept |= set(node.operands)
        elif isinstance(node.op, SINGLES) and not isinstance(node.op, Constant):
            kept |= {k, *node.operands}
    return frozenset(kept)


def _split_products(graph: Graph, kept: frozenset[int]) -> frozenset[int]:
    """Keep sums that products would multiply out: of scalars always, of tensors where many monomials would arise.

    Tensors on edges are never kept.
    """
    counts: list[int] = []
    for node in graph.nodes:
        found = [1 if operand in kept else counts[operand] for operand in node.operands]
        match node.op:
            case Product():
                for place in _kept_sums(graph, node.operands, found):
                    kept, found[place] = kept | {node.operands[place]}, 1
                counts.append(prod(found))
            case Sum():
                counts.append(sum(found))
            case _:
                counts.append(1)
    return kept


def _kept_sums(graph: Graph, operands: tuple[int, ...], counts: list[int]) -> list[int]:
    """The places of the factors that are kept, given the number of monomials of each."""
    sums = sorted((place for place, count in enumerate(counts) if count > 1), key=lambda place: -counts[place])
    kept = [place for place in sums if graph.type(operands[place]).rep.is_scalar and len(operands) > 1]
    tensors = [place for place in sums if place not in kept and graph.type(operands[place]).site is not Site.EDGE]
    left = prod(counts[place] for place in sums if place not in kept)
    while left > MAX_MONOMIALS and tensors:
        kept.append(tensors.pop(0))
        left //= counts[kept[-1]]
    return kept


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
    """The number of terms of a value, of the largest block of a flat sum; where they are few, an upper bound of it."""
    try:
        return max(p.size if p.size <= MAX_TERMS else len(components(p)) for p in expand_blocks(graph, k, kept))
    except UndecidedError:
        return MAX_TERMS + 1


def _steps(graph: Graph, names: tuple[str, ...], kept: frozenset[int]) -> tuple[Step, ...]:
    """Steps in order of level; multilinear values of one level, of the same rows, places and channels share a step."""
    levels: dict[int, int] = {}
    groups: dict[tuple[int, Site, Site, tuple[str, ...]], list[int]] = defaultdict(list)
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
            groups[levels[k], _rows(graph, k), node.type.site, node.type.channels].append(k)
    fused = [
        (level, step)
        for (level, rows, _, _), roots in groups.items()
        for step in _fused(graph, names, tuple(roots), rows, kept)
    ]
    ordered = [*fused, *((level, step) for level, steps in singles.items() for step in steps)]
    return tuple(step for _, step in sorted(ordered, key=lambda pair: pair[0]))


def _needed(graph: Graph, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The steps whose results are read; a number that is part of the coefficients of a kernel is not."""
    read = {output.node for output in graph.outputs}
    found: list[Step] = []
    for step in reversed(steps):
        if isinstance(step, Fused):
            read |= {operand.node for operand in step.operands}
        elif step.result in read:
            read |= set(graph.nodes[step.result].operands)
        else:
            continue
        found.append(step)
    return tuple(reversed(found))


def _fused(
    graph: Graph, names: tuple[str, ...], roots: tuple[int, ...], rows: Site, kept: frozenset[int]
) -> list[Fused]:
    """One step for all results, or one for each where the derivatives of a common kernel would be too many."""
    if len(roots) > MAX_OUTPUTS:
        first, rest = roots[:MAX_OUTPUTS], roots[MAX_OUTPUTS:]
        return [*_fused(graph, names, first, rows, kept), *_fused(graph, names, rest, rows, kept)]
    step = lower_step(graph, names, roots, rows, kept)
    if len(roots) == 1 or closes_within(step.kernel, MAX_CLOSURE):
        return [step]
    return [lower_step(graph, names, (root,), rows, kept) for root in roots]


def _rows(graph: Graph, k: int) -> Site:
    """Over which rows a value is computed; a neighbour sum runs over edges."""
    return Site.EDGE if isinstance(graph.nodes[k].op, SumNeighbours) else graph.type(k).site


def _reads(graph: Graph, k: int, kept: frozenset[int]) -> set[int]:
    """The values in memory that a value is computed from."""
    node = graph.nodes[k]
    if isinstance(node.op, SINGLES):
        return set(node.operands)
    return {operand.node for operand in reads(graph, k, kept)}
