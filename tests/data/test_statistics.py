"""What is fitted and counted of frames."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.data.made import frame, real
from tnforge.data.batch import Batches
from tnforge.data.frame import Frame
from tnforge.data.source import read_frames
from tnforge.data.statistics import (
    counts_of,
    energy_scale,
    force_scale,
    isolated_energies,
    mean_neighbours,
    reference_energies,
    species_of,
)
from tnforge.errors import DataError


def composed(counts: list[int], energy: float | None = None) -> Frame:
    """So many atoms of H, C and O."""
    numbers = np.repeat([1, 6, 8], counts)
    labels = {} if energy is None else {"energy": np.array(energy)}
    return Frame(numbers, np.zeros((len(numbers), 3)), np.zeros((3, 3)), (False,) * 3, 0.0, labels, "made", 0)


COUNTS = st.lists(st.lists(st.integers(0, 6), min_size=3, max_size=3).filter(sum), min_size=1, max_size=12)


@given(COUNTS, st.lists(st.floats(-1e3, 1e3), min_size=3, max_size=3))
def test_fitted_references_explain_energies_that_are_sums(counts: list[list[int]], energies: list[float]) -> None:
    frames = [composed(one, float(np.dot(one, energies))) for one in counts]
    species = species_of(frames)
    found = reference_energies(frames, species)
    assert tuple(found) == species
    explained = counts_of(frames, species) @ np.array(list(found.values()))
    np.testing.assert_allclose(explained, [float(one.labels["energy"]) for one in frames], rtol=1e-8, atol=1e-6)
    if np.linalg.matrix_rank(np.array(counts)) == 3:
        smallest = np.linalg.svd(np.array(counts), compute_uv=False)[-1]
        np.testing.assert_allclose(list(found.values()), energies, rtol=1e-8, atol=1e-8 / min(smallest, 1))


def test_references_of_one_composition_are_the_mean_of_its_atoms() -> None:
    frames = [composed([4, 2, 1], -70.0), composed([4, 2, 1], -77.0), composed([4, 2, 1])]
    assert reference_energies(frames, (1, 6, 8)) == pytest.approx({1: -10.5, 6: -10.5, 8: -10.5})


def test_references_of_an_alloy_leave_little() -> None:
    frames = read_frames(real("nbmotaw/train.extxyz.xz"))[::20]
    found = reference_energies(frames, species_of(frames))
    assert energy_scale(frames, found) < 0.5  # eV for each atom
    assert all(-14 < energy < -9 for energy in found.values())


def test_statistics_of_what_is_not_there_are_refused() -> None:
    frames = [composed([1, 0, 0])]
    for call in (lambda: reference_energies(frames, (1,)), lambda: energy_scale(frames, {1: 0.0})):
        with pytest.raises(DataError, match="no frame of the training set has an energy"):
            call()
    with pytest.raises(DataError, match="no frame of the training set has forces"):
        force_scale(frames)


def test_sizes_are_root_mean_squares() -> None:
    frames = [
        frame(0, 3, forces=np.full((3, 3), 2.0)),
        frame(1, 1, forces=np.full((1, 3), -4.0)),
        frame(2, 2, energy=1.0),
    ]
    assert force_scale(frames) == pytest.approx(np.sqrt((9 * 4 + 3 * 16) / 12))
    assert energy_scale([composed([2, 0, 0], 5.0), composed([0, 0, 1], 1.0)], {1: 1.0, 8: 2.0}) == pytest.approx(
        np.sqrt((1.5**2 + 1) / 2)
    )


def test_isolated_energies_are_those_of_lone_atoms() -> None:
    frames = [composed([1, 0, 0], -1.0), composed([2, 0, 0], -5.0), composed([0, 0, 1], -3.0), composed([0, 1, 0])]
    assert isolated_energies(frames, (1, 8)) == {1: -1.0, 8: -3.0}
    with pytest.raises(DataError, match="made has no frame of one atom with an energy of C"):
        isolated_energies(frames, (1, 6, 8))
    with pytest.raises(DataError, match="made, frame 0: the energy of H stands there twice"):
        isolated_energies([*frames, frames[0]], (1,))


def test_neighbours_are_counted_for_each_atom() -> None:
    numbers, cell = np.array([1]), np.diag([2.0, 2.0, 2.0])
    cubic = Frame(numbers, np.zeros((1, 3)), cell, (True, True, True), 0.0, {}, "made", 0)
    lone = Frame(numbers, np.zeros((1, 3)), cell, (False, False, False), 0.0, {}, "made", 1)
    assert mean_neighbours(Batches([cubic], 2.5, 1)) == 6
    assert mean_neighbours(Batches([cubic, lone], 2.9, 1)) == 9
    assert mean_neighbours(Batches([], 2.9, 1)) == 0
