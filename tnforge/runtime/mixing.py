"""Channels mixed by the matrix of the species of each row."""

from __future__ import annotations

import itertools

import torch
from torch import Tensor, nn

from .op import is_plain
from .segments import segments

__all__ = ["mixed"]


def mixed(matrices: Tensor, values: Tensor, species: Tensor) -> Tensor:
    """The values [rows, .., u] with their channels mixed by `matrices` [species, v, u].

    The rows of a species are mixed together. Where their numbers are not known, on a GPU and in programs that are
    traced, each has its own matrix.
    """
    if not is_plain((matrices, values, species)) or not len(values):
        return torch.einsum("nvu,n...u->n...v", matrices.index_select(0, species), values)
    known = segments("species", species, len(matrices))
    begin = known.begin.tolist()
    ordered = values if known.order is None else values.index_select(0, known.order)
    parts = [
        nn.functional.linear(ordered[start:end], matrices[kind])
        for kind, (start, end) in enumerate(itertools.pairwise(begin))
        if end > start
    ]
    made = torch.cat(parts)
    return made if known.order is None else torch.empty_like(made).index_copy(0, known.order, made)
