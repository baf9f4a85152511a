"""convolution_2 (x: Node[Blocks 0e+1o+l2e, "u"], y: Edge[Blocks 0e+1o+l2e], w: Edge[Scalars[11] 11x0e, "u"]) -> (out0: Node[Scalar 0e, "u"], out1: Node[Vector 1o, "u"], out2: Node[Spherical[2] l2e, "u"])

Features of the senders coupled with harmonics of the edges, weighted and summed over neighbours.

Written by tnforge 0.1.0 from tnforge.library.spherical:convolution; edit that and compile again. This file belongs to whoever made it.

definition sha256 f1069260943a3c127cb43f92c4486b22e2743d463ddb41aada38bb8ca2b0852c
proved: equivariant O(3): 3 generators + inversion, on the 398 components of the network
proved: relabelling of atoms: sums over neighbours are over unordered sets

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "convolution_2", ("c", "triton"))


class Convolution2(nn.Module):
    """convolution_2 (x: Node[Blocks 0e+1o+l2e, "u"], y: Edge[Blocks 0e+1o+l2e], w: Edge[Scalars[11] 11x0e, "u"]) -> (out0: Node[Scalar 0e, "u"], out1: Node[Vector 1o, "u"], out2: Node[Spherical[2] l2e, "u"])"""

    def __init__(self, target: str = "auto") -> None:
        """`target` is auto, ("torch", "c", "triton")."""
        super().__init__()
        self.target = runtime.choose(target, ("torch", "c", "triton"))
        v3 = torch.tensor([1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1], dtype=torch.int64)
        self.register_buffer("v3", v3.reshape((5, 5)), persistent=False)
        _norms_v3 = torch.tensor([4, 4, 12, 4, 4, 4, 4, 12, 4, 4, 12, 12, 36, 12, 12, 4, 4, 12, 4, 4, 4, 4, 12, 4, 4], dtype=torch.int64)
        self.register_buffer("_norms_v3", _norms_v3.reshape((5, 5)), persistent=False)
        v12 = torch.tensor([1], dtype=torch.int64)
        self.register_buffer("v12", v12.reshape(()), persistent=False)
        v26 = torch.tensor([0, 0, 1, 0, 1, 0, -1, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, -1, 0, 1, 0, 0, 0, 1], dtype=torch.int64)
        self.register_buffer("v26", v26.reshape((3, 5, 3)), persistent=False)
        _norms_v26 = torch.tensor([2, 2, 2, 2, 2, 2, 6, 6, 6, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 6, 6, 6, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 6, 6, 6, 2, 2, 2, 2, 2, 2], dtype=torch.int64)
        self.register_buffer("_norms_v26", _norms_v26.reshape((3, 5, 3)), persistent=False)
        v37 = torch.tensor([0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, -1, 0, 0, 0, 2, 0, 0, 0, -1, 0, 0, 0, 0, 0, 1, 0, 1, 0, -1, 0, 0, 0, 0, 0, 0, 0, 1], dtype=torch.int64)
        self.register_buffer("v37", v37.reshape((5, 3, 3)), persistent=False)
        _norms_v37 = torch.tensor([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 6, 6, 6, 6, 6, 6, 6, 6, 6, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2], dtype=torch.int64)
        self.register_buffer("_norms_v37", _norms_v37.reshape((5, 3, 3)), persistent=False)
        v44 = torch.tensor([0, 0, -1, 0, -1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, -1, 0, 1], dtype=torch.int64)
        self.register_buffer("v44", v44.reshape((3, 3, 5)), persistent=False)
        _norms_v44 = torch.tensor([2, 2, 6, 2, 2, 2, 2, 6, 2, 2, 2, 2, 6, 2, 2, 2, 2, 6, 2, 2, 2, 2, 6, 2, 2, 2, 2, 6, 2, 2, 2, 2, 6, 2, 2, 2, 2, 6, 2, 2, 2, 2, 6, 2, 2], dtype=torch.int64)
        self.register_buffer("_norms_v44", _norms_v44.reshape((3, 3, 5)), persistent=False)
        v54 = torch.tensor([0, 0, -2, 0, 0, 0, 0, 0, 1, 0, -2, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, -1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, -1, 0, 0, 0, -2, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, -2, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, -2, 0, 0, 0, 1, 0, 0, 0, -2, 0, 0], dtype=torch.int64)
        self.register_buffer("v54", v54.reshape((5, 5, 5)), persistent=False)
        _norms_v54 = torch.tensor([8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 24, 24, 72, 24, 24, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 24, 24, 72, 24, 24, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 24, 24, 72, 24, 24, 24, 24, 72, 24, 24, 72, 72, 216, 72, 72, 24, 24, 72, 24, 24, 24, 24, 72, 24, 24, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 24, 24, 72, 24, 24, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 24, 24, 72, 24, 24, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8], dtype=torch.int64)
        self.register_buffer("_norms_v54", _norms_v54.reshape((5, 5, 5)), persistent=False)

    def forward(self, x: Tensor, y: Tensor, w: Tensor, sender: Tensor, receiver: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Apply the layer.

        Args:
            x: [nodes, 9, u]  flat(0e + 1o + l2e), orthonormal m = -l .. l, polar axis y
            y: [edges, 9]  flat(0e + 1o + l2e), orthonormal m = -l .. l, polar axis y
            w: [edges, 11, u]  flat(11x0e)
            sender: [edges]  node at which each edge starts, int64
            receiver: [edges]  node at which each edge ends, int64

        Returns:
            out0: [nodes, u]  0e
            out1: [nodes, 3, u]  1o
            out2: [nodes, 5, u]  l2e, orthonormal m = -l .. l, polar axis y
        """
        if runtime.use_kernels(self.target, x):
            return self.forward_kernels(x, y, w, sender, receiver)
        return self.forward_torch(x, y, w, sender, receiver)

    def forward_torch(self, x: Tensor, y: Tensor, w: Tensor, sender: Tensor, receiver: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """The layer in plain PyTorch."""
        nodes = x.shape[0]
        v3 = self.v3.to(x.dtype) / torch.sqrt(self._norms_v3.to(x.dtype))
        v4 = 2.0 * v3
        v5 = w.select(1, 2)
        v6 = y.narrow(1, 4, 5)
        v7 = x.index_select(0, sender)
        v8 = v7.narrow(1, 4, 5)
        v9 = torch.einsum("ij,ej->ei", v4, v6)
        v10 = torch.einsum("eic,ei->ec", v8, v9)
        v11 = torch.einsum("ec,ec->ec", v5, v10)
        v12 = self.v12.to(x.dtype)
        v13 = w.select(1, 0)
        v14 = v7.select(1, 0)
        v15 = y.select(1, 0)
        v16 = torch.einsum(",e->e", v12, v15)
        v17 = torch.einsum("ec,ec->ec", v13, v14)
        v18 = torch.einsum("e,ec->ec", v16, v17)
        v19 = v7.narrow(1, 1, 3)
        v20 = y.narrow(1, 1, 3)
        v21 = w.select(1, 1)
        v22 = torch.einsum("eic,ei->ec", v19, v20)
        v23 = torch.einsum("ec,ec->ec", v21, v22)
        v24 = v11 + v18 + v23
        out0 = v24.new_zeros((nodes, *v24.shape[1:])).index_add(0, receiver, v24)
        v26 = self.v26.to(x.dtype) / torch.sqrt(self._norms_v26.to(x.dtype))
        v27 = w.select(1, 5)
        v28 = torch.einsum("ikj,ek->eij", v26, v6)
        v29 = torch.einsum("eic,ec->eic", v19, v27)
        v30 = torch.einsum("eij,ejc->eic", v28, v29)
        v31 = w.select(1, 3)
        v32 = torch.einsum("ec,ec->ec", v31, v14)
        v33 = torch.einsum("ei,ec->eic", v20, v32)
        v34 = w.select(1, 4)
        v35 = torch.einsum("ec,e->ec", v34, v15)
        v36 = torch.einsum("eic,ec->eic", v19, v35)
        v37 = self.v37.to(x.dtype) / torch.sqrt(self._norms_v37.to(x.dtype))
        v38 = w.select(1, 6)
        v39 = torch.einsum("ijk,ek->eij", v37, v20)
        v40 = torch.einsum("ejc,eji->eic", v8, v39)
        v41 = torch.einsum("ec,eic->eic", v38, v40)
        v42 = v30 + v33 + v36 + v41
        out1 = v42.new_zeros((nodes, *v42.shape[1:])).index_add(0, receiver, v42)
        v44 = self.v44.to(x.dtype) / torch.sqrt(self._norms_v44.to(x.dtype))
        v45 = 0.5 * v44
        v46 = w.select(1, 8)
        v47 = torch.einsum("ikj,ek->eij", v45, v20)
        v48 = torch.einsum("ec,eic->eic", v46, v19)
        v49 = torch.einsum("eji,ejc->eic", v47, v48)
        v50 = w.select(1, 7)
        v51 = torch.einsum("ji,ej->ei", v3, v6)
        v52 = torch.einsum("ec,ec->ec", v14, v50)
        v53 = torch.einsum("ei,ec->eic", v51, v52)
        v54 = self.v54.to(x.dtype) / torch.sqrt(self._norms_v54.to(x.dtype))
        v55 = 0.5 * v54
        v56 = w.select(1, 10)
        v57 = torch.einsum("ikj,ek->eij", v55, v6)
        v58 = torch.einsum("eic,ec->eic", v8, v56)
        v59 = torch.einsum("eji,ejc->eic", v57, v58)
        v60 = w.select(1, 9)
        v61 = torch.einsum("ij,e->eij", v3, v15)
        v62 = torch.einsum("ec,eic->eic", v60, v8)
        v63 = torch.einsum("eji,ejc->eic", v61, v62)
        v64 = v49 + v53 + v59 + v63
        v65 = 2.0 * v64
        out2 = v65.new_zeros((nodes, *v65.shape[1:])).index_add(0, receiver, v65)
        return out0, out1, out2

    def forward_kernels(self, x: Tensor, y: Tensor, w: Tensor, sender: Tensor, receiver: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """The layer with one kernel for each multilinear step."""
        nodes = x.shape[0]
        out0, out1, out2 = KERNELS.call("step1", [x, y, w], {"sender": sender, "receiver": receiver}, receiver.shape[0], {"receiver": nodes})
        out0 = out0.squeeze(1)
        return out0, out1, out2
