"""What a system is to the frame: a network from the surroundings of atoms to their energies."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field

from torch import Tensor, nn

__all__ = ["Body", "Readings", "Surroundings"]


@dataclass(frozen=True)
class Surroundings:
    """What atoms see of each other; vectors are in the number type of the body.

    Args:
        r: [edges, 3] the vector from the receiver to the sender of each edge
        d: [pairs] the length of the edges of each pair
        sender: [edges] atoms, int64
        receiver: [edges] atoms, int64, ascending
        pair: [edges] the pair that each edge is part of, int64
        species: [atoms] species counted from 0, int64
        structure: [atoms] structure of each atom, int64
        charge: [structures] total charges
    """

    r: Tensor
    d: Tensor
    sender: Tensor
    receiver: Tensor
    pair: Tensor
    species: Tensor
    structure: Tensor
    charge: Tensor

    @property
    def ends(self) -> Mapping[str, Tensor]:
        """The two ends of each edge, as layers take them."""
        return {"sender": self.sender, "receiver": self.receiver}

    @property
    def edges(self) -> Mapping[str, Tensor]:
        """The two ends and the pair of each edge."""
        return {**self.ends, "pair": self.pair}


@dataclass(frozen=True)
class Readings:
    """What a body makes of surroundings: an energy for each atom, and tensors for each structure by name."""

    energies: Tensor
    tensors: Mapping[str, Tensor] = field(default_factory=dict)


class Body(nn.Module, ABC):
    """A network from the surroundings of atoms to their energies, which sees as far as `cutoff`.

    `tensors` names what it reads of structures besides; `charged` says whether total charges have any part in it.
    """

    cutoff: float
    charged: bool = False
    tensors: tuple[str, ...] = ()

    @abstractmethod
    def forward(self, near: Surroundings) -> Readings:
        """The readings of some surroundings."""
