"""energy (c: Tensor[4] t4e, e: Sym[2] s2e, f: Sym[2] s2e) -> Scalar 0e

Written by tnforge 0.1.0 from examples/14_elasticity.py; edit that and compile again. This file belongs to whoever made it.

definition sha256 997819f2266a467e72b0b088786413fa050f2e232b770979c350418759c59d31
proved: equivariant O(3): 3 generators + inversion, on the 6561 components of the network
proved: exchange (e, f): symmetric

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "energy")


class Energy(nn.Module):
    """energy (c: Tensor[4] t4e, e: Sym[2] s2e, f: Sym[2] s2e) -> Scalar 0e"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c"))

    def forward(self, c: Tensor, e: Tensor, f: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            c: [rows, 3, 3, 3, 3]  t4e
            e: [rows, 3, 3]  s2e
            f: [rows, 3, 3]  s2e

        Returns:
            out: [rows]  0e
        """
        if runtime.use_kernels(self.target, c):
            return self.forward_kernels(c, e, f)
        return self.forward_torch(c, e, f)

    def forward_torch(self, c: Tensor, e: Tensor, f: Tensor) -> Tensor:
        """The layer in plain PyTorch."""
        v3 = torch.einsum("bklij->bijkl", c)
        v4 = c + v3
        v5 = torch.einsum("bkl,bklij->bij", e, v4)
        v6 = torch.einsum("bij,bij->b", f, v5)
        out = 0.5 * v6
        return out

    def forward_kernels(self, c: Tensor, e: Tensor, f: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        (out,) = KERNELS.call("step1", [c, e, f], {}, c.shape[0], {})
        out = out.squeeze(1)
        return out
