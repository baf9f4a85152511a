"""HotPP: Cartesian tensors of any rank, contracted with products of the direction to each neighbour.

Nothing here is symmetric or traceless, and no epsilon occurs, so every tensor has the parity of its rank.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from operator import add

from ..dsl import (
    Edge,
    Layer,
    Node,
    Scalar,
    Scalars,
    Sym,
    Tensor,
    Vector,
    Weight,
    delta,
    indices,
    layer,
    named,
    sigmoid,
    silu,
    sum_neighbours,
    sum_nodes,
)
from ..dsl.expression import Expression
from ..dsl.leaf import Leaf
from ..errors import ConfigError
from ..ir.types import Type

__all__ = ["Path", "gate", "interaction", "message", "messages", "paths", "polarizability", "readout"]

LETTERS = indices("i j k l m n o p q r s t u v w x")
LARGEST, LARGEST_FEATURE = 8, 4


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


def interaction(given: int = 2, made: int = 2) -> Layer:
    """One whole interaction of the published network: features of ranks up to `given` in, up to `made` out.

    Features of the senders are mixed, contracted with directions, weighted by linear maps `v` of the radial functions
    `phi`, summed over neighbours, mixed, gated, and added. `share` is one over the mean number of neighbours.
    """
    for name, rank in (("given", given), ("made", made)):
        if not 0 <= rank <= LARGEST_FEATURE:
            raise ConfigError(f"{name} is between 0 and {LARGEST_FEATURE}; found {rank}")
    largest = max(given, made)
    kinds = {f"h{rank}": Node[Tensor[rank], "u"] for rank in range(given + 1)}
    kinds |= {"n": Edge[Vector], "phi": Edge[Scalar, "k"], "envelope": Edge[Scalar], "share": Weight.plain}
    kinds |= {f"v{rank}": Weight["u", "k"] for rank in range(largest + 1)}
    kinds |= {f"o{rank}": Weight["u"] for rank in range(largest + 1)}
    kinds |= _weights("sent", given) | _weights("kept", made) | _slopes("kept", made)
    names = " ".join(f"new{rank}" for rank in range(made + 1))

    @layer(name=f"interaction_{given}_{made}", inputs=kinds, outputs=names)
    def body(n, phi, envelope, share, **w):  # type: ignore[no-untyped-def]
        """Mixed features of the senders contracted with directions, summed, mixed, gated and added."""
        sent = {f"h{rank}": _mixed(w[f"h{rank}"], w, rank, "sent") for rank in range(given + 1)}
        radial = [
            named(envelope * (w[f"v{rank}"]["u", "k"] @ phi["k"] + w[f"o{rank}"]["u"])) for rank in range(largest + 1)
        ]
        new = []
        for rank in range(made + 1):
            found = [path for path in paths(largest, rank) if path.a <= given]
            terms = [radial[path.r]["u"] * _term(sent[f"h{path.a}"], n, path) for path in found]
            received = named(share * sum_neighbours(reduce(add, terms)))
            change = _activated(_mixed(received, w, rank, "kept"), w, rank, "kept")[("u", *LETTERS[:rank])]
            new.append(change + w[f"h{rank}"][("u", *LETTERS[:rank])] if rank <= given else change)
        return tuple(new)

    return body


def _weights(step: str, ranks: int) -> dict[str, Type]:
    """A matrix for each rank, an offset for scalars."""
    return {f"{step}_u{rank}": Weight["u", "u"] for rank in range(ranks + 1)} | {f"{step}_c0": Weight["u"]}


def _slopes(step: str, ranks: int) -> dict[str, Type]:
    """The slopes and offsets of the gates of tensors."""
    return {f"{step}_{word}{rank}": Weight["u"] for rank in range(1, ranks + 1) for word in "wb"}


def readout(rank: int = 0) -> Layer:
    """A property of a structure, summed over the nodes: the energy for rank 0, the dipole for rank 1.

    A feature is mixed, gated and mixed down to the channels `v`.
    """
    if rank not in (0, 1):
        raise ConfigError(f"rank is 0 or 1, and a polarizability has its own layer; found {rank}")
    kinds = {"h": Node[Tensor[rank], "u"], f"a_u{rank}": Weight["u", "u"], f"b_u{rank}": Weight["v", "u"]}
    kinds |= {"a_c0": Weight["u"], "b_c0": Weight["v"]} if rank == 0 else {"a_w1": Weight["u"], "a_b1": Weight["u"]}

    @layer(name=("energy", "dipole")[rank], inputs=kinds)
    def body(h, **w):  # type: ignore[no-untyped-def]
        """What a feature makes of each node, summed over the nodes of a structure."""
        return sum_nodes(_made(h, w, rank)[("v", *LETTERS[:rank])])

    return body


def _made(h: Leaf, w: Mapping[str, Leaf], rank: int) -> Leaf:
    """A feature mixed, gated, and mixed down to the channels `v`."""
    return _mixed(_activated(_mixed(h, w, rank, "a"), w, rank, "a"), w, rank, "b", "v")


_POLARIZABILITY = {
    "h0": Node[Scalar, "u"],
    "h2": Node[Tensor[2], "u"],
    "a_u0": Weight["u", "u"],
    "a_c0": Weight["u"],
    "b_u0": Weight["v", "u"],
    "b_c0": Weight["v"],
    "a_u2": Weight["u", "u"],
    "a_w2": Weight["u"],
    "a_b2": Weight["u"],
    "b_u2": Weight["v", "u"],
}


@layer(inputs=_POLARIZABILITY)
def polarizability(h0, h2, **w) -> Sym[2]:  # type: ignore[no-untyped-def, valid-type]
    """The polarizability T + T^T + d I of a structure, summed over what two features make of each node."""
    i, j = LETTERS[:2]
    tensor, scalar = _made(h2, w, 2), _made(h0, w, 0)
    return sum_nodes(tensor["v", i, j] + tensor["v", j, i] + scalar["v"] * delta[i, j])
