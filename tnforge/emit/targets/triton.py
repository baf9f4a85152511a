"""The Triton target: one readable Python file for each layer, with functions for every kernel and all derivatives.

A kernel is one function for each map that its outputs use, or several where one would need too many registers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ...kernel.kernel import ROW, Kernel, Runnable
from ...kernel.verify import check_kernel
from ...schedule.nest import schedule_kernel
from ...schedule.piece import divide
from ...schedule.sweep import named_sweeps
from ..allow_triton import check_triton
from ..context import Layer, identifier, plain
from ..program import Program, print_program
from ..render import render
from .c import derivatives, render_records

__all__ = ["Context", "Entry", "render_programs", "render_triton"]

SYMBOL_LENGTH = 12

MAX_LIVE = 96
"""Numbers alive at once in one function: with two registers for each float64 and some for addresses, 255 suffice."""

MAX_LIVE_OF_TWO = 32
"""Up to so many a thread takes two channels of float32, which halves what it does once for each row."""

WARP = 32


@dataclass(frozen=True)
class Entry:
    """The functions of one kernel as lines of a table."""

    key: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Context:
    """Everything the template prints."""

    name: str
    about: tuple[str, ...]
    programs: tuple[Program, ...]
    entries: tuple[Entry, ...]


def render_triton(layer: Layer) -> dict[str, str]:
    """`<layer>_triton.py`, and `<layer>.kernels.json`."""
    header = layer.header
    about = (
        f"Written by tnforge {header.version} from {header.source}; edit that and compile again.",
        f"definition sha256 {header.definition}",
    )
    sweeps = named_sweeps(layer.plan)
    return {**render_records(layer.name, sweeps), **render_programs(layer.name, sweeps, about)}


def render_programs(name: str, steps: Mapping[str, Runnable], about: Iterable[str] = ()) -> dict[str, str]:
    """The file of named programs and of all derivatives of their kernels; `about` goes to its head."""
    programs: list[Program] = []
    entries = []
    for key, member in derivatives(steps).items():
        own = tuple(_programs(name, member.kernel))
        programs += [program for program, _ in own]
        entries.append(Entry(key, tuple(_line(program, block) for program, block in own)))
    file = f"{name}_triton.py"
    context = Context(identifier(name), tuple(plain(line) for line in about), tuple(programs), tuple(entries))
    text = render("triton/layer.py.jinja", context)
    check_triton(file, text)
    return {file: text}


def _programs(name: str, kernel: Kernel) -> Iterator[tuple[Program, int]]:
    """The functions of a kernel, each with the number of channels that one tile holds."""
    check_kernel(kernel)
    nest = schedule_kernel(kernel)
    for index in dict.fromkeys(slot.map for slot in kernel.outputs):
        outputs = [k for k, slot in enumerate(kernel.outputs) if slot.map == index]
        pieces = divide(nest, outputs, index != ROW, MAX_LIVE)
        for number, piece in enumerate(pieces, 1):
            symbol = f"{name}_{kernel.key[:SYMBOL_LENGTH]}_{index}{number if len(pieces) > 1 else ''}"
            block = 2 * WARP if piece.live <= MAX_LIVE_OF_TWO else WARP
            yield print_program(symbol, nest, piece, index), block


def _line(program: Program, block: int) -> str:
    return f'({program.symbol}, {program.operands}, {program.outputs}, "{program.index}", {block}, {program.loops})'
