"""quadrupole (n: Vector 1o) -> STF[2] 2e

Written by tnforge 0.1.0 from examples/07_three_notations.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 820073553807020a5db2a4e9c7c803a7787241e898d484386892e9a2a4a81461
proved: equivariant O(3): 3 generators + inversion, on the 81 components of the network
proved: symmetric: exchange of indices changes nothing, exactly
proved: traceless: contraction gives the exact zero
proved: complete: the only independent map Sym^2(1o) -> 2e

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "quadrupole")


class Quadrupole(nn.Module):
    """quadrupole (n: Vector 1o) -> STF[2] 2e"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))
        v1 = torch.tensor([1, 0, 0, 0, 1, 0, 0, 0, 1], dtype=torch.int64)
        self.register_buffer("v1", v1.reshape((3, 3)), persistent=False)

    def forward(self, n: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            n: [rows, 3]  1o

        Returns:
            out: [rows, 3, 3]  2e
        """
        if runtime.use_kernels(self.target, n):
            return self.forward_kernels(n)
        return self.forward_torch(n)

    def forward_torch(self, n: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        v1 = self.v1.to(n.dtype)
        v2 = 0.3333333333333333 * v1
        v3 = torch.einsum("bi,bi->b", n, n)
        v4 = torch.einsum("ij,b->bij", v2, v3)
        v5 = torch.einsum("bi,bj->bij", n, n)
        out = -v4 + v5
        return out

    def forward_kernels(self, n: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (out,) = KERNELS.call("step1", [n], {}, n.shape[0], {})
        out = out.unflatten(1, (3, 3))
        return out
