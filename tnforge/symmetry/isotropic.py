"""Which products of deltas, with one epsilon where the rank is odd, are independent as tensors.

Every isotropic tensor is a combination of such products, and from rank 5 on there are more of them than dimensions.
Independence modulo a prime is independence of the rational tensors, and characters tell how many there are at most; as
many independent products as that are a basis.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, reduce
from itertools import combinations
from operator import mul
from typing import Any

import numpy as np
from flint import nmod_mat
from numpy.typing import NDArray

from ..errors import DefinitionError, UndecidedError
from .character import character
from .constants import delta, epsilon
from .exact import ExactTensor, outer
from .rep import VECTOR

__all__ = ["Isotropic", "basis", "dimension", "products"]

MAX_RANK = 10
PRIME = 2**31 - 1

Array = NDArray[Any]


@dataclass(frozen=True, order=True)
class Isotropic:
    """A product of deltas, each on two axes, and of an epsilon on three axes or none."""

    triple: tuple[int, ...]
    pairs: tuple[tuple[int, ...], ...]

    def __str__(self) -> str:
        """Axes counted from 1: `eps(1 2 3) delta(4 5)`."""
        words = [("eps", self.triple)] if self.triple else []
        words += [("delta", pair) for pair in self.pairs]
        return " ".join(f"{word}({' '.join(str(axis + 1) for axis in axes)})" for word, axes in words) or "1"

    @property
    def tensor(self) -> ExactTensor:
        """The dense tensor."""
        axes = [*self.triple, *(axis for pair in self.pairs for axis in pair)]
        factors = [epsilon()] * bool(self.triple) + [delta()] * len(self.pairs)
        return outer(factors).transpose([axes.index(axis) for axis in range(len(axes))])

    def entries(self, places: Array) -> Array:
        """The entries at index tuples, one in each column of `places`."""
        found = epsilon().numerators[tuple(places[axis] for axis in self.triple)] if self.triple else 1
        for first, second in self.pairs:
            found = found * (places[first] == places[second])
        return np.broadcast_to(found, places.shape[1:])


def products(rank: int) -> tuple[Isotropic, ...]:
    """Every product of a rank, in order."""
    _check_rank(rank)
    axes = frozenset(range(rank))
    triples = combinations(range(rank), 3) if rank % 2 else [()]
    return tuple(Isotropic(triple, pairs) for triple in triples for pairs in _pairings(tuple(sorted(axes - {*triple}))))


@cache
def dimension(rank: int) -> int:
    """How many isotropic tensors are independent, by characters."""
    total = reduce(mul, [character(VECTOR).without_parity()] * rank, character(VECTOR).power(0))
    return total.without_parity().multiplicities().get((0, 1), 0)


@cache
def basis(rank: int) -> tuple[Isotropic, ...]:
    """The first products that are independent of those before them: a basis of all isotropic tensors of a rank."""
    found = products(rank)
    places = _places(rank)
    columns = [one.entries(places) for one in found]
    kept = tuple(found[column] for column in _pivots(np.stack(columns, axis=1))) if found else ()
    if len(kept) != dimension(rank):
        raise UndecidedError(
            f"modulo {PRIME} only {len(kept)} isotropic tensors of rank {rank} are independent, "
            f"and by characters there are {dimension(rank)}"
        )
    return kept


def _pairings(axes: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], ...]]:
    """Every way to pair axes."""
    if not axes:
        yield ()
        return
    first, *others = axes
    for other in others:
        for rest in _pairings(tuple(axis for axis in others if axis != other)):
            yield ((first, other), *rest)


def _places(rank: int) -> Array:
    """Entries that tell all: those of other index tuples vanish, or are equal up to sign by renaming x, y, z.

    A quarter or half turn about an axis changes signs and order of x, y, z. So x, y and z occur equally often modulo
    two, and in the order of their first occurrence.
    """
    found = [place for place in _growing(rank) if len({place.count(value) % 2 for value in range(3)}) == 1]
    return np.array(found, dtype=np.int64).reshape(len(found), rank).T


def _growing(length: int) -> Iterator[tuple[int, ...]]:
    """The words of 0, 1, 2 in which each letter occurs after those below it."""
    if not length:
        yield ()
        return
    for word in _growing(length - 1):
        for letter in range(min(max(word, default=-1) + 2, 3)):
            yield (*word, letter)


def _pivots(matrix: Array) -> list[int]:
    """The columns that are independent, modulo the prime, of those before them."""
    rows, columns = matrix.shape
    reduced, rank = nmod_mat(rows, columns, (matrix % PRIME).ravel().tolist(), PRIME).rref()
    pivots: list[int] = []
    for row in range(rank):
        start = pivots[-1] + 1 if pivots else 0
        pivots.append(next(column for column in range(start, columns) if int(reduced[row, column])))
    return pivots


def _check_rank(rank: int) -> None:
    if not 0 <= rank <= MAX_RANK:
        raise DefinitionError(f"isotropic tensors are compared up to rank {MAX_RANK}, not at rank {rank}")
