"""without_sign (a: Vector 1o, b: Vector 1o, c: Vector 1o) -> Scalar 0e

Written by tnforge 0.1.0 from examples/18_chirality.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 f750415ad111bf8b9df37ef02cb52b7ededde685e571e149cbbcc15a16fb905e
proved: equivariant O(3): 3 generators + inversion, on the 28 components of the network
proved: scalar functions: a pseudoscalar enters where the formula is even or odd in it

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "without_sign")


class WithoutSign(nn.Module):
    """without_sign (a: Vector 1o, b: Vector 1o, c: Vector 1o) -> Scalar 0e"""

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
            out: [rows]  0e
        """
        if runtime.use_kernels(self.target, a):
            return self.forward_kernels(a, b, c)
        return self.forward_torch(a, b, c)

    def forward_torch(self, a: Tensor, b: Tensor, c: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        v3 = self.v3.to(a.dtype)
        v4 = torch.einsum("bi,bj->bij", a, b)
        v5 = torch.einsum("jki,bjk->bi", v3, v4)
        v6 = torch.einsum("bi,bi->b", c, v5)
        _power1 = torch.exp(-1.0 * v6 ** 2)
        out = torch.where(_power1 < torch.finfo(_power1.dtype).tiny ** 0.8, 0.0, _power1)
        return out

    def forward_kernels(self, a: Tensor, b: Tensor, c: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (v6,) = KERNELS.call("step1", [a, b, c], {}, a.shape[0], {})
        v6 = v6.squeeze(1)
        _power1 = torch.exp(-1.0 * v6 ** 2)
        out = torch.where(_power1 < torch.finfo(_power1.dtype).tiny ** 0.8, 0.0, _power1)
        return out
