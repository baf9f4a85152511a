"""Batches: pure functions of their arguments, of the right size, and the same atoms and neighbours as alone."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from tests.data.made import real
from tnforge.data.batch import Batches, Measure, share
from tnforge.data.edges import find_edges
from tnforge.data.frame import Frame
from tnforge.data.source import read_frames
from tnforge.errors import ConfigError, DataError
from tnforge.models.structure import join, neighbours_of, structure

CUTOFF = 3.0


def crystal(atoms: int, seed: int, periodic: tuple[bool, bool, bool] = (True, True, True), **labels: object) -> Frame:
    """Atoms near the points of a grid, some cells away from the first one."""
    random = np.random.default_rng(seed)
    grid = np.stack(np.meshgrid(*[np.arange(4)] * 3), -1).reshape(-1, 3)[:atoms]
    cell = np.diag([8.5, 8.5, 8.5]) + random.uniform(-0.2, 0.2, (3, 3))
    cells = random.integers(-400, 400, (atoms, 3)) * periodic
    positions = 2.0 * grid + random.uniform(-0.3, 0.3, (atoms, 3)) + cells @ cell
    known = {name: np.asarray(value, np.float64) for name, value in labels.items()}
    numbers = random.choice([1, 8], atoms)
    return Frame(numbers, positions, cell, periodic, float(seed % 3), known, "made.extxyz", seed)


FRAMES = tuple(crystal(atoms, seed, energy=float(seed)) for seed, atoms in enumerate([3, 1, 20, 64, 7, 11, 30, 2]))

NEAR = find_edges(FRAMES, CUTOFF)


@given(st.integers(0, 9), st.integers(0, 2**32), st.integers(1, 100), st.sampled_from(["structures", "atoms", "edges"]))
def test_an_epoch_is_a_pure_function_and_has_each_frame_once(number: int, seed: int, size: int, by: Measure) -> None:
    batches = Batches(FRAMES, CUTOFF, size, by, near=NEAR)
    epoch = batches.epoch(number, seed)
    batches.epoch(number + 1, seed)
    assert epoch == batches.epoch(number, seed) == Batches(FRAMES, CUTOFF, size, by, near=NEAR).epoch(number, seed)
    assert sorted(frame for batch in epoch for frame in batch) == list(range(len(FRAMES)))
    counts = {"structures": [1] * len(FRAMES), "atoms": [frame.atoms for frame in FRAMES]}
    counts["edges"] = [len(edges) for edges in batches.edges]
    for batch in epoch:
        assert len(batch) == 1 or sum(counts[by][frame] for frame in batch) <= size
    for one, other in pairwise(epoch):  # no batch could have taken the next frame too
        assert sum(counts[by][frame] for frame in (*one, other[0])) > size


def test_epochs_and_seeds_differ_and_the_order_is_that_of_the_file_without_shuffling() -> None:
    batches = Batches(FRAMES, CUTOFF, 3)
    assert len({batches.epoch(number, seed) for number in range(5) for seed in range(5)}) == 25
    assert batches.epoch(4, 1, shuffle=False) == ((0, 1, 2), (3, 4, 5), (6, 7))


@given(st.lists(st.integers(0, 7), unique=True), st.integers(1, 5))
def test_processes_share_a_batch_without_gaps(frames: list[int], world: int) -> None:
    shares = [share(frames, rank, world) for rank in range(world)]
    assert sorted(one for part in shares for one in part) == sorted(frames)
    assert max(map(len, shares)) - min(map(len, shares)) <= 1


def test_a_process_that_is_not_there_is_refused() -> None:
    with pytest.raises(ConfigError, match="no process 2 of 2"):
        share((1, 2), 2, 2)


def assert_same_neighbours(frames: tuple[Frame, ...], chosen: tuple[int, ...], cutoff: float) -> None:
    """A batch has the atoms and the edges that a search among its structures finds, in the same order."""
    batch = Batches(frames, cutoff, 8).batch(chosen)
    parts = [structure(f.numbers, f.positions, f.cell, f.periodic, f.charge) for f in (frames[k] for k in chosen)]
    together = join(parts)
    found = neighbours_of(together, cutoff)
    for name in ("numbers", "positions", "index", "cell", "periodic", "charge"):
        assert torch.equal(getattr(batch.structures, name), getattr(together, name)), name
    assert found.edges > 0
    assert torch.equal(batch.neighbours.receiver, found.receiver)
    torch.testing.assert_close(batch.neighbours.shift, found.shift, rtol=0, atol=1e-9)
    assert torch.equal(batch.neighbours.sender, found.sender)


@pytest.mark.parametrize("periodic", [(True, True, True), (True, False, True), (False, False, False)])
def test_a_batch_has_the_atoms_and_neighbours_of_its_frames(periodic: tuple[bool, bool, bool]) -> None:
    frames = tuple(crystal(atoms, seed, periodic) for seed, atoms in enumerate([3, 1, 20, 64]))
    assert_same_neighbours(frames, (3, 0, 1, 2), CUTOFF)
    assert_same_neighbours(frames, (2,), 9.5)  # farther than the cell


def test_real_frames_have_the_neighbours_of_a_search() -> None:
    frames = read_frames(real("nbmotaw/test_unary.extxyz.xz"))[::20]
    assert_same_neighbours(frames, tuple(range(len(frames))), 5.0)


def test_neighbours_that_are_known_are_not_searched_for(monkeypatch: pytest.MonkeyPatch) -> None:
    near = find_edges(FRAMES, CUTOFF)
    expected = Batches(FRAMES, CUTOFF, 8).batch((2, 3)).neighbours
    monkeypatch.setattr("tnforge.data.edges.find_neighbours", None)
    found = Batches(FRAMES, CUTOFF, 8, near=near).batch((2, 3)).neighbours
    assert torch.equal(found.sender, expected.sender)
    assert torch.equal(found.shift, expected.shift)


def test_labels_that_a_frame_lacks_are_nan() -> None:
    forces = np.arange(9.0).reshape(3, 3)
    stress = np.arange(9.0).reshape(3, 3)
    frames = (
        crystal(3, 0, energy=1.0, forces=forces, stress=stress),
        crystal(2, 1, energy=2.0),
        crystal(1, 2, forces=np.ones((1, 3))),
    )
    batch = Batches(frames, CUTOFF, 8, labels=("energy", "forces", "stress", "virial")).batch((2, 0, 1))
    nan = float("nan")
    expected = torch.tensor([nan, 1, 2], dtype=torch.float64)
    torch.testing.assert_close(batch.labels["energy"], expected, equal_nan=True, rtol=0, atol=0)
    assert batch.labels["forces"].shape == (6, 3)
    assert torch.equal(batch.labels["forces"][:4], torch.from_numpy(np.concatenate([np.ones((1, 3)), forces])))
    assert batch.labels["forces"][4:].isnan().all()
    assert batch.labels["stress"].shape == (3, 3, 3)
    assert torch.equal(batch.labels["stress"][1], torch.from_numpy(stress))
    torch.testing.assert_close(batch.labels["virial"][1], torch.from_numpy(-stress * frames[0].volume))
    assert batch.labels["stress"][[0, 2]].isnan().all()
    assert batch.frames == (2, 0, 1)


def test_a_batch_of_no_frames_has_empty_tensors() -> None:
    batch = Batches(FRAMES, CUTOFF, 8).batch(())
    assert len(batch.structures) == batch.neighbours.edges == 0
    assert {name: tuple(label.shape) for name, label in batch.labels.items()} == {"energy": (0,), "forces": (0, 3)}
    assert Batches((), CUTOFF, 8).epoch(0, 0) == ()


def test_sizes_below_one_and_labels_that_do_not_exist_are_refused() -> None:
    with pytest.raises(ConfigError, match="a batch has at least one of its atoms, not 0"):
        Batches(FRAMES, CUTOFF, 0, "atoms")
    with pytest.raises(ConfigError, match="there is no label 'energies'; there are energy, forces"):
        Batches(FRAMES, CUTOFF, 1, labels=("energies",))


def test_atoms_at_one_place_are_named() -> None:
    positions = FRAMES[2].positions.copy()
    positions[7] = positions[4]
    twin = Frame(**{**vars(FRAMES[2]), "positions": positions})
    with pytest.raises(DataError, match=r"atoms 4 and 7 of made.extxyz, frame 2 are at the same place"):
        Batches((FRAMES[0], twin), CUTOFF, 8)


def test_batches_move_to_a_device() -> None:
    batch = Batches(FRAMES, CUTOFF, 8).batch((0,)).to("meta")
    assert {batch.structures.positions.device.type, batch.neighbours.shift.device.type} == {"meta"}
    assert batch.labels["energy"].device.type == "meta"
