"""How the symmetries of space and of labels act on float64 arrays, written apart from the exact layer.

Nothing here uses the compiler's projectors or generators, so that a fault there can not hide itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from ..ir.interpret import Array, Connections
from ..ir.types import Site, Type
from ..symmetry.rep import Block, Layout
from ..symmetry.spherical import basis

__all__ = ["Relabelling", "invert", "random_rotation", "rotate", "trace"]


def random_rotation(generator: torch.Generator) -> Tensor:
    """A rotation drawn evenly from all rotations."""
    normal = torch.randn(3, 3, generator=generator, dtype=torch.float64)
    q, r = torch.linalg.qr(normal)
    even: Tensor = q * torch.sign(torch.diagonal(r))
    return even * torch.sign(torch.linalg.det(even))


def rotate(array: Tensor, type_: Type, matrix: Tensor, absolute: bool = False) -> Tensor:
    """A rotation on every index; `absolute` adds up absolute terms, for an array that holds sizes."""
    if type_.rep.layout is not Layout.FLAT:
        return _on_legs(array, _matrices(matrix, type_.rep.degrees, absolute), _first(type_))
    parts = [
        _on_legs(part, _matrices(matrix, block.legs, absolute), _first(type_)) for block, part in _split(array, type_)
    ]
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
    """A new order of the rows of a site: new row k is old row `orders[site][k]`; species and structures keep theirs."""

    orders: Mapping[Site, Tensor]

    @classmethod
    def draw(cls, rows: int, kinds: int, connections: Connections, generator: torch.Generator) -> Relabelling:
        """A random one, of so many rows without a site and so many species."""
        counts = {
            Site.ROW: rows,
            Site.NODE: connections.nodes,
            Site.EDGE: len(connections.sender),
            Site.PAIR: int(connections.table("pair").max(initial=-1)) + 1,
            Site.STRUCTURE: connections.structures,
            Site.SPECIES: kinds,
        }
        return cls({site: torch.randperm(count, generator=generator) for site, count in counts.items()})

    def array(self, array: Tensor, type_: Type) -> Tensor:
        """An array in the new order, where its site has one."""
        return array[self.orders[type_.site]] if type_.site in self.orders else array

    def connections(self, connections: Connections) -> Connections:
        """Edges and nodes in their new order, with the new numbers of the nodes, species and structures they name."""
        sender, receiver = (
            self._renamed(torch.as_tensor(end), Site.EDGE, Site.NODE)
            for end in (connections.sender, connections.receiver)
        )
        species, structure = (
            self._renamed(torch.as_tensor(connections.table(site.value)), Site.NODE, site)
            for site in (Site.SPECIES, Site.STRUCTURE)
        )
        pair = self._renamed(torch.as_tensor(connections.table("pair")), Site.EDGE, Site.PAIR)
        return Connections(sender, receiver, connections.nodes, species, structure, connections.structures, pair)

    def _renamed(self, rows: Tensor, of: Site, into: Site) -> Array:
        """For each row of one site a row of another one, both in their new order."""
        renamed: Array = torch.argsort(self.orders[into])[rows[self.orders[of]]].numpy()
        return renamed


def _first(type_: Type) -> int:
    """The first component axis."""
    return 0 if type_.site is Site.SHARED else 1


def _matrices(matrix: Tensor, degrees: tuple[int, ...], absolute: bool) -> list[Tensor]:
    """The matrix by which a rotation acts on each index."""
    found = [_on_degree(matrix, degree) for degree in degrees]
    return [own.abs() for own in found] if absolute else found


def _on_degree(matrix: Tensor, degree: int) -> Tensor:
    """A rotation on the components <S_m, T> of a degree: every vector index of the basis is rotated."""
    if degree == 1:
        return matrix
    harmonics = torch.as_tensor(basis(degree).to_floats()).reshape(-1, *(3,) * degree)
    rotated = _on_legs(harmonics, [matrix] * degree, 1).flatten(1)
    flat = harmonics.flatten(1)
    return flat @ rotated.T / flat.square().sum(1)


def _on_legs(array: Tensor, matrices: Sequence[Tensor], first: int) -> Tensor:
    for axis, matrix in enumerate(matrices, start=first):
        array = torch.tensordot(matrix, array, dims=([1], [axis])).movedim(0, axis)
    return array


def _split(array: Tensor, type_: Type) -> list[tuple[Block, Tensor]]:
    """The blocks of a flat sum, each with its own indices."""
    axis, blocks = _first(type_), type_.rep.blocks
    parts = torch.split(array, [block.size for block in blocks], dim=axis)
    head, tail = array.shape[:axis], array.shape[axis + 1 :]
    return [(b, part.reshape((*head, *b.extents, *tail))) for b, part in zip(blocks, parts, strict=True)]


def _join(parts: list[Tensor], like: Tensor, type_: Type) -> Tensor:
    axis, sizes = _first(type_), [block.size for block in type_.rep.blocks]
    shapes = [(*like.shape[:axis], size, *like.shape[axis + 1 :]) for size in sizes]
    return torch.cat([part.reshape(shape) for part, shape in zip(parts, shapes, strict=True)], dim=axis)
