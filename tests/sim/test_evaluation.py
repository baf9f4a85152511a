"""`tnforge eval`: its numbers, its files, and what it refuses."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from ase import Atoms
from ase.build import bulk, molecule
from ase.calculators.singlepoint import SinglePointCalculator
from ase.io import read, write
from ase.stress import voigt_6_to_full_3x3_stress

from tests.models.test_hotpp import made
from tnforge.cli import main
from tnforge.data.frame import Frame
from tnforge.errors import ConfigError, DataError
from tnforge.models.potential import Potential
from tnforge.sim import PotentialCalculator
from tnforge.sim.evaluation import evaluate_split
from tnforge.sim.predict import Timing, predict


def labelled() -> list[Atoms]:
    """Crystals and molecules with energies, of which some have forces and stresses too, in two groups."""
    random = np.random.default_rng(0)
    found = []
    for k in range(8):
        atoms = bulk("Al", "fcc", a=4.0, cubic=True) if k % 2 else molecule("H2O")
        atoms.rattle(0.05, seed=k)
        known: dict[str, Any] = {"energy": random.normal() + 3.0}
        if k < 6:
            known["forces"] = random.normal(size=(len(atoms), 3))
        if k in (1, 3):
            known["stress"] = 0.01 * random.normal(size=6)
        atoms.calc = SinglePointCalculator(atoms, **known)
        atoms.info["config_type"] = "crystal" if k % 2 else "molecule"
        found.append(atoms)
    return found


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("data") / "test.extxyz"
    write(path, labelled())
    return path


def said(capsys: pytest.CaptureFixture[str], *words: object) -> dict[str, Any]:
    assert main(["eval", *map(str, words), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def by_name(split: dict[str, Any]) -> dict[tuple[str, str | None, str | None], dict[str, Any]]:
    return {(one["quantity"], one["group"], one["species"]): one for one in split["errors"]}


def test_errors_are_those_computed_by_hand(
    small: Potential, model: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (split,) = said(capsys, model, data)["splits"]
    off: dict[str, list[np.ndarray]] = {"energy": [], "forces": [], "stress": [], "H": [], "O": [], "crystal": []}
    for atoms in read(data, ":"):
        known, own = atoms.calc.results, atoms.copy()
        own.calc = PotentialCalculator(small)
        off["energy"].append(np.array([own.get_potential_energy() - known["energy"]]) / len(own))
        if "forces" in known:
            difference = own.get_forces() - known["forces"]
            off["forces"].append(difference.ravel())
            for symbol in "HO":
                off[symbol].append(difference[own.symbols == symbol].ravel())
            if atoms.info["config_type"] == "crystal":
                off["crystal"].append(difference.ravel())
        if "stress" in known:
            off["stress"].append(voigt_6_to_full_3x3_stress(own.get_stress() - known["stress"]).ravel())
    found = by_name(split)
    for key, name in (
        (("energy", None, None), "energy"),
        (("forces", None, None), "forces"),
        (("stress", None, None), "stress"),
        (("forces", None, "H"), "H"),
        (("forces", None, "O"), "O"),
        (("forces", "crystal", None), "crystal"),
    ):
        values, error = 1000 * np.concatenate(off[name]), found[key]
        assert error["count"] == len(values) > 0
        assert np.isclose(error["mae"], np.abs(values).mean(), rtol=1e-9)
        assert np.isclose(error["rmse"], np.sqrt((values**2).mean()), rtol=1e-9)
        assert np.isclose(error["max"], np.abs(values).max(), rtol=1e-9)
    assert split["known"] == {"energy": 8, "forces": 6, "stress": 2}
    assert (split["structures"], split["atoms"]) == (8, 28)
    assert split["timing"]["atoms_per_second"] == pytest.approx(28 / split["timing"]["seconds"])
    assert split["timing"]["microseconds_per_atom_and_call"] == pytest.approx(1e6 * split["timing"]["seconds"] / 28)


def test_the_table_says_the_same(model: Path, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (split,) = said(capsys, model, data)["splits"]
    assert main(["eval", str(model), f"liquid={data}"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("liquid   8 structures, 28 atoms")
    (line,) = re.findall(r"^  forces +meV/Å +(.*)", text, re.MULTILINE)
    assert line.split()[0] == f"{by_name(split)['forces', None, None]['mae']:.4g}"
    assert re.search(r"^    of H +[\d.]+", text, re.MULTILINE)
    assert "largest error of energy: test.extxyz, frame" in text
    assert "µs per atom and call" in text


def test_predictions_are_written_beside_what_is_known(
    small: Potential, model: Path, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "out" / "pred.extxyz"
    document = said(capsys, model, data, f"again={data}", "-o", output)
    assert [one["file"] for one in document["files"]] == [str(output), str(output.with_suffix(".png"))]
    assert output.with_suffix(".png").stat().st_size > 10_000
    written, known = read(output, ":"), read(data, ":")
    assert [atoms.info["split"] for atoms in written] == ["test.extxyz"] * 8 + ["again"] * 8
    for k, (atoms, before) in enumerate(zip(written, known, strict=False)):
        own = before.copy()
        own.calc = PotentialCalculator(small)
        assert np.allclose(atoms.positions, before.positions)
        assert (atoms.info["frame"], atoms.info["config_type"]) == (k, before.info["config_type"])
        assert np.isclose(atoms.info["reference_energy"], before.get_potential_energy())
        assert np.isclose(atoms.info["predicted_energy"], own.get_potential_energy())
        assert np.allclose(atoms.arrays["predicted_forces"], own.get_forces(), atol=1e-7)
        assert ("reference_forces" in atoms.arrays) == (k < 6)
        if k in (1, 3):
            stress = voigt_6_to_full_3x3_stress(own.get_stress())
            assert np.allclose(atoms.info["predicted_stress"], stress.ravel())
            assert np.allclose(atoms.info["reference_stress"], before.get_stress(voigt=False).ravel())


def test_a_potential_is_right_about_its_own_predictions(
    model: Path, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "pred.extxyz"
    said(capsys, model, data, "-o", output)
    keys = [f"--key={name}=predicted_{name}" for name in ("energy", "forces", "stress")]
    (split,) = said(capsys, model, output, *keys)["splits"]
    assert split["known"] == {"energy": 8, "forces": 8, "stress": 4}
    assert all(error["max"] < 1e-4 for error in split["errors"])


@pytest.mark.parametrize("most", [1, 7, 1000])
def test_batches_change_nothing(most: int, small: Potential) -> None:
    frames = [
        Frame(
            np.array(atoms.numbers),
            atoms.positions,
            atoms.cell.array,
            tuple(map(bool, atoms.pbc)),
            0.0,
            {},
            "a.xyz",
            k,
        )
        for k, atoms in enumerate(labelled())
    ]
    timing = Timing()
    found = list(predict(small, frames, timing, most))
    for one, frame in zip(found, frames, strict=True):
        (alone,) = predict(small, [frame], Timing())
        assert set(one) == set(alone) == {"energy", "forces", *(("virial", "stress") if frame.volume else ())}
        assert all(np.allclose(one[name], alone[name], rtol=1e-10, atol=1e-12) for name in one)
    assert (timing.structures, timing.atoms) == (8, 28)
    assert timing.calls == {1: 8, 7: 4, 1000: 1}[most]
    assert timing.seconds > 0
    with pytest.raises(ConfigError, match="at least one atom"):
        list(predict(small, frames, Timing(), 0))


def test_tensors_are_compared(tmp_path: Path) -> None:
    potential = made("auto", dipole=True, polarizability=True)
    atoms = molecule("H2O")
    atoms.calc = PotentialCalculator(potential)
    dipole = atoms.get_dipole_moment()
    labels = {"dipole": dipole + np.array([0.1, 0.0, -0.1]), "hyperpolarizability": np.zeros((3, 3, 3))}
    frame = Frame(
        np.array(atoms.numbers), atoms.positions, np.zeros((3, 3)), (False, False, False), 0.0, labels, "a.xyz", 0
    )
    split = evaluate_split(potential, "test", [frame])
    assert set(split.pairs) == {"dipole"}
    assert np.allclose(split.pairs["dipole"].predicted - split.pairs["dipole"].reference, [[-0.1, 0.0, 0.1]])
    assert split.missing == ("hyperpolarizability",)


def test_elasticity_is_over_the_volume(small: Potential, monkeypatch: pytest.MonkeyPatch) -> None:
    """Potentials read it times the volume, without which there is none."""
    tensor = torch.arange(81.0).double().reshape(1, 3, 3, 3, 3)
    answer = small.forward
    monkeypatch.setattr(small, "forward", lambda *words: replace(answer(*words), tensors={"elasticity": tensor}))
    frames = [
        Frame(np.array([13]), np.zeros((1, 3)), 5.0 * np.eye(3), (periodic,) * 3, 0.0, {}, "a.xyz", 0)
        for periodic in (True, False)
    ]
    (crystal,), (atom,) = (list(predict(small, [frame], Timing())) for frame in frames)
    assert np.allclose(crystal["elasticity"], tensor[0] / 125)
    assert "elasticity" not in atom


def test_the_folder_of_a_run_stands_for_its_result(
    model: Path, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in ("model", "checkpoints"):
        (tmp_path / "run" / folder).mkdir(parents=True)
    assert main(["eval", str(tmp_path / "run"), str(data)]) == 6
    assert "run/model holds no potential, not one" in capsys.readouterr().err
    for ending in (".safetensors", ".json"):
        shutil.copy(model.with_suffix(ending), tmp_path / "run" / "checkpoints" / f"best{ending}")
    assert main(["eval", str(tmp_path / "run"), str(data)]) == 6
    assert "its best weights so far are in" in capsys.readouterr().err
    for ending in (".safetensors", ".json"):
        shutil.copy(model.with_suffix(ending), tmp_path / "run" / "model" / f"run{ending}")
    expected = said(capsys, model, data)["splits"][0]["errors"]
    assert said(capsys, tmp_path / "run", data)["splits"][0]["errors"] == expected
    assert said(capsys, model.with_suffix(".json"), data)["splits"][0]["errors"] == expected


# What is refused -----------------------------------------------------------------------------------


def unknown(data: Path, model: Path) -> None:
    write(data, [molecule("H2O"), Atoms("HXe", [[0, 0, 0], [0, 0, 2]])])


def lost(data: Path, model: Path) -> None:
    write(data, [molecule("H2O"), Atoms("HH", [[0, 0, 0], [0, 0, np.nan]])])


def meeting(data: Path, model: Path) -> None:
    write(data, [molecule("H2O"), Atoms("HHO", [[0, 0, 0], [0, 0, 1], [0, 0, 1]])])


@pytest.mark.parametrize(
    ("change", "code", "message"),
    [
        (lambda data, model: data.unlink(), 6, r"data\.extxyz can not be read"),
        (lambda data, model: os.truncate(data, 400), 6, r"data\.extxyz, frame \d"),
        (unknown, 6, r"data\.extxyz, frame 1: atom 1 is of the unknown species Xe; this potential knows H, O, Al"),
        (lost, 6, r"data\.extxyz, frame 1.*atom 1"),
        (meeting, 6, r"atoms 1 and 2 of data\.extxyz, frame 1"),
        (lambda data, model: os.truncate(model, 100), 6, r"model\.safetensors is truncated"),
        (lambda data, model: model.unlink(), 6, r"model\.safetensors can not be read: No such file"),
        (lambda data, model: model.with_suffix(".json").unlink(), 6, r"model\.json can not be read: No such file"),
    ],
    ids=["missing", "cut off", "species", "nan", "meeting", "truncated", "no model", "no description"],
)
def test_what_can_not_be_used_is_named(
    change: Callable[[Path, Path], None],
    code: int,
    message: str,
    model: Path,
    data: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    shutil.copy(data, tmp_path / "data.extxyz")
    for ending in (".safetensors", ".json"):
        shutil.copy(model.with_suffix(ending), tmp_path / f"model{ending}")
    change(tmp_path / "data.extxyz", tmp_path / "model.safetensors")
    words = ["eval", str(tmp_path / "model.safetensors"), str(tmp_path / "data.extxyz")]
    assert main([*words, "-o", str(tmp_path / "pred.extxyz")]) == code
    assert re.search(message, capsys.readouterr().err)
    assert not (tmp_path / "pred.extxyz").exists()


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["-o", "taken.extxyz"], 2, r"taken\.extxyz exists\n.*--force"),
        (["-o", "pred.csv"], 2, "written as extxyz"),
        (["-o", "taken.extxyz/pred.extxyz"], 6, "can not be written"),
        (["--unit", "energy"], 2, "--unit takes NAME=VALUE, not 'energy'"),
        (["--unit", "energy=parsec"], 2, "parsec"),
        (["--key", "forces=absent"], 2, "absent"),
        (["--format", "csv"], 2, "csv"),
        (["--device", "tpu"], 2, "no device 'tpu'"),
        (["--batch", "0"], 2, "at least one atom"),
    ],
)
def test_wrong_options_are_refused(
    words: list[str],
    code: int,
    message: str,
    model: Path,
    data: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("taken.extxyz").write_text("mine")
    assert main(["eval", str(model), str(data), *words]) == code
    assert re.search(message, capsys.readouterr().err)
    assert Path("taken.extxyz").read_text() == "mine"


def test_two_splits_have_two_names(model: Path, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eval", str(model), str(data), str(data)]) == 2
    assert "two splits are called 'test.extxyz'" in capsys.readouterr().err


def test_predictions_that_are_no_numbers_are_named(small: Potential, monkeypatch: pytest.MonkeyPatch) -> None:
    atoms = molecule("H2O")
    frame = Frame(np.array(atoms.numbers), atoms.positions, np.zeros((3, 3)), (False,) * 3, 0.0, {}, "a.xyz", 4)
    scale = small.calibration.scale.clone()
    small.calibration.scale.fill_(np.nan)
    try:
        with pytest.raises(DataError, match=r"a\.xyz, frame 4: the potential gives no number for the energy"):
            list(predict(small, [frame], Timing()))
    finally:
        small.calibration.scale.copy_(scale)


BLOCKED = """
import sys
for name in "sympy jinja2 opt_einsum networkx flint".split():
    sys.modules[name] = None
