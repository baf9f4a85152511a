"""degree_two (a: STF[2] 2e, b: Vector 1o) -> Pseudo-STF[2] 2o

Written by tnforge 0.1.0 from examples/13_irreducible_product.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 4c247673dafe5a9c13167c9444102324a593fe2fdfb76228df8070d504bd9fb4
proved: equivariant O(3): 3 generators + inversion, on the 243 components of the network
proved: symmetric: exchange of indices changes nothing, exactly
proved: traceless: contraction gives the exact zero
proved: complete: the only independent map 2e x 1o -> 2o

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "degree_two")


class DegreeTwo(nn.Module):
    """degree_two (a: STF[2] 2e, b: Vector 1o) -> Pseudo-STF[2] 2o"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))
        v2 = torch.tensor([0, 0, 0, 0, 0, 1, 0, -1, 0, 0, 0, -1, 0, 0, 0, 1, 0, 0, 0, 1, 0, -1, 0, 0, 0, 0, 0], dtype=torch.int64)
        self.register_buffer("v2", v2.reshape((3, 3, 3)), persistent=False)

    def forward(self, a: Tensor, b: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            a: [rows, 3, 3]  2e
            b: [rows, 3]  1o

        Returns:
            out: [rows, 3, 3]  2o
        """
        if runtime.use_kernels(self.target, a):
            return self.forward_kernels(a, b)
        return self.forward_torch(a, b)

    def forward_torch(self, a: Tensor, b: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        v2 = self.v2.to(a.dtype)
        v3 = torch.einsum("ijk,bk->bij", v2, b)
        v4 = torch.einsum("bik,bjk->bij", a, v3)
        v5 = torch.einsum("bji->bij", v4)
        v6 = v5 + v4
        out = 0.5 * v6
        return out

    def forward_kernels(self, a: Tensor, b: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (out,) = KERNELS.call("step1", [a, b], {}, a.shape[0], {})
        out = out.unflatten(1, (3, 3))
        return out
