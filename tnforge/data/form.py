"""Tensors as files write them: flat, square, or in Voigt's notation."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from .frame import Array
from .label import Label

__all__ = ["VOIGT", "expected", "is_even", "shaped", "symmetric"]

VOIGT = ((0, 0), (1, 1), (2, 2), (1, 2), (0, 2), (0, 1))
"""The pairs xx yy zz yz xz xy."""

ORDERS: Mapping[str, tuple[tuple[int, ...], ...]] = MappingProxyType(
    {
        "stress": ((1, 0),),
        "virial": ((1, 0),),
        "polarizability": ((1, 0),),
        "elasticity": ((1, 0, 2, 3), (0, 1, 3, 2), (2, 3, 0, 1)),
    }
)
"""Orders of indices under which a label is the same."""

ROUNDING = 1e-5
"""By how much of its largest number a symmetric tensor may differ from itself in another order."""

_PLACE = np.zeros((3, 3), np.int64)
for _number, (_i, _j) in enumerate(VOIGT):
    _PLACE[_i, _j] = _PLACE[_j, _i] = _number


def shaped(label: Label, values: Array, atoms: int) -> Array | None:
    """The array of a label from what a file holds of it; none where its size does not fit.

    Symmetric tensors of rank 2 may be six numbers (xx yy zz yz xz xy), the elastic tensor 6 x 6.
    """
    shape = label.shape(atoms)
    if label.site == "structure" and label.rank == 2 and values.size == 6:
        return values.reshape(6)[_PLACE]
    if label.rank == 4 and values.size == 36:
        values = values.reshape(6, 6)[_PLACE[:, :, None, None], _PLACE]
    if values.size != np.prod(shape, dtype=int):
        return None
    return values.reshape(shape)


def symmetric(label: Label, tensor: Array) -> Array:
    """The average over all orders of indices under which a label is the same."""
    for order in ORDERS.get(label.name, ()):
        tensor = (tensor + tensor.transpose(order)) / 2
    return tensor


def is_even(tensor: Array, even: Array) -> bool:
    """Whether a tensor is its average over orders of indices, but for rounding."""
    return bool(np.abs(tensor - even).max(initial=0.0) <= ROUNDING * np.abs(tensor).max(initial=0.0))


def expected(label: Label, atoms: int) -> str:
    """How many numbers a label may be."""
    if label.site == "atom":
        return f"{3**label.rank} for each of {atoms} atoms"
    return {0: "1", 1: "3", 2: "6 or 9", 3: "27", 4: "36 or 81"}[label.rank]
