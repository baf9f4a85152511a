"""Isotropic tensors: how many products of deltas and epsilons there are, and how many are independent."""

import numpy as np
import pytest
from flint import fmpq_mat

from tnforge.errors import DefinitionError, UndecidedError
from tnforge.symmetry import isotropic
from tnforge.symmetry.group import generators
from tnforge.symmetry.isotropic import Isotropic, basis, dimension, products

COUNTS = {0: 1, 1: 0, 2: 1, 3: 1, 4: 3, 5: 6, 6: 15, 7: 36, 8: 91}
PRODUCTS = {0: 1, 1: 0, 2: 1, 3: 1, 4: 3, 5: 10, 6: 15, 7: 105, 8: 105, 10: 945}


@pytest.mark.parametrize("rank", COUNTS)
def test_as_many_products_are_independent_as_characters_allow(rank):
    assert len(products(rank)) == PRODUCTS[rank]
    assert len(basis(rank)) == dimension(rank) == COUNTS[rank]


def test_603_of_945_products_of_rank_ten_are_independent():
    assert len(products(10)) == PRODUCTS[10]
    assert len(basis(10)) == dimension(10) == 603


@pytest.mark.parametrize("rank", range(2, 7))
def test_dense_tensors_have_the_same_rank_over_the_rationals(rank):
    rows = [[int(value) for value in one.tensor.numerators.ravel()] for one in products(rank)]
    assert fmpq_mat(len(rows), 3**rank, [value for row in rows for value in row]).rank() == COUNTS[rank]
    kept = [[int(value) for value in one.tensor.numerators.ravel()] for one in basis(rank)]
    assert fmpq_mat(len(kept), 3**rank, [value for row in kept for value in row]).rank() == len(kept)


@pytest.mark.parametrize("rank", range(2, 6))
def test_products_are_isotropic_and_their_entries_are_those_of_the_tensor(rank):
    every = np.indices((3,) * rank).reshape(rank, -1)
    for one in products(rank):
        assert (one.entries(every) == one.tensor.numerators.ravel()).all()
        for generator in generators():
            turned = [one.tensor.apply(generator, axis) for axis in range(rank)]
            total = turned[0]
            for part in turned[1:]:
                total = total + part
            assert total.is_zero()


def test_text_counts_axes_from_one():
    assert str(Isotropic((0, 1, 4), ((2, 3),))) == "eps(1 2 5) delta(3 4)"


def test_too_few_entries_are_not_believed(monkeypatch):
    complete = isotropic._places(6)
    monkeypatch.setattr(isotropic, "_places", lambda rank: complete[:, :9])
    with pytest.raises(UndecidedError, match="by characters there are 15"):
        basis.__wrapped__(6)


def test_ranks_have_a_limit():
    with pytest.raises(DefinitionError, match="up to rank 10"):
        products(11)
