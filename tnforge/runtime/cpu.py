"""Runs calls on the CPU, by the C functions of their kernels."""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import torch
from torch import Tensor

from ..errors import BuildError, ShapeError
from .call import Call, read_call
from .gpu import run_by_triton
from .library import Source, build_library
from .record import ROW, SHARED, Array, Record, generation
from .segments import check_bounds, segments
from .triton import is_interpreted

__all__ = ["run_on_cpu"]

REALS = {torch.float32: "float", torch.float64: "double"}
AT_ROW, AT_PLACE, ANYWHERE = range(3)
WORTH_A_THREAD = 2**16
"""Numbers that a call touches before it is worth more than one thread."""

MAX_KNOWN = 4096


@dataclass(frozen=True)
class _Program:
    """A call for one number type and channel count: functions, and all that does not depend on the arrays."""

    call: Call
    run: Callable[[bytes], int]
    functions: tuple[int, ...]
    widths: tuple[int, ...]
    kinds: tuple[int, ...]
    targets: tuple[tuple[int, ...], ...]
    sources: tuple[tuple[int, ...], ...]
    maps: tuple[tuple[int, ...], ...]
    bounds: tuple[tuple[str, tuple[int, ...], tuple[int, ...]], ...]
    visited: int
    numbers: int


def run_on_cpu(
    text: str, operands: Sequence[Tensor], maps: Sequence[Tensor], rows: int, extents: Sequence[int], channels: int
) -> list[Tensor]:
    """The outputs of a call."""
    if is_interpreted():
        return run_by_triton(text, operands, maps, rows, extents, channels)
    arrays = [x if x.is_contiguous() else x.contiguous() for x in operands]
    indices = [x if x.is_contiguous() else x.contiguous() for x in maps]
    first = arrays[0]
    program = _program(text, first.dtype, channels, generation())
    slots = program.call.outputs
    made = [slot.shape(extent, channels) for slot, extent in zip(slots, extents, strict=True)]
    if not channels:
        return [first.new_zeros(shape) for shape in made]
    outputs = [first.new_empty(shape) for shape in made]
    order, begin, places = 0, 0, 0
    for place, (name, reads, writes) in enumerate(program.bounds):
        extent = min([*(arrays[k].shape[0] for k in reads), *(extents[k] for k in writes)])
        check_bounds(name, indices[place], extent)
        if place == program.visited:
            found, places = segments(indices[place], extent), extent
            order, begin = 0 if found.order is None else found.order.data_ptr(), found.begin.data_ptr()
    threads = torch.get_num_threads() if rows * program.numbers >= WORTH_A_THREAD else 1
    values = [rows, places, threads, order, begin, len(outputs), len(program.functions)]
    for output, width, kind, slot in zip(outputs, program.widths, program.kinds, slots, strict=True):
        values += (output.data_ptr(), width, 1 if slot.map == SHARED else output.shape[0], kind)
    read, indexed = [x.data_ptr() for x in arrays], [x.data_ptr() for x in indices]
    for function, own, named, targets in zip(
        program.functions, program.sources, program.maps, program.targets, strict=True
    ):
        values += (function, len(own), len(named), len(targets))
        values += [read[k] for k in own]
        values += [indexed[k] for k in named]
        values += targets
    if program.run(struct.pack(f"{len(values)}q", *values)):
        raise ShapeError("there is not enough memory for the sums of each thread")
    return outputs


@lru_cache(MAX_KNOWN)
def _program(text: str, dtype: torch.dtype, channels: int, _: int) -> _Program:
    call = read_call(text)
    libraries = {
        part.record.key: build_library(_source(part.record), REALS[dtype], channels if part.record.has_channels else 1)
        for part in call.parts
    }
    functions = tuple(_address(libraries[part.record.key], part.record.symbol) for part in call.parts)
    run = libraries[call.parts[0].record.key].run
    run.argtypes, run.restype = [ctypes.c_char_p], ctypes.c_int
    names = call.maps
    visited = names.index(call.visited) if call.visited else -1
    return _Program(
        call=call,
        run=run,
        functions=functions,
        widths=tuple(slot.width(channels) for slot in call.outputs),
        kinds=tuple(_kind(slot, call.visited) for slot in call.outputs),
        targets=_targets(call),
        sources=tuple(part.sources for part in call.parts),
        maps=tuple(tuple(names.index(name) for name in part.record.maps) for part in call.parts),
        bounds=tuple((name, *_bounds(call, name)) for name in names),
        visited=visited,
        numbers=sum(slot.width(channels) for slot in (*call.outputs, *call.operands.values())),
    )


def _source(record: Record) -> Source:
    """The C file of a kernel."""
    if record.source is None:
        raise BuildError(
            "this package has no kernels for CPUs", advice="Compile it with --target torch,c, or use target='torch'."
        )
    return record.source


def _address(library: ctypes.CDLL, symbol: str) -> int:
    return ctypes.cast(getattr(library, symbol), ctypes.c_void_p).value or 0


def _kind(slot: Array, visited: str | None) -> int:
    return AT_ROW if slot.map == ROW else AT_PLACE if slot.map == visited else ANYWHERE


def _targets(call: Call) -> tuple[tuple[int, ...], ...]:
    """The outputs of each part as 2 * number, plus one where an earlier part has written to it."""
    seen: set[int] = set()
    found = []
    for part in call.parts:
        found.append(tuple(2 * target + (target in seen) for target in part.targets))
        seen.update(part.targets)
    return tuple(found)


def _bounds(call: Call, name: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The operands and the outputs that an index points into."""
    reads = tuple(k for k, slot in call.operands.items() if slot.map == name)
    return reads, tuple(k for k, slot in enumerate(call.outputs) if slot.map == name)
