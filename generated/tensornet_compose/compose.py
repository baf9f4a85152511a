"""compose (s: Node[Scalar 0e, "u"], v: Node[Vector 1o, "u"], t: Node[STF[2] 2e, "u"]) -> Node[TensorNetMatrix 0e+1o+2e, "u"]

The matrix of a scalar, a vector and a symmetric traceless tensor.

Written by tnforge 0.1.0 from tnforge.library.tensornet:compose; edit that and compile again. This file belongs to whoever made it.

definition sha256 15be16cffa44bb7df6f4619f4a968b2174014e638f87c340b9da83d065e5d4de
proved: equivariant O(3): 3 generators + inversion, on the 117 components of the network

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "compose")


class Compose(nn.Module):
    """compose (s: Node[Scalar 0e, "u"], v: Node[Vector 1o, "u"], t: Node[STF[2] 2e, "u"]) -> Node[TensorNetMatrix 0e+1o+2e, "u"]"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))
        v3 = torch.tensor([0, 0, 0, 0, 0, 1, 0, -1, 0, 0, 0, -1, 0, 0, 0, 1, 0, 0, 0, 1, 0, -1, 0, 0, 0, 0, 0], dtype=torch.int64)
        self.register_buffer("v3", v3.reshape((3, 3, 3)), persistent=False)
        v5 = torch.tensor([1, 0, 0, 0, 1, 0, 0, 0, 1], dtype=torch.int64)
        self.register_buffer("v5", v5.reshape((3, 3)), persistent=False)

    def forward(self, s: Tensor, v: Tensor, t: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            s: [nodes, u]  0e
            v: [nodes, 3, u]  1o
            t: [nodes, 3, 3, u]  2e

        Returns:
            out: [nodes, 3, 3, u]  matrix(0e + 1o + 2e), inversion acts block by block
        """
        if runtime.use_kernels(self.target, s):
            return self.forward_kernels(s, v, t)
        return self.forward_torch(s, v, t)

    def forward_torch(self, s: Tensor, v: Tensor, t: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        v3 = self.v3.to(s.dtype)
        v4 = torch.einsum("ijk,nkc->nijc", v3, v)
        v5 = self.v5.to(s.dtype)
        v6 = torch.einsum("ij,nc->nijc", v5, s)
        out = t - v4 + v6
        return out

    def forward_kernels(self, s: Tensor, v: Tensor, t: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (out,) = KERNELS.call("step1", [s, v, t], {}, s.shape[0], {})
        out = out.unflatten(1, (3, 3))
        return out
