"""The meaning of a kernel on arrays: term by term, over floats or exact numbers.

Exact arrays hold fractions, or multiples of square roots that add up where the kernel adds them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..symmetry.surd import Surd
from .kernel import Kernel, Slot

__all__ = ["interpret_kernel"]

Array = NDArray[Any]


def interpret_kernel(
    kernel: Kernel,
    operands: Sequence[Array],
    maps: Mapping[str, Array],
    rows: int,
    sizes: Mapping[str, int],
    channels: int,
) -> tuple[Array, ...]:
    """The outputs, zero where nothing is added. `sizes` gives the extent of every map that an output uses."""
    exact = any(np.asarray(operand).dtype == object for operand in operands)
    outputs = [_zeros(slot, rows, sizes, channels, exact) for slot in kernel.outputs]
    for row in range(rows):
        for term in kernel.terms:
            number = _number(term.coefficient, exact)
            value: Any = np.full(max(channels, 1), number, dtype=object if exact else float)
            for k, component in term.factors:
                slot = kernel.operands[k]
                value = value * operands[k][(*_place(slot, row, maps), component)]
            slot = kernel.outputs[term.output]
            place = (*_place(slot, row, maps), term.component)
            outputs[term.output][place] += _seen(value, slot.channels, kernel.has_channels(term))
    return tuple(outputs)


def _seen(value: Any, kept: bool, varies: bool) -> Any:
    """What an output takes of a value per channel: all of it, its sum, or the one number that it repeats."""
    if kept:
        return value
    return value.sum() if varies else value[0]


def _number(value: Surd, exact: bool) -> Surd | Fraction | float:
    """A coefficient among floats, or among exact numbers: a fraction where it is one."""
    if not exact:
        return float(value)
    return value.factor if value.radicand == 1 else value


def _place(slot: Slot, row: int, maps: Mapping[str, Array]) -> tuple[int, ...]:
    if slot.map == "shared":
        return ()
    return (row if slot.map == "row" else int(maps[slot.map][row]),)


def _zeros(slot: Slot, rows: int, sizes: Mapping[str, int], channels: int, exact: bool) -> Array:
    head = () if slot.map == "shared" else (rows if slot.map == "row" else sizes[slot.map],)
    shape = (*head, slot.components, *((channels,) if slot.channels else ()))
    return np.full(shape, Fraction(0), dtype=object) if exact else np.zeros(shape)
