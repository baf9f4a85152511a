"""triple (x: Spherical[2] l2e, y: Spherical[2] l2e, z: Spherical[2] l2e) -> Scalar 0e

Written by tnforge 0.1.0 from examples/08_clebsch_gordan.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 4dcf859a929405c36ce0b2ebc8fd93130a36a34808f1587d08d71b4b34e48067
proved: equivariant O(3): 3 generators + inversion, on the 125 components of the network
proved: exchange (x, y): symmetric
proved: exchange (x, z): symmetric
proved: exchange (y, z): symmetric
proved: complete: the only independent map l2e x l2e x l2e -> 0e

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "triple", ("c", "triton"))


class Triple(nn.Module):
    """triple (x: Spherical[2] l2e, y: Spherical[2] l2e, z: Spherical[2] l2e) -> Scalar 0e"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c", "triton")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c", "triton"))
        v3 = torch.tensor([0, 0, -2, 0, 0, 0, 0, 0, 1, 0, -2, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, -1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, -1, 0, 0, 0, -2, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, -2, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, -2, 0, 0, 0, 1, 0, 0, 0, -2, 0, 0], dtype=torch.int64)
        self.register_buffer("v3", v3.reshape((5, 5, 5)), persistent=False)
        _norms_v3 = torch.tensor([8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 24, 24, 72, 24, 24, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 24, 24, 72, 24, 24, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 24, 24, 72, 24, 24, 24, 24, 72, 24, 24, 72, 72, 216, 72, 72, 24, 24, 72, 24, 24, 24, 24, 72, 24, 24, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 24, 24, 72, 24, 24, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 24, 24, 72, 24, 24, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8], dtype=torch.int64)
        self.register_buffer("_norms_v3", _norms_v3.reshape((5, 5, 5)), persistent=False)

    def forward(self, x: Tensor, y: Tensor, z: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            x: [rows, 5]  l2e, orthonormal m = -l .. l, polar axis y
            y: [rows, 5]  l2e, orthonormal m = -l .. l, polar axis y
            z: [rows, 5]  l2e, orthonormal m = -l .. l, polar axis y

        Returns:
            out: [rows]  0e
        """
        if runtime.use_kernels(self.target, x):
            return self.forward_kernels(x, y, z)
        return self.forward_torch(x, y, z)

    def forward_torch(self, x: Tensor, y: Tensor, z: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        v3 = self.v3.to(x.dtype) / torch.sqrt(self._norms_v3.to(x.dtype))
        v4 = torch.einsum("bi,bj->bij", x, y)
        v5 = torch.einsum("jki,bjk->bi", v3, v4)
        out = torch.einsum("bi,bi->b", z, v5)
        return out

    def forward_kernels(self, x: Tensor, y: Tensor, z: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (out,) = KERNELS.call("step1", [x, y, z], {}, x.shape[0], {})
        out = out.squeeze(1)
        return out
