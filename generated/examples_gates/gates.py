"""gates (s: Node[Scalar 0e, "u"], a: Node[Scalar 0e, "u"], b: Node[Scalar 0e, "u"], v: Node[Vector 1o, "u"], m: Node[Matrix t2e, "u"]) -> (scalars: Node[Scalar 0e, "u"], vectors: Node[Vector 1o, "u"], matrices: Node[Matrix t2e, "u"])

Written by tnforge 0.1.0 from examples/11_gates.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 98d874a8c04e0c050d4ec6e32ed7a16483b96ed75ec6e946ccb685c6426aaad5
proved: equivariant O(3): 3 generators + inversion, on the 94 components of the network
proved: scalar functions: arguments are true scalars, so this holds for any function

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "gates")


class Gates(nn.Module):
    """gates (s: Node[Scalar 0e, "u"], a: Node[Scalar 0e, "u"], b: Node[Scalar 0e, "u"], v: Node[Vector 1o, "u"], m: Node[Matrix t2e, "u"]) -> (scalars: Node[Scalar 0e, "u"], vectors: Node[Vector 1o, "u"], matrices: Node[Matrix t2e, "u"])"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))

    def forward(self, s: Tensor, a: Tensor, b: Tensor, v: Tensor, m: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Apply the layer.

        Args:
            s: [nodes, u]  0e
            a: [nodes, u]  0e
            b: [nodes, u]  0e
            v: [nodes, 3, u]  1o
            m: [nodes, 3, 3, u]  t2e

        Returns:
            scalars: [nodes, u]  0e
            vectors: [nodes, 3, u]  1o
            matrices: [nodes, 3, 3, u]  t2e
        """
        if runtime.use_kernels(self.target, s):
            return self.forward_kernels(s, a, b, v, m)
        return self.forward_torch(s, a, b, v, m)

    def forward_torch(self, s: Tensor, a: Tensor, b: Tensor, v: Tensor, m: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """The layer in plain PyTorch."""
        scalars = (s * torch.sigmoid(s))
        v6 = torch.sigmoid(a)
        vectors = torch.einsum("nic,nc->nic", v, v6)
        v8 = torch.sigmoid(b)
        matrices = torch.einsum("nijc,nc->nijc", m, v8)
        return scalars, vectors, matrices

    def forward_kernels(self, s: Tensor, a: Tensor, b: Tensor, v: Tensor, m: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """The layer with one kernel for each multilinear step."""
        scalars = (s * torch.sigmoid(s))
        v6 = torch.sigmoid(a)
        v8 = torch.sigmoid(b)
        vectors, matrices = KERNELS.call("step1", [v, m, v6, v8], {}, v.shape[0], {})
        matrices = matrices.unflatten(1, (3, 3))
        return scalars, vectors, matrices
