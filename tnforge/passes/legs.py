"""Legs of a value in which it is symmetric, or symmetric and traceless, by its declared type and how it is made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from ..ir.graph import Node
from ..ir.ops import Constant, Gather, Input, Lookup, Mix, Product, Select, Sum, SumNeighbours, SumNodes
from ..symmetry.exact import ExactTensor
from ..symmetry.rep import Layout, Rep, Symmetry

__all__ = ["Legs", "Symmetries"]

MAX_RANK = 6
"""Constants of higher rank are not examined."""


@dataclass(frozen=True)
class Legs:
    """Two or more legs that may be exchanged; a trace over two of them vanishes if they are `traceless`."""

    legs: frozenset[int]
    traceless: bool

    def moved(self, places: Mapping[int, int] | Sequence[int]) -> Legs:
        """The same legs under other numbers."""
        return Legs(frozenset(places[leg] for leg in self.legs), self.traceless)


class Symmetries:
    """The groups of symmetric legs of the values of one graph that grows; groups of one value do not overlap."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.nodes = nodes
        self.known: dict[int, tuple[Legs, ...]] = {}

    def of(self, k: int) -> tuple[Legs, ...]:
        """The groups of a value."""
        if k not in self.known:
            self.known[k] = self._of(self.nodes[k])
        return self.known[k]

    def _of(self, node: Node) -> tuple[Legs, ...]:
        match node.op:
            case Input() | Select():
                return _declared(node.type.rep)
            case Constant(_, tensor):
                return _found(tensor)
            case Gather() | SumNeighbours() | SumNodes() | Lookup() | Mix():
                return self.of(node.operands[-1])
            case Product(labels, out):
                places = {label: place for place, label in enumerate(out)}
                found = self.labels(zip(node.operands, labels, strict=True))
                return tuple(group.moved(places) for place, group in found if place >= 0 and group.legs <= {*out})
            case Sum():
                return _common([self.of(operand) for operand in node.operands])
            case _:
                return ()

    def labels(self, factors: Iterable[tuple[int, tuple[int, ...]]]) -> list[tuple[int, Legs]]:
        """The symmetric groups of indices in a product, each with the place of its factor.

        The indices of equal vectors are one too, at the place -1. An index that joins a leg of a group to another leg
        of the same factor is in no group.
        """
        known = list(factors)
        groups = ((place, own, _inner(group, own)) for place, (k, own) in enumerate(known) for group in self.of(k))
        found = [(place, group.moved(own)) for place, own, group in groups if len(group.legs) > 1]
        vectors: dict[int, list[int]] = {}
        for k, own in known:
            if len(own) == 1:
                vectors.setdefault(k, []).append(own[0])
        return found + [(-1, Legs(frozenset(equal), False)) for equal in vectors.values() if len(equal) > 1]


def _inner(group: Legs, own: Sequence[int]) -> Legs:
    """The legs of a group whose indices join them to no other leg of the same factor."""
    outside = {label for leg, label in enumerate(own) if leg not in group.legs}
    return Legs(frozenset(leg for leg in group.legs if own[leg] not in outside), group.traceless)


def _declared(rep: Rep) -> tuple[Legs, ...]:
    if rep.layout is not Layout.SINGLE or rep.legs < 2 or rep.block.symmetry is Symmetry.GENERAL:
        return ()
    return (Legs(frozenset(range(rep.legs)), rep.block.symmetry is Symmetry.STF),)


@lru_cache(256)
def _found(tensor: ExactTensor) -> tuple[Legs, ...]:
    """Exchanges of two legs that leave a tensor as it is; they join into groups."""
    if not 1 < tensor.rank <= MAX_RANK:
        return ()
    group = {leg: leg for leg in range(tensor.rank)}
    for first, second in combinations(range(tensor.rank), 2):
        order = list(range(tensor.rank))
        order[first], order[second] = second, first
        if tensor.shape[first] == tensor.shape[second] == 3 and tensor.transpose(order) == tensor:
            group = {leg: group[first] if root == group[second] else root for leg, root in group.items()}
    joined = [sorted(leg for leg in group if group[leg] == root) for root in sorted(set(group.values()))]
    return tuple(Legs(frozenset(own), tensor.trace(own[0], own[1]).is_zero()) for own in joined if len(own) > 1)


def _common(parts: list[tuple[Legs, ...]]) -> tuple[Legs, ...]:
    """The groups in which every part is symmetric."""
    result = parts[0]
    for part in parts[1:]:
        met = (Legs(a.legs & b.legs, a.traceless and b.traceless) for a in result for b in part)
        result = tuple(group for group in met if len(group.legs) > 1)
    return result
