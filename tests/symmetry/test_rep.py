"""Representations, their projectors and inversions, constants, group elements, characters."""

from __future__ import annotations

from itertools import product
from math import comb

import numpy as np
import pytest

from tnforge.errors import DefinitionError
from tnforge.symmetry.character import Character, character, maps
from tnforge.symmetry.constants import delta, epsilon, identity, symmetric_projector, traceless_projector
from tnforge.symmetry.exact import ExactTensor
from tnforge.symmetry.group import DECIDING, generators
from tnforge.symmetry.rep import Block, Layout, Symmetry, parse_rep

TEXTS = [
    "0e",
    "0o",
    "1o",
    "1e",
    "t2e",
    "s2o",
    "2e",
    "3o",
    "1?",
    "matrix(0e + 1o + 2e)",
    "flat(3x0e)",
    "flat(2x0e + 1o)",
]


@pytest.mark.parametrize("text", TEXTS)
def test_notation_is_read_back(text: str) -> None:
    assert str(parse_rep(text)) == text


def test_bare_sums_are_flat_and_runs_are_counted() -> None:
    assert parse_rep("0e + 0e + 1o") == parse_rep("flat(2x0e + 1o)")
    assert parse_rep("2x0e").layout is Layout.FLAT
    assert parse_rep("t1o") == parse_rep("1o"), "a vector is irreducible as it stands"


@pytest.mark.parametrize(
    "text", ["", "1", "1x", "0x0e", "-1o", "1o +", "u2e", "matrix(0e + 1o)", "matrix(0e + 1o + t2e)", "9e"]
)
def test_what_is_no_representation_is_refused(text: str) -> None:
    with pytest.raises(DefinitionError):
        parse_rep(text)


def test_layouts_know_shape_size_and_offsets() -> None:
    flat = parse_rep("flat(2x0e + 1o + t2e)")
    assert (flat.shape, flat.size, flat.legs) == ((14,), 14, 0)
    assert [flat.offset(k) for k in range(4)] == [0, 1, 2, 5]
    assert parse_rep("matrix(0e + 1o + 2e)").shape == (3, 3)


@pytest.mark.parametrize("rank", range(1, 5))
@pytest.mark.parametrize("make", [symmetric_projector, traceless_projector])
def test_projector_is_idempotent_symmetric_invariant_and_of_the_right_rank(make: object, rank: int) -> None:
    projector = make(rank)
    back, front = list(range(rank, 2 * rank)), list(range(rank))
    assert projector.contract(projector, back, front) == projector
    assert projector.transpose([*back, *front]) == projector
    square = projector.to_floats().reshape(3**rank, -1)
    assert round(np.trace(square)) == (comb(rank + 2, 2) if make is symmetric_projector else 2 * rank + 1)
    for generator in generators():
        moved = [projector.apply(generator, axis) for axis in range(2 * rank)]
        assert sum(moved[1:], start=moved[0]).is_zero()


@pytest.mark.parametrize("rank", range(2, 5))
def test_traceless_projector_is_symmetric_and_traceless(rank: int) -> None:
    projector = traceless_projector(rank)
    assert projector.trace(0, 1).is_zero()
    assert projector.transpose([1, 0, *range(2, 2 * rank)]) == projector


@pytest.mark.parametrize("signs", list(product("eo", repeat=3)))
def test_inversion_of_a_matrix_is_an_involution_that_gives_each_part_its_sign(signs: tuple[str, str, str]) -> None:
    rep = parse_rep(f"matrix(0{signs[0]} + 1{signs[1]} + 2{signs[2]})")
    inversion = rep.inversion()
    assert inversion.contract(inversion, (2, 3), (0, 1)) == identity(2)
    trace = delta().contract(inversion, (0, 1), (2, 3)).item((0, 0))
    assert trace == rep.blocks[0].parity
    skew = epsilon().take(0, 2)
    assert inversion.contract(skew, (2, 3), (0, 1)) == skew.scale(rep.blocks[1].parity)


def test_inversion_of_the_tensornet_matrix_is_transposition() -> None:
    assert parse_rep("matrix(0e + 1o + 2e)").inversion() == identity(2).transpose([0, 1, 3, 2])


def test_open_parity_has_no_inversion() -> None:
    with pytest.raises(ValueError, match="undetermined"):
        parse_rep("1?").inversion()


def test_generators_close() -> None:
    x, y, z = generators()
    assert x.contract(y, (1,), (0,)) - y.contract(x, (1,), (0,)) == z


def test_deciding_elements_are_rotations_and_begin_with_inversion() -> None:
    assert [element.inverts for element in DECIDING] == [True, False, False, False, False]
    for element in DECIDING:
        r = element.rotation
        assert r.contract(r, (1,), (1,)) == identity(1)
        assert epsilon().apply(r, 0).apply(r, 1).apply(r, 2) == epsilon()


@pytest.mark.parametrize(("rank", "count"), [(2, 1), (3, 1), (4, 3), (5, 6)])
def test_deciding_elements_fix_exactly_the_isotropic_tensors(rank: int, count: int) -> None:
    """The common fixed space of all elements is as large as characters say."""
    unit = np.eye(3**rank)
    stacked = []
    for element in DECIDING:
        power = np.ones((1, 1))
        for _ in range(rank):
            power = np.kron(power, element.rotation.to_floats())
        stacked.append(power - unit)
    fixed = 3**rank - np.linalg.matrix_rank(np.vstack(stacked), tol=1e-9)
    assert fixed == count
    scalars = character(parse_rep(f"t{rank}e")).without_parity().multiplicities()[0, 1]
    assert scalars == count


