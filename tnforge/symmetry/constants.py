"""The isotropic tensors, and the projectors onto symmetric and onto symmetric traceless tensors."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from itertools import permutations
from math import factorial, prod

import numpy as np

from .exact import ExactTensor, outer

__all__ = ["delta", "epsilon", "identity", "identity_on", "symmetric_projector", "traceless_projector"]


@cache
def delta() -> ExactTensor:
    """The Kronecker tensor."""
    return ExactTensor.make(np.eye(3, dtype=np.int64))


@cache
def epsilon() -> ExactTensor:
    """The Levi-Civita tensor."""
    array = np.zeros((3, 3, 3), dtype=np.int64)
    for i, j, k in permutations(range(3)):
        array[i, j, k] = (i - j) * (j - k) * (k - i) // 2
    return ExactTensor.make(array)


def identity(rank: int) -> ExactTensor:
    """The identity on tensors of a rank, output axes first."""
    return identity_on((3,) * rank)


@cache
def identity_on(extents: tuple[int, ...]) -> ExactTensor:
    """The identity on tensors with axes of any extent, output axes first."""
    return ExactTensor.make(np.eye(prod(extents), dtype=np.int64)).reshape((*extents, *extents))


@cache
def symmetric_projector(rank: int) -> ExactTensor:
    """The projector onto symmetric tensors of a rank, output axes first."""
    one = identity(rank)
    total = ExactTensor.zeros(one.shape)
    for order in permutations(range(rank)):
        total = total + one.transpose([*order, *range(rank, 2 * rank)])
    return total.scale(Fraction(1, factorial(rank)))


@cache
def traceless_projector(rank: int) -> ExactTensor:
    """The projector onto symmetric traceless tensors of a rank, output axes first."""
    symmetric = symmetric_projector(rank)
    total = symmetric
    ratio = Fraction(1)
    for pairs in range(1, rank // 2 + 1):
        ratio *= -Fraction((rank - 2 * pairs + 2) * (rank - 2 * pairs + 1), 2 * pairs * (2 * rank - 2 * pairs + 1))
        total = total + _trace_part(symmetric, rank, pairs).scale(ratio)
    return total


def _trace_part(symmetric: ExactTensor, rank: int, pairs: int) -> ExactTensor:
    """Symmetrised product of `pairs` deltas with the equally often traced argument."""
    traced = symmetric
    for _ in range(pairs):
        traced = traced.trace(0, 1)
    part = outer([delta()] * pairs + [traced])
    return symmetric.contract(part, range(rank, 2 * rank), range(rank))
