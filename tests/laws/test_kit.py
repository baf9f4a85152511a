"""The kit itself: what it draws is what it says, and its numeric test can fail."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from tnforge.ir.graph import Graph
from tnforge.ir.types import Site, Type
from tnforge.ir.verify import verify_graph
from tnforge.symmetry.constants import delta, epsilon
from tnforge.symmetry.exact import ExactTensor
from tnforge.symmetry.group import Group
from tnforge.symmetry.rep import SCALAR, VECTOR, parse_rep
from tnforge.testing.action import invert, rotate
from tnforge.testing.bound import BOUND_FUNCTIONS, Bound
from tnforge.testing.case import Extents, Signature, draw_exact, draw_floats
from tnforge.testing.equivariance import NotEquivariantError, assert_equivariant
from tnforge.testing.strategies import (
    exact_inputs,
    exact_rotations,
    flat_reps,
    generators,
    graphs,
    reps,
    rotations,
)

NODE_MATRIX = Type(parse_rep("matrix(0e + 1o + 2e)"), Site.NODE, ("u",))


# What is drawn ------------------------------------------------------------------------------------------


@given(graphs())
def test_graphs_are_valid_and_claim_known_representations(graph: Graph) -> None:
    verify_graph(graph)
    assert graph.group is Group.SO3 or all(output.claim.is_determined for output in graph.outputs)


@given(rotations())
def test_rotations_are_rotations(matrix: torch.Tensor) -> None:
    assert torch.allclose(matrix @ matrix.T, torch.eye(3, dtype=torch.float64), atol=1e-14)
    assert torch.linalg.det(matrix) > 0


@given(exact_rotations())
def test_exact_rotations_are_exact(matrix: ExactTensor) -> None:
    assert matrix.contract(matrix, (1,), (1,)) == delta()
    turned = epsilon().apply(matrix, 0).apply(matrix, 1).apply(matrix, 2)
    assert turned == epsilon(), "the determinant is one"


@given(reps(max_rank=3) | flat_reps(), generators())
def test_arrays_hold_what_their_type_allows(rep, generator) -> None:
    type_ = Type(rep, Site.NODE, ("u",))
    floats, exact = (draw(type_, Extents(), generator) for draw in (draw_floats, draw_exact))
    assert floats.shape == exact.shape == (5, *rep.shape, 3)
    if str(rep) == "2e":
        assert not np.trace(exact, axis1=1, axis2=2).any()
        assert (exact == exact.swapaxes(1, 2)).all()
        assert torch.allclose(floats, floats.transpose(1, 2))


@given(st.data())
def test_exact_inputs_fit_their_graph(data: st.DataObject) -> None:
    graph = data.draw(graphs())
    inputs, ends = data.draw(exact_inputs(graph))
    assert list(inputs) == [graph.input_name(k) for k in graph.inputs]
    for k in graph.inputs:
        rows = inputs[graph.input_name(k)].shape[0] if graph.type(k).site is Site.NODE else ends.nodes
        assert rows == ends.nodes


@given(reps(max_rank=3) | flat_reps(), generators(), rotations(), rotations())
def test_actions_are_a_group_and_commute_with_inversion(rep, generator, first, second) -> None:
    type_ = Type(rep, Site.NODE, ("u",))
    array = draw_floats(type_, Extents(), generator)
    turned = rotate(array, type_, first)
    assert torch.allclose(rotate(turned, type_, second), rotate(array, type_, second @ first), atol=1e-13)
    assert torch.allclose(invert(turned, type_), rotate(invert(array, type_), type_, first), atol=1e-13)
    assert torch.allclose(invert(invert(array, type_), type_), array, atol=1e-15)


def test_inversion_of_a_matrix_is_transposition() -> None:
    array = draw_floats(NODE_MATRIX, Extents(), torch.Generator())
    assert torch.allclose(invert(array, NODE_MATRIX), array.transpose(1, 2), atol=1e-15)


def test_sizes_are_sums_of_absolute_terms() -> None:
    a, b = Bound(3.0, 3.0), Bound(-2.0, 2.0)
    assert [(x.value, x.size) for x in (a + b, a - b, a * b, a**2)] == [(1, 5), (5, 5), (-6, 6), (9, 9)]
    assert (1 / (a + b)).size == 5
    assert BOUND_FUNCTIONS["tanh"](a + b).size == pytest.approx(5 * (1 - np.tanh(1) ** 2))


# Layers that are not graphs -----------------------------------------------------------------------------


def vectors(**outputs: str) -> Signature:
    return Signature({"a": Type(VECTOR), "b": Type(VECTOR)}, {k: Type(parse_rep(text)) for k, text in outputs.items()})


def test_a_callable_that_keeps_its_claims_passes() -> None:
    assert_equivariant(lambda a, b: torch.linalg.cross(a, b), vectors(out="1e"))
    assert_equivariant(lambda a, b: (a, (a * b).sum(1)), vectors(first="1o", second="0e"))
    assert_equivariant(lambda a, b: np.einsum("ni,nj->nij", a, b), vectors(out="t2e"))


@pytest.mark.parametrize(
    ("layer", "claim", "output"),
    [
        (torch.linalg.cross, "inversion", "1o"),
        (lambda a, b: a * b, "rotation", "1e"),
        (lambda a, b: a.cumsum(0), "relabelling", "1o"),
        (lambda a, b: torch.einsum("ni,nj->nij", a, a), "tracelessness", "2e"),
        (lambda a, b: torch.einsum("ni,nj->nij", a, b), "index symmetry", "s2e"),
    ],
)
def test_a_callable_that_breaks_a_claim_fails_it(layer, claim: str, output: str) -> None:
    with pytest.raises(NotEquivariantError, match=claim) as caught:
        assert_equivariant(layer, vectors(out=output))
    assert caught.value.claim == claim
    assert all(found.claim == claim for found in caught.value.deviations)


def test_inversion_is_not_asked_of_a_layer_for_rotations() -> None:
    assert_equivariant(torch.linalg.cross, vectors(out="1o"), group=Group.SO3)


def neighbours(x: torch.Tensor, sender: torch.Tensor, receiver: torch.Tensor) -> torch.Tensor:
    return torch.zeros_like(x).index_add(0, receiver, x[sender] - x[receiver])


def test_positions_are_translated_and_nodes_relabelled() -> None:
    positions = Type(VECTOR, Site.NODE, affine=True)
    assert_equivariant(neighbours, Signature({"x": positions}, {"out": Type(VECTOR, Site.NODE)}))
    with pytest.raises(NotEquivariantError, match="translation") as caught:
        assert_equivariant(
            lambda x, **ends: x * neighbours(x, **ends).square().sum(1, keepdim=True),
            Signature({"x": positions}, {"out": Type(VECTOR, Site.NODE)}),
        )
    assert caught.value.claim == "translation"


def test_a_layer_on_edges_alone_is_given_the_number_of_nodes() -> None:
    def layer(w, sender, receiver, nodes):
        return w.new_zeros(nodes).index_add(0, receiver, w)

    assert_equivariant(layer, Signature({"w": Type(SCALAR, Site.EDGE)}, {"out": Type(SCALAR, Site.NODE)}))


def test_a_result_that_is_not_a_number_fails() -> None:
    with pytest.raises(NotEquivariantError):
        assert_equivariant(lambda a, b: a / 0 * 0, vectors(out="1o"))


def test_the_same_seed_draws_the_same_numbers() -> None:
    first, second = (draw_floats(NODE_MATRIX, Extents(), torch.Generator().manual_seed(3)) for _ in range(2))
    assert torch.equal(first, second)
