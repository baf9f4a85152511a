"""Small cases on which a layer is checked: numbers for its arguments, directions to change them in, connections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..errors import VerifyError
from ..ir.graph import Graph
from ..ir.interpret import FLOAT_FUNCTIONS, Connections, interpret
from ..ir.ops import Displacement, Scalar
from ..ir.types import Site, Type
from ..symmetry.rep import Layout, Symmetry

__all__ = ["CHANNELS", "Case", "channel_extents", "draw_case"]

ROWS = {Site.ROW: 3, Site.NODE: 4, Site.EDGE: 8, Site.PAIR: 5, Site.STRUCTURE: 3, Site.SPECIES: 2}
CHANNELS = 3
"""On every axis: kernels are built for a number of channels, so one build serves."""

DRAWS = 100
LARGEST = 1e6
"""Results above this are not checked, since their derivatives might overflow."""

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """Inputs, a direction for each, and the ends of the edges."""

    inputs: dict[str, Array]
    directions: dict[str, Array]
    connections: Connections


def draw_case(graph: Graph, seed: int = 0) -> Case:
    """A small case: a node without edges, one that sends to itself, an empty structure, values of both signs.

    Where there are formulas it is the first of a hundred draws on which they are defined and not huge, and every cut
    has values on both its sides if that can be had.
    """
    if not any(isinstance(node.op, Scalar) for node in graph.nodes):
        return _draw(graph, seed)
    fallback = None
    for case in _draws(graph, seed):
        is_defined, has_sides = _judged(graph, case)
        if is_defined and has_sides:
            return case
        fallback = fallback or (case if is_defined else None)
    if fallback is None:
        raise VerifyError(
            f"layer {graph.name} can not be checked: its formulas are not defined, or above {LARGEST:.0e}, on each of "
            f"{DRAWS} random draws",
            advice="Write the formula so that it is defined for all moderate numbers, such as sqrt(1 + x) for sqrt(x).",
        )
    return fallback


def _draws(graph: Graph, seed: int) -> Iterator[Case]:
    """Fifty as they come, then fifty with every other one above zero and later ones smaller."""
    plain = DRAWS // 2
    for number in range(plain):
        yield _draw(graph, seed + number)
    for number in range(DRAWS - plain):
        yield _draw(graph, seed + plain + number, 2.0 ** -(number // 8), positive=number % 2 == 0)


def _judged(graph: Graph, case: Case) -> tuple[bool, bool]:
    """Whether a layer is defined on a case and moderate, and whether every cut has values on both its sides."""
    sides: list[bool] = []
    finite: list[bool] = []

    def powers(exponent: Array) -> Array:
        finite.append(bool(np.all(np.isfinite(np.exp(exponent)))))
        return np.asarray(np.exp(exponent))

    def watched(place: Array) -> NDArray[np.bool_]:
        sides.append(bool(np.any(place < 1) and np.any(place > 1)))
        return place < 1

    with np.errstate(all="ignore"):
        found = interpret(graph, case.inputs, case.connections, {**FLOAT_FUNCTIONS, "cut": watched, "exp": powers})
        moderate = all(bool(np.all(np.abs(np.asarray(value, dtype=float)) < LARGEST)) for value in found.values())
    return moderate and all(finite), all(sides)


def _draw(graph: Graph, seed: int, size: float = 1.0, positive: bool = False) -> Case:
    """One case; where edges have lengths no node sends to itself, since a length has no derivative at zero."""
    random = np.random.default_rng(seed)
    channels = channel_extents(graph)
    types = {graph.input_name(k): graph.type(k) for k in graph.inputs}
    inputs = {name: _allowed(size * random.normal(size=_shape(t, channels)), t) for name, t in types.items()}
    directions = {name: _allowed(random.normal(size=_shape(t, channels)), t) for name, t in types.items()}
    if positive:
        inputs |= {name: np.asarray(abs(inputs[name])) for name, type_ in types.items() if _is_scalar(type_)}
    nodes, edges = ROWS[Site.NODE], ROWS[Site.EDGE]
    sender = np.concatenate([[0], random.integers(0, nodes, edges - 1)])
    receiver = np.concatenate([[0], random.integers(0, nodes - 1, edges - 1)])
    if any(isinstance(node.op, Displacement) for node in graph.nodes):
        sender = (receiver + 1 + sender % (nodes - 1)) % nodes
    species = random.integers(0, ROWS[Site.SPECIES], nodes)
    structure = np.array([0, 0, 2, 2])
    pair = np.array([0, 1, 1, 2, 4, 2, 0, 1])
    connections = Connections(sender, receiver, nodes, species, structure, ROWS[Site.STRUCTURE], pair)
    return Case(inputs, directions, connections)


def _is_scalar(type_: Type) -> bool:
    return all(block.rank == 0 for block in type_.rep.blocks)


def channel_extents(graph: Graph) -> dict[str, int]:
    """The number of channels on each axis."""
    return {letter: CHANNELS for node in graph.nodes for letter in node.type.channels}


def _shape(type_: Type, channels: dict[str, int]) -> tuple[int, ...]:
    rows = () if type_.site is Site.SHARED else (ROWS[type_.site],)
    return (*rows, *type_.rep.shape, *(channels[letter] for letter in type_.channels))


def _allowed(array: Array, type_: Type) -> Array:
    """The array with each block projected onto the tensors that it can hold: symmetric, traceless."""
    rep, array = type_.rep, np.asarray(array)
    if rep.layout is Layout.MATRIX:
        return array
    rows = 1 if type_.site is Site.SHARED else len(array)
    flat = array.reshape(rows, rep.size, -1).copy()
    for number, block in enumerate(rep.blocks):
        if block.symmetry is not Symmetry.GENERAL and block.rank > 1:
            own = slice(rep.offset(number), rep.offset(number) + block.size)
            flat[:, own] = block.projector().to_floats().reshape(block.size, block.size) @ flat[:, own]
    return flat.reshape(array.shape)
