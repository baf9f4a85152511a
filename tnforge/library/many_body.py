"""Sums of products of the features of a node, each product with a weight: what ICTP and ACE are made of."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from operator import add, mul

from ..dsl import indices, keep, vertex
from ..dsl.expression import Expression, value_of
from ..dsl.index import Index
from ..dsl.leaf import Leaf
from ..symmetry.chain import Chain
from ..symmetry.normalization import Coupling
from ..symmetry.vertex import Triple
from .spherical import legs, scaled

__all__ = ["Products", "block", "coupled"]

A, B, C = indices("a b c")
MANY = 3
"""Sums of more terms than this are kept before they are multiplied."""


def block(features: Leaf, degree: int) -> Leaf:
    """The features of one degree in a sum of degrees 0, 1, .."""
    own = (C,) if degree else ()
    return Leaf(f"{features.name}{degree}", value_of(features[(degree, *features.value.type.channels, *own)]))


def coupled(path: Triple, left: Leaf, right: Leaf, *factors: Expression) -> Expression:
    """The product of one path with ICTP's constant, and with further scalar factors."""
    a, b, c = legs(path, (A, B, C))
    values = [leaf[(*leaf.value.type.channels, *own)] for leaf, own in ((left, a), (right, b))]
    constant = Coupling.CONTRACTED.constant(*path).surd
    return scaled(constant, reduce(mul, [*factors, *values], vertex(*path)[(*a, *b, *c)]))


class Products:
    """Products of features along chains of couplings, each made once, and their weighted sums.

    `numbered` has the place of the weight of each chain.
    """

    def __init__(self, features: list[Leaf], weights: Leaf, numbered: Mapping[Chain, int]) -> None:
        self.features, self.weights, self.numbered = features, weights, numbered
        self.known: dict[Chain, Leaf] = {}

    def result(self, degree: int) -> Expression:
        """The weighted sum of all chains into a degree; chains that end in one coupling are summed before it."""
        groups: dict[Triple | None, list[Chain]] = {}
        for chain in self.numbered:
            if chain.degree == degree:
                groups.setdefault(chain.last if chain.order > 1 else None, []).append(chain)
        return reduce(add, (self._group(coupling, own) for coupling, own in groups.items()))

    def _group(self, coupling: Triple | None, group: list[Chain]) -> Expression:
        if coupling is None:
            return reduce(add, (self._weighted(chain, self.value(chain), C) for chain in group))
        total = reduce(add, (self._weighted(chain, self.value(chain.before), A) for chain in group))
        whole = keep(total) if len(group) > MANY else total
        return coupled(coupling, Leaf("s", value_of(whole)), self.features[coupling[1]])

    def _weighted(self, chain: Chain, value: Leaf, index: Index) -> Expression:
        legs = (index,) * value.value.type.rep.legs
        return self.weights[self.numbered[chain], "u"] * value[("u", *legs)]

    def value(self, chain: Chain) -> Leaf:
        """The product along a chain."""
        if chain.order == 1:
            return self.features[chain.degree]
        if chain not in self.known:
            made = coupled(chain.last, self.value(chain.before), self.features[chain.factors[-1]])
            self.known[chain] = Leaf("p", value_of(keep(made)))
        return self.known[chain]
