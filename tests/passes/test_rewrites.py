"""Passes as text before and after, and that simplifying ends."""

from __future__ import annotations

import pytest

from tnforge.errors import EmitError
from tnforge.ir.format import format_op
from tnforge.ir.graph import Graph
from tnforge.ir.ops import Constant
from tnforge.ir.polynomial import components, expand
from tnforge.ir.text import parse_graph
from tnforge.library import hotpp, spherical, tensornet
from tnforge.passes import simplify as rounds
from tnforge.passes.factor import FACTOR
from tnforge.passes.number import PLACE_NUMBERS, UNSCALE_CONSTANTS
from tnforge.passes.price import price
from tnforge.passes.projector import PROJECTOR
from tnforge.passes.share import SHARE
from tnforge.passes.simplify import simplify
from tnforge.symmetry.constants import delta, epsilon, symmetric_projector, traceless_projector
from tnforge.symmetry.spherical import basis

CONSTANTS = {
    "STF2": traceless_projector(2),
    "SYM2": symmetric_projector(2),
    "STF3": traceless_projector(3),
    "HARM2": basis(2),
    "DELTA": delta(),
    "EPS": epsilon(),
    "TWICE": delta().scale(2),
}


def graph(text: str) -> Graph:
    """A layer from its lines; a constant is written by its name alone."""
    builder_lines = ["layer example : O3"]
    for line in text.strip().splitlines():
        head, _, word = line.strip().partition(" = constant ")
        if word:
            name, _, type_ = word.partition(" : ")
            line = f"{head} = {format_op(Constant(name.lower(), CONSTANTS[name]), ())} : {type_}"
        builder_lines.append(f"  {line.strip()}")
    return parse_graph("\n".join(builder_lines) + "\n", all_used=False)


def short(found: Graph) -> list[str]:
    """The lines of a layer that are computed, constants by their names."""
    lines = [line.strip() for line in str(found).splitlines()[1:]]
    lines = [line.partition(" {")[0] if "constant" in line else line for line in lines]
    return [line for line in lines if "= input" not in line and "= constant" not in line]


