"""Batches of frames: which frames stand in each, and their atoms, neighbours and labels as tensors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, TypeVar

import numpy as np
import torch
from torch import Tensor

from ..errors import ConfigError
from ..models.structure import Structures
from ..runtime.neighbours import Neighbours
from .edges import Edges, find_edges, join_edges
from .frame import Frame
from .label import Label, label_of

__all__ = ["Batch", "Batches", "Measure", "in_batches", "join_frames", "share"]

Item = TypeVar("Item")

Measure: TypeAlias = Literal["structures", "atoms", "edges"]
"""By what the size of a batch is measured."""


@dataclass(frozen=True)
class Batch:
    """Frames one behind the other, ready for a potential.

    Args:
        structures: their atoms
        neighbours: those within the cutoff
        labels: float64 tensors, structures or atoms first; NaN where a frame lacks the label
        frames: which frames of the set they are
    """

    structures: Structures
    neighbours: Neighbours
    labels: Mapping[str, Tensor]
    frames: tuple[int, ...]

    def to(self, device: torch.device | str) -> Batch:
        """The same on another device."""
        near = self.neighbours
        return Batch(
            structures=self.structures.to(device),
            neighbours=Neighbours(near.sender.to(device), near.receiver.to(device), near.shift.to(device)),
            labels={name: tensor.to(device) for name, tensor in self.labels.items()},
            frames=self.frames,
        )


class Batches:
    """All batches of a set of frames within a cutoff; neighbours are found once and kept.

    Args:
        frames: the set.
        cutoff: how far atoms see.
        size: how many structures, atoms or edges a batch has at most. A frame that is larger is a batch of its own.
        by: what `size` counts.
        labels: the names of the labels that batches shall have.
        near: neighbours that are known already, by frame; all others are found here.
    """

    def __init__(
        self,
        frames: Sequence[Frame],
        cutoff: float,
        size: int,
        by: Measure = "structures",
        labels: Sequence[str] = ("energy", "forces"),
        near: Mapping[Frame, Edges] | None = None,
    ) -> None:
        if size < 1:
            raise ConfigError(f"a batch has at least one of its {by}, not {size}")
        self.frames, self.cutoff, self.size, self.by = tuple(frames), cutoff, size, by
        self.labels = tuple(label_of(name) for name in labels)
        known = {} if near is None else near
        found = find_edges([frame for frame in self.frames if frame not in known], cutoff)
        self.edges = tuple(known[frame] if frame in known else found[frame] for frame in self.frames)
        self._sizes = self._measure()

    def __len__(self) -> int:
        """The number of frames."""
        return len(self.frames)

    def epoch(self, number: int, seed: int, shuffle: bool = True) -> Sequence[tuple[int, ...]]:
        """The frames of every batch, a pure function of the arguments: each frame stands in one batch."""
        order = np.arange(len(self.frames))
        if shuffle:
            order = np.random.default_rng((seed, number)).permutation(order)
        return tuple(map(tuple, in_batches(order.tolist(), self._sizes.__getitem__, self.size)))

    def batch(self, frames: Sequence[int]) -> Batch:
        """The batch of frames, which may be none."""
        chosen = [self.frames[number] for number in frames]
        return Batch(
            structures=join_frames(chosen),
            neighbours=join_edges([self.edges[number] for number in frames]),
            labels={label.name: _labels(label, chosen) for label in self.labels},
            frames=tuple(int(number) for number in frames),
        )

    def _measure(self) -> tuple[int, ...]:
        """How much of a batch each frame fills."""
        if self.by == "structures":
            return (1,) * len(self.frames)
        if self.by == "atoms":
            return tuple(frame.atoms for frame in self.frames)
        return tuple(map(len, self.edges))


def in_batches(items: Iterable[Item], size: Callable[[Item], int], most: int) -> Iterator[list[Item]]:
    """Items in their order, of at most so much together; a larger one is a batch of its own."""
    batch: list[Item] = []
    filled = 0
    for item in items:
        if batch and filled + size(item) > most:
            yield batch
            batch, filled = [], 0
        batch.append(item)
        filled += size(item)
    if batch:
        yield batch


def share(frames: Sequence[int], rank: int, world: int) -> tuple[int, ...]:
    """What process `rank` of `world` takes of a batch; together they take every frame once, some perhaps none."""
    if not 0 <= rank < world:
        raise ConfigError(f"there is no process {rank} of {world}; they count from 0")
    return tuple(frames[rank::world])


def join_frames(frames: Sequence[Frame]) -> Structures:
    """The atoms of frames one behind the other."""
    index = np.repeat(np.arange(len(frames)), [frame.atoms for frame in frames])
    numbers = [np.zeros(0, np.int64), *(frame.numbers for frame in frames)]
    positions = [np.zeros((0, 3)), *(frame.positions for frame in frames)]
    cells = np.array([frame.cell for frame in frames], np.float64).reshape(-1, 3, 3)
    return Structures(
        numbers=torch.from_numpy(np.concatenate(numbers)),
        positions=torch.from_numpy(np.concatenate(positions)),
        index=torch.from_numpy(index),
        cell=torch.from_numpy(cells),
        periodic=torch.tensor([frame.periodic for frame in frames], dtype=torch.bool).reshape(-1, 3),
        charge=torch.tensor([frame.charge for frame in frames], dtype=torch.float64),
    )


def _labels(label: Label, frames: Sequence[Frame]) -> Tensor:
    """A label of frames, NaN where it is not known."""
    known = [frame.label(label.name) for frame in frames]
    shapes = [label.shape(frame.atoms) for frame in frames]
    arrays = [
        np.full(shape, np.nan) if one is None else one.reshape(shape) for one, shape in zip(known, shapes, strict=True)
    ]
    if not arrays:
        return torch.zeros((0,) + (3,) * label.rank, dtype=torch.float64)
    return torch.from_numpy(np.concatenate(arrays) if label.site == "atom" else np.stack(arrays))
