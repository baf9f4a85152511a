"""handed (p: Node[Pseudoscalar 0o, "u"], v: Node[Vector 1o, "u"]) -> Node[Pseudovector 1e, "u"]

Written by tnforge 0.1.0 from examples/11_gates.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 f2dce79f34d230a69d732acb069840abd58af7e3e4e53bd103eeabd66abb5bd6
proved: equivariant O(3): 3 generators + inversion, on the 10 components of the network
proved: scalar functions: a pseudoscalar enters where the formula is even or odd in it

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "handed")


class Handed(nn.Module):
    """handed (p: Node[Pseudoscalar 0o, "u"], v: Node[Vector 1o, "u"]) -> Node[Pseudovector 1e, "u"]"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))

    def forward(self, p: Tensor, v: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            p: [nodes, u]  0o
            v: [nodes, 3, u]  1o

        Returns:
            out: [nodes, 3, u]  1e
        """
        if runtime.use_kernels(self.target, p):
            return self.forward_kernels(p, v)
        return self.forward_torch(p, v)

    def forward_torch(self, p: Tensor, v: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        v2 = torch.tanh(p)
        out = torch.einsum("nic,nc->nic", v, v2)
        return out

    def forward_kernels(self, p: Tensor, v: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        v2 = torch.tanh(p)
        (out,) = KERNELS.call("step1", [v, v2], {}, v.shape[0], {})
        return out
