"""What is known of an index array: that it stays within bounds, and its rows place by place.

It is worked out once for each tensor and kept as long as the tensor lives and is not changed.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import torch
from torch import Tensor

from ..errors import ConfigError, ShapeError

__all__ = ["Known", "Segments", "check_bounds", "segments"]


@dataclass(frozen=True)
class Segments:
    """The rows of place p are order[begin[p]] .. order[begin[p + 1] - 1]; without an order they are sorted already."""

    order: Tensor | None
    begin: Tensor


@dataclass
class Known:
    """What was found in a version of an index: its bounds, and its rows by the number of places."""

    version: int
    smallest: int
    largest: int
    segments: dict[int, Segments] = field(default_factory=dict)


def check_bounds(name: str, index: Tensor, places: int) -> Known:
    """What is known of an index, which must not point outside `places` places.

    A tensor of inference mode does not tell when it is changed, so nothing is kept of it.
    """
    version = -1 if index.is_inference() else index._version
    known: Known | None = getattr(index, "_tnforge_index", None)
    if known is None or known.version != version or version < 0:
        _refuse_capture(name, index)
        low, high = (int(value) for value in torch.aminmax(index)) if index.numel() else (0, -1)
        known = Known(version, low, high)
        index.__dict__["_tnforge_index"] = known
    if known.smallest < 0 or known.largest >= places:
        wrong = known.smallest if known.smallest < 0 else known.largest
        raise ShapeError(f"{name} holds the index {wrong}; there are {places} nodes")
    return known


def segments(name: str, index: Tensor, places: int) -> Segments:
    """The rows of an index in the order of the places they point to."""
    known = check_bounds(name, index, places)
    if places not in known.segments:
        _refuse_capture(name, index)
        known.segments[places] = _sorted(index, places)
    return known.segments[places]


def _refuse_capture(name: str, index: Tensor) -> None:
    """An index can not be read while a CUDA graph is captured."""
    if _is_capturing(index):
        raise ConfigError(
            f"{name} is a new index array, which can not be examined while a CUDA graph is captured",
            advice="Run the same program on the same tensors before the capture, outside of inference mode.",
        )


def _is_capturing(index: Tensor) -> bool:
    return index.is_cuda and torch.cuda.is_current_stream_capturing()


def _sorted(index: Tensor, places: int) -> Segments:
    """Offsets of the places, and the order of the rows where they are not sorted."""
    is_sorted = bool((index[1:] >= index[:-1]).all())
    order = None if is_sorted else torch.argsort(index, stable=True)
    begin = torch.zeros(places + 1, dtype=torch.int64, device=index.device)
    torch.cumsum(torch.bincount(index, minlength=places), 0, out=begin[1:])
    return Segments(order, begin)
