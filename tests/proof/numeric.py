"""Claims tested with floats and random rotations, by code that shares nothing with the proof."""

from __future__ import annotations

import numpy as np

from tnforge.ir.graph import Graph
from tnforge.ir.interpret import FLOAT_FUNCTIONS, Connections, interpret
from tnforge.ir.types import Site
from tnforge.symmetry.rep import Layout, Rep, Symmetry

NODES, CHANNELS = 3, 2
SENDER, RECEIVER = np.array([0, 1, 2, 0, 2]), np.array([1, 0, 0, 2, 2])


def transform(array: np.ndarray, rep: Rep, first: int, matrix: np.ndarray, inverts: bool) -> np.ndarray:
    """A rotation, followed by inversion or not, on the component axes that start at `first`."""
    if rep.layout is Layout.FLAT:
        assert all(block.rank == 0 for block in rep.blocks)
        signs = np.array([float(b.parity) if inverts else 1.0 for b in rep.blocks])
        return array * signs.reshape((1,) * first + (-1,) + (1,) * (array.ndim - first - 1))
    for axis in range(first, first + rep.legs):
        array = np.moveaxis(np.tensordot(matrix, array, axes=(1, axis)), 0, axis)
    if not inverts:
        return array
    return array * rep.parity if rep.layout is Layout.SINGLE else _inverted_matrix(array, rep, first)


def _inverted_matrix(array: np.ndarray, rep: Rep, first: int) -> np.ndarray:
    swapped = np.swapaxes(array, first, first + 1)
    unit = np.eye(3).reshape((1,) * first + (3, 3) + (1,) * (array.ndim - first - 2))
    trace = np.expand_dims(np.trace(array, axis1=first, axis2=first + 1), (first, first + 1)) * unit / 3
    parts = (trace, (array - swapped) / 2, (array + swapped) / 2 - trace)
    return sum(block.parity * part for block, part in zip(rep.blocks, parts, strict=True))


def _random(rep: Rep, rows: tuple[int, ...], channels: tuple[int, ...], random: np.random.Generator) -> np.ndarray:
    values = random.normal(size=(*rows, *channels, *rep.shape))
    if rep.layout is Layout.SINGLE and rep.legs == 2 and rep.block.symmetry is not Symmetry.GENERAL:
        values = (values + np.swapaxes(values, -1, -2)) / 2
        if rep.block.symmetry is Symmetry.STF:
            values = values - np.trace(values, axis1=-2, axis2=-1)[..., None, None] * np.eye(3) / 3
    return np.moveaxis(values, len(rows), -1) if channels else values


def _rotation(random: np.random.Generator) -> np.ndarray:
    matrix, _ = np.linalg.qr(random.normal(size=(3, 3)))
    return matrix * np.sign(np.linalg.det(matrix))


def deviation(graph: Graph, inverts: bool, seed: int = 0) -> float:
    """The largest deviation from the claim over a random input and a random group element."""
    random = np.random.default_rng(seed)
    rows = {Site.NODE: (NODES,), Site.EDGE: (len(SENDER),), Site.ROW: (2,), Site.SHARED: ()}
    types = {graph.input_name(k): graph.type(k) for k in graph.inputs}
    inputs = {
        name: _random(t.rep, rows[t.site], (CHANNELS,) if t.channels else (), random) for name, t in types.items()
    }
    matrix = _rotation(random)
    moved = {
        name: transform(array, types[name].rep, len(rows[types[name].site]), matrix, inverts)
        for name, array in inputs.items()
    }
    ends = Connections(SENDER, RECEIVER, NODES)
    before, after = (interpret(graph, values, ends, FLOAT_FUNCTIONS) for values in (inputs, moved))
    worst = 0.0
    for output in graph.outputs:
        value, first = before[output.name], len(rows[graph.type(output.node).site])
        expected = transform(value, output.claim, first, matrix, inverts)
        worst = max(worst, float(np.abs(expected - after[output.name]).max()))
        worst = max(worst, _asymmetry(value, output.claim, first))
    return worst


def _asymmetry(value: np.ndarray, claim: Rep, first: int) -> float:
    if claim.layout is not Layout.SINGLE or claim.legs < 2 or claim.block.symmetry is Symmetry.GENERAL:
        return 0.0
    worst = float(np.abs(value - np.swapaxes(value, first, first + 1)).max())
    if claim.block.symmetry is Symmetry.STF:
        worst = max(worst, float(np.abs(np.trace(value, axis1=first, axis2=first + 1)).max()))
    return worst
