"""Rows listed by the place that an index array gives them, so that the rows of a place can be visited one by one."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from torch.utils.weak import WeakTensorKeyDictionary

__all__ = ["segments"]

_known: Any = WeakTensorKeyDictionary()


def segments(index: Tensor, places: int) -> tuple[Tensor | None, Tensor]:
    """The rows in the order of their places, None where they have it already, and where those of each place begin."""
    version = None if index.is_inference() else index._version
    found = _known.get(index)
    if found is None or version is None or found[0] != (version, places):
        found = ((version, places), _segments(index, places))
        _known[index] = found
    order, begin = found[1]
    return order, begin


def _segments(index: Tensor, places: int) -> tuple[Tensor | None, Tensor]:
    ordered, order = index, None
    if bool((index[1:] < index[:-1]).any()):
        ordered, order = torch.sort(index, stable=True)
    return order, torch.searchsorted(ordered, torch.arange(places + 1, device=index.device))
