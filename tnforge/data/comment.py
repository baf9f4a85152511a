"""The line of `key=value` of a frame of extended XYZ, and what texts in it mean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NoReturn

import numpy as np

from ..errors import DataError
from .frame import Array

__all__ = ["Where", "cell_in", "numbers_in", "pairs_in", "periodic_in"]

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


@dataclass(frozen=True)
class Where:
    """A frame and the line at which it begins, for messages."""

    source: str
    frame: int
    line: int

    def refuse(self, what: str, atom: int | None = None) -> NoReturn:
        """Refuse what stands there, or at an atom of it."""
        which = "" if atom is None else f", atom {atom}"
        line = self.line + (0 if atom is None else 2 + atom)
        raise DataError(f"{self.source}, frame {self.frame}{which} (line {line}): {what}")


def pairs_in(comment: str, where: Where) -> dict[str, str]:
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


def cell_in(text: str, where: Where) -> Array:
    """The cell vectors in a text, one in each row."""
    cell = numbers_in(text)
    if cell is None or cell.shape != (9,):
        where.refuse(f"the Lattice is nine numbers, not {text[:60]!r}")
    return cell.reshape(3, 3)


def periodic_in(text: str, where: Where) -> tuple[bool, bool, bool]:
    """Which cell vectors a text says to be periodic."""
    found = [TRUTH.get(word) for word in text.translate(BETWEEN).split()]
    one, two, three = found * 3 if len(found) == 1 else found if len(found) == 3 else [None] * 3
    if one is None or two is None or three is None:
        where.refuse(f"pbc is three times T or F, not {text[:60]!r}")
    return one, two, three
