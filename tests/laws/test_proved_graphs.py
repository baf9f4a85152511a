"""What is proved exactly holds in floating point, to 1e-12 of the terms added up."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, note, settings

from tnforge.dsl.trace import load_layers
from tnforge.ir.definition import Definition
from tnforge.ir.graph import Graph
from tnforge.proof.prove import prove_definition
from tnforge.testing.case import Case
from tnforge.testing.equivariance import assert_equivariant
from tnforge.testing.strategies import cases, graphs

EXAMPLES = [layer for file in sorted(Path("examples").glob("*.py")) for layer in load_layers(str(file), {})]


def check_both(graph: Graph, case: Case) -> None:
    note(str(graph))
    prove_definition(Definition(graph))
    assert_equivariant(graph, case=case)


@settings(max_examples=200)
@given(cases(graphs()))
def test_proved_graphs_are_equivariant_in_numbers(drawn: tuple[Graph, Case]) -> None:
    check_both(*drawn)


@pytest.mark.slow
@settings(max_examples=2000)
@given(cases(graphs(max_steps=10)))
def test_many_proved_graphs_are_equivariant_in_numbers(drawn: tuple[Graph, Case]) -> None:
    check_both(*drawn)


@pytest.mark.parametrize("layer", EXAMPLES, ids=lambda layer: layer.graph.name)
def test_examples_are_equivariant_in_numbers(layer) -> None:
    assert_equivariant(layer.graph)
