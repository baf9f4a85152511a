"""Batches: pure functions of their arguments, of the right size, and the same atoms and neighbours as alone."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tnforge.data.batch import Batches, Measure
from tnforge.data.frame import Frame

CUTOFF = 3.0


def crystal(atoms: int, seed: int, periodic: tuple[bool, bool, bool] = (True, True, True), **labels: object) -> Frame:
    """Atoms near the points of a grid."""
    random = np.random.default_rng(seed)
    grid = np.stack(np.meshgrid(*[np.arange(4)] * 3), -1).reshape(-1, 3)[:atoms]
    positions = 2.0 * grid + random.uniform(-0.3, 0.3, (atoms, 3)) + random.integers(-3, 3, 3) * 8.5
    known = {name: np.asarray(value, np.float64) for name, value in labels.items()}
    cell = np.diag([8.5, 8.5, 8.5]) + random.uniform(-0.2, 0.2, (3, 3))
    numbers = random.choice([1, 8], atoms)
    return Frame(numbers, positions, cell, periodic, float(seed % 3), known, "made.extxyz", seed)


FRAMES = tuple(crystal(atoms, seed, energy=float(seed)) for seed, atoms in enumerate([3, 1, 20, 64, 7, 11, 30, 2]))


@given(
    st.integers(0, 10), st.integers(0, 2**32), st.integers(1, 100), st.sampled_from(["structures", "atoms", "edges"])
)
def test_an_epoch_is_a_pure_function_and_has_each_frame_once(number: int, seed: int, size: int, by: Measure) -> None:
    batches = Batches(FRAMES, CUTOFF, size, by)
    epoch = batches.epoch(number, seed)
    assert epoch == Batches(FRAMES, CUTOFF, size, by).epoch(number, seed)
    assert sorted(frame for batch in epoch for frame in batch) == list(range(len(FRAMES)))
    counts = {"structures": [1] * len(FRAMES), "atoms": [frame.atoms for frame in FRAMES]}
    counts["edges"] = [len(edges) for edges in batches.edges]
    for batch in epoch:
        assert len(batch) == 1 or sum(counts[by][frame] for frame in batch) <= size
    for one, other in pairwise(epoch):  # no batch could have taken the next frame too
        assert sum(counts[by][frame] for frame in (*one, other[0])) > size
