"""The kernels of an emitted layer: plain data beside its C file, and the call that checks and runs them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from ..errors import ShapeError, VerifyError
from .call import Call, call_of
from .library import Source
from .op import is_plain, run, run_plain
from .record import ROW, Array, Record, register

__all__ = ["KernelSet", "load"]

MAX_KNOWN = 256
"""How many shapes of arguments are remembered."""

FORMAT = 3
"""The form of kernels that this runtime calls."""


@dataclass(frozen=True)
class KernelSet:
    """The kernels of one layer; `steps` are the calls that it makes, by name."""

    name: str
    steps: Mapping[str, Call]
    known: dict[tuple[Any, ...], int] = field(default_factory=dict, compare=False, repr=False)
    """Shapes and types of arrays that were found to fit, with their number of channels."""

    def call(
        self,
        step: str,
        operands: Sequence[Tensor],
        maps: Mapping[str, Tensor],
        rows: int,
        sizes: Mapping[str, int],
    ) -> tuple[Tensor, ...]:
        """Run a step. Operands are [rows, components ..., channels]; outputs come as [rows, components, channels].

        `sizes` tells how many rows an output has that is added to through an index array.
        """
        call = self.steps[step]
        indices, arrays = [maps[name] for name in call.maps], list(operands)
        extents = [rows if slot.map == ROW else sizes.get(slot.map, 1) for slot in call.outputs]
        if is_plain(arrays):
            channels = self._channels(step, arrays, indices, rows)
            return tuple(run_plain(call.text, arrays, indices, rows, extents, channels))
        channels = self._check(call, arrays, indices, rows)
        return tuple(run(call.text, arrays, indices, rows, extents, channels))

    def _channels(self, step: str, operands: Sequence[Tensor], indices: Sequence[Tensor], rows: int) -> int:
        """The number of channels of arrays that fit; what is known to fit is not looked at again."""
        key = (step, rows, *[(x.shape, x.dtype, x.device) for x in (*operands, *indices)])
        channels = self.known.get(key)
        if channels is None:
            channels = self._check(self.steps[step], operands, indices, rows)
            if len(self.known) >= MAX_KNOWN:
                self.known.clear()
            self.known[key] = channels
        return channels

    def _check(self, call: Call, operands: Sequence[Tensor], indices: Sequence[Tensor], rows: int) -> int:
        """Refuse arrays that do not fit; returns the number of channels."""
        first = operands[0]
        channels = next((operands[k].shape[-1] for k, slot in call.operands.items() if slot.channels), 1)
        for k, slot in call.operands.items():
            self._check_one(operands[k], slot, first, rows, channels)
        for name, index in zip(call.maps, indices, strict=True):
            if index.dtype != torch.int64 or index.shape != (rows,) or index.device != first.device:
                raise ShapeError(
                    f"layer {self.name}: {name} is {_shown(index)}; expected int64 of shape ({rows},) on {first.device}"
                )
        return channels

    def _check_one(self, tensor: Tensor, slot: Array, first: Tensor, rows: int, channels: int) -> None:
        name = slot.name.removesuffix(f"_{slot.map}")
        if tensor.dtype not in (torch.float32, torch.float64):
            raise ShapeError(f"layer {self.name}: {name} is {_shown(tensor)}; kernels take float32 and float64")
        if tensor.dtype != first.dtype or tensor.device != first.device:
            raise ShapeError(f"layer {self.name}: {name} is {_shown(tensor)} and the first argument {_shown(first)}")
        head = () if slot.map == "shared" else (rows if slot.map == "row" else tensor.shape[0],)
        tail = (channels,) if slot.channels else ()
        inner = tensor.shape[len(head) : tensor.dim() - len(tail)]
        components = 1
        for extent in inner:
            components *= extent
        fits = tensor.shape[: len(head)] == head and components == slot.components
        if not fits or (slot.channels and tensor.shape[-1] != channels):
            raise ShapeError(
                f"layer {self.name}: {name} is {_shown(tensor)}; expected {len(head)} row axis of {head or 'none'}, "
                f"{slot.components} components and {tail or 'no'} channels"
            )


def _shown(tensor: Tensor) -> str:
    return f"{str(tensor.dtype).removeprefix('torch.')} {tuple(tensor.shape)} on {tensor.device}"


def load(file: str, name: str, targets: tuple[str, ...] = ("c",)) -> KernelSet:
    """The kernels that were emitted beside a Python file for these targets.

    Reads data; the C file is built, or that of Triton imported, when a kernel first runs.
    """
    folder = Path(file).parent
    try:
        data = json.loads((folder / f"{name}.kernels.json").read_text())
        source = Source(name, (folder / f"{name}.c").read_text()) if "c" in targets else None
        programs = _programs(folder, name) if "triton" in targets else None
        records = {key: _record(key, value, source, programs) for key, value in data["kernels"].items()}
        steps = {step: call_of(text, records.__getitem__) for step, text in data["steps"].items()}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise VerifyError(f"the kernels of layer {name} in {folder} are missing or damaged: {error!r}") from error
    if data.get("format") != FORMAT:
        raise VerifyError(
            f"the kernels of layer {name} in {folder} were written by another version of tnforge",
            advice="Compile the package again.",
        )
    for record in records.values():
        register(record)
    return KernelSet(name, steps)


def _programs(folder: Path, name: str) -> Source:
    """The file of Triton."""
    return Source(f"{name}_triton", (folder / f"{name}_triton.py").read_text(encoding="utf-8"))


def _record(key: str, data: Mapping[str, Any], source: Source | None, programs: Source | None) -> Record:
    return Record(
        key=key,
        symbol=str(data["symbol"]),
        source=source,
        programs=programs,
        operands=tuple(Array(*slot) for slot in data["operands"]),
        outputs=tuple(Array(*slot) for slot in data["outputs"]),
        gradients=tuple((str(g["kernel"]), tuple(int(k) for k in g["sources"])) for g in data["gradients"]),
    )
