"""Cartesian tensors into irreducible pieces."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, product

import numpy as np
import pytest
from flint import fmpq, fmpq_mat

from tnforge.errors import DefinitionError
from tnforge.symmetry.character import character
from tnforge.symmetry.constants import delta, epsilon, identity, symmetric_projector, traceless_projector
from tnforge.symmetry.decompose import Path, assemble, change, decompose, multiplicities, paths, restore
from tnforge.symmetry.exact import ExactTensor, outer
from tnforge.symmetry.group import DECIDING
from tnforge.symmetry.rep import Block, Rep, Symmetry
from tnforge.symmetry.spherical import harmonics, rotation

RANKS = range(6)


def compose(left: ExactTensor, right: ExactTensor, rank: int) -> ExactTensor:
    return left.contract(right, range(rank, 2 * rank), range(rank))


def test_numbers_of_paths_are_known():
    assert [len(decompose(rank)) for rank in RANKS] == [1, 1, 3, 7, 19, 51]
    assert multiplicities(2) == (1, 1, 1)
    assert multiplicities(3) == (1, 3, 2, 1)
    assert multiplicities(4) == (3, 6, 6, 3, 1)
    assert multiplicities(5) == (6, 15, 15, 10, 4, 1)


@pytest.mark.parametrize("rank", range(9))
def test_multiplicities_equal_characters(rank):
    counts = character(Rep((Block(rank, (-1) ** rank, Symmetry.GENERAL),))).multiplicities()
    expected = {(degree, (-1) ** rank): count for degree, count in enumerate(multiplicities(rank)) if count}
    assert {key: count for key, count in counts.items() if count} == expected
    assert sum((2 * degree + 1) * count for degree, count in enumerate(multiplicities(rank))) == 3**rank


def test_paths_say_what_they_are():
    path = Path((0, 1, 1, 2))
    assert (str(path), path.degree, path.rank, path.epsilons) == ("0-1-1-2", 2, 3, 1)
    assert [str(path) for path in paths(2)] == ["0-1-0", "0-1-1", "0-1-2"]
    assert all(path.epsilons % 2 == (path.rank - path.degree) % 2 for rank in RANKS for path in paths(rank))


def test_pieces_of_a_matrix_are_trace_skew_and_symmetric_traceless():
    trace, skew, symmetric = (piece.projector for piece in decompose(2))
    assert trace == outer([delta(), delta()]).scale(Fraction(1, 3))
    assert skew == epsilon().contract(epsilon(), (2,), (2,)).scale(Fraction(1, 2))
    assert symmetric == traceless_projector(2)


def test_indices_are_taken_in_along_the_path():
    bases = {str(piece.path): piece.basis for piece in decompose(3)}
    assert bases["0-1-0-1"] == outer([delta(), delta()]).transpose((0, 2, 3, 1))
    assert bases["0-1-1-0"].reshape((3, 3, 3)) == epsilon()


@pytest.mark.parametrize("rank", RANKS)
def test_last_piece_is_the_symmetric_traceless_one(rank):
    assert decompose(rank)[-1].projector == traceless_projector(rank)


@pytest.mark.parametrize("rank", RANKS)
def test_projectors_sum_to_the_identity(rank):
    assert assemble(rank, [1] * len(paths(rank))) == identity(rank)


@pytest.mark.parametrize("rank", range(5))
def test_projectors_are_orthogonal_and_idempotent(rank):
    projectors = [piece.projector for piece in decompose(rank)]
    for one, piece in zip(projectors, decompose(rank), strict=True):
        assert compose(one, one, rank) == one
        assert one.transpose([*range(rank, 2 * rank), *range(rank)]) == one
        assert one.reshape((3**rank, 3**rank)).trace(0, 1).item() == 2 * piece.path.degree + 1
    for one, other in combinations(projectors, 2):
        assert compose(one, other, rank).is_zero()


@pytest.mark.parametrize("rank", RANKS)
def test_change_of_basis_is_inverted(rank):
    one = ExactTensor.make(np.eye(3**rank, dtype=np.int64))
    assert change(rank).contract(restore(rank), (1,), (0,)) == one
    assert restore(rank).contract(change(rank), (1,), (0,)) == one


@pytest.mark.parametrize("rank", RANKS)
def test_rows_of_all_bases_are_orthogonal_with_stated_norms(rank):
    norms = [piece.path.scale * norm for piece in decompose(rank) for norm in harmonics(piece.path.degree).norms]
    gram = change(rank).contract(change(rank), (1,), (1,))
    assert dict(gram.entries()) == {(place, place): norm for place, norm in enumerate(norms)}


@pytest.mark.parametrize("element", DECIDING[1:], ids=lambda element: element.name)
def test_pieces_transform_as_their_degree(element):
    for piece in (piece for rank in range(5) for piece in decompose(rank)):
        rotated = piece.basis  # of a rotated tensor, as a map of the tensor
        for axis in range(1, piece.path.rank + 1):
            rotated = rotated.apply(element.rotation.transpose((1, 0)), axis)
        assert rotated == piece.basis.apply(rotation(piece.path.degree, element.rotation), 0)


def test_symmetric_tensors_of_rank_three_hold_degrees_three_and_one():
    kept = {str(piece.path): compose(piece.projector, symmetric_projector(3), 3).is_zero() for piece in decompose(3)}
    assert {path for path, vanishes in kept.items() if not vanishes} == {"0-1-0-1", "0-1-2-1", "0-1-2-3"}


def test_elasticity_tensors_have_twenty_one_components():
    """Rank four with c_ijkl = c_jikl = c_klij: the two ways to count agree on 2 (l=0) + 2 (l=2) + (l=4)."""
    held = {piece: symmetrised_rows(piece) for piece in decompose(4)}
    found = {
        degree: rank_of([rows for piece, rows in held.items() if piece.path.degree == degree]) for degree in range(5)
    }
    strain = character(Rep((Block(2, 1, Symmetry.SYMMETRIC),)))
    expected = strain.power(2)
    assert {(degree, 1): count for degree, count in found.items() if count} == expected.multiplicities()
    assert found == {0: 2, 1: 0, 2: 2, 3: 0, 4: 1}
    assert sum((2 * degree + 1) * count for degree, count in found.items()) == expected.dimension == 21


def symmetrised_rows(piece):
    """The row m = l of the basis of a piece, averaged over the index permutations of elasticity."""
    row = piece.basis.take(0, 2 * piece.path.degree)
    total = row.scale(0)
    for first, second, swapped in product(((0, 1), (1, 0)), ((2, 3), (3, 2)), (False, True)):
        total = total + row.transpose((*second, *first) if swapped else (*first, *second))
    return [Fraction(x) for x in total.reshape((81,)).to_fractions()]


def rank_of(rows):
    return fmpq_mat([[fmpq(x.numerator, x.denominator) for x in row] for row in rows]).rank() if rows else 0


def test_weights_choose_pieces():
    assert assemble(2, [0, 0, 1]) == traceless_projector(2)
    flipped = assemble(2, [1, -1, 1])
    assert flipped == identity(2).transpose((0, 1, 3, 2))
    with pytest.raises(ValueError, match="zip"):
        assemble(2, [1, 1])


def test_ranks_beyond_the_scope_are_refused_with_their_size():
    with pytest.raises(DefinitionError, match=r"rank 6 .* up to rank 5: a projector would have 729 x 729 = 531441"):
        decompose(6)
    with pytest.raises(DefinitionError, match="rank -1 is negative"):
        decompose(-1)
