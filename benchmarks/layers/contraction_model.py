"""Symmetric contractions: what goes in and out, ours, and how weights of others follow from ours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor

from tnforge.library.ace import basis
from tnforge.symmetry.chain import Chain

from .algebra import count_monomials
from .contender import OURS, Contender
from .packages import Family, Packages
from .workload import Setting

__all__ = ["CHANNELS", "ELEMENTS", "ORDER", "Bind", "Model", "Shape", "calibrated", "family", "ours"]

CHANNELS, ELEMENTS, ORDER = 128, 4, 3
PROBES = 96

Bind = Callable[[Tensor, Tensor], Contender]


@dataclass(frozen=True)
class Shape:
    """Degrees up to `lin` go in, degrees up to `lout` come out."""

    lin: int
    lout: int

    @property
    def inputs(self) -> int:
        """Components of a feature."""
        return (self.lin + 1) ** 2

    @property
    def outputs(self) -> int:
        """Components of the result."""
        return (self.lout + 1) ** 2

    @property
    def chains(self) -> tuple[tuple[Chain, ...], ...]:
        """The independent products into each degree."""
        return tuple(basis(ORDER, self.lin, degree) for degree in range(self.lout + 1))

    @property
    def monomials(self) -> int:
        """Products of components in all results: each has one coefficient for an element and channel."""
        return sum(count_monomials(chains, self.lin) for chains in self.chains)


@dataclass(frozen=True)
class Model:
    """A contraction with `count` weights for each element and channel; `bind` takes them and the elements of nodes."""

    count: int
    bind: Bind


def family(shape: Shape) -> Family:
    """The layer of the library."""
    settings = {"order": ORDER, "lmax": shape.lin, "degree": shape.lout, "species": "true", "lower": "true"}
    return Family("tnforge.library.ace:contraction", settings)


def ours(packages: Packages, shape: Shape, dtype: torch.dtype) -> Model:
    """The layer of the library, which looks up the weights of the species of each node."""
    layer = packages.load(family(shape), dtype)

    def bind(weights: Tensor, elements: Tensor) -> Contender:
        return Contender(OURS, lambda x: (layer(a=x, w=weights, species=elements),))

    return Model(sum(len(chains) for chains in shape.chains), bind)


def calibrated(make: Callable[[torch.dtype], Model], setting: Setting, shape: Shape) -> Callable[[Tensor], Tensor]:
    """The weights with which another contraction is ours: a linear map of our weights, found in float64."""
    plain = Packages(setting.packages.given, "torch")
    features = torch.randn(PROBES, shape.inputs, 1, dtype=torch.float64)
    mine, theirs = (_values(model, features) for model in (ours(plain, shape, torch.float64), make(torch.float64)))
    change = torch.linalg.lstsq(theirs, mine, driver="gelsd").solution.to(setting.dtype)
    return lambda weights: torch.einsum("qp,zpc->zqc", change, weights).contiguous()


def _values(model: Model, features: Tensor) -> Tensor:
    """Every product alone on some features: a column for each, found in as many channels as there are."""
    rows = []
    for start in range(0, model.count, CHANNELS):
        alone = torch.zeros(ELEMENTS, model.count, CHANNELS, dtype=features.dtype)
        own = torch.arange(start, min(model.count, start + CHANNELS))
        alone[:, own, own - start] = 1
        contender = model.bind(alone, torch.zeros(len(features), dtype=torch.int64))
        x = features.expand(-1, -1, CHANNELS).contiguous()
        with torch.no_grad():
            (found,) = contender.read(contender.call(*contender.write((x,))))
        rows.append(found[:, :, : len(own)].flatten(0, 1))
    return torch.cat(rows, 1)
