"""Values of files as numbers; what is no number, or no finite one, is refused."""

from __future__ import annotations

import numpy as np

from ..errors import DataError
from ..models.elements import SYMBOLS
from .comment import numbers_in
from .entry import Entry, Value
from .form import expected, shaped
from .frame import Array
from .label import Label

__all__ = ["elements", "finite", "label_in", "numeric", "text_of"]


def text_of(value: Value) -> str:
    """A value as text."""
    return value if isinstance(value, str) else " ".join(f"{one:g}" for one in value.reshape(-1).tolist())


def label_in(label: Label, name: str, entry: Entry, place: str) -> Array | None:
    """A label in its shape, in the unit of the file; none where it is all NaN, which stands for unknown."""
    atoms = len(entry.numbers)
    if label.site == "structure" and name in entry.columns:
        raise DataError(
            f"{place}: {name} is a column of atoms, and {label.name} is {expected(label, atoms)} for the structure",
            advice=f"Name what it is of the structure, keys: {{{label.name}: ...}}, or rename the column.",
        )
    numbers = numeric(entry.values[name])
    if numbers is None:
        raise DataError(f"{place}: {name} is no number, but {text_of(entry.values[name])[:60]!r}")
    if numbers.size and np.isnan(numbers).all():
        return None
    array = shaped(label, numbers, atoms)
    if array is None:
        raise DataError(f"{place}: {name} is {numbers.size} numbers, and {label.name} is {expected(label, atoms)}")
    return array


def elements(numbers: Array, place: str) -> Array:
    """Atomic numbers, all of which there are."""
    wrong = np.flatnonzero((numbers < 0) | (numbers >= len(SYMBOLS)))
    if len(wrong):
        raise DataError(f"{place}, atom {wrong[0]}: there is no element of the number {numbers[wrong[0]]}")
    return numbers


def finite(array: Array, place: str, name: str, site: str) -> Array:
    """The array, all of whose numbers are finite."""
    if np.isfinite(array).all():
        return array
    where = np.argwhere(~np.isfinite(array))[0].tolist()
    value = array[tuple(where)]
    atom = f", atom {where.pop(0)}" if site == "atom" else ""
    component = f" in component {' '.join('xyz'[one] for one in where)}" if where else ""
    raise DataError(
        f"{place}{atom}: {name} is {value}{component}", advice="Correct it, or leave the whole label out of this frame."
    )


def numeric(value: Value) -> Array | None:
    """Numbers as float64; none where a value is something else."""
    found = numbers_in(value) if isinstance(value, str) else value
    return None if found is None or found.dtype.kind not in "fiu" else found.astype(np.float64)
