"""Mixing of channels moved to fewer rows: graphs before and after as text, and the law that the meaning stays."""

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st

from tests.laws.running import FUNCTIONS
from tnforge.ir.graph import Graph
from tnforge.ir.interpret import interpret
from tnforge.ir.text import parse_graph
from tnforge.passes.carry import CARRY
from tnforge.passes.simplify import simplify
from tnforge.testing.strategies import exact_inputs, graphs

HEADS = {
    "x": "node 1o [u]",
    "w": "shared 0e [v] [u]",
    "z": "shared 0e [y] [v]",
    "e": "edge 1o [u]",
    "s": "species 1o [u]",
    "q": "structure 1o [u]",
    "n": "node 0e [v] [u]",
    "f": "edge 0e [v]",
    "m": "edge matrix(0e + 1o + 2e) [u]",
    "mw": "shared 0e [u] [u]",
    "mn": "node matrix(0e + 1o + 2e) [u]",
}


def graph_of(inputs: str, lines: str, out: str) -> Graph:
    """A graph from the names of its arguments and the lines of its operations."""
    names = inputs.split()
    head = [f"  %{k} = input {name} : {HEADS[name]}\n" for k, name in enumerate(names)]
    body = [f"  %{k} = {line}\n" for k, line in enumerate(lines.strip().splitlines(), start=len(names))]
    number, claim = len(names) + len(body) - 1, out
    return parse_graph("".join(["layer own : O3\n", *head, *body, f"  out out = %{number} : {claim}\n"]))


def body_of(graph: Graph) -> str:
    """The lines of the operations."""
    lines = [line.strip().split(" = ", 1)[1] for line in str(graph).splitlines() if line.startswith("  %")]
    return "\n".join(line for line in lines if not line.startswith("input"))


CASES = {
    "gather": (
        "x w",
        "gather sender %0 : edge 1o [u]\nmix %1 %2 : edge 1o [v]",
        "mix %1 %0 : node 1o [v]\ngather sender %2 : edge 1o [v]",
    ),
    "lookup of a species": (
        "s w",
        "lookup species %0 : node 1o [u]\nmix %1 %2 : node 1o [v]",
        "mix %1 %0 : species 1o [v]\nlookup species %2 : node 1o [v]",
    ),
    "lookup of a structure, gathered": (
        "q w",
        "lookup structure %0 : node 1o [u]\ngather receiver %2 : edge 1o [u]\nmix %1 %3 : edge 1o [v]",
        "mix %1 %0 : structure 1o [v]\nlookup structure %2 : node 1o [v]\ngather receiver %3 : edge 1o [v]",
    ),
    "sum over neighbours": (
        "e w",
        "mix %1 %0 : edge 1o [v]\nneighbours %2 : node 1o [v]",
        "neighbours %0 : node 1o [u]\nmix %1 %2 : node 1o [v]",
    ),
    "sum over nodes": (
        "x w",
        "mix %1 %0 : node 1o [v]\npool %2 : structure 1o [v]",
        "pool %0 : structure 1o [u]\nmix %1 %2 : structure 1o [v]",
    ),
    "sum of sums, mixed twice": (
        "e w z",
        "mix %1 %0 : edge 1o [v]\nmix %2 %3 : edge 1o [y]\nneighbours %4 : node 1o [y]",
        "neighbours %0 : node 1o [u]\nmix %1 %3 : node 1o [v]\nmix %2 %4 : node 1o [y]",
    ),
    "open parity": (
        "m mw",
        "product %0[i k] %0[k j] -> [i j] : edge t2? [u]\n"
        "mix %1 %2 as matrix(0e + 1o + 2e) : edge matrix(0e + 1o + 2e) [u]\n"
        "neighbours %3 : node matrix(0e + 1o + 2e) [u]",
        "product %0[i k] %0[k j] -> [i j] : edge t2? [u]\n"
        "neighbours %2 as matrix(0e + 1o + 2e) : node matrix(0e + 1o + 2e) [u]\n"
        "mix %1 %3 : node matrix(0e + 1o + 2e) [u]",
    ),
    "open parity, gathered": (
        "mn mw",
        "product %0[i k] %0[k j] -> [i j] : node t2? [u]\n"
        "gather sender %2 : edge t2? [u]\n"
        "mix %1 %3 as matrix(0e + 1o + 2e) : edge matrix(0e + 1o + 2e) [u]",
        "product %0[i k] %0[k j] -> [i j] : node t2? [u]\n"
        "mix %1 %2 as matrix(0e + 1o + 2e) : node matrix(0e + 1o + 2e) [u]\n"
        "gather sender %3 : edge matrix(0e + 1o + 2e) [u]",
    ),
}


