"""Symmetric index groups kept on monomials: the entry for index counts (a, b, c) stands for every order of the indices.

A group of `degree` vector indices has (degree + 1)(degree + 2)/2 monomials instead of 3**degree entries. Contracting
such a group weighs each monomial with the number of index orders it stands for, its multiplicity.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, reduce
from math import factorial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .exact import ExactTensor

__all__ = ["Exponents", "join", "measure", "monomials", "multiplicity"]

Exponents = tuple[int, int, int]


@cache
def monomials(degree: int) -> tuple[Exponents, ...]:
    """The exponents of x, y, z of every monomial, x first; for degree one they are x, y, z in this order."""
    return tuple((degree - rest, rest - c, c) for rest in range(degree + 1) for c in range(rest + 1))


def multiplicity(exponents: Exponents) -> int:
    """The number of orders of an index tuple with these counts."""
    a, b, c = exponents
    return factorial(a + b + c) // (factorial(a) * factorial(b) * factorial(c))


@cache
def measure(degree: int) -> ExactTensor:
    """The diagonal matrix of multiplicities, which a contracted symmetric group carries once."""
    return ExactTensor.make(np.diag([multiplicity(exponents) for exponents in monomials(degree)]))


def join(degrees: Sequence[int]) -> NDArray[Any]:
    """Place of the product of one monomial per group among the monomials of the summed degree, one axis per group."""
    groups = [np.array(monomials(degree), dtype=np.int64)[:, 1:] for degree in degrees]
    total = reduce(lambda left, right: left[..., None, :] + right, groups, np.zeros(2, dtype=np.int64))
    rest, c = total.sum(axis=-1), total[..., 1]
    return np.asarray(rest * (rest + 1) // 2 + c)
