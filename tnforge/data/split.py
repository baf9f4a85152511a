"""Which frames of a file stand in which part of a data set."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from pydantic import Field, field_validator, model_validator

from ..config.model import Model
from ..errors import ConfigError, DataError

__all__ = ["Part", "choose", "read_indices"]


class Part(Model):
    """Frames of a file, or of several one behind the other.

    Args:
        path: the file or files; where it is left out, frames are taken of those of the training file.
        count: how many; all where it is left out.
        start: the first of them, after they were put in random order by `seed`, if one is given.
        indices: a file of the numbers of the frames, from 0: text, or a .npy array.
        seed: of the random order; without one the order is that of the file.
    """

    path: tuple[str, ...] = ()
    count: int | None = Field(default=None, ge=1)
    start: int = Field(default=0, ge=0)
    indices: str | None = None
    seed: int | None = Field(default=None, ge=0)

    @model_validator(mode="before")
    @classmethod
    def _from_path(cls, value: object) -> object:
        """A path alone, or a list of them, is a part too."""
        return {"path": value} if isinstance(value, str | list | tuple) else value

    @field_validator("path", mode="before")
    @classmethod
    def _listed(cls, value: object) -> object:
        return (value,) if isinstance(value, str) else value

    @property
    def is_chosen(self) -> bool:
        """Whether it says which of the frames it takes."""
        return self.count is not None or self.indices is not None or self.start > 0


def choose(part: Part, pool: Sequence[int], what: str) -> list[int]:
    """The numbers of the frames that a part takes of a pool of numbers; `what` is what messages call the part."""
    if part.indices is not None:
        return _listed(part, pool, what)
    order = list(pool)
    if part.seed is not None:
        order = np.random.default_rng(part.seed).permutation(order).tolist()
    end = len(order) if part.count is None else part.start + part.count
    if end > len(order) or part.start >= end:
        raise ConfigError(
            f"{what} takes the frames from {part.start} to {end}, and there are {len(order)} to take from"
        )
    return sorted(order[part.start : end])


def _listed(part: Part, pool: Sequence[int], what: str) -> list[int]:
    if part.count is not None or part.start or part.seed is not None:
        raise ConfigError(f"{what} has an index file, and no count, start or seed beside it")
    path = Path(str(part.indices))
    found, known = read_indices(path), set(pool)
    if len(set(found)) < len(found):
        twice = next(one for k, one in enumerate(found) if one in found[:k])
        raise DataError(f"{path} holds the index {twice} twice")
    for one in found:
        if one not in known:
            raise DataError(f"{path} holds the index {one}, and {what} has no such frame to take; they count from 0")
    return found


def read_indices(path: Path) -> list[int]:
    """The integers in a file: text with spaces, commas or new lines between them, or a .npy array."""
    try:
        if path.suffix == ".npy":
            array = np.load(path, allow_pickle=False).reshape(-1)
            if array.dtype.kind not in "iu":
                raise ValueError(f"it holds {array.dtype}")
            return [int(one) for one in array]
        return [int(word) for word in path.read_text(encoding="utf-8").replace(",", " ").split()]
    except OSError as error:
        raise DataError(f"{path} can not be read: {error.strerror}") from None
    except ValueError as error:
        raise DataError(f"{path} is no list of indices: {error}") from None
