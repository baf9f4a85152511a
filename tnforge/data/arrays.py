"""Files of numpy arrays over all frames of one kind of structure, as rMD17 and sGDML have them."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

import numpy as np

from ..errors import ConfigError, DataError
from .declared import Keys
from .entry import Entry
from .frame import Array

__all__ = ["entries_of", "read_npz"]


def read_npz(file: Path | BytesIO, source: str, keys: Keys) -> Iterator[Entry]:
    """The frames of an npz file; nothing in it is executed."""
    try:
        with np.load(file, allow_pickle=False) as archive:
            arrays = {name: array for name in archive.files if (array := _read(archive, name)) is not None}
    except (OSError, ValueError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise DataError(f"{source} is cut short or is no npz file: {error}") from None
    yield from entries_of(arrays, source, keys)


def _read(archive: Mapping[str, Array], name: str) -> Array | None:
    """An array of numbers or texts; none where it holds Python objects, which are not read."""
    try:
        return archive[name]
    except ValueError as error:
        if "allow_pickle" in str(error):
            return None
        raise


def entries_of(
    arrays: Mapping[str, Array], source: str, keys: Keys, units: Mapping[str, str] | None = None
) -> Iterator[Entry]:
    """The frames in arrays by name.

    Positions are [frames, atoms, 3]. What has as many rows as there are frames has one for each, all else is the same
    for all frames. Atomic numbers are [atoms], or [frames, atoms] with zeros where structures are smaller.
    """
    names = {what: _named(arrays, keys, what, source) for what in ("positions", "numbers", "cell", "periodic")}
    positions, numbers = (_needed(arrays, names[what], what, source) for what in ("positions", "numbers"))
    if positions.ndim != 3 or positions.shape[2] != 3:
        raise DataError(f"{source}: {names['positions']} is {positions.shape}, and positions are (frames, atoms, 3)")
    frames, atoms = positions.shape[:2]
    if numbers.shape not in ((atoms,), (frames, atoms)) or numbers.dtype.kind not in "iu":
        raise DataError(
            f"{source}: {names['numbers']} is {numbers.dtype} {numbers.shape}, "
            f"and atomic numbers are integers ({atoms},) or ({frames}, {atoms})"
        )
    kinds = np.broadcast_to(numbers.astype(np.int64), (frames, atoms))
    cells = _cells(arrays, names["cell"], frames, source)
    periodic = _periodic(arrays, names["periodic"], frames, names["cell"] is not None, source)
    rest = {name: array for name, array in arrays.items() if name not in names.values()}
    for k in range(frames):
        real = kinds[k] > 0
        yield Entry(
            numbers=kinds[k][real],
            positions=positions[k].astype(np.float64)[real],
            cell=cells[k],
            periodic=periodic[k],
            values={name: _row(array, k, frames, real) for name, array in rest.items()},
            units=units or {},
        )


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


def _cells(arrays: Mapping[str, Array], name: str | None, frames: int, source: str) -> Array:
    cell = np.zeros((3, 3)) if name is None else arrays[name].astype(np.float64)
    if cell.shape == (9,) or cell.shape == (frames, 9):
        cell = cell.reshape(*cell.shape[:-1], 3, 3)
    if cell.shape not in ((3, 3), (frames, 3, 3)):
        raise DataError(f"{source}: {name} is {cell.shape}, and cells are (3, 3) or ({frames}, 3, 3)")
    return np.broadcast_to(cell, (frames, 3, 3))


def _periodic(
    arrays: Mapping[str, Array], name: str | None, frames: int, has_cell: bool, source: str
) -> list[tuple[bool, bool, bool]]:
    """Which cell vectors are periodic in each frame; all of them where there is a cell and nothing is said."""
    found = np.full(3, has_cell) if name is None else np.asarray(arrays[name])
    if found.shape not in ((), (3,), (frames, 3)):
        raise DataError(f"{source}: {name} is {found.shape}, and periodicity is (3,) or ({frames}, 3)")
    return [(bool(one), bool(two), bool(three)) for one, two, three in np.broadcast_to(found, (frames, 3)).tolist()]


def _row(array: Array, k: int, frames: int, real: Array) -> Array | str:
    """What an array holds of frame k, for the atoms that are there."""
    row = array[k] if array.ndim and len(array) == frames else array
    if row.dtype.kind in "US":
        return str(row.astype(str)) if row.ndim == 0 else " ".join(row.astype(str).reshape(-1).tolist())
    if not real.all() and row.ndim and len(row) == len(real):
        row = row[real]
    return np.asarray(row)
