"""Weights averaged over steps, which move less than the weights themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import torch
from torch import Tensor, nn

__all__ = ["Average"]


class Average:
    """An exponential average of weights; at the start, where there is little to average, it follows them faster."""

    def __init__(self, potential: nn.Module, kept: float) -> None:
        self.kept = kept
        self.weights = [weight.detach() for weight in potential.parameters()]
        self.names = [name for name, _ in potential.named_parameters()]
        self.means = [weight.clone() for weight in self.weights]

    def update(self, steps: int) -> None:
        """Take in the weights after so many steps."""
        kept = min(self.kept, (1 + steps) / (10 + steps))
        torch._foreach_lerp_(self.means, self.weights, 1 - kept)

    @contextmanager
    def applied(self) -> Iterator[None]:
        """The potential has the averaged weights for a while, and then its own again."""
        own = [weight.clone() for weight in self.weights]
        torch._foreach_copy_(self.weights, self.means)
        try:
            yield
        finally:
            torch._foreach_copy_(self.weights, own)

    def state(self) -> dict[str, Tensor]:
        """The averaged weights by name."""
        return dict(zip(self.names, self.means, strict=True))

    def put(self, state: Mapping[str, Tensor]) -> None:
        """Take up averaged weights."""
        for name, mean in self.state().items():
            mean.copy_(state[name])
