"""Metric and rotations of a degree, found again from its harmonics as polynomials in x, y, z.

The SymPy prover uses these and not those of `symmetry.spherical`: rotations act on polynomials by differentiation, and
orthogonality of the harmonics tells the result in terms of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from math import factorial, prod
from typing import TypeAlias

from ..errors import TnforgeError
from ..symmetry.monomial import Exponents, monomials, multiplicity
from ..symmetry.spherical import harmonics

__all__ = ["changes", "norms"]

Polynomial: TypeAlias = dict[Exponents, Fraction]


@cache
def norms(degree: int) -> tuple[Fraction, ...]:
    """The squared norm of each harmonic."""
    return tuple(_inner(row, row) for row in _rows(degree))


@cache
def changes(degree: int, axis: int) -> tuple[Mapping[int, Fraction], ...]:
    """For each component, its change under an infinitesimal rotation about an axis in terms of all components."""
    found = []
    for row in _rows(degree):
        moved = _rotated(row, axis)
        form = {
            n: value / norm
            for n, (other, norm) in enumerate(zip(_rows(degree), norms(degree), strict=True))
            if (value := _inner(moved, other))
        }
        if moved != _combined(degree, form):
            raise TnforgeError(f"the harmonics of degree {degree} do not rotate into each other; please report this")
        found.append(form)
    return tuple(found)


@cache
def _rows(degree: int) -> tuple[Polynomial, ...]:
    """The harmonics of a degree as polynomials, m = -l .. l."""
    table = harmonics(degree).entries.to_fractions()
    return tuple(
        {own: multiplicity(own) * value for own, value in zip(monomials(degree), row, strict=True) if value}
        for row in table
    )


def _inner(left: Polynomial, right: Polynomial) -> Fraction:
    """The product of the symmetric tensors behind two polynomials, summed over all indices."""
    total = Fraction(0)
    for exponents, value in left.items():
        if exponents in right:
            weight = Fraction(prod(factorial(count) for count in exponents), factorial(sum(exponents)))
            total += weight * value * right[exponents]
    return total


def _rotated(polynomial: Polynomial, axis: int) -> Polynomial:
    """The change of a polynomial under x' = -y, y' = x about z, and likewise about the other axes."""
    b, c = (axis + 1) % 3, (axis + 2) % 3
    total: Polynomial = {}
    for exponents, value in polynomial.items():
        for lost, gained, sign in ((b, c, -1), (c, b, 1)):
            if exponents[lost]:
                key = _shifted(exponents, lost, gained)
                total[key] = total.get(key, Fraction(0)) + sign * exponents[lost] * value
    return {exponents: value for exponents, value in total.items() if value}


def _shifted(exponents: Exponents, lost: int, gained: int) -> Exponents:
    """One power of a variable exchanged for one of another."""
    counts = list(exponents)
    counts[lost] -= 1
    counts[gained] += 1
    return counts[0], counts[1], counts[2]


def _combined(degree: int, form: Mapping[int, Fraction]) -> Polynomial:
    total: Polynomial = {}
    for n, factor in form.items():
        for exponents, value in _rows(degree)[n].items():
            total[exponents] = total.get(exponents, Fraction(0)) + factor * value
    return {exponents: value for exponents, value in total.items() if value}
