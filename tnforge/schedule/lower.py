"""Lowers a fused step to a kernel: the exact polynomial of its results, component by component.

Graphs hold the lower components of spherical legs, kernels orthonormal ones: each is divided by the norm of its basis
tensor, so a coefficient takes the norms of what it reads over the norm of what it writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from fractions import Fraction
from functools import reduce
from math import prod
from operator import mul

from ..errors import EmitError
from ..ir.graph import Graph
from ..ir.ops import Constant, Gather, Keep, Lookup, Scalar, SumNeighbours
from ..ir.polynomial import Components, Leaf, Polynomial, block_components, expand_blocks, leaf_rep
from ..ir.scalar import Call, Var
from ..ir.types import Site
from ..kernel.kernel import Kernel, Slot, Term
from ..symmetry.surd import Surd, UnlikeRootsError
from .plan import Fused, Operand

__all__ = ["lower_step", "reads"]

SQUARE_ROOT = Call("sqrt", Var(0))


def reads(graph: Graph, k: int, kept: frozenset[int]) -> tuple[Operand, ...]:
    """The values in memory that a value is computed from.

    One whose terms have not its rows or channels reads what it is written with too, to know them and its number type.
    """
    found = {_operand(graph, leaf) for polynomial in _segment(graph, k, kept - {k}) for leaf in polynomial.leaves}
    summand = _summand(graph, k)
    type_, read = graph.type(summand), [graph.type(operand.node) for operand in found]
    has_rows = type_.site is Site.SHARED or any(own.site is not Site.SHARED for own in read)
    if not found or not has_rows or not set(type_.channels) <= {letter for own in read for letter in own.channels}:
        found |= set(_written_with(graph, summand, "", kept - {k}))
    return tuple(sorted(found))


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
    roots = {operand: root for operand in operands if (root := _root(graph, operand.node))}
    writes = tuple(_write(graph, names, k) for k in results)
    for numbers in (roots, {}) if roots else ({},):
        read = tuple(operand for operand in operands if operand not in numbers) or (Operand(graph.inputs[0]),)
        terms = _terms(graph, results, values, read, numbers)
        with suppress(UnlikeRootsError):
            slots = tuple(_read(graph, names, operand) for operand in read)
            return Fused(results, read, Kernel.from_terms(slots, writes, terms), rows)
    raise EmitError(f"layer {graph.name} adds multiples of unlike square roots")


def _terms(
    graph: Graph,
    results: tuple[int, ...],
    values: Iterable[Components],
    read: tuple[Operand, ...],
    numbers: Mapping[Operand, Surd],
) -> list[Term]:
    """The terms of all results; what is a number by itself becomes part of their coefficients."""
    places = {operand: place for place, operand in enumerate(read)}
    terms = []
    for result, (k, found) in enumerate(zip(results, values, strict=True)):
        norms = graph.type(k).rep.norms
        for (component, factors), value in found.items():
            known = [(_operand(graph, leaf), leaf, c) for leaf, c in factors]
            kept = tuple(sorted((places[o], _component(graph, leaf, c)) for o, leaf, c in known if o not in numbers))
            norm = _norm([leaf_rep(graph, leaf).norms[c] for leaf, c in factors], norms[component])
            coefficient = reduce(mul, (numbers[o] for o, _, _ in known if o in numbers), value * norm)
            terms.append(Term(result, component, kept, coefficient))
    return terms


def _root(graph: Graph, k: int) -> Surd | None:
    """The number that a value is, where it is the square root of one."""
    node = graph.nodes[k]
    if not isinstance(node.op, Scalar) or node.op.expr != SQUARE_ROOT:
        return None
    inside = graph.nodes[node.operands[0]].op
    if not isinstance(inside, Constant) or inside.tensor.shape:
        return None
    return Surd.root(Fraction(int(inside.tensor.numerators), inside.tensor.denominator))


def _norm(read: Iterable[int], written: int) -> Surd:
    """The norms of components that are read over the norm of the one that is written."""
    return Surd.root(Fraction(prod(read), written))


def _operand(graph: Graph, leaf: Leaf) -> Operand:
    """What stands in memory for a leaf; what belongs to the species of a node is read from the table."""
    node = graph.nodes[leaf.node]
    if isinstance(node.op, Lookup) and not leaf.end:
        return Operand(node.operands[0], node.op.table)
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
