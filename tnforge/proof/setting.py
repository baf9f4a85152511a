"""A small setting for exact evaluation: its rows, the values that inputs can take, and how the group acts on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..ir.graph import Graph
from ..ir.interpret import Connections
from ..ir.types import Site, Type
from ..symmetry.group import Element
from ..symmetry.rep import Layout, Rep
from ..symmetry.spherical import rotation
from .variables import independent, spread

__all__ = ["Array", "Setting", "act", "describe", "settings_of"]

Array = NDArray[Any]


@dataclass(frozen=True)
class Setting:
    """The ends of the edges and the number of nodes; without edges there is one row of everything.

    All edges are of one pair.
    """

    sender: tuple[int, ...]
    receiver: tuple[int, ...]
    nodes: int

    @cached_property
    def connections(self) -> Connections:
        """The same for the interpreter."""
        sender, receiver = (np.array(ends, dtype=np.int64) for ends in (self.sender, self.receiver))
        return Connections(sender, receiver, self.nodes, pair=np.zeros(len(self.sender), dtype=np.int64))

    def rows(self, site: Site) -> int:
        """The number of rows of a value."""
        return {Site.NODE: self.nodes, Site.EDGE: len(self.sender)}.get(site, 1)

    def count(self, type_: Type) -> int:
        """The number of coefficients that determine a value."""
        return self.rows(type_.site) * len(_basis(type_.rep))

    def array(self, type_: Type, coefficients: tuple[int, ...]) -> Array:
        """The value with given coefficients, laid out as the interpreter expects it."""
        rep, rows = type_.rep, self.rows(type_.site)
        table = np.array(coefficients, dtype=object).reshape(rows, -1)
        flat = np.dot(table, _basis(rep)) + Fraction(0)
        shape = ((rows,) if type_.site is not Site.SHARED else ()) + rep.shape + (1,) * len(type_.channels)
        return np.asarray(flat, dtype=object).reshape(shape)


def settings_of(graph: Graph) -> tuple[Setting, ...]:
    """The settings to try: one node that is its own neighbour, one edge between two nodes, one edge each way."""
    one = Setting((0,), (0,), 1)
    return (one, Setting((1,), (0,), 2), Setting((1, 0), (0, 1), 2)) if graph.uses_ends or graph.tables else (one,)


@cache
def _basis(rep: Rep) -> Array:
    """Integer values of a representation that span all of them, one flat row each."""
    if rep.layout is Layout.FLAT:
        parts = [_basis(Rep((block,))) for block in rep.blocks]
        total = np.zeros((sum(len(part) for part in parts), rep.size), dtype=object)
        row, column = 0, 0
        for part in parts:
            total[row : row + part.shape[0], column : column + part.shape[1]] = part
            row, column = row + part.shape[0], column + part.shape[1]
        return total
    total = np.zeros((len(independent(rep)), rep.size), dtype=object)
    for place, (_, form) in enumerate(spread(rep).items()):
        for k, value in form.items():
            total[k, place] = int(value)
    return total


def act(array: Array, type_: Type, element: Element) -> Array:
    """A group element on a value."""
    first = 0 if type_.site is Site.SHARED else 1
    rep = type_.rep
    if rep.layout is not Layout.FLAT:
        return _act(array, rep, first, element)
    parts = []
    for k, block in enumerate(rep.blocks):
        start = rep.offset(k)
        part = np.take(array, range(start, start + block.size), axis=first)
        own = part.reshape(*part.shape[:first], *block.extents, *part.shape[first + 1 :])
        parts.append(_act(own, Rep((block,)), first, element).reshape(part.shape))
    return np.concatenate(parts, axis=first)


def _act(array: Array, rep: Rep, first: int, element: Element) -> Array:
    if element.inverts:
        return array * Fraction(rep.parity) if rep.parity else _invert(array, rep, first)
    for axis, degree in enumerate(rep.degrees, start=first):
        matrix = _rotation(degree, element)
        array = np.moveaxis(np.tensordot(matrix, array, axes=([1], [axis])), 0, axis)
    return array


@cache
def _rotation(degree: int, element: Element) -> Array:
    """A rotation on the components of a leg."""
    return rotation(degree, element.rotation).to_fractions()


def _invert(array: Array, rep: Rep, first: int) -> Array:
    """Inversion of several blocks in one array."""
    legs = list(range(first, first + rep.legs))
    own = list(range(rep.legs, 2 * rep.legs))
    moved = np.tensordot(rep.inversion().to_fractions(), array, axes=(own, legs))
    return np.moveaxis(moved, list(range(rep.legs)), legs)


def describe(graph: Graph, inputs: Mapping[str, Array]) -> str:
    """The inputs for a reader: `r = (0, 0, 1), f = (1, 0, 0)`."""
    return ", ".join(f"{name} = {_shown(inputs[name], graph.type(k))}" for k, name in _names(graph) if name in inputs)


def _names(graph: Graph) -> list[tuple[int, str]]:
    return [(k, graph.input_name(k)) for k in graph.inputs]


def _shown(array: Array, type_: Type) -> str:
    values = array.reshape(array.shape[: array.ndim - len(type_.channels)])
    if type_.site is Site.SHARED:
        return _value(values)
    if len(values) == 1:
        return _value(values[0])
    return " and ".join(f"{_value(row)} at {type_.site.value} {k + 1}" for k, row in enumerate(values))


def _value(array: Array | Fraction) -> str:
    if not isinstance(array, np.ndarray) or array.ndim == 0:
        return str(array)
    if array.ndim <= 2:
        return f"({', '.join(_value(part) for part in array)})"
    places = [index for index in np.ndindex(array.shape) if array[index] != 0]
    entries = ", ".join(f"{array[index]} at ({', '.join(str(i + 1) for i in index)})" for index in places)
    return f"zero but {entries}" if places else "zero"
