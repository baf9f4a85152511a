"""The size of a segment before it is expanded, and where to cut it if it is too large."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from functools import reduce
from math import prod
from typing import TypeAlias

from ..errors import UndecidedError
from ..ir.graph import Graph
from ..ir.ops import Constant, Flat, Gather, Product, Select, Sum
from ..ir.polynomial import LIMIT
from ..symmetry.group import Group
from ..symmetry.rep import Layout

__all__ = ["TOTAL_LIMIT", "choose_cuts"]

TOTAL_LIMIT = 4 * LIMIT
"""Largest number of entries of all coefficient tensors of one segment together."""

Widths: TypeAlias = Counter[int]
"""How many monomials have leaves with that many components altogether."""


def choose_cuts(graph: Graph, root: int, cuts: frozenset[int]) -> frozenset[int]:
    """The cuts that make every coefficient tensor of a segment small enough; refuses a segment that stays too large."""
    sizes = _Sizes(graph, cuts, root)
    while (node := sizes.too_large()) is not None:
        cut = sizes.best_cut(node)
        if cut is None:
            largest, total = sizes.entries(node)
            raise UndecidedError(
                f"layer {graph.name} is too large to decide: a product has coefficient tensors of up to {largest} "
                f"entries, {total} together; the limits are {LIMIT} and {TOTAL_LIMIT}",
                advice="Split the product into factors that are values of their own.",
            )
        sizes = _Sizes(graph, sizes.cuts | {cut}, root)
    return sizes.cuts


@dataclass
class _Sizes:
    graph: Graph
    cuts: frozenset[int]
    root: int
    known: dict[int, Widths] = field(default_factory=dict)

    def too_large(self) -> int | None:
        """The first node of the segment that is too large to expand."""
        for node in sorted(self._reached()):
            largest, total = self.entries(node)
            if largest > LIMIT or total > TOTAL_LIMIT:
                return node
        return None

    def entries(self, node: int) -> tuple[int, int]:
        """The entries of the largest coefficient tensor of a node and of all together."""
        own = self._components(node)
        widths = self.widths(node) if node == self.root or not self._is_leaf(node) else Counter([own])
        sizes = [(own * width, count) for width, count in widths.items()]
        return max(size for size, _ in sizes), sum(size * count for size, count in sizes)

    def widths(self, node: int) -> Widths:
        if node not in self.known:
            self.known[node] = self._widths(node)
        return self.known[node]

    def best_cut(self, node: int) -> int | None:
        """The operand whose leaves are most in excess of its own indices, by components."""
        gains = {k: Fraction(max(self._seen(k)), self._components(k)) for k in self.graph.nodes[node].operands}
        found = [k for k, gain in gains.items() if gain > 1 and self._may_cut(k)]
        return max(found, key=lambda k: (gains[k], -k), default=None)

    def _widths(self, node: int) -> Widths:
        op, operands = self.graph.nodes[node].op, self.graph.nodes[node].operands
        match op:
            case Constant():
                return Counter([1])
            case Sum():
                return _added(self._seen(k) for k in operands)
            case Product():
                return reduce(_multiplied, (self._seen(k) for k in operands), Counter([1]))
            case Gather():
                return self._seen(operands[0])
            case Select() if (made := self._made(node)) is not None:
                return self._seen(made)
            case _:
                return Counter([self._components(node)])

    def _components(self, node: int) -> int:
        """The components of a value along its indices."""
        return prod(self.graph.type(node).rep.extents)

    def _seen(self, node: int) -> Widths:
        return Counter([self._components(node)]) if node in self.cuts else self.widths(node)

    def _is_leaf(self, node: int) -> bool:
        return node in self.cuts or self._ends(node)

    def _may_cut(self, node: int) -> bool:
        rep = self.graph.type(node).rep
        known = rep.is_determined or self.graph.group is Group.SO3
        return known and rep.layout is not Layout.FLAT and not self._is_leaf(node)

    def _reached(self) -> set[int]:
        reached: set[int] = set()
        waiting = [self.root]
        while waiting:
            node = waiting.pop()
            if node in reached:
                continue
            if isinstance(self.graph.nodes[node].op, Select):
                made = self._made(node)
                waiting += [] if made is None else [made]
                continue
            reached.add(node)
            if not self._ends(node) and (node == self.root or node not in self.cuts):
                waiting += self.graph.nodes[node].operands
        return reached

    def _made(self, node: int) -> int | None:
        """What a selected block was made of, if its flat sum was made here."""
        op, (whole,) = self.graph.nodes[node].op, self.graph.nodes[node].operands
        while isinstance(self.graph.nodes[whole].op, Gather):
            (whole,) = self.graph.nodes[whole].operands
        made = self.graph.nodes[whole]
        return made.operands[op.block] if isinstance(op, Select) and isinstance(made.op, Flat) else None

    def _ends(self, node: int) -> bool:
        return not isinstance(self.graph.nodes[node].op, Constant | Sum | Product | Gather)


def _added(parts: Iterable[Widths]) -> Widths:
    return reduce(lambda left, right: left + right, parts, Counter())


def _multiplied(left: Widths, right: Widths) -> Widths:
    total: Widths = Counter()
    for a, count in left.items():
        for b, other in right.items():
            total[a * b] += count * other
    return total
