"""bilinear (a: Vector 1o, b: Vector 1o, w0: Weight[Scalar 0e], w1: Weight[Scalar 0e], w2: Weight[Scalar 0e]) -> Matrix t2e

Written by tnforge 0.1.0 from examples/17_complete.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 bed759978c4a1d484c85a5cf2a66562865109ea8e991fa383031c07add8d5635
proved: equivariant O(3): 3 generators + inversion, on the 243 components of the network
proved: complete: all 3 independent maps 1o x 1o -> t2e

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "bilinear")


class Bilinear(nn.Module):
    """bilinear (a: Vector 1o, b: Vector 1o, w0: Weight[Scalar 0e], w1: Weight[Scalar 0e], w2: Weight[Scalar 0e]) -> Matrix t2e"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))
        v7 = torch.tensor([1, 0, 0, 0, 1, 0, 0, 0, 1], dtype=torch.int64)
        self.register_buffer("v7", v7.reshape((3, 3)), persistent=False)

    def forward(self, a: Tensor, b: Tensor, w0: Tensor, w1: Tensor, w2: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            a: [rows, 3]  1o
            b: [rows, 3]  1o
            w0: []  0e
            w1: []  0e
            w2: []  0e

        Returns:
            out: [rows, 3, 3]  t2e
        """
        if runtime.use_kernels(self.target, a):
            return self.forward_kernels(a, b, w0, w1, w2)
        return self.forward_torch(a, b, w0, w1, w2)

    def forward_torch(self, a: Tensor, b: Tensor, w0: Tensor, w1: Tensor, w2: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        v5 = torch.einsum("bi,->bi", a, w0)
        v6 = torch.einsum("bj,bi->bij", b, v5)
        v7 = self.v7.to(a.dtype)
        v8 = torch.einsum("ij,->ij", v7, w2)
        v9 = torch.einsum("bi,bi->b", a, b)
        v10 = torch.einsum("ij,b->bij", v8, v9)
        v11 = torch.einsum("bi,->bi", a, w1)
        v12 = torch.einsum("bi,bj->bij", b, v11)
        out = v6 + v10 + v12
        return out

    def forward_kernels(self, a: Tensor, b: Tensor, w0: Tensor, w1: Tensor, w2: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (out,) = KERNELS.call("step1", [a, b, w0, w1, w2], {}, a.shape[0], {})
        out = out.unflatten(1, (3, 3))
        return out
