"""Exact numbers q * sqrt(n): every norm of a rational tensor is one of these.

A rational number is one of them too, and compares and adds as such. Sums exist of multiples of one root alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache, total_ordering
from math import gcd, isqrt

__all__ = ["Surd", "UnlikeRootsError", "nearest_root"]

BITS = 128


class UnlikeRootsError(ValueError):
    """A sum of multiples of different square roots."""


@total_ordering
@dataclass(frozen=True, eq=False)
class Surd:
    """The number `factor * sqrt(radicand)`; the radicand is square-free, so equal numbers have equal fields."""

    factor: Fraction
    radicand: int = 1

    def __post_init__(self) -> None:
        """Move the square part of the radicand into the factor."""
        if self.radicand == 1 and isinstance(self.factor, Fraction):
            return
        if self.radicand < 0:
            raise ValueError(f"the radicand {self.radicand} is negative")
        root, rest = _split_square(self.radicand) if self.factor and self.radicand else (0, 1)
        object.__setattr__(self, "factor", Fraction(self.factor) * root)
        object.__setattr__(self, "radicand", rest)

    @classmethod
    def root(cls, square: Fraction | int) -> Surd:
        """The square root of a rational number that is not negative."""
        square = Fraction(square)
        return cls(Fraction(1, square.denominator), square.numerator * square.denominator)

    @property
    def sign(self) -> int:
        """-1, 0 or 1."""
        return (self.factor > 0) - (self.factor < 0)

    @property
    def is_unit(self) -> bool:
        """Whether the number is 1 or -1."""
        return self.radicand == 1 and self.factor.denominator == 1 and self.factor.numerator in (1, -1)

    @property
    def square(self) -> Fraction:
        """The square, a rational number."""
        return self.factor**2 * self.radicand

    def __mul__(self, other: Surd | Fraction | int) -> Surd:
        """The product with a surd or a rational number."""
        if not isinstance(other, Surd):
            return Surd(self.factor * other, self.radicand)
        if other.is_unit:
            return self if other.factor.numerator == 1 else -self
        if self.is_unit:
            return other if self.factor.numerator == 1 else -other
        common = gcd(self.radicand, other.radicand)
        return Surd(self.factor * other.factor * common, self.radicand // common * (other.radicand // common))

    __rmul__ = __mul__

    def __truediv__(self, other: Surd | Fraction | int) -> Surd:
        """The quotient by a surd or a rational number."""
        if isinstance(other, Surd):
            if other.is_unit:
                return self * other
            return self * Surd(1 / (other.factor * other.radicand), other.radicand)
        return Surd(self.factor / Fraction(other), self.radicand)

    def __add__(self, other: Surd | Fraction | int) -> Surd:
        """The sum with a multiple of the same root, or with zero."""
        other = _surd(other)
        if not self or not other:
            return self or other
        if self.radicand != other.radicand:
            raise UnlikeRootsError(f"{self} and {other} are not multiples of one root")
        return Surd(self.factor + other.factor, self.radicand)

    __radd__ = __add__

    def __neg__(self) -> Surd:
        """Minus the number."""
        return Surd(-self.factor, self.radicand)

    def __abs__(self) -> Surd:
        """The number without its sign."""
        return self if self.factor.numerator >= 0 else -self

    def __bool__(self) -> bool:
        """Whether the number is not zero."""
        return bool(self.factor)

    def __float__(self) -> float:
        """The float64 nearest to the number."""
        return self.nearest_float()

    def __eq__(self, other: object) -> bool:
        """Equality of numbers, rational ones among them."""
        if isinstance(other, Surd):
            return self.radicand == other.radicand and self.factor == other.factor
        if not isinstance(other, Fraction | int):
            return NotImplemented
        return self.radicand == 1 and self.factor == other

    def __hash__(self) -> int:
        """A hash that agrees with that of rational numbers."""
        return hash(self.factor) if self.radicand == 1 else hash((self.factor, self.radicand))

    def __lt__(self, other: Surd | Fraction | int) -> bool:
        """Exact order, by sign and square."""
        other = _surd(other)
        return self.sign * self.square < other.sign * other.square

    def __str__(self) -> str:
        """`2/3`, `sqrt(5)`, `-2*sqrt(5)/3`."""
        if self.radicand == 1:
            return str(self.factor)
        top, bottom = self.factor.numerator, self.factor.denominator
        times = {1: "", -1: "-"}.get(top, f"{top}*")
        return f"{times}sqrt({self.radicand})" + (f"/{bottom}" if bottom != 1 else "")

    def nearest_float(self) -> float:
        """The float64 nearest to the number."""
        return self.sign * nearest_root(self.square)


def nearest_root(square: Fraction) -> float:
    """The float64 nearest to the square root of a rational number.

    The root is taken down to a binary grid far finer than float64, one more bit says whether it was exact; a rounding
    boundary of float64 lies on that grid, so the final rounding decides as the exact root would.
    """
    if square == 0:
        return 0.0
    shift = BITS + max(0, square.denominator.bit_length() - square.numerator.bit_length())
    scaled, left = divmod(square.numerator << (2 * shift), square.denominator)
    root = isqrt(scaled)
    inexact = left != 0 or root * root != scaled
    return float(Fraction(2 * root + inexact, 2 << shift))


def _surd(number: Surd | Fraction | int) -> Surd:
    return number if isinstance(number, Surd) else Surd(Fraction(number))


@cache
def _split_square(number: int) -> tuple[int, int]:
    """`(r, s)` with `number = r * r * s` and `s` free of squares."""
    root, rest, prime = 1, 1, 2
    while prime**3 <= number:
        while number % (prime * prime) == 0:
            number //= prime * prime
            root *= prime
        if number % prime == 0:
            number //= prime
            rest *= prime
        prime += 1
    whole = isqrt(number)
    return (root * whole, rest) if whole * whole == number else (root, rest * number)
