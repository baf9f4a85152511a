"""Runs emitted functions of Triton: on a GPU, or on a CPU by Triton's interpreter, which is slow and meant for checks.

No two programs add to one number, so results do not depend on which program comes first.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import RLock, local
from types import ModuleType
from typing import Any

import torch
from torch import Tensor

from ..errors import BuildError, VerifyError
from .library import Source, cache_folder, private_folder
from .segments import segments

__all__ = [
    "Arrays",
    "Program",
    "Tile",
    "has_triton",
    "interpreted",
    "is_interpreted",
    "launch",
    "no_triton",
    "programs",
    "tile_of",
]

WARP = 32

ROW_WARPS = 4
"""Warps of a program that writes rows."""

PROGRAMS = 2048
"""So many programs keep a GPU busy; where places are fewer, their rows are divided among several."""

LEAST_ROWS = 8
"""A part of a place has so many rows on average."""

_thread = local()

_interpreting = RLock()
"""Held while functions are made or interpreted: both depend on settings of the whole process."""


@contextmanager
def interpreted() -> Iterator[None]:
    """Inside, and in this thread, kernels on the CPU are those of Triton, run by its interpreter."""
    before, _thread.interpreted = is_interpreted(), True
    try:
        yield
    finally:
        _thread.interpreted = before


def is_interpreted() -> bool:
    """Whether kernels on the CPU are run by the interpreter of Triton."""
    return getattr(_thread, "interpreted", False)


@dataclass(frozen=True)
class Arrays:
    """The arrays of one call of a kernel, its index arrays by map, the number of rows and of channels.

    An output is None where nobody asked for it.
    """

    operands: Sequence[Tensor]
    outputs: Sequence[Tensor | None]
    maps: Mapping[str, Tensor]
    rows: int
    channels: int

    @property
    def some(self) -> Tensor:
        """One of them, of which all have the number type and the device."""
        return next(found for found in (*self.operands, *self.outputs) if found is not None)

    @property
    def itemsize(self) -> int:
        """The bytes of a number."""
        return self.some.itemsize


@dataclass(frozen=True)
class Program:
    """A function that takes some operands and outputs of its kernel, in order; `index` is the map of the outputs.

    A tile has at most `block` channels; `loops` tells that it visits all channels itself.
    """

    function: Any
    operands: tuple[int, ...]
    outputs: tuple[int, ...]
    index: str
    block: int
    loops: bool

    @property
    def has_channels(self) -> bool:
        """Whether its tiles have channels."""
        return "CHANNELS" in self.function.arg_names


@dataclass(frozen=True)
class Tile:
    """Rows and channels of a program, and its warps."""

    rows: int
    block: int
    warps: int


@cache
def has_triton() -> bool:
    """Whether Triton is installed."""
    return importlib.util.find_spec("triton") is not None


def no_triton() -> BuildError:
    """What is wrong where Triton is not installed."""
    return BuildError(
        "Triton is not installed, and the kernels for GPUs need it",
        advice="Install it (pip install triton), or use target='torch'.",
    )


def launch(source: Source, key: str, arrays: Arrays) -> None:
    """Run the functions of a kernel; every number of every output that is asked for is written."""
    device = arrays.some.device
    is_cpu = device.type == "cpu"
    with _interpreting if is_cpu else torch.cuda.device(device):
        for program in programs(source, is_cpu)[key]:
            asked = {k: output for k in program.outputs if (output := arrays.outputs[k]) is not None}
            if program.index == "row" and asked:
                _start(program, arrays, asked, {"rows": arrays.rows}, arrays.rows)
            elif asked:
                _add(program, arrays, asked)


def tile_of(program: Program, channels: int, itemsize: int) -> Tile:
    """A warp takes as many rows as fit beside each other; channels are counted in powers of two.

    A thread takes several channels only of numbers that fill one register each.
    """
    warps = ROW_WARPS if program.index == "row" else 1
    block = (
        min(program.block if itemsize == 4 else WARP, 1 << (channels - 1).bit_length()) if program.has_channels else 1
    )
    return Tile(warps * max(WARP // block, 1), block, warps)


def _add(program: Program, arrays: Arrays, outputs: Mapping[int, Tensor]) -> None:
    """Sum rows to places; where places are divided into parts, the sums of the parts are added up in order."""
    some = next(iter(outputs.values()))
    places = 1 if program.index == "shared" else some.shape[0]
    if not some.numel():
        return
    order, begin = _visits(program.index, arrays, places, some)
    parts = _parts(program, arrays, places)
    sums = {k: o if parts == 1 else o.new_empty((places, parts, o.numel() // places)) for k, o in outputs.items()}
    extra = {"order": order, "begin": begin, "places": places, "parts": parts}
    _start(program, arrays, sums, extra, places * parts)
    if parts > 1:
        for k, output in outputs.items():
            torch.sum(sums[k], 1, out=output.view(places, -1))


def _visits(index: str, arrays: Arrays, places: int, like: Tensor) -> tuple[Tensor | None, Tensor]:
    """The order of the rows and where those of each place begin; one place that all share has all rows."""
    if index == "shared":
        return None, torch.arange(2, device=like.device) * arrays.rows
    found = segments(index, arrays.maps[index], places)
    return found.order, found.begin


def _tile(program: Program, arrays: Arrays) -> Tile:
    return tile_of(program, arrays.channels, arrays.itemsize)


def _blocks(program: Program, arrays: Arrays) -> int:
    """How many programs divide the channels."""
    divided = program.has_channels and not program.loops
    return -(-arrays.channels // _tile(program, arrays).block) if divided else 1


def _parts(program: Program, arrays: Arrays, places: int) -> int:
    """Among how many the rows of a place are divided; it depends on sizes alone."""
    wanted = PROGRAMS * _tile(program, arrays).rows // (places * _blocks(program, arrays))
    return max(1, min(wanted, arrays.rows // (places * LEAST_ROWS)))


def _start(
    program: Program, arrays: Arrays, outputs: Mapping[int, Tensor], extra: Mapping[str, Any], lanes: int
) -> None:
    """Start the programs for so many rows or places."""
    tile = _tile(program, arrays)
    given = [*(arrays.operands[k] for k in program.operands), *(outputs.get(k) for k in program.outputs)]
    values: dict[str, Any] = {f"{name}_index": index for name, index in arrays.maps.items()}
    values |= {"CHANNELS": arrays.channels, "ROWS": tile.rows, "BLOCK": tile.block, **extra}
    rest = [values[name] for name in program.function.arg_names[len(given) :]]
    grid = (-(-lanes // tile.rows), _blocks(program, arrays))
    if grid[0] and grid[1]:
        program.function[grid](*given, *rest, num_warps=tile.warps, enable_fp_fusion=True)


@cache
def programs(source: Source, interpreted: bool) -> dict[str, tuple[Program, ...]]:
    """The functions of an emitted file by the key of their kernel."""
    table = _module(_kept(source), interpreted).KERNELS
    return {key: tuple(Program(*entry) for entry in entries) for key, entries in table.items()}


def _kept(source: Source) -> Path:
    """The file in the user's cache, from where Triton reads it again; its name tells what is in it."""
    digest = hashlib.sha256(source.text.encode()).hexdigest()
    file = private_folder(cache_folder()) / f"{source.name}-{digest[:32]}.py"
    if not file.is_file() or file.read_text(encoding="utf-8") != source.text:
        handle, draft = tempfile.mkstemp(prefix=".build-", suffix=".py", dir=file.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as output:
            output.write(source.text)
        os.replace(draft, file)
    return file


def _module(file: Path, interpreted: bool) -> ModuleType:
    """Import a file by its path, to be compiled or to be interpreted."""
    try:
        import triton
    except ImportError as error:
        raise no_triton() from error
    name = f"_tnforge_triton_{file.stem}_{'interpreted' if interpreted else 'compiled'}"
    spec = importlib.util.spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        raise VerifyError(f"the kernels {file} can not be imported")
    module = importlib.util.module_from_spec(spec)
    with _interpreting, triton.knobs.runtime.scope():
        triton.knobs.runtime.interpret = interpreted
        spec.loader.exec_module(module)
    return module
