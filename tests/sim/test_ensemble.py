"""Ensembles: what they conserve, the temperatures that they have, and the momenta that they start with.

Atoms are joined by springs here, so that many steps take little time; other tests move them by potentials.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from ase import Atoms, units
from ase.build import bulk, molecule
from ase.calculators.calculator import Calculator, all_changes
from ase.calculators.emt import EMT
from ase.constraints import FixAtoms

from tnforge.errors import ConfigError
from tnforge.sim.ensemble import Motion, motion_of
from tnforge.sim.momenta import freedom, start
from tnforge.sim.settings import Settings, check_settings


class Springs(Calculator):
    """Every atom is tied to where it rests among the others; no place in space is special."""

    implemented_properties = ("energy", "forces")
    stiffness, hardness = 8.0, 50.0

    def __init__(self, atoms: Atoms) -> None:
        super().__init__()
        self.rest = atoms.positions.copy()

    def calculate(self, atoms: Any = None, properties: Any = None, system_changes: Any = all_changes) -> None:
        super().calculate(atoms, properties, system_changes)
        moved = self.atoms.positions - self.rest
        away = moved - moved.mean(0)
        size = (away**2).sum(1, keepdims=True)
        pull = -self.stiffness * away - self.hardness * size * away
        energy = self.stiffness * size.sum() / 2 + self.hardness * (size**2).sum() / 4
        self.results = {"energy": float(energy), "forces": pull - pull.mean(0)}


def joined(size: int = 2) -> Atoms:
    atoms = bulk("Al", "fcc", a=4.0, cubic=True) * (size, 1, 1)
    atoms.calc = Springs(atoms)
    return atoms


def moving(atoms: Atoms, **settings: Any) -> Motion:
    own = Settings(**settings)
    random = np.random.default_rng(own.seed)
    start(atoms, own.temperature, random)
    atoms.get_forces()
    return motion_of(atoms, own, random)


def temperatures(motion: Motion, steps: int, leave: int) -> np.ndarray:
    found = []
    for _ in range(steps):
        motion.step()
        found.append(motion.temperature)
    return np.array(found[leave:])


SAMPLED = [
    {"ensemble": "nvt", "thermostat": "langevin", "friction": 50.0},
    {"ensemble": "nvt", "thermostat": "bussi", "relaxation": 20.0},
]


@pytest.mark.parametrize("settings", SAMPLED, ids=lambda s: s["thermostat"])
def test_kinetic_energies_are_those_of_the_temperature(settings: dict[str, Any]) -> None:
    """Their mean and their variance, which is 2 / degrees of freedom of the square of the mean."""
    atoms = joined(1)
    motion = moving(atoms, temperature=500.0, timestep=2.0, seed=3, **settings)
    assert motion.freedom == 9
    found = temperatures(motion, 3000, 200)
    assert abs(found.mean() / 500 - 1) < 0.1  # three degrees of freedom more or less would be a third
    assert 0.6 < found.var() / found.mean() ** 2 / (2 / 9) < 1.5
    assert abs(atoms.get_momenta().sum(0)).max() < 1e-8


@pytest.mark.parametrize("settings", [{"ensemble": "nve"}, *SAMPLED], ids=["nve", "langevin", "bussi"])
def test_what_is_conserved_departs_with_the_square_of_the_time_step(settings: dict[str, Any]) -> None:
    def largest(timestep: float) -> float:
        motion = moving(joined(), temperature=300.0, timestep=timestep, **settings)
        first, kept = motion.conserved, []
        for _ in range(round(400 / timestep)):
            motion.step()
            kept.append(abs(motion.conserved - first))
        exchanged = abs(motion.atoms.get_total_energy() - first)
        assert settings["ensemble"] == "nve" or exchanged > 10 * max(kept)
        return max(kept)

    coarse, fine = largest(4.0), largest(2.0)
    assert 0 < fine < 0.01  # eV, of 0.8 in motion
    assert 2.5 < coarse / fine < 6.5


SCALED = [SAMPLED[1], {"ensemble": "npt"}, {"ensemble": "npt", "barostat": "full"}]


@pytest.mark.parametrize("settings", SCALED, ids=["bussi", "isotropic", "full"])
def test_what_rounding_leaves_of_a_total_momentum_does_not_grow(settings: dict[str, Any]) -> None:
    atoms = bulk("Cu", "fcc", a=3.65, cubic=True)
    atoms.calc = EMT()
    motion = moving(atoms, temperature=300.0, **settings)
    assert motion.freedom == 9
    little = atoms.get_momenta() + np.array([1e-6, 0.0, 0.0])
    atoms.set_momenta(little)
    if settings["ensemble"] == "npt":
        motion.dynamics._p = little
    for _ in range(2):
        motion.step()
        assert np.abs(atoms.get_momenta().sum(0)).max() < 1e-12
    assert np.array_equal(getattr(motion.dynamics, "_p", atoms.get_momenta()), atoms.get_momenta())


def test_a_molecule_under_a_thermostat_does_not_begin_to_turn() -> None:
    atoms = molecule("CH3CH2OH")
    atoms.calc = Springs(atoms)
    motion = moving(atoms, temperature=300.0, **SAMPLED[1])
    assert motion.freedom == 21
    turning = atoms.get_masses()[:, None] * np.cross([0.0, 0.0, 1e-6], atoms.positions)
    atoms.set_momenta(atoms.get_momenta() + turning)
    motion.step()
    assert np.abs(atoms.get_angular_momentum()).max() < 1e-10


def test_momenta_that_drift_are_left_alone() -> None:
    atoms = joined()
    atoms.set_momenta(np.ones((8, 3)))
    motion = moving(atoms, temperature=300.0, **SAMPLED[1])
    assert motion.freedom == 24
    motion.step()
    assert np.abs(atoms.get_momenta().sum(0)).min() > 1


def test_first_momenta_are_those_of_the_temperature() -> None:
    random = np.random.default_rng(0)
    found = []
    for _ in range(400):
        atoms = joined(1)
        start(atoms, 300.0, random)
        assert np.abs(atoms.get_momenta().sum(0)).max() < 1e-12
        found.append(2 * atoms.get_kinetic_energy() / (freedom(atoms) * units.kB))
    assert abs(np.mean(found) / 300 - 1) < 5 * np.sqrt(2 / 9 / 400)
    assert np.std(found) > 50


def test_molecules_do_not_turn_at_first() -> None:
    atoms = molecule("CH3CH2OH")
    assert start(atoms, 300.0, np.random.default_rng(0))
    assert np.abs(atoms.get_momenta().sum(0)).max() < 1e-12
    assert np.abs(atoms.get_angular_momentum()).max() < 1e-10
    assert atoms.get_kinetic_energy() > 0


def test_momenta_of_a_file_are_kept() -> None:
    atoms = molecule("H2O")
    atoms.set_momenta([[1.0, 2.0, 3.0], [0.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    before = atoms.get_momenta()
    assert not start(atoms, 300.0, np.random.default_rng(0))
    assert np.array_equal(atoms.get_momenta(), before)
    atoms.set_momenta(np.zeros((3, 3)))
    assert start(atoms, 300.0, np.random.default_rng(0))


def started(atoms: Atoms) -> Atoms:
    start(atoms, 300.0, np.random.default_rng(0))
    return atoms


def drifting() -> Atoms:
    atoms = started(molecule("H2O"))
    atoms.set_momenta(atoms.get_momenta() + np.array([1.0, 0.0, 0.0]))
    return atoms


def turning() -> Atoms:
    atoms = started(molecule("H2O"))
    atoms.set_momenta(atoms.get_masses()[:, None] * np.cross(atoms.positions - atoms.get_center_of_mass(), [0.1, 0, 0]))
    return atoms


def fixed() -> Atoms:
    atoms = joined()
    atoms.set_constraint(FixAtoms([0, 1]))
    return started(atoms)


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: started(molecule("H2O")), 3),
        (lambda: started(molecule("CO2")), 4),
        (lambda: started(molecule("H2")), 1),
        (lambda: started(Atoms("H")), 3),
        (lambda: started(joined()), 21),
        (drifting, 9),
        (turning, 6),
        (fixed, 18),
    ],
    ids=["water", "carbon dioxide", "hydrogen", "atom", "crystal", "drifting", "turning", "fixed"],
)
def test_degrees_of_freedom(make: Any, expected: int) -> None:
    assert freedom(make()) == expected


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"ensemble": "nvp"}, "ensemble is one of nve, nvt, npt"),
        ({"thermostat": "berendsen"}, "thermostat is one of langevin, bussi"),
        ({"timestep": 0.0}, "timestep is above zero, not 0"),
        ({"pressure_relaxation": -1.0}, "pressure relaxation is above zero"),
        ({"temperature": 0.0}, "temperature is above zero"),
        ({"ensemble": "nve", "temperature": -1.0}, "temperature is above zero"),
    ],
)
def test_settings_without_meaning_are_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        check_settings(Settings(**changes), joined())


def test_pressure_needs_a_cell_of_atoms_that_move() -> None:
    settings = Settings(ensemble="npt")
    check_settings(settings, joined())
    slab, held = joined(), joined()
    slab.pbc = (True, True, False)
    held.set_constraint(FixAtoms([0]))
    for atoms, said in ((molecule("H2O"), "periodic"), (slab, "periodic"), (held, "fixed"), (bulk("Al"), "two atoms")):
        with pytest.raises(ConfigError, match=said):
            check_settings(settings, atoms)


@pytest.mark.slow
@pytest.mark.parametrize("barostat", ["isotropic", "full"])
def test_temperature_and_pressure_are_those_that_were_asked_for(barostat: str) -> None:
    atoms = bulk("Cu", "fcc", a=3.65, cubic=True) * (2, 1, 1)
    atoms.calc = EMT()
    motion = moving(
        atoms,
        ensemble="npt",
        barostat=barostat,
        temperature=400.0,
        pressure=2.0,
        timestep=3.0,
        relaxation=50.0,
        pressure_relaxation=300.0,
    )
    assert motion.freedom == 21
    first, found, pressures, kept = motion.conserved, [], [], []
    for _ in range(8000):
        motion.step()
        found.append(motion.temperature)
        pressures.append(-atoms.get_stress(include_ideal_gas=True)[:3].mean() / units.GPa)
        kept.append(abs(motion.conserved - first))
    assert abs(np.mean(found[500:]) / 400 - 1) < 0.07  # three degrees of freedom more or less would be a seventh
    assert abs(np.mean(pressures[500:]) - 2.0) < 0.4
    assert max(kept) < 0.05  # eV, of 0.4 in motion
