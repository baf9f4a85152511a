"""What a kernel would cost term by term, before anything is shared between terms."""

from __future__ import annotations

from dataclasses import dataclass

from .kernel import SHARED, Kernel, Slot

__all__ = ["Cost", "kernel_cost"]


@dataclass(frozen=True)
class Cost:
    """Floating point operations and bytes moved for each row."""

    flops: int
    bytes: int


def kernel_cost(kernel: Kernel, channels: int, itemsize: int = 4) -> Cost:
    """The cost of one row: a product and a sum for each factor; rows that all share stay in cache."""
    flops = sum((len(t.factors) + 1) * (channels if kernel.has_channels(t) else 1) for t in kernel.terms)
    moved = sum(_numbers(slot, channels) for slot in kernel.operands)
    moved += sum(_numbers(slot, channels) for slot in kernel.outputs)
    return Cost(flops, moved * itemsize)


def _numbers(slot: Slot, channels: int) -> int:
    return 0 if slot.map == SHARED else slot.components * (channels if slot.channels else 1)
