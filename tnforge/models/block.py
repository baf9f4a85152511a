"""Learned functions of scalars: the blocks that emitted layers call."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

import torch
from torch import Tensor, nn

from ..errors import ConfigError

__all__ = ["ACTIVATIONS", "Activation", "perceptron"]


ACTIVATIONS: Mapping[str, Callable[[Tensor], Tensor]] = {
    "silu": nn.functional.silu,
    "tanh": torch.tanh,
    "sigmoid": torch.sigmoid,
}


class Activation(nn.Module):
    """One of `ACTIVATIONS` by name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        if name not in ACTIVATIONS:
            raise ConfigError(f"there is no activation {name!r}; there are {', '.join(ACTIVATIONS)}")
        self.name = name

    def forward(self, x: Tensor) -> Tensor:
        """The function, number by number."""
        return ACTIVATIONS[self.name](x)

    def extra_repr(self) -> str:
        """The name."""
        return self.name


def perceptron(widths: Sequence[int], activation: str, last: bool, bias: bool = True) -> nn.Sequential:
    """Affine maps from width to width, an activation after each; after the last one only if `last`.

    Without `bias` the maps are linear.
    """
    parts: list[nn.Module] = []
    for step, (width, wider) in enumerate(pairwise(widths)):
        parts.append(nn.Linear(width, wider, bias=bias))
        if last or step < len(widths) - 2:
            parts.append(Activation(activation))
    return nn.Sequential(*parts)
