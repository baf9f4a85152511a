"""squashed (v: Node[Vector 1o, "u"]) -> Node[Vector 1o, "u"]

Written by tnforge 0.1.0 from examples/11_gates.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 4ad55dfd719d10c51979910306cd4448b79527c0b408b26c03c8eef0b8943083
proved: equivariant O(3): 3 generators + inversion, on the 18 components of the network
proved: scalar functions: arguments are true scalars, so this holds for any function

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "squashed")


class Squashed(nn.Module):
    """squashed (v: Node[Vector 1o, "u"]) -> Node[Vector 1o, "u"]"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))

    def forward(self, v: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            v: [nodes, 3, u]  1o

        Returns:
            out: [nodes, 3, u]  1o
        """
        if runtime.use_kernels(self.target, v):
            return self.forward_kernels(v)
        return self.forward_torch(v)

    def forward_torch(self, v: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        v1 = torch.einsum("nic,nic->nc", v, v)
        v2 = (1.0 + v1) ** -1
        out = torch.einsum("nic,nc->nic", v, v2)
        return out

    def forward_kernels(self, v: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (v1,) = KERNELS.call("step1", [v], {}, v.shape[0], {})
        v1 = v1.squeeze(1)
        v2 = (1.0 + v1) ** -1
        (out,) = KERNELS.call("step2", [v, v2], {}, v.shape[0], {})
        return out
