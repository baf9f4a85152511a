"""Modules that stand in for the opaque blocks of a layer when its code is checked."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from ..ir.graph import Graph
from ..ir.ops import Opaque
from ..ir.standin import stand_in

__all__ = ["StandInModule", "stand_ins"]


class StandInModule(nn.Module):
    """The polynomial that the interpreter takes for a block, of any number of features."""

    def __init__(self, op: Opaque, outputs: int) -> None:
        super().__init__()
        self.op, self.outputs = op, outputs

    def forward(self, features: Tensor) -> Tensor:
        """Constant, linear and squared terms of the numbers of each row."""
        numbers = stand_in(self.op, features.shape[-1], self.outputs)
        constant = torch.tensor([float(x) for x in numbers.constant], dtype=features.dtype)
        linear, squared = (
            torch.tensor([[float(x) for x in row] for row in part], dtype=features.dtype).reshape(self.outputs, -1)
            if self.outputs
            else features.new_zeros(0, features.shape[-1])
            for part in (numbers.linear, numbers.squared)
        )
        linear, squared = (part.reshape(self.outputs, features.shape[-1]) for part in (linear, squared))
        square = features @ squared.T
        return features @ linear.T + square * square + constant


def stand_ins(graph: Graph, channels: dict[str, int]) -> dict[str, StandInModule]:
    """A module for each block of a graph, by name, given the extents of channel axes."""
    found = (graph.nodes[k].op for k in graph.blocks)
    return {
        op.name: StandInModule(op, op.count * (channels[op.channels[0]] if op.channels else 1))
        for op in found
        if isinstance(op, Opaque)
    }
