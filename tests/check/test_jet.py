"""Power series are exact directional derivatives."""

import math

import pytest

from tnforge.check.jet import JET_FUNCTIONS, Jet
from tnforge.ir.scalar import FUNCTIONS, WORDS

X = Jet((0.7, 1.3, -0.4))

DERIVATIVES = {
    "exp": lambda x: (math.exp(x),) * 3,
    "sin": lambda x: (math.sin(x), math.cos(x), -math.sin(x)),
    "cos": lambda x: (math.cos(x), -math.sin(x), -math.cos(x)),
    "sqrt": lambda x: (x**0.5, 0.5 * x**-0.5, -0.25 * x**-1.5),
    "tanh": lambda x: (math.tanh(x), math.cosh(x) ** -2, -2 * math.tanh(x) * math.cosh(x) ** -2),
    "sigmoid": lambda x: (
        (s := 1 / (1 + math.exp(-x))),
        s * (1 - s),
        s * (1 - s) * (1 - 2 * s),
    ),
}


def test_every_function_of_the_language_has_series():
    assert set(JET_FUNCTIONS) == WORDS
    assert set(FUNCTIONS) == set(DERIVATIVES)


@pytest.mark.parametrize("name", sorted(DERIVATIVES))
def test_functions_follow_the_chain_rule(name):
    x0, x1, x2 = X.coefficients
    f, first, second = DERIVATIVES[name](x0)
    expected = (f, first * x1, first * x2 + second * x1 * x1 / 2)
    assert JET_FUNCTIONS[name](X).coefficients == pytest.approx(expected, rel=1e-14)


def test_functions_take_plain_numbers():
    assert JET_FUNCTIONS["exp"](0) == 1.0


def test_quotients_and_powers():
    assert (X**3).coefficients == pytest.approx((X * X * X).coefficients)
    assert ((1 / X) * X).coefficients == pytest.approx((1.0, 0.0, 0.0))
    assert (X - X).coefficients == (0.0, 0.0, 0.0)
