"""The neighbours of atoms in frames, kept in little memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from ..runtime.neighbours import Neighbours, find_neighbours
from .frame import Array, Frame

__all__ = ["Edges", "find_edges", "join_edges"]


@dataclass(frozen=True)
class Edges:
    """The neighbours of the atoms of one frame.

    Args:
        counts: [atoms] how many neighbours each atom has, int32
        sender: [edges] the neighbours of the first atom, then those of the second, ..., int32
        image: [edges] the row of `shifts` of each of them, int16 or int32
        shifts: [images, 3] different shifts, float64
    """

    counts: Array
    sender: Array
    image: Array
    shifts: Array

    def __len__(self) -> int:
        """How many they are."""
        return len(self.sender)


def find_edges(frames: Iterable[Frame], cutoff: float) -> Mapping[Frame, Edges]:
    """The neighbours in each of the frames; atoms at one place are refused by the name of their frame."""
    return {frame: _edges(frame, cutoff) for frame in frames}


def _edges(frame: Frame, cutoff: float) -> Edges:
    found = find_neighbours(
        torch.from_numpy(frame.positions), torch.from_numpy(frame.cell), frame.periodic, cutoff, frame.place
    )
    counts = torch.bincount(found.receiver, minlength=frame.atoms)
    image, first = _images(found.shift.numpy(), frame)
    shifts: Array = found.shift.numpy()[first]
    narrow = np.int16 if len(first) < 2**15 else np.int32
    return Edges(counts.numpy().astype(np.int32), found.sender.numpy().astype(np.int32), image.astype(narrow), shifts)


def _images(shifts: Array, frame: Frame) -> tuple[Array, Array]:
    """For each shift the number of its image, and for each image a shift that is of it."""
    box = frame.cell[list(frame.periodic)]
    if not len(shifts) or not len(box):
        return np.zeros(len(shifts), np.int64), np.zeros(min(1, len(shifts)), np.int64)
    steps = np.rint(shifts @ np.linalg.pinv(box)).astype(np.int64)
    steps -= steps.min(0)
    codes = np.ravel_multi_index(tuple(steps.T), tuple(steps.max(0) + 1))
    _, first, image = np.unique(codes, return_index=True, return_inverse=True)
    return image, first


def join_edges(parts: Sequence[Edges]) -> Neighbours:
    """The neighbours of frames that stand one behind the other."""
    if not parts:
        nothing = torch.zeros(0, dtype=torch.int64)
        return Neighbours(nothing, nothing, torch.zeros(0, 3, dtype=torch.float64))
    atoms = np.cumsum([0] + [len(part.counts) for part in parts])
    images = np.cumsum([0] + [len(part.shifts) for part in parts])
    counts = np.concatenate([part.counts for part in parts])
    sender = np.concatenate([part.sender.astype(np.int64) + atoms[k] for k, part in enumerate(parts)])
    image = np.concatenate([part.image.astype(np.int64) + images[k] for k, part in enumerate(parts)])
    shift = np.concatenate([part.shifts for part in parts])[image]
    receiver = np.repeat(np.arange(len(counts)), counts)
    return Neighbours(torch.from_numpy(sender), torch.from_numpy(receiver), torch.from_numpy(shift))
