"""power_spectrum (x: Node[Position], decay: Weight[Scalar 0e, "u"]) -> Node[Scalar 0e, "u"]

Written by tnforge 0.1.0 from examples/16_descriptors.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 d2e0dab60256732b224c3a3d92be65b16d94a0752e1855b8e061d110e24eb249
proved: equivariant O(3): 3 generators + inversion, on the 80 components of the network
proved: scalar functions: arguments are true scalars, so this holds for any function
proved: translation: positions enter as differences only
proved: relabelling of atoms: sums over neighbours are over unordered sets

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "power_spectrum")


class PowerSpectrum(nn.Module):
    """power_spectrum (x: Node[Position], decay: Weight[Scalar 0e, "u"]) -> Node[Scalar 0e, "u"]"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))
        v2 = torch.tensor([0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, -1, 0, 0, 0, 2, 0, 0, 0, -1, 0, 0, 0, 0, 0, 1, 0, 1, 0, -1, 0, 0, 0, 0, 0, 0, 0, 1], dtype=torch.int64)
        self.register_buffer("v2", v2.reshape((5, 3, 3)), persistent=False)
        _norms_v2 = torch.tensor([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 6, 6, 6, 6, 6, 6, 6, 6, 6, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2], dtype=torch.int64)
        self.register_buffer("_norms_v2", _norms_v2.reshape((5, 3, 3)), persistent=False)

    def forward(self, x: Tensor, decay: Tensor, sender: Tensor, receiver: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            x: [nodes, 3]  positions
            decay: [u]  0e
            sender: [edges]  node at which each edge starts, int64
            receiver: [edges]  node at which each edge ends, int64

        Returns:
            out: [nodes, u]  0e
        """
        if runtime.use_kernels(self.target, x):
            return self.forward_kernels(x, decay, sender, receiver)
        return self.forward_torch(x, decay, sender, receiver)

    def forward_torch(self, x: Tensor, decay: Tensor, sender: Tensor, receiver: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        nodes = x.shape[0]
        v2 = self.v2.to(x.dtype) / torch.sqrt(self._norms_v2.to(x.dtype))
        v3 = x.index_select(0, sender) - x.index_select(0, receiver)
        v4 = torch.einsum("ei,ei->e", v3, v3)
        _power1 = torch.exp(-1.0 * decay * v4.unsqueeze(-1))
        v5 = torch.where(_power1 < torch.finfo(_power1.dtype).tiny ** 0.8, 0.0, _power1)
        v6 = torch.einsum("ei,ej->eij", v3, v3)
        v7 = torch.einsum("ijk,ejk->ei", v2, v6)
        v8 = torch.einsum("ec,ei->eic", v5, v7)
        v9 = v8.new_zeros((nodes, *v8.shape[1:])).index_add(0, receiver, v8)
        out = torch.einsum("nic,nic->nc", v9, v9)
        return out

    def forward_kernels(self, x: Tensor, decay: Tensor, sender: Tensor, receiver: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        nodes = x.shape[0]
        v3 = x.index_select(0, sender) - x.index_select(0, receiver)
        (v4,) = KERNELS.call("step1", [v3], {}, v3.shape[0], {})
        v4 = v4.squeeze(1)
        _power1 = torch.exp(-1.0 * decay * v4.unsqueeze(-1))
        v5 = torch.where(_power1 < torch.finfo(_power1.dtype).tiny ** 0.8, 0.0, _power1)
        (v9,) = KERNELS.call("step2", [v3, v5], {"receiver": receiver}, v3.shape[0], {"receiver": nodes})
        (out,) = KERNELS.call("step3", [v9], {}, v9.shape[0], {})
        out = out.squeeze(1)
        return out
