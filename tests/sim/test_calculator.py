"""The ASE calculator."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from ase import Atoms, units
from ase.build import bulk, fcc111, molecule
from ase.calculators.calculator import PropertyNotImplementedError
from ase.calculators.fd import calculate_numerical_forces, calculate_numerical_stress
from ase.io import read, write
from ase.md.verlet import VelocityVerlet

from tests.models.test_hotpp import made
from tests.models.test_tensornet import calibrated
from tnforge.errors import ConfigError, DataError
from tnforge.models.checkpoint import save
from tnforge.models.potential import Potential
from tnforge.sim import PotentialCalculator, evaluate, from_ase


@pytest.fixture(scope="module")
def potential() -> Potential:
    return calibrated("auto", species=["H", "C", "O", "Al"], repulsion=2.0)


@pytest.fixture
def calculator(potential: Potential) -> PotentialCalculator:
    return PotentialCalculator(potential)


def shaken(atoms: Atoms, size: float = 0.05) -> Atoms:
    atoms.positions += size * np.random.default_rng(0).normal(size=atoms.positions.shape)
    return atoms


def slab() -> Atoms:
    return fcc111("Al", (2, 1, 2), a=3.6, vacuum=4.0)


@pytest.mark.parametrize("make", [lambda: molecule("CH3CH2OH"), lambda: bulk("Al", a=3.5), slab], ids=["m", "b", "s"])
def test_forces_are_those_of_finite_differences(make, calculator: PotentialCalculator) -> None:
    atoms = shaken(make())
    atoms.calc = calculator
    expected = calculate_numerical_forces(atoms, eps=1e-4)
    assert np.allclose(atoms.get_forces(), expected, rtol=1e-5, atol=1e-6)
    assert np.isclose(atoms.get_potential_energies().sum(), atoms.get_potential_energy())


@pytest.mark.parametrize("make", [lambda: shaken(bulk("Al", a=3.5) * (2, 1, 1)), lambda: shaken(slab())])
def test_stress_is_that_of_finite_strain_with_the_signs_of_ase(make, calculator: PotentialCalculator) -> None:
    atoms = make()
    atoms.calc = calculator
    expected = calculate_numerical_stress(atoms, eps=1e-5)
    assert np.abs(expected).max() > 1e-5
    assert np.allclose(atoms.get_stress(), expected, rtol=1e-5, atol=1e-7)


def test_a_molecule_has_no_stress(calculator: PotentialCalculator) -> None:
    atoms = molecule("H2O")
    atoms.calc = calculator
    with pytest.raises(PropertyNotImplementedError):
        atoms.get_stress()


def test_a_slab_without_a_third_vector_has_forces_and_no_stress(calculator: PotentialCalculator) -> None:
    atoms = slab()
    tall = atoms.copy()
    atoms.cell[2] = 0
    atoms.calc, tall.calc = calculator, PotentialCalculator(calculator.potential)
    assert np.allclose(atoms.get_forces(), tall.get_forces(), rtol=0, atol=1e-12)
    with pytest.raises(PropertyNotImplementedError):
        atoms.get_stress()


def test_the_total_charge_counts(calculator: PotentialCalculator) -> None:
    atoms = molecule("H2O")
    atoms.calc = calculator
    neutral = atoms.get_potential_energy()
    atoms.info["charge"] = 2
    assert atoms.get_potential_energy() != neutral
    atoms.info["charge"] = 0
    assert atoms.get_potential_energy() == neutral


def test_unknown_elements_and_lost_atoms_are_named(calculator: PotentialCalculator) -> None:
    for atoms, said in (
        (Atoms("HXe", [[0, 0, 0], [0, 0, 2]]), "atom 1 is of the unknown species Xe; this potential knows H, C, O, Al"),
        (Atoms("H2", [[0, 0, 0], [0, 0, np.nan]]), "atom 1 of the structure"),
    ):
        atoms.calc = calculator
        with pytest.raises(DataError, match=said):
            atoms.get_potential_energy()


def test_energy_is_kept_in_motion(calculator: PotentialCalculator) -> None:
    atoms = bulk("Al", "fcc", a=4.0, cubic=True)
    atoms.calc = calculator
    atoms.set_momenta(
        np.sqrt(atoms.get_masses() * 300 * units.kB)[:, None] * np.random.default_rng(0).normal(size=(4, 3))
    )
    totals: list[float] = []
    motion = VelocityVerlet(atoms, timestep=1.0 * units.fs)
    motion.attach(lambda: totals.append(atoms.get_total_energy()))
    motion.run(100)
    assert np.ptp(totals) < 1e-3 * atoms.get_kinetic_energy()
    assert np.ptp(totals) > 0


def heated(calculator: PotentialCalculator, steps: int = 60) -> tuple[Atoms, list[float]]:
    atoms = bulk("Al", "fcc", a=4.0, cubic=True)
    atoms.calc = calculator
    speeds = np.random.default_rng(0).normal(size=(4, 3))
    atoms.set_momenta(np.sqrt(atoms.get_masses() * 3000 * units.kB)[:, None] * speeds)
    motion, energies = VelocityVerlet(atoms, timestep=2.0 * units.fs), []
    motion.attach(lambda: energies.append(atoms.get_potential_energy()))
    motion.run(steps)
    return atoms, energies


def test_motion_is_the_same_with_neighbours_that_are_kept(potential: Potential) -> None:
    kept, fresh = PotentialCalculator(potential, skin=0.5), PotentialCalculator(potential, skin=0.0)
    (one, energies), (other, expected) = heated(kept), heated(fresh)
    assert np.allclose(energies, expected, rtol=1e-12, atol=1e-12)
    assert np.allclose(one.positions, other.positions, rtol=0, atol=1e-10)
    assert fresh.nearby.searches == 61
    assert 2 <= kept.nearby.searches < 30


def test_neighbours_are_searched_anew_in_another_cell(potential: Potential) -> None:
    atoms = shaken(bulk("Al", a=4.0) * (2, 1, 1))
    atoms.calc = PotentialCalculator(potential)
    for _ in range(2):
        atoms.set_cell(atoms.cell * 1.01, scale_atoms=True)
        (alone,) = evaluate(potential, [atoms])
        assert np.isclose(atoms.get_potential_energy(), alone["energy"], rtol=1e-12)


@pytest.mark.parametrize("most", [1, 7, 1000])
def test_many_structures_at_once_are_each_as_alone(potential: Potential, most: int) -> None:
    charged = molecule("CH4")
    charged.info["charge"] = 1
    many = [molecule("H2O"), shaken(bulk("Al", a=3.5)), Atoms(), charged, shaken(slab()), Atoms("H")]
    found = list(evaluate(potential, iter(many), most=most))
    assert len(found) == len(many)
    for atoms, results in zip(many, found, strict=True):
        other = atoms.copy()
        other.calc = PotentialCalculator(potential)
        assert ("stress" in results) == bool(atoms.pbc.any())
        for name, value in results.items():
            assert np.allclose(other.calc.get_property(name, other), value, rtol=1e-10, atol=1e-12), name
            assert np.shape(value) == np.shape(other.calc.results[name])


def test_a_batch_has_at_least_one_atom(potential: Potential) -> None:
    with pytest.raises(ConfigError, match="at least one atom"):
        list(evaluate(potential, [Atoms("H")], most=0))


def test_tensors_that_are_read_are_properties(tmp_path: Path) -> None:
    potential = made("auto", dipole=True, polarizability=True)
    atoms = molecule("CH3CH2OH")
    atoms.calc = PotentialCalculator(potential)
    found = potential(from_ase(atoms)).tensors
    assert np.allclose(atoms.get_dipole_moment(), found["dipole"][0].numpy(), rtol=1e-12, atol=1e-15)
    tensor = atoms.calc.get_property("polarizability", atoms)
    assert np.allclose(tensor, found["polarizability"][0].numpy(), rtol=1e-12, atol=1e-15)
    write(tmp_path / "ethanol.xyz", atoms)
    assert np.allclose(read(tmp_path / "ethanol.xyz").get_dipole_moment(), found["dipole"][0].numpy(), atol=1e-7)


def test_a_potential_without_tensors_has_no_dipole(calculator: PotentialCalculator) -> None:
    atoms = molecule("H2O")
    atoms.calc = calculator
    with pytest.raises(PropertyNotImplementedError):
        atoms.get_dipole_moment()


BLOCKED = """
import sys
for name in "sympy jinja2 opt_einsum networkx flint pydantic yaml".split():
    sys.modules[name] = None
from ase import Atoms
from tnforge.models.checkpoint import load
from tnforge.sim import PotentialCalculator
print(Atoms("OH", [[0, 0, 0], [0, 0, 1]], calculator=PotentialCalculator(load({path!r}))).get_forces().shape)
"""


def test_the_calculator_needs_nothing_of_the_compiler(potential: Potential, tmp_path: Path) -> None:
    save(potential, tmp_path / "model.safetensors")
    code = BLOCKED.format(path=str(tmp_path / "model.safetensors"))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "(2, 3)\n"
