"""From what a body reads to energies: scale, shift, and reference energies of species."""

from __future__ import annotations

import torch
from torch import Tensor

from .double import Double

__all__ = ["Calibration"]


class Calibration(Double):
    """The energy of an atom is scale * reading + shift + reference of its species.

    `offset` is added once for each structure that has atoms.
    """

    scale: Tensor
    shift: Tensor
    offset: Tensor
    references: Tensor

    def __init__(self, species: int) -> None:
        super().__init__()
        for name, start in (("scale", 1.0), ("shift", 0.0), ("offset", 0.0)):
            self.register_buffer(name, torch.tensor(start, dtype=torch.float64))
        self.register_buffer("references", torch.zeros(species, dtype=torch.float64))

    def forward(self, readings: Tensor, species: Tensor) -> Tensor:
        """The energies of atoms."""
        return self.scale * readings.to(torch.float64) + self.shift + self.references.index_select(0, species)
