"""Eliminates Kronecker deltas: a delta that meets another operand is a wire, a closed delta is the number three."""

from __future__ import annotations

from fractions import Fraction

from ..ir.graph import Builder, Graph, Node
from ..ir.ops import Constant, Product, Sum
from ..ir.rebuild import copy_node, rebuild
from ..symmetry.constants import delta
from .base import Pass

__all__ = ["ELIMINATE_DELTA"]

Labels = tuple[int, ...]


def _eliminate(graph: Graph) -> Graph:
    return rebuild(graph, _rewrite)[0]


def _rewrite(builder: Builder, node: Node, operands: tuple[int, ...]) -> int:
    op = node.op
    if not isinstance(op, Product):
        return copy_node(builder, node, operands)
    factors = list(zip(operands, op.labels, strict=True))
    factor = 1
    while (found := _removable(builder, factors, op.out)) is not None:
        place, first, second = found
        del factors[place]
        if first == second:
            factor *= 3
        else:
            kept, gone = (first, second) if first in op.out else (second, first)
            factors = [(k, tuple(kept if x == gone else x for x in labels)) for k, labels in factors]
    return _scaled(builder, _product(builder, factors, op.out), factor)


def _removable(builder: Builder, factors: list[tuple[int, Labels]], out: Labels) -> tuple[int, int, int] | None:
    """A delta that can go: one that is not all that is left, and does not join two free indices."""
    for place, (k, labels) in enumerate(factors):
        op = builder.nodes[k].op
        is_delta = isinstance(op, Constant) and op.tensor == delta()
        if is_delta and len(factors) > 1 and not (labels[0] in out and labels[1] in out):
            return place, labels[0], labels[1]
    return None


def _product(builder: Builder, factors: list[tuple[int, Labels]], out: Labels) -> int:
    """The product of what is left; one operand with its indices in place is that operand itself."""
    if len(factors) == 1 and factors[0][1] == out:
        return factors[0][0]
    return builder.add(Product.of([labels for _, labels in factors], out), *(k for k, _ in factors))


def _scaled(builder: Builder, place: int, factor: int) -> int:
    return place if factor == 1 else builder.add(Sum((Fraction(factor),)), place)


ELIMINATE_DELTA = Pass("delta", _eliminate)
