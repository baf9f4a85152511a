"""Exact numbers q * sqrt(n)."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import product
from math import nextafter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tnforge.symmetry.surd import Surd, nearest_root

RATIONALS = st.fractions(min_value=-(10**6), max_value=10**6, max_denominator=10**6)
SQUARES = st.fractions(min_value=0, max_value=10**6, max_denominator=10**6)


def test_square_part_of_the_radicand_moves_into_the_factor():
    assert Surd(Fraction(1, 2), 360) == Surd(Fraction(3), 10)
    assert Surd(Fraction(0), 7) == Surd(Fraction(5), 0) == Surd(Fraction(0))
    assert hash(Surd(Fraction(1), 8)) == hash(Surd(Fraction(2), 2))


def test_negative_radicand_is_refused():
    with pytest.raises(ValueError, match="negative"):
        Surd(Fraction(1), -2)


@pytest.mark.parametrize("number", range(1, 400))
def test_radicand_is_square_free(number):
    surd = Surd.root(number)
    assert surd.square == number
    assert all(surd.radicand % (p * p) for p in range(2, 21))


@given(SQUARES, SQUARES)
def test_arithmetic_and_order_agree_with_squares(a, b):
    left, right = Surd.root(a), Surd.root(b)
    assert left * right == Surd.root(a * b)
    assert (left < right) == (a < b)
    assert (-left < -right) == (b < a)
    assert (left <= right) == (a <= b)
    if b:
        assert left / right == Surd.root(a / b)
        assert left / right * right == left


def test_products_with_rational_numbers():
    surd = Surd(Fraction(2, 3), 5)
    assert surd * 3 == 3 * surd == Surd(Fraction(2), 5)
    assert Fraction(1, 2) * surd == surd / 2 == Surd(Fraction(1, 3), 5)


def test_text_is_readable():
    texts = {
        Surd(Fraction(2, 3)): "2/3",
        Surd(Fraction(1), 5): "sqrt(5)",
        Surd(Fraction(-2, 3), 5): "-2*sqrt(5)/3",
        Surd(Fraction(-1), 2): "-sqrt(2)",
    }
    assert [str(surd) for surd in texts] == list(texts.values())


@given(SQUARES)
def test_float_is_the_nearest(square):
    value = Surd.root(square).nearest_float()
    with localcontext() as context:
        context.prec = 60
        exact = (Decimal(square.numerator) / Decimal(square.denominator)).sqrt()
        errors = [abs(Decimal(x) - exact) for x in (value, nextafter(value, 0), nextafter(value, float("inf")))]
    assert errors[0] == min(errors)


def test_float_of_a_rational_number_is_its_own_rounding():
    for top, bottom in product((1, 2, 3, 10**20, 7**30), (1, 3, 10, 10**25)):
        assert nearest_root(Fraction(top, bottom) ** 2) == top / bottom
    assert Surd(Fraction(-1, 3)).nearest_float() == -1 / 3


def test_rounding_boundary_is_decided_by_the_exact_root():
    half, speck = Fraction(2**53 + 1), Fraction(1, 2**400)
    assert nearest_root(half**2) == 2.0**53
    assert nearest_root(half**2 + speck) == 2.0**53 + 2
    assert nearest_root(half**2 - speck) == 2.0**53


@given(RATIONALS, RATIONALS, st.integers(1, 50))
def test_multiples_of_one_root_add(a, b, radicand):
    left, right = Surd(a, radicand), Surd(b, radicand)
    assert left + right == Surd(a + b, radicand)
    assert left + (-left) == 0
    assert sum([left, right]) == left + right


@given(RATIONALS, RATIONALS)
def test_rational_numbers_are_surds(a, b):
    assert Surd(a) == a
    assert a == Surd(a)
    assert hash(Surd(a)) == hash(a)
    assert (Surd(a) == b) == (a == b)
    assert (Surd(a) < b) == (a < b)
    assert Surd(a) + b == a + b == b + Surd(a)
    assert abs(Surd(a)) == abs(a)
    assert bool(Surd(a)) == bool(a)


def test_multiples_of_different_roots_do_not_add():
    with pytest.raises(ValueError, match="not multiples of one root"):
        Surd(Fraction(1), 2) + Surd(Fraction(1), 3)
    assert Surd(Fraction(1), 2) + 0 == Surd(Fraction(0)) + Surd(Fraction(1), 2) == Surd.root(2)
    assert Surd(Fraction(1), 2) != "sqrt(2)"
