"""HotPP: Cartesian tensors of any rank, contracted with products of the direction to each neighbour.

Nothing here is symmetric or traceless, and no epsilon occurs, so every tensor has the parity of its rank.

Interactions have two topologies. In the `published` one features are mixed before they are sent, a learned function of
the radial functions weights each rank of directions, and the message, mixed and gated, is added to the feature. In that
of the `preprint` a learned function without biases weights each path, and to the sum of feature and message that sum,
mixed and gated, is added.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import permutations
from operator import add

from ..dsl import (
    Edge,
    Function,
    Layer,
    Node,
    Scalar,
    Scalars,
    Species,
    Sym,
    Tensor,
    Vanishing,
    Vector,
    Weight,
    delta,
    indices,
    keep,
    layer,
    named,
    permuted,
    sigmoid,
    silu,
    smooth,
    sum_neighbours,
    sum_nodes,
)
from ..dsl.expression import Expression
from ..dsl.leaf import Leaf
from ..errors import ConfigError
from ..ir.types import Type
from .radial import WAVES, waves

__all__ = [
    "Path",
    "elasticity",
    "embedding",
    "gate",
    "hyperpolarizability",
    "interaction",
    "message",
    "messages",
    "paths",
    "polarizability",
    "potential",
    "readout",
    "routes",
]

LETTERS = indices("i j k l m n o p q r s t u v w x")
LARGEST, LARGEST_FEATURE = 8, 4
TOPOLOGIES = ("published", "preprint")
ENVELOPES = ("polynomial", "published")


@dataclass(frozen=True)
class Path:
    """A feature of rank `a` contracted over `z` indices with `r` directions: rank `a + r - 2 z`."""

    a: int
    r: int
    z: int


def paths(ranks: int, out: int) -> tuple[Path, ...]:
    """Every way to get rank `out` from features and directions of ranks up to `ranks`."""
    return tuple(
        Path(a, r, (a + r - out) // 2)
        for a in range(ranks + 1)
        for r in range(ranks + 1)
        if (a + r - out) % 2 == 0 and 0 <= (a + r - out) // 2 <= min(a, r)
    )


def message(ranks: int = 2, out: int = 2) -> Layer:
    """The message of rank `out`: all paths into it from features and directions of ranks up to `ranks`.

    The last indices of a feature are contracted with the first directions; `w` holds one weight for each path.
    """
    if not 0 <= ranks <= LARGEST or not 0 <= out <= LARGEST:
        raise ConfigError(f"ranks and out are between 0 and {LARGEST}; found ranks={ranks} and out={out}")
    found = paths(ranks, out)
    if not found:
        raise ConfigError(f"no path leads from ranks up to {ranks} to rank {out}")

    @layer(name=f"message_{ranks}_{out}", inputs=_inputs(found))
    def body(w, n=None, **h):  # type: ignore[no-untyped-def]
        """Features of the senders contracted with directions, weighted and summed over neighbours."""
        terms = [w[number, "u"] * _term(h[f"h{path.a}"], n, path) for number, path in enumerate(found)]
        return sum_neighbours(sum(terms))

    return body


def messages(ranks: int = 2) -> tuple[Layer, ...]:
    """The messages of every rank up to `ranks`."""
    return tuple(message(ranks, out) for out in range(ranks + 1))


def _inputs(found: tuple[Path, ...]) -> dict[str, Type]:
    """The arguments that occur in the paths."""
    features = {f"h{a}": Node[Tensor[a], "u"] for a in sorted({path.a for path in found})}
    directions = {"n": Edge[Vector]} if any(path.r for path in found) else {}
    return features | directions | {"w": Edge[Scalars[len(found)], "u"]}


def _term(h: Leaf, n: Leaf, path: Path) -> Expression:
    """One path; free indices are those declared first, in the order of the result."""
    free = path.a + path.r - 2 * path.z
    left, right = LETTERS[: path.a - path.z], LETTERS[path.a - path.z : free]
    summed = LETTERS[free : free + path.z]
    term: Expression = h.sender[("u", *left, *summed)]
    for letter in summed + right:
        term = term * n[letter]
    return term


def _coupled(h: Leaf, powers: Sequence[Leaf], path: Path) -> Expression:
    """One path, with the direction or with a power of it that is there."""
    if len(powers) < path.r:
        return _term(h, powers[0], path)
    free = path.a + path.r - 2 * path.z
    left, right, summed = LETTERS[: path.a - path.z], LETTERS[path.a - path.z : free], LETTERS[free : free + path.z]
    feature: Expression = h.sender[("u", *left, *summed)]
    return feature * powers[path.r - 1][summed + right] if path.r else feature


def gate(rank: int = 2) -> Layer:
    """A tensor times a sigmoid of its squared norm, with a slope and an offset for each channel."""

    @layer(name=f"gate_{rank}", inputs={"t": Node[Tensor[rank], "u"], "w": Weight["u"], "b": Weight["u"]})
    def body(t, w, b):  # type: ignore[no-untyped-def]
        """A tensor times a sigmoid of its squared norm."""
        return _gated(t, w, b, rank)

    return body


def _gated(t: Leaf, w: Leaf, b: Leaf, rank: int) -> Expression:
    legs, summed = LETTERS[:rank], LETTERS[rank : 2 * rank]
    norm: Expression = t[("u", *summed)] * t[("u", *summed)]
    return t[("u", *legs)] * sigmoid(w["u"] * norm + b["u"])


def _activated(t: Leaf, w: Mapping[str, Leaf], rank: int, step: str) -> Leaf:
    """A scalar through silu, a tensor through its gate."""
    return named(silu(t["u"]) if rank == 0 else _gated(t, w[f"{step}_w{rank}"], w[f"{step}_b{rank}"], rank))


def _mixed(x: Leaf, w: Mapping[str, Leaf], rank: int, step: str, out: str = "u") -> Leaf:
    """A tensor with its channels mixed, with an offset for scalars."""
    mixed: Expression = w[f"{step}_u{rank}"][out, "u"] @ x[("u", *LETTERS[:rank])]
    return named(mixed + w[f"{step}_c0"][out] if rank == 0 else mixed)


@layer(inputs={"z": Species[Scalar, "u"]}, results=[Node[Scalar, "u"]])
def embedding(z):  # type: ignore[no-untyped-def]
    """The first features of a node: those of its species."""
    return z.species["u"]


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
            if not 0 <= rank <= LARGEST_FEATURE:
                raise ConfigError(f"{name} is between 0 and {LARGEST_FEATURE}; found {rank}")
        for name, word, known in (("topology", self.topology, TOPOLOGIES), ("envelope", self.envelope, ENVELOPES)):
            if word not in known:
                raise ConfigError(f"{name} is {' or '.join(known)}; found {word!r}")

    @property
    def is_published(self) -> bool:
        """Whether the topology is the published one."""
        return self.topology == "published"

    @property
    def jumps(self) -> bool:
        """Whether edges disappear with a jump."""
        return self.is_published and self.envelope == "published"

    @property
    def is_large(self) -> bool:
        """Whether one kernel for all paths would have too many derivatives."""
        return max(self.given, self.made) > 2

    @property
    def kinds(self) -> dict[str, object]:
        """The arguments."""
        functions = (Function if self.is_published else Vanishing)[self.weights, "u"]
        sent = _weights("sent", self.given) if self.is_published else {}
        features = {f"h{rank}": Node[Tensor[rank], "u"] for rank in range(self.given + 1)}
        kept = _weights("kept", self.made) | _slopes("kept", self.made)
        return features | WAVES | {"share": Weight.plain} | sent | kept | {"f": functions}

    @property
    def weights(self) -> int:
        """How many weights a channel has: one for each rank of directions, or one for each path."""
        return max(self.given, self.made) + 1 if self.is_published else len(routes(self.given, self.made))

    def received(self, w: Mapping[str, Leaf]) -> list[Leaf]:
        """The message of each rank: features of the senders contracted with directions, weighted and summed."""
        edge = waves(w["r"], w["r_c"], w["frequencies"], is_sinc=self.is_published)
        n = self._directions(named(w["r"][LETTERS[0]] / edge.length))
        f = w["f"](edge.functions)  # type: ignore[operator]
        sent = {f"h{a}": self._sent(w, a) for a in range(self.given + 1)}
        terms: dict[int, list[Expression]] = {rank: [] for rank in range(self.made + 1)}
        for number, (rank, path) in enumerate(routes(self.given, self.made)):
            which = path.r if self.is_published else number
            weight: Expression = f[which, "u"] if self.weights > 1 else f["u"]
            if self.is_published and not self.jumps:
                weight = edge.envelope * weight
            terms[rank].append(weight * _coupled(sent[f"h{path.a}"], n, path))
        return [named(w["share"] * self._summed(own)) for own in terms.values()]

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

    def _sent(self, w: Mapping[str, Leaf], rank: int) -> Leaf:
        return _mixed(w[f"h{rank}"], w, rank, "sent") if self.is_published else w[f"h{rank}"]

    def changed(self, w: Mapping[str, Leaf], received: Leaf, rank: int) -> Expression:
        """The feature of some rank after the interaction."""
        legs = ("u", *LETTERS[:rank])
        before = w[f"h{rank}"][legs] if rank <= self.given else None
        total = received if self.is_published or before is None else named(received[legs] + before)
        change: Expression = _activated(_mixed(total, w, rank, "kept"), w, rank, "kept")[legs]
        rest = before if self.is_published else total[legs]
        return change if rest is None else change + rest


def interaction(given: int = 2, made: int = 2, topology: str = "published", envelope: str = "polynomial") -> Layer:
    """One whole interaction: features of ranks up to `given` in, up to `made` out.

    `topology` is `published` or `preprint`. `share` is one over the mean number of neighbours. The `envelope` is
    `polynomial`, or `published` where energies of the published topology shall jump at the cutoff as published.
    """
    own = Interaction(given, made, topology, envelope)
    names = " ".join(f"new{rank}" for rank in range(made + 1))
    claims = [] if own.jumps else [smooth(2)]

    @layer(name=f"interaction_{given}_{made}", inputs=own.kinds, outputs=names, claims=claims)  # type: ignore[arg-type]
    def body(**w):  # type: ignore[no-untyped-def]
        """Features of the senders contracted with directions, weighted, summed, mixed, gated and added."""
        return tuple(own.changed(w, received, rank) for rank, received in enumerate(own.received(w)))

    return body


def _weights(step: str, ranks: int) -> dict[str, Type]:
    """A matrix for each rank, an offset for scalars."""
    return {f"{step}_u{rank}": Weight["u", "u"] for rank in range(ranks + 1)} | {f"{step}_c0": Weight["u"]}


def _slopes(step: str, ranks: int) -> dict[str, Type]:
    """The slopes and offsets of the gates of tensors."""
    return {f"{step}_{word}{rank}": Weight["u"] for rank in range(1, ranks + 1) for word in "wb"}


def readout(rank: int = 0) -> Layer:
    """The energy of a node for rank 0, the dipole of a structure, summed over its nodes, for rank 1.

    A feature is mixed, gated and mixed down to the channels `v`.
    """
    if rank not in (0, 1):
        raise ConfigError(f"rank is 0 or 1, and a polarizability has its own layer; found {rank}")
    kinds = {"h": Node[Tensor[rank], "u"], f"a_u{rank}": Weight["u", "u"], f"b_u{rank}": Weight["v", "u"]}
    kinds |= {"a_c0": Weight["u"], "b_c0": Weight["v"]} if rank == 0 else {"a_w1": Weight["u"], "a_b1": Weight["u"]}

    @layer(name=("energy", "dipole")[rank], inputs=kinds)
    def body(h, **w):  # type: ignore[no-untyped-def]
        """What a feature makes of each node, for a dipole summed over the nodes of a structure."""
        made = _made(h, w, rank)[("v", *LETTERS[:rank])]
        return sum_nodes(made) if rank else made

    return body


def _made(h: Leaf, w: Mapping[str, Leaf], rank: int) -> Leaf:
    """A feature mixed, gated, and mixed down to the channels `v`."""
    return _mixed(_activated(_mixed(h, w, rank, "a"), w, rank, "a"), w, rank, "b", "v")


def _head(ranks: Sequence[int], again: Sequence[int] = ()) -> dict[str, Type]:
    """The arguments of what is read from features of several ranks, of some of them `again` with other weights."""
    kinds: dict[str, Type] = {f"h{rank}": Node[Tensor[rank], "u"] for rank in ranks}
    for step, own in (("ab", ranks), ("d", again)):
        for rank in own:
            kinds |= {name: kind for word in step for name, kind in _map_of(word, rank).items()}
    return kinds


def _map_of(step: str, rank: int) -> dict[str, Type]:
    """What a feature of some rank is mixed and gated by in step `a`, or mixed down to the channels `v` by."""
    if step != "a":
        return {f"{step}_u{rank}": Weight["v", "u"]} | ({f"{step}_c0": Weight["v"]} if rank == 0 else {})
    gate = {"a_c0": Weight["u"]} if rank == 0 else {f"a_w{rank}": Weight["u"], f"a_b{rank}": Weight["u"]}
    return {f"a_u{rank}": Weight["u", "u"]} | gate


def _made_of(features: Mapping[int, Leaf], w: Mapping[str, Leaf], again: Sequence[int] = ()) -> list[Leaf]:
    """What features of each rank are made into, then what those of some of the ranks are made into `again`."""
    inside = {rank: _activated(_mixed(h, w, rank, "a"), w, rank, "a") for rank, h in features.items()}
    found = [_mixed(h, w, rank, "b", "v") for rank, h in inside.items()]
    return found + [_mixed(inside[rank], w, rank, "d", "v") for rank in again]


@layer(inputs=_head((0, 2)))
def polarizability(h0, h2, **w) -> Sym[2]:  # type: ignore[no-untyped-def, valid-type]
    """The polarizability T + T^T + d I of a structure, summed over what two features make of each node."""
    i, j = LETTERS[:2]
    scalar, tensor = _made_of({0: h0, 2: h2}, w)
    return sum_nodes(tensor["v", i, j] + tensor["v", j, i] + scalar["v"] * delta[i, j])


@layer(inputs=_head((1, 3)))
def hyperpolarizability(h1, h3, **w) -> Sym[3]:  # type: ignore[no-untyped-def, valid-type]
    """The first hyperpolarizability of a structure: a tensor over all orders of its indices, and a vector times I."""
    vector, tensor = _made_of({1: h1, 3: h3}, w)
    orders = [tensor[("v", *order)] for order in permutations(LETTERS[:3])]
    i, j, k = LETTERS[:3]
    trace = vector["v", i] * delta[j, k] + vector["v", j] * delta[i, k] + vector["v", k] * delta[i, j]
    return sum_nodes(reduce(add, orders) + trace)


_HOOKE = (permuted(1, 0, 2, 3), permuted(0, 1, 3, 2), permuted(2, 3, 0, 1))
"""The symmetries of an elastic tensor: of each pair of indices, and of the two pairs."""

_HOOKE_ORDERS = tuple(
    (*one[::way], *other[::back])
    for one, other in ((LETTERS[:2], LETTERS[2:4]), (LETTERS[2:4], LETTERS[:2]))
    for way in (1, -1)
    for back in (1, -1)
)
"""The orders of four indices that these make of one."""


@layer(inputs=_head((0, 2, 4), again=(0, 2)), claims=_HOOKE)
def elasticity(h0, h2, h4, **w) -> Tensor[4]:  # type: ignore[no-untyped-def, valid-type]
    """The elastic tensor of a structure times its volume: second derivatives of an energy by strain.

    It is the sum of a tensor over the orders of its indices, of two symmetric matrices times I, and of the two
    isotropic tensors.
    """
    volume, matrix, tensor, shear, other = _made_of({0: h0, 2: h2, 4: h4}, w, again=(0, 2))
    i, j, k, p = LETTERS[:4]
    total: Expression = reduce(add, (tensor[("v", *order)] for order in _HOOKE_ORDERS))
    total = total + volume["v"] * delta[i, j] * delta[k, p]
    total = total + shear["v"] * (delta[i, k] * delta[j, p] + delta[i, p] * delta[j, k])
    for (a, b), (c, d) in (((i, j), (k, p)), ((k, p), (i, j))):
        total = total + (matrix["v", a, b] + matrix["v", b, a]) * delta[c, d]
    for a, b, c, d in ((i, k, j, p), (i, p, j, k), (j, k, i, p), (j, p, i, k)):
        total = total + (other["v", a, b] + other["v", b, a]) * delta[c, d]
    return sum_nodes(total)


def potential(
    ranks: int = 2, last: int = 0, layers: int = 5, topology: str = "published", envelope: str = "polynomial"
) -> tuple[Layer, ...]:
    """The layers of which a potential is made: embedding, so many interactions, energy of each atom.

    Features have ranks up to `ranks`, those of the last interaction up to `last`: 1 adds the dipole of a structure,
    2 its polarizability, 3 its hyperpolarizability, 4 its elastic tensor. Interactions that are equal are one layer.
    """
    if not 0 <= last <= min(ranks, LARGEST_FEATURE) or layers < 1:
        raise ConfigError(f"last is between 0 and ranks, and layers at least 1; found {last} and {layers}")
    steps = dict.fromkeys((ranks if step else 0, ranks if step < layers - 1 else last) for step in range(layers))
    interactions = [interaction(given, made, topology, envelope) for given, made in steps]
    heads = (readout(0), readout(1), polarizability, hyperpolarizability, elasticity)[: last + 1]
    return (embedding, *interactions, *heads)
