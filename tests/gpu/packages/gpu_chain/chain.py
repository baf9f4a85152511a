"""chain (x: Node[Vector 1o, "u"], n: Edge[Vector 1o], w: Edge[Scalar 0e, "u"]) -> (y: Node[Vector 1o, "u"], z: Edge[Scalar 0e, "u"], s: Node[Scalar 0e, "u"])

Written by tnforge 0.1.0 from tests/gpu/chain.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 25e071ca89ebf45ae748130ff7706fdf8303a3b7f716d77ba8b7cb75874a2840
proved: equivariant O(3): 3 generators + inversion, on the 64 components of the network
proved: relabelling of atoms: sums over neighbours are over unordered sets

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "chain", ("c", "triton"))


class Chain(nn.Module):
    """chain (x: Node[Vector 1o, "u"], n: Edge[Vector 1o], w: Edge[Scalar 0e, "u"]) -> (y: Node[Vector 1o, "u"], z: Edge[Scalar 0e, "u"], s: Node[Scalar 0e, "u"])"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c", "triton")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c", "triton"))

    def forward(self, x: Tensor, n: Tensor, w: Tensor, sender: Tensor, receiver: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Apply the layer.

        Args:
            x: [nodes, 3, u]  1o
            n: [edges, 3]  1o
            w: [edges, u]  0e
            sender: [edges]  node at which each edge starts, int64
            receiver: [edges]  node at which each edge ends, int64

        Returns:
            y: [nodes, 3, u]  1o
            z: [edges, u]  0e
            s: [nodes, u]  0e
        """
        if runtime.use_kernels(self.target, x):
            return self.forward_kernels(x, n, w, sender, receiver)
        return self.forward_torch(x, n, w, sender, receiver)

    def forward_torch(self, x: Tensor, n: Tensor, w: Tensor, sender: Tensor, receiver: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """The layer in plain PyTorch."""
        nodes = x.shape[0]
        v3 = x.index_select(0, sender)
        v4 = torch.einsum("ei,eic->ec", n, v3)
        v5 = torch.einsum("ec,ec->ec", w, v4)
        v6 = v5
        v7 = torch.einsum("ei,ec->eic", n, v6)
        v8 = x.index_select(0, receiver)
        v9 = torch.einsum("ec,eic->eic", w, v8)
        v10 = v7 + v9
        v11 = v10
        v12 = torch.einsum("eic,ec->eic", v11, v6)
        y = v12.new_zeros((nodes, *v12.shape[1:])).index_add(0, receiver, v12)
        z = torch.einsum("eic,eic->ec", v11, v3)
        v15 = torch.einsum("eic,eic->ec", v11, v7)
        s = v15.new_zeros((nodes, *v15.shape[1:])).index_add(0, receiver, v15)
        return y, z, s

    def forward_kernels(self, x: Tensor, n: Tensor, w: Tensor, sender: Tensor, receiver: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """The layer with one kernel for each multilinear step."""
        nodes = x.shape[0]
        y, s, z = KERNELS.call("step1", [x, n, w, x], {"sender": sender, "receiver": receiver}, receiver.shape[0], {"receiver": nodes})
        s = s.squeeze(1)
        z = z.squeeze(1)
        return y, z, s
