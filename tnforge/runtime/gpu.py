"""Runs calls on a GPU, by the functions of their kernels in Triton."""

from __future__ import annotations

from collections.abc import Sequence

from torch import Tensor

from ..errors import BuildError
from .call import Call, Part, read_call
from .library import Source
from .record import Record
from .segments import check_bounds
from .triton import Arrays, launch

__all__ = ["run_by_triton"]


def run_by_triton(
    text: str, operands: Sequence[Tensor], maps: Sequence[Tensor], rows: int, extents: Sequence[int], channels: int
) -> list[Tensor]:
    """The outputs of a call; what several kernels make of one output is added up in their order."""
    call = read_call(text)
    arrays = [operand.contiguous() for operand in operands]
    indices = dict(zip(call.maps, [index.contiguous() for index in maps], strict=True))
    shapes = [slot.shape(extent, channels) for slot, extent in zip(call.outputs, extents, strict=True)]
    if not rows or not channels:
        return [arrays[0].new_zeros(shape) for shape in shapes]
    _check_indices(call, arrays, indices, extents)
    outputs: dict[int, Tensor] = {}
    for part in call.parts:
        made = [arrays[0].new_empty(shapes[target]) for target in part.targets]
        own = {name: indices[name] for name in part.record.maps}
        read = [arrays[source] for source in part.sources]
        launch(_programs(part.record), part.record.key, Arrays(read, made, own, rows, channels))
        _collect(part, made, outputs)
    return [outputs[target] for target in range(len(shapes))]


def _collect(part: Part, made: Sequence[Tensor], outputs: dict[int, Tensor]) -> None:
    """Keep what a kernel made, or add it to what others made of the same output."""
    for target, output in zip(part.targets, made, strict=True):
        outputs[target] = outputs[target].add_(output) if target in outputs else output


def _check_indices(call: Call, arrays: Sequence[Tensor], indices: dict[str, Tensor], extents: Sequence[int]) -> None:
    """Refuse an index that points outside an array it is used with."""
    for name, index in indices.items():
        sizes = [arrays[k].shape[0] for k, slot in call.operands.items() if slot.map == name]
        sizes += [extents[k] for k, slot in enumerate(call.outputs) if slot.map == name]
        check_bounds(name, index, min(sizes))


def _programs(record: Record) -> Source:
    """The file of Triton of a kernel."""
    if record.programs is None:
        raise BuildError(
            "this package has no kernels for GPUs",
            advice="Compile it with --target torch,triton, or use target='torch'.",
        )
    return record.programs
