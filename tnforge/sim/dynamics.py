"""Molecular dynamics in a folder: steps, what is written of them, and a restart that goes on bit for bit."""

from __future__ import annotations

import json
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from ase import Atoms

from ..data.frame import Array
from ..errors import ConfigError, DataError, SimulationError
from ..models.elements import symbol
from ..plot import check_matplotlib
from .calculator import PotentialCalculator
from .ensemble import Motion, Settings, check_settings, motion_of
from .evaluate import from_ase
from .momenta import start
from .record import Record, Row, row_of
from .restart import State, read_state, write_state
from .summary import Summary, summarise

__all__ = ["RESTART", "Course", "run_dynamics", "settings_in"]

RESTART, SETTINGS = "restart.npz", "settings.json"
SAVED_EVERY = 60.0
"""Seconds between two restarts."""
LONGEST_STEP = 1.0
"""Angstrom that no atom moves in one step of a stable motion."""
UNSTABLE = (
    "Take a shorter --timestep, relax the structure first (tnforge relax), or train on structures like these. "
    "The folder holds the motion up to here."
)


@dataclass(frozen=True)
class Course:
    """How long a motion goes on.

    Args:
        steps: of the whole motion, those before a restart included
        every: steps from one line of the table and frame of the trajectory to the next
        lost: whether an atom that has lost all its neighbours is an error
    """

    steps: int = 1000
    every: int = 10
    lost: bool = True


def run_dynamics(
    atoms: Atoms,
    calculator: PotentialCalculator,
    settings: Settings,
    course: Course,
    folder: Path,
    model: str = "",
    restart: bool = False,
    show: Callable[[Row], None] = lambda row: None,
) -> Summary:
    """Move atoms for a number of steps and write of it into a folder, which is new or that of a restart.

    An interruption writes a restart first. `model` is the hash of the weights, which a restart compares.
    """
    check_matplotlib()
    check_settings(settings, atoms)
    if course.steps < 0 or course.every < 1:
        raise ConfigError(f"{course.steps} steps written every {course.every} have no meaning")
    state = None
    if restart:
        state = _found(folder, settings, model, atoms)
    else:
        _make(folder, settings, course)
    run = _Run(atoms.copy(), calculator, settings, course, folder, model, state)
    started = time.perf_counter()
    try:
        with _interruptions() as stop:
            run.go(stop, show)
    finally:
        run.record.close()
    seconds = time.perf_counter() - started
    return summarise(folder, len(atoms), settings.timestep, run.made, seconds, calculator.nearby.searches)


def _make(folder: Path, settings: Settings, course: Course) -> None:
    """Make a folder for a new motion."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ConfigError(
            f"{folder} exists", advice="Choose another folder with -o, or continue the run in it with --restart."
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps({**asdict(settings), **asdict(course)}, indent=1) + "\n"
        (folder / SETTINGS).write_text(text, encoding="utf-8")
    except OSError as error:
        raise DataError(f"{folder} can not be written: {error.strerror or error}") from error


def settings_in(folder: Path) -> Settings:
    """The settings of the motion that a folder holds."""
    return _state(folder).settings


def _state(folder: Path) -> State:
    if not (folder / RESTART).is_file():
        raise ConfigError(f"there is no {folder / RESTART} to go on from", advice="Leave --restart out for a new run.")
    return read_state(folder / RESTART)


def _found(folder: Path, settings: Settings, model: str, atoms: Atoms) -> State:
    """The state to go on from, which must be of the same motion."""
    state = _state(folder)
    for name, value in asdict(settings).items():
        if value != (known := getattr(state.settings, name)):
            raise ConfigError(
                f"the {name.replace('_', ' ')} of the run in {folder} is {known}, not {value}",
                advice="A restart goes on as it began: leave the option out, or start in another folder.",
            )
    if state.model != model:
        raise ConfigError(f"{folder / RESTART} was written with other weights", advice="Give the model it began with.")
    if not np.array_equal(state.numbers, atoms.numbers):
        raise ConfigError(f"{folder / RESTART} is of other atoms", advice="Give the structure that it began with.")
    return state


@contextmanager
def _interruptions() -> Iterator[threading.Event]:
    """An event that is set by an interruption or a request to terminate, instead of what they do otherwise."""
    stop = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return

    def ask(*_: object) -> None:
        """Stop after this step; at once if that was asked for before."""
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()

    kinds = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(kind, ask) for kind in kinds]
    try:
        yield stop
    finally:
        for kind, handler in zip(kinds, before, strict=True):
            signal.signal(kind, handler)


class _Run:
    """A motion from where it starts, or goes on, to its end."""

    def __init__(
        self,
        atoms: Atoms,
        calculator: PotentialCalculator,
        settings: Settings,
        course: Course,
        folder: Path,
        model: str,
        state: State | None,
    ) -> None:
        self.atoms, self.calculator, self.settings, self.course = atoms, calculator, settings, course
        self.folder, self.model = folder, model
        self.random = np.random.default_rng(settings.seed)
        self.is_new, self.first = state is None, 0 if state is None else state.step
        atoms.calc = calculator
        self.motion = self._begun() if state is None else self._resumed(state)
        self.bonded = self._bonded() if state is None else state.bonded
        self.record = Record(folder, {} if state is None else state.sizes)

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

    def go(self, stop: threading.Event, show: Callable[[Row], None]) -> None:
        """Make all steps; an interruption is raised after a restart is written."""
        if self.is_new:
            self._write(show)
        self.save()
        saved = time.monotonic()
        for _ in self._steps():
            step = self.motion.dynamics.nsteps
            if step % self.course.every == 0 or step == self.course.steps:
                self._write(show)
            if stop.is_set() or time.monotonic() - saved > SAVED_EVERY:
                self.save()
                saved = time.monotonic()
            if stop.is_set():
                raise KeyboardInterrupt
        self.save()

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

    def _write(self, show: Callable[[Row], None]) -> None:
        """Write a line and a frame, and look for atoms that are lost."""
        step = self.motion.dynamics.nsteps
        row = row_of(self.motion, step)
        self.record.add(row, self.atoms)
        show(row)
        lost = np.flatnonzero(self.bonded & ~self._bonded())
        if self.course.lost and lost.size:
            raise SimulationError(
                f"step {step}: {self._name(lost[0])} has lost all its neighbours within "
                f"{self.calculator.potential.cutoff:g} Å",
                advice=f"{UNSTABLE} Where atoms may leave, say --lost ignore.",
            )

    def save(self) -> None:
        """Write a restart."""
        known = self.calculator.nearby.known
        write_state(
            State(
                step=self.motion.dynamics.nsteps,
                settings=self.settings,
                model=self.model,
                numbers=self.atoms.numbers,
                positions=self.atoms.positions,
                momenta=self.atoms.get_momenta(),
                cell=self.atoms.cell.array,
                searched=self.atoms.positions if known is None else known.positions.cpu().numpy(),
                searched_cell=self.atoms.cell.array if known is None else known.cell[0].cpu().numpy(),
                random=self.random.bit_generator.state,
                motion=self.motion.state(),
                sizes=self.record.sizes(),
                bonded=self.bonded,
            ),
            self.folder / RESTART,
        )
