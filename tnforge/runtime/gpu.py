"""Runs calls on a GPU, by the functions of their kernels in Triton."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from torch import Tensor

from ..errors import BuildError
from .call import Call, Part, read_call
from .empty import run_without_channels
from .library import Source
from .record import Record
from .segments import check_bounds
from .triton import Arrays, launch

__all__ = ["run_by_triton"]


def run_by_triton(
    text: str, operands: Sequence[Tensor], maps: Sequence[Tensor], rows: int, extents: Sequence[int], channels: int
) -> list[Tensor]:
    """The outputs of a call; what several kernels make of one output is added up in their order."""
    if not channels:
        return run_without_channels(run_by_triton, text, operands, maps, rows, extents)
    call = read_call(text)
    arrays = [operand.contiguous() for operand in operands]
    indices = dict(zip(call.maps, [index.contiguous() for index in maps], strict=True))
    sized = enumerate(zip(call.outputs, extents, strict=True))
    shapes = {k: slot.shape(extent, channels) for k, (slot, extent) in sized}
    if not rows:
        return [arrays[0].new_zeros(shape) for shape in shapes.values()]
    _check_indices(call, arrays, indices, extents)
    shapes |= {~k: slot.shape(rows, channels) for k, slot in enumerate(call.handed_on)}
    values: dict[int, Tensor] = {}
    wanted = {*range(len(call.outputs)), *(source for part in call.parts for source in part.sources)}
    for part in call.parts:
        made = [arrays[0].new_empty(shapes[target]) if target in wanted else None for target in part.targets]
        own = {name: indices[name] for name in part.record.maps}
        read = [_value(source, arrays, values, shapes) for source in part.sources]
        launch(_programs(part.record), part.record.key, Arrays(read, made, own, rows, channels))
        _collect(part, made, values)
    return [values[target] for target in range(len(call.outputs))]


def _value(
    source: int, arrays: Sequence[Tensor], values: Mapping[int, Tensor], shapes: Mapping[int, tuple[int, ...]]
) -> Tensor:
    """What a kernel reads; what is handed on is zero where nobody made it."""
    if source >= 0:
        return arrays[source]
    return values[source] if source in values else arrays[0].new_zeros(shapes[source])


def _collect(part: Part, made: Sequence[Tensor | None], values: dict[int, Tensor]) -> None:
    """Keep what a kernel made, or add it to what others made of the same."""
    for target, value in zip(part.targets, made, strict=True):
        if value is not None:
            values[target] = values[target].add_(value) if target in values else value


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
