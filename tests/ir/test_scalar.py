"""Formulas with a cutoff and the circle number: text, parity, and values over every kind of number."""

from fractions import Fraction
from math import cos, pi

import numpy as np
import pytest

from tnforge.check.jet import JET_FUNCTIONS, Jet
from tnforge.errors import DefinitionError
from tnforge.ir import scalar
from tnforge.ir.interpret import FLOAT_FUNCTIONS
from tnforge.ir.scalar import WORDS, Cut, Pi, Var
from tnforge.testing.bound import BOUND_FUNCTIONS, Bound

EXACT = {"cut": lambda x: x < 1, "pi": lambda: Fraction(22, 7)}


def parse(text: str) -> scalar.Expr:
    return scalar.parse(text, ["x0", "x1"])


@pytest.mark.parametrize("text", [
    "cut(x0, x1)", "cut((x0 * x1^(-1)), (1 + ((-1) * x0)))", "cos(pi * x0)", "(2 * pi)", "pi^2", "cos(pi)",
    "cut(x0, cut(x1, 1))", "cut(x0, 0)", "sqrt(cut(x0, x1))", "cut(x0, x1)^2",
])  # fmt: skip
def test_text_is_read_back(text: str) -> None:
    assert scalar.show(parse(text), ["x0", "x1"]) == text


@pytest.mark.parametrize("text", ["cut(x0)", "cut(x0, x1, x0)", "cut x0", "cut(, x0)", "pi(x0)", "cut", "cut(x0, x1"])
def test_what_is_no_formula_is_refused(text: str) -> None:
    with pytest.raises(DefinitionError):
        parse(text)


def test_an_argument_may_be_called_like_a_number() -> None:
    assert scalar.parse("pi", ["pi"]) == Var(0)
    assert scalar.parse("pi", ["x"]) == Pi()


def test_brackets_of_a_cut_nest_no_deeper_than_others() -> None:
    with pytest.raises(DefinitionError, match="100 deep"):
        parse("cut(" * 101 + "x0" + ", x1)" * 101)


def test_what_a_formula_is_made_of() -> None:
    expr = parse("cut((x1^2), (exp(pi * x0) + 2))")
    assert scalar.words(expr) == {"cut", "exp", "pi"}
    assert scalar.variables(expr) == {0, 1}
    assert scalar.arity(expr) == 2
    assert scalar.arity(parse("cut(x1, 1)")) == 2
    assert scalar.arity(Pi()) == 0


@pytest.mark.parametrize(("text", "signs", "sign"), [
    ("cut(x0, x1)", [1, -1], -1), ("cut(x0, x1)", [1, 1], 1), ("cut(x0, x1)", [-1, 1], 0),
    ("cut((x0 * x0), x1)", [-1, -1], -1), ("(pi * x0)", [-1, 1], -1), ("cos(pi * x0)", [-1, 1], 1),
])  # fmt: skip
def test_parity_is_that_of_the_body_where_the_place_is_even(text: str, signs: list[int], sign: int) -> None:
    assert scalar.parity(parse(text), signs) == sign


def test_every_kind_of_number_knows_every_word() -> None:
    for table in (FLOAT_FUNCTIONS, JET_FUNCTIONS, BOUND_FUNCTIONS):
        assert set(table) == WORDS


def test_values_on_both_sides() -> None:
    expr = parse("cut(x0, (cos(pi * x0) + x1))")
    places = np.array([0.25, 1.0, 1.5, -2.0])
    found = scalar.evaluate(expr, [places, np.array([3.0])], FLOAT_FUNCTIONS, float)
    assert found == pytest.approx([cos(pi / 4) + 3, 0, 0, cos(2 * pi) + 3])


def test_fractions_stay_exact() -> None:
    places = np.array([Fraction(1, 2), Fraction(1), Fraction(3)], dtype=object)
    found = scalar.evaluate(parse("cut(x0, (1 + x0))"), [places, None], EXACT)
    assert list(found) == [Fraction(3, 2), 0, 0]
    assert all(isinstance(value, Fraction) for value in found)


def test_series_are_cut_by_their_value() -> None:
    places = np.array([Jet((0.5, 1.0, 0.0)), Jet((1.0, -1.0, 0.0))], dtype=object)
    inside, beyond = scalar.evaluate(parse("cut(x0, x0^2)"), [places, None], JET_FUNCTIONS)
    assert inside.coefficients == (0.25, 1.0, 1.0)
    assert beyond == 0


def test_sizes_are_cut_by_their_value() -> None:
    places = np.array([Bound(0.5, 7.0), Bound(2.0, 7.0)], dtype=object)
    inside, beyond = scalar.evaluate(parse("cut(x0, (2 * x0))"), [places, None], BOUND_FUNCTIONS)
    assert (inside.value, inside.size) == (1.0, 14.0)
    assert beyond == 0


def test_beyond_the_cutoff_the_body_needs_no_value() -> None:
    places = np.array([Fraction(0), Fraction(1), Fraction(2)], dtype=object)
    found = scalar.evaluate(parse("cut(x0, (1 + ((-1) * x0))^(-1))"), [places, None], EXACT)
    assert list(found) == [1, 0, 0]
    jets = np.array([Jet((0.75, 1.0)), Jet((2.0, 1.0))], dtype=object)
    found = scalar.evaluate(parse("cut(x0, sqrt(1 + ((-1) * x0)))"), [jets, None], JET_FUNCTIONS)
    assert found[0].coefficients == (0.5, -1.0)
    assert found[1] == 0


def test_a_cut_of_numbers_of_unequal_shape() -> None:
    found = scalar.evaluate(Cut(Var(0), Var(1)), [np.array([[0.5], [2.0]]), np.array([[3.0, 4.0]])], FLOAT_FUNCTIONS)
    assert found.tolist() == [[3.0, 4.0], [0.0, 0.0]]
