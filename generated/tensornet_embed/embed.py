"""embed (f: Edge[Scalars[3] 3x0e, "u"], n: Edge[Vector 1o]) -> Node[TensorNetMatrix 0e+1o+2e, "u"]

The matrix of a node from the directions to its neighbours, one weight for each part.

Written by tnforge 0.1.0 from tnforge.library.tensornet:embed; edit that and compile again. This file belongs to whoever made it.

definition sha256 f6b548fcac5a150471a8f83f7fb0912af9130f7ce50802533a1577c222ae8ada
proved: equivariant O(3): 3 generators + inversion, on the 198 components of the network
proved: relabelling of atoms: sums over neighbours are over unordered sets

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "embed", ("c", "triton"))


class Embed(nn.Module):
    """embed (f: Edge[Scalars[3] 3x0e, "u"], n: Edge[Vector 1o]) -> Node[TensorNetMatrix 0e+1o+2e, "u"]"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c", "triton")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c", "triton"))
        v2 = torch.tensor([0, 0, 0, 0, 0, 1, 0, -1, 0, 0, 0, -1, 0, 0, 0, 1, 0, 0, 0, 1, 0, -1, 0, 0, 0, 0, 0], dtype=torch.int64)
        self.register_buffer("v2", v2.reshape((3, 3, 3)), persistent=False)
        v6 = torch.tensor([1, 0, 0, 0, 1, 0, 0, 0, 1], dtype=torch.int64)
        self.register_buffer("v6", v6.reshape((3, 3)), persistent=False)

    def forward(self, f: Tensor, n: Tensor, sender: Tensor, receiver: Tensor, nodes: int) -> Tensor:
        """Apply the layer.

        Args:
            f: [edges, 3, u]  flat(3x0e)
            n: [edges, 3]  1o
            sender: [edges]  node at which each edge starts, int64
            receiver: [edges]  node at which each edge ends, int64
            nodes: number of nodes

        Returns:
            out: [nodes, 3, 3, u]  matrix(0e + 1o + 2e), inversion acts block by block
        """
        if runtime.use_kernels(self.target, f):
            return self.forward_kernels(f, n, sender, receiver, nodes)
        return self.forward_torch(f, n, sender, receiver, nodes)

    def forward_torch(self, f: Tensor, n: Tensor, sender: Tensor, receiver: Tensor, nodes: int) -> Tensor:
        """The layer in plain PyTorch."""
        v2 = self.v2.to(f.dtype)
        v3 = f.select(1, 1)
        v4 = torch.einsum("ijk,ek->eij", v2, n)
        v5 = torch.einsum("ec,eij->eijc", v3, v4)
        v6 = self.v6.to(f.dtype)
        v7 = f.select(1, 0)
        v8 = torch.einsum("ij,ec->eijc", v6, v7)
        v9 = f.select(1, 2)
        v10 = 0.3333333333333333 * v6
        v11 = torch.einsum("ei,ei->e", n, n)
        v12 = torch.einsum("ij,e->eij", v10, v11)
        v13 = torch.einsum("ei,ej->eij", n, n)
        v14 = -v12 + v13
        v15 = torch.einsum("ec,eij->eijc", v9, v14)
        v16 = -v5 + v8 + v15
        out = v16.new_zeros((nodes, *v16.shape[1:])).index_add(0, receiver, v16)
        return out

    def forward_kernels(self, f: Tensor, n: Tensor, sender: Tensor, receiver: Tensor, nodes: int) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (out,) = KERNELS.call("step1", [f, n], {"receiver": receiver}, f.shape[0], {"receiver": nodes})
        out = out.unflatten(1, (3, 3))
        return out
