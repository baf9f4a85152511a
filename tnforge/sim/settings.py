"""What is asked of a motion: how atoms move, and how long; and the file that remembers it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from ase import Atoms

from ..errors import ConfigError, DataError
from ..whole import replace_file
from .evaluate import has_stress

__all__ = ["SETTINGS", "Course", "Plan", "Settings", "check_course", "check_settings", "read_plan", "write_plan"]

SETTINGS = "settings.json"
CHOICES = {
    "ensemble": ("nve", "nvt", "npt"),
    "thermostat": ("langevin", "bussi"),
    "barostat": ("isotropic", "full"),
}
POSITIVE = ("timestep", "friction", "relaxation", "pressure_relaxation")
SEEDS = 2**63


@dataclass(frozen=True)
class Settings:
    """How atoms move.

    Args:
        ensemble: nve, nvt or npt
        temperature: K; that of the first velocities too
        pressure: GPa, for npt
        timestep: fs
        thermostat: langevin or bussi, for nvt; npt has chains of Nose and Hoover
        friction: 1/ps, of langevin
        relaxation: fs, the time in which other thermostats act
        barostat: isotropic, where the cell keeps its shape, or full, for npt
        pressure_relaxation: fs, the time in which the barostat acts
        seed: of all random numbers
    """

    ensemble: str = "nvt"
    temperature: float = 300.0
    pressure: float = 0.0
    timestep: float = 1.0
    thermostat: str = "langevin"
    friction: float = 10.0
    relaxation: float = 100.0
    barostat: str = "isotropic"
    pressure_relaxation: float = 1000.0
    seed: int = 0

    @property
    def title(self) -> str:
        """`nvt, langevin, 300 K`."""
        words = {"nvt": [self.thermostat], "npt": [self.barostat]}.get(self.ensemble, [])
        words += [] if self.ensemble == "nve" else [f"{self.temperature:g} K"]
        return ", ".join([self.ensemble, *words, *[f"{self.pressure:g} GPa"] * (self.ensemble == "npt")])


def check_settings(settings: Settings, atoms: Atoms) -> None:
    """Refuse settings that have no meaning, or not for these atoms."""
    for name, choices in CHOICES.items():
        if getattr(settings, name) not in choices:
            raise ConfigError(f"the {name} is one of {', '.join(choices)}, not {getattr(settings, name)!r}")
    for name in POSITIVE:
        if not 0 < getattr(settings, name) < np.inf:
            raise ConfigError(f"the {name.replace('_', ' ')} is above zero, not {getattr(settings, name):g}")
    if not np.isfinite(settings.pressure):
        raise ConfigError(f"the pressure is a number, not {settings.pressure:g}")
    if not 0 <= settings.seed < SEEDS:
        raise ConfigError(f"the seed is a number from 0 to 2**63 - 1, not {settings.seed}")
    if not 0 <= settings.temperature < np.inf or (settings.ensemble != "nve" and not settings.temperature):
        raise ConfigError(f"the temperature is above zero, not {settings.temperature:g}")
    if settings.ensemble == "npt" and not (has_stress(atoms) and atoms.pbc.all()):
        raise ConfigError("npt needs a structure that is periodic in three directions", advice="Take --ensemble nvt.")
    if settings.ensemble == "npt" and (atoms.constraints or len(atoms) < 2):
        raise ConfigError("npt needs two atoms or more, none of them fixed", advice="Take --ensemble nvt.")


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


def check_course(course: Course) -> None:
    """Refuse a course that has no meaning."""
    if course.steps < 0 or course.every < 1:
        raise ConfigError(f"{course.steps} steps written every {course.every} have no meaning")


@dataclass(frozen=True)
class Plan:
    """All that is asked of a motion.

    Args:
        settings: how atoms move
        course: how long
        skin: how much farther than the cutoff neighbours are searched for
        tabulate: the tolerance of tables, if there are any
    """

    settings: Settings = Settings()
    course: Course = Course()
    skin: float = 0.5
    tabulate: float | None = None


# The file ------------------------------------------------------------------------------------------

Kind = TypeVar("Kind", Settings, Course)


def write_plan(plan: Plan, folder: Path) -> None:
    """Write what a motion was asked for into its folder."""
    data = {**asdict(plan.settings), **asdict(plan.course), "skin": plan.skin, "tabulate": plan.tabulate}
    replace_file(folder / SETTINGS, (json.dumps(data, indent=1) + "\n").encode())


def read_plan(folder: Path) -> Plan:
    """What the motion in a folder was asked for."""
    path = folder / SETTINGS
    try:
        data = json.loads(path.read_bytes())
        tolerance = data["tabulate"]
        tabulate = None if tolerance is None else float(tolerance)
        return Plan(_read(Settings, data), _read(Course, data), float(data["skin"]), tabulate)
    except OSError as error:
        raise DataError(f"{path} can not be read: {error.strerror or error}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise DataError(
            f"{path} is truncated or damaged: {error!r}", advice="Start the run in another folder."
        ) from error


def _read(kind: type[Kind], data: Mapping[str, Any]) -> Kind:
    """The part of the file that is of one kind, each value of the type of its default."""
    return kind(**{name: type(value)(data[name]) for name, value in asdict(kind()).items()})
