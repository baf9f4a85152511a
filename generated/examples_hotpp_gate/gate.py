"""gate (t: Node[Matrix t2e, "u"], w: Weight[Scalar 0e, "u"], b: Weight[Scalar 0e, "u"]) -> Node[Matrix t2e, "u"]

Written by tnforge 0.1.0 from examples/05_hotpp_gate.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 f5574536c8d0a9e5a78b8d2628df89899116a2fcd607b9c6822331e90a80d2df
proved: equivariant O(3): 3 generators + inversion, on the 164 components of the network
proved: scalar functions: arguments are true scalars, so this holds for any function

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "gate")


class Gate(nn.Module):
    """gate (t: Node[Matrix t2e, "u"], w: Weight[Scalar 0e, "u"], b: Weight[Scalar 0e, "u"]) -> Node[Matrix t2e, "u"]"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))

    def forward(self, t: Tensor, w: Tensor, b: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            t: [nodes, 3, 3, u]  t2e
            w: [u]  0e
            b: [u]  0e

        Returns:
            out: [nodes, 3, 3, u]  t2e
        """
        if runtime.use_kernels(self.target, t):
            return self.forward_kernels(t, w, b)
        return self.forward_torch(t, w, b)

    def forward_torch(self, t: Tensor, w: Tensor, b: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        v3 = torch.einsum("nijc,nijc->nc", t, t)
        v4 = torch.sigmoid((w * v3) + b)
        out = torch.einsum("nijc,nc->nijc", t, v4)
        return out

    def forward_kernels(self, t: Tensor, w: Tensor, b: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (v3,) = KERNELS.call("step1", [t], {}, t.shape[0], {})
        v3 = v3.squeeze(1)
        v4 = torch.sigmoid((w * v3) + b)
        (out,) = KERNELS.call("step2", [t, v4], {}, t.shape[0], {})
        out = out.unflatten(1, (3, 3))
        return out
