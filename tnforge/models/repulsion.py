"""The screened repulsion of nuclei of Ziegler, Biersack and Littmark, within an envelope."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from ..errors import ConfigError
from .body import Surroundings
from .double import Double

__all__ = ["Repulsion"]

STRENGTH = 14.399645478425668
"""The energy in eV of two unit charges at a distance of one Angstrom."""

BOHR = 0.529177210903
LENGTH, EXPONENT = 0.8854 * BOHR, 0.23
"""The screening length of two nuclei is LENGTH over the sum of their charges to the power EXPONENT."""


class Repulsion(Double):
    """The repulsion of the nuclei of neighbours, half of it at each; float64, in eV and Angstrom."""

    charges: Tensor
    inverse: Tensor
    r_c: Tensor
    strength: Tensor

    def __init__(self, layer: nn.Module, species: Sequence[int], cutoff: float) -> None:
        super().__init__()
        if not cutoff > 0:
            raise ConfigError(f"the cutoff of the repulsion is above zero, not {cutoff}")
        self.layer, self.cutoff = layer, cutoff
        charges = torch.tensor([float(z) for z in species], dtype=torch.float64)
        constants = {
            "charges": charges,
            "inverse": charges**EXPONENT / LENGTH,
            "r_c": torch.tensor(cutoff, dtype=torch.float64),
            "strength": torch.tensor(STRENGTH, dtype=torch.float64),
        }
        for name, value in constants.items():
            self.register_buffer(name, value, persistent=False)

    def forward(self, r: Tensor, near: Surroundings) -> Tensor:
        """The repulsion energy of each atom, given edge vectors in float64."""
        constants = (self.r_c, self.strength, self.charges, self.inverse)
        found: Tensor = self.layer(r, *constants, **near.ends, species=near.species)
        return found
