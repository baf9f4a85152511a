"""quadrupole_of (r: Edge[Vector 1o]) -> Edge[Spherical[2] l2e]

Written by tnforge 0.1.0 from examples/08_clebsch_gordan.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 a302fdae1f880842b8328150859723e464d4621c4a11eb6e92e0eff83df291e5
proved: equivariant O(3): 3 generators + inversion, on the 45 components of the network
proved: complete: the only independent map Sym^2(1o) -> l2e

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "quadrupole_of", ("c", "triton"))


class QuadrupoleOf(nn.Module):
    """quadrupole_of (r: Edge[Vector 1o]) -> Edge[Spherical[2] l2e]"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c", "triton")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c", "triton"))
        v1 = torch.tensor([0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, -1, 0, 0, 0, 2, 0, 0, 0, -1, 0, 0, 0, 0, 0, 1, 0, 1, 0, -1, 0, 0, 0, 0, 0, 0, 0, 1], dtype=torch.int64)
        self.register_buffer("v1", v1.reshape((5, 3, 3)), persistent=False)
        _norms_v1 = torch.tensor([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 6, 6, 6, 6, 6, 6, 6, 6, 6, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2], dtype=torch.int64)
        self.register_buffer("_norms_v1", _norms_v1.reshape((5, 3, 3)), persistent=False)

    def forward(self, r: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            r: [edges, 3]  1o

        Returns:
            out: [edges, 5]  l2e, orthonormal m = -l .. l, polar axis y
        """
        if runtime.use_kernels(self.target, r):
            return self.forward_kernels(r)
        return self.forward_torch(r)

    def forward_torch(self, r: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        v1 = self.v1.to(r.dtype) / torch.sqrt(self._norms_v1.to(r.dtype))
        v2 = torch.einsum("ei,ej->eij", r, r)
        out = torch.einsum("ijk,ejk->ei", v1, v2)
        return out

    def forward_kernels(self, r: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (out,) = KERNELS.call("step1", [r], {}, r.shape[0], {})
        return out
