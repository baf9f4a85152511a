"""Files of numpy arrays over all frames of one kind of structure, as rMD17 and sGDML have them."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

import numpy as np

from ..errors import ConfigError, DataError
from .declared import Declared, Keys
from .entry import Entry
from .frame import Array
from .rows import columns_of, rows_of

__all__ = ["entries_of", "read_npz"]


def read_npz(file: Path | BytesIO, source: str, declared: Declared) -> Iterator[Entry]:
    """The frames of an npz file; nothing in it is executed."""
    try:
        with np.load(file, allow_pickle=False) as archive:
            arrays = {name: array for name in archive.files if (array := _read(archive, name)) is not None}
    except (OSError, ValueError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise DataError(f"{source} is cut short or is no npz file: {error}") from None
    yield from entries_of(arrays, source, declared)


def _read(archive: Mapping[str, Array], name: str) -> Array | None:
    """An array of numbers or texts; none where it holds Python objects, which are not read."""
    try:
        return archive[name]
    except ValueError as error:
        if "allow_pickle" in str(error):
            return None
        raise


def entries_of(
    arrays: Mapping[str, Array], source: str, declared: Declared, units: Mapping[str, str] | None = None
) -> Iterator[Entry]:
    """The frames in arrays by name.

    Positions are [frames, atoms, 3]. Atomic numbers are [atoms], or [frames, atoms] with zeros behind the atoms of
    smaller structures. Numbers, cell, periodicity and total charge may be the same for all frames; of all else the
    first axis is frames, and what has another is not of them.
    """
    stated = units or {}
    names = {what: _named(arrays, declared.keys, what, source) for what in ("positions", "numbers", "cell", "periodic")}
    positions, numbers = (_needed(arrays, names[what], what, source) for what in ("positions", "numbers"))
    _check_numbers(positions, names["positions"], source)
    if positions.ndim != 3 or positions.shape[2] != 3:
        raise DataError(f"{source}: {names['positions']} is {positions.shape}, and positions are (frames, atoms, 3)")
    frames, atoms = positions.shape[:2]
    kinds = _kinds(numbers, frames, atoms, names["numbers"], source)
    real = _real(kinds) if numbers.ndim == 2 else np.full(kinds.shape, True)
    cells = _cells(arrays, names["cell"], frames, source)
    periodic = _periodic(arrays, names["periodic"], frames, names["cell"] is not None, source)
    rest = {name: array for name, array in arrays.items() if name not in names.values()}
    values = rows_of(rest, frames, atoms, declared, source)
    columns = columns_of(values, frames, atoms, declared.keys)
    for k in range(frames):
        yield Entry(
            numbers=kinds[k][real[k]],
            positions=positions[k].astype(np.float64)[real[k]],
            cell=cells[k],
            periodic=periodic[k],
            values={name: _row(array[k], real[k] if name in columns.cut else None) for name, array in values.items()},
            units=stated,
            columns=columns.other,
            lengths=(stated.get(names["positions"] or ""), stated.get(names["cell"] or "")),
        )


def _kinds(numbers: Array, frames: int, atoms: int, name: str | None, source: str) -> Array:
    """The atomic numbers of all frames, zeros where there is no atom."""
    if numbers.shape not in ((atoms,), (frames, atoms)) or numbers.dtype.kind not in "iu":
        raise DataError(
            f"{source}: {name} is {numbers.dtype} {numbers.shape}, "
            f"and atomic numbers are integers ({atoms},) or ({frames}, {atoms})"
        )
    return np.broadcast_to(numbers.astype(np.int64), (frames, atoms))


def _real(kinds: Array) -> Array:
    """Where atoms are: all but the zeros behind the last of a frame."""
    real: Array = np.cumsum((kinds != 0)[:, ::-1], axis=1)[:, ::-1] > 0
    return real


def _named(arrays: Mapping[str, Array], keys: Keys, what: str, source: str) -> str | None:
    """The name of an array; none if it is not there and was not declared."""
    found = next((name for name in keys.names(what, arrays=True) if name in arrays), None)
    if found is None and what in keys.declared:
        raise ConfigError(f"keys.{what} is {keys.declared[what]!r}, and {source} has {', '.join(arrays) or 'nothing'}")
    return found


def _needed(arrays: Mapping[str, Array], name: str | None, what: str, source: str) -> Array:
    if name is None:
        raise DataError(
            f"{source} has no {what}; it has {', '.join(arrays) or 'nothing'}",
            advice=f"Name them: keys: {{{what}: ...}}",
        )
    return arrays[name]


def _check_numbers(array: Array, name: str | None, source: str) -> None:
    if array.dtype.kind not in "fiu":
        raise DataError(f"{source}: {name} is {array.dtype}, and should be real numbers")


def _cells(arrays: Mapping[str, Array], name: str | None, frames: int, source: str) -> Array:
    cell = np.zeros((3, 3)) if name is None else arrays[name]
    _check_numbers(cell, name, source)
    if cell.shape == (9,) or cell.shape == (frames, 9):
        cell = cell.reshape(*cell.shape[:-1], 3, 3)
    if cell.shape not in ((3, 3), (frames, 3, 3)):
        raise DataError(f"{source}: {name} is {cell.shape}, and cells are (3, 3) or ({frames}, 3, 3)")
    return np.broadcast_to(cell.astype(np.float64), (frames, 3, 3))


def _periodic(
    arrays: Mapping[str, Array], name: str | None, frames: int, has_cell: bool, source: str
) -> list[tuple[bool, bool, bool]]:
    """Which cell vectors are periodic in each frame; all of them where there is a cell and nothing is said."""
    found = np.full(3, has_cell) if name is None else np.asarray(arrays[name])
    if found.shape not in ((), (3,), (frames, 3)):
        raise DataError(f"{source}: {name} is {found.shape}, and periodicity is (3,) or ({frames}, 3)")
    if found.dtype.kind not in "biu" or not np.isin(found, (0, 1)).all():
        raise DataError(f"{source}: {name} is {found.dtype}, and periodicity is true or false, 1 or 0")
    return [(bool(one), bool(two), bool(three)) for one, two, three in np.broadcast_to(found, (frames, 3)).tolist()]


def _row(row: Array, real: Array | None) -> Array | str:
    """What an array holds of a frame; of its atoms those that are there, where they are known."""
    if row.dtype.kind in "US":
        return str(row.astype(str)) if row.ndim == 0 else " ".join(row.astype(str).reshape(-1).tolist())
    return np.asarray(row if real is None else row[real])
