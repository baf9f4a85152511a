"""hotpp (h: Node[Matrix t2e, "u"], n: Edge[Vector 1o], x: Edge[Scalar 0e], f: Weight[Scalar 0e, "k"], phi: Function[1, "u"]) -> Node[Vector 1o, "u"]

HotPP: the envelope on the arguments of a learned function that has biases.

Written by tnforge 0.1.0 from examples/19_cutoff.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 f5d1ebf4c8b0fc254ff212b580836f4236e3c48fc6e7c6c11fd8e40c95d2cb30
proved: equivariant O(3): 3 generators + inversion, on the 95 components of the network
proved: scalar functions: arguments are true scalars, so this holds for any function
proved: relabelling of atoms: sums over neighbours are over unordered sets
proved: smooth at the cutoff: not continuous: the term phi does not vanish at x = 1; phi has biases and does not vanish where its arguments do

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "hotpp")


class Hotpp(nn.Module):
    """hotpp (h: Node[Matrix t2e, "u"], n: Edge[Vector 1o], x: Edge[Scalar 0e], f: Weight[Scalar 0e, "k"], phi: Function[1, "u"]) -> Node[Vector 1o, "u"]"""

    def __init__(self, phi: nn.Module, target: str = "auto") -> None:
        """Make the layer of its modules.

        Args:
            phi: makes [edges, u]  0e of the numbers of a row joined: [edges, k]  0e
            target: auto, ("torch", "c")
        """
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))
        self.phi = phi

    def forward(self, h: Tensor, n: Tensor, x: Tensor, f: Tensor, sender: Tensor, receiver: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            h: [nodes, 3, 3, u]  t2e
            n: [edges, 3]  1o
            x: [edges]  0e
            f: [k]  0e
            sender: [edges]  node at which each edge starts, int64
            receiver: [edges]  node at which each edge ends, int64

        Returns:
            out: [nodes, 3, u]  1o
        """
        if runtime.use_kernels(self.target, h):
            return self.forward_kernels(h, n, x, f, sender, receiver)
        return self.forward_torch(h, n, x, f, sender, receiver)

    def forward_torch(self, h: Tensor, n: Tensor, x: Tensor, f: Tensor, sender: Tensor, receiver: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        nodes = h.shape[0]
        v4 = h.index_select(0, sender)
        _inside1 = x < 1.0
        _within2 = torch.where(_inside1, x, 0.5)
        _base3 = _within2
        _power4 = _base3 ** 2
        v5 = torch.where(_inside1, (1.0 + (-21.0 * _power4 ** 2 * _base3) + (35.0 * _power4 ** 3) + (-15.0 * _power4 ** 3 * _base3)), 0.0)
        v6 = x ** -1
        v7 = (v5.unsqueeze(-1) * torch.sin(f * x.unsqueeze(-1)) * v6.unsqueeze(-1))
        v8 = self.phi(v7)
        v9 = torch.einsum("ej,eijc->eic", n, v4)
        v10 = torch.einsum("ec,eic->eic", v8, v9)
        out = v10.new_zeros((nodes, *v10.shape[1:])).index_add(0, receiver, v10)
        return out

    def forward_kernels(self, h: Tensor, n: Tensor, x: Tensor, f: Tensor, sender: Tensor, receiver: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        nodes = h.shape[0]
        _inside1 = x < 1.0
        _within2 = torch.where(_inside1, x, 0.5)
        _base3 = _within2
        _power4 = _base3 ** 2
        v5 = torch.where(_inside1, (1.0 + (-21.0 * _power4 ** 2 * _base3) + (35.0 * _power4 ** 3) + (-15.0 * _power4 ** 3 * _base3)), 0.0)
        v6 = x ** -1
        v7 = (v5.unsqueeze(-1) * torch.sin(f * x.unsqueeze(-1)) * v6.unsqueeze(-1))
        v8 = self.phi(v7)
        (out,) = KERNELS.call("step1", [h, n, v8], {"sender": sender, "receiver": receiver}, receiver.shape[0], {"receiver": nodes})
        return out
