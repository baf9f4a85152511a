"""The rational spherical basis."""

from __future__ import annotations

import time
from fractions import Fraction
from math import factorial, prod

import numpy as np
import pytest

from tnforge.errors import DefinitionError
from tnforge.symmetry.constants import delta, traceless_projector
from tnforge.symmetry.exact import ExactTensor, outer
from tnforge.symmetry.group import DECIDING
from tnforge.symmetry.group import generators as vector_generators
from tnforge.symmetry.normalization import Harmonic
from tnforge.symmetry.spherical import (
    MAX_DEGREE,
    basis,
    embedding,
    evaluate,
    generators,
    harmonics,
    metric,
    projector,
    rotation,
    split,
)

DEGREES = range(MAX_DEGREE + 1)
POINTS = [(1, 2, 3), (Fraction(-3, 7), Fraction(2, 7), Fraction(6, 7)), (0, 1, 0), (2, 0, -1)]


def diagonal(numbers) -> ExactTensor:
    return ExactTensor.from_fractions(
        [[x if i == j else 0 for j in range(len(numbers))] for i, x in enumerate(numbers)]
    )


def unit(size: int) -> ExactTensor:
    return diagonal([1] * size)


def test_spherical_leg_of_degree_one_is_the_vector_leg():
    assert basis(1) == delta()
    assert harmonics(1).norms == (1, 1, 1)
    assert generators(1) == vector_generators()


def test_degree_two_is_known():
    x, y, z = range(3)
    rows = [{(x, z): 1}, {(x, y): 1}, {(y, y): 2, (x, x): -1, (z, z): -1}, {(y, z): 1}, {(z, z): 1, (x, x): -1}]
    expected = {(m, *place): value for m, row in enumerate(rows) for place, value in row.items()}
    found = {(m, *sorted(place)): int(value) for (m, *place), value in basis(2).entries()}
    assert found == expected
    assert harmonics(2).norms == (2, 2, 6, 2, 2)


def test_largest_numbers_are_known():
    assert max(harmonics(8).norms) == 823680
    assert int(np.abs(harmonics(8).entries.numerators).max()) == 128


@pytest.mark.parametrize("degree", DEGREES)
def test_rows_are_primitive_orthogonal_integers(degree):
    entries = harmonics(degree).entries
    assert entries.denominator == 1
    assert all(np.gcd.reduce(row) == 1 for row in entries.numerators)
    dense = basis(degree).reshape((2 * degree + 1, 3**degree))
    assert dense.contract(dense, (1,), (1,)) == diagonal(harmonics(degree).norms)


@pytest.mark.parametrize("degree", DEGREES)
def test_metric_inverts_the_norms(degree):
    assert metric(degree).contract(diagonal(harmonics(degree).norms), (1,), (0,)) == unit(2 * degree + 1)


@pytest.mark.parametrize("degree", range(2, MAX_DEGREE + 1))
def test_rows_are_symmetric_and_traceless(degree):
    assert basis(degree).trace(1, 2).is_zero()
    assert basis(degree).transpose([0, *range(2, degree + 1), 1]) == basis(degree)
    assert basis(degree).transpose([0, 2, 1, *range(3, degree + 1)]) == basis(degree)


@pytest.mark.parametrize("degree", range(6))
def test_projector_is_the_symmetric_traceless_one(degree):
    assert projector(degree) == traceless_projector(degree)


def test_projector_of_degree_six_is_idempotent():
    six = projector(6)
    assert six.contract(six, range(6, 12), range(6)) == six


@pytest.mark.parametrize("degree", DEGREES)
def test_components_survive_the_round_trip(degree):
    there = embedding(degree)
    assert basis(degree).contract(there, range(1, degree + 1), range(degree)) == unit(2 * degree + 1)


def test_split_into_vectors_is_dense_and_keeps_the_order_of_groups():
    assert split(4, (1, 1, 1, 1)) == basis(4)
    assert split(4, (3, 1)) == split(4, (1, 3)).transpose((0, 2, 1))


@pytest.mark.parametrize("degree", DEGREES)
@pytest.mark.parametrize("point", POINTS)
def test_harmonics_of_a_point_obey_the_addition_theorem(degree, point):
    values = evaluate(degree, point)
    found = sum(value**2 / norm for value, norm in zip(values, harmonics(degree).norms, strict=True))
    square = Fraction(sum(Fraction(x) ** 2 for x in point))
    assert found == Fraction(factorial(degree), prod(range(2 * degree - 1, 0, -2))) * square**degree


@pytest.mark.parametrize("degree", range(9))
def test_contracted_harmonic_of_a_unit_vector_has_its_known_norm(degree):
    """T_l = (2l-1)!!/l! times the symmetric traceless part of u..u, with |T_l|^2 = (2l-1)!!/l!, by two ways."""
    unit_vector = [Fraction(-3, 7), Fraction(2, 7), Fraction(6, 7)]
    factor = Fraction(prod(range(2 * degree - 1, 0, -2)), factorial(degree))
    values, norms = evaluate(degree, unit_vector), harmonics(degree).norms
    assert sum((factor * value) ** 2 / norm for value, norm in zip(values, norms, strict=True)) == factor
    scale = Harmonic.CONTRACTED.constant(degree)
    assert scale.roots_of_pi == 0
    assert scale.surd.square == factor**2
    if degree < 6:
        tensor = traceless_part(unit_vector, degree).scale(factor)
        assert tensor.contract(tensor, range(degree), range(degree)).item() == factor


