"""The meaning of a graph on arrays: slow, obvious, over floats or exact numbers alike.

Arrays are laid out [row, components ..., channel]; shared values have no row axis. Arrays of fractions give exact
results; then each scalar function is taken from a table of functions of fractions. Spherical legs hold lower
components, so a contracted one carries the metric of its degree.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..symmetry.spherical import harmonics
from . import scalar
from .graph import Graph
from .ops import (
    Constant,
    Displacement,
    Flat,
    Gather,
    Input,
    Keep,
    Lookup,
    Mix,
    Opaque,
    Product,
    Scalar,
    Select,
    Sum,
    SumNeighbours,
    SumNodes,
    common_degrees,
)
from .standin import stand_in
from .types import Site, Type

__all__ = ["FLOAT_FUNCTIONS", "Connections", "interpret"]

Array = NDArray[Any]
Functions = Mapping[str, Callable[..., Any]]

FLOAT_FUNCTIONS: Functions = {
    "exp": np.exp,
    "sin": np.sin,
    "cos": np.cos,
    "sqrt": np.sqrt,
    "sigmoid": lambda x: np.exp(-np.logaddexp(0.0, -x)),
    "tanh": np.tanh,
    "cut": lambda x: x < 1,
    "pi": lambda: np.pi,
}


@dataclass(frozen=True)
class Connections:
    """The ends and the pair of each edge, the number of nodes, and the species and structure of each node."""

    sender: Array
    receiver: Array
    nodes: int
    species: Array | None = None
    structure: Array | None = None
    structures: int = 1
    pair: Array | None = None

    def table(self, name: str) -> Array:
        """The row of each node or edge in a table.

        Where nothing is said, all nodes are of one kind and of one structure, and each edge is a pair by itself.
        """
        if name == "pair":
            return np.arange(len(self.sender)) if self.pair is None else self.pair
        found = self.species if name == "species" else self.structure
        return np.zeros(self.nodes, dtype=np.int64) if found is None else found

    def keyword(self, name: str) -> Array | int:
        """What a call of an emitted layer takes under a name: the rows of a map, or a number of rows."""
        known: dict[str, Array | int] = {
            "sender": self.sender,
            "receiver": self.receiver,
            "nodes": self.nodes,
            "structures": self.structures,
        }
        return known[name] if name in known else self.table(name)


def interpret(
    graph: Graph,
    inputs: Mapping[str, Array],
    connections: Connections | None = None,
    functions: Functions = FLOAT_FUNCTIONS,
) -> dict[str, Array]:
    """The outputs of a graph by name."""
    machine = _Machine(graph, inputs, connections, functions)
    values: list[Array] = []
    for k in range(len(graph.nodes)):
        values.append(machine.value(k, values))
    return {output.name: values[output.node] for output in graph.outputs}


@dataclass(frozen=True)
class _Machine:
    graph: Graph
    inputs: Mapping[str, Array]
    connections: Connections | None
    functions: Functions

    @property
    def exact(self) -> bool:
        return any(np.asarray(value).dtype == object for value in self.inputs.values())

    def value(self, k: int, values: list[Array]) -> Array:
        node = self.graph.nodes[k]
        arrays = [values[operand] for operand in node.operands]
        types = [self.graph.type(operand) for operand in node.operands]
        match node.op:
            case Input(name):
                return np.asarray(self.inputs[name])
            case Constant(_, tensor):
                return tensor.to_fractions() if self.exact else tensor.to_floats()
            case Product() as op:
                return self._product(op, arrays, types, node.type)
            case Sum(coefficients):
                aligned = [_aligned(a, t, node.type) for a, t in zip(arrays, types, strict=True)]
                parts = [self._number(c) * a for c, a in zip(coefficients, aligned, strict=True)]
                return np.asarray(sum(parts[1:], start=parts[0]))
            case Gather(end):
                return arrays[0][self._end(end)]
            case SumNeighbours():
                return self._summed(arrays[0], self._connections().receiver, self._connections().nodes)
            case SumNodes():
                ends = self._connections()
                return self._summed(arrays[0], ends.table("structure"), ends.structures)
            case Lookup(table):
                return arrays[0][self._connections().table(table)]
            case Keep():
                return arrays[0]
            case Mix():
                return _mixed(arrays[0], arrays[1], node.type)
            case Opaque() as op:
                return self._block(op, arrays, types)
            case Displacement():
                return self._displacement(arrays)
            case Select(block):
                return _select(arrays[0], types[0], block)
            case Flat():
                return _flat(arrays, types, node.type)
            case Scalar(expr):
                aligned = [_aligned(a, t, node.type) for a, t in zip(arrays, types, strict=True)]
                return np.asarray(scalar.evaluate(expr, aligned, self.functions, self._number))

    def _number(self, value: Fraction) -> Fraction | float:
        return value if self.exact else float(value)

    def _connections(self) -> Connections:
        if self.connections is None:
            raise ValueError(f"layer {self.graph.name} needs to know how its nodes are connected")
        return self.connections

    def _end(self, end: str) -> Array:
        ends = self._connections()
        return ends.sender if end == "sender" else ends.receiver

    def _summed(self, array: Array, rows: Array, count: int) -> Array:
        total = np.zeros((count, *array.shape[1:]), dtype=array.dtype)
        if self.exact:
            total = total + Fraction(0)
        np.add.at(total, rows, array)
        return total

    def _block(self, op: Opaque, arrays: list[Array], types: list[Type]) -> Array:
        """The stand-in of the block, its channels as many as those of the arguments of the layer."""
        rows = () if types[0].site is Site.SHARED else (len(arrays[0]),)
        flat = [np.asarray(array).reshape(*rows, prod(np.shape(array)[len(rows) :])) for array in arrays]
        joined = np.concatenate(flat, axis=-1)
        extents = ((op.count,) if op.count > 1 else ()) + tuple(self.channels[letter] for letter in op.channels)
        numbers = stand_in(op, joined.shape[-1], prod(extents))
        shape = (prod(extents), joined.shape[-1])
        linear, square = (joined @ self._numbers(m).reshape(shape).T for m in (numbers.linear, numbers.squared))
        return np.asarray(linear + square * square + self._numbers(numbers.constant)).reshape((*rows, *extents))

    def _numbers(self, values: Any) -> Array:
        return np.array(values, dtype=object if self.exact else float)

    @cached_property
    def channels(self) -> Mapping[str, int]:
        """The extent of each channel axis; one that no argument has is as large as the first."""
        found: dict[str, int] = {}
        for k in self.graph.inputs:
            letters = self.graph.type(k).channels
            shape = np.asarray(self.inputs[self.graph.input_name(k)]).shape
            found |= dict(zip(letters, shape[len(shape) - len(letters) :], strict=True))
        first = next(iter(found.values()), 1)
        made = {letter for node in self.graph.nodes for letter in node.type.channels}
        return {letter: first for letter in made} | found

    def _displacement(self, arrays: list[Array]) -> Array:
        difference = arrays[0][self._end("sender")] - arrays[0][self._end("receiver")]
        return difference + arrays[1] if len(arrays) > 1 else difference

    def _product(self, op: Product, arrays: list[Array], types: list[Type], result: Type) -> Array:
        """One einsum. An axis of extent one on every factor keeps numbers arrays, which objects need."""
        row, channel, one = 49, 50, 51
        subscripts: list[Any] = []
        for array, type_, labels in zip(arrays, types, op.labels, strict=True):
            head = [] if type_.site is Site.SHARED else [row]
            own = [*head, *labels, *([channel] if type_.channels else []), one]
            subscripts += [np.asarray(array)[..., None], own]
        subscripts += self._metrics(op, types)
        head = [] if result.site is Site.SHARED else [row]
        out = [*head, *op.out, *([channel] if result.channels else []), one]
        return np.asarray(np.einsum(*subscripts, out, optimize=len(subscripts) > 4))[..., 0]

    def _metrics(self, op: Product, types: list[Type]) -> list[Any]:
        """The metric of each summed spherical index, as one more factor that has this index alone."""
        degrees = common_degrees(zip(op.labels, (type_.rep.degrees for type_ in types), strict=True))
        spherical = {label: degree for label, degree in degrees.items() if degree > 1 and label not in op.out}
        return [part for label, degree in spherical.items() for part in (self._metric(degree), [label])]

    def _metric(self, degree: int) -> Array:
        return np.array([self._number(Fraction(1, norm)) for norm in harmonics(degree).norms])


def _aligned(array: Array, type_: Type, result: Type) -> Array:
    """Give an array the row and channel axes of the result, of extent one where it has none."""
    if result.site is not Site.SHARED and type_.site is Site.SHARED:
        array = array[None]
    if result.channels and not type_.channels:
        array = array[..., None]
    return array


def _mixed(matrix: Array, value: Array, result: Type) -> Array:
    """A matrix on the channel axis, row by row where it has rows."""
    spread = matrix.reshape(*matrix.shape[:-2], *(1 for _ in result.rep.shape), *matrix.shape[-2:])
    return np.asarray((spread * value[..., None, :]).sum(axis=-1))


def _select(array: Array, type_: Type, block: int) -> Array:
    axis = 0 if type_.site is Site.SHARED else 1
    size, start = type_.rep.blocks[block].size, type_.rep.offset(block)
    part = np.take(array, range(start, start + size), axis=axis)
    extents = type_.rep.blocks[block].extents
    return part.reshape((*part.shape[:axis], *extents, *part.shape[axis + 1 :]))


def _flat(arrays: list[Array], types: list[Type], result: Type) -> Array:
    """The blocks one behind the other, each seen on the rows and channels of the whole."""
    axis = 0 if result.site is Site.SHARED else 1
    parts = [_aligned(array, type_, result) for array, type_ in zip(arrays, types, strict=True)]
    rows = np.broadcast_shapes(*(part.shape[:axis] for part in parts))
    channels = np.broadcast_shapes(*(part.shape[part.ndim - len(result.channels) :] for part in parts))
    shapes = [(*rows, *type_.rep.shape, *channels) for type_ in types]
    flat = [
        np.broadcast_to(part, shape).reshape((*rows, type_.rep.size, *channels))
        for part, shape, type_ in zip(parts, shapes, types, strict=True)
    ]
    return np.concatenate(flat, axis=axis)
