"""What a potential says under the names of labels: what is of a volume, and where there is none."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from tests.data.made import frame
from tnforge.data.batch import join_frames
from tnforge.data.label import LABELS
from tnforge.data.prediction import predicted, structure_by_structure, volumes_of
from tnforge.models.potential import Prediction

CELLS = [
    (np.diag([4.0, 5, 6]), (True, True, True)),
    (np.diag([4.0, 5, -6]), (True, False, False)),
    (np.diag([4.0, 5, 6]), (False, False, False)),
    (np.diag([4.0, 5, 0]), (True, True, False)),
    (np.array([[0.1, 0.2, 0.3], [0.3, 0.1, 0.7], [0.4, 0.3, 1]]), (True, True, True)),
    (np.zeros((3, 3)), (False, False, False)),
]
FRAMES = [replace(frame(k), cell=cell, periodic=periodic) for k, (cell, periodic) in enumerate(CELLS)]


def prediction() -> Prediction:
    atoms = sum(own.atoms for own in FRAMES)
    virial = torch.arange(1.0, 1 + 9 * len(FRAMES), dtype=torch.float64).reshape(-1, 3, 3)
    dipole = virial[:, 0]
    return Prediction(virial[:, 0, 0], torch.ones(atoms), torch.ones(atoms, 3), virial, None, {"dipole": dipole})


def test_volumes_are_those_of_frames() -> None:
    found = volumes_of(join_frames(FRAMES)).tolist()
    assert found == pytest.approx([own.volume for own in FRAMES], rel=1e-12)
    assert found[2:] == [0, 0, 0, 0]


def test_stress_is_over_the_volume_where_there_is_one() -> None:
    whole = prediction()
    assert whole.virial is not None
    found = predicted(whole, LABELS["stress"], volumes_of(join_frames(FRAMES)))
    assert torch.equal(found[:2], -whole.virial[:2] / 120)
    assert found.isfinite().all()


def test_what_is_of_a_volume_is_left_out_where_there_is_none() -> None:
    every = list(structure_by_structure(prediction(), join_frames(FRAMES)))
    assert [sorted(own) for own in every[:2]] == [["dipole", "energy", "forces", "stress", "virial"]] * 2
    assert [sorted(own) for own in every[2:]] == [["dipole", "energy", "forces"]] * 4
    assert [own["forces"].shape for own in every] == [(own.atoms, 3) for own in FRAMES]
