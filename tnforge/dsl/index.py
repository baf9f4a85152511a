"""Indices of the notation. A repeated index is summed; free ones come in the order of their declaration."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from ..errors import DefinitionError
from ..ir.types import check_name
from .place import here, located

__all__ = ["Index", "fresh", "indices", "open_legs"]

_declared = count()


@dataclass(frozen=True, order=True)
class Index:
    """A letter for a leg, vector or spherical; `number` is its place in the order of declaration."""

    number: int
    name: str

    def __str__(self) -> str:
        return self.name


def indices(names: str) -> tuple[Index, ...]:
    """One new index for each name, separated by spaces."""
    words = names.split()
    with located(here()):
        if not words:
            raise DefinitionError('no indices are named; write indices("i j k")')
        for word in words:
            check_name(word, "an index")
            if words.count(word) > 1:
                raise DefinitionError(f"index {word} is declared twice")
    return tuple(Index(next(_declared), word) for word in words)


def fresh(name: str) -> Index:
    """An index that no one else has."""
    return Index(next(_declared), name)


def open_legs(legs: int) -> tuple[Index, ...]:
    """The indices of open legs in their order, the same for every tensor with as many."""
    return tuple(Index(k - 1_000_000, f"leg {k}") for k in range(legs))
