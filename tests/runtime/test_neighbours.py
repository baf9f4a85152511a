"""Lists of neighbours beside a search through all images."""

import itertools

import numpy as np
import pytest
import torch

from tnforge.errors import ConfigError, DataError
from tnforge.runtime.neighbours import find_neighbours, join_neighbours

CUBE, CUTOFF = np.eye(3) * 6.0, 4.0
CASES = {
    "cube": (CUBE, (True,) * 3, 10, 1.0),
    "tiny": (np.eye(3) * 1.9, (True,) * 3, 1, 1.0),
    "skewed": (np.array([[5.0, 0, 0], [4.9, 2, 0], [-3, 4, 2]]), (True,) * 3, 4, 1.0),
    "left-handed": (np.array([[0, 5.0, 0], [5, 0, 0], [0, 0, 5]]), (True,) * 3, 6, 1.0),
    "atoms outside of the cell": (CUBE, (True,) * 3, 10, 5.0),
    "slab": (CUBE, (True, True, False), 10, 3.0),
    "slab without a third vector": (np.diag([3.0, 3, 0]), (True, True, False), 10, 3.0),
    "slab in its plane": (np.array([[3.0, 0, 0], [0, 3, 0], [1, 1, 0]]), (True, True, False), 9, 3.0),
    "wire": (np.diag([1.0, 3, 1]), (False, True, False), 8, 3.0),
    "molecule with a stray cell": (np.eye(3) * 2.0, (False,) * 3, 20, 3.0),
    "molecule without a cell": (np.zeros((3, 3)), (False,) * 3, 20, 1.0),
}  # fmt: skip


def searched(x: np.ndarray, cell: np.ndarray, periodic: tuple[bool, ...]) -> np.ndarray:
    """Every edge as receiver, sender and vector, by a search through enough images."""
    reach = [8 if one else 0 for one in periodic]
    found = []
    for image in itertools.product(*(range(-n, n + 1) for n in reach)):
        step = x[None] + np.array(image) @ cell - x[:, None]
        near = np.linalg.norm(step, axis=-1) < CUTOFF
        found += [(i, j, *step[i, j]) for i, j in zip(*np.where(near), strict=True) if any(image) or i != j]
    return in_order(np.array(found))


def in_order(rows: np.ndarray) -> np.ndarray:
    return rows[np.lexsort(np.round(rows, 6).T)]


@pytest.mark.parametrize("name", CASES)
def test_neighbours_are_those_of_a_search_through_all_images(name: str) -> None:
    cell, periodic, atoms, spread = CASES[name]
    span = cell if abs(np.linalg.det(cell)) > 1e-9 else np.eye(3) * 3
    wrapped = np.random.default_rng(0).random((atoms, 3))
    x = wrapped @ span
    moved = torch.from_numpy(x + np.round((spread - 1) * wrapped) @ (cell * np.array(periodic)[:, None]))
    found = find_neighbours(moved, torch.from_numpy(cell), periodic, CUTOFF)
    r = moved[found.sender] - moved[found.receiver] + found.shift
    rows = np.column_stack([found.receiver.numpy(), found.sender.numpy(), r.numpy()])
    assert np.allclose(in_order(rows), searched(x, cell, periodic), rtol=0, atol=1e-12)
    assert bool((found.receiver.diff() >= 0).all())


def test_lists_are_the_same_each_time() -> None:
    x = torch.rand(3000, 3, dtype=torch.float64, generator=torch.Generator().manual_seed(0)) * 30
    first, second = (find_neighbours(x, torch.eye(3) * 30, (True,) * 3, CUTOFF) for _ in range(2))
    assert torch.equal(first.sender, second.sender)
    assert torch.equal(first.shift, second.shift)


def test_atoms_far_from_the_origin_and_from_each_other() -> None:
    x = torch.tensor([[1e6, 0, 0], [1e6 + 1, 0, 0], [-1e6, 1e6, 0]], dtype=torch.float64)
    neighbours = find_neighbours(x, torch.zeros(3, 3), (False,) * 3, CUTOFF)
    assert neighbours.sender.tolist() == [1, 0]


