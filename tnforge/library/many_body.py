"""Sums of products of the features of a node, each product with a weight: what ICTP and ACE are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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


def block(features: Leaf, degree: int, turned: bool = False) -> Leaf:
    """The features of one degree in a sum of degrees 0, 1, ..; those that are turned are its second half."""
    own = (C,) if degree else ()
    number = degree + turned * len(features.value.type.rep.blocks) // 2
    return Leaf(f"{features.name}{number}", value_of(features[(number, *features.value.type.channels, *own)]))


def coupled(path: Triple, left: Leaf, right: Leaf, *factors: Expression) -> Expression:
    """The product of one path with ICTP's constant, and with further scalar factors."""
    a, b, c = legs(path, (A, B, C))
    values = [leaf[(*leaf.value.type.channels, *own)] for leaf, own in ((left, a), (right, b))]
    constant = Coupling.CONTRACTED.constant(*path).surd
    return scaled(constant, reduce(mul, [*factors, *values], vertex(*path)[(*a, *b, *c)]))


class Products:
    """Products of the features `a` along chains of couplings, each made once, and their weighted sums.

    `numbered` has the place of each chain among those that are weighted.
    """

    def __init__(self, a: Leaf, numbered: Mapping[Chain, int]) -> None:
        self.a, self.numbered = a, numbered
        self.known: dict[Chain, Leaf] = {}

    def weighted(self, w: Leaf, degree: int, turned: bool = False) -> Expression:
        """The sum of all chains into a degree, each times its weight in `w` for each node and channel.

        Chains that end in one coupling are summed before it.
        """
        groups: dict[tuple[object, ...], list[Chain]] = {}
        for chain in self._into(degree, turned):
            key = (chain.last, chain.last_turned, chain.before.is_turned) if chain.order > 1 else ()
            groups.setdefault(key, []).append(chain)
        return reduce(add, (self._group(w, own) for own in groups.values()))

    def mixed(self, matrices: Sequence[Leaf], degree: int, turned: bool = False) -> Expression:
        """The sum of all chains into a degree, the channels of each mixed by a matrix for each species."""
        index = (C,) if degree else ()
        terms = (
            matrices[self.numbered[chain]].species["u", "u"] @ self.value(chain)[("u", *index)]
            for chain in self._into(degree, turned)
        )
        return reduce(add, terms)

    def _into(self, degree: int, turned: bool) -> list[Chain]:
        return [chain for chain in self.numbered if (chain.degree, chain.is_turned) == (degree, turned)]

    def _group(self, w: Leaf, group: list[Chain]) -> Expression:
        """The weighted sum of chains with one last coupling."""
        first = group[0]
        if first.order == 1:
            return reduce(add, (self._weighted(w, chain, self.value(chain), C) for chain in group))
        total = reduce(add, (self._weighted(w, chain, self.value(chain.before), A) for chain in group))
        whole = keep(total) if len(group) > MANY else total
        return coupled(first.last, Leaf("s", value_of(whole)), self._factor(first))

    def _weighted(self, w: Leaf, chain: Chain, value: Leaf, index: Index) -> Expression:
        legs = (index,) * value.value.type.rep.legs
        return w[self.numbered[chain], "u"] * value[("u", *legs)]

    def _factor(self, chain: Chain) -> Leaf:
        """The last factor of a chain."""
        return block(self.a, chain.factors[-1], chain.last_turned)

    def value(self, chain: Chain) -> Leaf:
        """The product along a chain."""
        if chain.order == 1:
            return self._factor(chain)
        if chain not in self.known:
            made = coupled(chain.last, self.value(chain.before), self._factor(chain))
            self.known[chain] = Leaf("p", value_of(keep(made)))
        return self.known[chain]
