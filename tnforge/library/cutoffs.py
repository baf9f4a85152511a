"""Envelopes that take a value to zero at the cutoff, as functions of x, the distance over the cutoff radius.

How smooth a layer is where an edge reaches the cutoff depends on all that its terms are made of; `tnforge prove` says.
"""

from __future__ import annotations

from fractions import Fraction

from ..dsl import Layer, Scalar, cos, cutoff, layer, pi, smooth
from ..dsl.expression import Expression, Tensor
from ..dsl.leaf import Leaf
from ..errors import ConfigError

__all__ = ["cosine", "envelope", "polynomial"]

LARGEST = 20


def cosine(x: Expression) -> Tensor:
    """(cos(pi x) + 1) / 2, which has one continuous derivative at x = 1."""
    return cutoff(x, (cos(pi * x) + 1) / 2)


def polynomial(x: Expression, p: int = 5) -> Tensor:
    """1 - (p+1)(p+2)/2 x^p + p(p+2) x^(p+1) - p(p+1)/2 x^(p+2), which has two continuous derivatives at x = 1."""
    if not 1 <= p <= LARGEST:
        raise ConfigError(f"the power of a polynomial envelope is between 1 and {LARGEST}, not {p}")
    first, last = Fraction((p + 1) * (p + 2), 2), Fraction(p * (p + 1), 2)
    return cutoff(x, 1 - first * x**p + p * (p + 2) * x ** (p + 1) - last * x ** (p + 2))


def envelope(kind: str = "polynomial", p: int = 5) -> Layer:
    """An envelope as a layer: `cosine`, or `polynomial` of a power `p`."""
    if kind not in ("cosine", "polynomial"):
        raise ConfigError(f"an envelope is cosine or polynomial, not {kind!r}")

    @layer(name=kind, inputs={"x": Scalar}, claims=[smooth(1 if kind == "cosine" else 2)])
    def body(x: Leaf) -> Expression:
        """An envelope that is zero from x = 1 on."""
        return cosine(x) if kind == "cosine" else polynomial(x, p)

    return body
