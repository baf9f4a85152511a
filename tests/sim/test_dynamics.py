"""Motions in folders: conservation, files, restarts, interruptions, and what ends them."""

from __future__ import annotations

import gc
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from ase import Atoms
from ase.build import bulk, molecule
from ase.io import read, write

from tnforge.cli import main
from tnforge.errors import ConfigError, DataError, SimulationError
from tnforge.models.potential import Potential
from tnforge.sim import PotentialCalculator
from tnforge.sim.dynamics import run_dynamics
from tnforge.sim.record import LOG, TRAJECTORY, Row, read_rows
from tnforge.sim.restart import RESTART, read_state, write_state
from tnforge.sim.settings import Course, Settings
from tnforge.sim.summary import PLOT, Summary

MOTIONS = {
    "nve": Settings("nve", 1500.0),
    "langevin": Settings("nvt", 1500.0),
    "bussi": Settings("nvt", 1500.0, thermostat="bussi", relaxation=20.0),
    "isotropic": Settings("npt", 1500.0, pressure=15.0, relaxation=20.0, pressure_relaxation=100.0),
    "full": Settings("npt", 1500.0, barostat="full", pressure=15.0, relaxation=20.0, pressure_relaxation=100.0),
}


def crystal() -> Atoms:
    atoms = bulk("Al", "fcc", a=4.0, cubic=True)
    atoms.rattle(0.05, seed=0)
    return atoms


def go(small: Potential, folder: Path, settings: Settings, course: Course, **others: Any) -> Summary:
    atoms = others.pop("atoms", None) or crystal()
    calculator = others.pop("calculator", None) or PotentialCalculator(small, skin=0.15)
    return run_dynamics(atoms, calculator, settings, course, folder, **others)


def interrupt_at(step: int) -> Any:
    def show(row: Row) -> None:
        if row.step == step:
            os.kill(os.getpid(), signal.SIGINT)

    return show


def contents(folder: Path) -> dict[str, Any]:
    """What the files of a motion and its last state hold."""
    state = read_state(folder / RESTART)
    arrays = {name: value.tobytes() for name, value in vars(state).items() if isinstance(value, np.ndarray)}
    arrays |= {name: value.tobytes() for name, value in state.motion.items()}
    files = {name: (folder / name).read_bytes() for name in (LOG, TRAJECTORY)}
    return arrays | files | {"step": state.step, "random": state.random}


@pytest.mark.parametrize("name", MOTIONS)
def test_what_is_conserved_departs_with_the_square_of_the_step(name: str, small: Potential, tmp_path: Path) -> None:
    found = []
    for timestep, steps in ((2.0, 20), (1.0, 40)):
        settings = replace(MOTIONS[name], timestep=timestep, temperature=600.0)
        found.append(go(small, tmp_path / f"{timestep}", settings, Course(steps, 1)).departure)
    total = read_rows(tmp_path / "1.0" / LOG)["total_eV"]
    assert 0 < found[1] < 0.3  # meV/atom, of 78 in motion
    if name not in ("langevin", "bussi"):  # the others meet different random numbers in the two runs
        assert 2.5 < found[0] / found[1] < 6.5
    if name != "nve":
        assert 1000 * np.ptp(total) / 4 > 10 * found[1]


@pytest.mark.parametrize("name", MOTIONS)
def test_an_interrupted_run_goes_on_bit_for_bit(name: str, small: Potential, tmp_path: Path) -> None:
    settings, course = MOTIONS[name], Course(30, 4)
    summary = go(small, tmp_path / "whole", settings, course)
    with pytest.raises(KeyboardInterrupt):
        go(small, tmp_path / "parts", settings, course, show=interrupt_at(16))
    state = read_state(tmp_path / "parts" / RESTART)
    assert state.step == 16
    if settings.ensemble != "npt":
        assert not np.array_equal(state.searched, state.positions)
        assert 2 < summary.searches < 20
    with (tmp_path / "parts" / LOG).open("a") as file:
        file.write("lines of steps that a killed run made after its last restart\n")
    with (tmp_path / "parts" / TRAJECTORY).open("a") as file:
        file.write("4\nhalf a fra")
    go(small, tmp_path / "parts", settings, course, restart=True)
    assert contents(tmp_path / "parts") == contents(tmp_path / "whole")


