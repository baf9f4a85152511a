"""Gates: features times a scalar function, of their own norm or of a scalar that stands beside them.

A norm is squared, so that it is a polynomial. Vectors are of degree one in either storage.
"""

from __future__ import annotations

from ..dsl import Blocks, Layer, Node, Scalar, Spherical, Weight, indices, layer, sigmoid
from ..dsl.expression import Expression
from ..dsl.leaf import Leaf
from ..errors import ConfigError
from ..ir.types import Type

__all__ = ["norm", "scalar"]

LETTERS = indices("i j k l")
LARGEST = {"tensor": 4, "spherical": 8}


def norm(degree: int = 1, kind: str = "spherical", parity: str = "") -> Layer:
    """A feature times a sigmoid of its squared norm, with a slope and an offset for each channel.

    `kind` is `tensor` for symmetric traceless tensors or `spherical` for 2 l + 1 components; `parity` is `e` or `o`,
    that of the degree if it is empty.
    """
    type_, legs = _feature(degree, kind, parity)

    @layer(
        name=f"norm_gate_{kind}_{degree}{parity}",
        inputs={"t": Node[type_, "u"], "w": Weight["u"], "b": Weight["u"]},
        results=(type_,),
    )
    def body(t: Leaf, w: Leaf, b: Leaf) -> Expression:
        """A feature times a sigmoid of its squared norm."""
        feature = ("u", *legs)
        return t[feature] * sigmoid(w["u"] * t[feature] * t[feature] + b["u"])

    return body


def scalar(degree: int = 1, kind: str = "spherical", parity: str = "") -> Layer:
    """A feature times a sigmoid of a scalar of the same channel. Settings are those of `norm`."""
    type_, legs = _feature(degree, kind, parity)

    @layer(
        name=f"scalar_gate_{kind}_{degree}{parity}",
        inputs={"t": Node[type_, "u"], "s": Node[Scalar, "u"]},
        results=(type_,),
    )
    def body(t: Leaf, s: Leaf) -> Expression:
        """A feature times a sigmoid of a scalar."""
        return t[("u", *legs)] * sigmoid(s["u"])

    return body


def _feature(degree: int, kind: str, parity: str) -> tuple[Type, tuple[object, ...]]:
    """The type of a feature and an index for each of its legs."""
    if kind not in LARGEST:
        raise ConfigError(f"kind is tensor or spherical, not {kind!r}")
    if not 0 <= degree <= LARGEST[kind]:
        raise ConfigError(f"a {kind} gate has a degree between 0 and {LARGEST[kind]}; found {degree}")
    if parity not in ("", "e", "o"):
        raise ConfigError(f"parity is e, o or empty, not {parity!r}")
    sign = parity or "eo"[degree % 2]
    if kind == "spherical":
        return Spherical[degree, sign], LETTERS[: min(degree, 1)]
    return Blocks(f"{degree}{sign}"), LETTERS[:degree]
