"""Exact tensors: an integer array over one common denominator.

Contractions run in float64 while every partial sum provably stays below 2**53, in int64 while it stays below
2**63, and in Python integers beyond; the result is exact in all three cases.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm, prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["ExactTensor", "outer", "stack"]

FLOAT_LIMIT = 2**53
INT_LIMIT = 2**62

Array = NDArray[Any]


@dataclass(frozen=True, eq=False)
class ExactTensor:
    """The tensor `numerators / denominator`, always in lowest terms."""

    numerators: Array
    denominator: int

    @classmethod
    def make(cls, numerators: Array, denominator: int = 1) -> ExactTensor:
        """The tensor in lowest terms with a positive denominator, in the smallest integer type that holds it."""
        array = np.asarray(numerators)
        if array.dtype != object:
            array = array.astype(object if array.dtype == np.uint64 else np.int64)
        if denominator < 0:
            array, denominator = np.asarray(-array, dtype=array.dtype), -denominator
        if denominator != 1:
            common = gcd(_content(array), denominator)
            array = np.asarray(array // common, dtype=array.dtype)  # numpy makes an integer of a 0-d object array
            denominator //= common
        if array.dtype == object and _largest(array) < INT_LIMIT:
            array = array.astype(np.int64)
        array.setflags(write=False)
        return cls(array, denominator)

    @classmethod
    def from_fractions(cls, entries: Any) -> ExactTensor:
        """A tensor from nested sequences (or an object array) of integers and fractions."""
        array = np.asarray(entries, dtype=object)
        values = [Fraction(value) for value in array.ravel()]
        denominator = lcm(1, *(value.denominator for value in values))
        flat = np.empty(len(values), dtype=object)
        flat[:] = [int(value * denominator) for value in values]
        return cls.make(flat.reshape(array.shape), denominator)

    @classmethod
    def zeros(cls, shape: Sequence[int]) -> ExactTensor:
        """The zero tensor."""
        return cls.make(np.zeros(tuple(shape), dtype=np.int64))

    @property
    def shape(self) -> tuple[int, ...]:
        """Extent of each axis."""
        return tuple(self.numerators.shape)

    @property
    def rank(self) -> int:
        """Number of axes."""
        return self.numerators.ndim

    def item(self, index: tuple[int, ...] = ()) -> Fraction:
        """One entry."""
        return Fraction(int(self.numerators[index]), self.denominator)

    def entries(self) -> Iterator[tuple[tuple[int, ...], Fraction]]:
        """The non-zero entries in index order."""
        for index in np.argwhere(self.numerators != 0):
            place = tuple(int(i) for i in index)
            yield place, self.item(place)

    def count(self) -> int:
        """Number of non-zero entries."""
        return int(np.count_nonzero(self.numerators))

    def is_zero(self) -> bool:
        """Whether every entry vanishes."""
        return not bool(np.any(self.numerators != 0))

    def to_fractions(self) -> Array:
        """The entries as an object array of fractions."""
        flat = np.empty(self.numerators.size, dtype=object)
        flat[:] = [Fraction(int(value), self.denominator) for value in self.numerators.ravel()]
        return flat.reshape(self.shape)

    def to_floats(self) -> NDArray[np.float64]:
        """The entries rounded to float64, for numeric checks."""
        return np.asarray(self.numerators, dtype=np.float64) / float(self.denominator)

    def transpose(self, axes: Sequence[int]) -> ExactTensor:
        """Axis `axes[k]` becomes axis `k`."""
        return ExactTensor(np.transpose(self.numerators, tuple(axes)), self.denominator)

    def reshape(self, shape: Sequence[int]) -> ExactTensor:
        """The same entries in another shape."""
        return ExactTensor(self.numerators.reshape(tuple(shape)), self.denominator)

    def take(self, axis: int, index: int) -> ExactTensor:
        """The slice at `index` of one axis."""
        return ExactTensor.make(np.take(self.numerators, index, axis=axis), self.denominator)

    def scale(self, factor: Fraction | int) -> ExactTensor:
        """`factor` times the tensor."""
        factor = Fraction(factor)
        return ExactTensor.make(_times(self.numerators, factor.numerator), self.denominator * factor.denominator)

    def __add__(self, other: ExactTensor) -> ExactTensor:
        """The sum of two tensors of one shape."""
        if self.shape != other.shape:
            raise ValueError(f"shapes differ: {self.shape} and {other.shape}")
        common = lcm(self.denominator, other.denominator)
        left = _times(self.numerators, common // self.denominator)
        right = _times(other.numerators, common // other.denominator)
        if _largest(left) + _largest(right) >= INT_LIMIT:
            left, right = left.astype(object), right.astype(object)
        return ExactTensor.make(left + right, common)

    def __neg__(self) -> ExactTensor:
        """Minus the tensor."""
        return ExactTensor.make(-self.numerators, self.denominator)

    def __sub__(self, other: ExactTensor) -> ExactTensor:
        """The difference of two tensors of one shape."""
        return self + (-other)

    def contract(self, other: ExactTensor, mine: Sequence[int], theirs: Sequence[int]) -> ExactTensor:
        """Sum over paired axes; the free axes of `self` come first, then those of `other`."""
        left, right = self.numerators, other.numerators
        terms = prod(left.shape[axis] for axis in mine)
        bound = _largest(left) * _largest(right) * max(terms, 1)
        if bound < FLOAT_LIMIT:
            exact = np.tensordot(left.astype(np.float64), right.astype(np.float64), (tuple(mine), tuple(theirs)))
            result: Array = exact.astype(np.int64)
        elif bound < INT_LIMIT:
            result = np.tensordot(left, right, (tuple(mine), tuple(theirs)))
        else:
            result = np.tensordot(left.astype(object), right.astype(object), (tuple(mine), tuple(theirs)))
        return ExactTensor.make(np.asarray(result), self.denominator * other.denominator)

    def trace(self, first: int, second: int) -> ExactTensor:
        """Sum over the diagonal of two axes."""
        array = self.numerators
        if _largest(array) * array.shape[first] >= INT_LIMIT:
            array = array.astype(object)
        traced = np.asarray(np.trace(array, axis1=first, axis2=second), dtype=array.dtype)
        return ExactTensor.make(traced, self.denominator)

    def apply(self, matrix: ExactTensor, axis: int) -> ExactTensor:
        """`matrix` acting on one axis, which keeps its place."""
        moved = matrix.contract(self, (1,), (axis,))
        order = list(range(1, self.rank))
        order.insert(axis, 0)
        return moved.transpose(order)

    def __eq__(self, other: object) -> bool:
        """Equality of every entry; unique lowest terms make it a comparison of integers."""
        if not isinstance(other, ExactTensor):
            return NotImplemented
        same = self.shape == other.shape and self.denominator == other.denominator
        return same and bool(np.array_equal(self.numerators, other.numerators))

    def __hash__(self) -> int:
        """Hash of shape and entries."""
        return hash((self.shape, self.denominator, tuple(self.numerators.ravel().tolist())))


def outer(factors: Sequence[ExactTensor]) -> ExactTensor:
    """The outer product, axes in order; one for no factors."""
    result = ExactTensor.make(np.ones((), dtype=np.int64))
    for factor in factors:
        result = result.contract(factor, (), ())
    return result


def stack(tensors: Sequence[ExactTensor]) -> ExactTensor:
    """Tensors of one shape along a new first axis."""
    common = lcm(1, *(tensor.denominator for tensor in tensors))
    arrays = [_times(tensor.numerators, common // tensor.denominator) for tensor in tensors]
    return ExactTensor.make(np.stack(arrays), common)


def _largest(array: Array) -> int:
    """The largest absolute entry, as a Python integer."""
    if array.size == 0:
        return 0
    return max(int(array.max()), -int(array.min()))


def _content(array: Array) -> int:
    """The greatest common divisor of the entries."""
    if array.size == 0:
        return 0
    if array.dtype == object:
        return gcd(*(int(value) for value in array.ravel()))
    return int(np.gcd.reduce(array, axis=None))


def _times(array: Array, factor: int) -> Array:
    """`factor` times an integer array, in Python integers where 64 bits would not do."""
    if factor == 1:
        return array
    if _largest(array) * abs(factor) >= INT_LIMIT:
        array = array.astype(object)
    return array * factor
