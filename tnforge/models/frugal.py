"""Less memory for more time: what is needed for derivatives is made again, part by part, in place of being kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import torch
from torch import Tensor
from torch.utils.checkpoint import checkpoint

from ..runtime.curve import Made, Way, current, taken

__all__ = ["again", "in_chunks"]

Result = TypeVar("Result")


def again(step: Callable[..., Result], *arguments: Any) -> Result:
    """What a step of a network makes; what it needs for its derivatives is made again when they are taken."""
    way = current()

    def made(*own: Any) -> Result:
        with taken(way):
            return step(*own)

    found: Result = checkpoint(made, *arguments, use_reentrant=False)
    return found


def in_chunks(rows: int) -> Way:
    """Curves evaluated for so many pairs at a time, and again when derivatives are taken."""

    def way(made: Made, numbers: Tensor, shared: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
        if len(numbers) <= rows:
            return made(numbers, *shared)
        parts = [again(made, own, *shared) for own in torch.split(numbers, rows)]
        return tuple(torch.cat(column) for column in zip(*parts, strict=True))

    return way
