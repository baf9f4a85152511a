"""Numbers for the arguments of a layer: float64 tensors or exact fractions, with the ends of the edges."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import prod

import torch
from torch import Tensor

from ..ir.graph import Graph
from ..ir.interpret import Array, Connections
from ..ir.types import Site, Type
from ..symmetry.exact import ExactTensor
from ..symmetry.rep import Layout, Symmetry

__all__ = ["Case", "Extents", "Signature", "draw_case", "draw_exact", "draw_floats"]


def _some_connections() -> Connections:
    """Five nodes of two species: one without edges, one that sends to itself, two joined twice.

    They belong to two structures; a third one is empty.
    """
    ends = torch.tensor([[0, 0], [1, 0], [1, 0], [2, 1], [3, 1], [0, 2], [3, 2], [2, 3]])
    species, structure = torch.tensor([0, 1, 1, 0, 1]), torch.tensor([0, 2, 0, 0, 2])
    return Connections(ends[:, 0].numpy(), ends[:, 1].numpy(), 5, species.numpy(), structure.numpy(), 3)


@dataclass(frozen=True)
class Extents:
    """How many rows, species and channels (along every axis) the arrays of a case have, and what its edges join."""

    rows: int = 3
    channels: int = 2
    connections: Connections = field(default_factory=_some_connections)
    species: int = 2

    def shape(self, type_: Type) -> tuple[int, ...]:
        """The shape of an array of a type."""
        heads = {
            Site.ROW: (self.rows,),
            Site.NODE: (self.connections.nodes,),
            Site.EDGE: (len(self.connections.sender),),
            Site.STRUCTURE: (self.connections.structures,),
            Site.SPECIES: (self.species,),
            Site.SHARED: (),
        }
        return (*heads[type_.site], *type_.rep.shape, *(self.channels for _ in type_.channels))


@dataclass(frozen=True)
class Signature:
    """The types of a layer's arguments and results by name, in order."""

    inputs: Mapping[str, Type]
    outputs: Mapping[str, Type]

    @classmethod
    def of(cls, graph: Graph) -> Signature:
        """The signature of a graph; results have the types it claims."""
        return cls(
            {graph.input_name(k): graph.type(k) for k in graph.inputs},
            {output.name: graph.output_type(output) for output in graph.outputs},
        )

    @property
    def has_edges(self) -> bool:
        """Whether the layer takes the ends of edges."""
        return any(type_.site in (Site.NODE, Site.EDGE) for type_ in self.inputs.values())


@dataclass(frozen=True)
class Case:
    """One set of arguments."""

    inputs: dict[str, Tensor]
    connections: Connections


def draw_case(types: Mapping[str, Type], extents: Extents, generator: torch.Generator) -> Case:
    """Random arguments that the types allow, with entries between -1 and 1."""
    inputs = {name: draw_floats(type_, extents, generator) for name, type_ in types.items()}
    return Case(inputs, extents.connections)


def draw_floats(type_: Type, extents: Extents, generator: torch.Generator) -> Tensor:
    """A random float64 array of a type: symmetric and traceless where the type says so."""
    array = 2 * torch.rand(extents.shape(type_), generator=generator, dtype=torch.float64) - 1
    return torch.from_numpy(_projected(array.numpy(), type_, ExactTensor.to_floats))


def draw_exact(type_: Type, extents: Extents, generator: torch.Generator, largest: int = 3) -> Array:
    """A random array of fractions of a type: integers up to `largest`, projected where the type says so."""
    integers = torch.randint(-largest, largest + 1, extents.shape(type_), generator=generator)
    return _projected(ExactTensor.make(integers.numpy()).to_fractions(), type_, ExactTensor.to_fractions)


def _projected(array: Array, type_: Type, numbers: Callable[[ExactTensor], Array]) -> Array:
    """The array with each block projected onto the tensors it can hold."""
    rep = type_.rep
    if rep.layout is Layout.MATRIX:
        return array
    shape, rows = array.shape, 1 if type_.site is Site.SHARED else array.shape[0]
    flat = array.reshape(rows, rep.size, prod(shape[len(shape) - len(type_.channels) :]))
    for number, block in enumerate(rep.blocks):
        if block.rank > 1 and block.symmetry is not Symmetry.GENERAL:
            own = slice(rep.offset(number), rep.offset(number) + block.size)
            projector = numbers(block.projector()).reshape(block.size, block.size)
            flat[:, own] = projector.dot(flat[:, own]).transpose(1, 0, 2)
    return flat.reshape(shape)
