"""How flashcart stores irreducible tensors: 2 l + 1 of the entries of the Cartesian tensor."""

from __future__ import annotations

import os
from collections.abc import Sequence
from types import ModuleType

import torch
from torch import Tensor

from .algebra import cartesian

__all__ = ["blocks", "changed", "generated_products", "inverses", "library", "matrices"]


def library() -> ModuleType:
    """Its module of tensors; products of degrees up to 4 are generated once and kept."""
    os.environ.setdefault("FLASHCART_KERNEL_L_MAX", "4")
    from flashcart import o3

    return o3


def generated_products() -> ModuleType:
    """Its products of single degrees: functions of all components of both factors."""
    library()
    from flashcart.o3 import _tensor_product

    return _tensor_product._PY_TENSOR_PRODUCT_FORWARD_MODULE


def matrices(degrees: Sequence[int], dtype: torch.dtype) -> list[Tensor]:
    """For each degree the matrix from orthonormal components to stored ones."""
    return [_matrix(degree).to(dtype) for degree in degrees]


def inverses(degrees: Sequence[int], dtype: torch.dtype) -> list[Tensor]:
    """The matrices back."""
    return [torch.linalg.inv(_matrix(degree)).to(dtype) for degree in degrees]


def _matrix(degree: int) -> Tensor:
    library()
    from flashcart.o3.utils import cartesian_to_irreps

    lower = [torch.zeros(2 * degree + 1, 3**low, dtype=torch.float64) for low in range(degree)]
    stored: Tensor = cartesian_to_irreps(torch.cat([*lower, cartesian(degree).T], 1), degree)
    return stored[:, degree**2 :].T


def blocks(lmax: int) -> list[slice]:
    """Where the components of each degree are."""
    return [slice(degree**2, (degree + 1) ** 2) for degree in range(lmax + 1)]


def changed(x: Tensor, changes: Sequence[Tensor]) -> Tensor:
    """Features [rows, components, channels] of degrees 0, 1, .. with the components of each changed."""
    parts = [
        torch.einsum("ij,njc->nic", matrix.to(x), x[:, block])
        for matrix, block in zip(changes, blocks(len(changes) - 1), strict=True)
    ]
    return torch.cat(parts, 1)
