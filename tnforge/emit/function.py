"""A function of C as ready lines, and what all functions print alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..kernel.kernel import Kernel, map_names
from ..symmetry.surd import Surd
from .literals import exact_text, literal

__all__ = ["Function", "Loop", "index_lines", "number", "runs"]


@dataclass(frozen=True)
class Loop:
    """A loop over channels as a function of its own."""

    symbol: str
    parameters: str
    call: str
    sums: tuple[str, ...]
    body: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True)
class Function:
    """One kernel as ready lines of C; `next` takes the loop over rows from `at` to where it goes on."""

    symbol: str
    comment: tuple[str, ...]
    head: tuple[str, ...]
    next: str
    row: tuple[str, ...]
    loops: tuple[Loop, ...]
    after: tuple[str, ...]


def index_lines(kernel: Kernel) -> Iterator[str]:
    """The index arrays of a kernel under their names."""
    return (f"const int64_t *{name}_index = part->maps[{k}];" for k, name in enumerate(map_names(kernel)))


def number(value: Surd) -> str:
    """A number in the precision of the arrays."""
    exact = exact_text(value)
    return f"R({literal(value)} /* {exact} */)" if exact else f"R({literal(value)})"


def runs(components: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and length of each run of neighbours in sorted numbers."""
    for _, run in groupby(enumerate(components), key=lambda pair: pair[1] - pair[0]):
        members = [component for _, component in run]
        yield members[0], len(members)
