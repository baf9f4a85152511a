"""linear (m: Matrix t2e, w0: Weight[Scalar 0e], w1: Weight[Scalar 0e], w2: Weight[Scalar 0e]) -> Matrix t2e

Written by tnforge 0.1.0 from examples/17_complete.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 33701b68321d91727d490c3154f64a589de48cca28cf08bcbc0e31b8fef76629
proved: equivariant O(3): 3 generators + inversion, on the 243 components of the network
proved: complete: all 3 independent maps t2e -> t2e

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "linear")


class Linear(nn.Module):
    """linear (m: Matrix t2e, w0: Weight[Scalar 0e], w1: Weight[Scalar 0e], w2: Weight[Scalar 0e]) -> Matrix t2e"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))
        v6 = torch.tensor([1, 0, 0, 0, 1, 0, 0, 0, 1], dtype=torch.int64)
        self.register_buffer("v6", v6.reshape((3, 3)), persistent=False)

    def forward(self, m: Tensor, w0: Tensor, w1: Tensor, w2: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            m: [rows, 3, 3]  t2e
            w0: []  0e
            w1: []  0e
            w2: []  0e

        Returns:
            out: [rows, 3, 3]  t2e
        """
        if runtime.use_kernels(self.target, m):
            return self.forward_kernels(m, w0, w1, w2)
        return self.forward_torch(m, w0, w1, w2)

    def forward_torch(self, m: Tensor, w0: Tensor, w1: Tensor, w2: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        v4 = torch.einsum("bij,->bij", m, w0)
        v5 = torch.einsum("bji,->bij", m, w1)
        v6 = self.v6.to(m.dtype)
        v7 = torch.einsum("bii,->b", m, w2)
        v8 = torch.einsum("ij,b->bij", v6, v7)
        out = v4 + v5 + v8
        return out

    def forward_kernels(self, m: Tensor, w0: Tensor, w1: Tensor, w2: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (out,) = KERNELS.call("step1", [m, w0, w1, w2], {}, m.shape[0], {})
        out = out.unflatten(1, (3, 3))
        return out
