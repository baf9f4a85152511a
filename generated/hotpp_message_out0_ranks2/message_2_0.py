"""message_2_0 (h0: Node[Scalar 0e, "u"], h1: Node[Vector 1o, "u"], h2: Node[Matrix t2e, "u"], n: Edge[Vector 1o], w: Edge[Scalars[3] 3x0e, "u"]) -> Node[Scalar 0e, "u"]

Features of the senders contracted with directions, weighted and summed over neighbours.

Written by tnforge 0.1.0 from tnforge.library.hotpp:message; edit that and compile again. This file belongs to whoever made it.

definition sha256 b78ba1c4f133dbc2efc15ecdf1254b70afb73f7c62357c4b1bce81342a14fbf9
proved: equivariant O(3): 3 generators + inversion, on the 92 components of the network
proved: relabelling of atoms: sums over neighbours are over unordered sets

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "message_2_0")


class Message20(nn.Module):
    """message_2_0 (h0: Node[Scalar 0e, "u"], h1: Node[Vector 1o, "u"], h2: Node[Matrix t2e, "u"], n: Edge[Vector 1o], w: Edge[Scalars[3] 3x0e, "u"]) -> Node[Scalar 0e, "u"]"""

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
            w: [edges, 3, u]  flat(3x0e)
            sender: [edges]  node at which each edge starts, int64
            receiver: [edges]  node at which each edge ends, int64

        Returns:
            out: [nodes, u]  0e
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
        v5 = h2.index_select(0, sender)
        v6 = w.select(1, 2)
        v7 = torch.einsum("ei,ec->eic", n, v6)
        v8 = torch.einsum("ej,eijc->eic", n, v5)
        v9 = torch.einsum("eic,eic->ec", v7, v8)
        v10 = h0.index_select(0, sender)
        v11 = w.select(1, 0)
        v12 = torch.einsum("ec,ec->ec", v10, v11)
        v13 = w.select(1, 1)
        v14 = h1.index_select(0, sender)
        v15 = torch.einsum("ei,eic->ec", n, v14)
        v16 = torch.einsum("ec,ec->ec", v13, v15)
        v17 = v9 + v12 + v16
        out = v17.new_zeros((nodes, *v17.shape[1:])).index_add(0, receiver, v17)
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
        out = out.squeeze(1)
        return out
