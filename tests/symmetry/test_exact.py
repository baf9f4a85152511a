"""Exact tensors: lowest terms, and the three ways of computing that must give one result."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from tnforge.symmetry.exact import FLOAT_LIMIT, INT_LIMIT, ExactTensor, outer, stack


def random_tensor(shape: tuple[int, ...], seed: int, size: int = 9) -> ExactTensor:
    random = np.random.default_rng(seed)
    return ExactTensor.make(random.integers(-size, size + 1, size=shape), 6)


def test_lowest_terms_make_equal_values_equal_data() -> None:
    half = ExactTensor.make(np.array([2, 4]), 4)
    assert (half.numerators.tolist(), half.denominator) == ([1, 2], 2)
    assert half == ExactTensor.make(np.array([-1, -2]), -2)
    assert hash(half) == hash(ExactTensor.from_fractions([Fraction(1, 2), 1]))
    assert half != ExactTensor.make(np.array([1, 1]), 2)


def test_zero_tensor_has_denominator_one() -> None:
    assert ExactTensor.make(np.zeros(3, dtype=int), 7) == ExactTensor.zeros((3,))
    assert ExactTensor.zeros((3,)).is_zero()


@pytest.mark.parametrize("size", [10, 10**8, 10**12, 10**25])
def test_contraction_is_exact_below_and_beyond_each_guard(size: int) -> None:
    random = np.random.default_rng(1)
    numbers = [[[int(n) * size + k for k, n in enumerate(row)] for row in random.integers(1, 9, (3, 3))] for _ in "ab"]
    left, right = (ExactTensor.from_fractions(n) for n in numbers)
    expected = [[sum(numbers[0][i][k] * numbers[1][k][j] for k in range(3)) for j in range(3)] for i in range(3)]
    assert left.contract(right, (1,), (0,)) == ExactTensor.from_fractions(expected)


@pytest.mark.parametrize(
    "value", [FLOAT_LIMIT - 1, FLOAT_LIMIT, FLOAT_LIMIT + 1, INT_LIMIT - 1, INT_LIMIT, 2**63, 2**64]
)
def test_arithmetic_is_exact_at_every_limit(value: int) -> None:
    tensor = ExactTensor.from_fractions([value, 1, -value])
    assert (tensor + tensor).item((0,)) == 2 * value
    assert tensor.scale(3).item((2,)) == -3 * value
    assert tensor.scale(Fraction(1, 3)).item((0,)) == Fraction(value, 3)
    assert (tensor - tensor).is_zero()
    assert tensor.contract(tensor, (0,), (0,)).item() == 2 * value**2 + 1
    assert tensor.contract(tensor, (), ()).item((0, 2)) == -(value**2)
    square = ExactTensor.from_fractions([[value, 0], [0, value]])
    assert square.trace(0, 1).item() == 2 * value


def test_result_that_fits_returns_to_machine_integers() -> None:
    huge = ExactTensor.from_fractions([2**80, 3 * 2**80])
    assert huge.numerators.dtype == object
    assert huge.scale(Fraction(1, 2**80)).numerators.dtype == np.int64


def test_contraction_agrees_with_fractions_entry_by_entry() -> None:
    left, right = random_tensor((3, 2, 4), 1), random_tensor((4, 3), 2)
    found = left.contract(right, (2, 0), (0, 1)).to_fractions()
    a, b = left.to_fractions(), right.to_fractions()
    assert found.tolist() == [sum(a[i, j, k] * b[k, i] for i in range(3) for k in range(4)) for j in range(2)]


def test_apply_keeps_the_axis_in_its_place() -> None:
    tensor, matrix = random_tensor((2, 3, 4), 3), random_tensor((5, 3), 4)
    expected = np.einsum("jk,akc->ajc", matrix.to_floats(), tensor.to_floats())
    assert np.allclose(tensor.apply(matrix, 1).to_floats(), expected)


def test_sums_of_other_shapes_are_refused() -> None:
    with pytest.raises(ValueError, match="shapes differ"):
        ExactTensor.zeros((3,)) + ExactTensor.zeros((2,))


def test_entries_are_python_numbers_in_index_order() -> None:
    entries = list(ExactTensor.from_fractions([[0, Fraction(1, 2)], [3, 0]]).entries())
    assert entries == [((0, 1), Fraction(1, 2)), ((1, 0), Fraction(3))]
    assert all(type(i) is int for index, _ in entries for i in index)


def test_tensors_can_not_be_changed() -> None:
    tensor = random_tensor((3,), 5)
    with pytest.raises(ValueError, match="read-only"):
        tensor.numerators[0] = 1


def test_outer_product_of_nothing_is_one_and_stacks_share_a_denominator() -> None:
    assert outer([]).item() == 1
    stacked = stack([ExactTensor.from_fractions([Fraction(1, 2)]), ExactTensor.from_fractions([Fraction(1, 3)])])
    assert stacked.to_fractions().tolist() == [[Fraction(1, 2)], [Fraction(1, 3)]]
