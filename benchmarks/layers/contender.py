"""Contenders, what is asked of them, and whether they compute the same function."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

import torch
from torch import Tensor

from ..measuring.result import OURS

__all__ = [
    "OURS",
    "Contender",
    "Mode",
    "Tensors",
    "deviation",
    "evaluate",
    "identity",
    "leaves",
    "prepared",
    "results",
    "tolerance",
]

Tensors = tuple[Tensor, ...]
Call = Callable[..., Tensors]
Change = Callable[[Tensors], Tensors]


def identity(tensors: Tensors) -> Tensors:
    """The same tensors."""
    return tensors


@dataclass(frozen=True)
class Contender:
    """One implementation: `call` takes and gives tensors in its own form.

    `write` turns the arguments of a workload into that form, `read` its results into the form of the workload; both
    can be differentiated and neither is timed. One that `stores` keeps in memory what it computes on each edge.
    """

    name: str
    call: Call
    write: Change = identity
    read: Change = identity
    compiled: bool = False
    stores: bool = True


class Mode(Enum):
    """What is computed in one call."""

    FORWARD = "forward"
    BACKWARD = "backward"
    DOUBLE = "double"

    @property
    def order(self) -> int:
        """How often it differentiates."""
        return list(Mode).index(self)


def evaluate(call: Call, mode: Mode, arguments: Tensors, cotangents: Sequence[Tensor] | None = None) -> Tensors:
    """The values of a call, its gradients, or the gradients of the squared norm of its gradients."""
    if mode is Mode.FORWARD:
        with torch.no_grad():
            return call(*arguments)
    values = call(*arguments)
    first = _gradients(values, arguments, cotangents, mode is Mode.DOUBLE)
    if mode is Mode.BACKWARD:
        return first
    norm = torch.stack([gradient.square().sum() for gradient in first]).sum()
    return _gradients((norm,), arguments, None, False)


def _gradients(values: Tensors, arguments: Tensors, cotangents: Sequence[Tensor] | None, again: bool) -> Tensors:
    return torch.autograd.grad(values, arguments, cotangents, create_graph=again, materialize_grads=True)


def leaves(tensors: Tensors, mode: Mode) -> Tensors:
    """Copies for a call; gradients are taken of them if the mode takes any."""
    copies = [tensor.detach().clone(memory_format=torch.contiguous_format) for tensor in tensors]
    return tuple(copy.requires_grad_(mode is not Mode.FORWARD) for copy in copies)


def results(contender: Contender, mode: Mode, arguments: Tensors, cotangents: Tensors) -> Tensors:
    """What a contender computes of a workload's own arguments, in the workload's form."""

    def call(*values: Tensor) -> Tensors:
        own = (tensor.contiguous() for tensor in contender.write(values))
        return contender.read(contender.call(*own))

    found = evaluate(call, mode, leaves(arguments, mode), cotangents)
    return tuple(tensor.detach() for tensor in found)


def prepared(contender: Contender, mode: Mode, arguments: Tensors) -> Callable[[], Tensors]:
    """The call that is timed: on tensors in the contender's own form, with random cotangents."""
    own = leaves(contender.write(arguments), mode)
    if mode is Mode.FORWARD:
        return lambda: evaluate(contender.call, mode, own)
    cotangents = tuple(torch.randn_like(value) for value in contender.call(*own))
    return lambda: evaluate(contender.call, mode, own, cotangents)


def deviation(found: Tensors, expected: Tensors) -> float:
    """The largest difference, against the largest entry of each tensor; infinite where shapes differ."""
    if [tensor.shape for tensor in found] != [tensor.shape for tensor in expected]:
        return float("inf")
    return max(_deviation(one, other) for one, other in zip(found, expected, strict=True))


def _deviation(one: Tensor, other: Tensor) -> float:
    size = float(other.abs().max())
    value = float((one - other).abs().max()) / (size or 1.0)
    return value if value == value else float("inf")


def tolerance(dtype: torch.dtype) -> float:
    """How far two right results may be apart, against their largest entry."""
    return 400 * torch.finfo(dtype).eps
