"""ICTP: features are irreducible Cartesian tensors in 2 l + 1 components; products of them describe many atoms.

Every operation on tensors is an emitted layer. Weights are drawn with the variance that the publication gives them by
factors at each call, and its scaled activation is part of the weights behind it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import pi, sqrt

import torch
from torch import Tensor, nn

from ..errors import ConfigError
from .block import perceptron
from .body import Body, Readings, Surroundings

__all__ = ["ACTIVATION", "ICTP", "Layers", "Settings", "Step", "message_paths"]

Layers = Mapping[str, type[nn.Module]]
"""The emitted layers of a system by name."""

ACTIVATION = 1.6765324703310907
"""The factor that gives silu of a normal variable a mean square of one."""

PRODUCTS = ("full", "symmetric")
WAVES = ("standing", "free")
LEAST = {
    **dict.fromkeys(("species", "channels", "order", "layers", "functions", "power", "width", "readout"), 1),
    **dict.fromkeys(("hidden", "edges", "depth"), 0),
}
"""The least that a number may be."""

ENDINGS = {"none": "", "made": "_odd_made", "given": "_odd_given", "both": "_odd_both"}
"""How the names of layers say where features of both parities are."""
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
        mixed: whether a matrix for each species mixes the channels of each product, in place of one weight for each
        odd: whether there are paths with epsilons too, and features of both parities between interactions
        functions: radial functions
        waves: `standing` ones are zero at the cutoff; the frequencies of `free` ones are numbers of the potential
        power: the first power of the envelope
        width: neurons of each layer that makes radial weights
        depth: how many of these layers there are
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
    mixed: bool = False
    odd: bool = False
    functions: int = 8
    waves: str = "standing"
    power: int = 5
    width: int = 64
    depth: int = 3
    readout: int = 16
    neighbours: float = 1.0
    envelope: str = "polynomial"

    def __post_init__(self) -> None:
        """Refuse sizes of which nothing can be made."""
        for name, least in LEAST.items():
            if getattr(self, name) < least:
                raise ConfigError(f"{name} of ICTP is at least {least}, not {getattr(self, name)}")
        if not self.hidden <= self.edges <= LARGEST or self.order > LARGEST:
            raise ConfigError(f"ICTP has hidden <= edges <= {LARGEST} and order <= {LARGEST}; found {self}")
        if self.product not in PRODUCTS:
            raise ConfigError(f"the products of ICTP are {' or '.join(PRODUCTS)}, not {self.product!r}")
        if self.waves not in WAVES:
            raise ConfigError(f"the waves of ICTP are {' or '.join(WAVES)}, not {self.waves!r}")
        if self.odd and (self.layers < 2 or self.order < 3 or self.edges < 2):
            raise ConfigError(f"odd paths of ICTP take layers >= 2, order >= 3 and edges >= 2; found {self}")
        if self.products < 1 or not self.cutoff > 0 or not self.neighbours > 0:
            raise ConfigError(f"latent, cutoff and neighbours of ICTP are above zero; found {self}")

    @property
    def products(self) -> int:
        """The channels of products."""
        return self.channels if self.latent is None else self.latent

    @property
    def steps(self) -> Iterator[Step]:
        """What each interaction takes and makes."""
        last = self.layers - 1
        for number in range(self.layers):
            odd = ("both" if number < last else "given") if number else "made"
            degrees = (self.hidden if number else 0, self.hidden if number < last else 0)
            yield Step(*degrees, odd if self.odd else "none", number == last)


@dataclass(frozen=True)
class Step:
    """An interaction: the largest degree of features before and after, and whether it is the last.

    `odd` says where features are of both parities: `none`, `made`, `given` or `both`.
    """

    hidden: int
    lout: int
    odd: str
    last: bool

    @property
    def given(self) -> bool:
        """Whether the features before are of both parities."""
        return self.odd in ("given", "both")

    @property
    def made(self) -> bool:
        """Whether those after are."""
        return self.odd in ("made", "both")


Feature = tuple[bool, int]
"""Whether a feature is of the other parity than its degree has, and its degree."""

Path = tuple[int, int, int]


def features(lmax: int, both: bool) -> list[Feature]:
    """The features up to a degree, those of the parity of their degree first."""
    return [(turned, degree) for turned in (False, True)[: 1 + both] for degree in range(lmax + 1)]


def couplings(first: int, second: int, odd: bool) -> tuple[Path, ...]:
    """The couplings of degrees up to `first` and up to `second` into degrees up to `second`, by result."""
    degrees = range(second + 1)
    every = ((l1, l2, l3) for l3 in degrees for l1 in range(first + 1) for l2 in degrees)
    met = (path for path in every if abs(path[0] - path[1]) <= path[2] <= sum(path[:2]))
    return tuple(path for path in met if odd or sum(path) % 2 == 0)


def message_paths(hidden: int, edges: int, odd: bool) -> tuple[tuple[Path, Feature], ...]:
    """The couplings of a message, each with the feature that it makes."""
    known = couplings(hidden, edges, odd)
    return tuple((path, (turned, path[2])) for turned in (False, True)[: 1 + odd] for path in known)


def product_paths(settings: Settings, odd: str) -> list[Counter[Feature]]:
    """The number of paths into each feature for products of one factor, of two and so on."""
    known = couplings(settings.edges, settings.edges, odd != "none")
    factors = features(settings.edges, odd in ("given", "both"))
    found = [Counter(factors)]
    for step in range(1, settings.order):
        longer: Counter[Feature] = Counter()
        for (first, second), path in product(product(found[-1], factors), known):
            if path[:2] != (first[1], second[1]):
                continue
            is_odd = sum(path) % 2 == 1
            if step > 1 or not _is_left_out(first, second, is_odd, settings.product):
                longer[first[0] ^ second[0] ^ is_odd, path[2]] += found[-1][first]
        found.append(longer)
    return found


def _is_left_out(first: Feature, second: Feature, is_odd: bool, kind: str) -> bool:
    """Whether a product of two features is zero, or stands with them exchanged in a symmetric basis."""
    return (is_odd and first == second) or (kind == "symmetric" and first < second)


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

    def __init__(self, settings: Settings, step: Step, layers: Layers, target: str) -> None:
        super().__init__()
        size, inner, count = settings.channels, settings.products, settings.species
        found = message_paths(step.hidden, settings.edges, step.given)
        into = Counter(made for _, made in found)
        before, after = features(step.hidden, step.given), features(step.lout, step.made)
        self.mixed = settings.mixed
        self.first = nn.ParameterList(drawn(size, size, scale=size**-0.5) for _ in before)
        shares = (1 / (into[made] * sqrt(size) * settings.neighbours) for _, made in found)
        self.second = nn.ParameterList(drawn(inner, size, scale=share) for share in shares)
        known = product_paths(settings, step.odd)
        self.weights = weights_of([paths[made] for made in after for paths in known], count, inner, settings.mixed)
        self.mix = nn.ParameterList(drawn(size, inner, scale=inner**-0.5) for _ in after)
        kept = set(before) & set(after)
        self.skip = nn.ParameterList(drawn(count, size, size, scale=(size * count) ** -0.5) for _ in kept)
        radial = unbiased(settings.functions, *(settings.width,) * settings.depth, len(found) * size)
        self.message = layers[message_name(settings, step)](radial=radial, target=target)
        self.product = layers[product_name(settings, step)](target=target)
        self.update = layers[f"update_{step.hidden}_{step.lout}{ENDINGS[step.odd]}"](target=target)
        head = unbiased(size, settings.readout, 1) if step.last else unbiased(size, 1)
        self.energy = layers[f"energy_{step.lout}{'_odd' if step.made else ''}"](head=head, target=target)

    def forward(self, h: Tensor, near: Surroundings, radial: Mapping[str, Tensor]) -> tuple[Tensor, Tensor]:
        """The features after it, and their energies."""
        mixing = {**_numbered("first", self.first), **_numbered("second", self.second)}
        a = self.message(h=h, r=near.r, d=near.d, **radial, **mixing, **near.edges)
        products = self.product(a=a, **self._weights(near.species))
        parts = products if isinstance(products, tuple) else (products,)
        named = {f"b{number}": part for number, part in enumerate(parts)}
        mixing = {**_numbered("mix", self.mix), **_numbered("skip", self.skip)}
        features: Tensor = self.update(h=h, **named, **mixing, species=near.species)
        return features, self.energy(h=features)

    def _weights(self, species: Tensor) -> dict[str, Tensor]:
        """The weights of products for each atom, or the matrices of each product for each species."""
        if not self.mixed:
            return {"w": self.weights.index_select(0, species)}
        matrices = self.weights.unbind(1)
        return {"species": species, **{f"w{number}": matrix for number, matrix in enumerate(matrices)}}


def weights_of(sizes: Sequence[int], count: int, inner: int, mixed: bool) -> nn.Parameter:
    """Weights of products in groups of such sizes, in which they share their variance; matrices if they are mixed."""
    shape, share = ((inner, inner), sqrt(inner)) if mixed else ((inner,), 1.0)
    return nn.Parameter(torch.cat([torch.randn(count, size, *shape) / (max(size, 1) * share) for size in sizes], 1))


def message_name(settings: Settings, step: Step) -> str:
    """The name of the layer that makes the messages of an interaction."""
    return f"message_{step.hidden}_{settings.edges}{'_odd' if step.given else ''}"


def product_name(settings: Settings, step: Step) -> str:
    """The name of the layer that makes the products of an interaction."""
    ending = f"{'_symmetric' * (settings.product == 'symmetric')}{ENDINGS[step.odd]}{'_mixed' * settings.mixed}"
    return f"product_basis_{settings.order}_{settings.edges}_{step.lout}{ending}"


def _numbered(name: str, weights: nn.ParameterList) -> dict[str, Tensor]:
    return {f"{name}{number}": weight for number, weight in enumerate(weights)}


class ICTP(Body):
    """The whole network, to an energy for each atom."""

    r_c: Tensor
    frequencies: Tensor

    def __init__(self, settings: Settings, layers: Layers, target: str = "auto") -> None:
        """Make the network of its emitted layers; `target` is what they run, `auto`, `torch` or `c`."""
        super().__init__()
        self.settings, self.cutoff, self.steps = settings, settings.cutoff, max(settings.layers, 1)
        self.register_buffer("r_c", torch.tensor(settings.cutoff, dtype=torch.float64), persistent=False)
        if settings.waves == "free":
            waves = torch.arange(1, settings.functions + 1, dtype=torch.float64)
            self.register_buffer("frequencies", waves * (pi / settings.cutoff))
        self.table = drawn(settings.species, settings.channels, scale=settings.species**-0.5)
        self.interactions = nn.ModuleList(Interaction(settings, step, layers, target) for step in settings.steps)

    def forward(self, near: Surroundings) -> Readings:
        """An energy for each atom."""
        free = {"frequencies": self.frequencies} if self.settings.waves == "free" else {}
        radial = {"r_c": self.r_c, **free}
        h = self.table.index_select(0, near.species).unsqueeze(1)
        energies = h.new_zeros(len(near.species))
        for interaction in self.interactions:
            h, energy = self.step(interaction, h, near, radial)
            energies = energies + energy
        return Readings(energies)