from tnforge.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("command", ["eval", "md", "relax"])
def test_commands_need_nothing_of_the_compiler(command: str, model: Path, data: Path, tmp_path: Path) -> None:
    words = {
        "eval": [str(data), "-o", str(tmp_path / "pred.extxyz")],
        "md": [str(data), "--frame", "1", "--steps", "2", "-o", str(tmp_path / "run")],
        "relax": [str(data), "--frame", "1", "--fmax", "5", "-o", str(tmp_path / "out.extxyz")],
    }[command]
    done = subprocess.run(
        [sys.executable, "-c", BLOCKED, command, str(model), *words], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout


@pytest.mark.parametrize("command", ["eval", "md", "relax"])
def test_a_missing_package_is_named(
    command: str, model: Path, data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "ase", None)
    assert main([command, str(model), str(data), "-o", "out.extxyz"]) == 5
    assert "this needs ase, which is not installed\n  Install what is missing: pip install tnforge[sim]" in (
        capsys.readouterr().err
    )


@pytest.mark.parametrize("command", ["eval", "md", "relax"])
def test_charges_that_are_no_numbers_are_named(
    command: str, model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    atoms = molecule("H2O")
    atoms.info["charge"] = "two"
    write(tmp_path / "water.extxyz", atoms)
    assert main([command, str(model), str(tmp_path / "water.extxyz"), "-o", str(tmp_path / "out.extxyz")]) == 6
    message = "water.extxyz, frame 0: charge is 'two', and a total charge is one finite number"
    assert message in capsys.readouterr().err


@pytest.mark.parametrize("command", ["eval", "md", "relax"])
def test_names_that_are_too_long_are_refused(
    command: str, model: Path, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, str(model), str(data), "-o", str(tmp_path / ("a" * 300 + ".extxyz"))]) in (2, 6)
    assert "internal error" not in capsys.readouterr().err


def test_files_are_read_as_those_of_the_run(
    model: Path, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = tmp_path / "runs" / "one"
    (run / "model").mkdir(parents=True)
    for ending in (".safetensors", ".json"):
        shutil.copy(model.with_suffix(ending), run / "model" / f"one{ending}")
    declared = (
        "data:\n  train: {path: [train.xyz]}\n  stress: pressure\n  units: {energy: kcal/mol}\n  keys: {dipole: mu}\n"
    )
    (run / "config.resolved.yaml").write_text(declared)
    expected = said(capsys, model, data, "--unit", "energy=kcal/mol", "--stress", "pressure")["splits"]
    found = said(capsys, run, data)
    assert found["splits"][0]["errors"] == expected[0]["errors"]
    assert main(["eval", str(run), str(data)]) == 0
    line = f"read as in {run}: energy in kcal/mol, dipole under mu, stress positive where it pushes\n"
    assert capsys.readouterr().out.startswith(line)
    plain = said(capsys, model, data)["splits"][0]["errors"]
    assert said(capsys, run, data, "--unit", "energy=eV", "--stress", "tension")["splits"][0]["errors"] == plain
    assert main(["eval", str(run), str(data), "--unit", "length=nm"]) == 6
    assert "--unit length=" in capsys.readouterr().err


def test_what_is_odd_of_files_is_said(model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "flat.xyz"
    file.write_text('2\nenergy=-1 pbc="F F F" stress="1 2 3 4 5 6"\nO 0 0 0\nH 0 0 0.97\n')
    text = f"1 frame without volume has a stress, which is left out; the first is {file.name}, frame 0"
    assert main(["eval", str(model), str(file)]) == 0
    assert capsys.readouterr().out.startswith(f"warning: {text}\n")
    assert said(capsys, model, file)["warnings"] == [{"warning": text}]


def test_elasticity_is_the_same_everywhere(small: Potential, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the calculator, in the predictions of files, and in the report of a training."""
    from tnforge.data.batch import Batches
    from tnforge.train.config import Term
    from tnforge.train.loss import Objective
    from tnforge.train.trainer import compared

    tensor = torch.arange(81.0).double().reshape(1, 3, 3, 3, 3)
    answer = small.forward
    monkeypatch.setattr(
        small, "forward", lambda *words, **more: replace(answer(*words, **more), tensors={"elasticity": tensor})
    )
    atoms = Atoms("Al", cell=5.0 * np.eye(3), pbc=True)
    labels = {"elasticity": np.zeros((3,) * 4)}
    frame = Frame(np.array([13]), atoms.positions, atoms.cell.array, (True,) * 3, 0.0, labels, "a.xyz", 0)
    calculator = PotentialCalculator(small)
    calculator.calculate(atoms)
    (alone,) = predict(small, [frame], Timing())
    batches = Batches([frame], small.cutoff, 1, labels=["elasticity"])
    trained = compared(small, Objective({"elasticity": Term()}), batches, torch.device("cpu"))["elasticity"][:, 1]
    for found in (calculator.results["elasticity"], alone["elasticity"], trained.numpy().reshape((3,) * 4)):
        assert np.allclose(found, tensor[0] / 125, rtol=1e-12)
