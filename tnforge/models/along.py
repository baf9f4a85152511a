"""Curves with their slopes, in one pass: what forces need where no weight is trained."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from torch.autograd.function import once_differentiable

from ..runtime.curve import Made, Sloped

__all__ = ["along"]


def along(made: Made, sloped: Sloped, numbers: Tensor, shared: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
    """The values; their derivatives by the numbers are those of first order, by shared values none."""
    given, at = tuple(tensor.detach() for tensor in shared), numbers.detach()
    with torch.no_grad():
        if not numbers.requires_grad:
            return made(at, *given)
        values, slopes = sloped(at, *given)
    with torch.enable_grad():
        found: tuple[Tensor, ...] = _Along.apply(numbers, len(values), *values, *slopes)  # type: ignore[no-untyped-call]
    return found


class _Along(torch.autograd.Function):
    """Values whose slopes are known."""

    @staticmethod
    def forward(ctx: Any, numbers: Tensor, count: int, *known: Tensor) -> Any:
        ctx.save_for_backward(*known[count:])
        ctx.set_materialize_grads(False)
        return tuple(value.view_as(value) for value in known[:count])

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, *cotangents: Tensor | None) -> Any:
        total: Tensor | None = None
        for cotangent, slope in zip(cotangents, ctx.saved_tensors, strict=True):
            if cotangent is not None:
                rows = len(slope)
                own = torch.linalg.vecdot(cotangent.reshape(rows, -1), slope.reshape(rows, -1))
                total = own if total is None else total + own
        return total, None, *(None for _ in 2 * cotangents)
