"""Files of frames by their formats."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

from ..errors import ConfigError, DataError
from .arrays import read_npz
from .database import read_database, read_trajectory
from .declared import Declared
from .entry import Entry, contents, stem
from .extxyz import read_extxyz
from .hdf5 import read_hdf5
from .meaning import Content, frames_of

__all__ = ["FORMATS", "format_of", "read_content"]

FORMATS: Mapping[str, tuple[str, ...]] = {
    "extxyz": (".xyz", ".extxyz"),
    "database": (".db", ".json"),
    "trajectory": (".traj",),
    "npz": (".npz",),
    "hdf5": (".h5", ".hdf5"),
}
"""The formats, and the endings of files that have them; .xz, .gz or .bz2 may follow."""


def format_of(path: Path, declared: str | None = None) -> str:
    """The format of a file: what is declared, or what its ending says."""
    if declared is not None and declared not in FORMATS:
        raise ConfigError(f"there is no format {declared!r}; there are {', '.join(FORMATS)}")
    if declared is not None:
        return declared
    ending = stem(path).suffix.lower()
    for name, endings in FORMATS.items():
        if ending in endings:
            return name
    known = " ".join(ending for endings in FORMATS.values() for ending in endings)
    raise DataError(f"{path} has none of the known endings: {known}, and .xz, .gz or .bz2 behind them")


def read_content(path: Path, declared: Declared, form: str | None = None) -> Content:
    """The frames of a file."""
    name = format_of(path, form)
    entries = _entries(path, name, declared)
    content = frames_of(entries, path.name, declared, arrays=name in ("npz", "hdf5"))
    if not content.frames:
        raise DataError(f"{path} holds no frames")
    return content


def _entries(path: Path, form: str, declared: Declared) -> Iterator[Entry]:
    if not path.is_file():
        raise DataError(f"{path} can not be read: No such file")
    if form in ("database", "trajectory") and stem(path) != path:
        raise DataError(f"{path} is packed, and a {form} can not be read in memory", advice="Unpack it first.")
    match form:
        case "database":
            return read_database(path, path.name)
        case "trajectory":
            return read_trajectory(path, path.name)
        case "npz":
            return read_npz(_plain(path), path.name, declared)
        case "hdf5":
            return read_hdf5(_plain(path), path.name, declared)
        case _:
            return read_extxyz(_text(contents(path), path), path.name)


def _plain(path: Path) -> Path | BytesIO:
    """A file itself, or in memory what it holds if it is packed."""
    return path if stem(path) == path else BytesIO(contents(path))


def _text(content: bytes, path: Path) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError(f"{path} is no text: {error}") from None
