"""The structure that a simulation starts from or ends with, in any of the formats of ASE."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from ase import Atoms
from ase.io import read, write

from ..errors import ConfigError, DataError
from ..models.species import check_species
from .evaluate import charge_of
from .output import write_output

__all__ = ["Placed", "read_structure", "write_structure", "written"]


@dataclass(frozen=True)
class Placed:
    """A structure, and where it stands: `water.extxyz, frame 0`."""

    atoms: Atoms
    place: str

    def known_to(self, species: Sequence[int]) -> Atoms:
        """The structure, all of whose species are known."""
        check_species(torch.from_numpy(self.atoms.numbers), species, self.place)
        return self.atoms


def read_structure(path: Path, frame: int | None = None) -> Placed:
    """The structure in a file; one of several is chosen by its number, from 0 or, below zero, from the end."""
    images = _images(path)
    if frame is None and len(images) > 1:
        raise ConfigError(
            f"{path} holds {len(images)} structures",
            advice=f"Choose one with --frame, from 0 to {len(images) - 1}, or -1 for the last.",
        )
    number = frame or 0
    if not -len(images) <= number < len(images):
        raise ConfigError(f"{path} holds {len(images)} structures, and none with the number {number}")
    found = Placed(images[number], f"{path}, frame {number % len(images)}")
    _check(found.atoms, found.place)
    return found


def _images(path: Path) -> list[Atoms]:
    try:
        images = list(read(path, index=":"))
    except OSError as error:
        raise DataError(f"{path} can not be read: {error.strerror or error}") from error
    except Exception as error:
        raise DataError(
            f"{path} can not be read: {type(error).__name__}: {error}",
            advice="ASE reads structures by the ending of their files: .extxyz, .cif, .vasp and many more.",
        ) from error
    if not images:
        raise DataError(f"{path} holds no structure")
    return images


def _check(atoms: Atoms, place: str) -> None:
    """Refuse a structure without atoms, or with numbers that are none or have no meaning."""
    if not len(atoms):
        raise DataError(f"{place} has no atoms")
    for name in ("positions", "momenta"):
        values = atoms.arrays.get(name, np.zeros((len(atoms), 3)))
        lost = np.flatnonzero(~np.isfinite(values).all(1))
        if lost.size:
            raise DataError(f"{place}: the {name} of atom {lost[0]} are {values[lost[0]].tolist()}")
    if not np.isfinite(atoms.cell.array).all():
        raise DataError(f"{place}: the cell holds values that are no numbers")
    light = np.flatnonzero(~((atoms.get_masses() > 0) & np.isfinite(atoms.get_masses())))
    if light.size:
        raise DataError(f"{place}: the mass of atom {light[0]} is {atoms.get_masses()[light[0]]:g}")
    charge_of(atoms, place)


def write_structure(atoms: Atoms, path: Path) -> None:
    """Write a structure with its results, whole or not at all, in the format that the name ends in."""
    write_output(path, written(atoms, path))


def written(atoms: Atoms, path: Path) -> bytes:
    """What the file of a structure holds; refused where the name does not end in a format that can hold it."""
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / path.name
        try:
            write(draft, atoms)
            return draft.read_bytes()
        except Exception as error:
            raise ConfigError(
                f"{path} can not be written: {error}", advice="Take a name that ends in .extxyz."
            ) from error
