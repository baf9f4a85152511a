"""tensornet (h: Node[Matrix t2e, "u"], x: Edge[Scalar 0e], mu: Weight[Scalar 0e, "k"], beta: Weight[Scalar 0e, "k"], phi: Function[1, "u"]) -> Node[Matrix t2e, "u"]

TensorNet: the cosine on the radial functions and on the learned function of them; x is distance over cutoff.

Written by tnforge 0.1.0 from examples/19_cutoff.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 37ba08d697a0f99921535229d4169f73cc3afb562c9190fe5e47422cc48c8d47
proved: equivariant O(3): 3 generators + inversion, on the 168 components of the network
proved: scalar functions: arguments are true scalars, so this holds for any function
proved: relabelling of atoms: sums over neighbours are over unordered sets
proved: smooth at the cutoff: C1, not C2: the term (cos(pi*x)/2 + 1/2) * phi vanishes to order 2 at x = 1; phi has biases and does not vanish where its arguments do

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "tensornet")


class Tensornet(nn.Module):
    """tensornet (h: Node[Matrix t2e, "u"], x: Edge[Scalar 0e], mu: Weight[Scalar 0e, "k"], beta: Weight[Scalar 0e, "k"], phi: Function[1, "u"]) -> Node[Matrix t2e, "u"]"""

    def __init__(self, phi: nn.Module, target: str = "auto") -> None:
        """Make the layer of its modules.

        Args:
            phi: makes [edges, u]  0e of the numbers of a row joined: [edges, k]  0e
            target: auto, ("torch", "c")
        """
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))
        self.phi = phi

    def forward(
        self,
        h: Tensor,
        x: Tensor,
        mu: Tensor,
        beta: Tensor,
        sender: Tensor,
        receiver: Tensor,
    ) -> Tensor:
        """Apply the layer.

        Args:
            h: [nodes, 3, 3, u]  t2e
            x: [edges]  0e
            mu: [k]  0e
            beta: [k]  0e
            sender: [edges]  node at which each edge starts, int64
            receiver: [edges]  node at which each edge ends, int64

        Returns:
            out: [nodes, 3, 3, u]  t2e
        """
        if runtime.use_kernels(self.target, h):
            return self.forward_kernels(h, x, mu, beta, sender, receiver)
        return self.forward_torch(h, x, mu, beta, sender, receiver)

    def forward_torch(
        self,
        h: Tensor,
        x: Tensor,
        mu: Tensor,
        beta: Tensor,
        sender: Tensor,
        receiver: Tensor,
    ) -> Tensor:
        """The layer in plain PyTorch."""
        nodes = h.shape[0]
        _inside1 = x < 1.0
        _within2 = torch.where(_inside1, x, 0.5)
        v4 = torch.where(_inside1, ((0.5 * torch.cos(3.141592653589793 * _within2)) + 0.5), 0.0)
        v5 = h.index_select(0, sender)
        _power3 = torch.exp(-5.0 * x)
        v6 = torch.where(_power3 < torch.finfo(_power3.dtype).tiny ** 0.8, 0.0, _power3)
        v7 = -mu + v6.unsqueeze(-1)
        _power4 = torch.exp(-1.0 * (beta * v7) ** 2)
        v8 = (v4.unsqueeze(-1) * torch.where(_power4 < torch.finfo(_power4.dtype).tiny ** 0.8, 0.0, _power4))
        v9 = self.phi(v8)
        v10 = torch.einsum("e,ec->ec", v4, v9)
        v11 = torch.einsum("eijc,ec->eijc", v5, v10)
        out = v11.new_zeros((nodes, *v11.shape[1:])).index_add(0, receiver, v11)
        return out

    def forward_kernels(
        self,
        h: Tensor,
        x: Tensor,
        mu: Tensor,
        beta: Tensor,
        sender: Tensor,
        receiver: Tensor,
    ) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        nodes = h.shape[0]
        _inside1 = x < 1.0
        _within2 = torch.where(_inside1, x, 0.5)
        v4 = torch.where(_inside1, ((0.5 * torch.cos(3.141592653589793 * _within2)) + 0.5), 0.0)
        _power3 = torch.exp(-5.0 * x)
        v6 = torch.where(_power3 < torch.finfo(_power3.dtype).tiny ** 0.8, 0.0, _power3)
        (v7,) = KERNELS.call("step1", [mu, v6], {}, v6.shape[0], {})
        v7 = v7.squeeze(1)
        _power4 = torch.exp(-1.0 * (beta * v7) ** 2)
        v8 = (v4.unsqueeze(-1) * torch.where(_power4 < torch.finfo(_power4.dtype).tiny ** 0.8, 0.0, _power4))
        v9 = self.phi(v8)
        (out,) = KERNELS.call("step2", [h, v4, v9], {"sender": sender, "receiver": receiver}, receiver.shape[0], {"receiver": nodes})
        out = out.unflatten(1, (3, 3))
        return out
