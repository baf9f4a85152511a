"""TensorNet in torchmd-net: with its own kernels, or in plain PyTorch; neighbours given, or found by itself."""

from __future__ import annotations

import importlib
import sys
from functools import partial
from typing import Any

import torch
from torch import Tensor, nn

from .atoms import CUTOFF, Given
from .model import Model
from .network import LARGEST_NUMBER, Network

__all__ = ["CONTENDERS"]

MODULE = "torchmdnet.models.tensornet"
KERNELS = "torchmdnet.extensions.warp_ops"
OPTIONS: dict[str, Any] = {
    "model": "tensornet",
    "precision": 32,
    "embedding_dimension": 128,
    "num_rbf": 32,
    "rbf_type": "expnorm",
    "trainable_rbf": False,
    "activation": "silu",
    "cutoff_lower": 0.0,
    "cutoff_upper": CUTOFF,
    "max_z": LARGEST_NUMBER,
    "max_num_neighbors": 96,
    "equivariance_invariance_group": "O(3)",
    "static_shapes": False,
    "derivative": True,
    "atom_filter": -1,
    "prior_model": None,
    "output_model": "Scalar",
    "reduce_op": "add",
}


class GivenEdges(nn.Module):
    """Stands where it finds neighbours: edges that are given, and one of each atom to itself."""

    ends: Tensor
    shift: Tensor
    is_own: Tensor

    def __init__(self, given: Given) -> None:
        super().__init__()
        own = torch.arange(given.atoms)
        ends = [torch.cat([torch.from_numpy(each), own]) for each in (given.sender, given.receiver)]
        shift = torch.cat([torch.from_numpy(given.shift), torch.zeros(given.atoms, 3, dtype=torch.float64)])
        self.register_buffer("ends", torch.stack(ends))
        self.register_buffer("shift", shift.float())
        self.register_buffer("is_own", torch.arange(len(shift)) >= given.edges)

    def forward(self, positions: Tensor, *_: Tensor | None) -> tuple[Tensor, Tensor, Tensor]:
        """Ends, lengths and vectors of edges; an atom is at no distance from itself."""
        vectors = positions[self.ends[0]] - positions[self.ends[1]] + self.shift
        own = self.is_own.unsqueeze(1)
        lengths = torch.where(own, 1.0, vectors).norm(dim=1)
        return self.ends, lengths.masked_fill(self.is_own, 0.0), vectors.masked_fill(own, 0.0)


def build(network: Network, given: Given, kernels: bool, finds: bool) -> Model:
    """The model, with its `kernels` or without; it `finds` neighbours or is given them."""
    choose_kernels(kernels)
    from torchmdnet.models.model import create_model

    options = {**OPTIONS, "num_layers": network.size}
    model = create_model(options)
    if not finds:
        model.representation_model.distance = GivenEdges(given)
    numbers = torch.from_numpy(given.numbers)
    positions = torch.from_numpy(given.positions).float()
    batch = torch.zeros(given.atoms, dtype=torch.long)
    box = torch.from_numpy(given.cell).float() if finds and given.is_periodic else None

    def predict(differentiable: bool) -> tuple[Tensor, Tensor]:
        model.train(differentiable)
        energy, forces = model(numbers, positions, batch, box)
        return energy, forces

    return Model(predict, model, options)


def choose_kernels(kernels: bool) -> None:
    """Fail where its kernels are missing, for then it would run plain PyTorch; or take them from its network."""
    own = importlib.import_module(KERNELS)
    network = importlib.import_module(MODULE)
    if not kernels:
        sys.modules[KERNELS] = None  # type: ignore[assignment]
        importlib.reload(network)
        sys.modules[KERNELS] = own


CONTENDERS = {
    "torchmd-net warp": partial(build, kernels=True, finds=False),
    "torchmd-net warp, own neighbours": partial(build, kernels=True, finds=True),
    "torchmd-net torch": partial(build, kernels=False, finds=False),
}