def test_empty_space_changes_no_neighbours() -> None:
    x = torch.rand(40, 3, dtype=torch.float64, generator=torch.Generator().manual_seed(3)) * 6
    apart = x.clone()
    apart[:20] += torch.tensor([5e3, -2e4, 1e5])
    found = find_neighbours(apart, torch.zeros(3, 3), (False,) * 3, CUTOFF)
    r = apart[found.sender] - apart[found.receiver]
    near = torch.cdist(apart, apart, compute_mode="donot_use_mm_for_euclid_dist") < CUTOFF
    assert found.edges == int(near.sum()) - 40
    assert float(r.norm(dim=1).max()) < CUTOFF


def test_a_sheet_too_wide_to_be_searched_is_refused() -> None:
    cell = torch.diag(torch.tensor([2000.0, 2000.0, 2.0]))
    with pytest.raises(DataError, match="too wide for its thickness"):
        find_neighbours(torch.zeros(1, 3), cell, (True,) * 3, CUTOFF)


@pytest.mark.parametrize("atoms", [0, 1])
def test_no_edges(atoms: int) -> None:
    neighbours = find_neighbours(torch.zeros(atoms, 3), torch.zeros(3, 3), (False,) * 3, CUTOFF)
    assert neighbours.edges == 0
    assert neighbours.shift.shape == (0, 3)


def test_structures_are_joined() -> None:
    x = torch.rand(5, 3, generator=torch.Generator().manual_seed(1))
    one = find_neighbours(x, torch.zeros(3, 3), (False,) * 3, CUTOFF)
    empty = find_neighbours(x[:0], torch.zeros(3, 3), (False,) * 3, CUTOFF)
    both = join_neighbours([one, empty, one], [5, 0, 5])
    assert both.sender.tolist() == [*one.sender.tolist(), *(one.sender + 5).tolist()]
    assert bool((both.receiver.diff() >= 0).all())


@pytest.mark.parametrize("bad", [float("nan"), float("inf")])
def test_a_place_that_is_none_is_refused_by_atom(bad: float) -> None:
    x = torch.rand(4, 3)
    x[2, 1] = bad
    with pytest.raises(DataError, match=r"atom 2 of water is at \("):
        find_neighbours(x, torch.zeros(3, 3), (False,) * 3, CUTOFF, "water")


def test_atoms_at_one_place_are_refused_by_both_names() -> None:
    x = torch.rand(5, 3)
    x[4] = x[1]
    with pytest.raises(DataError, match="atoms 1 and 4 of the structure are at the same place"):
        find_neighbours(x, torch.zeros(3, 3), (False,) * 3, CUTOFF)


def test_an_atom_at_the_image_of_another_is_refused() -> None:
    x = torch.tensor([[0.0, 0, 0], [5, 5, 0]])
    with pytest.raises(DataError, match="atoms 0 and 1"):
        find_neighbours(x, torch.eye(3) * 5, (True,) * 3, CUTOFF)


def test_cells_that_span_no_volume_are_refused() -> None:
    for cell in (torch.zeros(3, 3), torch.tensor([[1.0, 0, 0], [2, 0, 0], [0, 0, 1]])):
        with pytest.raises(DataError, match="do not span 3 dimensions"):
            find_neighbours(torch.zeros(1, 3), cell, (True,) * 3, CUTOFF)
    with pytest.raises(DataError, match="not finite"):
        find_neighbours(torch.zeros(1, 3), torch.full((3, 3), float("nan")), (True,) * 3, CUTOFF)


def test_a_cutoff_is_above_zero() -> None:
    with pytest.raises(ConfigError, match="above zero"):
        find_neighbours(torch.zeros(1, 3), torch.zeros(3, 3), (False,) * 3, 0.0)
