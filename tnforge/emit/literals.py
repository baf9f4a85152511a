"""The one door from exact numbers to floating-point text: correctly rounded, and the exact value beside it."""

from __future__ import annotations

import math
from fractions import Fraction

from ..ir.scalar import Pi
from ..symmetry.surd import Surd

__all__ = ["exact_text", "literal"]


def literal(value: Surd | Fraction | Pi) -> str:
    """The shortest decimal that reads back as the float64 nearest to `value`; integers stay integers with a point."""
    if isinstance(value, Pi):
        return repr(math.pi)
    if isinstance(value, Surd) and value.radicand != 1:
        return repr(value.nearest_float())
    ratio = value.factor if isinstance(value, Surd) else value
    return repr(ratio.numerator / ratio.denominator)  # true division of integers rounds correctly


def exact_text(value: Surd | Fraction) -> str:
    """The exact value, for a comment; empty where the literal is exact already."""
    return "" if Fraction(literal(value)) == value else str(value)
