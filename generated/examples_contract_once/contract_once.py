"""contract_once (h: Node[Matrix t2e, "u"], n: Edge[Vector 1o], w: Edge[Scalar 0e, "u"]) -> Node[Vector 1o, "u"]

Written by tnforge 0.1.0 from examples/06_contract_once.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 2d67952866c131e25194dde6a4e80a06bcd00d5fbf35b05581fba8fef049af49
proved: equivariant O(3): 3 generators + inversion, on the 90 components of the network
proved: relabelling of atoms: sums over neighbours are over unordered sets

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "contract_once")


class ContractOnce(nn.Module):
    """contract_once (h: Node[Matrix t2e, "u"], n: Edge[Vector 1o], w: Edge[Scalar 0e, "u"]) -> Node[Vector 1o, "u"]"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))

    def forward(self, h: Tensor, n: Tensor, w: Tensor, sender: Tensor, receiver: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            h: [nodes, 3, 3, u]  t2e
            n: [edges, 3]  1o
            w: [edges, u]  0e
            sender: [edges]  node at which each edge starts, int64
            receiver: [edges]  node at which each edge ends, int64

        Returns:
            out: [nodes, 3, u]  1o
        """
        if runtime.use_kernels(self.target, h):
            return self.forward_kernels(h, n, w, sender, receiver)
        return self.forward_torch(h, n, w, sender, receiver)

    def forward_torch(self, h: Tensor, n: Tensor, w: Tensor, sender: Tensor, receiver: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        nodes = h.shape[0]
        v3 = h.index_select(0, sender)
        v4 = torch.einsum("ei,ec->eic", n, w)
        v5 = torch.einsum("eijc,ejc->eic", v3, v4)
        out = v5.new_zeros((nodes, *v5.shape[1:])).index_add(0, receiver, v5)
        return out

    def forward_kernels(self, h: Tensor, n: Tensor, w: Tensor, sender: Tensor, receiver: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        nodes = h.shape[0]
        (out,) = KERNELS.call("step1", [h, n, w], {"sender": sender, "receiver": receiver}, receiver.shape[0], {"receiver": nodes})
        return out
