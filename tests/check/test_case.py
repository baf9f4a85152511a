"""The numbers on which layers are checked: formulas are defined on them, and cuts have both sides."""

import numpy as np
import pytest

from tnforge.check.case import CHANNELS, LARGEST, draw_case
from tnforge.errors import VerifyError
from tnforge.ir.interpret import interpret
from tnforge.ir.text import parse_graph

FORMULAS = {
    "a root": "sqrt(x0)",
    "a root of a number that all share": "sqrt(x1)",
    "a double exponential": "exp((-1) * x1 * (exp((-5) * x0) + (-1) * x1)^2)",
    "a root of a difference": "sqrt(x0 + (-1) * x1^2)",
    "a power that grows": "exp(10 * x0^2 + x1)",
}


def graph(formula: str):
    return parse_graph(f"""layer formula : O3
  %0 = input x : edge 0e [u]
  %1 = input y : shared 0e [u]
  %2 = scalar %0 %1 = {formula} : edge 0e [u]
  %3 = product %0[] %1[] %2[] -> [] : edge 0e [u]
  out out = %3 : 0e
""")


@pytest.mark.parametrize("formula", FORMULAS.values(), ids=FORMULAS)
def test_a_case_is_drawn_on_which_the_formula_is_defined(formula):
    own = graph(formula)
    case = draw_case(own)
    found = interpret(own, case.inputs, case.connections)["out"]
    assert found.shape == (8, CHANNELS)
    assert np.all(np.abs(found) < LARGEST)


def test_a_formula_that_is_defined_nowhere_is_named():
    with pytest.raises(VerifyError, match="layer formula can not be checked"):
        draw_case(graph("sqrt((-1) + (-1) * x0^2 + (-1) * x1^2)"))


def test_a_layer_without_formulas_is_checked_on_the_first_draw():
    text = "layer plain : O3\n  %0 = input x : node 1o [u]\n  out out = %0 : 1o\n"
    first = draw_case(parse_graph(text)).inputs["x"]
    assert first.shape == (4, 3, CHANNELS)
    assert np.array_equal(first, draw_case(parse_graph(text)).inputs["x"])
    assert (first < 0).any()
    assert (first > 0).any()
