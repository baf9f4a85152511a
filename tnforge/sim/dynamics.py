"""Molecular dynamics in a folder: what may start or go on there, and what is left when it ends."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from ase import Atoms

from ..errors import ConfigError, DataError
from ..interruption import interruptible
from ..plot import check_matplotlib
from .calculator import PotentialCalculator
from .evaluate import charge_of
from .record import LOG, TRAJECTORY, Row
from .restart import RESTART, State, read_state
from .run import Run
from .settings import SETTINGS, Course, Plan, Settings, check_course, check_settings, read_plan, write_plan
from .summary import Summary, summarise

__all__ = ["run_dynamics"]


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

    The folder is made when the first forces are known. An interruption writes a restart first. `model` is the hash of
    the weights, which a restart compares.
    """
    check_matplotlib()
    check_settings(settings, atoms)
    check_course(course)
    if not restart:
        _check_empty(folder)
    state = _found(folder, settings, model, atoms) if restart else None
    run = Run(atoms.copy(), calculator, settings, course, model, state)
    with _made(folder), interruptible() as stop:
        write_plan(Plan(settings, course, calculator.nearby.skin, calculator.potential.tolerance), folder)
        started = time.perf_counter()
        run.go(folder, stop, show)
    seconds = time.perf_counter() - started
    return summarise(folder, len(atoms), settings.timestep, run.made, seconds, calculator.nearby.searches)


def _check_empty(folder: Path) -> None:
    """Refuse a folder that holds something."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ConfigError(
            f"{folder} exists", advice="Choose another folder with -o, or continue the run in it with --restart."
        )


@contextmanager
def _made(folder: Path) -> Iterator[None]:
    """The folder of a motion; where it ends before there is a state, its files are taken away again."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DataError(f"{folder} can not be written: {error.strerror or error}") from error
    try:
        yield
    finally:
        if not (folder / RESTART).exists():
            with suppress(OSError):
                for name in (SETTINGS, LOG, TRAJECTORY):
                    (folder / name).unlink(missing_ok=True)
                folder.rmdir()


# Restarts ------------------------------------------------------------------------------------------


def _found(folder: Path, settings: Settings, model: str, atoms: Atoms) -> State:
    """The state to go on from, which must be of the same motion."""
    path = folder / RESTART
    state = read_state(path)
    for name, known in asdict(read_plan(folder).settings).items():
        if known != (value := getattr(settings, name)):
            raise ConfigError(
                f"the {name.replace('_', ' ')} of the run in {folder} is {known}, not {value}",
                advice="A restart goes on as it began: leave the option out, or start in another folder.",
            )
    if state.model != model:
        raise ConfigError(f"{path} was written with other weights", advice="Give the model it began with.")
    own: dict[str, tuple[Any, Any]] = {
        "atoms": (state.numbers, atoms.numbers),
        "periodicity": (state.periodic, atoms.pbc),
        "masses": (state.masses, atoms.get_masses()),
        "charge": (state.charge, charge_of(atoms)),
    }
    for what, (known, given) in own.items():
        if not np.array_equal(known, given):
            raise ConfigError(
                f"{path} is of other {what}: {_said(known)}, and the structure has {_said(given)}",
                advice="Give the structure that it began with.",
            )
    return state


def _said(value: object) -> str:
    """Numbers as they are said; of many the first."""
    numbers = np.atleast_1d(np.asarray(value)).tolist()
    return " ".join(map(str, numbers[:10])) + (" ..." if len(numbers) > 10 else "")
