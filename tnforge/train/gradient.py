"""The gradients of all weights, which lie in one array: summed over processes, measured and clipped at once."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from .parallel import World

__all__ = ["Gradient"]


class Gradient:
    """The gradients of weights. Behind them stands one more number, which says that some process was asked to stop."""

    def __init__(self, weights: Sequence[nn.Parameter]) -> None:
        first = weights[0]
        sizes = [weight.numel() for weight in weights]
        self.whole = torch.zeros(sum(sizes) + 1, dtype=first.dtype, device=first.device)
        for weight, part in zip(weights, torch.split(self.whole[:-1], sizes), strict=True):
            weight.grad = part.view_as(weight)

    @property
    def numbers(self) -> Tensor:
        """All gradients one behind the other."""
        return self.whole[:-1]

    def clear(self) -> None:
        """Make them zero."""
        self.whole.zero_()

    def sum(self, world: World, stop: bool) -> bool:
        """Sum the gradients of all processes; whether any of them was asked to stop."""
        self.whole[-1] = float(stop)
        world.sum(self.whole)
        return stop if world.size == 1 else bool(self.whole[-1].item())

    def clip(self, most: float | None) -> Tensor:
        """Shorten the gradient to a norm of at most so much; the norm before."""
        norm: Tensor = torch.linalg.vector_norm(self.numbers)
        if most is not None:
            self.numbers.mul_(most / norm.clamp(min=most))
        return norm
