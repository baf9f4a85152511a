"""Replaces two epsilons that share an index by deltas: eps_ijk eps_ilm = delta_jl delta_km - delta_jm delta_kl."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import permutations
from math import factorial

from ..ir.graph import Builder, Graph, Node
from ..ir.ops import Constant, Product, Sum
from ..ir.rebuild import copy_node, rebuild
from ..symmetry.constants import delta, epsilon, identity
from .base import Pass

__all__ = ["EPSILON_PAIRS"]

Labels = tuple[int, ...]
Factor = tuple[int, Labels]
Signed = tuple[int, tuple[tuple[int, int], ...]]


def _contract(graph: Graph) -> Graph:
    """Rewrite until no product holds two epsilons that share an index."""
    while (result := rebuild(graph, _rewrite)[0]) != graph:
        graph = result
    return graph


def _rewrite(builder: Builder, node: Node, operands: tuple[int, ...]) -> int:
    op = node.op
    if not isinstance(op, Product):
        return copy_node(builder, node, operands)
    factors = list(zip(operands, op.labels, strict=True))
    pair = _pair(builder, factors)
    if pair is None:
        return builder.add(op, *operands)
    left, right = (factors[k][1] for k in pair)
    rest = [factor for k, factor in enumerate(factors) if k not in pair]
    terms = [_term(builder, rest, deltas, op.out, sign) for sign, deltas in _deltas(left, right)]
    return builder.add(Sum(tuple(value for value, _ in terms)), *(place for _, place in terms))


def _pair(builder: Builder, factors: list[Factor]) -> tuple[int, int] | None:
    """Two epsilons of a product with a common index, neither of them traced with itself."""
    places = [k for k, (place, own) in enumerate(factors) if _is_epsilon(builder, place) and len(set(own)) == 3]
    pairs = ((a, b) for a in places for b in places if a < b)
    return next(((a, b) for a, b in pairs if set(factors[a][1]) & set(factors[b][1])), None)


def _is_epsilon(builder: Builder, place: int) -> bool:
    op = builder.nodes[place].op
    return isinstance(op, Constant) and op.tensor == epsilon()


def _deltas(left: Labels, right: Labels) -> Iterator[Signed]:
    """The product of two epsilons as signed products of deltas between the indices that they do not share.

    Of the six terms of the determinant those that pair the s shared indices add up to s! times what is left.
    """
    shared = tuple(x for x in left if x in right)
    ordered = tuple((*shared, *(x for x in own if x not in shared)) for own in (left, right))
    sign = _sign([left.index(x) for x in ordered[0]]) * _sign([right.index(x) for x in ordered[1]])
    rest = [own[len(shared) :] for own in ordered]
    for order in permutations(range(len(rest[0]))):
        deltas = tuple((rest[0][k], rest[1][j]) for k, j in enumerate(order))
        yield sign * _sign(list(order)) * factorial(len(shared)), deltas


def _sign(order: list[int]) -> int:
    """The sign of a permutation."""
    inversions = sum(a > b for k, a in enumerate(order) for b in order[k + 1 :])
    return -1 if inversions % 2 else 1


def _term(
    builder: Builder, rest: list[Factor], deltas: tuple[tuple[int, int], ...], out: Labels, sign: int
) -> tuple[Fraction, int]:
    """A coefficient and the product of the other factors with deltas."""
    if not rest and not deltas:
        return Fraction(sign), builder.add(Constant("one", identity(0)))
    place = builder.add(Constant("delta", delta()))
    factors = [*rest, *((place, pair) for pair in deltas)]
    return Fraction(sign), builder.add(Product.of([own for _, own in factors], out), *(k for k, _ in factors))


EPSILON_PAIRS = Pass("epsilon", _contract)
