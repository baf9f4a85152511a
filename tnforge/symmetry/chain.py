"""Chains of couplings: products of several tensors, one factor after the other, and which of them are independent.

Where the factors are equal features, chains differ that are the same polynomial, or that vanish. How many independent
ones there are is known from characters; exact ranks choose them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, reduce
from itertools import combinations_with_replacement
from operator import mul

import numpy as np
from numpy.typing import NDArray

from ..errors import TnforgeError
from .character import Character, character
from .rep import Block, Rep
from .vertex import Triple, couples, coupling

__all__ = ["Chain", "chains", "independent_chains", "symmetric_multiplicity"]

PRIME = 1_048_573
Array = NDArray[np.int64]


@dataclass(frozen=True, order=True)
class Chain:
    """A path of a product of several tensors: the degree of each factor, and the degree after each coupling.

    A feature of degree l changes under inversion by (-1)^l, one that is turned by the other sign; `turned` says which
    factors are, and is empty where none can be.
    """

    factors: tuple[int, ...]
    degrees: tuple[int, ...]
    turned: tuple[bool, ...] = ()

    @property
    def degree(self) -> int:
        """The degree of the result."""
        return self.degrees[-1]

    @property
    def order(self) -> int:
        """The number of factors."""
        return len(self.factors)

    @property
    def before(self) -> Chain:
        """The path without its last coupling."""
        return Chain(self.factors[:-1], self.degrees[:-1], self.turned[:-1])

    @property
    def start(self) -> Chain:
        """The path up to its first coupling."""
        return self if self.order <= 2 else self.before.start

    @property
    def last(self) -> Triple:
        """The last coupling."""
        return self.degrees[-2], self.factors[-1], self.degree

    @property
    def odd_couplings(self) -> int:
        """How many of its couplings have an epsilon."""
        parts = zip(self.degrees, self.factors[1:], self.degrees[1:], strict=False)
        return sum(sum(part) % 2 for part in parts)

    @property
    def is_turned(self) -> bool:
        """Whether the result changes under inversion by the other sign than features of its degree."""
        return (sum(self.turned) + self.odd_couplings) % 2 == 1

    @property
    def last_turned(self) -> bool:
        """Whether the last factor is turned."""
        return self.turned[-1] if self.turned else False

    def then(self, factor: int, degree: int, *turned: bool) -> Chain:
        """The path coupled with one more factor."""
        return Chain((*self.factors, factor), (*self.degrees, degree), (*self.turned, *turned))


def chains(order: int, lmax: int, symmetric: bool = False, odd: bool = False, both: bool = False) -> tuple[Chain, ...]:
    """The paths of so many factors, all degrees up to `lmax`: even ones, with `odd` those with epsilons too.

    With `both` there are factors of both parities. `symmetric` leaves out the first products whose first factor comes
    before the second: the first two factors are equal features, so what is left out is there with its factors
    exchanged. An odd product of a feature with itself is zero, and never there.
    """
    degrees = range(lmax + 1)
    signs = [(False,), (True,)] if both else [()]
    found = tuple(Chain((degree,), (degree,), sign) for sign in signs for degree in degrees)
    for step in range(1, order):
        longer = (
            chain.then(factor, degree, *sign)
            for chain in found
            for sign in signs
            for factor in degrees
            for degree in degrees
            if couples(chain.degree, factor, degree) and (odd or (chain.degree + factor + degree) % 2 == 0)
        )
        found = tuple(chain for chain in longer if step > 1 or not _is_left_out(chain, symmetric))
    return found


def _is_left_out(chain: Chain, symmetric: bool) -> bool:
    """Whether a product of two factors is zero, or with `symmetric` stands with its factors exchanged."""
    first, second = zip(chain.turned or (False, False), chain.factors, strict=True)
    return (chain.odd_couplings > 0 and first == second) or (symmetric and first < second)


def symmetric_multiplicity(factors: tuple[int, ...], degree: int) -> int:
    """How many independent products of these factors, equal degrees being equal features, have a degree and its parity.

    A feature of degree l changes under inversion by (-1)**l.
    """
    powers = (_irreducible(own).power(count) for own, count in Counter(factors).items())
    return reduce(mul, powers).multiplicities().get((degree, (-1) ** degree), 0)


def _irreducible(degree: int) -> Character:
    return character(Rep((Block.of((degree,) if degree else (), (-1) ** degree),)))


def independent_chains(order: int, lmax: int, degree: int) -> tuple[Chain, ...]:
    """A basis of all products of `order` equal features of degrees 0 to `lmax` that have a degree and its parity."""
    every = combinations_with_replacement(range(lmax, -1, -1), order)
    return tuple(chain for factors in every for chain in _independent(factors, degree))


@cache
def _independent(factors: tuple[int, ...], degree: int) -> tuple[Chain, ...]:
    """Chains of these factors in their order whose polynomials form a basis; those without epsilons are preferred.

    Ranks modulo a prime are at most the true ones, and these at most the multiplicity: equal numbers are a proof.
    """
    wanted = symmetric_multiplicity(factors, degree)
    if not wanted:
        return ()
    points = _Points(factors, wanted)
    found: list[Chain] = []
    echelon = _Echelon()
    for chain in sorted(_couplings(factors, degree), key=lambda chain: (chain.odd_couplings, chain)):
        if len(found) < wanted and echelon.add(points.values(chain).reshape(-1)):
            found.append(chain)
    if len(found) != wanted:
        raise TnforgeError(
            f"chains of {factors} into {degree} have rank {len(found)}, not {wanted}; please report this"
        )
    return tuple(found)


def _couplings(factors: tuple[int, ...], degree: int) -> Iterator[Chain]:
    """All chains of these factors, in their order, into a degree and its parity."""
    found: list[Chain] = [Chain(factors[:1], factors[:1])]
    for factor in factors[1:]:
        found = [
            chain.then(factor, other)
            for chain in found
            for other in range(abs(chain.degree - factor), chain.degree + factor + 1)
        ]
    return (chain for chain in found if chain.degree == degree and chain.odd_couplings % 2 == 0)


class _Points:
    """Values of chains, up to a factor each, at integer points modulo a prime."""

    def __init__(self, factors: tuple[int, ...], wanted: int) -> None:
        random = np.random.default_rng(0)
        self.features = {own: random.integers(1, PRIME, (wanted + 2, 2 * own + 1)) for own in sorted(set(factors))}
        self.known: dict[Chain, Array] = {}

    def values(self, chain: Chain) -> Array:
        """One row for each point."""
        if chain.order == 1:
            return self.features[chain.degree]
        if chain not in self.known:
            left, right = self.values(chain.before), self.features[chain.factors[-1]]
            outer = left[:, :, None] * right[:, None, :] % PRIME
            table = (coupling(*chain.last).numerators % PRIME).astype(np.int64)
            self.known[chain] = np.tensordot(outer, table, axes=((1, 2), (0, 1))) % PRIME
        return self.known[chain]


class _Echelon:
    """Independent rows modulo a prime, each with its first entry one and zeros above it."""

    def __init__(self) -> None:
        self.rows: list[tuple[int, Array]] = []

    def add(self, row: Array) -> bool:
        """Whether a row is independent of those before; then it is kept."""
        for place, own in self.rows:
            row = (row - row[place] * own) % PRIME
        places = np.flatnonzero(row)
        if not len(places):
            return False
        place = int(places[0])
        self.rows.append((place, row * pow(int(row[place]), -1, PRIME) % PRIME))
        return True
