"""What emitted layers make of the one number of each pair, and the ways in which that can be evaluated."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol, TypeAlias, runtime_checkable

import torch
from torch import Tensor, nn
from torch.autograd import forward_ad

__all__ = ["Made", "Sloped", "Way", "curve", "taken", "with_slope"]

Made: TypeAlias = Callable[..., tuple[Tensor, ...]]
"""A method of a layer that makes values of a number of each pair and of shared values."""

Sloped: TypeAlias = Callable[..., tuple[tuple[Tensor, ...], tuple[Tensor, ...]]]
"""The method that makes the same values and their derivatives by the number."""


class Way(Protocol):
    """How values are made, given both methods, the number of each pair, and the shared values."""

    def __call__(self, made: Made, sloped: Sloped, numbers: Tensor, shared: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
        """The values."""


@runtime_checkable
class WithSlope(Protocol):
    """A module that knows its slope."""

    def slope(self, x: Tensor, slope: Tensor) -> tuple[Tensor, Tensor]:
        """The value and its slope, given those of the arguments."""


_way: ContextVar[Way | None] = ContextVar("way", default=None)


def curve(made: Made, sloped: Sloped, numbers: Tensor, shared: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
    """What a layer makes of the number of each pair, in the way that is taken."""
    way = None if torch.compiler.is_compiling() else _way.get()
    return made(numbers, *shared) if way is None else way(made, sloped, numbers, shared)


@contextmanager
def taken(way: Way | None) -> Iterator[None]:
    """Make values in this way for a while; in none, by automatic differentiation of what is emitted."""
    token = _way.set(way)
    try:
        yield
    finally:
        _way.reset(token)


def with_slope(module: nn.Module, x: Tensor, slope: Tensor) -> tuple[Tensor, Tensor]:
    """What a module makes of the numbers of each row, and its slope, given theirs; one with a `slope` knows it."""
    if isinstance(module, WithSlope):
        return module.slope(x, slope)
    with forward_ad.dual_level():
        made = module(forward_ad.make_dual(x, slope))  # type: ignore[no-untyped-call]
        value, found = forward_ad.unpack_dual(made)  # type: ignore[no-untyped-call]
    return value, torch.zeros_like(value) if found is None else found
