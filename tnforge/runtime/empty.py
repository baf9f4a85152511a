"""Calls on arrays without a single channel."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from torch import Tensor

from .call import read_call

__all__ = ["run_without_channels"]

Run = Callable[[str, Sequence[Tensor], Sequence[Tensor], int, Sequence[int], int], list[Tensor]]


def run_without_channels(
    run: Run, text: str, operands: Sequence[Tensor], maps: Sequence[Tensor], rows: int, extents: Sequence[int]
) -> list[Tensor]:
    """What a call makes of no channels: what it makes of one that is zero, without it."""
    call = read_call(text)
    carry = {number for number, slot in call.operands.items() if slot.channels}
    wide = [x.new_zeros((*x.shape[:-1], 1)) if k in carry else x for k, x in enumerate(operands)]
    outputs = run(text, wide, maps, rows, extents, 1)
    return [x[..., :0] if slot.channels else x for x, slot in zip(outputs, call.outputs, strict=True)]
