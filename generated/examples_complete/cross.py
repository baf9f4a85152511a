"""cross (a: Vector 1o, b: Vector 1o, w: Weight[Scalar 0e]) -> Pseudovector 1e

Written by tnforge 0.1.0 from examples/17_complete.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 c6c7bb3d04d5d0a2a8a4de5c588605495314cbc64d8a3b64d8040cce9c21e713
proved: equivariant O(3): 3 generators + inversion, on the 27 components of the network
proved: exchange (a, b): antisymmetric
proved: complete: the only independent map 1o x 1o -> 1e

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "cross")


class Cross(nn.Module):
    """cross (a: Vector 1o, b: Vector 1o, w: Weight[Scalar 0e]) -> Pseudovector 1e"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))
        v3 = torch.tensor([0, 0, 0, 0, 0, 1, 0, -1, 0, 0, 0, -1, 0, 0, 0, 1, 0, 0, 0, 1, 0, -1, 0, 0, 0, 0, 0], dtype=torch.int64)
        self.register_buffer("v3", v3.reshape((3, 3, 3)), persistent=False)

    def forward(self, a: Tensor, b: Tensor, w: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            a: [rows, 3]  1o
            b: [rows, 3]  1o
            w: []  0e

        Returns:
            out: [rows, 3]  1e
        """
        if runtime.use_kernels(self.target, a):
            return self.forward_kernels(a, b, w)
        return self.forward_torch(a, b, w)

    def forward_torch(self, a: Tensor, b: Tensor, w: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        v3 = self.v3.to(a.dtype)
        v4 = torch.einsum("ijk,->ijk", v3, w)
        v5 = torch.einsum("bi,bj->bij", a, b)
        out = torch.einsum("ijk,bjk->bi", v4, v5)
        return out

    def forward_kernels(self, a: Tensor, b: Tensor, w: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (out,) = KERNELS.call("step1", [a, b, w], {}, a.shape[0], {})
        return out