PROJECTIONS = {
    "a projector on a value that is symmetric and traceless by type": (
        """%0 = input s : row 2e
        %1 = constant STF2 : shared t4e
        %2 = product %1[i j k l] %0[k l] -> [i j] : row t2e
        out out = %2 : 2e""",
        ["out out = %0 : 2e"],
    ),
    "a projector twice": (
        """%0 = input m : row t2e
        %1 = constant STF2 : shared t4e
        %2 = product %1[i j k l] %1[k l m n] %0[m n] -> [i j] : row t2e
        out out = %2 : 2e""",
        ["%2 = product %1[i j k l] %0[k l] -> [i j] : row t2e", "out out = %2 : 2e"],
    ),
    "a projector on its own result": (
        """%0 = input m : row t2e
        %1 = constant STF2 : shared t4e
        %2 = product %1[i j k l] %0[k l] -> [i j] : row t2e
        %3 = product %1[i j k l] %2[k l] -> [i j] : row t2e
        out out = %3 : 2e
        out first = %2 : 2e""",
        ["%2 = product %1[i j k l] %0[k l] -> [i j] : row t2e", "out out = %2 : 2e", "out first = %2 : 2e"],
    ),
    "the symmetric part of a traceless projection": (
        """%0 = input m : row t2e
        %1 = constant STF2 : shared t4e
        %2 = constant SYM2 : shared t4e
        %3 = product %2[i j k l] %1[k l m n] %0[m n] -> [i j] : row t2e
        out out = %3 : 2e""",
        ["%2 = product %1[i j k l] %0[k l] -> [i j] : row t2e", "out out = %2 : 2e"],
    ),
    "the traceless part of a symmetric value stays": (
        """%0 = input m : row s2e
        %1 = constant STF2 : shared t4e
        %2 = product %1[i j k l] %0[k l] -> [i j] : row t2e
        out out = %2 : 2e""",
        ["%2 = product %1[i j k l] %0[k l] -> [i j] : row t2e", "out out = %2 : 2e"],
    ),
    "a projector on two legs of three": (
        """%0 = input s : row 3o
        %1 = constant STF2 : shared t4e
        %2 = product %1[i j l m] %0[l m k] -> [i j k] : row t3o
        out out = %2 : 3o""",
        ["out out = %0 : 3o"],
    ),
    "into spherical components and back": (
        """%0 = input s : row 2e
        %1 = constant HARM2 : shared t(2,1,1)e
        %2 = product %1[k i j] %1[k l m] %0[l m] -> [i j] : row t2e
        out out = %2 : 2e""",
        ["out out = %0 : 2e"],
    ),
    "into vector indices and back": (
        """%0 = input t : row l2e
        %1 = constant HARM2 : shared t(2,1,1)e
        %2 = product %1[i k l] %1[j k l] %0[j] -> [i] : row l2e
        out out = %2 : l2e""",
        ["out out = %0 : l2e"],
    ),
    "a trace of a traceless value": (
        """%0 = input s : row 2e
        %1 = product %0[i i] -> [] : row 0e
        out out = %1 : 0e""",
        ["%1 = product %0[i i] -> [] : row 0e", "%2 = sum 0 %1 : row 0e", "out out = %2 : 0e"],
    ),
    "a trace of a symmetric value stays": (
        """%0 = input s : row s2e
        %1 = product %0[i i] -> [] : row 0e
        out out = %1 : 0e""",
        ["%1 = product %0[i i] -> [] : row 0e", "out out = %1 : 0e"],
    ),
    "an epsilon on a symmetric value": (
        """%0 = input s : row s2e
        %1 = constant EPS : shared t3e
        %2 = product %1[i j k] %0[j k] -> [i] : row 1e
        out out = %2 : 1e""",
        ["%2 = product %1[i j k] %0[j k] -> [i] : row 1e", "%3 = sum 0 %2 : row 1e", "out out = %3 : 1e"],
    ),
    "an epsilon on one vector twice": (
        """%0 = input v : row 1o
        %1 = constant EPS : shared t3e
        %2 = product %1[i j k] %0[j] %0[k] -> [i] : row 1e
        out out = %2 : 1e""",
        ["%2 = product %1[i j k] %0[j] %0[k] -> [i] : row 1e", "%3 = sum 0 %2 : row 1e", "out out = %3 : 1e"],
    ),
    "an epsilon on two vectors stays": (
        """%0 = input v : row 1o
        %1 = input w : row 1o
        %2 = constant EPS : shared t3e
        %3 = product %2[i j k] %0[j] %1[k] -> [i] : row 1e
        out out = %3 : 1e""",
        ["%3 = product %2[i j k] %0[j] %1[k] -> [i] : row 1e", "out out = %3 : 1e"],
    ),
    "symmetric indices in one order": (
        """%0 = input s : row s2e
        %1 = product %0[j i] -> [i j] : row s2e
        out out = %1 : s2e""",
        ["out out = %0 : s2e"],
    ),
}


@pytest.mark.parametrize(("before", "after"), PROJECTIONS.values(), ids=list(PROJECTIONS))
def test_what_is_symmetric_already_is_not_projected(before, after):
    assert short(PROJECTOR(graph(before))) == after


def test_a_symmetric_traceless_part_written_out_is_the_value_itself():
    text = """%0 = input s : row 2e
        %1 = constant DELTA : shared t2e
        %2 = product %0[j i] -> [i j] : row 2e
        %3 = product %1[i j] %0[k k] -> [i j] : row t2e
        %4 = sum 1/2 %0 + 1/2 %2 + -1/3 %3 : row t2e
        out out = %4 : 2e"""
    assert short(simplify(graph(text))) == ["out out = %0 : 2e"]


