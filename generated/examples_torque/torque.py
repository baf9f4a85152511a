"""torque (r: Vector 1o, f: Vector 1o) -> Pseudovector 1e

Written by tnforge 0.1.0 from examples/01_torque.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 e530cf0e0f7ac398b21be17de61c3e647e387516ed0977486c2ead927ede4469
proved: equivariant O(3): 3 generators + inversion, on the 27 components of the network
proved: exchange (r, f): antisymmetric
proved: complete: the only independent map 1o x 1o -> 1e

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "torque")


class Torque(nn.Module):
    """torque (r: Vector 1o, f: Vector 1o) -> Pseudovector 1e"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))
        v2 = torch.tensor([0, 0, 0, 0, 0, 1, 0, -1, 0, 0, 0, -1, 0, 0, 0, 1, 0, 0, 0, 1, 0, -1, 0, 0, 0, 0, 0], dtype=torch.int64)
        self.register_buffer("v2", v2.reshape((3, 3, 3)), persistent=False)

    def forward(self, r: Tensor, f: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            r: [rows, 3]  1o
            f: [rows, 3]  1o

        Returns:
            out: [rows, 3]  1e
        """
        if runtime.use_kernels(self.target, r):
            return self.forward_kernels(r, f)
        return self.forward_torch(r, f)

    def forward_torch(self, r: Tensor, f: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        v2 = self.v2.to(r.dtype)
        v3 = torch.einsum("bi,bj->bij", r, f)
        out = torch.einsum("ijk,bjk->bi", v2, v3)
        return out

    def forward_kernels(self, r: Tensor, f: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (out,) = KERNELS.call("step1", [r, f], {}, r.shape[0], {})
        return out
