"""What a system is to the frame: a network from the surroundings of atoms to their energies."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from torch import Tensor, nn

from .frugal import again

__all__ = ["Body", "Readings", "Surroundings"]


Result = TypeVar("Result")


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

    `tensors` names what it reads of structures besides; `charged` says whether total charges have any part in it. A
    `frugal` one makes what each of its `steps` needs for derivatives again.
    """

    cutoff: float
    charged: bool = False
    steps: int = 1
    frugal: bool = False
    tensors: tuple[str, ...] = ()

    def step(self, module: Callable[..., Result], *arguments: Any) -> Result:
        """What a step of the network makes."""
        return again(module, *arguments) if self.frugal else module(*arguments)

    @abstractmethod
    def forward(self, near: Surroundings) -> Readings:
        """The readings of some surroundings."""
