"""The one custom operation through which every kernel runs, with derivatives of any order.

The gradient of a kernel with respect to an operand is another kernel, called through the same operation; which one,
and on which arrays, is data that was emitted with the kernels.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import torch
from torch import Tensor
from torch.utils.weak import WeakTensorKeyDictionary

from ..errors import BuildError, ShapeError
from .library import Source, build_library
from .triton import Call, is_interpreted, launch

__all__ = ["Array", "Record", "own_kernels", "register", "run"]


@dataclass(frozen=True)
class Array:
    """One array of a kernel."""

    name: str
    components: int
    channels: bool
    map: str


@dataclass(frozen=True)
class Record:
    """A kernel as the runtime knows it; `gradients[k]` is the key of the gradient for operand k and its sources.

    `source` is the C file that has it and `programs` the file of Triton, None where there is none.
    """

    key: str
    symbol: str
    source: Source | None
    programs: Source | None
    operands: tuple[Array, ...]
    outputs: tuple[Array, ...]
    gradients: tuple[tuple[str, tuple[int, ...]], ...]

    @property
    def maps(self) -> tuple[str, ...]:
        """Index arrays in the order in which the kernel takes them."""
        slots = (*self.operands, *self.outputs)
        return tuple(dict.fromkeys(slot.map for slot in slots if slot.map not in ("row", "shared")))


_records: dict[str, Record] = {}
_checked: Any = WeakTensorKeyDictionary()

NAMESPACE = __name__.removesuffix(".runtime.op").replace(".", "_")
"""Where the operation is registered; each copy of this module in a package that stands alone has its own."""

_library = torch.library.Library(NAMESPACE, "DEF")
_library.define(
    "kernel(str key, Tensor[] operands, Tensor[] maps, SymInt rows, SymInt[] extents, SymInt channels) -> Tensor[]"
)
_kernel: Any = getattr(torch.ops, NAMESPACE).kernel


def register(record: Record) -> None:
    """Make a kernel known under its key, which is a hash of all it does; the first file of each kind serves."""
    known = _records.get(record.key, record)
    built = known if known.source else record
    _records[record.key] = replace(
        known, symbol=built.symbol, source=built.source, programs=known.programs or record.programs
    )


@contextmanager
def own_kernels() -> Iterator[None]:
    """Inside, only the kernels registered inside are known, so that each is run from its own file."""
    known = dict(_records)
    _records.clear()
    _function.cache_clear()
    try:
        yield
    finally:
        _records.clear()
        _records.update(known)
        _function.cache_clear()


def run(
    record: Record, operands: list[Tensor], maps: list[Tensor], rows: int, extents: Sequence[int], channels: int
) -> tuple[Tensor, ...]:
    """Run a kernel; differentiable."""
    return tuple(_kernel(record.key, operands, maps, rows, list(extents), channels))


def _shape(slot: Array, extent: int, channels: int) -> tuple[int, ...]:
    head = () if slot.map == "shared" else (extent,)
    return (*head, slot.components, *((channels,) if slot.channels else ()))


def _fake(
    key: str, operands: list[Tensor], maps: list[Tensor], rows: int, extents: list[int], channels: int
) -> list[Tensor]:
    """Outputs of the right shape without numbers."""
    slots = _records[key].outputs
    return [operands[0].new_empty(_shape(s, n, channels)) for s, n in zip(slots, extents, strict=True)]


def _cpu(
    key: str, operands: list[Tensor], maps: list[Tensor], rows: int, extents: list[int], channels: int
) -> list[Tensor]:
    """Run the C function of a kernel."""
    if is_interpreted():
        return _triton(key, operands, maps, rows, extents, channels)
    record = _records[key]
    arrays = [operand.contiguous() for operand in operands]
    indices = [index.contiguous() for index in maps]
    runs = bool(rows and channels)
    outputs = [
        arrays[0].new_empty(_shape(slot, n, channels))
        if runs and slot.map == "row"
        else arrays[0].new_zeros(_shape(slot, n, channels))
        for slot, n in zip(record.outputs, extents, strict=True)
    ]
    _check_indices(record, arrays, indices, extents)
    if runs:
        function = _function(key, arrays[0].dtype, channels)
        function(rows, _pointers(arrays), _pointers(indices), _pointers(outputs))
    return outputs


def _triton(
    key: str, operands: list[Tensor], maps: list[Tensor], rows: int, extents: list[int], channels: int
) -> list[Tensor]:
    """Run the functions of a kernel in Triton, which write every number of its outputs."""
    record = _records[key]
    if record.programs is None:
        raise BuildError(
            "this package has no kernels for GPUs",
            advice="Compile it with --target torch,triton, or use target='torch'.",
        )
    arrays = [operand.contiguous() for operand in operands]
    indices = [index.contiguous() for index in maps]
    shapes = [_shape(slot, n, channels) for slot, n in zip(record.outputs, extents, strict=True)]
    outputs = [arrays[0].new_empty(shape) if rows and channels else arrays[0].new_zeros(shape) for shape in shapes]
    _check_indices(record, arrays, indices, extents)
    if rows and channels:
        maps_by_name = dict(zip(record.maps, indices, strict=True))
        launch(record.programs, key, Call(arrays, outputs, maps_by_name, rows, channels))
    return outputs


def _pointers(tensors: list[Tensor]) -> Any:
    return (ctypes.c_void_p * len(tensors))(*[tensor.data_ptr() for tensor in tensors])


@cache
def _function(key: str, dtype: torch.dtype, channels: int) -> Callable[..., None]:
    """The compiled function for a number type and channel count; kernels without channels share one build."""
    record = _records[key]
    has_channels = any(slot.channels for slot in (*record.operands, *record.outputs))
    if record.source is None:
        raise BuildError(
            "this package has no kernels for CPUs", advice="Compile it with --target torch,c, or use target='torch'."
        )
    real = {torch.float32: "float", torch.float64: "double"}[dtype]
    function = getattr(build_library(record.source, real, channels if has_channels else 1), record.symbol)
    function.argtypes = [ctypes.c_int64, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p]
    function.restype = None
    return function  # type: ignore[no-any-return]


def _check_indices(record: Record, arrays: list[Tensor], indices: list[Tensor], extents: list[int]) -> None:
    """Refuse an index that points outside an array it is used with; an index array is looked at once."""
    bounds = dict.fromkeys(record.maps, 2**63 - 1)
    sized = [
        (slot.map, array.shape[0]) for slot, array in zip(record.operands, arrays, strict=True) if slot.map in bounds
    ]
    sized += [(slot.map, n) for slot, n in zip(record.outputs, extents, strict=True) if slot.map in bounds]
    for name, size in sized:
        bounds[name] = min(bounds[name], size)
    for name, index in zip(record.maps, indices, strict=True):
        known, version = _checked.get(index), _version(index)
        if index.numel() and (known is None or known[0] != version or known[1] > bounds[name]):
            low, high = (int(value) for value in torch.aminmax(index))
            if low < 0 or high >= bounds[name]:
                wrong = low if low < 0 else high
                raise ShapeError(f"{name} holds the index {wrong}; there are {bounds[name]} nodes")
            if version is not None:
                _checked[index] = (version, bounds[name])


def _version(tensor: Tensor) -> int | None:
    """How often a tensor was changed; a tensor of inference mode does not know."""
    return None if tensor.is_inference() else tensor._version


class _Differentiable(torch.autograd.Function):
    """A kernel in the graph of automatic differentiation."""

    @staticmethod
    def forward(ctx: Any, key: str, rows: int, extents: list[int], channels: int, count: int, *tensors: Tensor) -> Any:
        ctx.key, ctx.rows, ctx.channels, ctx.count = key, rows, channels, count
        ctx.save_for_backward(*tensors)
        with torch._C._AutoDispatchBelowAutograd():
            outputs = _kernel(key, list(tensors[:count]), list(tensors[count:]), rows, extents, channels)
        return tuple(outputs)

    @staticmethod
    def backward(ctx: Any, *cotangents: Tensor) -> Any:
        record, tensors = _records[ctx.key], ctx.saved_tensors
        operands, maps = tensors[: ctx.count], dict(zip(record.maps, tensors[ctx.count :], strict=True))
        gradients = [
            _gradient(ctx, record, k, operands, maps, cotangents) if ctx.needs_input_grad[5 + k] else None
            for k in range(ctx.count)
        ]
        return (None, None, None, None, None, *gradients, *(None for _ in maps))


def _gradient(
    ctx: Any, record: Record, k: int, operands: Sequence[Tensor], maps: dict[str, Tensor], cotangents: Sequence[Tensor]
) -> Tensor | None:
    """The gradient with respect to operand k, by the kernel that computes it."""
    key, sources = record.gradients[k]
    if not sources:
        return None
    kernel = _records[key]
    both = (*operands, *cotangents)
    extent = ctx.rows if record.operands[k].map == "row" else operands[k].shape[0] if operands[k].dim() else 0
    (gradient,) = _kernel(
        key, [both[s] for s in sources], [maps[name] for name in kernel.maps], ctx.rows, [extent], ctx.channels
    )
    shaped: Tensor = gradient.reshape(operands[k].shape)
    return shaped


def _autograd(
    key: str, operands: list[Tensor], maps: list[Tensor], rows: int, extents: list[int], channels: int
) -> list[Tensor]:
    """Record the call if a derivative may be asked for."""
    if torch.is_grad_enabled() and any(operand.requires_grad for operand in operands):
        return list(_Differentiable.apply(key, rows, extents, channels, len(operands), *operands, *maps))
    with torch._C._AutoDispatchBelowAutograd():
        return list(_kernel(key, operands, maps, rows, extents, channels))


_library.impl("kernel", _cpu, "CPU")
_library.impl("kernel", _triton, "CUDA")
_library.impl("kernel", _fake, "Meta")
_library.impl("kernel", _autograd, "Autograd")
