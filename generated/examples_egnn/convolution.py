"""convolution (x: Node[Position], h: Node[Scalar 0e, "u"], edge: Function[1, "v"], node: Function[1, "u"], weight: Function[1]) -> (features: Node[Scalar 0e, "u"], move: Node[Vector 1o])

Written by tnforge 0.1.0 from examples/10_egnn.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 84a02e04a6ebe8a074330f1f84e49c6408c58872f53a189a7dc4515c91e498fe
proved: equivariant O(3): 3 generators + inversion, on the 34 components of the network
proved: scalar functions: arguments are true scalars, so this holds for any function
proved: translation: positions enter as differences only
proved: relabelling of atoms: sums over neighbours are over unordered sets

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "convolution")


class Convolution(nn.Module):
    """convolution (x: Node[Position], h: Node[Scalar 0e, "u"], edge: Function[1, "v"], node: Function[1, "u"], weight: Function[1]) -> (features: Node[Scalar 0e, "u"], move: Node[Vector 1o])"""

    def __init__(self, edge: nn.Module, node: nn.Module, weight: nn.Module, target: str = "auto") -> None:
        """Make the layer of its modules.

        Args:
            edge: makes [edges, v]  0e of the numbers of a row joined: [edges, u]  0e and [edges, u]  0e and [edges]  0e
            node: makes [nodes, u]  0e of the numbers of a row joined: [nodes, u]  0e and [nodes, v]  0e
            weight: makes [edges]  0e of the numbers of a row joined: [edges, v]  0e
            target: auto, ("torch", "c")
        """
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))
        self.edge = edge
        self.node = node
        self.weight = weight

    def forward(self, x: Tensor, h: Tensor, sender: Tensor, receiver: Tensor) -> tuple[Tensor, Tensor]:
        """Apply the layer.

        Args:
            x: [nodes, 3]  positions
            h: [nodes, u]  0e
            sender: [edges]  node at which each edge starts, int64
            receiver: [edges]  node at which each edge ends, int64

        Returns:
            features: [nodes, u]  0e
            move: [nodes, 3]  1o
        """
        if runtime.use_kernels(self.target, x):
            return self.forward_kernels(x, h, sender, receiver)
        return self.forward_torch(x, h, sender, receiver)

    def forward_torch(self, x: Tensor, h: Tensor, sender: Tensor, receiver: Tensor) -> tuple[Tensor, Tensor]:
        """The layer in plain PyTorch."""
        nodes = x.shape[0]
        v2 = h.index_select(0, sender)
        v3 = h.index_select(0, receiver)
        v4 = x.index_select(0, sender) - x.index_select(0, receiver)
        v5 = torch.einsum("ei,ei->e", v4, v4)
        v6 = self.edge(torch.cat((v2, v3, v5.unsqueeze(-1)), -1))
        v7 = v6.new_zeros((nodes, *v6.shape[1:])).index_add(0, receiver, v6)
        v8 = self.node(torch.cat((h, v7), -1))
        features = h + v8
        v10 = self.weight(v6).squeeze(-1)
        v11 = torch.einsum("e,ei->ei", v10, v4)
        move = v11.new_zeros((nodes, *v11.shape[1:])).index_add(0, receiver, v11)
        return features, move

    def forward_kernels(self, x: Tensor, h: Tensor, sender: Tensor, receiver: Tensor) -> tuple[Tensor, Tensor]:
        """The layer with one kernel for each multilinear step."""
        nodes = x.shape[0]
        v2 = h.index_select(0, sender)
        v3 = h.index_select(0, receiver)
        v4 = x.index_select(0, sender) - x.index_select(0, receiver)
        (v5,) = KERNELS.call("step1", [v4], {}, v4.shape[0], {})
        v5 = v5.squeeze(1)
        v6 = self.edge(torch.cat((v2, v3, v5.unsqueeze(-1)), -1))
        v10 = self.weight(v6).squeeze(-1)
        v7, move = KERNELS.call("step2", [v6, v4, v10], {"receiver": receiver}, v6.shape[0], {"receiver": nodes})
        v7 = v7.squeeze(1)
        v8 = self.node(torch.cat((h, v7), -1))
        (features,) = KERNELS.call("step3", [h, v8], {}, h.shape[0], {})
        features = features.squeeze(1)
        return features, move
