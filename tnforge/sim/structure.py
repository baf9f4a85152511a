"""The structure that a simulation starts from or ends with, in any of the formats of ASE."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from ase import Atoms
from ase.io import read, write

from ..errors import ConfigError, DataError
from .whole import whole

__all__ = ["read_structure", "write_structure"]


def read_structure(path: Path, frame: int | None = None) -> Atoms:
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
    atoms = images[number]
    _check(atoms, f"{path}, frame {number % len(images)}")
    return atoms


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
    """Refuse a structure without atoms, or with numbers that are none."""
    if not len(atoms):
        raise DataError(f"{place} has no atoms")
    for name in ("positions", "momenta"):
        values = atoms.arrays.get(name, np.zeros((len(atoms), 3)))
        lost = np.flatnonzero(~np.isfinite(values).all(1))
        if lost.size:
            raise DataError(f"{place}: the {name} of atom {lost[0]} are {values[lost[0]].tolist()}")
    if not np.isfinite(atoms.cell.array).all():
        raise DataError(f"{place}: the cell holds values that are no numbers")


def write_structure(atoms: Atoms, path: Path) -> None:
    """Write a structure with its results, whole or not at all, in the format that the name ends in."""
    with whole(path) as draft:
        try:
            write(draft, atoms)
        except OSError:
            raise
        except Exception as error:
            raise ConfigError(
                f"{path} can not be written: {error}", advice="Take a name that ends in .extxyz."
            ) from error
