"""Sums of products of the features of a node, each product with a weight: what ICTP and ACE are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property, reduce
from operator import add, mul
from typing import TypeAlias

from ..dsl import flat, indices, keep, vertex
from ..dsl.expression import Expression, value_of
from ..dsl.leaf import Leaf
from ..symmetry.chain import Chain
from ..symmetry.normalization import Coupling
from ..symmetry.vertex import Triple
from .spherical import legs, scaled

__all__ = ["Products", "block", "coupled"]

A, B, C = indices("a b c")
MANY = 3
"""Sums of more terms than this are kept before they are multiplied."""

DEEP = 3
"""So are those of products of more factors than this."""


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


Terms: TypeAlias = list[tuple[int, Chain]]
"""Chains, each with the place of its weight."""


class Products:
    """Products of the features `a` along chains of couplings, each made once, and their weighted sums.

    `numbered` has the place of each chain among those that are weighted.
    """

    def __init__(self, a: Leaf, numbered: Mapping[Chain, int]) -> None:
        self.a, self.numbered = a, numbered
        self.known: dict[Chain, Leaf] = {}

    def weighted(self, w: Leaf, degree: int, turned: bool = False) -> Expression:
        """The sum of all chains into a degree, each times its weight in `w` for each node and channel.

        Chains that end in one coupling are summed before it, and so are those sums, down to products of two features.
        """
        every = [(self.numbered[chain], chain) for chain in self._into(degree, turned)]
        pairs = [(number, chain) for number, chain in every if chain.order == 2]
        rest = [(number, chain) for number, chain in every if chain.order != 2]
        return reduce(add, [*self._coupled(w, pairs), *self._summed(w, rest)])

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

    def _summed(self, w: Leaf, terms: Terms) -> list[Expression]:
        """The parts of the weighted sum of chains of one degree; products of two features are there already."""
        short = [self._weighted(w, number, self._short(chain)) for number, chain in terms if chain.order <= 2]
        return [*short, *self._coupled(w, [(number, chain) for number, chain in terms if chain.order > 2])]

    def _coupled(self, w: Leaf, terms: Terms) -> list[Expression]:
        """Chains that are summed before their last coupling."""
        groups: dict[tuple[Triple, bool, bool], Terms] = {}
        for number, chain in terms:
            key = (chain.last, chain.last_turned, chain.before.is_turned)
            groups.setdefault(key, []).append((number, chain))
        return [self._group(w, own) for own in groups.values()]

    def _group(self, w: Leaf, group: Terms) -> Expression:
        """The weighted sum of chains with one last coupling."""
        _, first = group[0]
        total = reduce(add, self._summed(w, [(number, chain.before) for number, chain in group]))
        whole = keep(total) if len(group) > MANY or first.order > DEEP else total
        return coupled(first.last, Leaf("s", value_of(whole)), self._factor(first))

    def _weighted(self, w: Leaf, number: int, value: Leaf) -> Expression:
        legs = (C,) * value.value.type.rep.legs
        return w[number, "u"] * value[("u", *legs)]

    def _factor(self, chain: Chain) -> Leaf:
        """The last factor of a chain."""
        return block(self.a, chain.factors[-1], chain.last_turned)

    def _short(self, chain: Chain) -> Leaf:
        """A feature, or a product of two; these are kept one behind the other, those of one degree in one array."""
        if chain.order == 1:
            return self._factor(chain)
        own, place = self.pairs[chain]
        return Leaf("p", value_of(own[(place, "u", *(C,) * (chain.degree > 0))]))

    @cached_property
    def pairs(self) -> dict[Chain, tuple[Leaf, int]]:
        """The products of two features that longer ones begin with: the array of each, and its place there."""
        groups: dict[tuple[bool, int], list[Chain]] = {}
        for pair in dict.fromkeys(chain.start for chain in self.numbered if chain.order > 2):
            groups.setdefault((pair.is_turned, pair.degree), []).append(pair)
        found: dict[Chain, tuple[Leaf, int]] = {}
        for own in groups.values():
            made = flat(*(coupled(pair.last, self._factor(pair.before), self._factor(pair)) for pair in own))
            whole = keep(made)
            assert isinstance(whole, Leaf)
            found |= {pair: (whole, place) for place, pair in enumerate(own)}
        return found

    def value(self, chain: Chain) -> Leaf:
        """The product along a chain."""
        if chain.order == 1:
            return self._factor(chain)
        if chain not in self.known:
            made = coupled(chain.last, self.value(chain.before), self._factor(chain))
            self.known[chain] = Leaf("p", value_of(keep(made)))
        return self.known[chain]
