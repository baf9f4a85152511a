"""TensorNet written out with 3 x 3 matrices in plain tensors, as its publication has it: an edge of length zero joins
each atom to itself. Weights are those of the official names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

Weights = Mapping[str, Tensor]

ROOT = "representation_model."
EYE = torch.eye(3, dtype=torch.float64)
CROSS = torch.zeros(3, 3, 3, dtype=torch.float64)
CROSS[[0, 1, 2], [1, 2, 0], [2, 0, 1]] = 1
CROSS[[0, 2, 1], [2, 1, 0], [1, 0, 2]] = -1


def official(channels: int, functions: int, layers: int, species: int, seed: int = 0) -> dict[str, Tensor]:
    """Random weights of the official names and shapes."""
    generator = torch.Generator().manual_seed(seed)
    embedding = f"{ROOT}tensor_embedding."
    matrices = {f"{embedding}emb2": (channels, 2 * channels)}
    matrices |= {f"{embedding}distance_proj{k}": (channels, functions) for k in (1, 2, 3)}
    matrices |= {f"{embedding}linears_scalar.{k}": ((k + 2) * channels, (k + 1) * channels) for k in (0, 1)}
    plain = {f"{embedding}linears_tensor.{k}": (channels, channels) for k in range(3)}
    for layer in range(layers):
        own, widths = f"{ROOT}layers.{layer}.", (functions, channels, 2 * channels, 3 * channels)
        matrices |= {f"{own}linears_scalar.{k}": (widths[k + 1], widths[k]) for k in range(3)}
        plain |= {f"{own}linears_tensor.{k}": (channels, channels) for k in range(6)}
    matrices |= {f"{ROOT}linear": (channels, 3 * channels)}
    head = "output_model.output_network.layers."
    matrices |= {f"{head}0": (channels // 2, channels), f"{head}2": (1, channels // 2)}
    norms = {f"{embedding}init_norm": channels, f"{ROOT}out_norm": 3 * channels}

    def draw(*shape: int) -> Tensor:
        return torch.randn(*shape, generator=generator, dtype=torch.float64) / shape[-1] ** 0.5

    weights = {f"{name}.weight": draw(*shape) for name, shape in {**matrices, **plain}.items()}
    weights |= {f"{name}.bias": draw(shape[0]) for name, shape in matrices.items()}
    weights |= {f"{name}.{kind}": draw(size) + 1 for name, size in norms.items() for kind in ("weight", "bias")}
    weights[f"{embedding}emb.weight"] = draw(species, channels)
    radial = torch.linspace(0.05, 1, functions, dtype=torch.float64)
    weights |= {f"{ROOT}distance_expansion.means": radial, f"{ROOT}distance_expansion.betas": 3 + radial}
    return {**weights, "mean": torch.tensor(0.75), "std": torch.tensor(1.5)}


def parts(x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """The isotropic, the antisymmetric and the symmetric traceless part."""
    turned = x.transpose(1, 2)
    isotropic = torch.einsum("nkku,ij->niju", x, EYE) / 3
    return isotropic, (x - turned) / 2, (x + turned) / 2 - isotropic


def norm(x: Tensor) -> Tensor:
    return x.square().sum((1, 2))


def times(x: Tensor, y: Tensor) -> Tensor:
    return torch.einsum("niku,nkju->niju", x, y)


class Plain:
    """The energy of one molecule."""

    def __init__(self, weights: Weights, options: Mapping[str, Any]) -> None:
        self.weights, self.options = weights, options

    def linear(self, x: Tensor, name: str) -> Tensor:
        return functional.linear(x, self.weights[f"{name}.weight"], self.weights.get(f"{name}.bias"))

    def layer_norm(self, x: Tensor, name: str) -> Tensor:
        return functional.layer_norm(x, x.shape[-1:], self.weights[f"{name}.weight"], self.weights[f"{name}.bias"])

    def radial(self, length: Tensor, envelope: Tensor) -> Tensor:
        prefix = f"{ROOT}distance_expansion."
        if self.options["rbf_type"] == "gauss":
            offset = length[:, None] - self.weights[f"{prefix}offset"]
            return torch.exp(self.weights[f"{prefix}coeff"] * offset**2)
        place = torch.exp(-5 * length / self.options["cutoff_upper"])[:, None]
        bell = torch.exp(-self.weights[f"{prefix}betas"] * (place - self.weights[f"{prefix}means"]) ** 2)
        return envelope[:, None] * bell

    def energy(self, numbers: Tensor, x: Tensor, charge: float = 0.0) -> Tensor:
        n, cutoff = len(numbers), self.options["cutoff_upper"]
        i, j = (end.flatten() for end in torch.meshgrid(torch.arange(n), torch.arange(n), indexing="ij"))
        step = x[j] - x[i]
        own = i == j
        length = torch.where(own, 1.0, step.square().sum(1)).sqrt() * ~own
        kept = length < cutoff
        i, j, step, length, own = i[kept], j[kept], step[kept], length[kept], own[kept]
        u = step / torch.where(own, 1.0, length)[:, None]
        c = (torch.cos(torch.pi * length / cutoff) + 1) / 2
        psi = self.radial(length, c)
        features = self.embedding(numbers, i, j, u, c, psi)
        factor = 1 + 0.1 * charge
        for layer in range(self.options["num_layers"]):
            features = self.interaction(f"{ROOT}layers.{layer}.", features, i, j, c, psi, factor)
        scalars = torch.cat([norm(part) for part in parts(features)], -1)
        hidden = self.act(self.linear(self.layer_norm(scalars, f"{ROOT}out_norm"), f"{ROOT}linear"))
        head = "output_model.output_network.layers."
        energies = self.linear(self.act(self.linear(hidden, f"{head}0")), f"{head}2")
        return self.weights["std"] * energies.sum() + self.weights["mean"]

    def act(self, x: Tensor) -> Tensor:
        return {"silu": functional.silu, "tanh": torch.tanh}[self.options["activation"]](x)

    def embedding(self, numbers: Tensor, i: Tensor, j: Tensor, u: Tensor, c: Tensor, psi: Tensor) -> Tensor:
        prefix = f"{ROOT}tensor_embedding."
        z = self.weights[f"{prefix}emb.weight"][numbers]
        pair = c[:, None] * self.linear(torch.cat([z[i], z[j]], 1), f"{prefix}emb2")
        f = [pair * self.linear(psi, f"{prefix}distance_proj{k}") for k in (1, 2, 3)]
        skew = -torch.einsum("ijk,ek->eij", CROSS, u)
        square = u[:, :, None] * u[:, None, :] - u.square().sum(1)[:, None, None] * EYE / 3
        tensors = (EYE.expand_as(skew), skew, square)
        edges = sum(torch.einsum("eij,eu->eiju", t, w) for t, w in zip(tensors, f, strict=True))
        x = torch.zeros(len(numbers), *edges.shape[1:], dtype=edges.dtype).index_add(0, i, edges)
        gates = self.layer_norm(norm(x), f"{prefix}init_norm")
        for k in (0, 1):
            gates = self.act(self.linear(gates, f"{prefix}linears_scalar.{k}"))
        gates = gates.reshape(len(numbers), 3, -1)
        mixed = [self.linear(part, f"{prefix}linears_tensor.{k}") for k, part in enumerate(parts(x))]
        return sum(gates[:, k, None, None] * part for k, part in enumerate(mixed))

    def interaction(
        self, prefix: str, x: Tensor, i: Tensor, j: Tensor, c: Tensor, psi: Tensor, factor: float
    ) -> Tensor:
        f = psi
        for k in range(3):
            f = self.act(self.linear(f, f"{prefix}linears_scalar.{k}"))
        f = (c[:, None] * f).reshape(len(c), 3, -1)
        x = x / (norm(x) + 1)[:, None, None]
        mixed = [self.linear(part, f"{prefix}linears_tensor.{k}") for k, part in enumerate(parts(x))]
        y = sum(mixed)
        sent = sum(f[:, k, None, None] * part[j] for k, part in enumerate(mixed))
        message = torch.zeros_like(y).index_add(0, i, sent)
        if self.options["equivariance_invariance_group"] == "O(3)":
            product = factor * (times(y, message) + times(message, y))
        else:
            product = 2 * times(y, message)
        inverse = 1 / (norm(product) + 1)[:, None, None]
        scaled = [part * inverse for part in parts(product)]
        change = sum(self.linear(part, f"{prefix}linears_tensor.{k + 3}") for k, part in enumerate(scaled))
        return x + change + factor * times(change, change)
