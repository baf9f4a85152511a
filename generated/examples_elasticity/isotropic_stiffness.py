"""isotropic_stiffness (lame: Scalar 0e, shear: Scalar 0e) -> Tensor[4] t4e

Written by tnforge 0.1.0 from examples/14_elasticity.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 c00a5ceab26279f451ff5d8695ba0fd5440eee635c068fa2c0db45b7c41b45ca
proved: equivariant O(3): 3 generators + inversion, on the 162 components of the network
proved: permuted 0 1 3 2: indices in this order change nothing, exactly
proved: permuted 1 0 2 3: indices in this order change nothing, exactly
proved: permuted 2 3 0 1: indices in this order change nothing, exactly

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "isotropic_stiffness")


class IsotropicStiffness(nn.Module):
    """isotropic_stiffness (lame: Scalar 0e, shear: Scalar 0e) -> Tensor[4] t4e"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))
        v2 = torch.tensor([1, 0, 0, 0, 1, 0, 0, 0, 1], dtype=torch.int64)
        self.register_buffer("v2", v2.reshape((3, 3)), persistent=False)

    def forward(self, lame: Tensor, shear: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            lame: [rows]  0e
            shear: [rows]  0e

        Returns:
            out: [rows, 3, 3, 3, 3]  t4e
        """
        if runtime.use_kernels(self.target, lame):
            return self.forward_kernels(lame, shear)
        return self.forward_torch(lame, shear)

    def forward_torch(self, lame: Tensor, shear: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        v2 = self.v2.to(lame.dtype)
        v3 = torch.einsum("ij,kl->ijkl", v2, v2)
        v4 = torch.einsum("ikjl->ijkl", v3)
        v5 = torch.einsum("iljk->ijkl", v3)
        v6 = v4 + v5
        v7 = torch.einsum("b,ijkl->bijkl", shear, v6)
        v8 = torch.einsum("b,ijkl->bijkl", lame, v3)
        out = v7 + v8
        return out

    def forward_kernels(self, lame: Tensor, shear: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (out,) = KERNELS.call("step1", [lame, shear], {}, lame.shape[0], {})
        out = out.unflatten(1, (3, 3, 3, 3))
        return out
