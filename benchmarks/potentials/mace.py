"""MACE in mace-torch: ICTP's form with spherical tensors."""

from __future__ import annotations

from functools import partial

import numpy as np
import torch
from torch import Tensor, nn

from .atoms import CUTOFF, Given
from .model import Model
from .network import Network

__all__ = ["CONTENDERS"]

CHANNELS = 64


def build(network: Network, given: Given, compiled: bool) -> Model:
    """The model, as it is or through torch.compile, on a structure whose neighbours are given."""
    from mace.tools.compile import prepare

    module = prepare(model)(network.size, given) if compiled else model(network.size, given)
    call = torch.compile(module, dynamic=False) if compiled else module
    ends = torch.stack([torch.from_numpy(given.sender), torch.from_numpy(given.receiver)])
    kept = {
        "edge_index": ends,
        "shifts": torch.from_numpy(given.shift).float(),
        "unit_shifts": torch.from_numpy(given.images).float(),
        "cell": torch.from_numpy(given.cell).float(),
        "node_attrs": nn.functional.one_hot(torch.from_numpy(given.kinds), len(given.species)).float(),
        "batch": torch.zeros(given.atoms, dtype=torch.long),
        "ptr": torch.tensor([0, given.atoms]),
    }
    positions = torch.from_numpy(given.positions).float().requires_grad_()

    def predict(differentiable: bool) -> tuple[Tensor, Tensor]:
        found = call({**kept, "positions": positions}, training=differentiable or compiled)
        return found["energy"], found["forces"]

    return Model(predict, module)


def model(degree: int, given: Given) -> nn.Module:
    """Two interactions, products of three factors, features and harmonics of all degrees up to one."""
    from e3nn import o3
    from mace.modules import MACE, interaction_classes

    features = "+".join(f"{CHANNELS}x{low}{'eo'[low % 2]}" for low in range(degree + 1))
    found: nn.Module = MACE(
        r_max=CUTOFF,
        num_bessel=8,
        num_polynomial_cutoff=5,
        max_ell=degree,
        interaction_cls=interaction_classes["RealAgnosticResidualInteractionBlock"],
        interaction_cls_first=interaction_classes["RealAgnosticInteractionBlock"],
        num_interactions=2,
        num_elements=len(given.species),
        hidden_irreps=o3.Irreps(features),
        MLP_irreps=o3.Irreps("16x0e"),
        atomic_energies=np.zeros(len(given.species)),
        avg_num_neighbors=given.edges / given.atoms,
        atomic_numbers=list(given.species),
        correlation=3,
        gate=torch.nn.functional.silu,
        radial_MLP=[64, 64, 64],
    )
    return found


CONTENDERS = {"mace": partial(build, compiled=False), "mace compiled": partial(build, compiled=True)}
