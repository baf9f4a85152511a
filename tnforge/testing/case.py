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
    """Five nodes of two kinds in three structures: one without edges, one that sends to itself, two joined twice.

    One structure is empty.
    """
    ends = torch.tensor([[0, 0], [1, 0], [1, 0], [2, 1], [3, 1], [0, 2], [3, 2], [2, 3]])
    species, structure = (torch.tensor(numbers).numpy() for numbers in ([0, 1, 1, 0, 1], [2, 2, 0, 2, 0]))
    pair = torch.tensor([0, 1, 1, 2, 3, 4, 3, 3]).numpy()
    return Connections(ends[:, 0].numpy(), ends[:, 1].numpy(), 5, species, structure, 3, pair)


@dataclass(frozen=True)
class Extents:
    """How many rows and channels the arrays of a case have, which nodes its edges join, and what nodes are part of.

    The axis of a letter has the number of `channels` that the place of the letter in the alphabet chooses, so that
    neighbouring letters differ where the numbers do.
    """

    rows: int = 3
    channels: tuple[int, ...] = (2, 3)
    connections: Connections = field(default_factory=_some_connections)
    kinds: int = 2

    def width(self, letter: str) -> int:
        """The number of channels on an axis."""
        return self.channels[ord(letter[-1]) % len(self.channels)]

    def shape(self, type_: Type) -> tuple[int, ...]:
        """The shape of an array of a type."""
        heads = {
            Site.ROW: (self.rows,),
            Site.NODE: (self.connections.nodes,),
            Site.EDGE: (len(self.connections.sender),),
            Site.PAIR: (int(self.connections.table("pair").max(initial=-1)) + 1,),
            Site.STRUCTURE: (self.connections.structures,),
            Site.SPECIES: (self.kinds,),
            Site.SHARED: (),
        }
        return (*heads[type_.site], *type_.rep.shape, *map(self.width, type_.channels))


@dataclass(frozen=True)
class Signature:
    """The types of a layer's arguments and results by name, in order, and the keywords that connect their rows.

    Where keywords are not given they follow from the sites of arguments and results: `sender` and `receiver` for nodes
    and edges, `nodes` where no argument has a row for each node, `species`, `structure`, and `structures` where no
    argument has a row for each structure.
    """

    inputs: Mapping[str, Type]
    outputs: Mapping[str, Type]
    given: tuple[str, ...] | None = None

    @classmethod
    def of(cls, graph: Graph) -> Signature:
        """The signature of a graph; results have the types it claims."""
        return cls(
            {graph.input_name(k): graph.type(k) for k in graph.inputs},
            {output.name: graph.output_type(output) for output in graph.outputs},
            graph.keywords,
        )

    @property
    def keywords(self) -> tuple[str, ...]:
        """The keywords of a call."""
        if self.given is not None:
            return self.given
        inputs = {type_.site for type_ in self.inputs.values()}
        all_sites = inputs | {type_.site for type_ in self.outputs.values()}
        has_ends = bool(inputs & {Site.NODE, Site.EDGE, Site.PAIR})
        needed = {
            "sender": has_ends,
            "receiver": has_ends,
            "pair": Site.PAIR in inputs,
            "species": Site.SPECIES in inputs,
            "structure": Site.STRUCTURE in all_sites,
            "nodes": has_ends and Site.NODE not in inputs,
            "structures": Site.STRUCTURE in all_sites - inputs,
        }
        return tuple(name for name, need in needed.items() if need)


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
    shape, channels = array.shape, prod(array.shape[len(array.shape) - len(type_.channels) :])
    flat = array.reshape(1 if type_.site is Site.SHARED else shape[0], rep.size, channels)
    for number, block in enumerate(rep.blocks):
        if block.rank > 1 and block.symmetry is not Symmetry.GENERAL:
            own = slice(rep.offset(number), rep.offset(number) + block.size)
            projector = numbers(block.projector()).reshape(block.size, block.size)
            flat[:, own] = projector.dot(flat[:, own]).transpose(1, 0, 2)
    return flat.reshape(shape)
