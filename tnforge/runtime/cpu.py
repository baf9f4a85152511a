"""Runs calls on the CPU, by the C functions of their kernels."""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import torch
from torch import Tensor

from ..errors import BuildError, ShapeError
from .call import Call, read_call
from .empty import run_without_channels
from .gpu import run_by_triton
from .library import Source, build_library
from .record import ROW, SHARED, Record, generation
from .segments import check_bounds, segments
from .triton import is_interpreted

__all__ = ["run_on_cpu"]

REALS = {torch.float32: "float", torch.float64: "double"}
AT_ROW, AT_PLACE, ANYWHERE, AT_ROW_STREAMED, FOR_A_ROW = range(5)
LINE = 64
STREAMED = 2**23
"""Bytes of an array that is written past the caches."""

CHUNK, CHUNK_WITHOUT_CHANNELS = 8, 256
"""Rows that one kernel after the other works on: few with channels, for they hold much; many without."""

WIDEST = 16
"""Rows that a kernel without channels works on at once, at most."""

FAR = 62
"""How many operands of a kernel are asked for before they are read: each has a bit."""

WORTH_A_THREAD = 2**16
"""Numbers that a call touches before it is worth more than one thread."""

MAX_KNOWN = 4096


@dataclass(frozen=True)
class _Part:
    """A kernel of a call: its function, and which operands, indices and outputs it takes.

    What is handed on counts as an output behind the others; where it is read, the source is its number upside down.
    Bit k of `far` tells that no part before it reads operand k.
    """

    function: int
    sources: tuple[int, ...]
    maps: tuple[int, ...]
    targets: tuple[int, ...]
    far: int


@dataclass(frozen=True)
class _Output:
    """An array that a call makes: how it is addressed, and its shape behind the axis of places.

    One that `streams` is written once, in whole lines of the cache: row by row, or so many rows at once.
    """

    kind: int
    width: int
    shared: bool
    tail: tuple[int, ...]
    streams: bool


@dataclass(frozen=True)
class _Index:
    """An index array of a call, and the operands and outputs that it points into."""

    name: str
    reads: tuple[int, ...]
    writes: tuple[int, ...]
    visited: bool


@dataclass(frozen=True)
class _Program:
    """A call for one number type and channel count: all that does not depend on the arrays."""

    run: Callable[[bytes], int]
    pack: Callable[..., bytes]
    chunk: int
    parts: tuple[_Part, ...]
    outputs: tuple[_Output, ...]
    handed_on: tuple[int, ...]
    arrays: int
    indices: tuple[_Index, ...]
    numbers: int


def run_on_cpu(
    text: str, operands: Sequence[Tensor], maps: Sequence[Tensor], rows: int, extents: Sequence[int], channels: int
) -> list[Tensor]:
    """The outputs of a call."""
    if is_interpreted():
        return run_by_triton(text, operands, maps, rows, extents, channels)
    if not channels:
        return run_without_channels(run_on_cpu, text, operands, maps, rows, extents)
    arrays = [x if x.is_contiguous() else x.contiguous() for x in operands]
    indices = [x if x.is_contiguous() else x.contiguous() for x in maps]
    first = arrays[0]
    program = _program(text, first.dtype, channels, generation())
    outputs = [
        first.new_empty(o.tail if o.shared else (n, *o.tail)) for o, n in zip(program.outputs, extents, strict=True)
    ]
    visit = _visit(program, arrays, indices, outputs)
    threads = torch.get_num_threads() if rows * program.numbers >= WORTH_A_THREAD else 1
    values = [rows, visit[0], threads, program.chunk, visit[1], visit[2], program.arrays, len(program.parts)]
    for output, made in zip(outputs, program.outputs, strict=True):
        place = output.data_ptr()
        streams = made.streams and output.nbytes >= STREAMED and not place % LINE
        kind = AT_ROW_STREAMED if streams else made.kind
        values += (place, made.width, 1 if made.shared else output.shape[0], kind)
    values += program.handed_on
    read, indexed = [x.data_ptr() for x in arrays], [x.data_ptr() for x in indices]
    for part in program.parts:
        values += (part.function, len(part.sources), len(part.maps), len(part.targets), part.far)
        values += [read[k] if k >= 0 else -1 - 2 * k for k in part.sources]
        values += [indexed[k] for k in part.maps]
        values += part.targets
    if program.run(program.pack(*values)):
        raise ShapeError("there is not enough memory for the sums of each thread")
    return outputs


