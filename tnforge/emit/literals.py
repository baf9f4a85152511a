"""The one door from exact numbers to floating-point text: correctly rounded, and the exact value beside it."""

from __future__ import annotations

from fractions import Fraction

__all__ = ["exact_text", "literal"]


def literal(value: Fraction) -> str:
    """The shortest decimal that reads back as the float64 nearest to `value`; integers stay integers with a point."""
    number = value.numerator / value.denominator  # true division of integers rounds correctly
    return repr(float(number))


def exact_text(value: Fraction) -> str:
    """The exact value, for a comment; empty where the literal is exact already."""
    return "" if Fraction(literal(value)) == value else str(value)
