"""HotPP written out in plain tensors, as preprint and publication have it. Weights are of the official names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

Weights = Mapping[str, Tensor]

HEADS = "readout_layer.layer_dict."


def official(options: Mapping[str, Any]) -> dict[str, Tensor]:
    """Random weights of the official names and shapes, with those that nothing is computed from."""
    generator = torch.Generator().manual_seed(0)

    def draw(*shape: int) -> Tensor:
        return torch.randn(*shape, generator=generator, dtype=torch.float64) / shape[-1] ** 0.5

    size = options["channels"]
    weights = {"embedding_layer.z_weights.weight": draw(9, size), "mean": draw(1)[0], "std": 1 + draw(1)[0].abs()}
    for layer in range(options["layers"]):
        weights |= {name: draw(*shape) for name, shape in shapes(options, layer)}
        _, radial = names(options, layer)
        waves = torch.arange(1, 6, dtype=torch.float64) * torch.pi / options["r_c"]
        weights |= {f"{radial}radial_fn.freqs": waves * (1 + 0.02 * draw(5))}
        fixed = {"cutoff_fn.cutoff": options["r_c"], "cutoff_fn.p": 5.0}
        weights |= {f"{radial}radial_fn.{name}": torch.tensor(value).double() for name, value in fixed.items()}
        weights[f"{names(options, layer)[0]}norm_factor"] = torch.tensor(options["neighbour_norm"]).double()
    for name, scalar in (("site_energy", True), ("dipole", False)):
        own = f"{HEADS}{name}."
        weights |= {f"{own}layer1.linear.weight": draw(size, size), f"{own}layer2.linear.weight": draw(1, size)}
        weights |= {f"{own}activate_fn.{kind}": draw(size) for kind in ("weights", "bias")}
        if scalar:
            weights |= {f"{own}layer1.linear.bias": draw(size), f"{own}layer2.linear.bias": draw(1)}
    return weights


def names(options: Mapping[str, Any], layer: int) -> tuple[str, str]:
    """How the names of an interaction and of its radial functions begin."""
    if options["system"] == "hotpp_pub":
        return (block := f"en_equivalent_blocks.{layer}.node_block."), f"{block}graph_conv.radial_fn."
    return (block := f"son_equivalent_layers.{layer}."), f"{block}tensor_aggregate.radial_fn."


def shapes(options: Mapping[str, Any], layer: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The names of the weights of an interaction."""
    size, ranks, published = options["channels"], options["max_rank"], options["system"] == "hotpp_pub"
    block, radial = names(options, layer)
    for place, width in ((0, 5), (2, 7)):
        yield f"{radial}mlp.{place}.weight", (7, width)
        if published:
            yield f"{radial}mlp.{place}.bias", (7,)
    kept = "linear_list" if published else "linear_interact_list"
    for rank in range(ranks + 1):
        yield f"{block}self_interact.{kept}.{rank}.weight", (size, size)
        yield f"{block}non_linear.activate_list.{rank}.weights", (size,)
        yield f"{block}non_linear.activate_list.{rank}.bias", (size,)
        if published:
            yield f"{block}graph_conv.rbf_mixing_list.{rank}.weight", (size, 7)
            yield f"{block}graph_conv.rbf_mixing_list.{rank}.bias", (size,)
    yield f"{block}self_interact.{kept}.0.bias", (size,)
    given = ranks if layer else 0
    if published:
        yield from ((f"{block}graph_conv.U.linear_list.{rank}.weight", (size, size)) for rank in range(given + 1))
        yield f"{block}graph_conv.U.linear_list.0.bias", (size,)
    else:
        ways = paths(given, ranks)
        yield from ((f"{block}tensor_aggregate.rbf_mixing_dict.{way}.weight", (size, 7)) for way in ways)


def paths(given: int, ranks: int) -> Iterator[tuple[int, int, int]]:
    """Ranks of a feature and of directions, and the rank to which they are contracted."""
    for a in range(given + 1):
        for r in range(ranks + 1):
            yield from ((a, r, a + r - 2 * z) for z in range(min(a, r) + 1) if a + r - 2 * z <= ranks)


def contracted(x: Tensor, n: Tensor, r: int, z: int) -> Tensor:
    """The last z indices of a feature [edges, u, ...] with the first z of r directions; the others are appended."""
    for _ in range(z):
        x = torch.einsum("eu...a,ea->eu...", x, n)
    for _ in range(r - z):
        x = torch.einsum("eu...,ea->eu...a", x, n)
    return x


