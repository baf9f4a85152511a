"""What the layers of HotPP have in common: paths of contraction, gates, and the mixing of channels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..dsl import Layer, Node, Tensor, Weight, indices, layer, named, sigmoid, silu
from ..dsl.expression import Expression
from ..dsl.index import Index
from ..dsl.leaf import Leaf

__all__ = ["LETTERS", "Path", "activated", "contracted", "gate", "mixed", "paths", "power"]

LETTERS = indices("i j k l m n o p q r s t u v w x")


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


def contracted(feature: Leaf, n: Leaf, path: Path) -> Expression:
    """A feature of each edge contracted with its direction; free indices are those declared first, in their order."""
    left, right, summed = _legs(path)
    term: Expression = feature[("u", *left, *summed)]
    for letter in summed + right:
        term = term * n[letter]
    return term


def power(feature: Leaf, directions: Leaf, path: Path) -> Expression:
    """The same with the product of as many directions."""
    left, right, summed = _legs(path)
    term: Expression = feature[("u", *left, *summed)]
    return term * directions[summed + right] if path.r else term


def _legs(path: Path) -> tuple[tuple[Index, ...], tuple[Index, ...], tuple[Index, ...]]:
    """The free indices of a feature, those of the directions, and the summed ones."""
    free = path.a + path.r - 2 * path.z
    return LETTERS[: path.a - path.z], LETTERS[path.a - path.z : free], LETTERS[free : free + path.z]


def gate(rank: int = 2) -> Layer:
    """A tensor times a sigmoid of its squared norm, with a slope and an offset for each channel."""

    @layer(name=f"gate_{rank}", inputs={"t": Node[Tensor[rank], "u"], "w": Weight["u"], "b": Weight["u"]})
    def body(t: Leaf, w: Leaf, b: Leaf) -> Expression:
        """A tensor times a sigmoid of its squared norm."""
        return gated(t, w, b, rank)

    return body


def gated(t: Leaf, w: Leaf, b: Leaf, rank: int) -> Expression:
    legs, summed = LETTERS[:rank], LETTERS[rank : 2 * rank]
    norm: Expression = t[("u", *summed)] * t[("u", *summed)]
    return t[("u", *legs)] * sigmoid(w["u"] * norm + b["u"])


def activated(t: Leaf, w: Mapping[str, Leaf], rank: int, step: str) -> Leaf:
    """A scalar through silu, a tensor through its gate."""
    return named(silu(t["u"]) if rank == 0 else gated(t, w[f"{step}_w{rank}"], w[f"{step}_b{rank}"], rank))


def mixed(x: Leaf, w: Mapping[str, Leaf], rank: int, step: str, out: str = "u") -> Leaf:
    """A tensor with its channels mixed, with an offset for scalars."""
    made: Expression = w[f"{step}_u{rank}"][out, "u"] @ x[("u", *LETTERS[:rank])]
    return named(made + w[f"{step}_c0"][out] if rank == 0 else made)
