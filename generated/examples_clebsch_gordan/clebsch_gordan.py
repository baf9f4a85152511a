"""clebsch_gordan (x: Node[Spherical[2] l2e, "u"], y: Node[Vector 1o, "u"]) -> Node[Pseudo-Spherical[2] l2o, "u"]

Written by tnforge 0.1.0 from examples/08_clebsch_gordan.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 839500d872725484ec9c0176d633587c9bbe8ab17aeb6a818b0eee802dc0cd57
proved: equivariant O(3): 3 generators + inversion, on the 75 components of the network
proved: complete: the only independent map l2e x 1o -> l2o

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "clebsch_gordan", ("c", "triton"))


class ClebschGordan(nn.Module):
    """clebsch_gordan (x: Node[Spherical[2] l2e, "u"], y: Node[Vector 1o, "u"]) -> Node[Pseudo-Spherical[2] l2o, "u"]"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c", "triton")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c", "triton"))
        v2 = torch.tensor([0, 1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, -1, 0, -1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, -3, 0, -1, 0, 0, 0, -3, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 3, 0, -1, 0, -1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, -2, 0, 0, 0, 0, 0, 1, 0, 0, 0], dtype=torch.int64)
        self.register_buffer("v2", v2.reshape((5, 3, 5)), persistent=False)
        _norms_v2 = torch.tensor([4, 4, 12, 4, 4, 4, 4, 12, 4, 4, 4, 4, 12, 4, 4, 4, 4, 12, 4, 4, 4, 4, 12, 4, 4, 4, 4, 12, 4, 4, 12, 12, 36, 12, 12, 12, 12, 36, 12, 12, 12, 12, 36, 12, 12, 4, 4, 12, 4, 4, 4, 4, 12, 4, 4, 4, 4, 12, 4, 4, 4, 4, 12, 4, 4, 4, 4, 12, 4, 4, 4, 4, 12, 4, 4], dtype=torch.int64)
        self.register_buffer("_norms_v2", _norms_v2.reshape((5, 3, 5)), persistent=False)

    def forward(self, x: Tensor, y: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            x: [nodes, 5, u]  l2e, orthonormal m = -l .. l, polar axis y
            y: [nodes, 3, u]  1o

        Returns:
            out: [nodes, 5, u]  l2o, orthonormal m = -l .. l, polar axis y
        """
        if runtime.use_kernels(self.target, x):
            return self.forward_kernels(x, y)
        return self.forward_torch(x, y)

    def forward_torch(self, x: Tensor, y: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        v2 = self.v2.to(x.dtype) / torch.sqrt(self._norms_v2.to(x.dtype))
        v3 = torch.einsum("nic,njc->nijc", x, y)
        out = torch.einsum("jki,njkc->nic", v2, v3)
        return out

    def forward_kernels(self, x: Tensor, y: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (out,) = KERNELS.call("step1", [x, y], {}, x.shape[0], {})
        return out
