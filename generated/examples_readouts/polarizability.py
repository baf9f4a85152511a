"""polarizability (t: Node[Matrix t2e], a: Node[Scalar 0e]) -> Structure[Sym[2] s2e]

Written by tnforge 0.1.0 from examples/12_readouts.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 61c2430114b96fab4cd55a7ef304a7a42c989cd6717b8cdbb1632a4e990d9b45
proved: equivariant O(3): 3 generators + inversion, on the 171 components of the network
proved: relabelling of atoms: sums over neighbours and nodes are over unordered sets
proved: symmetric: exchange of indices changes nothing, exactly

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "polarizability")


class Polarizability(nn.Module):
    """polarizability (t: Node[Matrix t2e], a: Node[Scalar 0e]) -> Structure[Sym[2] s2e]"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))
        v2 = torch.tensor([1, 0, 0, 0, 1, 0, 0, 0, 1], dtype=torch.int64)
        self.register_buffer("v2", v2.reshape((3, 3)), persistent=False)

    def forward(self, t: Tensor, a: Tensor, structure: Tensor, structures: int) -> Tensor:
        """Apply the layer.

        Args:
            t: [nodes, 3, 3]  t2e
            a: [nodes]  0e
            structure: [nodes]  structure that each node is part of, counted from 0, int64
            structures: number of structures

        Returns:
            out: [structures, 3, 3]  s2e
        """
        if runtime.use_kernels(self.target, t):
            return self.forward_kernels(t, a, structure, structures)
        return self.forward_torch(t, a, structure, structures)

    def forward_torch(self, t: Tensor, a: Tensor, structure: Tensor, structures: int) -> Tensor:
        """The layer in plain PyTorch."""
        v2 = self.v2.to(t.dtype)
        v3 = 2.0 * v2
        v4 = torch.einsum("n,ij->nij", a, v3)
        v5 = torch.einsum("nji->nij", t)
        v6 = t + v4 + v5
        v7 = 0.5 * v6
        out = v7.new_zeros((structures, *v7.shape[1:])).index_add(0, structure, v7)
        return out

    def forward_kernels(self, t: Tensor, a: Tensor, structure: Tensor, structures: int) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (v7,) = KERNELS.call("step1", [t, a], {}, t.shape[0], {})
        v7 = v7.unflatten(1, (3, 3))
        out = v7.new_zeros((structures, *v7.shape[1:])).index_add(0, structure, v7)
        return out
