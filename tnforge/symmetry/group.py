"""The rotation group acting on one vector index, and the finite set of elements that decides invariance."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import cache

from .constants import epsilon
from .exact import ExactTensor

__all__ = ["DECIDING", "Element", "Group", "generators"]


class Group(Enum):
    """The group under which a layer is equivariant."""

    O3 = "O3"
    SO3 = "SO3"


@dataclass(frozen=True)
class Element:
    """A named orthogonal matrix with rational entries; an inversion carries the identity matrix and acts by parity."""

    name: str
    rotation: ExactTensor
    inverts: bool = False


@cache
def generators() -> tuple[ExactTensor, ...]:
    """The three generators of so(3) on a vector, (G_k)_ij = -epsilon_kij; G_2 is the commutator of G_0 and G_1."""
    eps = epsilon()
    return tuple(-eps.take(0, axis) for axis in range(3))


def _matrix(rows: list[list[Fraction | int]]) -> ExactTensor:
    return ExactTensor.from_fractions(rows)


_C, _S = Fraction(3, 5), Fraction(4, 5)

DECIDING: tuple[Element, ...] = (
    Element("inversion", _matrix([[1, 0, 0], [0, 1, 0], [0, 0, 1]]), inverts=True),
    Element("the quarter turn about z", _matrix([[0, -1, 0], [1, 0, 0], [0, 0, 1]])),
    Element("the quarter turn about x", _matrix([[1, 0, 0], [0, 0, -1], [0, 1, 0]])),
    Element("the cyclic permutation of x, y, z", _matrix([[0, 0, 1], [1, 0, 0], [0, 1, 0]])),
    Element("the 3-4-5 rotation about z", _matrix([[_C, -_S, 0], [_S, _C, 0], [0, 0, 1]])),
)
"""Invariance under all of these is invariance under O(3): a quarter turn about x and the 3-4-5 rotation about z
generate a dense subgroup of SO(3)."""
