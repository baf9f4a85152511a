"""Numbers that carry the sum of the absolute terms they were made from: the scale of their rounding error.

The interpreter runs on arrays of them as it runs on floats. A result that is small because large terms cancel has a
large size, so an error can be judged relative to what was added up and not to what is left.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import torch
from torch import Tensor

from ..ir.interpret import Array
from ..symmetry.exact import ExactTensor

__all__ = ["BOUND_FUNCTIONS", "Bound", "pack", "unpack"]


class Bound:
    """A value, and a size that is at least its magnitude."""

    __slots__ = ("size", "value")

    def __init__(self, value: float, size: float) -> None:
        self.value, self.size = value, size

    def __add__(self, other: Any) -> Bound:
        """Sizes add."""
        value, size = _parts(other)
        return Bound(self.value + value, self.size + size)

    def __sub__(self, other: Any) -> Bound:
        """Sizes add here too."""
        value, size = _parts(other)
        return Bound(self.value - value, self.size + size)

    def __mul__(self, other: Any) -> Bound:
        """Sizes multiply."""
        value, size = _parts(other)
        return Bound(self.value * value, self.size * size)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rtruediv__(self, other: Any) -> Bound:
        """The relative size of the divisor becomes that of the quotient."""
        value, size = _parts(other)
        return Bound(value / self.value, size * self.size / self.value**2)

    def __lt__(self, other: float) -> bool:
        """Whether the value is less than a number."""
        return self.value < other

    def __pow__(self, exponent: int) -> Bound:
        """A power with an exponent that is not negative."""
        return Bound(self.value**exponent, self.size**exponent)


def _parts(number: Any) -> tuple[float, float]:
    if isinstance(number, Bound):
        return number.value, number.size
    return float(number), abs(float(number))


def pack(values: Tensor, sizes: Tensor) -> Array:
    """An array of numbers with their sizes."""
    array = ExactTensor.zeros(tuple(values.shape)).to_fractions()
    pairs = zip(values.ravel().tolist(), sizes.ravel().tolist(), strict=True)
    array.reshape(-1)[:] = [Bound(value, size) for value, size in pairs]
    return array


def unpack(array: Any) -> tuple[Tensor, Tensor]:
    """The values and the sizes of an array, or of a single number; plain numbers are as large as they are."""
    numbers, shape = (array.ravel(), array.shape) if hasattr(array, "shape") else ([array], ())
    parts = torch.tensor([_parts(number) for number in numbers], dtype=torch.float64).reshape(-1, 2)
    return parts[:, 0].reshape(shape), parts[:, 1].reshape(shape)


def _lifted(function: Callable[[float], float], slope: Callable[[float], float]) -> Callable[[Any], Any]:
    """A function of one number; an argument's size passes through with the slope, and at least the value remains."""

    def one(number: Any) -> Bound:
        value, size = _parts(number)
        result = function(value)
        return Bound(result, max(abs(result), abs(slope(value)) * size))

    return lambda numbers: _each(one, numbers)


def _each(function: Callable[[Any], Bound], numbers: Any) -> Any:
    """A function on every number of an array, or on a single one."""
    if not hasattr(numbers, "shape"):
        return function(numbers)
    result = ExactTensor.zeros(numbers.shape).to_fractions()
    result.reshape(-1)[:] = [function(number) for number in numbers.ravel()]
    return result


def _sigmoid(x: float) -> float:
    return (1 + math.tanh(x / 2)) / 2


BOUND_FUNCTIONS: Mapping[str, Callable[..., Any]] = {
    "cut": lambda x: x < 1,
    "pi": lambda: math.pi,
    "exp": _lifted(math.exp, math.exp),
    "sin": _lifted(math.sin, math.cos),
    "cos": _lifted(math.cos, math.sin),
    "sqrt": _lifted(math.sqrt, lambda x: 1 / (2 * math.sqrt(x)) if x else 0.0),
    "sigmoid": _lifted(_sigmoid, lambda x: _sigmoid(x) * _sigmoid(-x)),
    "tanh": _lifted(math.tanh, lambda x: 1 - math.tanh(x) ** 2),
}
"""The scalar functions on arrays of such numbers."""
