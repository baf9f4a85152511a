"""HotPP: Cartesian tensors of any rank, contracted with products of the direction to each neighbour.

Nothing here is symmetric or traceless, and no epsilon occurs, so every tensor has the parity of its rank.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..dsl import Edge, Layer, Node, Scalars, Tensor, Vector, Weight, indices, layer, sigmoid, sum_neighbours
from ..dsl.expression import Expression
from ..dsl.leaf import Leaf
from ..errors import ConfigError
from ..ir.types import Type

__all__ = ["Path", "gate", "message", "messages", "paths"]

LETTERS = indices("i j k l m n o p q r s t u v w x")
LARGEST = 8


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
    legs = LETTERS[:rank]

    @layer(name=f"gate_{rank}", inputs={"t": Node[Tensor[rank], "u"], "w": Weight["u"], "b": Weight["u"]})
    def body(t, w, b):  # type: ignore[no-untyped-def]
        """A tensor times a sigmoid of its squared norm."""
        norm = t[("u", *legs)] * t[("u", *legs)]
        return t[("u", *legs)] * sigmoid(w["u"] * norm + b["u"])

    return body
