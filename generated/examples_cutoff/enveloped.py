"""enveloped (h: Node[Matrix t2e, "u"], n: Edge[Vector 1o], x: Edge[Scalar 0e], f: Weight[Scalar 0e, "k"], phi: Function[1, "u"]) -> Node[Vector 1o, "u"]

HotPP with the envelope outside of the learned function.

Written by tnforge 0.1.0 from examples/19_cutoff.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 c07a62434e14b30d619ae61a1a5c1a1f2e6094458479f1cc3b03df8a2e22d349
proved: equivariant O(3): 3 generators + inversion, on the 94 components of the network
proved: scalar functions: arguments are true scalars, so this holds for any function
proved: relabelling of atoms: sums over neighbours are over unordered sets
proved: smooth at the cutoff: C2, not C3: the term phi * (-15*x^7 + 35*x^6 - 21*x^5 + 1) vanishes to order 3 at x = 1

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "enveloped")


class Enveloped(nn.Module):
    """enveloped (h: Node[Matrix t2e, "u"], n: Edge[Vector 1o], x: Edge[Scalar 0e], f: Weight[Scalar 0e, "k"], phi: Function[1, "u"]) -> Node[Vector 1o, "u"]"""

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
        _inside1 = x < 1.0
        _within2 = torch.where(_inside1, x, 0.5)
        _base3 = _within2
        _power4 = _base3 ** 2
        v4 = torch.where(_inside1, (1.0 + (-21.0 * _power4 ** 2 * _base3) + (35.0 * _power4 ** 3) + (-15.0 * _power4 ** 3 * _base3)), 0.0)
        v5 = h.index_select(0, sender)
        v6 = x ** -1
        _inside5 = x.unsqueeze(-1) < 1.0
        _within6 = torch.where(_inside5, x.unsqueeze(-1), 0.5)
        _within7 = torch.where(_inside5, f, 0.5)
        _within8 = torch.where(_inside5, v6.unsqueeze(-1), 0.5)
        v7 = torch.where(_inside5, (torch.sin(_within7 * _within6) * _within8), 0.0)
        v8 = self.phi(v7)
        v9 = torch.einsum("ei,e->ei", n, v4)
        v10 = torch.einsum("eijc,ej->eic", v5, v9)
        v11 = torch.einsum("ec,eic->eic", v8, v10)
        out = v11.new_zeros((nodes, *v11.shape[1:])).index_add(0, receiver, v11)
        return out

    def forward_kernels(self, h: Tensor, n: Tensor, x: Tensor, f: Tensor, sender: Tensor, receiver: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        nodes = h.shape[0]
        _inside1 = x < 1.0
        _within2 = torch.where(_inside1, x, 0.5)
        _base3 = _within2
        _power4 = _base3 ** 2
        v4 = torch.where(_inside1, (1.0 + (-21.0 * _power4 ** 2 * _base3) + (35.0 * _power4 ** 3) + (-15.0 * _power4 ** 3 * _base3)), 0.0)
        v6 = x ** -1
        _inside5 = x.unsqueeze(-1) < 1.0
        _within6 = torch.where(_inside5, x.unsqueeze(-1), 0.5)
        _within7 = torch.where(_inside5, f, 0.5)
        _within8 = torch.where(_inside5, v6.unsqueeze(-1), 0.5)
        v7 = torch.where(_inside5, (torch.sin(_within7 * _within6) * _within8), 0.0)
        v8 = self.phi(v7)
        (out,) = KERNELS.call("step1", [h, n, v4, v8], {"sender": sender, "receiver": receiver}, receiver.shape[0], {"receiver": nodes})
        return out
