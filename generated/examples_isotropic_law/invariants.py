"""invariants (c: Sym[2] s2e) -> (trace: Scalar 0e, square: Scalar 0e, cube: Scalar 0e)

Written by tnforge 0.1.0 from examples/15_isotropic_law.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 4237ce93993c71e55cd07a595cf6a2a09637caaf22033fedf1dfa01bdcce5eda
proved: equivariant O(3): 3 generators + inversion, on the 819 components of the network

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "invariants")


class Invariants(nn.Module):
    """invariants (c: Sym[2] s2e) -> (trace: Scalar 0e, square: Scalar 0e, cube: Scalar 0e)"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))

    def forward(self, c: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Apply the layer.

        Args:
            c: [rows, 3, 3]  s2e

        Returns:
            trace: [rows]  0e
            square: [rows]  0e
            cube: [rows]  0e
        """
        if runtime.use_kernels(self.target, c):
            return self.forward_kernels(c)
        return self.forward_torch(c)

    def forward_torch(self, c: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """The layer in plain PyTorch."""
        trace = torch.einsum("bii->b", c)
        square = torch.einsum("bij,bij->b", c, c)
        v3 = torch.einsum("bki,bkj->bij", c, c)
        cube = torch.einsum("bij,bij->b", c, v3)
        return trace, square, cube

    def forward_kernels(self, c: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """The layer with one kernel for each multilinear step."""
        trace, square, cube = KERNELS.call("step1", [c], {}, c.shape[0], {})
        trace = trace.squeeze(1)
        square = square.squeeze(1)
        cube = cube.squeeze(1)
        return trace, square, cube
