"""Clebsch-Gordan vertices."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations, product

import numpy as np
import pytest

from tnforge.errors import DefinitionError
from tnforge.symmetry.constants import delta, epsilon
from tnforge.symmetry.exact import ExactTensor
from tnforge.symmetry.group import DECIDING
from tnforge.symmetry.spherical import basis, embedding, generators, harmonics, metric, rotation
from tnforge.symmetry.surd import Surd
from tnforge.symmetry.vertex import couples, coupling, tetra, theta, unit_component, unit_entries, vertex


def triples(highest: int) -> list[tuple[int, int, int]]:
    degrees = range(highest + 1)
    return [triple for triple in product(degrees, repeat=3) if couples(*triple)]


LARGE = [(8, 8, 8), (8, 7, 4), (7, 8, 8), (8, 5, 8), (8, 1, 7)]


def is_invariant(tensor: ExactTensor, degrees) -> bool:
    """Whether the generators vanish on the tensor; two of them suffice."""

    def acted(k: int) -> ExactTensor:
        total = ExactTensor.zeros(tensor.shape)
        for axis, degree in enumerate(degrees):
            total = total + tensor.apply(generators(degree)[k], axis)
        return total

    return acted(0).is_zero() and acted(1).is_zero()


def test_smallest_vertices_are_the_isotropic_tensors():
    assert vertex(0, 0, 0).item((0, 0, 0)) == 1
    assert vertex(1, 1, 0).reshape((3, 3)) == delta()
    assert vertex(1, 1, 1) == epsilon()
    assert vertex(1, 1, 2) == basis(2).transpose((1, 2, 0))


def test_vertex_of_a_degree_and_a_scalar_is_its_inverse_metric():
    for degree in range(9):
        size = 2 * degree + 1
        joined = vertex(degree, 0, degree).reshape((size, size)).contract(metric(degree), (1,), (0,))
        assert joined == ExactTensor.make(np.eye(size, dtype=np.int64))


@pytest.mark.parametrize("triple", triples(4) + LARGE, ids=str)
def test_vertices_are_invariant_integers(triple):
    assert vertex(*triple).denominator == 1
    assert not vertex(*triple).is_zero()
    assert is_invariant(vertex(*triple), triple)


@pytest.mark.parametrize("element", DECIDING[1:], ids=lambda element: element.name)
def test_vertices_are_fixed_by_rotations(element):
    for triple in triples(3):
        moved = vertex(*triple)
        for axis, degree in enumerate(triple):
            moved = moved.apply(rotation(degree, element.rotation), axis)
        assert moved == vertex(*triple)


def test_one_wrong_entry_breaks_invariance():
    numbers = vertex(3, 3, 2).numerators
    for place in product(*map(range, numbers.shape)):
        wrong = numbers.copy()
        wrong[place] += 1
        assert not is_invariant(ExactTensor.make(wrong), (3, 3, 2))


@pytest.mark.parametrize("triple", triples(3), ids=str)
def test_order_of_legs_only_changes_the_sign_of_odd_vertices(triple):
    odd = sum(triple) % 2
    for order in permutations(range(3)):
        swaps = sum(order[i] > order[j] for i in range(3) for j in range(i + 1, 3))
        permuted = vertex(*(triple[axis] for axis in order))
        assert permuted == vertex(*triple).transpose(order).scale((-1) ** (odd * swaps))


@pytest.mark.parametrize("triple", [(2, 2, 2), (2, 1, 3), (3, 2, 1), (2, 2, 1), (1, 2, 2), (3, 2, 2)], ids=str)
def test_coupling_is_the_projected_cartesian_product(triple):
    l1, l2, l3 = triple
    odd = sum(triple) % 2
    shared = (l1 + l2 - l3 - odd) // 2
    left, right = embedding(l1), embedding(l2)  # vector indices first, component last
    tensor = left.contract(right, range(shared), range(shared))
    keep = l1 - shared  # left's free indices, its component, right's free indices, its component
    if odd:
        tensor = epsilon().contract(tensor, (1, 2), (0, keep + 1))
        keep -= 1
    places = [axis for axis in range(tensor.rank) if axis not in (keep + odd, tensor.rank - 1)]
    expected = tensor.contract(basis(l3), places, range(1, l3 + 1))
    assert coupling(l1, l2, l3) == expected


def test_norms_are_known():
    known = {
        (1, 1, 1): 6,
        (1, 1, 2): 5,
        (2, 2, 2): Fraction(35, 12),
        (2, 2, 1): Fraction(15, 2),
        (4, 4, 4): Fraction(1287, 980),
        (6, 6, 6): Fraction(4199, 10164),
    }
    assert {triple: theta(*triple) for triple in known} == known
    assert all(theta(degree, 0, degree) == 2 * degree + 1 for degree in range(9))
    assert all(theta(*sorted(triple)) == theta(*triple) for triple in triples(4))


def test_largest_entries_are_known():
    assert int(np.abs(vertex(4, 4, 4).numerators).max()) == 720
    assert int(np.abs(vertex(6, 6, 6).numerators).max()) == 31680


def test_tetrahedra_are_known():
    assert tetra((2, 2, 2), (2, 2, 2)) == Fraction(-35, 96)
    assert tetra((4, 4, 4), (4, 4, 4)) == Fraction(-601029, 13445600)
    assert tetra((1, 1, 0), (1, 1, 0)) == 3


def test_tetrahedron_squared_is_the_six_j_symbol():
    wigner = pytest.importorskip("sympy.physics.wigner", reason="sympy is the oracle of this test")
    for a, b, c, d, e, f in [(2, 2, 2, 2, 2, 2), (1, 2, 3, 2, 3, 2), (2, 1, 1, 1, 2, 2), (3, 2, 2, 1, 3, 2), (8,) * 6]:
        thetas = theta(a, b, c) * theta(a, e, f) * theta(d, b, f) * theta(d, e, c)
        symbol = wigner.wigner_6j(a, b, c, d, e, f) ** 2
        assert symbol == tetra((a, b, c), (d, e, f)) ** 2 / thetas


def test_bubble_is_a_multiple_of_the_identity():
    for triple in triples(3):
        size = 2 * triple[2] + 1
        bubble = coupling(*triple).contract(vertex(*triple), (0, 1), (0, 1))
        norms = ExactTensor.make(np.diag(harmonics(triple[2]).norms))
        assert bubble == norms.scale(theta(*triple) / size)


@pytest.mark.parametrize("triple", triples(3), ids=str)
def test_unit_entries_have_unit_norm(triple):
    assert sum(value.square for _, value in unit_entries(*triple)) == 1


def test_unit_component_is_exact():
    assert unit_component((1, 1, 1), (0, 1, 2)) == Surd(Fraction(1, 6), 6)
    assert unit_component((1, 1, 1), (1, 0, 2)) == -Surd.root(Fraction(1, 6))
    assert unit_component((2, 2, 2), (2, 2, 2)) == Surd.root(Fraction(2, 35))


def test_vertices_beyond_the_scope_are_refused_with_their_size():
    with pytest.raises(DefinitionError, match=r"\(9, 8, 2\) .* degree 8: it would have 19 x 17 x 5 = 1615 entries"):
        vertex(9, 8, 2)
    with pytest.raises(DefinitionError, match="degrees 1 and 1 do not couple to 3"):
        vertex(1, 1, 3)
    with pytest.raises(DefinitionError, match="do not couple"):
        theta(-1, 1, 0)


def test_unit_vertices_are_those_of_e3nn_with_the_same_sign():
    o3 = pytest.importorskip("e3nn.o3", reason="e3nn is the oracle of this test")
    import torch

    assert len(triples(6)) == 175
    for triple in triples(6) + LARGE:
        ours = np.zeros(vertex(*triple).shape)
        for place, value in unit_entries(*triple):
            ours[place] = value.nearest_float()
        theirs = o3.wigner_3j(*triple, dtype=torch.float64).numpy()
        np.testing.assert_allclose(ours, theirs, rtol=0, atol=1e-15)


def test_zonal_entries_are_wigner_symbols():
    wigners = pytest.importorskip("wigners", reason="wigners is the oracle of this test")
    for triple in triples(6) + LARGE:
        zonal = unit_component(triple, triple).nearest_float()  # entry l of each leg is m = 0
        assert abs(zonal) == pytest.approx(abs(wigners.wigner_3j(*triple, 0, 0, 0)), abs=1e-15)