def _visit(
    program: _Program, arrays: Sequence[Tensor], indices: Sequence[Tensor], outputs: Sequence[Tensor]
) -> tuple[int, int, int]:
    """Check all indices; the number of places that are visited, and where the order and offsets of their rows are."""
    visit = (0, 0, 0)
    for index, own in zip(indices, program.indices, strict=True):
        places = min([*[arrays[k].shape[0] for k in own.reads], *[outputs[k].shape[0] for k in own.writes]])
        if own.visited:
            found = segments(own.name, index, places)
            visit = (places, 0 if found.order is None else found.order.data_ptr(), found.begin.data_ptr())
        else:
            check_bounds(own.name, index, places)
    return visit


@lru_cache(MAX_KNOWN)
def _program(text: str, dtype: torch.dtype, channels: int, _: int) -> _Program:
    call = read_call(text)
    libraries = [
        build_library(_source(part.record), REALS[dtype], channels if part.record.has_channels else 1)
        for part in call.parts
    ]
    run = libraries[0].run
    run.argtypes, run.restype = [ctypes.c_char_p], ctypes.c_int
    parts = tuple(
        _Part(
            _address(library, part.record.symbol),
            tuple(source if source >= 0 else source - len(call.outputs) for source in part.sources),
            tuple(call.maps.index(name) for name in part.record.maps),
            targets,
            far,
        )
        for library, part, targets, far in zip(libraries, call.parts, _targets(call), _far(call), strict=True)
    )
    outputs = tuple(_output(call, k, channels, dtype) for k in range(len(call.outputs)))
    handed_on = tuple(word for slot in call.handed_on for word in (0, slot.width(channels), 0, FOR_A_ROW))
    arrays = len(outputs) + len(call.handed_on)
    count = 8 + 4 * arrays + sum(5 + len(p.sources) + len(p.maps) + len(p.targets) for p in parts)
    return _Program(
        run=run,
        pack=struct.Struct(f"{count}q").pack,
        chunk=_chunk(call),
        parts=parts,
        outputs=outputs,
        handed_on=handed_on,
        arrays=arrays,
        indices=tuple(_Index(name, *_bounds(call, name), name == call.visited) for name in call.maps),
        numbers=sum(slot.width(channels) for slot in (*call.outputs, *call.operands.values())),
    )


def _output(call: Call, k: int, channels: int, dtype: torch.dtype) -> _Output:
    slot = call.outputs[k]
    kind = AT_ROW if slot.map == ROW else AT_PLACE if slot.map == call.visited else ANYWHERE
    makers = [part.record for part in call.parts if k in part.targets]
    lines = not makers[0].has_channels or (slot.channels and channels * dtype.itemsize % LINE == 0)
    streams = kind == AT_ROW and len(makers) == 1 and lines
    return _Output(kind, slot.width(channels), slot.map == SHARED, slot.tail(channels), streams)


def _chunk(call: Call) -> int:
    """How many rows one kernel after the other works on."""
    with_channels = [part.record.has_channels for part in call.parts]
    if not any(with_channels):
        return CHUNK_WITHOUT_CHANNELS
    return CHUNK if all(with_channels) else WIDEST


def _source(record: Record) -> Source:
    """The C file of a kernel."""
    if record.source is None:
        raise BuildError(
            "this package has no kernels for CPUs", advice="Compile it with --target torch,c, or use target='torch'."
        )
    return record.source


def _address(library: ctypes.CDLL, symbol: str) -> int:
    return ctypes.cast(getattr(library, symbol), ctypes.c_void_p).value or 0


def _targets(call: Call) -> tuple[tuple[int, ...], ...]:
    """The arrays that each part makes as 2 * number, plus one where an earlier part has written to it."""
    seen: set[int] = set()
    found = []
    for part in call.parts:
        numbers = [target if target >= 0 else len(call.outputs) + ~target for target in part.targets]
        found.append(tuple(2 * number + (number in seen) for number in numbers))
        seen.update(numbers)
    return tuple(found)


def _far(call: Call) -> Iterator[int]:
    """For each part the operands that no part before it reads, as bits."""
    seen: set[int] = set()
    for part in call.parts:
        yield sum(1 << k for k, source in enumerate(part.sources[:FAR]) if source >= 0 and source not in seen)
        seen.update(part.sources)


def _bounds(call: Call, name: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The operands and the outputs that an index points into."""
    reads = tuple(k for k, slot in call.operands.items() if slot.map == name)
    return reads, tuple(k for k, slot in enumerate(call.outputs) if slot.map == name)
