"""The symmetric contraction in other libraries."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from .contender import Contender, Tensors
from .contraction_model import CHANNELS, ELEMENTS, ORDER, Model, Shape, calibrated
from .peers import compiled, default_dtype
from .workload import Builder, Setting

__all__ = ["builders"]

Make = Callable[[torch.dtype], Model]


def builders(setting: Setting, shape: Shape, weights: Tensor, elements: Tensor) -> dict[str, Builder]:
    """All other implementations, with the weights for which they are our function."""

    def bound(make: Make) -> Builder:
        def build() -> Contender:
            change = calibrated(make, setting, shape)
            return make(setting.dtype).bind(change(weights), elements)

        return build

    def mace(reduced: bool) -> Builder:
        return bound(lambda dtype: _mace(shape, dtype, reduced))

    def cue(method: str) -> Builder:
        return bound(lambda dtype: _cuequivariance(shape, dtype, method))

    horner = bound(lambda dtype: _horner(shape, dtype))
    return {
        "mace": mace(False),
        "mace reduced": mace(True),
        "cuequivariance": cue("naive"),
        "cuequivariance uniform_1d": cue("uniform_1d"),
        "cuequivariance compiled": compiled(cue("naive")),
        "Horner einsum": horner,
        "Horner einsum compiled": compiled(horner),
    }


def _channels_first(tensors: Tensors) -> Tensors:
    return (tensors[0].transpose(1, 2),)


def _by_degree(shape: Shape) -> Callable[[Tensors], Tensors]:
    """From [nodes, channels and components of degree 0, then of degree 1, ..] to [nodes, components, channels]."""
    sizes = [CHANNELS * (2 * degree + 1) for degree in range(shape.lout + 1)]

    def read(found: Tensors) -> Tensors:
        parts = found[0].split(sizes, 1)
        return (torch.cat([part.unflatten(1, (CHANNELS, -1)).transpose(1, 2) for part in parts], 1),)

    return read


def _irreps(lmax: int) -> Any:
    from e3nn import o3

    return o3.Irreps([(CHANNELS, (degree, (-1) ** degree)) for degree in range(lmax + 1)])


def _mace(shape: Shape, dtype: torch.dtype, reduced: bool) -> Model:
    from mace.modules.symmetric_contraction import SymmetricContraction

    options = {"num_elements": ELEMENTS, "use_reduced_cg": reduced}
    with default_dtype(dtype):
        module = SymmetricContraction(_irreps(shape.lin), _irreps(shape.lout), ORDER, **options)
    slots = [slot for part in module.contractions for slot in (part.weights_max, *part.weights)]
    counts = [slot.shape[1] if slot.numel() else 0 for slot in slots]

    def bind(weights: Tensor, elements: Tensor) -> Contender:
        with torch.no_grad():
            for slot, part in zip(slots, weights.split(counts, 1), strict=True):
                slot.copy_(part)
        chosen = torch.nn.functional.one_hot(elements, ELEMENTS).to(dtype)
        return Contender("mace", lambda x: (module(x, chosen),), _channels_first, _by_degree(shape))

    return Model(sum(counts), bind)


def _cuequivariance(shape: Shape, dtype: torch.dtype, method: str) -> Model:
    import cuequivariance as cue
    import cuequivariance_torch as cuet

    def irreps(lmax: int) -> Any:
        return cue.Irreps("O3", "+".join(f"{CHANNELS}x{low}{'eo'[low % 2]}" for low in range(lmax + 1)))

    options = {"layout": cue.ir_mul, "dtype": dtype, "math_dtype": dtype, "method": method}
    module = cuet.SymmetricContraction(irreps(shape.lin), irreps(shape.lout), ORDER, ELEMENTS, **options)

    def bind(weights: Tensor, elements: Tensor) -> Contender:
        with torch.no_grad():
            module.weight.copy_(weights)
        own = elements.int()

        def read(found: Tensors) -> Tensors:
            return (found[0].unflatten(1, (shape.outputs, CHANNELS)),)

        return Contender("cuequivariance", lambda x: (module(x, own),), lambda own: (own[0].flatten(1),), read)

    return Model(module.weight.shape[1], bind)


def _horner(shape: Shape, dtype: torch.dtype) -> Model:
    """One dense tensor of couplings for each number of factors, and one factor after the other."""
    from e3nn import o3
    from mace.tools.cg import U_matrix_real

    features = o3.Irreps([part.ir for part in _irreps(shape.lin)])
    tensors: list[list[Tensor]] = []
    for degree in range(shape.lout + 1):
        result = o3.Irreps([(1, (degree, (-1) ** degree))])
        found = [U_matrix_real(features, result, order, dtype=dtype)[-1] for order in range(1, ORDER + 1)]
        tensors.append([u.reshape(2 * degree + 1, *[shape.inputs] * k, -1) for k, u in enumerate(found, 1)])
    counts = [u.shape[-1] for group in tensors for u in group]

    def bind(weights: Tensor, elements: Tensor) -> Contender:
        tables = iter(weights.split(counts, 1))
        parts = [[(u, next(tables)) for u in group] for group in tensors]

        def call(x: Tensor) -> Tensors:
            return tuple(_horner_degree(x, group, elements) for group in parts)

        return Contender("Horner einsum", call, _channels_first, lambda found: (torch.cat(found, 1),))

    return Model(sum(counts), bind)


def _horner_degree(x: Tensor, parts: list[tuple[Tensor, Tensor]], elements: Tensor) -> Tensor:
    (u1, w1), (u2, w2), (u3, w3) = ((u, w[elements]) for u, w in parts)
    two = torch.einsum("mijkp,npc,nck->ncmij", u3, w3, x) + torch.einsum("mijp,npc->ncmij", u2, w2)
    one = torch.einsum("ncmij,ncj->ncmi", two, x) + torch.einsum("mip,npc->ncmi", u1, w1)
    return torch.einsum("ncmi,nci->nmc", one, x)
