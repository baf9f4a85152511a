"""One frame as its file holds it, before anything is known of its units and labels; and the bytes of files."""

from __future__ import annotations

import bz2
import gzip
import lzma
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from ..errors import DataError
from .frame import Array

__all__ = ["Entry", "Value", "contents", "stem"]

Value = Array | str
"""Numbers, or text that may be numbers."""

NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Entry:
    """One frame as its file holds it, in the units of the file.

    Args:
        numbers: [atoms] atomic numbers, int64
        positions: [atoms, 3] float64
        cell: [3, 3] one cell vector in each row
        periodic: which cell vectors are periodic
        values: all else by the names of the file
        units: units of values where the file states them
        columns: which values are of each atom, and not of the structure
        lengths: units of positions and of the cell, where the file states them
    """

    numbers: Array
    positions: Array
    cell: Array
    periodic: tuple[bool, bool, bool]
    values: Mapping[str, Value]
    units: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    columns: frozenset[str] = frozenset()
    lengths: tuple[str | None, str | None] = (None, None)


_UNPACKERS: Mapping[str, Callable[[bytes], bytes]] = {
    ".xz": lzma.decompress,
    ".gz": gzip.decompress,
    ".bz2": bz2.decompress,
}


def stem(path: Path) -> Path:
    """The path without the ending of what packed it."""
    return path.with_suffix("") if path.suffix in _UNPACKERS else path


def contents(path: Path) -> bytes:
    """What a file holds, unpacked in memory."""
    try:
        packed = path.read_bytes()
    except OSError as error:
        raise DataError(f"{path} can not be read: {error.strerror}") from None
    unpack = _UNPACKERS.get(path.suffix)
    if unpack is None:
        return packed
    try:
        return unpack(packed)
    except (lzma.LZMAError, OSError, EOFError, ValueError, zlib.error) as error:
        raise DataError(
            f"{path} is cut short or damaged: {error}", advice="Copy or download it again and compare its size."
        ) from None