def claim_of(case: str) -> str:
    return "matrix(0e + 1o + 2e)" if case.startswith("open") else "1o"


@pytest.mark.parametrize("case", CASES)
def test_mixing_moves_to_fewer_rows(case):
    inputs, before, after = CASES[case]
    graph = graph_of(inputs, before, claim_of(case))
    assert body_of(CARRY(graph)) == after
    assert CARRY(CARRY(graph)) == CARRY(graph)


@pytest.mark.parametrize("case", CASES)
@settings(max_examples=10)
@given(data=st.data())
def test_the_cases_keep_their_meaning(case, data):
    inputs, before, _ = CASES[case]
    check_meaning(data, graph_of(inputs, before, claim_of(case)))


STAYS = {
    "a matrix of each node": ("e n", "gather sender %1 : edge 0e [v] [u]\nmix %2 %0 : edge 1o [v]"),
    "a sum at nodes": ("e w", "neighbours %0 : node 1o [u]\nmix %1 %2 : node 1o [v]"),
    "a product": (
        "e w f",
        "mix %1 %0 : edge 1o [v]\nproduct %2[] %3[i] -> [i] : edge 1o [v]\nneighbours %4 : node 1o [v]",
    ),
}


@pytest.mark.parametrize("case", STAYS)
def test_what_does_not_commute_stays(case):
    graph = graph_of(*STAYS[case], "1o")
    assert body_of(CARRY(graph)) == STAYS[case][1]


def test_a_mixed_value_that_is_needed_itself_is_not_mixed_twice():
    text = (
        "layer both : O3\n  %0 = input e : edge 1o [u]\n  %1 = input w : shared 0e [v] [u]\n"
        "  %2 = mix %1 %0 : edge 1o [v]\n  %3 = neighbours %2 : node 1o [v]\n"
        "  out sums = %3 : 1o\n  out parts = %2 : 1o\n"
    )
    assert body_of(CARRY(parse_graph(text))).count("mix") == 1


def test_a_value_mixed_at_both_ends_is_mixed_once():
    lines = (
        "gather sender %0 : edge 1o [u]\ngather receiver %0 : edge 1o [u]\nmix %1 %2 : edge 1o [v]\n"
        "mix %1 %3 : edge 1o [v]\nsum 1 %4 + -1 %5 : edge 1o [v]"
    )
    assert body_of(CARRY(graph_of("x w", lines, "1o"))).count("mix") == 1


def check_meaning(data: st.DataObject, graph: Graph) -> None:
    note(str(graph))
    inputs, ends = data.draw(exact_inputs(graph))
    expected = interpret(graph, inputs, ends, FUNCTIONS)
    for form in (CARRY(graph), simplify(graph)):
        found = interpret(form, inputs, ends, FUNCTIONS)
        assert all((found[name] == value).all() for name, value in expected.items())


@settings(max_examples=60)
@given(st.data(), graphs(edges=True).filter(lambda graph: " = mix " in str(graph)))
def test_any_graph_keeps_its_meaning(data, graph):
    check_meaning(data, graph)
