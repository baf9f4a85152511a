"""degree_one (a: STF[2] 2e, b: Vector 1o) -> Vector 1o

Written by tnforge 0.1.0 from examples/13_irreducible_product.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 cd16978a32d724037f664fb5b854db1ae643b1a71452f8c3163364968e3fc770
proved: equivariant O(3): 3 generators + inversion, on the 81 components of the network
proved: complete: the only independent map 2e x 1o -> 1o

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "degree_one")


class DegreeOne(nn.Module):
    """degree_one (a: STF[2] 2e, b: Vector 1o) -> Vector 1o"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))

    def forward(self, a: Tensor, b: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            a: [rows, 3, 3]  2e
            b: [rows, 3]  1o

        Returns:
            out: [rows, 3]  1o
        """
        if runtime.use_kernels(self.target, a):
            return self.forward_kernels(a, b)
        return self.forward_torch(a, b)

    def forward_torch(self, a: Tensor, b: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        out = torch.einsum("bij,bj->bi", a, b)
        return out

    def forward_kernels(self, a: Tensor, b: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (out,) = KERNELS.call("step1", [a, b], {}, a.shape[0], {})
        return out
