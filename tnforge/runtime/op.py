"""The one custom operation through which all kernels run, with derivatives of any order.

The gradient of a call is another call of the same operation; which kernels it runs, and on which arrays, is data that
was emitted with the kernels.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor
from torch.autograd import forward_ad

from ..errors import ConfigError
from .call import derivative, read_call
from .cpu import run_on_cpu
from .gpu import run_by_triton
from .record import ROW, SHARED
from .triton import is_interpreted

__all__ = ["is_plain", "run", "run_plain"]

NAMESPACE = __name__.removesuffix(".runtime.op").replace(".", "_")
"""Where the operation is registered; each copy of this module in a package that stands alone has its own."""

_library = torch.library.Library(NAMESPACE, "DEF")
_library.define(
    "kernel(str call, Tensor[] operands, Tensor[] maps, SymInt rows, SymInt[] extents, SymInt channels) -> Tensor[]"
)
_kernel: Any = getattr(torch.ops, NAMESPACE).kernel

PLAIN = (Tensor, torch.nn.Parameter)
TRANSFORMS = tuple(getattr(torch._C._functorch.TransformType, name) for name in ("Vmap", "Grad", "Jvp"))


def run(
    call: str, operands: list[Tensor], maps: list[Tensor], rows: int, extents: list[int], channels: int
) -> list[Tensor]:
    """Run a call; differentiable. `extents` tells how many places each output has."""
    if is_plain(operands):
        return run_plain(call, operands, maps, rows, extents, channels)
    _refuse_transforms(operands)
    outputs: list[Tensor] = _kernel(call, operands, maps, rows, extents, channels)
    return outputs


def run_plain(
    call: str, operands: list[Tensor], maps: list[Tensor], rows: int, extents: list[int], channels: int
) -> list[Tensor]:
    """Run a call that nothing but automatic differentiation could want to see: past the dispatcher of torch."""
    if _is_recorded(operands):
        return list(_Differentiable.apply(call, rows, extents, channels, len(operands), *operands, *maps))
    return run_on_cpu(call, operands, maps, rows, extents, channels)


def is_plain(tensors: Sequence[Tensor]) -> bool:
    """Whether arrays are ordinary ones on the CPU, and no mode, transform, compiler or tracer is active."""
    return (
        not torch.compiler.is_compiling()
        and all([type(x) in PLAIN and x.is_cpu for x in tensors])
        and not torch._C._len_torch_dispatch_stack()
        and torch._C._functorch.peek_interpreter_stack() is None
        and forward_ad._current_level < 0
        and torch._C._get_tracing_state() is None
    )


def _refuse_transforms(tensors: list[Tensor]) -> None:
    """Kernels know reverse mode; forward mode would silently give zero, and vmap has no rule."""
    if torch.compiler.is_compiling():
        return
    top = torch._C._functorch.peek_interpreter_stack()
    if top is not None and top.key() in TRANSFORMS:
        raise ConfigError(
            "kernels do not run under transforms of torch.func (vmap, grad, jvp) or in forward mode",
            advice="Use torch.autograd.grad and one more axis of rows, or the layer with target='torch'.",
        )
    if forward_ad._current_level >= 0 and any(forward_ad.unpack_dual(x).tangent is not None for x in tensors):
        raise ConfigError(
            "kernels have no derivatives in forward mode",
            advice="Use torch.autograd.grad, or the layer with target='torch'.",
        )


def _is_recorded(tensors: list[Tensor]) -> bool:
    """Whether a derivative may be asked for."""
    return torch.is_grad_enabled() and any([x.requires_grad for x in tensors])


def _fake(
    call: str, operands: list[Tensor], maps: list[Tensor], rows: int, extents: list[int], channels: int
) -> list[Tensor]:
    """Outputs of the right shape without numbers."""
    slots = read_call(call).outputs
    return [operands[0].new_empty(s.shape(n, channels)) for s, n in zip(slots, extents, strict=True)]


class _Differentiable(torch.autograd.Function):
    """A call in the graph of automatic differentiation."""

    @staticmethod
    def forward(ctx: Any, call: str, rows: int, extents: list[int], channels: int, count: int, *tensors: Tensor) -> Any:
        ctx.call, ctx.rows, ctx.extents, ctx.channels, ctx.count = call, rows, extents, channels, count
        ctx.set_materialize_grads(False)
        ctx.save_for_backward(*tensors)
        with torch._C._AutoDispatchBelowAutograd():
            return tuple(run(call, list(tensors[:count]), list(tensors[count:]), rows, extents, channels))

    @staticmethod
    def backward(ctx: Any, *cotangents: Tensor | None) -> Any:
        count, tensors = ctx.count, ctx.saved_tensors
        operands, wanted = tensors[:count], ctx.needs_input_grad[5 : 5 + count]
        given = tuple(cotangent is not None for cotangent in cotangents)
        call, found = derivative(ctx.call, count, wanted, given, operands[0].is_cuda or is_interpreted())
        gradients: list[Tensor | None] = [None] * count
        if found:
            forward, backward = read_call(ctx.call), read_call(call)
            maps = dict(zip(forward.maps, tensors[count:], strict=True))
            indices = [maps[name] for name in backward.maps]
            made = zip(backward.outputs, found, strict=True)
            extents = [_extent(s.map, ctx.rows, operands[k]) if k < count else ctx.extents[k - count] for s, k in made]
            sizes = [slot.shape(n, ctx.channels) for slot, n in zip(forward.outputs, ctx.extents, strict=True)]
            needed = [count + k in backward.operands for k in range(len(cotangents))]
            filled = [_filled(c, n, operands[0], s) for c, n, s in zip(cotangents, needed, sizes, strict=True)]
            outputs = run(call, [*operands, *filled], indices, ctx.rows, extents, ctx.channels)
            for k, output in zip(found, outputs, strict=True):
                if k < count:
                    gradients[k] = output.reshape(operands[k].shape)
        return (None, None, None, None, None, *gradients, *(None for _ in tensors[count:]))


def _filled(cotangent: Tensor | None, needed: bool, like: Tensor, size: tuple[int, ...]) -> Tensor:
    """A cotangent; zeros where there is none but one is read, and anything where it is not."""
    if cotangent is not None:
        return cotangent
    return like.new_zeros(size) if needed else like


def _extent(index: str, rows: int, array: Tensor) -> int:
    """How many places the gradient of an array has."""
    return rows if index == ROW else 1 if index == SHARED else array.shape[0]


def _autograd(
    call: str, operands: list[Tensor], maps: list[Tensor], rows: int, extents: list[int], channels: int
) -> list[Tensor]:
    """Record the call if a derivative may be asked for."""
    if _is_recorded(operands):
        return list(_Differentiable.apply(call, rows, extents, channels, len(operands), *operands, *maps))
    with torch._C._AutoDispatchBelowAutograd():
        return list(_kernel(call, operands, maps, rows, extents, channels))


_library.impl("kernel", run_on_cpu, "CPU")
_library.impl("kernel", run_by_triton, "CUDA")
_library.impl("kernel", _fake, "Meta")
_library.impl("kernel", _autograd, "Autograd")
