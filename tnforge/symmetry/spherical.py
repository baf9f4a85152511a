"""The rational spherical basis: real solid harmonics as integer symmetric traceless tensors.

`S_l[m; i1 .. il]`, m = -l .. l, has integer entries without a common factor; its rows are orthogonal with
<S_m, S_m> = N_m. The polar axis is y: (X, Y, Z) = (z, x, y), so the spherical leg of degree one is the vector leg
(x, y, z) and S_1 the identity.

The components of a tensor T are t_m = S_m . T, all of them lower. A contracted spherical edge carries the metric
diag(1/N_m) exactly once, an open leg none: T = sum_m S_m t_m / N_m for a symmetric traceless T.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from math import comb, factorial, gcd, perm, prod

import numpy as np

from ..errors import DefinitionError
from .exact import ExactTensor
from .group import generators as vector_generators
from .monomial import Exponents, join, measure, monomials, multiplicity

__all__ = [
    "MAX_DEGREE",
    "Harmonics",
    "basis",
    "check_degree",
    "degree_of",
    "embedding",
    "evaluate",
    "generators",
    "harmonics",
    "metric",
    "power_of_three",
    "projector",
    "rotation",
    "split",
]

MAX_DEGREE = 8
MAX_PROJECTOR = 6

Polynomial = dict[Exponents, int]


@dataclass(frozen=True)
class Harmonics:
    """The harmonics of one degree: entries per order m and monomial of `degree`, and the squared norm of each row."""

    degree: int
    entries: ExactTensor
    norms: tuple[int, ...]


@cache
def harmonics(degree: int) -> Harmonics:
    """The harmonics of a degree, m = -l .. l."""
    check_degree(degree)
    rows = np.array([_row(degree, order) for order in range(-degree, degree + 1)], dtype=np.int64)
    weights = np.array([multiplicity(exponents) for exponents in monomials(degree)], dtype=np.int64)
    return Harmonics(degree, ExactTensor.make(rows), tuple(int(norm) for norm in (rows * rows) @ weights))


def check_degree(degree: int) -> None:
    """Refuse a degree that is no degree or too large."""
    if degree < 0:
        raise DefinitionError(f"degree {degree} is negative")
    if degree > MAX_DEGREE:
        raise DefinitionError(
            f"degree {degree} is beyond the scope of tnforge, degree {MAX_DEGREE}: its {2 * degree + 1} harmonics "
            f"are tensors of {power_of_three(degree)} components"
        )


def power_of_three(rank: int) -> str:
    """How many components a tensor of vector indices has: written out, or as a power where that is long."""
    return str(3**rank) if rank <= 30 else f"3^{rank}"


def degree_of(extent: int) -> int:
    """The degree of a leg with that many components."""
    degree, rest = divmod(extent - 1, 2)
    if rest or not 1 <= degree <= MAX_DEGREE:
        raise DefinitionError(
            f"a leg has 3, 5, .. or {2 * MAX_DEGREE + 1} components, those of a degree from 1 to {MAX_DEGREE}, "
            f"not {extent}"
        )
    return degree


def split(degree: int, groups: Sequence[int]) -> ExactTensor:
    """The basis with its vector legs in symmetric groups: axis m, then the monomials of each group."""
    return ExactTensor.make(harmonics(degree).entries.numerators[:, join(groups)])


@cache
def basis(degree: int) -> ExactTensor:
    """The dense basis `S_l[m; i1 .. il]`."""
    return split(degree, (1,) * degree)


@cache
def metric(degree: int) -> ExactTensor:
    """The matrix diag(1/N_m)."""
    norms = harmonics(degree).norms
    common = prod(set(norms))
    return ExactTensor.make(np.diag([common // norm for norm in norms]), common)


@cache
def embedding(degree: int) -> ExactTensor:
    """The symmetric traceless tensor of lower components, `E[i1 .. il; m] = S_m / N_m`: the inverse of `basis`."""
    tensor = basis(degree).apply(metric(degree), 0)
    return tensor.transpose([*range(1, degree + 1), 0])


def projector(degree: int) -> ExactTensor:
    """The projector onto symmetric traceless tensors, `sum_m S_m S_m / N_m`, output axes first."""
    if degree > MAX_PROJECTOR:
        raise DefinitionError(
            f"the projector of degree {degree} is not expanded beyond degree {MAX_PROJECTOR}: it would have "
            f"{9**degree} entries",
            advice="contract with the spherical basis instead",
        )
    return embedding(degree).contract(basis(degree), (degree,), (0,))


def evaluate(degree: int, point: Sequence[Fraction | int]) -> tuple[Fraction, ...]:
    """The solid harmonics at a point (x, y, z): the components of its `degree`-fold outer product."""
    powers = ExactTensor.from_fractions([_power(point, exponents) for exponents in monomials(degree)])
    values = harmonics(degree).entries.apply(measure(degree), 1).contract(powers, (1,), (0,))
    return tuple(values.item((place,)) for place in range(2 * degree + 1))


@cache
def generators(degree: int) -> tuple[ExactTensor, ...]:
    """The three generators of so(3) on the components of a degree, `l S_m G S_n / N_n` with G on one index."""
    if degree == 0:
        return (ExactTensor.zeros((1, 1)),) * 3
    rows = split(degree, (1, degree - 1))
    columns = rows.apply(measure(degree - 1), 2).apply(metric(degree), 0)
    return tuple(
        rows.apply(generator.transpose((1, 0)), 1).contract(columns, (1, 2), (1, 2)).scale(degree)
        for generator in vector_generators()
    )


def rotation(degree: int, matrix: ExactTensor) -> ExactTensor:
    """A rotation of vectors acting on the components of a degree.

    The basis of one degree is one vector index coupled to the basis below it, so the action climbs degree by degree
    and never needs the 3**l entries of a tensor.
    """
    check_degree(degree)
    action = ExactTensor.from_fractions([[1]])
    for step in range(1, degree + 1):
        rung = _rung(step)
        below = action.apply(metric(step - 1), 0).transpose((1, 0))
        turned = rung.apply(matrix.transpose((1, 0)), 1).apply(below, 2)
        action = turned.contract(rung.apply(metric(step), 0), (1, 2), (1, 2))
    return action


@cache
def _rung(degree: int) -> ExactTensor:
    """`B[m, i, n]` with `S_l[m; i, J] = sum_n B[m, i, n] S_{l-1}[n; J] / N_n`."""
    lower = harmonics(degree - 1).entries.apply(measure(degree - 1), 1)
    return split(degree, (1, degree - 1)).contract(lower, (2,), (1,))


def _power(point: Sequence[Fraction | int], exponents: Exponents) -> Fraction:
    """One monomial at a point."""
    x, y, z = (Fraction(value) ** count for value, count in zip(point, exponents, strict=True))
    return x * y * z


def _row(degree: int, order: int) -> list[int]:
    """One row of the basis, in lowest integers, per monomial."""
    polynomial = _solid(degree, abs(order), imaginary=order < 0)
    numbers = [
        polynomial.get(exponents, 0) * prod(factorial(count) for count in exponents) for exponents in monomials(degree)
    ]
    common = gcd(*numbers)
    return [number // common for number in numbers]


def _solid(degree: int, order: int, imaginary: bool) -> Polynomial:
    """A multiple of the solid harmonic as a polynomial in x, y, z."""
    zonal: Polynomial = {}
    for k in range((degree - order) // 2 + 1):
        rest = degree - 2 * k
        number = (-1) ** k * comb(degree, k) * comb(2 * degree - 2 * k, degree) * perm(rest, order)
        for (a, b, c), count in _radial(k).items():
            zonal[a, b + rest - order, c] = zonal.get((a, b + rest - order, c), 0) + number * count
    return _product(zonal, _sectoral(order, imaginary))


def _radial(power: int) -> Polynomial:
    """The polynomial (x^2 + y^2 + z^2)^power."""
    return {(2 * a, 2 * b, 2 * c): multiplicity((a, b, c)) for a, b, c in monomials(power)}


def _sectoral(order: int, imaginary: bool) -> Polynomial:
    """Real or imaginary part of (z + i x)^order."""
    return {(j, 0, order - j): (-1) ** (j // 2) * comb(order, j) for j in range(int(imaginary), order + 1, 2)}


def _product(left: Polynomial, right: Polynomial) -> Polynomial:
    """The product of two polynomials."""
    result: Polynomial = {}
    for first, one in left.items():
        for second, other in right.items():
            key = (first[0] + second[0], first[1] + second[1], first[2] + second[2])
            result[key] = result.get(key, 0) + one * other
    return result
