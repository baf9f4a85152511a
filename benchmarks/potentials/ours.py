"""The potentials of the library."""

from __future__ import annotations

import torch
from torch import Tensor

from tnforge.models.potential import Potential
from tnforge.models.structure import structure
from tnforge.recipes import build as build_potential
from tnforge.recipes import tabulate
from tnforge.runtime.neighbours import Neighbours

from .atoms import CUTOFF, Given
from .model import Model
from .network import Network

__all__ = ["build", "build_with_tables", "model_of"]

TOLERANCE = 1e-6


def build(network: Network, given: Given) -> Model:
    """The potential of a configuration, on a structure whose neighbours are given."""
    return model_of(build_potential(network.config(given.species, CUTOFF, given.edges / given.atoms)), given)


def build_with_tables(network: Network, given: Given) -> Model:
    """The same with tables in place of what its layers make of distances."""
    potential = build_potential(network.config(given.species, CUTOFF, given.edges / given.atoms))
    return model_of(tabulate(potential, TOLERANCE)[0], given)


def model_of(potential: Potential, given: Given) -> Model:
    """A potential on a structure."""
    atoms = structure(
        torch.from_numpy(given.numbers),
        torch.from_numpy(given.positions),
        torch.from_numpy(given.cell),
        bool(given.is_periodic),
    )
    neighbours = Neighbours(*(torch.from_numpy(each) for each in (given.sender, given.receiver, given.shift)))

    def predict(differentiable: bool) -> tuple[Tensor, Tensor]:
        found = potential(atoms, neighbours, differentiable=differentiable)
        assert found.forces is not None
        return found.energy, found.forces

    return Model(predict, potential)
