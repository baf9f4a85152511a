"""Truncated power series in one variable: numbers on which the interpreter yields exact directional derivatives."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

__all__ = ["JET_FUNCTIONS", "Jet"]


@dataclass(frozen=True)
class Jet:
    """The series c0 + c1 t + c2 t^2 + ... up to a fixed order."""

    coefficients: tuple[float, ...]

    def _lift(self, other: Any) -> Jet:
        if isinstance(other, Jet):
            return other
        return Jet((float(other),) + (0.0,) * (len(self.coefficients) - 1))

    def __add__(self, other: Any) -> Jet:
        """Termwise sum."""
        return Jet(tuple(a + b for a, b in zip(self.coefficients, self._lift(other).coefficients, strict=True)))

    def __sub__(self, other: Any) -> Jet:
        """Termwise difference."""
        return self + self._lift(other) * -1.0

    def __mul__(self, other: Any) -> Jet:
        """Product, cut at the order."""
        a, b = self.coefficients, self._lift(other).coefficients
        return Jet(tuple(math.fsum(a[j] * b[k - j] for j in range(k + 1)) for k in range(len(a))))

    __radd__ = __add__
    __rmul__ = __mul__

    def __rtruediv__(self, other: Any) -> Jet:
        """Quotient by the recursion for the coefficients of q in q * self = other."""
        top, own = self._lift(other).coefficients, self.coefficients
        quotient: list[float] = []
        for k in range(len(own)):
            known = math.fsum(quotient[j] * own[k - j] for j in range(k))
            quotient.append((top[k] - known) / own[0])
        return Jet(tuple(quotient))

    def __lt__(self, other: float) -> bool:
        """Whether the value is less than a number."""
        return self.coefficients[0] < other

    def __pow__(self, exponent: int) -> Jet:
        """A power with a non-negative integer exponent."""
        result = self._lift(1.0)
        for _ in range(exponent):
            result = result * self
        return result


def _solved(start: float, slope: Callable[[Jet, Jet], Jet], x: Jet) -> Jet:
    """The series y with y(0) = start and y' = slope(x, y) x', coefficient by coefficient."""
    order = len(x.coefficients)
    y = [start] + [0.0] * (order - 1)
    for k in range(1, order):
        right = slope(x, Jet(tuple(y))).coefficients
        y[k] = math.fsum(right[j] * (k - j) * x.coefficients[k - j] for j in range(k)) / k
    return Jet(tuple(y))


def _sigmoid(x: float) -> float:
    small = math.exp(-abs(x))
    return 1 / (1 + small) if x >= 0 else small / (1 + small)


def _sine_and_cosine(x: Jet) -> tuple[Jet, Jet]:
    """Both at once, each the slope of the other."""
    order = len(x.coefficients)
    sine, cosine = [math.sin(x.coefficients[0])], [math.cos(x.coefficients[0])]
    for k in range(1, order):
        steps = [(k - j) * x.coefficients[k - j] for j in range(k)]
        sine.append(math.fsum(c * step for c, step in zip(cosine, steps, strict=True)) / k)
        cosine.append(-math.fsum(s * step for s, step in zip(sine[:k], steps, strict=True)) / k)
    return Jet(tuple(sine)), Jet(tuple(cosine))


def _with_numbers(function: Callable[[Jet], Jet]) -> Callable[[Any], Any]:
    """A function of series that takes plain numbers too."""
    return lambda x: function(x) if isinstance(x, Jet) else function(Jet((float(x),))).coefficients[0]


_SERIES: Mapping[str, Callable[[Any], Any]] = {
    name: np.frompyfunc(_with_numbers(function), 1, 1)
    for name, function in {
        "exp": lambda x: _solved(math.exp(x.coefficients[0]), lambda _, y: y, x),
        "sqrt": lambda x: _solved(math.sqrt(x.coefficients[0]), lambda _, y: 0.5 / y, x),
        "sigmoid": lambda x: _solved(_sigmoid(x.coefficients[0]), lambda _, y: y * (y * -1.0 + 1.0), x),
        "tanh": lambda x: _solved(math.tanh(x.coefficients[0]), lambda _, y: y * y * -1.0 + 1.0, x),
        "sin": lambda x: _sine_and_cosine(x)[0],
        "cos": lambda x: _sine_and_cosine(x)[1],
    }.items()
}

JET_FUNCTIONS: Mapping[str, Callable[..., Any]] = {**_SERIES, "cut": lambda x: x < 1, "pi": lambda: math.pi}
"""The scalar functions on arrays of series."""