SHARED = {
    "a contraction in two results": (
        """%0 = input a : node 1o
        %1 = input b : node 1o [u]
        %2 = input c : node 1o [u]
        %3 = input d : node 1o
        %4 = product %0[i] %1[j] %2[j] -> [i] : node 1o [u]
        %5 = product %3[i] %2[k] %1[k] -> [i] : node 1o [u]
        out x = %4 : 1o
        out y = %5 : 1o""",
        [
            "%4 = product %1[i] %2[i] -> [] : node 0e [u]",
            "%5 = product %0[i] %4[] -> [i] : node 1o [u]",
            "%6 = product %3[i] %4[] -> [i] : node 1o [u]",
            "out x = %5 : 1o",
            "out y = %6 : 1o",
        ],
    ),
    "a product and its transpose": (
        """%0 = input a : node 1o [u]
        %1 = input b : node 1o [u]
        %2 = product %0[i] %1[j] -> [i j] : node t2e [u]
        %3 = product %0[j] %1[i] -> [i j] : node t2e [u]
        out x = %2 : t2e
        out y = %3 : t2e""",
        [
            "%2 = product %0[i] %1[j] -> [i j] : node t2e [u]",
            "%3 = product %2[j i] -> [i j] : node t2e [u]",
            "out x = %2 : t2e",
            "out y = %3 : t2e",
        ],
    ),
    "nothing in common": (
        """%0 = input a : node 1o [u]
        %1 = input b : node 1o [u]
        %2 = product %0[i] %1[j] -> [i j] : node t2e [u]
        %3 = product %0[i] %1[i] -> [] : node 0e [u]
        out x = %2 : t2e
        out y = %3 : 0e""",
        [
            "%2 = product %0[i] %1[j] -> [i j] : node t2e [u]",
            "%3 = product %0[i] %1[i] -> [] : node 0e [u]",
            "out x = %2 : t2e",
            "out y = %3 : 0e",
        ],
    ),
}


@pytest.mark.parametrize(("before", "after"), SHARED.values(), ids=list(SHARED))
def test_equal_contractions_are_computed_once(before, after):
    made = SHARE(graph(before))
    assert short(made) == after
    assert price(made) <= price(graph(before))


FACTORED = {
    "a factor of two terms": (
        """%0 = input a : edge 1o
        %1 = input b : edge 1o [u]
        %2 = input c : edge 1o [u]
        %3 = product %0[i] %1[j] -> [i j] : edge t2e [u]
        %4 = product %0[i] %2[j] -> [i j] : edge t2e [u]
        %5 = sum 2 %3 + -1 %4 : edge t2e [u]
        out out = %5 : t2e""",
        [
            "%3 = sum 2 %1 + -1 %2 : edge 1o [u]",
            "%4 = product %0[i] %3[j] -> [i j] : edge t2e [u]",
            "out out = %4 : t2e",
        ],
    ),
    "a factor in unlike places": (
        """%0 = input a : edge 1o
        %1 = input b : edge 1o [u]
        %2 = input c : edge 1o [u]
        %3 = product %0[i] %1[j] -> [i j] : edge t2e [u]
        %4 = product %0[j] %2[i] -> [i j] : edge t2e [u]
        %5 = sum 1 %3 + 1 %4 : edge t2e [u]
        out out = %5 : t2e""",
        [
            "%3 = product %0[i] %1[j] -> [i j] : edge t2e [u]",
            "%4 = product %0[j] %2[i] -> [i j] : edge t2e [u]",
            "%5 = sum 1 %3 + 1 %4 : edge t2e [u]",
            "out out = %5 : t2e",
        ],
    ),
    "a sum of scalars, which would be written to memory": (
        """%0 = input a : edge 1o [u]
        %1 = input b : edge 0e [u]
        %2 = input c : edge 0e [u]
        %3 = product %0[i] %1[] -> [i] : edge 1o [u]
        %4 = product %0[i] %2[] -> [i] : edge 1o [u]
        %5 = sum 1 %3 + 1 %4 : edge 1o [u]
        out out = %5 : 1o""",
        [
            "%3 = product %0[i] %1[] -> [i] : edge 1o [u]",
            "%4 = product %0[i] %2[] -> [i] : edge 1o [u]",
            "%5 = sum 1 %3 + 1 %4 : edge 1o [u]",
            "out out = %5 : 1o",
        ],
    ),
}


@pytest.mark.parametrize(("before", "after"), FACTORED.values(), ids=list(FACTORED))
def test_a_common_factor_is_pulled_out_where_that_is_cheaper(before, after):
    assert short(FACTOR(graph(before))) == after


