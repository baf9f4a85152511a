"""HotPP: the features of atoms are Cartesian tensors of several ranks; every operation on them is an emitted layer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import torch
from torch import Tensor, nn

from ..errors import ConfigError
from .block import perceptron
from .body import Body, Readings, Surroundings
from .radial import Waves

__all__ = ["READ", "HotPP", "Layers", "Settings"]

Layers = Mapping[str, type[nn.Module]]
"""The emitted layers of a system by name."""

READ: Mapping[str, tuple[int, ...]] = {
    "dipole": (1,),
    "polarizability": (0, 2),
    "hyperpolarizability": (1, 3),
    "elasticity": (0, 2, 4),
}
"""The tensors of structures that can be read, and the ranks of the features that each is made of."""

AGAIN: Mapping[str, tuple[int, ...]] = {"elasticity": (0, 2)}
"""The ranks of the features that are read twice, each time with other weights."""


@dataclass(frozen=True)
class Settings:
    """What a HotPP is made to.

    Args:
        species: number of species
        cutoff: how far atoms see
        channels: tensors of each rank for each atom
        layers: interactions
        ranks: the largest rank of features
        functions: radial functions
        hidden: the widths of the learned function of them
        neighbours: the mean number of neighbours, by which sums over neighbours are divided
        topology: `published`, `preprint`, or `node_edge` for messages of both ends of an edge and of its own scalars
        envelope: `polynomial`, or `published` for energies that jump at the cutoff as published
        dipole: whether dipoles are read from features
        polarizability: whether polarizabilities are
        hyperpolarizability: whether first hyperpolarizabilities are
        elasticity: whether elastic tensors times volumes are
        activation: that of learned functions of distances
    """

    species: int
    cutoff: float
    channels: int = 64
    layers: int = 5
    ranks: int = 2
    functions: int = 8
    hidden: Sequence[int] = (64, 64, 64)
    neighbours: float = 10.0
    topology: str = "published"
    envelope: str = "polynomial"
    dipole: bool = False
    polarizability: bool = False
    hyperpolarizability: bool = False
    elasticity: bool = False
    activation: str = "silu"

    def __post_init__(self) -> None:
        """Refuse sizes of which nothing can be made."""
        for name, least in (("species", 1), ("channels", 1), ("layers", 1), ("functions", 1), ("ranks", self.last)):
            if getattr(self, name) < least:
                raise ConfigError(f"{name} of HotPP is at least {least}, not {getattr(self, name)}")
        for name in ("cutoff", "neighbours"):
            if not getattr(self, name) > 0:
                raise ConfigError(f"{name} of HotPP is above zero, not {getattr(self, name)}")

    @property
    def read(self) -> tuple[str, ...]:
        """The tensors of structures that are read."""
        return tuple(name for name in READ if getattr(self, name))

    @property
    def last(self) -> int:
        """The largest rank that is read."""
        return max((READ[name][-1] for name in self.read), default=0)

    @property
    def steps(self) -> tuple[tuple[int, int], ...]:
        """The largest ranks of the features that each interaction takes and makes."""
        return tuple(pairwise((0, *(self.ranks,) * (self.layers - 1), self.last)))


class Mixing(nn.Module):
    """Matrices that mix the channels of features, one for each rank, with an offset for scalars if there are any."""

    def __init__(self, ranks: Sequence[int], size: int, made: int, offset: bool = True) -> None:
        super().__init__()
        maps = {str(rank): nn.Linear(size, made, bias=offset and rank == 0) for rank in ranks}
        self.maps = nn.ModuleDict(maps)

    def arguments(self, step: str) -> Iterator[tuple[str, Tensor]]:
        """What layers take."""
        for rank, own in self.maps.items():
            assert isinstance(own, nn.Linear)
            yield f"{step}_u{rank}", own.weight
            if own.bias is not None:
                yield f"{step}_c{rank}", own.bias


class Gates(nn.Module):
    """Slopes and offsets of the gates of tensors of these ranks; scalars have none."""

    def __init__(self, ranks: Sequence[int], size: int) -> None:
        super().__init__()
        tensors = [str(rank) for rank in ranks if rank]
        self.slopes = nn.ParameterDict({rank: nn.Parameter(torch.ones(size)) for rank in tensors})
        self.offsets = nn.ParameterDict({rank: nn.Parameter(torch.zeros(size)) for rank in tensors})

    def arguments(self, step: str) -> Iterator[tuple[str, Tensor]]:
        """What layers take."""
        for rank, slope in self.slopes.items():
            yield f"{step}_w{rank}", slope
            yield f"{step}_b{rank}", self.offsets[rank]


class Edges(nn.Module):
    """Scalars of edges, learned functions of their lengths."""

    def __init__(self, settings: Settings, layers: Layers, target: str) -> None:
        super().__init__()
        self.waves = Waves(settings.functions, settings.cutoff)
        widths = (settings.functions, *settings.hidden, settings.channels)
        self.layer = layers["edge_scalars"](f=perceptron(widths, settings.activation, last=False), target=target)

    def forward(self, near: Surroundings) -> dict[str, Tensor]:
        """What interactions take."""
        return {"e": self.layer(d=near.d, **self.waves.arguments)}


class Interaction(nn.Module):
    """One round of messages between neighbours, from features of ranks up to `given` to ranks up to `made`."""

    share: Tensor

    def __init__(self, settings: Settings, given: int, made: int, layers: Layers, target: str) -> None:
        super().__init__()
        size, is_published = settings.channels, settings.topology != "preprint"
        sees_edges = settings.topology == "node_edge"
        self.waves = Waves(settings.functions, settings.cutoff)
        self.register_buffer("share", torch.tensor(1 / settings.neighbours, dtype=torch.float64), persistent=False)
        self.sent = Mixing(range(given + 1) if is_published else (), size, size)
        self.own = Mixing(range(given + 1) if sees_edges else (), size, size, offset=False)
        self.edge = Mixing((0,) if sees_edges else (), size, size, offset=False)
        self.kept = Mixing(range(made + 1), size, size)
        self.gates = Gates(range(made + 1), size)
        count = max(given, made) + 1 if is_published else _paths(given, made)
        widths = (settings.functions, *settings.hidden)
        mlp = perceptron(widths, settings.activation, last=False, bias=is_published)
        f = nn.Sequential(mlp, nn.Linear(widths[-1], count * size, bias=is_published))
        self.layer, self.turns = layers[f"interaction_{given}_{made}"](f=f, target=target), max(given, made) > 0

    def forward(
        self, features: Sequence[Tensor], near: Surroundings, edges: Mapping[str, Tensor]
    ) -> tuple[Tensor, ...]:
        """The features of each rank after it; `edges` are the scalars of edges, if there are any."""
        given = {f"h{rank}": feature for rank, feature in enumerate(features)}
        arguments: dict[str, Tensor] = {**given, **edges, "d": near.d, **self.waves.arguments}
        arguments |= {"share": self.share, **near.edges, **({"r": near.r} if self.turns else {})}
        made = self.layer(**arguments, **dict(self._weights()))
        return made if isinstance(made, tuple) else (made,)

    def _weights(self) -> Iterator[tuple[str, Tensor]]:
        """The matrices, offsets and slopes that the layer takes."""
        for step, mixing in (("sent", self.sent), ("own", self.own), ("edge", self.edge), ("kept", self.kept)):
            yield from mixing.arguments(step)
        yield from self.gates.arguments("kept")


class Readout(nn.Module):
    """What is read from features of some ranks: an energy of each atom, or a tensor of each structure."""

    def __init__(self, name: str, ranks: Sequence[int], size: int, layers: Layers, target: str) -> None:
        super().__init__()
        self.ranks = ranks
        self.first, self.second = Mixing(ranks, size, size), Mixing(ranks, size, 1)
        self.again = Mixing(AGAIN.get(name, ()), size, 1)
        self.gates = Gates(ranks, size)
        self.layer = layers[name](target=target)

    def forward(self, features: Sequence[Tensor], **places: Tensor | int) -> Tensor:
        """One tensor for each atom, or for each structure, given features of all ranks."""
        given = {f"h{rank}" if len(self.ranks) > 1 else "h": features[rank] for rank in self.ranks}
        weights = dict((*self.first.arguments("a"), *self.gates.arguments("a"), *self.second.arguments("b")))
        weights |= self.again.arguments("d")
        found: Tensor = self.layer(**given, **weights, **places)
        return found[..., 0]


class HotPP(Body):
    """The whole network, to an energy for each atom, and tensors for each structure."""

    def __init__(self, settings: Settings, layers: Layers, target: str = "auto") -> None:
        """Make the network of its emitted layers; `target` is what they run, `auto`, `torch` or `c`."""
        super().__init__()
        self.settings, self.cutoff, self.tensors = settings, settings.cutoff, settings.read
        self.steps = settings.layers
        size = settings.channels
        self.table = nn.Parameter(torch.randn(settings.species, size))
        self.embedding = layers["embedding"](target=target)
        self.edges = Edges(settings, layers, target) if settings.topology == "node_edge" else None
        self.interactions = nn.ModuleList(
            Interaction(settings, given, made, layers, target) for given, made in settings.steps
        )
        self.energy = Readout("energy", (0,), size, layers, target)
        for name in self.tensors:
            self.add_module(name, Readout(name, READ[name], size, layers, target))

    def forward(self, near: Surroundings) -> Readings:
        """An energy for each atom, and what else is asked for."""
        h: tuple[Tensor, ...] = (self.embedding(z=self.table, species=near.species),)
        edges = {} if self.edges is None else self.edges(near)
        for interaction in self.interactions:
            h = self.step(interaction, h, near, edges)
        pools: dict[str, Tensor | int] = {"structure": near.structure, "structures": near.charge.shape[0]}
        return Readings(self.energy(h), {name: self.get_submodule(name)(h, **pools) for name in self.tensors})


def _paths(given: int, made: int) -> int:
    """How many ways lead from features of ranks up to `given` to ranks up to `made`."""
    largest = max(given, made)
    ways = ((a, r, z) for a in range(given + 1) for r in range(largest + 1) for z in range(min(a, r) + 1))
    return sum(a + r - 2 * z <= made for a, r, z in ways)
