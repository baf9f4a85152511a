"""dipole (v: Node[Vector 1o, "u"], w: Weight[Scalar 0e, "v", "u"]) -> Structure[Vector 1o, "v"]

Written by tnforge 0.1.0 from examples/12_readouts.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 995331c9ccef9ced6062fdc6b739958bd24bdae37e3f154baa484710ed91783e
proved: equivariant O(3): 3 generators + inversion, on the 27 components of the network
proved: relabelling of atoms: sums over neighbours and nodes are over unordered sets

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "dipole")


class Dipole(nn.Module):
    """dipole (v: Node[Vector 1o, "u"], w: Weight[Scalar 0e, "v", "u"]) -> Structure[Vector 1o, "v"]"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))

    def forward(self, v: Tensor, w: Tensor, structure: Tensor, structures: int) -> Tensor:
        """Apply the layer.

        Args:
            v: [nodes, 3, u]  1o
            w: [v, u]  0e
            structure: [nodes]  structure that each node is part of, counted from 0, int64
            structures: number of structures

        Returns:
            out: [structures, 3, v]  1o
        """
        if runtime.use_kernels(self.target, v):
            return self.forward_kernels(v, w, structure, structures)
        return self.forward_torch(v, w, structure, structures)

    def forward_torch(self, v: Tensor, w: Tensor, structure: Tensor, structures: int) -> Tensor:
        """The layer in plain PyTorch."""
        v2 = v.new_zeros((structures, *v.shape[1:])).index_add(0, structure, v)
        out = nn.functional.linear(v2, w)
        return out

    def forward_kernels(self, v: Tensor, w: Tensor, structure: Tensor, structures: int) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        v2 = v.new_zeros((structures, *v.shape[1:])).index_add(0, structure, v)
        out = nn.functional.linear(v2, w)
        return out
