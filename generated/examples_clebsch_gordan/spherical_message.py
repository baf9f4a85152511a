"""spherical_message (x: Node[Spherical[2] l2e, "u"], y: Edge[Spherical[3] l3o], w: Edge[Scalar 0e, "u"]) -> Node[Vector 1o, "u"]

Written by tnforge 0.1.0 from examples/08_clebsch_gordan.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 812e371ddde70a60acdafede697d7cae5def036efd598d03269bb7fd04f837f3
proved: equivariant O(3): 3 generators + inversion, on the 114 components of the network
proved: relabelling of atoms: sums over neighbours are over unordered sets

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "spherical_message", ("c", "triton"))


class SphericalMessage(nn.Module):
    """spherical_message (x: Node[Spherical[2] l2e, "u"], y: Edge[Spherical[3] l3o], w: Edge[Scalar 0e, "u"]) -> Node[Vector 1o, "u"]"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c", "triton")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c", "triton"))
        v3 = torch.tensor([0, 0, 1, 0, 1, 0, 0, 0, -1, 0, 0, 0, -1, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 4, 0, -1, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0, 3, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, -1, 0, 4, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, -1, 0, 1, 0, 0, 0, 1], dtype=torch.int64)
        self.register_buffer("v3", v3.reshape((5, 7, 3)), persistent=False)
        _norms_v3 = torch.tensor([8, 8, 8, 12, 12, 12, 120, 120, 120, 20, 20, 20, 120, 120, 120, 12, 12, 12, 8, 8, 8, 8, 8, 8, 12, 12, 12, 120, 120, 120, 20, 20, 20, 120, 120, 120, 12, 12, 12, 8, 8, 8, 24, 24, 24, 36, 36, 36, 360, 360, 360, 60, 60, 60, 360, 360, 360, 36, 36, 36, 24, 24, 24, 8, 8, 8, 12, 12, 12, 120, 120, 120, 20, 20, 20, 120, 120, 120, 12, 12, 12, 8, 8, 8, 8, 8, 8, 12, 12, 12, 120, 120, 120, 20, 20, 20, 120, 120, 120, 12, 12, 12, 8, 8, 8], dtype=torch.int64)
        self.register_buffer("_norms_v3", _norms_v3.reshape((5, 7, 3)), persistent=False)

    def forward(self, x: Tensor, y: Tensor, w: Tensor, sender: Tensor, receiver: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            x: [nodes, 5, u]  l2e, orthonormal m = -l .. l, polar axis y
            y: [edges, 7]  l3o, orthonormal m = -l .. l, polar axis y
            w: [edges, u]  0e
            sender: [edges]  node at which each edge starts, int64
            receiver: [edges]  node at which each edge ends, int64

        Returns:
            out: [nodes, 3, u]  1o
        """
        if runtime.use_kernels(self.target, x):
            return self.forward_kernels(x, y, w, sender, receiver)
        return self.forward_torch(x, y, w, sender, receiver)

    def forward_torch(self, x: Tensor, y: Tensor, w: Tensor, sender: Tensor, receiver: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        nodes = x.shape[0]
        v3 = self.v3.to(x.dtype) / torch.sqrt(self._norms_v3.to(x.dtype))
        v4 = 2.0 * v3
        v5 = x.index_select(0, sender)
        v6 = torch.einsum("ek,ikj->eij", y, v4)
        v7 = torch.einsum("ejc,eji->eic", v5, v6)
        v8 = torch.einsum("ec,eic->eic", w, v7)
        out = v8.new_zeros((nodes, *v8.shape[1:])).index_add(0, receiver, v8)
        return out

    def forward_kernels(self, x: Tensor, y: Tensor, w: Tensor, sender: Tensor, receiver: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        nodes = x.shape[0]
        (out,) = KERNELS.call("step1", [x, y, w], {"sender": sender, "receiver": receiver}, receiver.shape[0], {"receiver": nodes})
        return out
