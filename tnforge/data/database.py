"""Databases of ASE, SQLite (.db) and JSON (.json), and its trajectories (.traj)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import BuildError, DataError
from .entry import Entry, Value

__all__ = ["covalent_radii", "read_database", "read_trajectory"]


def _ase() -> Any:
    try:
        import ase.data
        import ase.db
        import ase.io
    except ImportError:
        raise BuildError("this needs ASE, which is not installed", advice="pip install tnforge[train]") from None
    return ase


def read_database(path: Path, source: str) -> Iterator[Entry]:
    """The frames of a database in the order of their numbers.

    What is known of a row are its results, its key-value pairs, its data, and the arrays of its atoms.
    """
    try:
        _check_whole(path)
        rows = _ase().db.connect(str(path), type="json" if path.suffix == ".json" else "db")
        yield from (_entry(row.toatoms(), {**row.data, **row.key_value_pairs}) for row in rows.select())
    except BuildError:
        raise
    except Exception as error:  # of SQLite, JSON, or whatever ASE meets in a damaged file
        raise DataError(f"{source} is cut short or is no database of ASE: {error}") from None


def read_trajectory(path: Path, source: str) -> Iterator[Entry]:
    """The frames of a trajectory; what is known of them are their results, and the information and arrays of atoms."""
    try:
        with _ase().io.Trajectory(str(path)) as frames:
            yield from (_entry(atoms, atoms.info) for atoms in frames)
    except BuildError:
        raise
    except Exception as error:  # whatever ASE meets in a damaged file
        raise DataError(f"{source} is cut short or is no trajectory of ASE: {error}") from None


def _check_whole(path: Path) -> None:
    """Refuse an SQLite file that is shorter than its header says: what is missing might not be noticed."""
    with path.open("rb") as file:
        header = file.read(100)
    page, pages, size = int.from_bytes(header[16:18], "big"), int.from_bytes(header[28:32], "big"), path.stat().st_size
    whole = (65536 if page == 1 else page) * pages
    if header.startswith(b"SQLite format 3\0") and size < whole:
        raise ValueError(f"it has {size} bytes, and its header says {whole}")


def _entry(atoms: Any, said: Mapping[str, Any]) -> Entry:
    """The frame of ASE atoms, of which something is said beside their results and arrays."""
    results: Mapping[str, Any] = {} if atoms.calc is None else atoms.calc.results
    own = {name: array for name, array in atoms.arrays.items() if name not in ("numbers", "positions")}
    values = {**own, **said, **results}
    columns = frozenset(own) - set(said) - set(results)
    one, two, three = (bool(flag) for flag in atoms.pbc)
    return Entry(
        numbers=np.array(atoms.numbers, np.int64),
        positions=np.array(atoms.positions, np.float64),
        cell=np.array(atoms.cell.array, np.float64),
        periodic=(one, two, three),
        values={name: found for name, value in values.items() if (found := _value(value)) is not None},
        columns=columns,
    )


def _value(value: object) -> Value | None:
    """Numbers or text; none for anything else."""
    if isinstance(value, str):
        return value
    try:
        array = np.asarray(value)
    except ValueError:
        return None
    return array if array.dtype.kind in "fiub" else None


def covalent_radii() -> np.ndarray[Any, Any]:
    """The covalent radii of elements by atomic number, in Angstrom."""
    radii: np.ndarray[Any, Any] = _ase().data.covalent_radii
    return radii