def traceless_part(vector, degree):
    """The symmetric traceless part of a power of a vector, by projecting its components."""
    power = outer([ExactTensor.from_fractions(vector)] * degree)
    return projector(degree).contract(power, range(degree, 2 * degree), range(degree))


@pytest.mark.parametrize("degree", range(5))
def test_harmonics_of_a_point_are_the_contracted_basis(degree):
    vector = ExactTensor.from_fractions(list(POINTS[1]))
    tensor = basis(degree)
    for axis in range(degree, 0, -1):
        tensor = tensor.contract(vector, (axis,), (0,))
    assert evaluate(degree, POINTS[1]) == tuple(tensor.to_fractions())


@pytest.mark.parametrize("degree", DEGREES)
def test_generators_are_a_representation(degree):
    first, second, third = generators(degree)
    commutator = first.contract(second, (1,), (0,)) - second.contract(first, (1,), (0,))
    assert commutator == third
    casimir = sum((g.contract(g, (1,), (0,)) for g in (second, third)), first.contract(first, (1,), (0,)))
    assert casimir == unit(2 * degree + 1).scale(-degree * (degree + 1))


@pytest.mark.parametrize("degree", range(1, 6))
def test_generators_act_as_on_the_tensor(degree):
    for vector, spherical in zip(vector_generators(), generators(degree), strict=True):
        moved = ExactTensor.zeros(embedding(degree).shape)
        for axis in range(degree):
            moved = moved + embedding(degree).apply(vector, axis)
        assert moved == embedding(degree).contract(spherical, (degree,), (0,))


@pytest.mark.parametrize("degree", range(6))
@pytest.mark.parametrize("element", DECIDING, ids=lambda element: element.name)
def test_rotations_act_as_on_the_tensor(degree, element):
    moved = embedding(degree)
    for axis in range(degree):
        moved = moved.apply(element.rotation, axis)
    assert moved == embedding(degree).contract(rotation(degree, element.rotation), (degree,), (0,))


@pytest.mark.parametrize("degree", DEGREES)
def test_rotations_compose_and_rotate_points(degree):
    turn, tilt = DECIDING[4].rotation, DECIDING[2].rotation
    both = turn.contract(tilt, (1,), (0,))
    action = rotation(degree, turn).contract(rotation(degree, tilt), (1,), (0,))
    assert rotation(degree, both) == action
    point = ExactTensor.from_fractions(list(POINTS[0]))
    moved = evaluate(degree, list(both.contract(point, (1,), (0,)).to_fractions()))
    values = ExactTensor.from_fractions(list(evaluate(degree, POINTS[0])))
    assert tuple(action.contract(values, (1,), (0,)).to_fractions()) == moved


def test_degree_beyond_the_scope_is_refused_with_its_size():
    with pytest.raises(DefinitionError, match=r"degree 9 .* 19 harmonics are tensors of 19683 components"):
        harmonics(9)
    with pytest.raises(DefinitionError, match="degree -1 is negative"):
        basis(-1)
    with pytest.raises(DefinitionError, match=r"degree 7 .* 4782969 entries"):
        projector(7)


def test_table_is_built_fast():
    harmonics.cache_clear()
    start = time.perf_counter()
    for degree in DEGREES:
        harmonics(degree)
    assert time.perf_counter() - start < 0.05


@pytest.mark.parametrize("degree", DEGREES)
def test_harmonics_are_a_positive_multiple_of_those_of_e3nn(degree):
    o3 = pytest.importorskip("e3nn.o3", reason="e3nn is the oracle of this test")
    import torch

    point = torch.tensor([float(x) for x in POINTS[1]], dtype=torch.float64)
    theirs = o3.spherical_harmonics(degree, point, normalize=False, normalization="norm").numpy()
    ours = [float(v) / n**0.5 for v, n in zip(evaluate(degree, POINTS[1]), harmonics(degree).norms, strict=True)]
    factor = (prod(range(2 * degree - 1, 0, -2)) / factorial(degree)) ** 0.5
    np.testing.assert_allclose(np.array(ours) * factor, theirs, atol=1e-13)


@pytest.mark.parametrize("element", DECIDING[1:], ids=lambda element: element.name)
def test_rotations_agree_with_e3nn(element):
    o3 = pytest.importorskip("e3nn.o3", reason="e3nn is the oracle of this test")
    import torch

    for degree in DEGREES:
        theirs = o3.Irrep(degree, 1).D_from_matrix(torch.tensor(element.rotation.to_floats()))
        roots = np.sqrt(np.array(harmonics(degree).norms, dtype=float))
        ours = rotation(degree, element.rotation).to_floats() * roots / roots[:, None]
        # e3nn goes through Euler angles, which loses half of the digits
        np.testing.assert_allclose(ours, theirs.numpy(), rtol=0, atol=1e-5)
