"""The steps of a motion: each is checked, some are written, and the state is saved now and then."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from ase import Atoms

from ..data.frame import Array
from ..errors import DataError, SimulationError
from ..interruption import Interruption
from ..models.elements import symbol
from .calculator import PotentialCalculator
from .ensemble import Motion, motion_of
from .evaluate import charge_of, from_ase
from .momenta import start
from .record import Record, Row, row_of
from .restart import RESTART, State, write_state
from .settings import Course, Settings

__all__ = ["Run"]

SAVED_EVERY = 60.0
"""Seconds between two restarts."""
LONGEST_STEP = 1.0
"""Angstrom that no atom moves in one step of a stable motion."""
UNSTABLE = (
    "Take a shorter --timestep, relax the structure first (tnforge relax), or train on structures like these. "
    "The folder, if there is one, holds the motion up to here."
)


class Run:
    """A motion from where it starts, or goes on, to its end; nothing is written before it goes.

    Args:
        atoms: those that move, from now on with the calculator
        calculator: what they are moved by
        settings: how
        course: how long
        model: the hash of the weights
        state: where it goes on, None where it starts
    """

    def __init__(
        self,
        atoms: Atoms,
        calculator: PotentialCalculator,
        settings: Settings,
        course: Course,
        model: str = "",
        state: State | None = None,
    ) -> None:
        self.atoms, self.calculator, self.settings, self.course = atoms, calculator, settings, course
        self.model, self.charge = model, charge_of(atoms)
        self.random = np.random.default_rng(settings.seed)
        self.is_new, self.first = state is None, 0 if state is None else state.step
        atoms.calc = calculator
        self.motion = self._begun() if state is None else self._resumed(state)
        self.bonded = self._bonded() if state is None else state.bonded
        self.sizes = {} if state is None else state.sizes

    def _begun(self) -> Motion:
        start(self.atoms, self.settings.temperature, self.random)
        self.atoms.get_forces()
        self._check_forces(0)
        return motion_of(self.atoms, self.settings, self.random)

    def _resumed(self, state: State) -> Motion:
        """The motion as it was, with the neighbours that it knew."""
        self.random.bit_generator.state = dict(state.random)
        self._place(state.searched, state.searched_cell, state.momenta)
        self.calculator.nearby(from_ase(self.atoms).to(self.calculator.device))
        self._place(state.positions, state.cell, state.momenta)
        self.atoms.get_forces()
        motion = motion_of(self.atoms, self.settings, self.random)
        motion.restore(state.motion)
        motion.dynamics.nsteps = state.step
        self.random.bit_generator.state = dict(state.random)
        return motion

    def _place(self, positions: Array, cell: Array, momenta: Array) -> None:
        self.atoms.set_cell(cell, scale_atoms=False, apply_constraint=False)
        self.atoms.arrays["positions"] = positions.copy()
        self.atoms.set_momenta(momenta.copy(), apply_constraint=False)

    @property
    def made(self) -> int:
        """How many steps were made here."""
        return int(self.motion.dynamics.nsteps) - self.first

    def go(self, folder: Path, stop: Interruption, show: Callable[[Row], None]) -> None:
        """Make all steps and write of them into a folder; an interruption is raised after a restart is written."""
        record = Record(folder, self.sizes)
        try:
            self._go(record, stop, show)
        finally:
            record.close()

    def _go(self, record: Record, stop: Interruption, show: Callable[[Row], None]) -> None:
        if self.is_new:
            self._write(record, show)
        self._save(record)
        saved = time.monotonic()
        for _ in self._steps():
            step = self.motion.dynamics.nsteps
            if step % self.course.every == 0 or step == self.course.steps:
                self._write(record, show)
            if stop.asked or time.monotonic() - saved > SAVED_EVERY:
                self._save(record)
                saved = time.monotonic()
            if stop.asked:
                raise KeyboardInterrupt
        self._save(record)

    def _steps(self) -> Iterator[int]:
        """Each step that is made, checked."""
        while (step := self.motion.dynamics.nsteps) < self.course.steps:
            before = self.atoms.positions.copy()
            try:
                self.motion.step()
            except DataError as error:
                raise SimulationError(f"step {step + 1}: {error.message}", advice=UNSTABLE) from error
            self._check(before)
            yield step + 1

    def _check(self, before: Array) -> None:
        """Refuse a step after which the motion makes no sense."""
        step = self.motion.dynamics.nsteps
        self._check_forces(step)
        moved = np.linalg.norm(self.atoms.positions - before, axis=1)
        if not (moved <= LONGEST_STEP).all():
            atom = int(np.argmax(moved))
            far = f"{moved[atom]:.2g} Å"
            raise SimulationError(f"step {step}: {self._name(atom)} moved by {far} in one step", advice=UNSTABLE)

    def _check_forces(self, step: int) -> None:
        wrong = np.flatnonzero(~np.isfinite(self.calculator.results["forces"]).all(1))
        if wrong.size:
            name = self._name(int(wrong[0]))
            raise SimulationError(f"step {step}: the force on {name} is not a number", advice=UNSTABLE)

    def _name(self, atom: int) -> str:
        return f"atom {atom} ({symbol(int(self.atoms.numbers[atom]))})"

    def _bonded(self) -> Array:
        """Which atoms have neighbours."""
        near = self.calculator.neighbours
        assert near is not None
        counts: Array = np.bincount(near.receiver.cpu().numpy(), minlength=len(self.atoms))
        return counts > 0

    def _write(self, record: Record, show: Callable[[Row], None]) -> None:
        """Write a line and a frame, and look for atoms that are lost."""
        step = self.motion.dynamics.nsteps
        row = row_of(self.motion, step)
        record.add(row, self.atoms)
        show(row)
        lost = np.flatnonzero(self.bonded & ~self._bonded())
        if self.course.lost and lost.size:
            raise SimulationError(
                f"step {step}: {self._name(lost[0])} has lost all its neighbours within "
                f"{self.calculator.potential.cutoff:g} Å",
                advice=f"{UNSTABLE} Where atoms may leave, say --lost ignore.",
            )

    def _save(self, record: Record) -> None:
        """Write a restart."""
        known = self.calculator.nearby.known
        write_state(
            State(
                step=self.motion.dynamics.nsteps,
                model=self.model,
                charge=self.charge,
                numbers=self.atoms.numbers,
                masses=self.atoms.get_masses(),
                periodic=self.atoms.pbc,
                positions=self.atoms.positions,
                momenta=self.atoms.get_momenta(),
                cell=self.atoms.cell.array,
                searched=self.atoms.positions if known is None else known.positions.cpu().numpy(),
                searched_cell=self.atoms.cell.array if known is None else known.cell[0].cpu().numpy(),
                random=self.random.bit_generator.state,
                motion=self.motion.state(),
                sizes=record.sizes(),
                bonded=self.bonded,
            ),
            record.folder / RESTART,
        )
