"""TensorNet: the features of atoms are 3 x 3 matrices; every operation on them is an emitted layer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from ..errors import ConfigError
from .block import perceptron
from .body import Body, Readings, Surroundings
from .radial import Radial

__all__ = ["Layers", "Settings", "TensorNet"]

Layers = Mapping[str, type[nn.Module]]
"""The emitted layers of a system by name."""

PARTS = ("s", "v", "t")
"""Scalar, vector, symmetric traceless tensor: the parts of a matrix."""


@dataclass(frozen=True)
class Settings:
    """What a TensorNet is made to.

    Args:
        species: number of species
        cutoff: how far atoms see
        channels: matrices for each atom
        layers: interactions
        functions: radial functions
        group: `O3`, or `SO3` for rotations alone
        envelope: `polynomial`, or `published` for the cosine, whose second derivative jumps at the cutoff
        radial: `exponential` or `gaussian` radial functions
        trainable: whether their centres and widths are trained
        activation: that of learned functions
    """

    species: int
    cutoff: float
    channels: int = 128
    layers: int = 2
    functions: int = 32
    group: str = "O3"
    envelope: str = "polynomial"
    radial: str = "exponential"
    trainable: bool = False
    activation: str = "silu"

    def __post_init__(self) -> None:
        """Refuse sizes of which nothing can be made."""
        for name, least in (("species", 1), ("channels", 2), ("layers", 0), ("functions", 1)):
            if getattr(self, name) < least:
                raise ConfigError(f"{name} of TensorNet is at least {least}, not {getattr(self, name)}")
        if not self.cutoff > 0:
            raise ConfigError(f"the cutoff is above zero, not {self.cutoff}")


class Embedding(nn.Module):
    """The first features of atoms."""

    def __init__(self, settings: Settings, layers: Layers, target: str) -> None:
        super().__init__()
        size, functions = settings.channels, settings.functions
        self.table = nn.Parameter(torch.randn(settings.species, size))
        self.pair = nn.Linear(2 * size, size)
        self.radial = nn.ModuleDict({part: nn.Linear(functions, size) for part in PARTS})
        self.mix = mixing(PARTS, size)
        scales = perceptron((size, 2 * size, 3 * size), settings.activation, last=True)
        self.layer = layers["embedding"](gates=nn.Sequential(nn.LayerNorm(size), scales), target=target)

    def forward(self, near: Surroundings, radial: Mapping[str, Tensor]) -> Tensor:
        """A matrix for each atom and channel."""
        size = self.table.shape[1]
        weights = {
            "z": self.table,
            "z_i": self.pair.weight[:, :size],
            "z_j": self.pair.weight[:, size:],
            "z_b": self.pair.bias,
            **{f"d_{part}": self.radial[part].weight for part in PARTS},
            **{f"b_{part}": self.radial[part].bias for part in PARTS},
            **{f"w_{part}": self.mix[part] for part in PARTS},
        }
        features: Tensor = self.layer(r=near.r, d=near.d, **radial, **weights, **near.edges, species=near.species)
        return features


class Interaction(nn.Module):
    """One round of messages between neighbours."""

    def __init__(self, settings: Settings, layers: Layers, target: str) -> None:
        super().__init__()
        size = settings.channels
        self.mix = mixing([step + part for step in "ab" for part in PARTS], size)
        f = perceptron((settings.functions, size, 2 * size, 3 * size), settings.activation, last=True)
        self.layer = layers[f"interaction_{settings.group.lower()}"](f=f, target=target)

    def forward(self, x: Tensor, near: Surroundings, radial: Mapping[str, Tensor]) -> Tensor:
        """The features after it."""
        weights = {f"w_{name}": weight for name, weight in self.mix.items()}
        places = {**near.edges, "structure": near.structure}
        features: Tensor = self.layer(x=x, q=near.charge, d=near.d, **radial, **weights, **places)
        return features


class TensorNet(Body):
    """The whole network, to an energy for each atom."""

    def __init__(self, settings: Settings, layers: Layers, target: str = "auto") -> None:
        """Make the network of its emitted layers; `target` is what they run, `auto`, `torch` or `c`."""
        super().__init__()
        self.settings, self.cutoff, size = settings, settings.cutoff, settings.channels
        self.steps = max(settings.layers, 1)
        self.charged = settings.layers > 0
        self.radial = Radial(settings.radial, settings.functions, settings.cutoff, settings.trainable)
        self.embedding = Embedding(settings, layers, target)
        self.interactions = nn.ModuleList(Interaction(settings, layers, target) for _ in range(settings.layers))
        head = perceptron((3 * size, size, size // 2, 1), settings.activation, last=False)
        self.energy = layers["energy"](head=nn.Sequential(nn.LayerNorm(3 * size), head), target=target)

    def forward(self, near: Surroundings) -> Readings:
        """An energy for each atom."""
        x = self.embedding(near, self.radial.arguments)
        for interaction in self.interactions:
            x = self.step(interaction, x, near, self.radial.arguments)
        return Readings(self.energy(x))


def mixing(names: list[str] | tuple[str, ...], size: int) -> nn.ParameterDict:
    """Square matrices that mix channels, one for each name."""
    bound = size**-0.5
    return nn.ParameterDict({name: nn.Parameter(torch.empty(size, size).uniform_(-bound, bound)) for name in names})
