"""What is kept about index arrays."""

import pytest
import torch

from tnforge.errors import ShapeError
from tnforge.runtime.segments import check_bounds, segments


@pytest.mark.parametrize("numbers", [[], [2], [0, 0, 3, 3, 3], [3, 0, 2, 0, 3, 1]])
def test_places_have_their_rows(numbers: list[int]):
    index = torch.tensor(numbers, dtype=torch.int64)
    found = segments("receiver", index, 5)
    order = found.order if found.order is not None else torch.arange(len(numbers))
    assert (found.order is None) == (numbers == sorted(numbers))
    for place in range(5):
        rows = order[found.begin[place] : found.begin[place + 1]].tolist()
        assert rows == [k for k, number in enumerate(numbers) if number == place]


def test_they_are_found_once_until_the_index_changes():
    index = torch.tensor([1, 0, 1])
    first = segments("receiver", index, 2)
    assert segments("receiver", index, 2) is first
    assert segments("receiver", index, 3).begin.tolist() == [0, 1, 3, 3]
    index[0] = 0
    assert segments("receiver", index, 2).begin.tolist() == [0, 2, 3]


def test_bounds():
    index = torch.tensor([1, 4])
    check_bounds("sender", index, 5)
    with pytest.raises(ShapeError, match="sender holds the index 4; there are 4 nodes"):
        check_bounds("sender", index, 4)
    index[0] = -1
    with pytest.raises(ShapeError, match="-1"):
        check_bounds("sender", index, 5)