# Characters ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "expected"), [
    ("1o", {(1, -1): 1}),
    ("2e", {(2, 1): 1}),
    ("s2e", {(0, 1): 1, (2, 1): 1}),
    ("t2e", {(0, 1): 1, (1, 1): 1, (2, 1): 1}),
    ("t3o", {(0, -1): 1, (1, -1): 3, (2, -1): 2, (3, -1): 1}),
    ("s4e", {(0, 1): 1, (2, 1): 1, (4, 1): 1}),
    ("matrix(0e + 1o + 2e)", {(0, 1): 1, (1, -1): 1, (2, 1): 1}),
    ("flat(2x0e + 1o)", {(0, 1): 2, (1, -1): 1}),
])  # fmt: skip
def test_multiplicities(text: str, expected: dict[tuple[int, int], int]) -> None:
    assert character(parse_rep(text)).multiplicities() == expected


def test_dimension_is_that_of_the_independent_components() -> None:
    assert [character(parse_rep(t)).dimension for t in ("t3o", "s3o", "3o")] == [27, 10, 7]
    assert character(parse_rep("1o")).power(4).dimension == 15


def test_products_keep_parities_apart() -> None:
    vector, axial = character(parse_rep("1o")), character(parse_rep("1e"))
    assert maps(vector * vector, axial) == 1
    assert maps(vector * vector, vector) == 0
    assert maps((vector * vector).without_parity(), vector.without_parity()) == 1
    assert maps(vector.power(2), axial) == 0, "a vector has no cross product with itself"


def test_isotropic_tensors_up_to_rank_eight() -> None:
    counts = [character(parse_rep(f"t{rank}e")).multiplicities().get((0, 1), 0) for rank in range(9)]
    assert counts == [1, 0, 1, 1, 3, 6, 15, 36, 91]


def test_zeroth_power_is_one() -> None:
    assert character(parse_rep("1o")).power(0) == Character({(0, 1): 1})
    assert ExactTensor.zeros(()).is_zero()


# Spherical legs -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["l2e", "l8?", "t(1,2)o", "t(2,2,2)e", "flat(0e + 1o + l2e + 2xl3o)", "flat(t(1,2)e + 2e)"]
)
def test_spherical_text_is_read_back(text: str) -> None:
    assert str(parse_rep(text)) == text
    assert parse_rep(str(parse_rep(text))) == parse_rep(text)


@pytest.mark.parametrize(("text", "same"), [("l0e", "0e"), ("l1o", "1o"), ("t(1,1)e", "t2e"), ("t(2)e", "l2e")])
def test_legs_of_degree_one_are_vector_indices(text: str, same: str) -> None:
    assert parse_rep(text) == parse_rep(same)
    assert str(parse_rep(text)) == same


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("l9e", "beyond the scope"),
        ("t(8,8,8,8,8)e", "1419857 components"),
        ("t(0,2)e", "a leg has degree 1"),
        ("l2", "is not a block"),
        ("sl2e", "is not a block"),
        ("t(2,)e", "is not a block"),
        ("matrix(0e + 1o + l2e)", "3 x 3 matrix"),
    ],
)
def test_spherical_text_without_meaning_is_refused(text: str, word: str) -> None:
    with pytest.raises(DefinitionError, match=word):
        parse_rep(text)


def test_symmetry_of_spherical_legs_can_not_be_declared() -> None:
    with pytest.raises(DefinitionError, match="no declared index symmetry"):
        Block(2, 1, Symmetry.SYMMETRIC, (2, 2))
    with pytest.raises(DefinitionError, match="2 legs"):
        Block(2, 1, degrees=(2, 2, 2))


def test_shapes_and_norms_follow_the_degrees() -> None:
    mixed = parse_rep("t(1,2)o")
    assert (mixed.shape, mixed.size, mixed.legs, mixed.degrees) == ((3, 5), 15, 2, (1, 2))
    assert mixed.norms == (2, 2, 6, 2, 2) * 3
    flat = parse_rep("flat(0e + 1o + l2e)")
    assert (flat.shape, flat.legs, flat.norms) == ((9,), 0, (1, 1, 1, 1, 2, 2, 6, 2, 2))
    assert flat.is_spherical
    assert not parse_rep("matrix(0e + 1o + 2e)").is_spherical
    assert parse_rep("2e").norms == (1,) * 9
    assert mixed.projector() == mixed.inversion().scale(-1)


@pytest.mark.parametrize(("text", "expected"), [
    ("l3o", {(3, -1): 1}),
    ("t(2,2)e", {(degree, 1): 1 for degree in range(5)}),
    ("t(1,2)o", {(1, -1): 1, (2, -1): 1, (3, -1): 1}),
])  # fmt: skip
def test_multiplicities_of_spherical_legs(text: str, expected: dict[tuple[int, int], int]) -> None:
    assert character(parse_rep(text)).multiplicities() == expected
