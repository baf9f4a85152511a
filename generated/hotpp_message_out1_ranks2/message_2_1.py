"""message_2_1 (h0: Node[Scalar 0e, "u"], h1: Node[Vector 1o, "u"], h2: Node[Matrix t2e, "u"], n: Edge[Vector 1o], w: Edge[Scalars[4] 4x0e, "u"]) -> Node[Vector 1o, "u"]

Features of the senders contracted with directions, weighted and summed over neighbours.

Written by tnforge 0.1.0 from tnforge.library.hotpp:message; edit that and compile again. This file belongs to whoever made it.

definition sha256 050c2564979003aa7efa268737234b6c61f48e01aea2b2566670c0e5f0a31a70
proved: equivariant O(3): 3 generators + inversion, on the 189 components of the network
proved: relabelling of atoms: sums over neighbours are over unordered sets

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "message_2_1", ("c", "triton"))


class Message21(nn.Module):
    """message_2_1 (h0: Node[Scalar 0e, "u"], h1: Node[Vector 1o, "u"], h2: Node[Matrix t2e, "u"], n: Edge[Vector 1o], w: Edge[Scalars[4] 4x0e, "u"]) -> Node[Vector 1o, "u"]"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c", "triton")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c", "triton"))

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
            out: [nodes, 3, u]  1o
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
        v5 = h0.index_select(0, sender)
        v6 = w.select(1, 0)
        v7 = torch.einsum("ec,ec->ec", v5, v6)
        v8 = torch.einsum("ei,ec->eic", n, v7)
        v9 = h2.index_select(0, sender)
        v10 = w.select(1, 3)
        v11 = torch.einsum("ej,eijc->eic", n, v9)
        v12 = torch.einsum("ec,eic->eic", v10, v11)
        v13 = h1.index_select(0, sender)
        v14 = w.select(1, 2)
        v15 = torch.einsum("ei,ec->eic", n, v14)
        v16 = torch.einsum("ei,eic->ec", n, v13)
        v17 = torch.einsum("eic,ec->eic", v15, v16)
        v18 = w.select(1, 1)
        v19 = torch.einsum("ec,eic->eic", v18, v13)
        v20 = v8 + v12 + v17 + v19
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
        return out
