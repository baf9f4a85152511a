"""convolution_2 (x: Node[Blocks 0e+1o+l2e, "u"], y: Edge[Blocks 0e+1o+l2e], w: Edge[Scalars[11] 11x0e, "u"]) -> Node[Blocks 0e+1o+l2e, "u"]

Features of the senders coupled with harmonics of the edges, weighted and summed over neighbours.

Written by tnforge 0.1.0 from tnforge.library.spherical:convolution; edit that and compile again. This file belongs to whoever made it.

definition sha256 abf76d49f8ecd9841f5be4bb29aa7184262e8de18762e4fee55591fff2964aa5
proved: equivariant O(3): 3 generators + inversion, on the 363 components of the network
proved: relabelling of atoms: sums over neighbours are over unordered sets

Arrays are laid out [rows, components, channels].
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tnforge import runtime

KERNELS = runtime.load(__file__, "convolution_2", ("c", "triton"))


class Convolution2(nn.Module):
    """convolution_2 (x: Node[Blocks 0e+1o+l2e, "u"], y: Edge[Blocks 0e+1o+l2e], w: Edge[Scalars[11] 11x0e, "u"]) -> Node[Blocks 0e+1o+l2e, "u"]"""

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
        v25 = torch.tensor([0, 0, 1, 0, 1, 0, -1, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, -1, 0, 1, 0, 0, 0, 1], dtype=torch.int64)
        self.register_buffer("v25", v25.reshape((3, 5, 3)), persistent=False)
        _norms_v25 = torch.tensor([2, 2, 2, 2, 2, 2, 6, 6, 6, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 6, 6, 6, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 6, 6, 6, 2, 2, 2, 2, 2, 2], dtype=torch.int64)
        self.register_buffer("_norms_v25", _norms_v25.reshape((3, 5, 3)), persistent=False)
        v36 = torch.tensor([0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, -1, 0, 0, 0, 2, 0, 0, 0, -1, 0, 0, 0, 0, 0, 1, 0, 1, 0, -1, 0, 0, 0, 0, 0, 0, 0, 1], dtype=torch.int64)
        self.register_buffer("v36", v36.reshape((5, 3, 3)), persistent=False)
        _norms_v36 = torch.tensor([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 6, 6, 6, 6, 6, 6, 6, 6, 6, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2], dtype=torch.int64)
        self.register_buffer("_norms_v36", _norms_v36.reshape((5, 3, 3)), persistent=False)
        v42 = torch.tensor([0, 0, -1, 0, -1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, -1, 0, 1], dtype=torch.int64)
        self.register_buffer("v42", v42.reshape((3, 3, 5)), persistent=False)
        _norms_v42 = torch.tensor([2, 2, 6, 2, 2, 2, 2, 6, 2, 2, 2, 2, 6, 2, 2, 2, 2, 6, 2, 2, 2, 2, 6, 2, 2, 2, 2, 6, 2, 2, 2, 2, 6, 2, 2, 2, 2, 6, 2, 2, 2, 2, 6, 2, 2], dtype=torch.int64)
        self.register_buffer("_norms_v42", _norms_v42.reshape((3, 3, 5)), persistent=False)
        v52 = torch.tensor([0, 0, -2, 0, 0, 0, 0, 0, 1, 0, -2, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, -1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, -1, 0, 0, 0, -2, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, -2, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, -2, 0, 0, 0, 1, 0, 0, 0, -2, 0, 0], dtype=torch.int64)
        self.register_buffer("v52", v52.reshape((5, 5, 5)), persistent=False)
        _norms_v52 = torch.tensor([8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 24, 24, 72, 24, 24, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 24, 24, 72, 24, 24, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 24, 24, 72, 24, 24, 24, 24, 72, 24, 24, 72, 72, 216, 72, 72, 24, 24, 72, 24, 24, 24, 24, 72, 24, 24, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 24, 24, 72, 24, 24, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8, 24, 24, 72, 24, 24, 8, 8, 24, 8, 8, 8, 8, 24, 8, 8], dtype=torch.int64)
        self.register_buffer("_norms_v52", _norms_v52.reshape((5, 5, 5)), persistent=False)

    def forward(self, x: Tensor, y: Tensor, w: Tensor, sender: Tensor, receiver: Tensor) -> Tensor:
        """Apply the layer.

        Args:
            x: [nodes, 9, u]  flat(0e + 1o + l2e), orthonormal m = -l .. l, polar axis y
            y: [edges, 9]  flat(0e + 1o + l2e), orthonormal m = -l .. l, polar axis y
            w: [edges, 11, u]  flat(11x0e)
            sender: [edges]  node at which each edge starts, int64
            receiver: [edges]  node at which each edge ends, int64

        Returns:
            out: [nodes, 9, u]  flat(0e + 1o + l2e), orthonormal m = -l .. l, polar axis y
        """
        if runtime.use_kernels(self.target, x):
            return self.forward_kernels(x, y, w, sender, receiver)
        return self.forward_torch(x, y, w, sender, receiver)

    def forward_torch(self, x: Tensor, y: Tensor, w: Tensor, sender: Tensor, receiver: Tensor) -> Tensor:
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
        v25 = self.v25.to(x.dtype) / torch.sqrt(self._norms_v25.to(x.dtype))
        v26 = w.select(1, 5)
        v27 = torch.einsum("ikj,ek->eij", v25, v6)
        v28 = torch.einsum("eic,ec->eic", v19, v26)
        v29 = torch.einsum("eij,ejc->eic", v27, v28)
        v30 = w.select(1, 3)
        v31 = torch.einsum("ec,ec->ec", v30, v14)
        v32 = torch.einsum("ei,ec->eic", v20, v31)
        v33 = w.select(1, 4)
        v34 = torch.einsum("ec,e->ec", v33, v15)
        v35 = torch.einsum("eic,ec->eic", v19, v34)
        v36 = self.v36.to(x.dtype) / torch.sqrt(self._norms_v36.to(x.dtype))
        v37 = w.select(1, 6)
        v38 = torch.einsum("ijk,ek->eij", v36, v20)
        v39 = torch.einsum("ejc,eji->eic", v8, v38)
        v40 = torch.einsum("ec,eic->eic", v37, v39)
        v41 = v29 + v32 + v35 + v40
        v42 = self.v42.to(x.dtype) / torch.sqrt(self._norms_v42.to(x.dtype))
        v43 = 0.5 * v42
        v44 = w.select(1, 8)
        v45 = torch.einsum("ikj,ek->eij", v43, v20)
        v46 = torch.einsum("ec,eic->eic", v44, v19)
        v47 = torch.einsum("eji,ejc->eic", v45, v46)
        v48 = w.select(1, 7)
        v49 = torch.einsum("ji,ej->ei", v3, v6)
        v50 = torch.einsum("ec,ec->ec", v14, v48)
        v51 = torch.einsum("ei,ec->eic", v49, v50)
        v52 = self.v52.to(x.dtype) / torch.sqrt(self._norms_v52.to(x.dtype))
        v53 = 0.5 * v52
        v54 = w.select(1, 10)
        v55 = torch.einsum("ikj,ek->eij", v53, v6)
        v56 = torch.einsum("eic,ec->eic", v8, v54)
        v57 = torch.einsum("eji,ejc->eic", v55, v56)
        v58 = w.select(1, 9)
        v59 = torch.einsum("ij,e->eij", v3, v15)
        v60 = torch.einsum("ec,eic->eic", v58, v8)
        v61 = torch.einsum("eji,ejc->eic", v59, v60)
        v62 = v47 + v51 + v57 + v61
        v63 = 2.0 * v62
        v64 = torch.cat((v24.unsqueeze(1), v41, v63), 1)
        out = v64.new_zeros((nodes, *v64.shape[1:])).index_add(0, receiver, v64)
        return out

    def forward_kernels(self, x: Tensor, y: Tensor, w: Tensor, sender: Tensor, receiver: Tensor) -> Tensor:
        """The layer with one kernel for each multilinear step."""
        nodes = x.shape[0]
        (out,) = KERNELS.call("step1", [x, y, w], {"sender": sender, "receiver": receiver}, receiver.shape[0], {"receiver": nodes})
        return out
