"""message_2_2 (h0: Node[Scalar 0e, "u"], h1: Node[Vector 1o, "u"], h2: Node[Matrix t2e, "u"], n: Edge[Vector 1o], w: Edge[Scalars[4] 4x0e, "u"]) -> Node[Matrix t2e, "u"]

Features of the senders contracted with directions, weighted and summed over neighbours.

Written by tnforge 0.1.0 from tnforge.library.hotpp:message; edit that and compile again. This file belongs to whoever made it.

definition sha256 be7bf8c025b4d1392be1ce4f585d6d0d5e589c6900b6540ac1babee3998c6357
proved: equivariant O(3): 3 generators + inversion, on the 1053 components of the network
proved: relabelling of atoms: sums over neighbours are over unordered sets

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "message_2_2")


class Message22(nn.Module):
    """message_2_2 (h0: Node[Scalar 0e, "u"], h1: Node[Vector 1o, "u"], h2: Node[Matrix t2e, "u"], n: Edge[Vector 1o], w: Edge[Scalars[4] 4x0e, "u"]) -> Node[Matrix t2e, "u"]"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))

    def forward(
        self,
        h0: Tensor,
        h1: Tensor,
        h2: Tensor,
        n: Tensor,
        w: Tensor,
        sender: Tensor,
        receiver: Tensor,
    ) -> Tensor:
        """Apply the layer.

        Args:
            h0: [nodes, u]  0e
            h1: [nodes, 3, u]  1o
            h2: [nodes, 3, 3, u]  t2e
            n: [edges, 3]  1o
            w: [edges, 4, u]  flat(4x0e)
            sender: [edges]  node at which each edge starts, int64
            receiver: [edges]  node at which each edge ends, int64

        Returns:
            out: [nodes, 3, 3, u]  t2e
        """
        if runtime.use_kernels(self.target, h0):
            return self.forward_kernels(h0, h1, h2, n, w, sender, receiver)
        return self.forward_torch(h0, h1, h2, n, w, sender, receiver)

    def forward_torch(
        self,
        h0: Tensor,
        h1: Tensor,
        h2: Tensor,
        n: Tensor,
        w: Tensor,
        sender: Tensor,
        receiver: Tensor,
    ) -> Tensor:
        """The layer in plain PyTorch."""
        nodes = h0.shape[0]
        v5 = w.select(1, 2)
        v6 = h2.index_select(0, sender)
        v7 = torch.einsum("ec,eijc->eijc", v5, v6)
        v8 = h0.index_select(0, sender)
        v9 = w.select(1, 0)
        v10 = torch.einsum("ec,ec->ec", v8, v9)
        v11 = torch.einsum("ei,ec->eic", n, v10)
        v12 = w.select(1, 3)
        v13 = torch.einsum("ej,eijc->eic", n, v6)
        v14 = torch.einsum("ec,eic->eic", v12, v13)
        v15 = w.select(1, 1)
        v16 = h1.index_select(0, sender)
        v17 = torch.einsum("ec,eic->eic", v15, v16)
        v18 = v11 + v14 + v17
        v19 = torch.einsum("ej,eic->eijc", n, v18)
        v20 = v7 + v19
        out = v20.new_zeros((nodes, *v20.shape[1:])).index_add(0, receiver, v20)
        return out

    def forward_kernels(
        self,
        h0: Tensor,
        h1: Tensor,
        h2: Tensor,
        n: Tensor,
        w: Tensor,
        sender: Tensor,
        receiver: Tensor,
    ) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        nodes = h0.shape[0]
        (out,) = KERNELS.call("step1", [h0, h1, h2, n, w], {"sender": sender, "receiver": receiver}, receiver.shape[0], {"receiver": nodes})
        out = out.unflatten(1, (3, 3))
        return out
