"""Values that are kept, and roots of constants: typed, proved, planned, emitted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tnforge import Edge, Layer, Node, Position, Vector, eps, indices, keep, layer, sqrt, sum_neighbours
from tnforge.build import build_package
from tnforge.compiler import Options, Timer
from tnforge.dsl import constant
from tnforge.errors import DefinitionError, ProofError
from tnforge.ir.ops import Keep
from tnforge.ir.text import parse_graph
from tnforge.passes.simplify import simplify
from tnforge.proof.prove import prove_definition
from tnforge.schedule.fuse import plan_graph

i, j, k = indices("i j k")
KINDS = {"a": Node[Vector, "u"], "b": Node[Vector, "u"], "n": Edge[Vector]}


def made(kept: bool) -> Layer:
    """A product of two products, the first of them kept or not."""

    @layer(name="kept" if kept else "whole", inputs=KINDS)
    def body(a, b, n):
        cross = eps[i, j, k] * a["u", j] * b["u", k]
        cross = keep(cross) if kept else cross
        return sum_neighbours(n[i] * n[k] * cross.sender)

    return body


def root() -> Layer:
    """A product times the root of a constant."""

    @layer(name="root", inputs={"a": KINDS["a"], "b": KINDS["b"]})
    def body(a, b):
        return sqrt(constant("sixth", "1/6")) * eps[i, j, k] * a["u", j] * b["u", k]

    return body


@pytest.mark.parametrize("defined", [made(True), root()], ids=lambda layer: layer.name)
def test_layer_is_proved_and_emitted_and_agrees(defined: Layer, tmp_path: Path) -> None:
    assert parse_graph(str(defined.graph)) == defined.graph
    assert "equivariant O(3)" in [claim.claim for claim in prove_definition(defined.definition).claims]
    built = build_package("made", [defined.definition], tmp_path / "out", Options(), "definition.py", Timer())
    assert len(built.emitted) == 2
    assert all(one.deviation < 1e-13 for one in built.emitted)


def test_what_is_kept_is_proved_by_itself() -> None:
    pieces = prove_definition(made(True).definition).segments
    assert [(piece.role, piece.rep, piece.size) for piece in pieces if piece.role == "kept"] == [("kept", "1e", 27)]
    assert sum(piece.size for piece in pieces) == 27 + 81 + 9
    assert sum(piece.size for piece in prove_definition(made(False).definition).segments) == 243 + 9


def test_what_is_kept_is_made_in_a_step_of_its_own() -> None:
    plan = plan_graph(simplify(made(True).graph))
    (kept,) = [number for number, node in enumerate(plan.graph.nodes) if isinstance(node.op, Keep)]
    assert [step.results for step in plan.steps] == [(kept,), (plan.graph.outputs[0].node,)]


def test_a_false_claim_on_what_is_kept_has_a_witness() -> None:
    @layer(inputs={"a": KINDS["a"], "b": KINDS["b"]}, results=(Node[Vector, "u"],))
    def polar(a, b):
        return keep(eps[i, j, k] * a["u", j] * b["u", k])

    with pytest.raises(ProofError, match=r"claims a Vector .1o. and returns a Pseudovector .1e.") as caught:
        prove_definition(polar.definition)
    assert "inversion" in str(caught.value)


def test_claims_beside_the_body_are_claims() -> None:
    def body(a, b):
        return eps[i, j, k] * a["u", j] * b["u", k]

    kinds = {"a": KINDS["a"], "b": KINDS["b"]}
    with pytest.raises(ProofError, match=r"claims a Vector .1o."):
        prove_definition(layer(inputs=kinds, results=(Node[Vector, "u"],))(body).definition)
    with pytest.raises(DefinitionError, match="claims 2 results and returns 1"):
        layer(inputs=kinds, results=(Node[Vector, "u"], Node[Vector, "u"]))(body)


def test_positions_are_not_kept() -> None:
    with pytest.raises(DefinitionError, match="a position is not kept"):

        @layer
        def held(x: Node[Position]):
            return keep(x[i])
