"""ICTP: features are irreducible Cartesian tensors in 2 l + 1 components; products of them describe many atoms.

Every operation on tensors is an emitted layer. Weights are drawn with the variance that the publication gives them by
factors at each call, and its scaled activation is part of the weights behind it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import pi, sqrt

import torch
from torch import Tensor, nn

from ..errors import ConfigError
from .block import perceptron
from .body import Body, Readings, Surroundings

__all__ = ["ACTIVATION", "ICTP", "Layers", "Settings", "even_paths"]

Layers = Mapping[str, type[nn.Module]]
"""The emitted layers of a system by name."""

ACTIVATION = 1.6765324703310907
"""The factor that gives silu of a normal variable a mean square of one."""

PRODUCTS = ("full", "symmetric")
LARGEST = 4


@dataclass(frozen=True)
class Settings:
    """What an ICTP is made to.

    Args:
        species: number of species
        cutoff: how far atoms see
        channels: features of each degree for each atom
        latent: channels of the products, as many as `channels` if left out
        hidden: the largest degree of features between interactions
        edges: the largest degree of messages and of the factors of products
        order: the most factors of a product
        layers: interactions
        product: `full`, or `symmetric` to leave out the half of the first products that occurs twice
        functions: radial functions
        width: neurons of the three layers that make radial weights
        readout: neurons of the last readout
        neighbours: the mean number of neighbours, which the first weights divide by
        envelope: `polynomial`; the `published` one is the same
    """

    species: int
    cutoff: float
    channels: int = 16
    latent: int | None = None
    hidden: int = 1
    edges: int = 3
    order: int = 3
    layers: int = 2
    product: str = "symmetric"
    functions: int = 8
    width: int = 64
    readout: int = 16
    neighbours: float = 1.0
    envelope: str = "polynomial"

    def __post_init__(self) -> None:
        """Refuse sizes of which nothing can be made."""
        least = {"hidden": 0, "edges": 0}
        for name in ("species", "channels", "hidden", "edges", "order", "layers", "functions", "width", "readout"):
            if getattr(self, name) < least.get(name, 1):
                raise ConfigError(f"{name} of ICTP is at least {least.get(name, 1)}, not {getattr(self, name)}")
        if not self.hidden <= self.edges <= LARGEST or self.order > LARGEST:
            raise ConfigError(f"ICTP has hidden <= edges <= {LARGEST} and order <= {LARGEST}; found {self}")
        if self.product not in PRODUCTS:
            raise ConfigError(f"the products of ICTP are {' or '.join(PRODUCTS)}, not {self.product!r}")
        if self.products < 1 or not self.cutoff > 0 or not self.neighbours > 0:
            raise ConfigError(f"latent, cutoff and neighbours of ICTP are above zero; found {self}")

    @property
    def products(self) -> int:
        """The channels of products."""
        return self.channels if self.latent is None else self.latent

    @property
    def degrees(self) -> Iterator[tuple[int, int]]:
        """The largest degree of features before and after each interaction."""
        for number in range(self.layers):
            yield self.hidden if number else 0, self.hidden if number < self.layers - 1 else 0


def even_paths(first: int, second: int) -> tuple[tuple[int, int, int], ...]:
    """The even couplings of degrees up to `first` and up to `second` into degrees up to `second`, by result."""
    degrees = range(second + 1)
    every = ((l1, l2, l3) for l3 in degrees for l1 in range(first + 1) for l2 in degrees)
    return tuple(path for path in every if sum(path) % 2 == 0 and abs(path[0] - path[1]) <= path[2] <= sum(path[:2]))


def product_paths(settings: Settings) -> list[Counter[int]]:
    """The number of paths into each degree for products of one factor, of two and so on."""
    couplings = even_paths(settings.edges, settings.edges)
    found = [Counter(range(settings.edges + 1))]
    for step in range(1, settings.order):
        longer: Counter[int] = Counter()
        for l1, l2, l3 in couplings:
            if not (step == 1 and settings.product == "symmetric" and l1 < l2):
                longer[l3] += found[-1][l1]
        found.append(longer)
    return found


def drawn(*shape: int, scale: float) -> nn.Parameter:
    """Normal weights of a standard deviation."""
    return nn.Parameter(torch.randn(*shape) * scale)


def unbiased(*widths: int) -> nn.Sequential:
    """A net without offsets, silu between its layers."""
    net = perceptron(widths, "silu", last=False, bias=False)
    for number, linear in enumerate(part for part in net if isinstance(part, nn.Linear)):
        nn.init.normal_(linear.weight, std=(ACTIVATION if number else 1.0) / sqrt(linear.in_features))
    return net


class Interaction(nn.Module):
    """Messages of neighbours, products of them, and the energy that is read behind."""

    def __init__(self, settings: Settings, hidden: int, lout: int, last: bool, layers: Layers, target: str) -> None:
        super().__init__()
        size, inner = settings.channels, settings.products
        found, count = even_paths(hidden, settings.edges), settings.species
        into = Counter(path[2] for path in found)
        known = product_paths(settings)
        self.lout = lout
        self.first = nn.ParameterList(drawn(size, size, scale=size**-0.5) for _ in range(hidden + 1))
        shares = (1 / (into[path[2]] * sqrt(size) * settings.neighbours) for path in found)
        self.second = nn.ParameterList(drawn(inner, size, scale=share) for share in shares)
        sizes = [paths[degree] for degree in range(lout + 1) for paths in known]
        self.weights = nn.Parameter(torch.cat([torch.randn(count, size, inner) / max(size, 1) for size in sizes], 1))
        self.mix = nn.ParameterList(drawn(size, inner, scale=inner**-0.5) for _ in range(lout + 1))
        kept = range(min(hidden, lout) + 1)
        self.skip = nn.ParameterList(drawn(count, size, size, scale=(size * count) ** -0.5) for _ in kept)
        radial = unbiased(settings.functions, *(settings.width,) * 3, len(found) * size)
        self.message = layers[f"message_{hidden}_{settings.edges}"](radial=radial, target=target)
        self.product = layers[product_name(settings, lout)](target=target)
        self.update = layers[f"update_{hidden}_{lout}"](target=target)
        head = unbiased(size, settings.readout, 1) if last else unbiased(size, 1)
        self.energy = layers[f"energy_{lout}"](head=head, target=target)

    def forward(self, h: Tensor, near: Surroundings, radial: Mapping[str, Tensor]) -> tuple[Tensor, Tensor]:
        """The features after it, and their energies."""
        mixing = {**_numbered("first", self.first), **_numbered("second", self.second)}
        a = self.message(h=h, r=near.r, **radial, **mixing, **near.ends)
        products = self.product(a=a, w=self.weights.index_select(0, near.species))
        parts = products if isinstance(products, tuple) else (products,)
        named = {f"b{degree}": part for degree, part in enumerate(parts)}
        mixing = {**_numbered("mix", self.mix), **_numbered("skip", self.skip)}
        features: Tensor = self.update(h=h, **named, **mixing, species=near.species)
        return features, self.energy(h=features)


def product_name(settings: Settings, lout: int) -> str:
    """The name of the layer that makes the products into degrees up to `lout`."""
    ending = "_symmetric" if settings.product == "symmetric" else ""
    return f"product_basis_{settings.order}_{settings.edges}_{lout}{ending}"


def _numbered(name: str, weights: nn.ParameterList) -> dict[str, Tensor]:
    return {f"{name}{number}": weight for number, weight in enumerate(weights)}


class ICTP(Body):
    """The whole network, to an energy for each atom."""

    r_c: Tensor
    frequencies: Tensor

    def __init__(self, settings: Settings, layers: Layers, target: str = "auto") -> None:
        """Make the network of its emitted layers; `target` is what they run, `auto`, `torch` or `c`."""
        super().__init__()
        self.settings, self.cutoff = settings, settings.cutoff
        self.register_buffer("r_c", torch.tensor(settings.cutoff, dtype=torch.float64), persistent=False)
        waves = torch.arange(1, settings.functions + 1, dtype=torch.float64)
        self.register_buffer("frequencies", waves * (pi / settings.cutoff))
        self.table = drawn(settings.species, settings.channels, scale=settings.species**-0.5)
        self.interactions = nn.ModuleList(
            Interaction(settings, hidden, lout, number == settings.layers - 1, layers, target)
            for number, (hidden, lout) in enumerate(settings.degrees)
        )

    def forward(self, near: Surroundings) -> Readings:
        """An energy for each atom."""
        radial = {"r_c": self.r_c, "frequencies": self.frequencies}
        h = self.table.index_select(0, near.species).unsqueeze(1)
        energies = h.new_zeros(len(near.species))
        for interaction in self.interactions:
            h, energy = interaction(h, near, radial)
            energies = energies + energy
        return Readings(energies)
