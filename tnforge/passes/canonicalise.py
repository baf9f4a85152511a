"""Brings a graph into its one form: nested products and sums flat, like terms merged, operands in a fixed order.

Two definitions of one operation that differ in the order of factors and terms, in brackets, or in the names of summed
indices become the same graph with the same hash.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import groupby

from ..ir.claim import sort_claims
from ..ir.format import format_op
from ..ir.graph import Builder, Graph, Node
from ..ir.ops import Constant, Flat, Input, Product, Select, Sum
from ..ir.rebuild import copy_node, rebuild, uses
from ..ir.types import Site
from .base import Pass
from .network import Labels, orders

__all__ = ["CANONICALISE", "FLATTEN"]

Factor = tuple[int, tuple[object, ...]]


def _flatten(graph: Graph) -> Graph:
    """Inline products into products and sums into sums where they are used nowhere else; blocks are what made them."""
    while (flatter := rebuild(graph, _Flattener(uses(graph)))[0]) != graph:
        graph = flatter
    return graph


@dataclass(frozen=True)
class _Flattener:
    """Rewrites one node, given how often each value of the old graph is used."""

    uses: Counter[int]

    def __call__(self, builder: Builder, node: Node, operands: tuple[int, ...]) -> int:
        match node.op:
            case Product(labels, out):
                return self._product(builder, node, operands, labels, out)
            case Sum(coefficients, direct):
                return self._sum(builder, node, operands, coefficients, direct)
            case Select(block):
                return _selected(builder, node, operands[0], block)
            case _:
                return copy_node(builder, node, operands)

    def _product(
        self, builder: Builder, node: Node, operands: tuple[int, ...], labels: tuple[Labels, ...], out: Labels
    ) -> int:
        factors: list[Factor] = []
        scale = Fraction(1)
        for tag, (old, operand, own) in enumerate(zip(node.operands, operands, labels, strict=True)):
            number, inner = _unscaled(builder, operand)
            scale *= number
            inline = self.uses[old] == 1
            factors += _inlined(builder, inner, own, tag) if inline else [(inner, own)]
        result = builder.add(Product.of([own for _, own in factors], out), *(k for k, _ in factors))
        return result if scale == 1 else builder.add(Sum((scale,)), result)

    def _sum(
        self, builder: Builder, node: Node, operands: tuple[int, ...], values: tuple[Fraction, ...], direct: bool
    ) -> int:
        total: dict[int, Fraction] = {}
        for old, operand, value in zip(node.operands, operands, values, strict=True):
            inline = self.uses[old] == 1
            for inner, factor in _terms(builder, operand, direct) if inline else [(operand, Fraction(1))]:
                total[inner] = total.get(inner, Fraction(0)) + value * factor
        kept = _kept(builder, total)
        if len(kept) == 1 and next(iter(kept.values())) == 1:
            return next(iter(kept))
        return builder.add(Sum(tuple(kept.values()), direct and len(kept) > 1), *kept)


def _kept(builder: Builder, total: Mapping[int, Fraction]) -> dict[int, Fraction]:
    """The terms that are not zero, and those that are where without them a sum would lose its rows or channels."""
    kept = {k: value for k, value in total.items() if value} or {next(iter(total)): Fraction(0)}
    wanted = _places(builder, total)
    for k, value in total.items():
        if k not in kept and _places(builder, kept) != wanted and _places(builder, [k]) - _places(builder, kept):
            kept[k] = value
    return kept


def _places(builder: Builder, nodes: Iterable[int]) -> set[object]:
    """The sites and channel axes of some values."""
    types = [builder.nodes[k].type for k in nodes]
    return {part for type_ in types for part in (type_.site, *type_.channels)} - {Site.SHARED}


def _selected(builder: Builder, node: Node, whole: int, block: int) -> int:
    """A block of a flat sum; where the sum was made here, what it was made of, if it has the same type."""
    made = builder.nodes[whole]
    if isinstance(made.op, Flat) and builder.nodes[made.operands[block]].type == node.type:
        return made.operands[block]
    return copy_node(builder, node, (whole,))


def _unscaled(builder: Builder, place: int) -> tuple[Fraction, int]:
    """A value as a number times another value."""
    node = builder.nodes[place]
    if isinstance(node.op, Sum) and len(node.operands) == 1:
        return node.op.coefficients[0], node.operands[0]
    return Fraction(1), place


def _inlined(builder: Builder, place: int, labels: Labels, tag: int) -> list[Factor]:
    """The factors of a product seen from outside, its summed indices renamed apart; any other value is one factor."""
    node = builder.nodes[place]
    if not isinstance(node.op, Product):
        return [(place, labels)]
    outer = dict(zip(node.op.out, labels, strict=True))
    return [
        (k, tuple(outer.get(x, (tag, x)) for x in own)) for k, own in zip(node.operands, node.op.labels, strict=True)
    ]


def _terms(builder: Builder, place: int, direct: bool) -> list[tuple[int, Fraction]]:
    """The terms of a sum of the same kind; any other value is one term."""
    node = builder.nodes[place]
    if isinstance(node.op, Sum) and (node.op.direct == direct or len(node.operands) == 1):
        return list(zip(node.operands, node.op.coefficients, strict=True))
    return [(place, Fraction(1))]


def _canonicalise(graph: Graph) -> Graph:
    ordered, _ = rebuild(graph, _Orderer())
    result = rebuild(ordered, copy_node)[0]
    return replace(result, claims=sort_claims(result.claims))


@dataclass
class _Orderer:
    """Puts the operands of products and sums into an order that depends on the operation alone."""

    keys: dict[int, str] = field(default_factory=dict)

    def __call__(self, builder: Builder, node: Node, operands: tuple[int, ...]) -> int:
        op = node.op
        if isinstance(op, Product):
            op, operands = self._ordered_product(builder, op, operands)
        elif isinstance(op, Sum):
            order = sorted(range(len(operands)), key=lambda k: self._key(builder, operands[k]))
            op = Sum(tuple(op.coefficients[k] for k in order), op.direct)
            operands = tuple(operands[k] for k in order)
        return copy_node(builder, Node(op, (), node.type), operands)

    def _ordered_product(
        self, builder: Builder, op: Product, operands: tuple[int, ...]
    ) -> tuple[Product, tuple[int, ...]]:
        """Factors by key; among factors with equal keys, the order with the first labels."""
        order = sorted(range(len(operands)), key=lambda k: self._key(builder, operands[k]))
        groups = [list(group) for _, group in groupby(order, key=lambda k: self._key(builder, operands[k]))]
        best = min((self._relabelled(op, choice) for choice in orders(groups)), key=lambda product: product.labels)
        return best, tuple(operands[k] for k in order)

    def _relabelled(self, op: Product, order: Iterable[int]) -> Product:
        return Product.of([op.labels[k] for k in order], op.out)

    def _key(self, builder: Builder, place: int) -> str:
        """Sorts constants before inputs before computed values; equal values have equal keys."""
        if place not in self.keys:
            node = builder.nodes[place]
            text = format_op(node.op, ()) if not node.operands else self._text(builder, node)
            rank = 0 if isinstance(node.op, Constant) else 1 if isinstance(node.op, Input) else 2
            label = f"{place:06d}" if rank == 1 else hashlib.sha256(text.encode()).hexdigest()
            self.keys[place] = f"{rank} {label}"
        return self.keys[place]

    def _text(self, builder: Builder, node: Node) -> str:
        return " ".join([repr(node.op), *(self._key(builder, k) for k in node.operands)])


FLATTEN = Pass("flatten", _flatten)
CANONICALISE = Pass("canonicalise", _canonicalise)
