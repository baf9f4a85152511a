"""Extended XYZ: a number of atoms, a line of `key=value`, and a line for each atom.

The line of keys names columns, `Properties=species:S:1:pos:R:3:forces:R:3`, and the cell, `Lattice="ax ay az bx ..."`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NoReturn

import numpy as np

from ..errors import ConfigError, DataError
from ..models.elements import number
from .entry import Entry
from .frame import Array

__all__ = ["numbers_in", "read_extxyz"]

PAIR = re.compile(
    r"""(?P<key>"(?:\\.|[^"\\])*"|[^\s=]+)
        (?:\s*=\s*(?P<value>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\{[^{}]*\}|\[.*?\](?=\s|$)|\S*))?""",
    re.VERBOSE,
)
ESCAPED = re.compile(r"\\(.)")
BETWEEN = str.maketrans("[],", "   ")
QUOTES = frozenset(["''", '""', "{}"])
TRUTH = {
    "T": True,
    "True": True,
    "true": True,
    "TRUE": True,
    "F": False,
    "False": False,
    "false": False,
    "FALSE": False,
}
PLAIN = "species:S:1:pos:R:3"


@dataclass(frozen=True)
class _Where:
    """A frame and the line at which it begins, for messages."""

    source: str
    frame: int
    line: int

    def refuse(self, what: str, atom: int | None = None) -> NoReturn:
        which = "" if atom is None else f", atom {atom}"
        line = self.line + (0 if atom is None else 2 + atom)
        raise DataError(f"{self.source}, frame {self.frame}{which} (line {line}): {what}")


def read_extxyz(text: str, source: str) -> Iterator[Entry]:
    """The frames of a file, in order."""
    lines = text.removesuffix("\n").split("\n")
    line = frame = 0
    while line < len(lines):
        if not lines[line].strip():
            line += 1
            continue
        where = _Where(source, frame, line + 1)
        atoms = _count(lines[line], where)
        body = lines[line + 2 : line + 2 + atoms]
        if line + 1 >= len(lines) or len(body) < atoms:
            where.refuse(f"the file ends after {len(body)} of {atoms} atoms; it is cut short")
        yield _entry(lines[line + 1], body, where)
        line, frame = line + 2 + atoms, frame + 1


def _count(line: str, where: _Where) -> int:
    try:
        count = int(line)
    except ValueError:
        where.refuse(f"here a number of atoms should stand, and there is {line.strip()[:60]!r}")
    if count < 0:
        where.refuse(f"there are {count} atoms")
    return count


def _entry(comment: str, lines: Sequence[str], where: _Where) -> Entry:
    values: dict[str, str] = _pairs(comment, where)
    columns, symbols = _columns(values.pop("Properties", PLAIN), lines, where)
    positions = columns.pop("pos", None)
    if positions is None or positions.shape != (len(lines), 3):
        where.refuse("there are no positions, three numbers in columns named pos:R:3")
    lattice = values.pop("Lattice", None)
    cell = np.zeros((3, 3)) if lattice is None else _cell(lattice, where)
    periodic = _periodic(values.pop("pbc", "F" if lattice is None else "T"), where)
    numbers = _species(symbols, columns.pop("Z", None), where)
    own = frozenset(columns) - set(values)
    return Entry(numbers, positions, cell, periodic, {**columns, **values}, columns=own)


def _pairs(comment: str, where: _Where) -> dict[str, str]:
    """The keys and values of a line; a key without a value is true."""
    found: dict[str, str] = {}
    for pair in PAIR.finditer(comment):
        key, value = _bare(pair["key"]), "T" if pair["value"] is None else _bare(pair["value"])
        if key in found and (pair["value"] is not None or found[key] != value):
            where.refuse(f"{key} stands twice, as {found[key][:30]!r} and {value[:30]!r}")
        found[key] = value
    return found


def _bare(text: str) -> str:
    """A text without its quotes."""
    inner = text[1:-1] if text[:1] + text[-1:] in QUOTES and len(text) > 1 else text
    return ESCAPED.sub(r"\1", inner) if "\\" in inner else inner


def numbers_in(text: str) -> Array | None:
    """The numbers in a text, separated by spaces, commas or brackets; none if it holds something else."""
    words = text.removeprefix("_JSON ").translate(BETWEEN).split()
    try:
        return np.array([float(word) for word in words]) if words else None
    except ValueError:
        return None


def _cell(text: str, where: _Where) -> Array:
    cell = numbers_in(text)
    if cell is None or cell.shape != (9,):
        where.refuse(f"the Lattice is nine numbers, not {text[:60]!r}")
    return cell.reshape(3, 3)


def _periodic(text: str, where: _Where) -> tuple[bool, bool, bool]:
    found = [TRUTH.get(word) for word in text.translate(BETWEEN).split()]
    one, two, three = found * 3 if len(found) == 1 else found if len(found) == 3 else [None] * 3
    if one is None or two is None or three is None:
        where.refuse(f"pbc is three times T or F, not {text[:60]!r}")
    return one, two, three


def _columns(properties: str, lines: Sequence[str], where: _Where) -> tuple[dict[str, Array], Sequence[str] | None]:
    """The columns of the atoms that are numbers, by name, and the symbols of the elements."""
    layout = _layout(properties, where)
    width = sum(count for _, _, count in layout)
    rows = [line.split() for line in lines]
    for atom, row in enumerate(rows):
        if len(row) != width:
            where.refuse(f"{len(row)} columns stand where Properties names {width}", atom)
    columns = list(zip(*rows, strict=True)) if rows else [()] * width
    found: dict[str, Array] = {}
    symbols: Sequence[str] | None = None
    start = 0
    for name, kind, count in layout:
        block = columns[start : start + count]
        start += count
        if kind in "RI":
            found[name] = _table(name, block, where)
        elif name == "species" and count == 1:
            symbols = block[0]
    return found, symbols


def _layout(properties: str, where: _Where) -> list[tuple[str, str, int]]:
    parts = properties.split(":")
    triples = list(zip(parts[::3], parts[1::3], parts[2::3], strict=False))
    if len(parts) % 3 or any(
        kind not in "RISL" or not count.isdecimal() or not int(count) for _, kind, count in triples
    ):
        where.refuse(f"Properties is made of NAME:KIND:COLUMNS with the kinds R, I, S and L, not {properties[:80]!r}")
    names = [name for name, _, _ in triples]
    if len(set(names)) < len(names):
        where.refuse(f"{next(name for name in names if names.count(name) > 1)} stands twice in Properties")
    return [(name, kind, int(count)) for name, kind, count in triples]


def _table(name: str, block: Sequence[Sequence[str]], where: _Where) -> Array:
    """Columns of numbers, [atoms] or [atoms, columns]."""
    try:
        table = np.array([[float(word) for word in column] for column in block])
    except ValueError:
        atom, word = next(
            (k, word) for k, row in enumerate(zip(*block, strict=True)) for word in row if not _is_number(word)
        )
        where.refuse(f"{name} is {word!r}, which is no number", atom)
    return table[0] if len(block) == 1 else np.ascontiguousarray(table.T)


def _is_number(word: str) -> bool:
    try:
        float(word)
    except ValueError:
        return False
    return True


def _species(symbols: Sequence[str] | None, found: Array | None, where: _Where) -> Array:
    """The atomic numbers, from symbols or from a column of numbers."""
    if symbols is not None:
        known: Mapping[str, int] = {symbol: _element(symbol, symbols, where) for symbol in set(symbols)}
        return np.array([known[symbol] for symbol in symbols], np.int64)
    if found is None or found.ndim != 1:
        where.refuse("there are no elements, in a column named species:S:1 or Z:I:1")
    for atom, one in enumerate(found.tolist()):
        if not one.is_integer():
            where.refuse(f"the atomic number is {one}, which is no integer", atom)
    return found.astype(np.int64)


def _element(symbol: str, symbols: Sequence[str], where: _Where) -> int:
    try:
        return number(symbol.capitalize())
    except ConfigError as error:
        where.refuse(error.message, symbols.index(symbol))
