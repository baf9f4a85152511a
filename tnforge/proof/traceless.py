"""Index symmetry and tracelessness of a coefficient tensor: exchange or contract, and find the exact zero."""

from __future__ import annotations

from ..symmetry.exact import ExactTensor

__all__ = ["is_symmetric", "is_traceless"]


def is_symmetric(tensor: ExactTensor, rank: int) -> bool:
    """Whether exchanging neighbouring ones of the first `rank` axes changes nothing."""
    return all(_swapped(tensor, axis) == tensor for axis in range(rank - 1))


def _swapped(tensor: ExactTensor, axis: int) -> ExactTensor:
    order = list(range(tensor.rank))
    order[axis], order[axis + 1] = order[axis + 1], order[axis]
    return tensor.transpose(order)


def is_traceless(tensor: ExactTensor, rank: int) -> bool:
    """Whether contracting neighbouring ones of the first `rank` axes gives zero."""
    return all(tensor.trace(axis, axis + 1).is_zero() for axis in range(rank - 1))
