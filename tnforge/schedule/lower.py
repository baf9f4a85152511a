"""Lowers a fused step to a kernel: the exact polynomial of its results, component by component.

Graphs hold the lower components of spherical legs, kernels orthonormal ones: each is divided by the norm of its basis
tensor, so a coefficient takes the norms of what it reads over the norm of what it writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from math import prod

from ..ir.graph import Graph
from ..ir.ops import Gather, Keep, SumNeighbours
from ..ir.polynomial import Leaf, Polynomial, block_components, expand_blocks, leaf_rep
from ..ir.types import Site
from ..kernel.kernel import Kernel, Slot, Term
from ..symmetry.surd import Surd
from .plan import Fused, Operand

__all__ = ["lower_step", "reads"]


def reads(graph: Graph, k: int, kept: frozenset[int]) -> tuple[Operand, ...]:
    """The values in memory that a value is computed from.

    One without terms reads what it is written with, to know its rows, its channels and its number type.
    """
    found = {_operand(leaf) for polynomial in _segment(graph, k, kept - {k}) for leaf in polynomial.leaves}
    return tuple(sorted(found or set(_written_with(graph, _summand(graph, k), "", kept - {k}))))


def _segment(graph: Graph, k: int, kept: frozenset[int]) -> tuple[Polynomial, ...]:
    """The blocks of a value in terms of the values in memory; of what it sums or keeps where it does that."""
    return expand_blocks(graph, _summand(graph, k), kept)


def _summand(graph: Graph, k: int) -> int:
    node = graph.nodes[k]
    return node.operands[0] if isinstance(node.op, Keep | SumNeighbours) else k


def _written_with(graph: Graph, k: int, end: str, kept: frozenset[int]) -> Iterator[Operand]:
    """The values in memory that an expression names, seen from the ends from which it sees them."""
    op = graph.nodes[k].op
    if k in kept:
        yield Operand(k, "" if graph.type(k).site is Site.SHARED else end)
        return
    for operand in graph.nodes[k].operands:
        yield from _written_with(graph, operand, op.end if isinstance(op, Gather) else end, kept)


def lower_step(
    graph: Graph, names: tuple[str, ...], results: tuple[int, ...], rows: Site, kept: frozenset[int]
) -> Fused:
    """The step that computes `results` in one pass over `rows`."""
    values = [block_components(graph.type(k).rep, _segment(graph, k, kept - {k})) for k in results]
    operands = tuple(sorted({operand for k in results for operand in reads(graph, k, kept)}))
    operands = operands or (Operand(graph.inputs[0]),)
    places = {operand: place for place, operand in enumerate(operands)}
    terms = [
        Term(
            number,
            component,
            tuple(sorted((places[_operand(leaf)], _component(graph, leaf, c)) for leaf, c in factors)),
            value * _norm([leaf_rep(graph, leaf).norms[c] for leaf, c in factors], graph.type(k).rep.norms[component]),
        )
        for number, (k, found) in enumerate(zip(results, values, strict=True))
        for (component, factors), value in found.items()
    ]
    slots = tuple(_read(graph, names, operand) for operand in operands)
    kernel = Kernel.from_terms(slots, tuple(_write(graph, names, k) for k in results), terms)
    return Fused(results, operands, kernel, rows)


def _norm(read: Iterable[int], written: int) -> Surd:
    """The norms of components that are read over the norm of the one that is written."""
    return Surd.root(Fraction(prod(read), written))


def _operand(leaf: Leaf) -> Operand:
    return Operand(leaf.node, leaf.end)


def _component(graph: Graph, leaf: Leaf, component: int) -> int:
    """A component of a leaf, counted in the whole array it is part of."""
    return component if leaf.block < 0 else graph.type(leaf.node).rep.offset(leaf.block) + component


def _read(graph: Graph, names: tuple[str, ...], operand: Operand) -> Slot:
    type_ = graph.type(operand.node)
    name = f"{names[operand.node]}_{operand.end}" if operand.end else names[operand.node]
    index = operand.end or ("shared" if type_.site is Site.SHARED else "row")
    return Slot(name, type_.rep.size, bool(type_.channels), index)


def _write(graph: Graph, names: tuple[str, ...], k: int) -> Slot:
    type_ = graph.type(k)
    summed = isinstance(graph.nodes[k].op, SumNeighbours)
    index = "receiver" if summed else "shared" if type_.site is Site.SHARED else "row"
    return Slot(names[k], type_.rep.size, bool(type_.channels), index)
