"""The neighbours of atoms that move: searched for once within a wider radius, and anew where that is not enough."""

from __future__ import annotations

from dataclasses import replace
from math import inf

import torch
from torch import Tensor

from ..errors import ConfigError
from ..runtime.neighbours import COINCIDENT, Neighbours
from .structure import Structures, neighbours_of

__all__ = ["Nearby"]


class Nearby:
    """The neighbours within a cutoff of structures that change little from call to call.

    Neighbours are searched for within the cutoff and a `skin`. They hold for the same atoms in the same cells until one
    of them has moved by more than half of the skin; what is returned are those within the cutoff itself. `searches`
    counts how often they were searched for.
    """

    def __init__(self, cutoff: float, skin: float) -> None:
        if not 0 <= skin < inf:
            raise ConfigError(f"a skin is finite and not below zero; found {skin}")
        self.cutoff, self.skin, self.searches = cutoff, skin, 0
        self._known: tuple[Structures, Neighbours] | None = None

    def __call__(self, structures: Structures) -> Neighbours:
        """The neighbours, the same as in a new search."""
        if self._known is not None and self._holds(self._known[0], structures):
            found = self._within(self._known[1], structures)
            if found is not None:
                return found
        self.searches += 1
        if not self.skin:
            return neighbours_of(structures, self.cutoff)
        wide = neighbours_of(structures, self.cutoff + self.skin)
        self._known = replace(structures, positions=structures.positions.detach().clone()), wide
        near = self._within(wide, structures)
        return neighbours_of(structures, self.cutoff) if near is None else near

    @property
    def known(self) -> Structures | None:
        """The structures of the last search that holds beyond them."""
        return None if self._known is None else self._known[0]

    def _holds(self, known: Structures, now: Structures) -> bool:
        """Whether atoms, cells and directions of periodicity are the same, and no atom has moved far."""
        before = (known.numbers, known.index, known.cell, known.periodic)
        after = (now.numbers, now.index, now.cell, now.periodic)
        if any(
            one.device != other.device or not torch.equal(one, other) for one, other in zip(before, after, strict=True)
        ):
            return False
        moved = (now.positions.detach() - known.positions).square().sum(1)
        return bool((moved <= (self.skin / 2) ** 2).all())  # false for what is no number

    def _within(self, wide: Neighbours, structures: Structures) -> Neighbours | None:
        """Those within the cutoff; nothing where atoms meet, which a new search refuses by their names."""
        length = torch.linalg.vector_norm(_vectors(wide, structures.positions.detach()), dim=1)
        if bool((length < COINCIDENT).any()):
            return None
        return wide.of_pairs(length < self.cutoff)


def _vectors(neighbours: Neighbours, places: Tensor) -> Tensor:
    """The vector of the first edge of each pair."""
    first = neighbours.pairs.first
    sender, receiver = (places.index_select(0, ends[first]) for ends in (neighbours.sender, neighbours.receiver))
    return sender + neighbours.shift[first] - receiver
