"""product_o3 (x: Node[TensorNetMatrix 0e+1o+2e, "u"], y: Node[TensorNetMatrix 0e+1o+2e, "u"]) -> Node[TensorNetMatrix 0e+1o+2e, "u"]

The product X Y + Y X, which commutes with transposition and so respects inversion.

Written by tnforge 0.1.0 from tnforge.library.tensornet:product_o3; edit that and compile again. This file belongs to whoever made it.

definition sha256 5c30db5375876c0020160a8bb5c65686948e57addeb3f0a6c372a79faf87a7e4
proved: equivariant O(3): 3 generators + inversion, on the 729 components of the network
proved: exchange (x, y): symmetric

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "product_o3", ("c", "triton"))


class ProductO3(nn.Module):
    """product_o3 (x: Node[TensorNetMatrix 0e+1o+2e, "u"], y: Node[TensorNetMatrix 0e+1o+2e, "u"]) -> Node[TensorNetMatrix 0e+1o+2e, "u"]"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c", "triton")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c", "triton"))

    def forward(self, x: Tensor, y: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            x: [nodes, 3, 3, u]  matrix(0e + 1o + 2e), inversion acts block by block
            y: [nodes, 3, 3, u]  matrix(0e + 1o + 2e), inversion acts block by block

        Returns:
            out: [nodes, 3, 3, u]  matrix(0e + 1o + 2e), inversion acts block by block
        """
        if runtime.use_kernels(self.target, x):
            return self.forward_kernels(x, y)
        return self.forward_torch(x, y)

    def forward_torch(self, x: Tensor, y: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        v2 = torch.einsum("nkjc,nikc->nijc", x, y)
        v3 = torch.einsum("nikc,nkjc->nijc", x, y)
        out = v2 + v3
        return out

    def forward_kernels(self, x: Tensor, y: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (out,) = KERNELS.call("step1", [x, y], {}, x.shape[0], {})
        out = out.unflatten(1, (3, 3))
        return out
