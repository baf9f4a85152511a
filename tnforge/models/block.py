"""Learned functions of scalars: the blocks that emitted layers call."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

import torch
from torch import Tensor, nn

from ..errors import ConfigError

__all__ = ["ACTIVATIONS", "Activation", "Perceptron", "perceptron"]


ACTIVATIONS: Mapping[str, Callable[[Tensor], Tensor]] = {
    "silu": nn.functional.silu,
    "tanh": torch.tanh,
    "sigmoid": torch.sigmoid,
}


SLOPES: Mapping[str, Callable[[Tensor, Tensor], Tensor]] = {
    "silu": torch.ops.aten.silu_backward,
    "tanh": lambda slope, x: torch.ops.aten.tanh_backward(slope, torch.tanh(x)),
    "sigmoid": lambda slope, x: torch.ops.aten.sigmoid_backward(slope, torch.sigmoid(x)),
}
"""The slope of each, given that of its argument and the argument."""

ROWS = 512
"""Rows of which values and slopes are made together."""


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

    def slope(self, x: Tensor, slope: Tensor) -> Tensor:
        """Its slope, given that of its argument."""
        return SLOPES[self.name](slope, x)

    def extra_repr(self) -> str:
        """The name."""
        return self.name


class Perceptron(nn.Sequential):
    """Affine maps and activations one after the other, which know their slopes too."""

    def slope(self, x: Tensor, slope: Tensor) -> tuple[Tensor, Tensor]:
        """What they make of the scalars of each row, and its slope, given theirs.

        They are made for a few rows at a time, so that what stands between fits the caches.
        """
        if len(x) <= ROWS:
            return _with_slope(self, x, slope)
        parts = (_with_slope(self, x[start : start + ROWS], slope[start : start + ROWS]) for start in starts(len(x)))
        first = next(parts)
        whole = [part.new_empty((len(x), *part.shape[1:])) for part in first]
        for start, part in zip(starts(len(x)), itertools.chain([first], parts), strict=True):
            for column, own in zip(whole, part, strict=True):
                column[start : start + ROWS] = own
        return whole[0], whole[1]


def starts(rows: int) -> range:
    """The first rows of those that are made together."""
    return range(0, rows, ROWS)


def _with_slope(part: nn.Module, x: Tensor, slope: Tensor) -> tuple[Tensor, Tensor]:
    """The value of a part and its slope, given those of its argument."""
    match part:
        case nn.Linear():
            return part(x), nn.functional.linear(slope, part.weight)
        case Activation():
            return part(x), part.slope(x, slope)
        case nn.Sequential():
            for own in part:
                x, slope = _with_slope(own, x, slope)
            return x, slope
    raise ConfigError(f"a {type(part).__name__} is no part of a perceptron")


def perceptron(widths: Sequence[int], activation: str, last: bool, bias: bool = True) -> Perceptron:
    """Affine maps from width to width, an activation after each; after the last one only if `last`.

    Without `bias` the maps are linear.
    """
    parts: list[nn.Module] = []
    for step, (width, wider) in enumerate(pairwise(widths)):
        parts.append(nn.Linear(width, wider, bias=bias))
        if last or step < len(widths) - 2:
            parts.append(Activation(activation))
    return Perceptron(*parts)
