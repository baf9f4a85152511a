"""How the symmetries of space and of labels act on float64 arrays, written apart from the exact layer.

Nothing here uses the compiler's projectors or generators, so that a fault there can not hide itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor

from ..ir.interpret import Connections
from ..ir.types import Site, Type
from ..symmetry.rep import Block, Layout

__all__ = ["Relabelling", "invert", "random_rotation", "rotate", "trace"]


def random_rotation(generator: torch.Generator) -> Tensor:
    """A rotation drawn evenly from all rotations."""
    normal = torch.randn(3, 3, generator=generator, dtype=torch.float64)
    q, r = torch.linalg.qr(normal)
    even: Tensor = q * torch.sign(torch.diagonal(r))
    return even * torch.sign(torch.linalg.det(even))


def rotate(array: Tensor, type_: Type, matrix: Tensor) -> Tensor:
    """A 3 x 3 matrix on every vector index; with absolute values in both, the sum of the absolute terms."""
    if type_.rep.layout is not Layout.FLAT:
        return _on_legs(array, matrix, _first(type_), type_.rep.legs)
    parts = [_on_legs(part, matrix, _first(type_), block.rank) for block, part in _split(array, type_)]
    return _join(parts, array, type_)


def invert(array: Tensor, type_: Type) -> Tensor:
    """Inversion of space: the sign of each block; the parts of a matrix each by their own."""
    rep = type_.rep
    if rep.layout is Layout.SINGLE:
        return rep.blocks[0].parity * array
    if rep.layout is Layout.FLAT:
        return _join([block.parity * part for block, part in _split(array, type_)], array, type_)
    axis = _first(type_)
    turned = array.transpose(axis, axis + 1)
    mean = torch.diagonal(array, dim1=axis, dim2=axis + 1).mean(-1)
    eye = torch.eye(3, dtype=array.dtype).reshape(3, 3, *(1 for _ in type_.channels))
    scalar = mean.reshape(*mean.shape[:axis], 1, 1, *mean.shape[axis:]) * eye
    skew = (array - turned) / 2
    parities = [block.parity for block in rep.blocks]
    return parities[0] * scalar + parities[1] * skew + parities[2] * ((array + turned) / 2 - scalar)


def trace(array: Tensor, type_: Type) -> Tensor:
    """The sum over the first two vector indices."""
    axis = _first(type_)
    return torch.diagonal(array, dim1=axis, dim2=axis + 1).sum(-1)


@dataclass(frozen=True)
class Relabelling:
    """A new order of the rows of each site: new row k is old row `orders[site][k]`."""

    orders: Mapping[Site, Tensor]

    @classmethod
    def draw(cls, rows: int, connections: Connections, generator: torch.Generator) -> Relabelling:
        """A random one."""
        counts = {Site.ROW: rows, Site.NODE: connections.nodes, Site.EDGE: len(connections.sender)}
        return cls({site: torch.randperm(count, generator=generator) for site, count in counts.items()})

    def array(self, array: Tensor, type_: Type) -> Tensor:
        """An array in the new order; what all rows share has none."""
        return array if type_.site is Site.SHARED else array[self.orders[type_.site]]

    def connections(self, connections: Connections) -> Connections:
        """The edges in their new order, with the new numbers of the nodes they join."""
        numbers = torch.argsort(self.orders[Site.NODE])
        edges = self.orders[Site.EDGE]
        sender, receiver = (
            numbers[torch.as_tensor(end)[edges]].numpy() for end in (connections.sender, connections.receiver)
        )
        return Connections(sender, receiver, connections.nodes)


def _first(type_: Type) -> int:
    """The first component axis."""
    return 0 if type_.site is Site.SHARED else 1


def _on_legs(array: Tensor, matrix: Tensor, first: int, legs: int) -> Tensor:
    for axis in range(first, first + legs):
        array = torch.tensordot(matrix, array, dims=([1], [axis])).movedim(0, axis)
    return array


def _split(array: Tensor, type_: Type) -> list[tuple[Block, Tensor]]:
    """The blocks of a flat sum, each with its own indices."""
    axis, blocks = _first(type_), type_.rep.blocks
    parts = torch.split(array, [block.size for block in blocks], dim=axis)
    head, tail = array.shape[:axis], array.shape[axis + 1 :]
    return [(b, part.reshape(*head, *(3,) * b.rank, *tail)) for b, part in zip(blocks, parts, strict=True)]


def _join(parts: list[Tensor], like: Tensor, type_: Type) -> Tensor:
    axis, sizes = _first(type_), [block.size for block in type_.rep.blocks]
    shapes = [(*like.shape[:axis], size, *like.shape[axis + 1 :]) for size in sizes]
    return torch.cat([part.reshape(shape) for part, shape in zip(parts, shapes, strict=True)], dim=axis)
