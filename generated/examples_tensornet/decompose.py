"""decompose (x: Node[TensorNetMatrix 0e+1o+2e, "u"]) -> (s: Node[Scalar 0e, "u"], v: Node[Vector 1o, "u"], t: Node[STF[2] 2e, "u"])

Written by tnforge 0.1.0 from examples/03_tensornet.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 eb2c8b3a3084c6be7f3430840bae982a4302a5f91e6a21b042a9526f0ad0b1ad
proved: equivariant O(3): 3 generators + inversion, on the 117 components of the network
proved: symmetric t: exchange of indices changes nothing, exactly
proved: traceless t: contraction gives the exact zero

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "decompose")


class Decompose(nn.Module):
    """decompose (x: Node[TensorNetMatrix 0e+1o+2e, "u"]) -> (s: Node[Scalar 0e, "u"], v: Node[Vector 1o, "u"], t: Node[STF[2] 2e, "u"])"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))
        v3 = torch.tensor([0, 0, 0, 0, 0, 1, 0, -1, 0, 0, 0, -1, 0, 0, 0, 1, 0, 0, 0, 1, 0, -1, 0, 0, 0, 0, 0], dtype=torch.int64)
        self.register_buffer("v3", v3.reshape((3, 3, 3)), persistent=False)
        v7 = torch.tensor([1, 0, 0, 0, 1, 0, 0, 0, 1], dtype=torch.int64)
        self.register_buffer("v7", v7.reshape((3, 3)), persistent=False)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Apply the layer.

        Args:
            x: [nodes, 3, 3, u]  matrix(0e + 1o + 2e), inversion acts block by block

        Returns:
            s: [nodes, u]  0e
            v: [nodes, 3, u]  1o
            t: [nodes, 3, 3, u]  2e
        """
        if runtime.use_kernels(self.target, x):
            return self.forward_kernels(x)
        return self.forward_torch(x)

    def forward_torch(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """The layer in plain PyTorch."""
        v1 = torch.einsum("niic->nc", x)
        s = 0.3333333333333333 * v1
        v3 = self.v3.to(x.dtype)
        v4 = 0.5 * v3
        v5 = torch.einsum("njkc,ijk->nic", x, v4)
        v = -v5
        v7 = self.v7.to(x.dtype)
        v8 = 0.6666666666666666 * v7
        v9 = torch.einsum("nkkc,ij->nijc", x, v8)
        v10 = torch.einsum("njic->nijc", x)
        v11 = x - v9 + v10
        t = 0.5 * v11
        return s, v, t

    def forward_kernels(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """The layer with one kernel for each multilinear step."""
        s, v, t = KERNELS.call("step1", [x], {}, x.shape[0], {})
        s = s.squeeze(1)
        t = t.unflatten(1, (3, 3))
        return s, v, t