def test_almost_the_same_state_makes_another_run(small: Potential, tmp_path: Path) -> None:
    """So the test above does compare what it says."""
    settings, course = MOTIONS["langevin"], Course(12, 4)
    go(small, tmp_path / "whole", settings, course)
    go(small, tmp_path / "parts", settings, Course(4, 4))
    state = read_state(tmp_path / "parts" / RESTART)
    state.momenta[0, 0] *= 1 + 1e-13
    write_state(state, tmp_path / "parts" / RESTART)
    go(small, tmp_path / "parts", settings, course, restart=True)
    found, expected = contents(tmp_path / "parts"), contents(tmp_path / "whole")
    assert found["positions"] != expected["positions"]
    assert found["random"] == expected["random"]


def test_a_finished_run_is_made_longer(small: Potential, tmp_path: Path) -> None:
    go(small, tmp_path / "whole", MOTIONS["langevin"], Course(16, 4))
    before = 0
    for steps in (0, 8, 16):
        summary = go(small, tmp_path / "parts", MOTIONS["langevin"], Course(steps, 4), restart=steps > 0)
        assert (summary.steps, summary.made) == (steps, steps - before)
        before = steps
    assert contents(tmp_path / "parts") == contents(tmp_path / "whole")


def test_the_files_say_the_same_as_the_atoms(small: Potential, tmp_path: Path) -> None:
    atoms = crystal()
    atoms.info["charge"] = 1
    summary = go(small, tmp_path / "run", MOTIONS["isotropic"], Course(10, 5), atoms=atoms)
    rows, frames = read_rows(tmp_path / "run" / LOG), read(tmp_path / "run" / TRAJECTORY, ":")
    assert rows["step"].tolist() == [frame.info["step"] for frame in frames] == [0, 5, 10]
    assert rows["time_ps"].tolist() == [0.0, 0.005, 0.01]
    for k, frame in enumerate(frames):
        assert frame.info["charge"] == 1
        assert np.isclose(rows["potential_eV"][k], frame.get_potential_energy())
        assert np.isclose(rows["kinetic_eV"][k], frame.get_kinetic_energy(), atol=1e-6)
        assert np.isclose(rows["total_eV"][k], rows["potential_eV"][k] + rows["kinetic_eV"][k])
        assert np.isclose(rows["volume_A3"][k], frame.get_volume())
        pressure = -np.trace(frame.get_stress(voigt=False, include_ideal_gas=True)) / 3 / 0.006241509125883258
        assert np.isclose(rows["pressure_GPa"][k], pressure, atol=1e-5)
        again = frame.copy()
        again.calc = PotentialCalculator(small)
        assert np.allclose(again.get_forces(), frame.get_forces(), atol=1e-5)
    assert np.isclose(summary.temperature, rows["temperature_K"].mean())
    assert np.isclose(rows["temperature_K"][1], 2 * rows["kinetic_eV"][1] / 9 / 8.617330337217213e-05)
    assert len(set(rows["volume_A3"])) == 3
    assert (tmp_path / "run" / PLOT).stat().st_size > 10_000


def test_a_molecule_has_no_pressure(small: Potential, tmp_path: Path) -> None:
    go(small, tmp_path / "run", Settings("nve"), Course(2, 1), atoms=molecule("H2O"))
    rows = read_rows(tmp_path / "run" / LOG)
    assert np.isnan(rows["pressure_GPa"]).all()
    assert np.isclose(rows["temperature_K"][0], 2 * rows["kinetic_eV"][0] / 3 / 8.617330337217213e-05)


def test_long_runs_keep_nothing(small: Potential, tmp_path: Path) -> None:
    alive: list[int] = []

    def count(row: Row) -> None:
        gc.collect()
        alive.append(sum(1 for one in gc.get_objects() if issubclass(type(one), torch.Tensor | Atoms)))

    go(small, tmp_path / "run", MOTIONS["langevin"], Course(60, 20), show=count)
    assert len(alive) == 4
    assert len(set(alive[1:])) == 1


# What is refused -----------------------------------------------------------------------------------


