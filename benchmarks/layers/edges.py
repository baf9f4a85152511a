"""Edges between nodes, and the definition of a convolution over them."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from .algebra import Paths

__all__ = ["Edges", "random_edges", "reference"]


@dataclass(frozen=True)
class Edges:
    """Where each edge starts and ends; edges are sorted by where they end."""

    sender: Tensor
    receiver: Tensor
    nodes: int

    @property
    def device(self) -> torch.device:
        """Where the edges are."""
        return self.sender.device

    def to(self, device: str) -> Edges:
        """The same edges elsewhere."""
        return Edges(self.sender.to(device), self.receiver.to(device), self.nodes)

    def gather(self, x: Tensor) -> Tensor:
        """Values of the senders."""
        return x.index_select(0, self.sender)

    def scatter(self, messages: Tensor) -> Tensor:
        """The sum of messages at each receiver."""
        return messages.new_zeros(self.nodes, *messages.shape[1:]).index_add(0, self.receiver, messages)


def random_edges(nodes: int, edges: int) -> Edges:
    """Random pairs of nodes."""
    sender, receiver = torch.randint(0, nodes, (2, edges))
    return Edges(sender, receiver.sort().values, nodes)


def reference(paths: Paths, edges: Edges, x: Tensor, y: Tensor, w: Tensor) -> Tensor:
    """The definition: the results of all paths, one path behind the other."""
    dense = paths.dense.to(x)
    messages = torch.einsum("eic,ej,ijk->ekc", edges.gather(x), y, dense) * w[:, paths.owner]
    return edges.scatter(messages)
