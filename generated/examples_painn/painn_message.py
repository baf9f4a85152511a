"""painn_message (s: Node[Scalar 0e, "u"], v: Node[Vector 1o, "u"], n: Edge[Vector 1o], w: Edge[Scalars[3] 3x0e, "u"], phi: Function[3, "u"]) -> (scalars: Node[Scalar 0e, "u"], vectors: Node[Vector 1o, "u"])

Written by tnforge 0.1.0 from examples/09_painn.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 039e0a41d68810dda1e5ce8c523b73ed8ca6d42e4497e1a873f911a51cf6bdd6
proved: equivariant O(3): 3 generators + inversion, on the 40 components of the network
proved: scalar functions: arguments are true scalars, so this holds for any function
proved: relabelling of atoms: sums over neighbours are over unordered sets

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "painn_message")


class PainnMessage(nn.Module):
    """painn_message (s: Node[Scalar 0e, "u"], v: Node[Vector 1o, "u"], n: Edge[Vector 1o], w: Edge[Scalars[3] 3x0e, "u"], phi: Function[3, "u"]) -> (scalars: Node[Scalar 0e, "u"], vectors: Node[Vector 1o, "u"])"""

    def __init__(self, phi: nn.Module, target: str = "auto") -> None:
        """Make the layer of its modules.

        Args:
            phi: makes [nodes, 3, u]  flat(3x0e) of the numbers of a row joined: [nodes, u]  0e
            target: auto, ("torch", "c")
        """
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))
        self.phi = phi

    def forward(self, s: Tensor, v: Tensor, n: Tensor, w: Tensor, sender: Tensor, receiver: Tensor) -> tuple[Tensor, Tensor]:
        """Apply the layer.

        Args:
            s: [nodes, u]  0e
            v: [nodes, 3, u]  1o
            n: [edges, 3]  1o
            w: [edges, 3, u]  flat(3x0e)
            sender: [edges]  node at which each edge starts, int64
            receiver: [edges]  node at which each edge ends, int64

        Returns:
            scalars: [nodes, u]  0e
            vectors: [nodes, 3, u]  1o
        """
        if runtime.use_kernels(self.target, s):
            return self.forward_kernels(s, v, n, w, sender, receiver)
        return self.forward_torch(s, v, n, w, sender, receiver)

    def forward_torch(self, s: Tensor, v: Tensor, n: Tensor, w: Tensor, sender: Tensor, receiver: Tensor) -> tuple[Tensor, Tensor]:
        """The layer in plain PyTorch."""
        nodes = s.shape[0]
        v4 = w.select(1, 0)
        v5 = self.phi(s).unflatten(-1, (3, -1))
        v6 = v5.index_select(0, sender)
        v7 = v6.select(1, 0)
        v8 = torch.einsum("ec,ec->ec", v4, v7)
        v9 = v8.new_zeros((nodes, *v8.shape[1:])).index_add(0, receiver, v8)
        scalars = s + v9
        v11 = w.select(1, 2)
        v12 = v6.select(1, 2)
        v13 = torch.einsum("ec,ec->ec", v11, v12)
        v14 = torch.einsum("ei,ec->eic", n, v13)
        v15 = v6.select(1, 1)
        v16 = w.select(1, 1)
        v17 = v.index_select(0, sender)
        v18 = torch.einsum("ec,ec->ec", v15, v16)
        v19 = torch.einsum("eic,ec->eic", v17, v18)
        v20 = v14 + v19
        v21 = v20.new_zeros((nodes, *v20.shape[1:])).index_add(0, receiver, v20)
        vectors = v + v21
        return scalars, vectors

    def forward_kernels(self, s: Tensor, v: Tensor, n: Tensor, w: Tensor, sender: Tensor, receiver: Tensor) -> tuple[Tensor, Tensor]:
        """The layer with one kernel for each multilinear step."""
        nodes = s.shape[0]
        v5 = self.phi(s).unflatten(-1, (3, -1))
        v9, v21 = KERNELS.call("step1", [v, n, w, v5], {"sender": sender, "receiver": receiver}, receiver.shape[0], {"receiver": nodes})
        v9 = v9.squeeze(1)
        scalars, vectors = KERNELS.call("step2", [s, v, v9, v21], {}, s.shape[0], {})
        scalars = scalars.squeeze(1)
        return scalars, vectors
