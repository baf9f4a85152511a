"""What emitted layers make of the one number of each pair, and the ways in which that can be evaluated."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeAlias

import torch
from torch import Tensor

__all__ = ["Made", "Way", "current", "curve", "taken"]

Made: TypeAlias = Callable[..., tuple[Tensor, ...]]
"""A method of a layer that makes values of a number of each pair and of shared values."""

Way: TypeAlias = Callable[[Made, Tensor, tuple[Tensor, ...]], tuple[Tensor, ...]]
"""How such values are made, given the method, the numbers and the shared values."""

_way: ContextVar[Way | None] = ContextVar("way", default=None)


def curve(made: Made, numbers: Tensor, shared: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
    """What a method makes of the number of each pair, in the way that is taken."""
    way = None if torch.compiler.is_compiling() else _way.get()
    return made(numbers, *shared) if way is None else way(made, numbers, shared)


def current() -> Way | None:
    """The way that is taken."""
    return _way.get()


@contextmanager
def taken(way: Way | None) -> Iterator[None]:
    """Make values in this way for a while; in none, as they are emitted."""
    token = _way.set(way)
    try:
        yield
    finally:
        _way.reset(token)
