"""What is written of a motion: a table of numbers and a trajectory, of which a restart keeps what belongs to it.

The trajectory is extxyz: other programs read it, its frames carry energies, forces and stresses and so can be trained
on, and a file that was cut off anywhere is repaired by cutting it at the end of a frame. Positions are not wrapped.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Mapping
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import TextIO

import numpy as np
from ase import Atoms, units
from ase.calculators.singlepoint import SinglePointCalculator
from ase.constraints import FixCom
from ase.io.extxyz import write_extxyz

from ..data.frame import Array
from ..errors import DataError
from .ensemble import Motion
from .evaluate import has_stress

__all__ = ["LOG", "TRAJECTORY", "Record", "Row", "read_rows", "row_of"]

LOG, TRAJECTORY = "log.csv", "trajectory.extxyz"


@dataclass(frozen=True)
class Row:
    """A line of the table; pressure and volume are NaN where there is none."""

    step: int
    time_ps: float
    temperature_K: float
    potential_eV: float
    kinetic_eV: float
    total_eV: float
    conserved_eV: float
    pressure_GPa: float
    volume_A3: float


COLUMNS = tuple(field.name for field in fields(Row))


def row_of(motion: Motion, step: int) -> Row:
    """What is said of a motion after a step."""
    atoms = motion.atoms
    potential, kinetic = float(atoms.get_potential_energy()), float(atoms.get_kinetic_energy())
    periodic = has_stress(atoms)
    return Row(
        step=step,
        time_ps=step * motion.settings.timestep / 1000,
        temperature_K=motion.temperature,
        potential_eV=potential,
        kinetic_eV=kinetic,
        total_eV=potential + kinetic,
        conserved_eV=motion.conserved,
        pressure_GPa=_pressure(atoms) if periodic else np.nan,
        volume_A3=float(atoms.get_volume()) if periodic else np.nan,
    )


def _pressure(atoms: Atoms) -> float:
    """Minus the mean of the diagonal of the stress, that of the momenta included, in GPa."""
    stress = atoms.get_stress(include_ideal_gas=True, apply_constraint=False)
    return float(-stress[:3].mean() / units.GPa)


class Record:
    """The files of a motion in a folder, opened at given sizes; what is behind them is dropped."""

    def __init__(self, folder: Path, sizes: Mapping[str, int]) -> None:
        self.folder = folder
        self.files = {name: _opened(folder / name, sizes.get(name, 0)) for name in (LOG, TRAJECTORY)}
        self.log = csv.writer(self.files[LOG], lineterminator="\n")
        if not sizes.get(LOG):
            self.log.writerow(COLUMNS)

    def add(self, row: Row, atoms: Atoms) -> None:
        """Write a line and a frame."""
        try:
            self.log.writerow([value if isinstance(value, int) else f"{value:.10g}" for value in astuple(row)])
            write_extxyz(self.files[TRAJECTORY], _frame(row, atoms))
        except OSError as error:
            raise self._failed(error) from error

    def sizes(self) -> dict[str, int]:
        """How many bytes are safely in each file."""
        try:
            for file in self.files.values():
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise self._failed(error) from error
        return {name: os.fstat(file.fileno()).st_size for name, file in self.files.items()}

    def close(self) -> None:
        """Close the files."""
        for file in self.files.values():
            try:
                file.close()
            except OSError as error:
                raise self._failed(error) from error

    def _failed(self, error: OSError) -> DataError:
        return DataError(f"{self.folder} can not be written: {error.strerror or error}")


def _opened(path: Path, size: int) -> TextIO:
    """A file to write on after so many bytes."""
    try:
        if size > (path.stat().st_size if path.exists() else 0):
            raise DataError(f"{path} is shorter than it was at the restart", advice="Start the run in another folder.")
        file = path.open("a", encoding="utf-8", newline="")
        file.truncate(size)
    except OSError as error:
        raise DataError(f"{path} can not be written: {error.strerror or error}") from error
    return file


def _frame(row: Row, atoms: Atoms) -> Atoms:
    """A frame of the trajectory."""
    frame: Atoms = atoms.copy()
    frame.set_constraint([one for one in atoms.constraints if not isinstance(one, FixCom)])
    frame.info = {name: atoms.info[name] for name in ("charge",) if name in atoms.info}
    frame.info |= {"step": row.step, "time_ps": row.time_ps}
    known = {name: atoms.calc.results[name] for name in ("energy", "forces", "stress") if name in atoms.calc.results}
    frame.calc = SinglePointCalculator(frame, **known)
    return frame


def read_rows(path: Path) -> Mapping[str, Array]:
    """The columns of a table."""
    table = np.loadtxt(path, delimiter=",", skiprows=1, ndmin=2)
    return {name: table[:, k] for k, name in enumerate(COLUMNS)}