def test_a_folder_that_exists_is_not_overwritten(small: Potential, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    go(small, tmp_path / "empty", Settings("nve"), Course(1, 1))
    before = contents(tmp_path / "empty")
    with pytest.raises(ConfigError, match=r"empty exists\n.*--restart"):
        go(small, tmp_path / "empty", Settings("nve"), Course(1, 1))
    assert contents(tmp_path / "empty") == before
    with pytest.raises(ConfigError, match=r"no .*restart\.npz to go on from"):
        go(small, tmp_path / "none", Settings("nve"), Course(1, 1), restart=True)
    (tmp_path / "file").write_text("")
    with pytest.raises(DataError, match="file/run can not be written"):
        go(small, tmp_path / "file" / "run", Settings("nve"), Course(1, 1))


def test_a_restart_is_of_the_same_run(small: Potential, tmp_path: Path) -> None:
    settings = MOTIONS["nve"]
    go(small, tmp_path / "run", settings, Course(2, 1), model="a")
    more = {"restart": True, "model": "a"}
    for changes, said in (
        ({"model": "b"}, "other weights"),
        ({"atoms": bulk("Al") * 2}, "other atoms"),
    ):
        with pytest.raises(ConfigError, match=said):
            go(small, tmp_path / "run", settings, Course(4, 1), **{**more, **changes})
    with pytest.raises(ConfigError, match=r"timestep of the run in .* is 1\.0, not 2\.0"):
        go(small, tmp_path / "run", Settings("nve", 1500.0, timestep=2.0), Course(4, 1), **more)


def test_damaged_files_of_a_restart_are_named(small: Potential, tmp_path: Path) -> None:
    settings = MOTIONS["nve"]
    go(small, tmp_path / "run", settings, Course(2, 1))
    for name, size, said in ((RESTART, 700, "is truncated or damaged"), (TRAJECTORY, 30, "is shorter than it was")):
        shutil.copytree(tmp_path / "run", tmp_path / name)
        os.truncate(tmp_path / name / name, size)
        with pytest.raises(DataError, match=f"{name} {said}"):
            go(small, tmp_path / name, settings, Course(4, 1), restart=True)


def test_a_full_disk_keeps_the_restart_before(
    small: Potential, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go(small, tmp_path / "run", MOTIONS["nve"], Course(2, 1))
    state, before = read_state(tmp_path / "run" / RESTART), (tmp_path / "run" / RESTART).read_bytes()

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DataError, match=r"restart\.npz can not be written: No space left"):
        write_state(state, tmp_path / "run" / RESTART)
    assert (tmp_path / "run" / RESTART).read_bytes() == before
    assert not list((tmp_path / "run").glob(".*"))


# What ends a motion --------------------------------------------------------------------------------


def test_an_explosion_is_named_by_step_and_atom(small: Potential, tmp_path: Path) -> None:
    atoms = crystal()
    momenta = np.zeros((4, 3))
    momenta[2, 0] = 27 * 30.0  # 30 Å in the time unit of ASE, which is about 10 fs
    atoms.set_momenta(momenta)
    with pytest.raises(SimulationError, match=r"step 1: atom 2 \(Al\) moved by 2\.9 Å in one step\n.*--timestep"):
        go(small, tmp_path / "run", Settings("nve"), Course(10, 1), atoms=atoms)
    assert read_state(tmp_path / "run" / RESTART).step == 0


def test_forces_that_are_no_numbers_are_named(small: Potential, tmp_path: Path) -> None:
    class Failing(PotentialCalculator):
        def calculate(self, *arguments: Any) -> None:
            super().calculate(*arguments)
            if self.atoms.positions[0, 0] > 0.02:
                self.results["forces"][3, 1] = np.nan

    atoms = bulk("Al", "fcc", a=4.0, cubic=True)
    atoms.set_momenta([[5.0, 0, 0], [-5.0, 0, 0], [0, 0, 0], [0, 0, 0]])
    with pytest.raises(SimulationError, match=r"step \d: the force on atom 3 \(Al\) is not a number"):
        go(small, tmp_path / "run", Settings("nve"), Course(20, 1), atoms=atoms, calculator=Failing(small))
    atoms.positions[0, 0] = 0.1
    with pytest.raises(SimulationError, match="step 0: the force on atom 3"):
        go(small, tmp_path / "now", Settings("nve"), Course(20, 1), atoms=atoms, calculator=Failing(small))


def test_atoms_that_leave_are_named(small: Potential, tmp_path: Path) -> None:
    atoms = Atoms("OHH", [[0, 0, 0], [0.9, 0, 0], [-3.9, 0, 0]])
    atoms.set_momenta([[0, 0, 0], [0, 0, 0], [-0.5, 0, 0]])
    with pytest.raises(SimulationError, match=r"step \d+: atom 2 \(H\) has lost all its neighbours within 4 Å"):
        go(small, tmp_path / "run", Settings("nve"), Course(40, 1), atoms=atoms)
    assert go(small, tmp_path / "far", Settings("nve"), Course(40, 10, lost=False), atoms=atoms).steps == 40


def test_atoms_that_meet_on_the_way_are_named_with_the_step(small: Potential, tmp_path: Path) -> None:
    class Meeting(PotentialCalculator):
        def calculate(self, *arguments: Any) -> None:
            super().calculate(*arguments)
            if self.atoms.positions[0, 0] > 0:
                raise DataError("atoms 0 and 1 of the structure are at one place")

    atoms = bulk("Al", "fcc", a=4.0, cubic=True)
    atoms.set_momenta([[5.0, 0, 0], [-5.0, 0, 0], [0, 0, 0], [0, 0, 0]])
    with pytest.raises(SimulationError, match="step 1: atoms 0 and 1 of the structure are at one place"):
        go(small, tmp_path / "run", Settings("nve"), Course(20, 1), atoms=atoms, calculator=Meeting(small))


# The command ---------------------------------------------------------------------------------------


@pytest.fixture
def structure(tmp_path: Path) -> Path:
    write(tmp_path / "al.extxyz", crystal())
    return tmp_path / "al.extxyz"


def test_the_command(model: Path, structure: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = structure.parent / "run"
    words = ["md", str(model), str(structure), "-o", str(folder), "--every", "2"]
    assert main([*words, "--steps", "4", "--temperature", "500", "--seed", "1", "--json"]) == 0
    (said,) = json.loads(capsys.readouterr().out)["motions"]
    assert (said["steps"], said["temperature"], said["ensemble"]) == (4, pytest.approx(500, rel=0.8), "nvt")
    assert sorted(path.name for path in folder.iterdir()) == sorted([LOG, TRAJECTORY, PLOT, RESTART, "settings.json"])
    assert main([*words, "--steps", "6"]) == 2
    assert "exists" in capsys.readouterr().err
    assert main([*words, "--steps", "6", "--restart"]) == 0
    assert "6 steps of 1 fs" in capsys.readouterr().out
    assert main([*words, "--steps", "6", "--restart", "--temperature", "300"]) == 2
    assert "the temperature of the run in" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("change", "code", "said"),
    [
        (lambda m, s: s.unlink(), 6, "al.extxyz can not be read: No such file"),
        (lambda m, s: s.write_text("3\n\nH 0 0"), 6, "al.extxyz can not be read"),
        (lambda m, s: write(s, [crystal(), crystal()]), 2, "al.extxyz holds 2 structures\n.*--frame, from 0 to 1"),
        (
            lambda m, s: write(s, Atoms("HXe", [[0, 0, 0], [0, 0, 2]])),
            6,
            "unknown species Xe; this potential knows H, O",
        ),
        (
            lambda m, s: write(s, Atoms("H2", [[0, 0, 0], [0, 0, np.nan]])),
            6,
            "frame 0: the positions of atom 1 are .*nan",
        ),
        (lambda m, s: write(s, Atoms("H2", np.zeros((2, 3)))), 6, "atoms 0 and 1"),
        (lambda m, s: os.truncate(m, 100), 6, "small.safetensors is truncated"),
        (lambda m, s: m.unlink(), 6, "small.safetensors can not be read: No such file"),
        (lambda m, s: m.with_suffix(".json").write_text("{"), 6, "small.json is truncated or damaged"),
    ],
    ids=["missing", "cut off", "several", "species", "nan", "meeting", "truncated", "no model", "no description"],
)
def test_what_can_not_be_used_is_named(
    change: Any, code: int, said: str, model: Path, structure: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import re

    own = structure.with_name("small.safetensors")
    for ending in (".safetensors", ".json"):
        shutil.copy(model.with_suffix(ending), own.with_suffix(ending))
    change(own, structure)
    assert main(["md", str(own), str(structure), "-o", str(structure.parent / "run"), "--steps", "1"]) == code
    assert re.search(said, capsys.readouterr().err)


def started(model: Path, structure: Path, folder: Path, *more: str) -> subprocess.Popen[str]:
    words = ["md", str(model), str(structure), "-o", str(folder), "--steps", "400", "--every", "5", *more]
    return subprocess.Popen([sys.executable, "-m", "tnforge", *words], stderr=subprocess.PIPE, text=True)


def until(folder: Path, lines: int) -> None:
    for _ in range(600):
        if (folder / TRAJECTORY).exists() and (folder / TRAJECTORY).stat().st_size > lines * 400:
            return
        time.sleep(0.1)
    raise AssertionError("the run did not begin")


@pytest.mark.slow
@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=["int", "term", "kill"])
def test_a_run_that_is_ended_from_outside_goes_on(kind: int, model: Path, structure: Path) -> None:
    folder, whole = structure.parent / "run", structure.parent / "whole"
    assert started(model, structure, whole).wait() == 0
    run = started(model, structure, folder)
    until(folder, 20)
    run.send_signal(kind)
    _, said = run.communicate()
    if kind == signal.SIGKILL:
        assert run.returncode == -signal.SIGKILL
    else:
        assert run.returncode == 130
        step = read_state(folder / RESTART).step
        assert 0 < step < 400
        assert f"stopped after step {step}; go on with: --restart -o {folder}\ninterrupted" in said
    assert started(model, structure, folder, "--restart").wait() == 0
    assert contents(folder) == contents(whole)


def test_a_failed_start_does_not_block_the_next(
    model: Path, structure: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = structure.parent / "run"
    words = ["md", str(model), str(structure), "-o", str(folder), "--steps", "1"]
    good = structure.read_text()
    for atoms, more, code, message in (
        (
            Atoms("HXe", [[0, 0, 0], [0, 0, 2]]),
            [],
            6,
            "frame 0: atom 1 is of the unknown species Xe; this potential knows H",
        ),
        (crystal(), ["--seed", "-1"], 2, "seed is a number from 0"),
        (crystal(), ["--seed", str(2**63)], 2, "seed is a number from 0"),
        (crystal(), ["--pressure", "nan", "--ensemble", "npt"], 2, "pressure is a number, not nan"),
        (crystal(), ["--temperature", "nan"], 2, "temperature is above zero, not nan"),
        (crystal(), ["--timestep", "inf"], 2, "timestep is above zero, not inf"),
        (crystal(), ["--skin", "inf"], 2, "skin is finite"),
    ):
        write(structure, atoms)
        assert main([*words, *more]) == code
        assert message in capsys.readouterr().err
        assert not folder.exists()
    structure.write_text(good)
    assert main(words) == 0


def test_first_forces_that_are_no_numbers_leave_no_folder(small: Potential, tmp_path: Path) -> None:
    class Failing(PotentialCalculator):
        def calculate(self, *arguments: Any) -> None:
            super().calculate(*arguments)
            self.results["forces"][0, 0] = np.nan

    with pytest.raises(SimulationError, match="step 0"):
        go(small, tmp_path / "run", Settings("nve"), Course(1, 1), calculator=Failing(small))
    assert not (tmp_path / "run").exists()


def test_a_restart_remembers_its_options(model: Path, structure: Path) -> None:
    folder = structure.parent / "run"
    words = ["md", str(model), str(structure), "-o", str(folder)]
    assert main([*words, "--steps", "4", "--every", "2", "--skin", "0.3", "--lost", "ignore", "--timestep", "0.5"]) == 0
    assert main([*words, "--restart", "--steps", "6"]) == 0
    assert main([*words, "--restart"]) == 0
    said = json.loads((folder / "settings.json").read_text())
    assert [said[name] for name in ("steps", "every", "skin", "lost", "timestep")] == [6, 2, 0.3, False, 0.5]
    assert read_rows(folder / LOG)["step"].tolist() == [0, 2, 4, 6]
    (folder / "settings.json").write_text("{")
    assert main([*words, "--restart"]) == 6


def test_a_restart_is_of_the_same_structure(small: Potential, tmp_path: Path) -> None:
    go(small, tmp_path / "run", MOTIONS["nve"], Course(2, 1))
    for change, said in (
        (lambda atoms: atoms.set_pbc((True, True, False)), "other periodicity"),
        (lambda atoms: atoms.info.update(charge=1), r"other charge: 0\.0, and the structure has 1\.0"),
        (lambda atoms: atoms.set_masses([27.0] * 4), "other masses"),
    ):
        atoms = crystal()
        change(atoms)
        with pytest.raises(ConfigError, match=said):
            go(small, tmp_path / "run", MOTIONS["nve"], Course(4, 1), atoms=atoms, restart=True)
