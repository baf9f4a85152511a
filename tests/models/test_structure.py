"""Structures: what fits together, and batches of them."""

import pytest
import torch

from tnforge.errors import ShapeError
from tnforge.models.structure import join, neighbours_of, structure


def test_numbers_lists_and_floats_become_one_structure() -> None:
    one = structure([1, 8], [[0, 0, 0], [1, 0, 0]], [[4, 0, 0], [0, 4, 0], [0, 0, 4]], (True, True, False), -1)
    assert one.positions.dtype == one.cell.dtype == one.charge.dtype == torch.float64
    assert one.periodic.tolist() == [[True, True, False]]
    assert one.atoms == (2,)


@pytest.mark.parametrize(
    ("numbers", "positions", "said"),
    [
        ([1, 8], [[0.0, 0, 0]], "positions of structures is .* expected torch.float64 \\(2, 3\\)"),
        ([1], [[0.0, 0]], "positions of structures"),
        ([1.5], [[0.0, 0, 0]], "integers, not torch.float32"),
        ([True], [[0.0, 0, 0]], "integers, not torch.bool"),
    ],
)
def test_what_does_not_fit_is_refused_by_name(numbers, positions, said) -> None:
    with pytest.raises(ShapeError, match=said):
        structure(numbers, positions)


def test_a_cell_of_the_wrong_shape_is_refused() -> None:
    with pytest.raises(ShapeError, match="cell of structures"):
        structure([1], [[0.0, 0, 0]], torch.eye(3).repeat(2, 1))


def test_batches_count_structures_and_their_atoms() -> None:
    empty, one = structure([], []), structure([1, 8], [[0.0, 0, 0], [1, 0, 0]])
    batch = join([one, empty, one, empty])
    assert len(batch) == 4
    assert batch.atoms == (2, 0, 2, 0)
    assert batch.index.tolist() == [0, 0, 2, 2]
    found = neighbours_of(batch, 2.0)
    assert found.receiver.tolist() == [0, 1, 2, 3]
    assert found.sender.tolist() == [1, 0, 3, 2]


def test_strided_and_expanded_arrays_are_taken() -> None:
    wide = torch.rand(4, 6, dtype=torch.float64, generator=torch.Generator().manual_seed(0)) * 3
    strided = structure([1] * 4, wide[:, ::2])
    assert neighbours_of(strided, 3.0).edges == neighbours_of(structure([1] * 4, wide[:, ::2].contiguous()), 3.0).edges
    with pytest.raises(Exception, match="same place"):
        neighbours_of(structure([1, 1], torch.zeros(1, 3).expand(2, 3)), 3.0)
