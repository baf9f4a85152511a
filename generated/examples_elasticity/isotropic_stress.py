"""isotropic_stress (e: Sym[2] s2e, lame: Weight[Scalar 0e], shear: Weight[Scalar 0e]) -> Sym[2] s2e

Written by tnforge 0.1.0 from examples/14_elasticity.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 a9170c5dee61cceb8d7ceef099464f3bec68967dc161dedf98984727a8fc406d
proved: equivariant O(3): 3 generators + inversion, on the 162 components of the network
proved: symmetric: exchange of indices changes nothing, exactly
proved: complete: all 2 independent maps s2e -> s2e

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "isotropic_stress")


class IsotropicStress(nn.Module):
    """isotropic_stress (e: Sym[2] s2e, lame: Weight[Scalar 0e], shear: Weight[Scalar 0e]) -> Sym[2] s2e"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))
        v3 = torch.tensor([1, 0, 0, 0, 1, 0, 0, 0, 1], dtype=torch.int64)
        self.register_buffer("v3", v3.reshape((3, 3)), persistent=False)

    def forward(self, e: Tensor, lame: Tensor, shear: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            e: [rows, 3, 3]  s2e
            lame: []  0e
            shear: []  0e

        Returns:
            out: [rows, 3, 3]  s2e
        """
        if runtime.use_kernels(self.target, e):
            return self.forward_kernels(e, lame, shear)
        return self.forward_torch(e, lame, shear)

    def forward_torch(self, e: Tensor, lame: Tensor, shear: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        v3 = self.v3.to(e.dtype)
        v4 = torch.einsum("bii,->b", e, lame)
        v5 = torch.einsum("ij,b->bij", v3, v4)
        v6 = 2.0 * shear
        v7 = torch.einsum("bij,->bij", e, v6)
        out = v5 + v7
        return out

    def forward_kernels(self, e: Tensor, lame: Tensor, shear: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (out,) = KERNELS.call("step1", [e, lame, shear], {}, e.shape[0], {})
        out = out.unflatten(1, (3, 3))
        return out
