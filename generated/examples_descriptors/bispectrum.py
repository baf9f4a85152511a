"""bispectrum (m: Node[Spherical[2] l2e, "u"]) -> Node[Scalar 0e, "u"]

Written by tnforge 0.1.0 from examples/16_descriptors.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 92c4e3a89073a8eecd095f9b5c0e65488d41a25ba3164c8c9050a14a921a168a
proved: equivariant O(3): 3 generators + inversion, on the 125 components of the network
proved: complete: the only independent map Sym^3(l2e) -> 0e

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "bispectrum")


class Bispectrum(nn.Module):
    """bispectrum (m: Node[Spherical[2] l2e, "u"]) -> Node[Scalar 0e, "u"]"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))
        v1 = torch.tensor([0, 0, -2, 0, 0, 0, 0, 0, 1, 0, -2, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, -1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, -1, 0, 0, 0, -2, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, -2, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, -2, 0, 0, 0, 1, 0, 0, 0, -2, 0, 0], dtype=torch.int64)
        self.register_buffer("v1", v1.reshape((5, 5, 5)), persistent=False)
        _norms_v1 = torch.tensor([8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 24, 24, 72, 24, 24, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 24, 24, 72, 24, 24, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 24, 24, 72, 24, 24, 24, 24, 72, 24, 24, 72, 72, 216, 72, 72, 24, 24, 72, 24, 24, 24, 24, 72, 24, 24, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 24, 24, 72, 24, 24, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 24, 24, 72, 24, 24, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8], dtype=torch.int64)
        self.register_buffer("_norms_v1", _norms_v1.reshape((5, 5, 5)), persistent=False)

    def forward(self, m: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            m: [nodes, 5, u]  l2e, orthonormal m = -l .. l, polar axis y

        Returns:
            out: [nodes, u]  0e
        """
        if runtime.use_kernels(self.target, m):
            return self.forward_kernels(m)
        return self.forward_torch(m)

    def forward_torch(self, m: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        v1 = self.v1.to(m.dtype) / torch.sqrt(self._norms_v1.to(m.dtype))
        v2 = torch.einsum("nic,njc->nijc", m, m)
        v3 = torch.einsum("jki,njkc->nic", v1, v2)
        out = torch.einsum("nic,nic->nc", m, v3)
        return out

    def forward_kernels(self, m: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (out,) = KERNELS.call("step1", [m], {}, m.shape[0], {})
        out = out.squeeze(1)
        return out
