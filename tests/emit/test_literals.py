"""Exact numbers leave as the nearest double, and say what they were."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tnforge.emit.literals import exact_text, literal


@given(st.fractions(min_value=-1000, max_value=1000))
def test_a_literal_is_the_nearest_double(value: Fraction):
    found = float(literal(value))
    step = Fraction(1, 2**80)
    assert found == float(value)
    assert abs(Fraction(found) - value) <= min(abs(Fraction(float(value + sign * step)) - value) for sign in (-1, 1))


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_double_is_its_own_literal(value: float):
    assert float(literal(Fraction(value))) == value


@pytest.mark.parametrize(
    ("value", "text", "exact"),
    [
        (Fraction(1, 3), "0.3333333333333333", "1/3"),
        (Fraction(2), "2.0", ""),
        (Fraction(-1, 2), "-0.5", ""),
        (Fraction(2**53 + 1), "9007199254740992.0", "9007199254740993"),
    ],
)
def test_literals_and_their_exact_values(value: Fraction, text: str, exact: str):
    assert (literal(value), exact_text(value)) == (text, exact)
