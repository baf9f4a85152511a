"""dot (a: Vector 1o, b: Vector 1o) -> Scalar 0e

Written by tnforge 0.1.0 from examples/02_quadrupole.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 bb0af4fa98d74bc2af82a8d877fb4374ce2b747e208c03666abaad93c57c513b
proved: equivariant O(3): 3 generators + inversion, on the 9 components of the network
proved: exchange (a, b): symmetric
proved: complete: the only independent map 1o x 1o -> 0e

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "dot")


class Dot(nn.Module):
    """dot (a: Vector 1o, b: Vector 1o) -> Scalar 0e"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))

    def forward(self, a: Tensor, b: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            a: [rows, 3]  1o
            b: [rows, 3]  1o

        Returns:
            out: [rows]  0e
        """
        if runtime.use_kernels(self.target, a):
            return self.forward_kernels(a, b)
        return self.forward_torch(a, b)

    def forward_torch(self, a: Tensor, b: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        out = torch.einsum("bi,bi->b", a, b)
        return out

    def forward_kernels(self, a: Tensor, b: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (out,) = KERNELS.call("step1", [a, b], {}, a.shape[0], {})
        out = out.squeeze(1)
        return out
