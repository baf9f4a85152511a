"""Exact runs of a graph, of its polynomials and of its plan: three ways to one result, each written apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tnforge.ir.graph import Builder, Graph, Output
from tnforge.ir.interpret import Connections, interpret
from tnforge.ir.ops import Input
from tnforge.ir.polynomial import Leaf, block_components, expand_blocks
from tnforge.ir.types import Site, Type
from tnforge.kernel.interpret import interpret_kernel
from tnforge.kernel.kernel import map_names
from tnforge.schedule.curve import Curve
from tnforge.schedule.pack import Pack
from tnforge.schedule.plan import Operand, Plan, Single
from tnforge.schedule.sweep import Sweep, stages
from tnforge.symmetry.rep import SCALAR
from tnforge.symmetry.surd import Surd

Array = NDArray[Any]

FUNCTIONS = {
    "exp": lambda x: x + 1,
    "sin": lambda x: x**3 + x,
    "cos": lambda x: x**2 - 1,
    "sqrt": lambda x: 2 * x,
    "sigmoid": lambda x: x**2 + x,
    "tanh": lambda x: x - x**3,
    "cut": lambda x: x < 1,
    "pi": lambda: Fraction(22, 7),
}
"""Polynomials in place of functions, of the same parity: exact on fractions, and meaning survives any replacement."""


def all_values(graph: Graph, inputs: Mapping[str, Array], ends: Connections) -> dict[int, Array]:
    """The value of every node, by the interpreter."""
    outputs = tuple(Output(f"v{k}", k, node.type.rep) for k, node in enumerate(graph.nodes))
    found = interpret(replace(graph, outputs=outputs), inputs, ends, FUNCTIONS)
    return {k: np.asarray(found[f"v{k}"], dtype=object) for k in range(len(graph.nodes))}


# Polynomials --------------------------------------------------------------------------------------------


def polynomial_value(graph: Graph, root: int, values: Mapping[int, Array], ends: Connections, rows: int) -> Array:
    """The polynomial of a segment on the values of its leaves, as [row, component, channel]."""
    type_ = graph.type(root)
    size, width = type_.rep.size, channels_of(values[root], type_)
    total = np.full((rows, size, width), Fraction(0), dtype=object)
    for (component, factors), coefficient in block_components(type_.rep, expand_blocks(graph, root)).items():
        part: Any = coefficient
        for leaf, own in factors:
            part = part * leaf_value(graph, leaf, values, ends)[:, own]
        total[:, component] += part
    return total


def leaf_value(graph: Graph, leaf: Leaf, values: Mapping[int, Array], ends: Connections) -> Array:
    """A leaf laid out as by `flat`, seen from its end, its block cut out."""
    array = flat(values[leaf.node], graph.type(leaf.node))
    if leaf.block >= 0:
        rep = graph.type(leaf.node).rep
        array = array[:, rep.offset(leaf.block) : rep.offset(leaf.block) + rep.blocks[leaf.block].size]
    return array[getattr(ends, leaf.end)] if leaf.end else array


def flat(array: Array, type_: Type) -> Array:
    """An array of a type as [row, component, channel], each of extent one where it has none."""
    rows = 1 if type_.site is Site.SHARED else array.shape[0]
    return array.reshape(rows, type_.rep.size, channels_of(array, type_))


def channels_of(array: Array, type_: Type) -> int:
    return prod(array.shape[array.ndim - len(type_.channels) :])


def widths(graph: Graph, inputs: Mapping[str, Any]) -> dict[str, int]:
    """The extent of each channel axis; one that no argument has is as large as the first."""
    found: dict[str, int] = {}
    for k in graph.inputs:
        letters, shape = graph.type(k).channels, inputs[graph.input_name(k)].shape
        found |= dict(zip(letters, shape[len(shape) - len(letters) :], strict=True))
    first = next(iter(found.values()), 1)
    return {letter: first for node in graph.nodes for letter in node.type.channels} | found


# Plans --------------------------------------------------------------------------------------------------


def plan_values(plan: Plan, inputs: Mapping[str, Array], ends: Connections) -> dict[str, Array]:
    """The outputs of a plan, stage by stage, every sweep by its kernels."""
    graph, axes = plan.graph, widths(plan.graph, inputs)
    values = {k: np.asarray(inputs[graph.input_name(k)]) for k in graph.inputs}
    for stage in stages(plan):
        match stage:
            case Sweep():
                values |= run_sweep(graph, stage, values, ends, axes)
            case Curve():
                for k in stage.nodes:
                    values[k] = run_single(graph, k, values, ends, axes)
            case Single(k):
                values[k] = run_single(graph, k, values, ends, axes)
    return {output.name: values[output.node] for output in graph.outputs}


def run_sweep(
    graph: Graph, sweep: Sweep, values: Mapping[int, Array], ends: Connections, axes: Mapping[str, int]
) -> dict[int, Array]:
    counts = {graph.type(k).site: values[k].shape[0] for k in graph.inputs if graph.type(k).site is not Site.SHARED}
    counts |= {Site.NODE: ends.nodes, Site.EDGE: len(ends.sender), Site.STRUCTURE: ends.structures, Site.SHARED: 1}
    sizes = dict.fromkeys(("sender", "receiver"), ends.nodes)
    seen = (*sweep.results, *(operand.node for operand in sweep.operands))
    letters = {letter for k in seen for letter in graph.type(k).channels}
    assert len(letters) < 2
    width = next((axes[letter] for letter in letters), 1)
    handed: dict[int | Pack, Array] = {}
    for part in sweep.parts:
        operands = [handed[x] if isinstance(x, Pack) else operand_array(graph, x, values) for x in part.reads]
        maps = {name: rows_of(ends, name) for name in map_names(part.kernel)}
        outputs = interpret_kernel(part.kernel, operands, maps, counts[sweep.rows], sizes, width)
        handed |= dict(zip(part.makes, outputs, strict=True))
    return {k: unflat(array, graph.type(k)) for k, array in handed.items() if not isinstance(k, Pack)}


def rows_of(ends: Connections, name: str) -> Array:
    return getattr(ends, name) if name in ("sender", "receiver") else ends.table(name)


def operand_array(graph: Graph, operand: Operand, values: Mapping[int, Array]) -> Array:
    """An array as kernels take it: orthonormal components on one axis; no row axis for what all rows share."""
    type_ = graph.type(operand.node)
    array = flat(values[operand.node], type_)
    array = array * norms(type_, inverse=True) if type_.rep.is_spherical else array
    array = array if type_.channels else array[..., 0]
    return array[0] if type_.site is Site.SHARED else array


def unflat(array: Array, type_: Type) -> Array:
    """What a kernel wrote in the shape and with the components that the interpreter gives it."""
    if type_.rep.is_spherical:
        array = array * (norms(type_) if type_.channels else norms(type_)[:, 0])
    array = rational(array)
    head = () if type_.site is Site.SHARED else array.shape[:1]
    return array.reshape((*head, *type_.rep.shape, *(array.shape[-1:] if type_.channels else ())))


def norms(type_: Type, inverse: bool = False) -> Array:
    """The norm of the basis tensor behind each component, or one over it, with an axis for channels."""
    array = np.empty((type_.rep.size, 1), dtype=object)
    array[:, 0] = [Surd.root(Fraction(1, norm) if inverse else norm) for norm in type_.rep.norms]
    return array


def rational(array: Array) -> Array:
    """Fractions in place of surds without a root."""
    result = np.empty(array.shape, dtype=object)
    for place, value in np.ndenumerate(array):
        result[place] = value.factor if isinstance(value, Surd) and value.radicand == 1 else value
    return result


def run_single(graph: Graph, k: int, values: Mapping[int, Array], ends: Connections, axes: Mapping[str, int]) -> Array:
    """One node by the interpreter, its operands given as arguments, and one more for each channel axis it makes."""
    builder, node = Builder(), graph.nodes[k]
    names = {j: f"a{j}" for j in node.operands}
    places = {j: builder.add(Input(name, graph.type(j))) for j, name in names.items()}
    for letter in dict.fromkeys(node.type.channels):
        builder.add(Input(letter, Type(SCALAR, Site.SHARED, (letter,))))
    result = builder.add(node.op, *(places[j] for j in node.operands))
    single = builder.graph("single", graph.group, (Output("value", result, node.type.rep),))
    given = {name: values[j] for j, name in names.items()}
    given |= {letter: np.full(axes[letter], Fraction(0), dtype=object) for letter in node.type.channels}
    return interpret(single, given, ends, FUNCTIONS)["value"]