class Plain:
    """The energy and the dipole of a molecule."""

    def __init__(self, weights: Weights, options: Mapping[str, Any]) -> None:
        self.w, self.options, self.published = weights, options, options["system"] == "hotpp_pub"

    def results(self, numbers: Tensor, x: Tensor) -> tuple[Tensor, Tensor]:
        """Energy and dipole."""
        away = (x[None] - x[:, None]).flatten(0, 1)  # from receiver to sender
        receiver, sender = (k.flatten() for k in torch.meshgrid(*[torch.arange(len(x))] * 2, indexing="ij"))
        near = (receiver != sender) & (away.detach().norm(dim=1) < self.options["r_c"])
        edges = (away[near], receiver[near], sender[near])
        h = [self.w["embedding_layer.z_weights.weight"][numbers]]
        for layer in range(self.options["layers"]):
            h = self.interaction(layer, h, *edges)
        energies = self.w["mean"] + self.w["std"] * self.read("site_energy", h[0])
        return energies.sum(), self.read("dipole", h[1]).sum(0)

    def interaction(self, layer: int, h: list[Tensor], r: Tensor, receiver: Tensor, sender: Tensor) -> list[Tensor]:
        (block, _), ranks = names(self.options, layer), self.options["max_rank"]
        d = r.norm(dim=1, keepdim=True)
        phi, n = self.radial(layer, d), r / d
        if self.published:
            sent = [self.linear(f"{block}graph_conv.U.linear_list.{a}", x) for a, x in enumerate(h)]
        else:
            sent = h
        total = [torch.zeros(len(h[0]), h[0].shape[1], *(3,) * out, dtype=torch.float64) for out in range(ranks + 1)]
        for a, r_, out in paths(len(h) - 1, ranks):
            name = (
                f"graph_conv.rbf_mixing_list.{r_}"
                if self.published
                else f"tensor_aggregate.rbf_mixing_dict.{a, r_, out}"
            )
            weight = self.linear(f"{block}{name}", phi).reshape(*phi.shape[:1], -1, *(1,) * out)
            term = weight * contracted(sent[a][sender], n, r_, (a + r_ - out) // 2)
            total[out] = total[out].index_add(0, receiver, term / self.options["neighbour_norm"])
        return [self.changed(block, rank, m, h[rank] if rank < len(h) else 0) for rank, m in enumerate(total)]

    def changed(self, block: str, rank: int, m: Tensor, before: Tensor | int) -> Tensor:
        kept = "linear_list" if self.published else "linear_interact_list"
        total = m if self.published else m + before
        mixed = self.linear(f"{block}self_interact.{kept}.{rank}", total)
        change = self.gate(f"{block}non_linear.activate_list.{rank}.", mixed)
        return change + (before if self.published else total)

    def radial(self, layer: int, d: Tensor) -> Tensor:
        _, own = names(self.options, layer)
        f, x = self.w[f"{own}radial_fn.freqs"], d / self.options["r_c"]
        waves = torch.sin(f * d) / (f * d if self.published else d)
        waves = waves * (1 - 21 * x**5 + 35 * x**6 - 15 * x**7)
        return self.linear(f"{own}mlp.2", functional.silu(self.linear(f"{own}mlp.0", waves)))

    def read(self, name: str, h: Tensor) -> Tensor:
        mixed = self.gate(f"{HEADS}{name}.activate_fn.", self.linear(f"{HEADS}{name}.layer1.linear", h))
        return self.linear(f"{HEADS}{name}.layer2.linear", mixed)[:, 0]

    def linear(self, name: str, x: Tensor) -> Tensor:
        """A matrix on the second axis; scalars may have an offset."""
        mixed = torch.einsum("vu,nu...->nv...", self.w[f"{name}.weight"], x)
        bias = self.w.get(f"{name}.bias")
        return mixed if bias is None else mixed + bias

    def gate(self, name: str, x: Tensor) -> Tensor:
        if x.dim() == 2:
            return functional.silu(x)
        square = x.square().flatten(2).sum(2)
        gate = torch.sigmoid(self.w[f"{name}weights"] * square + self.w[f"{name}bias"])
        return x * gate.reshape(*gate.shape, *(1,) * (x.dim() - 2))
