"""Extended XYZ: a number of atoms, a line of `key=value`, and a line for each atom.

The line of keys names columns, `Properties=species:S:1:pos:R:3:forces:R:3`, and the cell, `Lattice="ax ay az bx ..."`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from ..errors import ConfigError
from ..models.elements import number
from .comment import Where, cell_in, pairs_in, periodic_in
from .entry import Entry
from .frame import Array

__all__ = ["read_extxyz"]

PLAIN = "species:S:1:pos:R:3"


def read_extxyz(text: str, source: str) -> Iterator[Entry]:
    """The frames of a file, in order."""
    lines = text.removesuffix("\n").split("\n")
    line = frame = 0
    while line < len(lines):
        if not lines[line].strip():
            line += 1
            continue
        where = Where(source, frame, line + 1)
        atoms = _count(lines[line], where)
        body = lines[line + 2 : line + 2 + atoms]
        if line + 1 >= len(lines) or len(body) < atoms:
            where.refuse(f"the file ends after {len(body)} of {atoms} atoms; it is cut short")
        yield _entry(lines[line + 1], body, where)
        line, frame = line + 2 + atoms, frame + 1


def _count(line: str, where: Where) -> int:
    try:
        count = int(line)
    except ValueError:
        where.refuse(f"here a number of atoms should stand, and there is {line.strip()[:60]!r}")
    if count < 0:
        where.refuse(f"there are {count} atoms")
    return count


def _entry(comment: str, lines: Sequence[str], where: Where) -> Entry:
    values: dict[str, str] = pairs_in(comment, where)
    columns, symbols = _columns(values.pop("Properties", PLAIN), lines, where)
    positions = columns.pop("pos", None)
    if positions is None or positions.shape != (len(lines), 3):
        where.refuse("there are no positions, three numbers in columns named pos:R:3")
    lattice = values.pop("Lattice", None)
    cell = np.zeros((3, 3)) if lattice is None else cell_in(lattice, where)
    periodic = periodic_in(values.pop("pbc", "F" if lattice is None else "T"), where)
    numbers = _species(symbols, columns.pop("Z", None), where)
    own = frozenset(columns) - set(values)
    return Entry(numbers, positions, cell, periodic, {**columns, **values}, columns=own)


def _columns(properties: str, lines: Sequence[str], where: Where) -> tuple[dict[str, Array], Sequence[str] | None]:
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


def _layout(properties: str, where: Where) -> list[tuple[str, str, int]]:
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


def _table(name: str, block: Sequence[Sequence[str]], where: Where) -> Array:
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


def _species(symbols: Sequence[str] | None, found: Array | None, where: Where) -> Array:
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


def _element(symbol: str, symbols: Sequence[str], where: Where) -> int:
    try:
        return number(symbol.capitalize())
    except ConfigError as error:
        where.refuse(error.message, symbols.index(symbol))
