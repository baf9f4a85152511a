"""Errors of predictions, compared with what is computed by hand."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest

from tnforge.data.frame import Frame
from tnforge.sim.errors import Error, error_of, errors_of, pairs_of


def frame(number: int, numbers: list[int], group: str = "", **labels: object) -> Frame:
    atoms = len(numbers)
    arrays = {name: np.array(value, dtype=np.float64) for name, value in labels.items()}
    places = np.zeros((atoms, 3))
    periodic = (False, False, False)
    return Frame(np.array(numbers), places, np.zeros((3, 3)), periodic, 0.0, arrays, "a.xyz", number, group)


def all_errors(frames: list[Frame], predicted: list[Mapping[str, np.ndarray]]) -> dict[tuple[str, str, str], Error]:
    found = errors_of(pairs_of(frames, predicted))
    return {(error.quantity.name, group, species): error for group, species, error in found}


def random(seed: int, *shape: int) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=shape)


def test_energies_are_by_atom_and_forces_by_component() -> None:
    frames = [
        frame(0, [1, 8, 1], energy=3.0, forces=random(0, 3, 3)),
        frame(1, [8], energy=1.0, forces=random(1, 1, 3)),
    ]
    predicted = [
        {"energy": np.array(3.3), "forces": frames[0].labels["forces"] + 0.5},
        {"energy": np.array(0.6), "forces": frames[1].labels["forces"] - [[0.0, 0.0, 2.0]]},
    ]
    found = all_errors(frames, predicted)
    energy = found["energy", "", ""]
    assert (energy.count, energy.quantity.unit) == (2, "meV/atom")
    assert np.isclose(energy.mae, (100 + 400) / 2)
    assert np.isclose(energy.rmse, np.sqrt((100**2 + 400**2) / 2))
    assert (energy.largest, energy.where) == (pytest.approx(400), "a.xyz, frame 1")
    forces = found["forces", "", ""]
    assert (forces.count, forces.where) == (12, "a.xyz, frame 1, atom 0")
    assert np.isclose(forces.mae, 1000 * (9 * 0.5 + 2.0) / 12)
    assert np.isclose(forces.rmse, 1000 * np.sqrt((9 * 0.25 + 4.0) / 12))
    assert np.isclose(forces.largest, 2000)


def test_forces_are_said_of_each_species() -> None:
    off = {1: 0.1, 8: 0.3}
    frames = [
        frame(k, numbers, forces=random(k, len(numbers), 3)) for k, numbers in enumerate([[8, 1, 1], [1], [8, 8]])
    ]
    predicted = [
        {"forces": one.labels["forces"] + np.array([[off[number]] * 3 for number in one.numbers])} for one in frames
    ]
    found = all_errors(frames, predicted)
    assert np.isclose(found["forces", "", "H"].mae, 100)
    assert found["forces", "", "H"].count == 9
    assert np.isclose(found["forces", "", "O"].mae, 300)
    assert found["forces", "", "O"].where.startswith("a.xyz, frame 0, atom 0")
    assert np.isclose(found["forces", "", ""].mae, 200)


def test_groups_are_said_where_there_are_several() -> None:
    frames = [frame(0, [1], "gas", energy=0.0), frame(1, [1, 1], "liquid", energy=0.0), frame(2, [1], energy=0.0)]
    predicted = [{"energy": np.array(value)} for value in (0.001, 0.004, 0.003)]
    found = all_errors(frames, predicted)
    assert {group: found["energy", group, ""].mae for group in ("gas", "liquid", "no group")} == pytest.approx(
        {"gas": 1.0, "liquid": 2.0, "no group": 3.0}
    )
    alone = all_errors([frame(0, [1], "gas", energy=0.0)], [{"energy": np.array(0.0)}])
    assert set(alone) == {("energy", "", "")}


def test_what_is_not_known_does_not_count() -> None:
    partial = random(0, 2, 3)
    partial[1, 2] = np.nan
    frames = [frame(0, [1, 1], forces=partial), frame(1, [1]), frame(2, [1], energy=1.0)]
    predicted = [{"energy": np.array(2.0), "forces": np.zeros((one.atoms, 3))} for one in frames]
    found = all_errors(frames, predicted)
    assert set(found) == {("energy", "", ""), ("forces", "", ""), ("forces", "", "H")}
    assert found["energy", "", ""].count == 1
    assert found["forces", "", ""].count == 5
    assert np.isclose(found["forces", "", ""].mae, 1000 * np.nanmean(np.abs(partial)))


def test_what_is_not_predicted_has_no_error() -> None:
    frames = [frame(0, [1], dipole=[1.0, 0.0, 0.0])]
    assert pairs_of(frames, [{"energy": np.array(0.0)}]) == {}
    nothing = [frame(0, [1], dipole=[np.nan] * 3)]
    assert error_of(pairs_of(nothing, [{"dipole": np.zeros(3)}])["dipole"]) is None


def test_the_relative_error_of_a_tensor_is_in_percent_of_its_spread_around_its_mean() -> None:
    tensors = random(0, 20, 3, 3) + 10 * np.eye(3)
    frames = [frame(k, [1], polarizability=tensor) for k, tensor in enumerate(tensors)]
    shift = random(1, 20, 3, 3)
    predicted = [{"polarizability": tensor + change} for tensor, change in zip(tensors, shift, strict=True)]
    (error,) = all_errors(frames, predicted).values()
    spread = np.sqrt(((tensors - tensors.mean(0)) ** 2).mean())
    assert np.isclose(error.relative, 100 * np.sqrt((shift**2).mean()) / spread)
    (alone,) = all_errors(frames[:1], predicted[:1]).values()
    assert alone.relative is None
