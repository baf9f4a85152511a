"""Symmetric index groups on monomials."""

from __future__ import annotations

from itertools import product

import pytest

from tnforge.symmetry.monomial import join, measure, monomials, multiplicity


@pytest.mark.parametrize("degree", range(9))
def test_monomials_cover_every_index_tuple(degree):
    assert len(monomials(degree)) == (degree + 1) * (degree + 2) // 2
    assert sum(multiplicity(exponents) for exponents in monomials(degree)) == 3**degree
    assert all(measure(degree).item((k, k)) == multiplicity(e) for k, e in enumerate(monomials(degree)))


@pytest.mark.parametrize("degrees", [(), (3,), (1, 1), (2, 1), (0, 4), (2, 3, 1), (1, 1, 1, 1)])
def test_join_finds_the_product(degrees):
    places = join(degrees)
    for choice in product(*(range(len(monomials(degree))) for degree in degrees)):
        factors = [monomials(degree)[k] for degree, k in zip(degrees, choice, strict=True)]
        total = tuple(sum(factor[axis] for factor in factors) for axis in range(3))
        assert monomials(sum(degrees))[places[choice]] == total
