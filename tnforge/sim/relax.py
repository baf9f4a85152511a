"""Relaxation: the positions, and if wanted the cell, at which a structure has its least energy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from ase import Atoms, units
from ase.filters import FrechetCellFilter
from ase.optimize import FIRE, LBFGS

from ..errors import ConfigError, SimulationError
from .calculator import PotentialCalculator
from .evaluate import has_stress

__all__ = ["OPTIMISERS", "Relaxation", "relax"]

OPTIMISERS = {"lbfgs": LBFGS, "fire": FIRE}


@dataclass(frozen=True)
class Relaxation:
    """What became of a structure.

    Args:
        atoms: the structure now, with its calculator
        converged: whether forces, and the stress of a cell that may change, are small enough
        steps: how many it took
        before: the energy at the start, in eV
        after: the energy now, in eV
        force: the largest force on an atom, in eV/Å
        stress: the largest component of the stress, in GPa; None where there is none
        volume: the change of the volume in percent; None where there is none
    """

    atoms: Atoms
    converged: bool
    steps: int
    before: float
    after: float
    force: float
    stress: float | None
    volume: float | None


def relax(
    atoms: Atoms,
    calculator: PotentialCalculator,
    cell: bool = False,
    fmax: float = 0.01,
    smax: float = 0.01,
    steps: int = 500,
    optimiser: str = "lbfgs",
    show: Callable[[int, float, float], None] = lambda step, energy, force: None,
    stop: Callable[[], bool] = lambda: False,
) -> Relaxation:
    """Move atoms until no force on one is above `fmax`, in eV/Å.

    The cell is changed too if wanted, until no component of the stress is above `smax`, in GPa. `show` is told the
    step, the energy and the largest force; `stop` says after each step whether that was enough.
    """
    _check(atoms, cell, (fmax, smax), steps, optimiser)
    own: Atoms = atoms.copy()
    own.calc = calculator
    before, volume = float(own.get_potential_energy()), float(own.get_volume()) if has_stress(own) else 0.0
    moving = OPTIMISERS[optimiser](FrechetCellFilter(own) if cell else own, logfile=None)
    converged = False
    for _ in moving.irun(fmax=0.0, steps=steps):
        _look(own, moving.nsteps, show)
        if converged := _force(own) <= fmax and (not cell or _stress(own) <= smax):
            break
        if stop():
            break
    return Relaxation(
        atoms=own,
        converged=converged,
        steps=int(moving.nsteps),
        before=before,
        after=float(own.get_potential_energy()),
        force=_force(own),
        stress=_stress(own) if volume else None,
        volume=100 * (float(own.get_volume()) / volume - 1) if volume else None,
    )


def _check(atoms: Atoms, cell: bool, most: tuple[float, float], steps: int, optimiser: str) -> None:
    if optimiser not in OPTIMISERS:
        raise ConfigError(f"the optimiser is one of {', '.join(OPTIMISERS)}, not {optimiser!r}")
    if not all(0 < one < np.inf for one in most) or steps < 1:
        force, stress = most
        raise ConfigError(
            f"the largest force and stress are above zero, not {force:g} and {stress:g}, and steps one or more, "
            f"not {steps}"
        )
    if cell and not (has_stress(atoms) and atoms.pbc.all()):
        raise ConfigError(
            "the structure is not periodic in three directions, so its cell can not be relaxed",
            advice="Leave --cell out.",
        )


def _look(atoms: Atoms, step: int, show: Callable[[int, float, float], None]) -> None:
    force = _force(atoms)
    if not np.isfinite(force):
        raise SimulationError(
            f"step {step}: the forces are no numbers", advice="The structure is far from all that was trained on."
        )
    show(step, float(atoms.get_potential_energy()), force)


def _force(atoms: Atoms) -> float:
    """The largest force on an atom that may move."""
    return float(np.linalg.norm(atoms.get_forces(), axis=1).max())


def _stress(atoms: Atoms) -> float:
    """The largest component of the stress, in GPa."""
    return float(np.abs(atoms.get_stress(apply_constraint=False)).max() / units.GPa)
