"""raised (v: Vector 1o, w0: Weight[Scalar 0e], w1: Weight[Scalar 0e], w2: Weight[Scalar 0e]) -> Tensor[3] t3o

Written by tnforge 0.1.0 from examples/17_complete.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 f029c56198a7628e5f09296798ed7f2e0d8063551bdba8256a7ca271868f21f1
proved: equivariant O(3): 3 generators + inversion, on the 243 components of the network
proved: complete: all 3 independent maps 1o -> t3o

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "raised")


class Raised(nn.Module):
    """raised (v: Vector 1o, w0: Weight[Scalar 0e], w1: Weight[Scalar 0e], w2: Weight[Scalar 0e]) -> Tensor[3] t3o"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))
        v4 = torch.tensor([1, 0, 0, 0, 1, 0, 0, 0, 1], dtype=torch.int64)
        self.register_buffer("v4", v4.reshape((3, 3)), persistent=False)

    def forward(self, v: Tensor, w0: Tensor, w1: Tensor, w2: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            v: [rows, 3]  1o
            w0: []  0e
            w1: []  0e
            w2: []  0e

        Returns:
            out: [rows, 3, 3, 3]  t3o
        """
        if runtime.use_kernels(self.target, v):
            return self.forward_kernels(v, w0, w1, w2)
        return self.forward_torch(v, w0, w1, w2)

    def forward_torch(self, v: Tensor, w0: Tensor, w1: Tensor, w2: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        v4 = self.v4.to(v.dtype)
        v5 = torch.einsum("ij,->ij", v4, w1)
        v6 = torch.einsum("bj,ik->bijk", v, v5)
        v7 = torch.einsum("ij,->ij", v4, w0)
        v8 = torch.einsum("bk,ij->bijk", v, v7)
        v9 = torch.einsum("ij,->ij", v4, w2)
        v10 = torch.einsum("bi,jk->bijk", v, v9)
        out = v6 + v8 + v10
        return out

    def forward_kernels(self, v: Tensor, w0: Tensor, w1: Tensor, w2: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (out,) = KERNELS.call("step1", [v, w0, w1, w2], {}, v.shape[0], {})
        out = out.unflatten(1, (3, 3, 3))
        return out
