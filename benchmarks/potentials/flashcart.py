"""FlashCart's potential: ICTP's form with tensors in 2 l + 1 components."""

from __future__ import annotations

from functools import partial

import torch
from torch import Tensor

from .atoms import CUTOFF, Given
from .model import Model
from .network import Network

__all__ = ["CONTENDERS"]


def build(network: Network, given: Given, compiled: bool) -> Model:
    """The model, as it is or through torch.compile, on a structure whose neighbours are given."""
    from ase.data import chemical_symbols
    from flashcart.model.flashcart import FlashCartPotential
    from flashcart.utils.compile import configure_autograd_for_compile
    from flashcart.utils.torch_geometric.data import Data

    if compiled:
        configure_autograd_for_compile()
    model = FlashCartPotential(
        elements=[chemical_symbols[number] for number in given.species],
        r_max=CUTOFF,
        n_hidden_feats=64,
        l_max_hidden_feats=network.size,
        l_max_edge_attrs=network.size,
        n_radial=8,
        n_interactions=2,
        correlation=3,
        hidden_radial=[64, 64, 64],
        hidden_readout=[16],
        avg_neighbors=given.edges / given.atoms,
    )
    graph = Data(
        positions=torch.from_numpy(given.positions).float(),
        cell=torch.from_numpy(given.cell).float()[None],
        shifts=torch.from_numpy(given.images).float(),
        edge_index=torch.stack([torch.from_numpy(given.receiver), torch.from_numpy(given.sender)]),
        atom_types=torch.from_numpy(given.kinds),
        batch=torch.zeros(given.atoms, dtype=torch.long),
        pbc=torch.tensor([[bool(given.is_periodic)] * 3]),
        n_atoms=torch.tensor([given.atoms]),
    )
    how = {"use_compile": compiled, "compile_mode": "default"}

    def predict(differentiable: bool) -> tuple[Tensor, Tensor]:
        found = model.predict(graph, compute_forces=True, create_graph=differentiable, **how)
        return found["energy"], found["forces"]

    return Model(predict, model)


CONTENDERS = {"flashcart": partial(build, compiled=False), "flashcart compiled": partial(build, compiled=True)}
