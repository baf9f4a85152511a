"""stress (c: Tensor[4] t4e, e: Sym[2] s2e) -> Sym[2] s2e

Written by tnforge 0.1.0 from examples/14_elasticity.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 5b60aed67f04a3e925b5d609f852e5ca74c95a9ccaebaf577aac41636f075afa
proved: equivariant O(3): 3 generators + inversion, on the 6561 components of the network
proved: symmetric: exchange of indices changes nothing, exactly

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "stress")


class Stress(nn.Module):
    """stress (c: Tensor[4] t4e, e: Sym[2] s2e) -> Sym[2] s2e"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))

    def forward(self, c: Tensor, e: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            c: [rows, 3, 3, 3, 3]  t4e
            e: [rows, 3, 3]  s2e

        Returns:
            out: [rows, 3, 3]  s2e
        """
        if runtime.use_kernels(self.target, c):
            return self.forward_kernels(c, e)
        return self.forward_torch(c, e)

    def forward_torch(self, c: Tensor, e: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        v2 = torch.einsum("bjikl->bijkl", c)
        v3 = c + v2
        v4 = torch.einsum("bkl,bijkl->bij", e, v3)
        out = 0.5 * v4
        return out

    def forward_kernels(self, c: Tensor, e: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (out,) = KERNELS.call("step1", [c, e], {}, c.shape[0], {})
        out = out.unflatten(1, (3, 3))
        return out
