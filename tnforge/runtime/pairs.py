"""Pairs: an edge and the edge that leads back, which are equally long."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

__all__ = ["Pairs", "pairs_of"]

MIXERS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9)
"""Odd numbers that spread the bits of shifts."""


@dataclass(frozen=True)
class Pairs:
    """The pair of each edge, in the order of their first edges, and the first edge of each pair.

    An edge that has none that leads back is a pair by itself.
    """

    index: Tensor
    first: Tensor


def pairs_of(sender: Tensor, receiver: Tensor, shift: Tensor) -> Pairs:
    """The pairs of edges from senders to receivers, whose vectors are shifted."""
    forward = _forward(sender, receiver, shift)
    sign = forward.to(shift.dtype).mul(2).sub(1).unsqueeze(1)
    low, high, moved = torch.minimum(sender, receiver), torch.maximum(sender, receiver), shift * sign + 0.0
    order = torch.argsort(_spread(low, high, moved), stable=True)
    one, other = order[:-1], order[1:]
    same = (low[one] == low[other]) & (high[one] == high[other]) & (moved[one] == moved[other]).all(1)
    back = same & (forward[one] != forward[other])
    back[1:] &= ~back[:-1]  # of three alike in a row the first two are a pair
    partner = torch.arange(len(sender), device=sender.device)
    partner[one[back]], partner[other[back]] = other[back], one[back]
    own = torch.arange(len(sender), device=sender.device)
    leads = own <= partner
    number = leads.cumsum(0) - 1
    return Pairs(number[torch.minimum(own, partner)], leads.nonzero().flatten())


def _forward(sender: Tensor, receiver: Tensor, shift: Tensor) -> Tensor:
    """One of the two directions of each pair: upwards, for an atom and its own image by the first shift that is."""
    ahead = sender.lt(receiver)
    own = sender.eq(receiver)
    if bool(own.any()):
        x, y, z = shift.unbind(1)
        ahead = ahead | own & ((x > 0) | (x == 0) & ((y > 0) | (y == 0) & (z > 0)))
    return ahead


def _spread(low: Tensor, high: Tensor, shift: Tensor) -> Tensor:
    """A number for each edge, the same for equal ones and hardly ever for others."""
    total = (low << 32) + high
    for column, mixer in zip(shift.contiguous().view(torch.int64).unbind(1), MIXERS, strict=True):
        total = total + column * (mixer - 2**64 if mixer >= 2**63 else mixer)
    return total
