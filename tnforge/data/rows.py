"""Which arrays over all frames have a row for each of them, and which of these are of atoms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from ..errors import DataError
from .declared import Declared, Keys
from .frame import Array
from .label import LABELS, Label

__all__ = ["Columns", "columns_of", "rows_of"]


@dataclass(frozen=True)
class Columns:
    """Arrays of atoms: those of labels, cut to the atoms of a frame, and others, in which nothing is of structures."""

    cut: frozenset[str]
    other: frozenset[str]


def rows_of(
    arrays: Mapping[str, Array], frames: int, atoms: int, declared: Declared, source: str
) -> Mapping[str, Array]:
    """The arrays that have a row for each frame. Labels must; a total charge may be the same for all frames."""
    for label, name in _labels(arrays, declared.keys):
        if arrays[name].shape[:1] != (frames,):
            raise DataError(
                f"{source}: {name} is {arrays[name].shape}, and {label.name} has a row for each of {frames} frames"
            )
    charge = declared.charge or "charge"
    if charge in arrays:
        arrays = {**arrays, charge: _charges(arrays[charge], frames, atoms, f"{source}: {charge}")}
    return {name: array for name, array in arrays.items() if array.shape[:1] == (frames,)}


def columns_of(arrays: Mapping[str, Array], frames: int, atoms: int, keys: Keys) -> Columns:
    """The arrays of atoms among those that have a row for each frame."""
    labels = {name: label for label, name in _labels(arrays, keys)}
    return Columns(
        frozenset(
            name for name, label in labels.items() if label.site == "atom" and arrays[name].shape[1:2] == (atoms,)
        ),
        frozenset(name for name, array in arrays.items() if array.shape == (frames, atoms) and name not in labels),
    )


def _labels(arrays: Mapping[str, Array], keys: Keys) -> Iterator[tuple[Label, str]]:
    """The labels that are there, and their names."""
    for label in LABELS.values():
        name = next((one for one in keys.names(label.name, arrays=True) if one in arrays), None)
        if name is not None:
            yield label, name


def _charges(array: Array, frames: int, atoms: int, what: str) -> Array:
    """The total charges, or the charges of atoms, of all frames."""
    if array.shape in ((), (1,)):
        return np.broadcast_to(array.reshape(()), (frames,))
    if array.shape[:1] != (frames,):
        raise DataError(f"{what} is {array.shape}, and total charges are one number, or ({frames},)")
    if atoms == 1 and array.ndim > 1:
        raise DataError(
            f"{what} is {array.shape}, which may be charges of atoms or of structures",
            advice=f"Write total charges as ({frames},).",
        )
    return array
