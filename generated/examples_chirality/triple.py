"""triple (a: Vector 1o, b: Vector 1o, c: Vector 1o) -> Pseudoscalar 0o

Written by tnforge 0.1.0 from examples/18_chirality.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 2415d421269f8ab8a332511ee25b61e7b16061a9c6c55788b26ce1c023ba455c
proved: equivariant O(3): 3 generators + inversion, on the 27 components of the network
proved: exchange (a, b): antisymmetric
proved: exchange (a, c): antisymmetric
proved: exchange (b, c): antisymmetric
proved: complete: the only independent map 1o x 1o x 1o -> 0o

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "triple")


class Triple(nn.Module):
    """triple (a: Vector 1o, b: Vector 1o, c: Vector 1o) -> Pseudoscalar 0o"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))
        v3 = torch.tensor([0, 0, 0, 0, 0, 1, 0, -1, 0, 0, 0, -1, 0, 0, 0, 1, 0, 0, 0, 1, 0, -1, 0, 0, 0, 0, 0], dtype=torch.int64)
        self.register_buffer("v3", v3.reshape((3, 3, 3)), persistent=False)

    def forward(self, a: Tensor, b: Tensor, c: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            a: [rows, 3]  1o
            b: [rows, 3]  1o
            c: [rows, 3]  1o

        Returns:
            out: [rows]  0o
        """
        if runtime.use_kernels(self.target, a):
            return self.forward_kernels(a, b, c)
        return self.forward_torch(a, b, c)

    def forward_torch(self, a: Tensor, b: Tensor, c: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        v3 = self.v3.to(a.dtype)
        v4 = torch.einsum("bi,bj->bij", a, b)
        v5 = torch.einsum("jki,bjk->bi", v3, v4)
        out = torch.einsum("bi,bi->b", c, v5)
        return out

    def forward_kernels(self, a: Tensor, b: Tensor, c: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (out,) = KERNELS.call("step1", [a, b, c], {}, a.shape[0], {})
        out = out.squeeze(1)
        return out
