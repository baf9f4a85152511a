"""convolution_1_apart (x: Node[Blocks 0e+1o, "u"], y: Edge[Blocks 0e+1o], w: Edge[Scalars[4] 4x0e, "u"]) -> Node[Blocks 2x0e+2x1o, "u"]

Features of the senders coupled with harmonics of the edges, weighted and summed over neighbours.

Written by tnforge 0.1.0 from tnforge.library.spherical:convolution; edit that and compile again. This file belongs to whoever made it.

definition sha256 683242441647a669df4f330b4d1eacbdf90d86b430526a1f9b65033125e911af
proved: equivariant O(3): 3 generators + inversion, on the 28 components of the network
proved: relabelling of atoms: sums over neighbours are over unordered sets

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "convolution_1_apart", ("c", "triton"))


class Convolution1Apart(nn.Module):
    """convolution_1_apart (x: Node[Blocks 0e+1o, "u"], y: Edge[Blocks 0e+1o], w: Edge[Scalars[4] 4x0e, "u"]) -> Node[Blocks 2x0e+2x1o, "u"]"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c", "triton")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c", "triton"))
        v3 = torch.tensor([1], dtype=torch.int64)
        self.register_buffer("v3", v3.reshape(()), persistent=False)

    def forward(self, x: Tensor, y: Tensor, w: Tensor, sender: Tensor, receiver: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            x: [nodes, 4, u]  flat(0e + 1o)
            y: [edges, 4]  flat(0e + 1o)
            w: [edges, 4, u]  flat(4x0e)
            sender: [edges]  node at which each edge starts, int64
            receiver: [edges]  node at which each edge ends, int64

        Returns:
            out: [nodes, 8, u]  flat(2x0e + 2x1o)
        """
        if runtime.use_kernels(self.target, x):
            return self.forward_kernels(x, y, w, sender, receiver)
        return self.forward_torch(x, y, w, sender, receiver)

    def forward_torch(self, x: Tensor, y: Tensor, w: Tensor, sender: Tensor, receiver: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        nodes = x.shape[0]
        v3 = self.v3.to(x.dtype)
        v4 = w.select(1, 0)
        v5 = x.index_select(0, sender)
        v6 = v5.select(1, 0)
        v7 = y.select(1, 0)
        v8 = torch.einsum(",e->e", v3, v7)
        v9 = torch.einsum("ec,ec->ec", v4, v6)
        v10 = torch.einsum("e,ec->ec", v8, v9)
        v11 = v5.narrow(1, 1, 3)
        v12 = y.narrow(1, 1, 3)
        v13 = w.select(1, 1)
        v14 = torch.einsum("eic,ei->ec", v11, v12)
        v15 = torch.einsum("ec,ec->ec", v13, v14)
        v16 = w.select(1, 2)
        v17 = torch.einsum("ec,ec->ec", v16, v6)
        v18 = torch.einsum("ei,ec->eic", v12, v17)
        v19 = w.select(1, 3)
        v20 = torch.einsum("ec,e->ec", v19, v7)
        v21 = torch.einsum("eic,ec->eic", v11, v20)
        v22 = torch.cat((v10.unsqueeze(1), v15.unsqueeze(1), v18, v21), 1)
        out = v22.new_zeros((nodes, *v22.shape[1:])).index_add(0, receiver, v22)
        return out

    def forward_kernels(self, x: Tensor, y: Tensor, w: Tensor, sender: Tensor, receiver: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        nodes = x.shape[0]
        (out,) = KERNELS.call("step1", [x, y, w], {"sender": sender, "receiver": receiver}, receiver.shape[0], {"receiver": nodes})
        return out
