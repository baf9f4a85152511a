"""Relaxation of positions and cells."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

import numpy as np
import pytest
from ase import Atoms, units
from ase.build import bulk, molecule
from ase.constraints import FixAtoms
from ase.io import read, write

from tnforge.cli import main
from tnforge.errors import ConfigError, SimulationError
from tnforge.models.potential import Potential
from tnforge.sim import PotentialCalculator
from tnforge.sim.relax import relax


def crystal() -> Atoms:
    atoms = bulk("Al", "fcc", a=3.9, cubic=True)
    atoms.rattle(0.1, seed=0)
    return atoms


@pytest.mark.parametrize("optimiser", ["lbfgs", "fire"])
def test_no_force_is_above_what_was_asked_for(optimiser: str, small: Potential) -> None:
    atoms, steps = crystal(), []
    start = atoms.positions.copy()
    found = relax(atoms, PotentialCalculator(small), fmax=0.02, optimiser=optimiser, show=lambda *a: steps.append(a))
    fresh = found.atoms.copy()
    fresh.calc = PotentialCalculator(small)
    largest = np.linalg.norm(fresh.get_forces(), axis=1).max()
    assert found.converged
    assert largest <= 0.02
    assert np.isclose(found.force, largest)
    assert np.isclose(found.after, fresh.get_potential_energy())
    assert found.after < found.before == pytest.approx(steps[0][1])
    assert [step for step, _, _ in steps] == list(range(found.steps + 1))
    assert np.array_equal(atoms.positions, start)
    assert np.array_equal(found.atoms.cell, atoms.cell)
    assert found.volume == 0


def test_a_cell_is_relaxed_to_a_stress(small: Potential) -> None:
    atoms = crystal()
    atoms.set_cell(atoms.cell.array + np.array([[0, 0.1, 0], [0, 0, 0], [0, 0, 0]]), scale_atoms=True)
    found = relax(atoms, PotentialCalculator(small), cell=True, fmax=0.01, smax=0.02)
    assert found.converged
    assert np.abs(found.atoms.get_stress()).max() / units.GPa <= 0.02
    assert np.linalg.norm(found.atoms.get_forces(), axis=1).max() <= 0.01
    assert np.isclose(found.volume, 100 * (found.atoms.get_volume() / atoms.get_volume() - 1))
    assert abs(found.volume) > 0.1
    pressed = bulk("Al", "fcc", a=3.9, cubic=True)  # without any force
    found = relax(pressed, PotentialCalculator(small), cell=True, smax=0.02)
    assert found.converged
    assert found.steps > 0
    assert found.stress <= 0.02
    kept = relax(atoms, PotentialCalculator(small), fmax=0.01)
    assert kept.stress > 0.02


def test_fixed_atoms_stay(small: Potential) -> None:
    atoms = crystal()
    atoms.set_constraint(FixAtoms([0]))
    found = relax(atoms, PotentialCalculator(small), fmax=0.02)
    assert found.converged
    assert np.array_equal(found.atoms.positions[0], atoms.positions[0])
    assert not np.allclose(found.atoms.positions[1:], atoms.positions[1:])


def test_forces_that_are_no_numbers_end_it(small: Potential, monkeypatch: pytest.MonkeyPatch) -> None:
    calculator = PotentialCalculator(small)
    monkeypatch.setattr(
        calculator, "calculate", lambda *_: calculator.results.update(energy=0.0, forces=np.full((4, 3), np.nan))
    )
    with pytest.raises(SimulationError, match="step 0: the forces are no numbers"):
        relax(crystal(), calculator)


def test_what_has_no_meaning_is_refused(small: Potential) -> None:
    calculator = PotentialCalculator(small)
    with pytest.raises(ConfigError, match="not periodic in three directions"):
        relax(molecule("H2O"), calculator, cell=True)
    with pytest.raises(ConfigError, match="optimiser is one of lbfgs, fire"):
        relax(crystal(), calculator, optimiser="bfgs")
    for changes in ({"fmax": 0.0}, {"smax": -1.0}, {"steps": 0}):
        with pytest.raises(ConfigError, match="above zero"):
            relax(crystal(), calculator, **changes)


@pytest.fixture
def structure(tmp_path: Path) -> Path:
    write(tmp_path / "al.extxyz", crystal())
    return tmp_path / "al.extxyz"


def test_the_command(model: Path, structure: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = structure.with_name("out.extxyz")
    words = ["relax", str(model), str(structure), "-o", str(output)]
    assert main([*words, "--fmax", "0.02", "--json"]) == 0
    (said,) = json.loads(capsys.readouterr().out)["relaxations"]
    atoms = read(output)
    assert said["converged"]
    assert np.isclose(said["largest_force_eV_A"], np.linalg.norm(atoms.get_forces(), axis=1).max(), atol=1e-7)
    assert np.isclose(said["energy_after_eV"], atoms.get_potential_energy())
    assert main(words) == 2
    assert "out.extxyz exists" in capsys.readouterr().err
    assert main([*words, "--force", "--steps", "1", "--fmax", "1e-6"]) == 7
    text = capsys.readouterr().out
    assert "NOT CONVERGED in 1 steps" in text
    assert "1 steps were not enough for 1e-06 eV/Å" in text
    assert len(list(structure.parent.iterdir())) == 2


def test_a_name_that_can_not_be_written_is_refused_before(
    model: Path, structure: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def never(*words: object, **more: object) -> None:
        raise AssertionError("it was relaxed")

    monkeypatch.setattr("tnforge.cli.relax.relax", never)
    for name, code in (("out.nothing", 2), ("al.extxyz/out.extxyz", 6)):
        assert main(["relax", str(model), str(structure), "-o", str(structure.parent / name)]) == code
        assert "can not be written" in capsys.readouterr().err


def test_an_interruption_writes_what_there_is(
    model: Path, structure: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tnforge.cli.relax.Line.show", lambda *_: os.kill(os.getpid(), signal.SIGINT))
    monkeypatch.setattr(
        "tnforge.sim.relax._look", lambda atoms, step, show: show(step, 0.0, 0.0) if step == 2 else None
    )
    output = structure.with_name("out.extxyz")
    assert main(["relax", str(model), str(structure), "-o", str(output), "--fmax", "1e-9"]) == 130
    assert "stopped after step 2" in capsys.readouterr().err
    assert len(read(output)) == 4
