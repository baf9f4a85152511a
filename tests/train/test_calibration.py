"""What a potential takes from the data where it is left out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from tests.train.made import Files, task_of
from tnforge.config.document import write_document
from tnforge.data.source import read_frames
from tnforge.errors import ConfigError
from tnforge.train.prepare import Task


def resolved(files: Files, tmp_path: Path, *settings: str) -> tuple[Task, dict[str, Any]]:
    task = task_of(files.plain(), tmp_path, *settings)
    return task, dict(task.run.model)


def test_species_references_and_scale_are_those_of_the_data(files: Files, tmp_path: Path) -> None:
    task, model = resolved(files, tmp_path)
    frames = read_frames(files.folder / "train.extxyz")
    assert model["species"] == ["Al", "Cu"]
    forces = np.concatenate([frame.labels["forces"].ravel() for frame in frames])
    assert model["scale"] == pytest.approx(np.sqrt(np.mean(forces**2)))
    assert model["shift"] == 0.0
    counts = np.array([[(frame.numbers == z).sum() for z in (13, 29)] for frame in frames])
    energies = np.array([float(frame.labels["energy"]) for frame in frames])
    expected = np.linalg.lstsq(counts, energies, rcond=None)[0]
    assert [model["references"][name] for name in ("Al", "Cu")] == pytest.approx(expected)
    assert task.potential.calibration.references.tolist() == pytest.approx(expected)


def test_what_is_given_stays(files: Files, tmp_path: Path) -> None:
    given = "{system: tensornet, cutoff: 4, channels: 8, layers: 1, functions: 8, species: [Cu, Al, O], scale: 3}"
    task, model = resolved(files, tmp_path, f"model={given}", "model.references={Al: 1.0, Cu: 2.0}")
    assert task.potential.species.numbers == (29, 13, 8)
    assert model["scale"] == 3
    assert task.potential.calibration.references.tolist() == [2.0, 1.0, 0.0]


def test_references_may_not_leave_species_out(files: Files, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"model\.references has no energy of Al"):
        resolved(files, tmp_path, "model.references={Cu: 2.0}")


def test_charges_without_effect_are_warned_of(files: Files, tmp_path: Path) -> None:
    """TensorNet takes notice of them, but for one without interactions."""
    data = tmp_path / "charged.extxyz"
    data.write_text((files.folder / "train.extxyz").read_text().replace("Lattice=", "charge=1 Lattice="))
    for layers, count in ((1, 0), (0, 1)):
        task, _ = resolved(files, tmp_path, f"data.train={data}", f"model.layers={layers}", f"name=layers{layers}")
        found = [text for text in task.sets.warnings if "total charge" in text]
        assert len(found) == count
    said = "11 frames have a total charge, of which tensornet takes no notice; the first is "
    assert found[0].startswith(said)
    assert found[0].endswith("charged.extxyz, frame 0")


def test_with_energies_of_lone_atoms_the_bonds_are_a_shift(files: Files, tmp_path: Path) -> None:
    """The energies of frames are then those of lone atoms and a shift for each atom, on average."""
    task, model = resolved(files, tmp_path, "data.references={Al: -1.5, Cu: -3.0}")
    frames = read_frames(files.folder / "train.extxyz")
    lone = sum(-1.5 * (frame.numbers == 13).sum() - 3.0 * (frame.numbers == 29).sum() for frame in frames)
    bonds = sum(float(frame.labels["energy"]) for frame in frames) - lone
    assert model["references"] == {"Al": -1.5, "Cu": -3.0}
    assert model["shift"] == pytest.approx(bonds / sum(frame.atoms for frame in frames))
    assert float(task.potential.calibration.shift) == model["shift"]


def test_without_forces_the_scale_is_that_of_energies(files: Files, tmp_path: Path) -> None:
    bare = tmp_path / "bare.extxyz"
    lines = []
    for frame in read_frames(files.folder / "train.extxyz"):
        cell = " ".join(str(number) for number in frame.cell.ravel())
        lines += [str(frame.atoms), f'Lattice="{cell}" Properties=species:S:1:pos:R:3 energy={frame.labels["energy"]}']
        names = ["Al" if z == 13 else "Cu" for z in frame.numbers]
        rows = zip(names, frame.positions.tolist(), strict=True)
        lines += [f"{name} {' '.join(map(str, place))}" for name, place in rows]
    bare.write_text("\n".join(lines) + "\n")
    settings = (f"data={{train: {bare}, units: {{energy: eV}}}}", "loss={energy: 1}", "data.references={Al: 0, Cu: -1}")
    _, model = resolved(files, tmp_path, *settings)
    frames = read_frames(bare, units={"energy": "eV"})
    rest = [(float(frame.labels["energy"]) + (frame.numbers == 29).sum()) / frame.atoms for frame in frames]
    assert model["scale"] == pytest.approx(np.sqrt(np.mean((np.array(rest) - model["shift"]) ** 2)))
    assert 0 < model["scale"] < 0.5


def test_outputs_of_the_network_are_of_order_one(files: Files, tmp_path: Path) -> None:
    """At the start errors of forces are about as large as forces, and energies of atoms are off by less."""
    task, model = resolved(files, tmp_path)
    batch = task.batches.batch(range(11))
    found = task.potential(batch.structures, batch.neighbours)
    error = (found.forces - batch.labels["forces"]).square().mean().sqrt()
    assert 0.5 * model["scale"] < error < 2 * model["scale"]
    energy = (found.energy - batch.labels["energy"]) / torch.tensor(batch.structures.atoms)
    assert energy.abs().max() < model["scale"]


def test_hotpp_takes_its_mean_number_of_neighbours(files: Files, tmp_path: Path) -> None:
    small = "{system: hotpp, cutoff: 4.0, channels: 2, layers: 1, functions: 4, ranks: 1, hidden: [4]}"
    task, model = resolved(files, tmp_path, f"model={small}")
    edges = sum(len(one) for one in task.batches.edges)
    assert model["neighbours"] == pytest.approx(edges / sum(frame.atoms for frame in task.batches.frames))
    assert "neighbours" not in resolved(files, tmp_path, "name=other")[1]


def test_tensors_in_the_loss_are_read(files: Files, tmp_path: Path) -> None:
    data = tmp_path / "water.extxyz"
    form = '3\nProperties=species:S:1:pos:R:3 dipole="0.1 {} 0.3"\nO 0 0 0\nH 0.96 0 0\nH -0.24 0.93 {}\n'
    data.write_text("".join(form.format(number / 10, number / 50) for number in range(4)))
    plain = files.plain()
    small = {"system": "hotpp", "cutoff": 4.0, "channels": 2, "layers": 1, "functions": 4, "ranks": 1, "hidden": [4]}
    plain |= {"model": small, "data": {"train": str(data), "units": {"dipole": "e*Angstrom"}}, "loss": {"dipole": 1.0}}
    task = task_of(plain, tmp_path)
    assert task.potential.tensors == ("dipole",)
    assert write_document(task.run.model)
    plain["model"] = {"system": "tensornet", "cutoff": 4.0}
    with pytest.raises(ConfigError, match="the loss has dipole, and tensornet reads no dipole; hotpp does"):
        task_of(plain, tmp_path, "name=other")
