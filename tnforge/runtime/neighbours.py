"""Lists of neighbours: every pair of atoms, images included, that is nearer than the cutoff."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import torch
import vesin
from torch import Tensor

from ..errors import ConfigError, DataError
from .pairs import Pairs, pairs_of

__all__ = ["COINCIDENT", "Neighbours", "find_neighbours", "join_neighbours"]

COINCIDENT = 1e-6
"""Atoms nearer than this, in the unit of positions, are taken to be at one place."""

MOST_CELLS = 1e5
"""Cells into which space is divided at most."""


@dataclass(frozen=True)
class Neighbours:
    """The edges of one or more structures, sorted by receiver.

    The vector of an edge is `positions[sender] + shift - positions[receiver]`.
    """

    sender: Tensor
    receiver: Tensor
    shift: Tensor

    @cached_property
    def pairs(self) -> Pairs:
        """The pairs that the edges are of."""
        return pairs_of(self.sender, self.receiver, self.shift)

    def of_pairs(self, kept: Tensor) -> Neighbours:
        """The edges of the pairs for which `kept` is true; their pairs are known."""
        mask = kept.index_select(0, self.pairs.index)
        near = mask.nonzero().flatten()
        number, place = kept.cumsum(0) - 1, mask.cumsum(0) - 1
        found = Neighbours(self.sender[near], self.receiver[near], self.shift[near])
        own = Pairs(number[self.pairs.index[near]], place[self.pairs.first[kept]])
        found.__dict__["pairs"] = own
        return found

    @property
    def edges(self) -> int:
        """The number of edges."""
        return self.sender.shape[0]


def find_neighbours(
    positions: Tensor, cell: Tensor, periodic: Sequence[bool], cutoff: float, name: str = "the structure"
) -> Neighbours:
    """The neighbours in one structure; `cell` has a vector in each row, of which the periodic ones count.

    Positions may lie outside of the cell, and cells may be of any shape, smaller than the cutoff too. `name` is what
    messages call the structure.
    """
    if not cutoff > 0:
        raise ConfigError(f"a cutoff is above zero, not {cutoff}")
    points, box = (tensor.detach().to("cpu", torch.float64) for tensor in (positions, cell))
    _check_finite(points, box, periodic, name)
    box = _completed(box, periodic, name)
    points = _gathered(points, box, periodic, cutoff)
    _check_cells(points, box, periodic, cutoff, name)
    found = vesin.NeighborList(cutoff=cutoff, full_list=True, sorted=True)
    receiver, sender, images, distances = (
        torch.from_numpy(array) for array in found.compute(points.numpy(), box.numpy(), list(periodic), "ijSd")
    )
    receiver, sender = receiver.to(torch.int64), sender.to(torch.int64)
    _check_apart(sender, receiver, distances, name)
    shift = images.to(torch.float64) @ box
    return Neighbours(*(tensor.to(positions.device) for tensor in (sender, receiver, shift)))


def join_neighbours(parts: Sequence[Neighbours], atoms: Sequence[int]) -> Neighbours:
    """The neighbours of structures that stand one behind the other, given their numbers of atoms."""
    starts = [sum(atoms[:k]) for k in range(len(parts))]
    return Neighbours(
        torch.cat([part.sender + start for part, start in zip(parts, starts, strict=True)]),
        torch.cat([part.receiver + start for part, start in zip(parts, starts, strict=True)]),
        torch.cat([part.shift for part in parts]),
    )


def _check_finite(points: Tensor, box: Tensor, periodic: Sequence[bool], name: str) -> None:
    """Refuse numbers that are none, and say whose they are."""
    wrong = (~torch.isfinite(points).all(1)).nonzero().flatten().tolist()
    if wrong:
        place = ", ".join(str(value) for value in points[wrong[0]].tolist())
        raise DataError(f"atom {wrong[0]} of {name} is at ({place}), which is no place; atoms count from 0")
    if any(periodic) and not torch.isfinite(box[list(periodic)]).all():
        raise DataError(f"the cell of {name} is not finite: {box.tolist()}")


def _completed(box: Tensor, periodic: Sequence[bool], name: str) -> Tensor:
    """The cell with unit vectors across in place of those that are not periodic, which have no meaning."""
    free = [axis for axis in range(3) if not periodic[axis]]
    kept = [axis for axis in range(3) if periodic[axis]]
    lengths = box[kept].norm(dim=1)
    units = box[kept] / lengths.clamp(min=torch.finfo(torch.float64).tiny).unsqueeze(1)
    if kept and float((units @ units.T).det()) < 1e-12:
        raise DataError(
            f"the periodic cell vectors of {name} do not span {len(kept)} dimensions: {box[kept].tolist()}",
            advice="Give the cell its vectors, one in each row, or say that it is not periodic.",
        )
    across = torch.linalg.svd(units, full_matrices=True).Vh[len(kept) :] if kept else torch.eye(3, dtype=torch.float64)
    whole = box.clone()
    whole[free] = across
    return whole


def _gathered(points: Tensor, box: Tensor, periodic: Sequence[bool], cutoff: float) -> Tensor:
    """The points with empty space taken out where they are farther apart than neighbours can be; no pair changes."""
    for axis in (axis for axis in range(3) if not periodic[axis]):
        places, order = torch.sort(points @ box[axis])
        gaps = places.diff()
        surplus = torch.cat([gaps.new_zeros(min(1, len(points))), (gaps - 2 * cutoff).clamp(min=0).cumsum(0)])
        points = points.index_add(0, order, -surplus.unsqueeze(1) * box[axis])
    return points


def _check_cells(points: Tensor, box: Tensor, periodic: Sequence[bool], cutoff: float, name: str) -> None:
    """Refuse a flat structure so wide that the search for neighbours, which limits its number of cells, would fail."""
    heights = 1 / torch.linalg.inv(box).norm(dim=0)
    spread = points @ box.T
    extents = [
        float(heights[axis])
        if periodic[axis] or not len(points)
        else float(spread[:, axis].max() - spread[:, axis].min())
        for axis in range(3)
    ]
    cells = [max(1.0, extent // cutoff) for extent in extents]
    total = cells[0] * cells[1] * cells[2]
    if total > MOST_CELLS and min(cells) * (MOST_CELLS / total) ** (1 / 3) < 1:
        listed = " x ".join(f"{extent:.0f}" for extent in extents)
        raise DataError(f"{name} is too wide for its thickness to be searched for neighbours: {listed}")


def _check_apart(sender: Tensor, receiver: Tensor, distances: Tensor, name: str) -> None:
    """Refuse two atoms at one place."""
    near = (distances < COINCIDENT).nonzero().flatten().tolist()
    if near:
        one, other = int(receiver[near[0]]), int(sender[near[0]])
        raise DataError(
            f"atoms {one} and {other} of {name} are at the same place; atoms count from 0",
            advice="Remove one of them, or move them apart.",
        )