NUMBERS = {
    "a scaled constant": (
        UNSCALE_CONSTANTS,
        """%0 = input v : row 1o
        %1 = constant TWICE : shared t2e
        %2 = product %1[i j] %0[j] -> [i] : row 1o
        out out = %2 : 1o""",
        ["%2 = sum 2 %1 : shared t2e", "%3 = product %2[i j] %0[j] -> [i] : row 1o", "out out = %3 : 1o"],
    ),
    "a number of a product goes to the smallest factor": (
        PLACE_NUMBERS,
        """%0 = input w : shared 0e [u]
        %1 = input m : edge t2e [u]
        %2 = product %0[] %1[i j] -> [i j] : edge t2e [u]
        %3 = sum -1/3 %2 : edge t2e [u]
        out out = %3 : t2e""",
        [
            "%2 = sum 1/3 %0 : shared 0e [u]",
            "%3 = product %2[] %1[i j] -> [i j] : edge t2e [u]",
            "%4 = sum -1 %3 : edge t2e [u]",
            "out out = %4 : t2e",
        ],
    ),
    "a number of a contraction stays behind it": (
        PLACE_NUMBERS,
        """%0 = input a : edge 1o [u]
        %1 = product %0[i] %0[i] -> [] : edge 0e [u]
        %2 = sum 1/3 %1 : edge 0e [u]
        out out = %2 : 0e""",
        ["%1 = product %0[i] %0[i] -> [] : edge 0e [u]", "%2 = sum 1/3 %1 : edge 0e [u]", "out out = %2 : 0e"],
    ),
    "a number that two terms have": (
        PLACE_NUMBERS,
        """%0 = input a : edge 1o
        %1 = input b : edge 1o
        %2 = input c : edge 1o
        %3 = sum 1/2 %0 + -1/2 %1 + 1/3 %2 : edge 1o
        out out = %3 : 1o""",
        ["%3 = sum 1 %0 + -1 %1 + 2/3 %2 : edge 1o", "%4 = sum 1/2 %3 : edge 1o", "out out = %4 : 1o"],
    ),
}


@pytest.mark.parametrize(("step", "before", "after"), NUMBERS.values(), ids=list(NUMBERS))
def test_numbers_are_multiplied_once_where_that_is_cheapest(step, before, after):
    made = step(graph(before))
    assert short(made) == after
    assert step(made) == made


def test_two_multiples_of_one_constant_are_one_constant():
    text = """%0 = input v : row 1o
        %1 = constant TWICE : shared t2e
        %2 = constant DELTA : shared t2e
        %3 = product %1[i j] %0[k] -> [i j k] : row t3o
        %4 = product %2[i j] %0[k] -> [i j k] : row t3o
        out x = %3 : t3o
        out y = %4 : t3o"""
    assert str(simplify(graph(text))).count("constant") == 1


LAYERS = [*tensornet.layers(), *hotpp.messages(2), hotpp.message(3, 3), spherical.convolution(2)]


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.graph.name)
def test_simplifying_ends_and_twice_is_once(layer):
    once = simplify(layer.graph)
    assert simplify(once) == once
    assert price(once) <= price(layer.graph)


def test_rounds_that_go_in_a_circle_end_with_one_graph(monkeypatch):
    first = simplify(hotpp.message(1, 1).graph)
    second = Graph("other", first.group, first.nodes, first.outputs)
    monkeypatch.setattr(rounds, "_round", lambda one: second if one == first else first)
    assert rounds.simplify(first) == rounds.simplify(second)


def test_rounds_that_never_end_are_a_fault(monkeypatch):
    start = hotpp.message(1, 1).graph
    monkeypatch.setattr(rounds, "_round", lambda one: Graph(one.name + "x", one.group, one.nodes, one.outputs))
    with pytest.raises(EmitError, match="not simple after 20 rounds"):
        rounds.simplify(start)


def test_a_trace_that_leaves_a_symmetric_group_keeps_its_legs() -> None:
    """%3 is symmetric in its last two legs alone; its first and second are traced."""
    before = graph(
        """%0 = input m : row t2e
        %1 = input v : row 1e
        %2 = constant DELTA : shared t2e
        %3 = product %2[j k] %1[i] -> [i j k] : row t3e
        %4 = product %0[j k] %0[l i] %3[m m l] -> [i j k] : row t3e
        out out = %4 : t3e
        out second = %3 : t3e"""
    )
    after = simplify(before)
    for node, found in zip(before.outputs, after.outputs, strict=True):
        assert components(expand(before, node.node)) == components(expand(after, found.node))
