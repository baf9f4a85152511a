"""Interactions of HotPP: features of nodes, contracted with products of the direction to each neighbour and summed.

In the topologies `published` and `node_edge` features are mixed before they are sent, a learned function of the radial
functions weights each rank of directions, and the message, mixed and gated, is added to the feature. What is sent is
the feature of the sender, under `node_edge` together with that of the receiver and with scalars of the edge. In that of
the `preprint` a learned function without biases weights each path, and to the sum of feature and message that sum,
mixed and gated, is added.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import Any

from ..dsl import (
    Edge,
    Function,
    Layer,
    Node,
    Pair,
    Scalar,
    Tensor,
    Vanishing,
    Vector,
    Weight,
    keep,
    layer,
    named,
    smooth,
    sum_neighbours,
)
from ..dsl.expression import Expression
from ..dsl.function import Learned
from ..dsl.leaf import Leaf
from ..dsl.types import Kind, Shared
from ..errors import ConfigError
from ..ir.types import Type
from .hotpp_parts import LETTERS, Path, activated, contracted, mixed, paths, power
from .radial import WAVES, Near, direction, waves

__all__ = ["edge_scalars", "interaction", "routes"]

LARGEST = 4
TOPOLOGIES = ("published", "preprint", "node_edge")
ENVELOPES = ("polynomial", "published")


def routes(given: int, made: int) -> tuple[tuple[int, Path], ...]:
    """Every path from features of ranks up to `given`, each with the rank up to `made` that it leads to."""
    largest = max(given, made)
    return tuple((rank, path) for rank in range(made + 1) for path in paths(largest, rank) if path.a <= given)


@dataclass(frozen=True)
class Interaction:
    """One whole interaction: features of ranks up to `given` in, up to `made` out.

    Under the envelope `published` that of the published topology stands on the arguments of its learned function alone,
    which has biases, so that energies jump at the cutoff.
    """

    given: int
    made: int
    topology: str
    envelope: str

    def __post_init__(self) -> None:
        """Refuse what the library does not have."""
        for name, rank in (("given", self.given), ("made", self.made)):
            if not 0 <= rank <= LARGEST:
                raise ConfigError(f"{name} is between 0 and {LARGEST}; found {rank}")
        for name, word, known in (("topology", self.topology, TOPOLOGIES), ("envelope", self.envelope, ENVELOPES)):
            if word not in known:
                raise ConfigError(f"{name} is one of {', '.join(known)}; found {word!r}")

    @property
    def is_published(self) -> bool:
        """Whether features are mixed before they are sent, and messages added to them."""
        return self.topology != "preprint"

    @property
    def sees_edges(self) -> bool:
        """Whether messages are made of both ends of an edge and of its own scalars."""
        return self.topology == "node_edge"

    @property
    def jumps(self) -> bool:
        """Whether edges disappear with a jump."""
        return self.is_published and self.envelope == "published"

    @property
    def turns(self) -> bool:
        """Whether directions have any part in it."""
        return max(self.given, self.made) > 0

    @property
    def is_large(self) -> bool:
        """Whether one kernel for all paths would have too many derivatives."""
        return self.sees_edges or max(self.given, self.made) > 2

    @property
    def kinds(self) -> Mapping[str, Type | Kind | Shared]:
        """The arguments."""
        functions = (Function if self.is_published else Vanishing)[self.weights, "u"]
        sent = _weights("sent", self.given) if self.is_published else {}
        features = {f"h{rank}": Node[Tensor[rank], "u"] for rank in range(self.given + 1)}
        kept = _weights("kept", self.made) | _slopes("kept", self.made)
        lengths = ({"r": Edge[Vector]} if self.turns else {}) | WAVES | {"share": Weight.plain}
        return features | self._of_edges | lengths | sent | kept | {"f": functions}

    @property
    def _of_edges(self) -> dict[str, Type]:
        """The scalars of edges, and what mixes them and the features of receivers."""
        if not self.sees_edges:
            return {}
        own = {f"own_u{rank}": Weight["u", "u"] for rank in range(self.given + 1)}
        return {"e": Pair[Scalar, "u"], "edge_u0": Weight["u", "u"]} | own

    @property
    def weights(self) -> int:
        """How many weights a channel has: one for each rank of directions, or one for each path."""
        return max(self.given, self.made) + 1 if self.is_published else len(routes(self.given, self.made))

    def received(self, w: Mapping[str, Any]) -> list[Leaf]:
        """The message of each rank: what is sent, contracted with directions, weighted and summed."""
        edge = waves(w["d"], w["r_c"], w["frequencies"], is_sinc=self.is_published)
        n = self._directions(direction(w["r"], w["d"])) if self.turns else []
        f = w["f"](edge.functions).pair
        sent = {rank: tuple(self._sent(w, rank)) for rank in range(self.given + 1)}
        terms: dict[int, list[Expression]] = {rank: [] for rank in range(self.made + 1)}
        for number, (rank, path) in enumerate(routes(self.given, self.made)):
            weight = self._weight(f, edge, path.r if self.is_published else number)
            terms[rank] += [weight * _coupled(feature, n, path) for feature in sent[path.a]]
        return [named(w["share"] * self._summed(own)) for own in terms.values()]

    def _weight(self, f: Leaf, edge: Near, number: int) -> Expression:
        """One of the weights of an edge, within the envelope where that does not stand on all arguments."""
        weight: Expression = f[number, "u"] if self.weights > 1 else f["u"]
        return edge.envelope.pair * weight if self.is_published and not self.jumps else weight

    def _directions(self, n: Leaf) -> list[Leaf]:
        """The direction of each edge and its powers from rank 2 on, which are kept where they are many."""
        found = [n]
        for rank in range(2, max(self.given, self.made) + 1 if self.is_large else 0):
            legs = LETTERS[:rank]
            found.append(named(keep(found[-1][legs[:-1]] * n[legs[-1]])))
        return found

    def _summed(self, terms: list[Expression]) -> Expression:
        """The sum over neighbours, of large layers path by path."""
        if self.is_large:
            return reduce(add, (sum_neighbours(term) for term in terms))
        return sum_neighbours(reduce(add, terms))

    def _sent(self, w: Mapping[str, Leaf], rank: int) -> Iterator[Leaf]:
        """The tensors of some rank on each edge of which messages are made."""
        feature = w[f"h{rank}"]
        yield (mixed(feature, w, rank, "sent") if self.is_published else feature).sender
        if self.sees_edges:
            legs = ("u", *LETTERS[:rank])
            yield named(w[f"own_u{rank}"]["u", "u"] @ feature[legs]).receiver
            if rank == 0:
                yield named(w["edge_u0"]["u", "u"] @ w["e"]["u"]).pair

    def changed(self, w: Mapping[str, Leaf], received: Leaf, rank: int) -> Expression:
        """The feature of some rank after the interaction."""
        legs = ("u", *LETTERS[:rank])
        before = w[f"h{rank}"][legs] if rank <= self.given else None
        total = received if self.is_published or before is None else named(received[legs] + before)
        change: Expression = activated(mixed(total, w, rank, "kept"), w, rank, "kept")[legs]
        rest = before if self.is_published else total[legs]
        return change if rest is None else change + rest


def _coupled(feature: Leaf, powers: Sequence[Leaf], path: Path) -> Expression:
    """One path, with the direction or with a power of it that is there; some have neither."""
    if path.r == 0:
        return power(feature, feature, path)
    return power(feature, powers[path.r - 1], path) if len(powers) >= path.r else contracted(feature, powers[0], path)


def interaction(given: int = 2, made: int = 2, topology: str = "published", envelope: str = "polynomial") -> Layer:
    """One whole interaction: features of ranks up to `given` in, up to `made` out.

    `topology` is `published`, `preprint` or `node_edge`. `share` is one over the mean number of neighbours. The
    `envelope` is `polynomial`, or `published` where energies shall jump at the cutoff as published, which those of the
    preprint do not.
    """
    own = Interaction(given, made, topology, envelope)
    names = " ".join(f"new{rank}" for rank in range(made + 1))
    claims = [] if own.jumps else [smooth(2)]

    @layer(name=f"interaction_{given}_{made}", inputs=own.kinds, outputs=names, claims=claims)
    def body(**w: Leaf) -> tuple[Expression, ...]:
        """Features of the senders contracted with directions, weighted, summed, mixed, gated and added."""
        return tuple(own.changed(w, received, rank) for rank, received in enumerate(own.received(w)))

    return body


def edge_scalars(envelope: str = "polynomial") -> Layer:
    """The scalars of edges: a learned function of the radial functions, within an envelope unless it is `published`."""
    if envelope not in ENVELOPES:
        raise ConfigError(f"envelope is one of {', '.join(ENVELOPES)}; found {envelope!r}")
    kinds: dict[str, Type | Kind | Shared] = {**WAVES, "f": Function[1, "u"]}

    @layer(name="edge_scalars", inputs=kinds, claims=[smooth(2)] if envelope == "polynomial" else [])
    def body(d: Leaf, r_c: Leaf, frequencies: Leaf, f: Learned) -> Expression:
        """A learned function of the radial functions of each pair."""
        edge = waves(d, r_c, frequencies, is_sinc=True)
        made = f(edge.functions)["u"]
        return made if envelope == "published" else edge.envelope * made

    return body


def _weights(step: str, ranks: int) -> dict[str, Type]:
    """A matrix for each rank, an offset for scalars."""
    return {f"{step}_u{rank}": Weight["u", "u"] for rank in range(ranks + 1)} | {f"{step}_c0": Weight["u"]}


def _slopes(step: str, ranks: int) -> dict[str, Type]:
    """The slopes and offsets of the gates of tensors."""
    return {f"{step}_{word}{rank}": Weight["u"] for rank in range(1, ranks + 1) for word in "wb"}
