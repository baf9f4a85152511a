"""The ensembles of molecular dynamics: what is kept constant, and the integrator of ASE that does it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from ase import Atoms, units
from ase.constraints import FixCom
from ase.md.bussi import Bussi
from ase.md.langevin import Langevin
from ase.md.nose_hoover_chain import MTKNPT, IsotropicMTKNPT
from ase.md.verlet import VelocityVerlet

from ..data.frame import Array
from .momenta import freedom, settle
from .settings import Settings

__all__ = ["Motion", "motion_of"]


class Motion:
    """Atoms that move at constant energy; the base of other ensembles.

    Args:
        atoms: those that move, with a calculator and momenta
        settings: how
        random: where random numbers come from
    """

    def __init__(self, atoms: Atoms, settings: Settings, random: np.random.Generator) -> None:
        self.atoms, self.settings, self.random = atoms, settings, random
        self.freedom = freedom(atoms)
        self.dynamics = self._made()

    def _made(self) -> VelocityVerlet | _Langevin | IsotropicMTKNPT | MTKNPT:
        return VelocityVerlet(self.atoms, self._timestep)

    @property
    def _timestep(self) -> float:
        return self.settings.timestep * units.fs

    def step(self) -> None:
        """Make one step; the forces after it are known."""
        self.dynamics.step()
        self.dynamics.nsteps += 1
        self.atoms.get_forces()

    @property
    def temperature(self) -> float:
        """That of the kinetic energy, in K."""
        return 2 * float(self.atoms.get_kinetic_energy()) / (max(self.freedom, 1) * units.kB)

    @property
    def conserved(self) -> float:
        """What stays constant but for the finite time step, in eV."""
        return float(self.atoms.get_total_energy())

    def state(self) -> dict[str, Array]:
        """Everything that decides how the motion goes on, beside positions, momenta, cell and random numbers."""
        return {"freedom": np.array(self.freedom)}

    def restore(self, state: Mapping[str, Array]) -> None:
        """Go on as the motion whose state this is."""
        self.freedom = int(state["freedom"])


class _Langevin(Langevin):
    """Counts the work of the forces along the way."""

    work = 0.0

    def step(self, forces: Any = None) -> Any:
        places, pull = self.atoms.get_positions(), self.atoms.calc.results["forces"]
        new = super().step(forces)
        mean = (pull + self.atoms.calc.results["forces"]) / 2
        self.work += float(np.sum(mean * (self.atoms.get_positions() - places)))
        return new


class LangevinMotion(Motion):
    """Atoms in a bath of a temperature, with friction; their centre of mass rests.

    Conserved is the total energy less the heat of the bath: the potential energy and the work of the forces.
    """

    dynamics: _Langevin

    def _made(self) -> _Langevin:
        if not self.atoms.constraints and len(self.atoms) > 1:
            self.atoms.set_constraint(FixCom())
            self.freedom = 3 * len(self.atoms) - 3
        self.started = float(self.atoms.get_kinetic_energy())
        return _Langevin(
            self.atoms,
            self._timestep,
            temperature_K=self.settings.temperature,
            friction=self.settings.friction / (1000 * units.fs),
            fixcm=False,
            rng=self.random,
        )

    @property
    def conserved(self) -> float:
        return float(self.atoms.get_potential_energy()) + self.started + self.dynamics.work

    def state(self) -> dict[str, Array]:
        return super().state() | {"work": np.array(self.dynamics.work), "started": np.array(self.started)}

    def restore(self, state: Mapping[str, Array]) -> None:
        super().restore(state)
        self.dynamics.work, self.started = float(state["work"]), float(state["started"])


class RestingMotion(Motion):
    """A motion whose thermostat would enlarge what rounding leaves of a total momentum that is zero."""

    def step(self) -> None:
        super().step()
        missing = 3 * len(self.atoms) - self.freedom
        if missing and not self.atoms.constraints:
            settle(self.atoms, turning=missing > 3)


class BussiMotion(RestingMotion):
    """Atoms whose velocities are rescaled so that their kinetic energy is that of a temperature."""

    dynamics: Bussi

    def _made(self) -> Bussi:
        made = Bussi(
            self.atoms, self._timestep, self.settings.temperature, self.settings.relaxation * units.fs, rng=self.random
        )
        self._count(made)
        return made

    def _count(self, made: Bussi) -> None:
        """Tell the thermostat how many degrees of freedom there are."""
        made.ndof = self.freedom
        made.target_kinetic_energy = self.freedom * units.kB * self.settings.temperature / 2

    @property
    def conserved(self) -> float:
        return float(self.atoms.get_total_energy()) - float(self.dynamics.transferred_energy)

    def state(self) -> dict[str, Array]:
        return super().state() | {"transferred": np.array(self.dynamics.transferred_energy)}

    def restore(self, state: Mapping[str, Array]) -> None:
        super().restore(state)
        self._count(self.dynamics)
        self.dynamics.transferred_energy = float(state["transferred"])


KINDS: Mapping[str, type[IsotropicMTKNPT] | type[MTKNPT]] = {"isotropic": IsotropicMTKNPT, "full": MTKNPT}
OWN = {
    "isotropic": ("_q", "_p", "_eps", "_p_eps", "_cell0", "_volume0"),
    "full": ("_q", "_p", "_h", "_p_g"),
}
CHAINS = {"_thermostat": ("_eta", "_p_eta"), "_barostat": ("_xi", "_p_xi")}
"""What changes in the integrators of constant pressure, by the names of ASE."""


class PressureMotion(RestingMotion):
    """Atoms at a temperature and a pressure, after Martyna, Tobias and Klein."""

    dynamics: IsotropicMTKNPT | MTKNPT

    def _made(self) -> IsotropicMTKNPT | MTKNPT:
        kind: type[IsotropicMTKNPT] | type[MTKNPT] = KINDS[self.settings.barostat]
        made = kind(
            self.atoms,
            self._timestep,
            temperature_K=self.settings.temperature,
            pressure_au=self.settings.pressure * units.GPa,
            tdamp=self.settings.relaxation * units.fs,
            pdamp=self.settings.pressure_relaxation * units.fs,
        )
        self._count(made)
        return made

    def step(self) -> None:
        super().step()
        self.dynamics._p = self.atoms.get_momenta()

    def _count(self, made: IsotropicMTKNPT | MTKNPT) -> None:
        """Tell the integrator how many degrees of freedom there are: it counts them as three for each atom."""
        for part in (made, made._thermostat):
            part._num_atoms_global = self.freedom // 3

    @property
    def conserved(self) -> float:
        return float(self.dynamics.get_conserved_energy())

    def state(self) -> dict[str, Array]:
        own = {name: getattr(self.dynamics, name) for name in OWN[self.settings.barostat]}
        chains = {f"{part}{name}": getattr(getattr(self.dynamics, part), name) for part, name in self._chains()}
        return super().state() | {name: np.array(value) for name, value in (own | chains).items()}

    def restore(self, state: Mapping[str, Array]) -> None:
        super().restore(state)
        self._count(self.dynamics)
        for name in OWN[self.settings.barostat]:
            setattr(self.dynamics, name, state[name].copy()[()])
        for part, name in self._chains():
            setattr(getattr(self.dynamics, part), name, state[f"{part}{name}"].copy())

    def _chains(self) -> list[tuple[str, str]]:
        return [(part, name) for part, names in CHAINS.items() for name in names]


def motion_of(atoms: Atoms, settings: Settings, random: np.random.Generator) -> Motion:
    """The motion of atoms that have momenta."""
    if settings.ensemble == "nve":
        return Motion(atoms, settings, random)
    if settings.ensemble == "npt":
        return PressureMotion(atoms, settings, random)
    return {"langevin": LangevinMotion, "bussi": BussiMotion}[settings.thermostat](atoms, settings, random)
