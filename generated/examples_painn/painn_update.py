"""painn_update (s: Node[Scalar 0e, "u"], v: Node[Vector 1o, "u"], a: Weight[Scalar 0e, "u", "u"], b: Weight[Scalar 0e, "u", "u"], phi: Function[3, "u"]) -> (scalars: Node[Scalar 0e, "u"], vectors: Node[Vector 1o, "u"])

Written by tnforge 0.1.0 from examples/09_painn.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 43c1fb90086bc9ff4cadfe43813842fb3cbfe8ad0fb380e56a4c8101cda68951
proved: equivariant O(3): 3 generators + inversion, on the 48 components of the network
proved: scalar functions: arguments are true scalars, so this holds for any function

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "painn_update")


class PainnUpdate(nn.Module):
    """painn_update (s: Node[Scalar 0e, "u"], v: Node[Vector 1o, "u"], a: Weight[Scalar 0e, "u", "u"], b: Weight[Scalar 0e, "u", "u"], phi: Function[3, "u"]) -> (scalars: Node[Scalar 0e, "u"], vectors: Node[Vector 1o, "u"])"""

    def __init__(self, phi: nn.Module, target: str = "auto") -> None:
        """Make the layer of its modules.

        Args:
            phi: makes [nodes, 3, u]  flat(3x0e) of the numbers of a row joined: [nodes, u]  0e and [nodes, u]  0e
            target: auto, ("torch", "c")
        """
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))
        self.phi = phi

    def forward(self, s: Tensor, v: Tensor, a: Tensor, b: Tensor) -> tuple[Tensor, Tensor]:
        """Apply the layer.

        Args:
            s: [nodes, u]  0e
            v: [nodes, 3, u]  1o
            a: [u, u]  0e
            b: [u, u]  0e

        Returns:
            scalars: [nodes, u]  0e
            vectors: [nodes, 3, u]  1o
        """
        if runtime.use_kernels(self.target, s):
            return self.forward_kernels(s, v, a, b)
        return self.forward_torch(s, v, a, b)

    def forward_torch(self, s: Tensor, v: Tensor, a: Tensor, b: Tensor) -> tuple[Tensor, Tensor]:
        """The layer in plain PyTorch."""
        v4 = nn.functional.linear(v, b)
        v5 = torch.einsum("nic,nic->nc", v4, v4)
        v6 = self.phi(torch.cat((s, v5), -1)).unflatten(-1, (3, -1))
        v7 = v6.select(1, 0)
        v8 = v6.select(1, 1)
        v9 = nn.functional.linear(v, a)
        v10 = torch.einsum("nic,nic->nc", v9, v4)
        v11 = torch.einsum("nc,nc->nc", v8, v10)
        scalars = s + v7 + v11
        v13 = v6.select(1, 2)
        v14 = torch.einsum("nc,nic->nic", v13, v9)
        vectors = v + v14
        return scalars, vectors

    def forward_kernels(self, s: Tensor, v: Tensor, a: Tensor, b: Tensor) -> tuple[Tensor, Tensor]:
        """The layer with one kernel for each multilinear step."""
        v4 = nn.functional.linear(v, b)
        v9 = nn.functional.linear(v, a)
        (v5,) = KERNELS.call("step1", [v4], {}, v4.shape[0], {})
        v5 = v5.squeeze(1)
        v6 = self.phi(torch.cat((s, v5), -1)).unflatten(-1, (3, -1))
        scalars, vectors = KERNELS.call("step2", [s, v, v4, v6, v9], {}, s.shape[0], {})
        scalars = scalars.squeeze(1)
        return scalars, vectors
