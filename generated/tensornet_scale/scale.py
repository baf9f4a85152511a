"""scale (x: Node[TensorNetMatrix 0e+1o+2e, "u"]) -> Node[TensorNetMatrix 0e+1o+2e, "u"]

The matrix divided by its squared Frobenius norm plus one.

Written by tnforge 0.1.0 from tnforge.library.tensornet:scale; edit that and compile again. This file belongs to whoever made it.

definition sha256 53231cb9597898694f4984673c8b8cb6dd9b51d34b400f579c5657b1aa572e63
proved: equivariant O(3): 3 generators + inversion, on the 162 components of the network
proved: scalar functions: arguments are true scalars, so this holds for any function

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "scale")


class Scale(nn.Module):
    """scale (x: Node[TensorNetMatrix 0e+1o+2e, "u"]) -> Node[TensorNetMatrix 0e+1o+2e, "u"]"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))

    def forward(self, x: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            x: [nodes, 3, 3, u]  matrix(0e + 1o + 2e), inversion acts block by block

        Returns:
            out: [nodes, 3, 3, u]  matrix(0e + 1o + 2e), inversion acts block by block
        """
        if runtime.use_kernels(self.target, x):
            return self.forward_kernels(x)
        return self.forward_torch(x)

    def forward_torch(self, x: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        v1 = torch.einsum("nijc,nijc->nc", x, x)
        v2 = (v1 + 1.0) ** -1
        out = torch.einsum("nijc,nc->nijc", x, v2)
        return out

    def forward_kernels(self, x: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (v1,) = KERNELS.call("step1", [x], {}, x.shape[0], {})
        v1 = v1.squeeze(1)
        v2 = (v1 + 1.0) ** -1
        (out,) = KERNELS.call("step2", [x, v2], {}, x.shape[0], {})
        out = out.unflatten(1, (3, 3))
        return out
