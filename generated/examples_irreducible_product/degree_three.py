"""degree_three (a: STF[2] 2e, b: Vector 1o) -> STF[3] 3o

Written by tnforge 0.1.0 from examples/13_irreducible_product.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 4838c7bc051fa4ac9655decc5723f82107c3f15cd0940ae592c556db653f1bc0
proved: equivariant O(3): 3 generators + inversion, on the 729 components of the network
proved: symmetric: exchange of indices changes nothing, exactly
proved: traceless: contraction gives the exact zero
proved: complete: the only independent map 2e x 1o -> 3o

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "degree_three")


class DegreeThree(nn.Module):
    """degree_three (a: STF[2] 2e, b: Vector 1o) -> STF[3] 3o"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))
        v2 = torch.tensor([1, 0, 0, 0, 1, 0, 0, 0, 1], dtype=torch.int64)
        self.register_buffer("v2", v2.reshape((3, 3)), persistent=False)

    def forward(self, a: Tensor, b: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            a: [rows, 3, 3]  2e
            b: [rows, 3]  1o

        Returns:
            out: [rows, 3, 3, 3]  3o
        """
        if runtime.use_kernels(self.target, a):
            return self.forward_kernels(a, b)
        return self.forward_torch(a, b)

    def forward_torch(self, a: Tensor, b: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        v2 = self.v2.to(a.dtype)
        v3 = torch.einsum("bij,bj->bi", a, b)
        v4 = torch.einsum("ij,bk->bijk", v2, v3)
        v5 = torch.einsum("bikj->bijk", v4)
        v6 = torch.einsum("bij,bk->bijk", a, b)
        v7 = torch.einsum("bjki->bijk", v4)
        v8 = torch.einsum("bjki->bijk", v6)
        v9 = torch.einsum("bikj->bijk", v6)
        v10 = -v5 + 2.5 * v6 - v7 + 2.5 * v8 - v4 + 2.5 * v9
        out = 0.13333333333333333 * v10
        return out

    def forward_kernels(self, a: Tensor, b: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (out,) = KERNELS.call("step1", [a, b], {}, a.shape[0], {})
        out = out.unflatten(1, (3, 3, 3))
        return out
