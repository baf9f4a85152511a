"""What the length of an edge makes: its envelope, and radial functions, each exact up to the cutoff.

All are made once for the two edges of a pair, `d` being their length.
`exponential` functions are exp(-beta (exp(-5 x) - mean)^2) within an envelope, where x is the length over the cutoff
radius; `gaussian` ones are exp(-beta (d - mean)^2) of the length d itself. Waves are sin(f d) / d, or sin(f d) / (f d).
"""

# mypy: ignore-errors
# Annotations are tensor types here, not Python types.

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..dsl import Edge, Pair, Scalar, Vector, Weight, cutoff, exp, indices, named, sin, smooth
from ..dsl.expression import Expression
from ..dsl.leaf import Leaf
from ..errors import ConfigError
from .cutoffs import cosine, polynomial

__all__ = ["ENVELOPES", "RADIAL", "WAVES", "Near", "Surroundings", "direction", "surroundings", "waves"]

(a,) = indices("a")

ENVELOPES = {"polynomial": (polynomial, 2), "cosine": (cosine, 1)}
"""Each envelope and the derivatives that are continuous with it."""

RADIAL = ("exponential", "gaussian")


class Near(NamedTuple):
    """A pair: its envelope, and its radial functions with channels `k`."""

    envelope: Leaf
    functions: Expression


@dataclass(frozen=True)
class Surroundings:
    """How a layer sees the length of an edge."""

    envelope: str
    radial: str

    @property
    def kinds(self) -> Mapping[str, Any]:
        """The arguments: edge vectors and lengths, cutoff radius, and the centres and widths of radial functions."""
        return {"r": Edge[Vector], **self.lengths}

    @property
    def lengths(self) -> Mapping[str, Any]:
        """The same without edge vectors."""
        return {"d": Pair[Scalar], "r_c": Weight, "means": Weight["k"], "betas": Weight["k"]}

    @property
    def claims(self) -> list[object]:
        """How smoothly an edge disappears."""
        return [smooth(ENVELOPES[self.envelope][1])]

    def pair(self, d: Leaf, r_c: Leaf, means: Leaf, betas: Leaf) -> Near:
        """What is made of a length."""
        place = named(d / r_c)
        within, _ = ENVELOPES[self.envelope]
        if self.radial == "gaussian":
            functions = cutoff(place, _bell(d, means, betas))
        else:
            functions = within(place) * _bell(exp(-5 * place), means, betas)
        return Near(named(within(place)), functions)

    def itself(self, means: Leaf, betas: Leaf) -> Expression:
        """The radial functions at distance zero, where the envelope is one."""
        return _bell(0 if self.radial == "gaussian" else 1, means, betas)


def _bell(place: Expression | int, means: Leaf, betas: Leaf) -> Expression:
    return exp(-betas["k"] * (place - means["k"]) ** 2)


def surroundings(envelope: str, radial: str) -> Surroundings:
    """The envelope and the radial functions of these names."""
    for name, word, known in (("envelope", envelope, ENVELOPES), ("radial", radial, RADIAL)):
        if word not in known:
            raise ConfigError(f"{name} is {' or '.join(known)}; found {word!r}")
    return Surroundings(envelope, radial)


WAVES = {"d": Pair[Scalar], "r_c": Weight.plain, "frequencies": Weight["k"]}
"""The arguments that waves are made of."""


def waves(d: Leaf, r_c: Leaf, frequencies: Leaf, is_sinc: bool) -> Near:
    """A pair with waves within a polynomial envelope, divided by their frequencies if `is_sinc`."""
    place = named(d / r_c)
    wave = sin(frequencies["k"] * d) / d
    wave = wave / frequencies["k"] if is_sinc else wave
    return Near(named(polynomial(place)), polynomial(place) * wave)


def direction(r: Leaf, d: Leaf) -> Leaf:
    """The direction of an edge."""
    return named(r[a] * named(1 / d).pair)
