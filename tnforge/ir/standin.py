"""The polynomial that stands in for an opaque block wherever numbers are needed: the same one in every number system.

With features x it is y = c + A x + (B x)^2, square by component; a vanishing block has c = 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from .ops import Opaque

__all__ = ["StandIn", "stand_in"]


@dataclass(frozen=True)
class StandIn:
    """The numbers c, A and B of the polynomial."""

    constant: tuple[Fraction, ...]
    linear: tuple[tuple[Fraction, ...], ...]
    squared: tuple[tuple[Fraction, ...], ...]


def stand_in(op: Opaque, features: int, outputs: int) -> StandIn:
    """The polynomial of a block with so many features and outputs: small, and different for each of them."""
    places = [[(o, f) for f in range(features)] for o in range(outputs)]
    linear = tuple(tuple(Fraction((3 * o + 5 * f + o * f + 1) % 7 - 3, 4) for o, f in row) for row in places)
    squared = tuple(tuple(Fraction((2 * o + 3 * f + 2) % 5 - 2, 4) for o, f in row) for row in places)
    constant = tuple(Fraction(0 if op.vanishing else o % 3 + 1, 2) for o in range(outputs))
    return StandIn(constant, linear, squared)
