"""The work of a plan in numbers: operations and memory traffic, for each site on whose rows a step runs.

Values that carry channels cost once for each channel, the others once for each row, and mixing costs once for each pair
of channels. Multiplications, additions and calls of functions count as one operation each; what learnable functions do
inside is not counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import prod
from typing import TypeAlias

from ..ir import scalar
from ..ir.graph import Graph, Node
from ..ir.ops import (
    Constant,
    Displacement,
    Gather,
    Input,
    Lookup,
    Mix,
    Op,
    Product,
    Scalar,
    Select,
    Sum,
    SumNeighbours,
    SumNodes,
)
from ..ir.types import Site, Type
from ..kernel.kernel import Kernel, Slot, map_names
from .curve import Curve
from .nest import schedule_kernel
from .plan import Fused, Operand, Plan, Single
from .sweep import Stage, Sweep, stages

__all__ = ["Amount", "Traffic", "Work", "kernel_work", "torch_work"]

Sizes: TypeAlias = Mapping[str, int] | None
"""The number of channels on each axis, where it is known; everything is then counted for a row."""

INDEX_BYTES = 8
INDICES: Mapping[type, int] = {Gather: 1, Lookup: 1, SumNeighbours: 1, SumNodes: 1, Displacement: 2}
"""The indices that an operation reads for a row."""


@dataclass(frozen=True)
class Amount:
    """A count for each row, for each row and channel, and for each row and pair of channels."""

    row: int = 0
    channel: int = 0
    pair: int = 0

    def __add__(self, other: Amount) -> Amount:
        """Both together."""
        return Amount(self.row + other.row, self.channel + other.channel, self.pair + other.pair)

    def at(self, channels: int) -> int:
        """The count for one row of so many channels on every axis."""
        return self.row + channels * self.channel + channels**2 * self.pair


@dataclass(frozen=True)
class Traffic:
    """Numbers that are read and written for a row, and the indices that are read to find them."""

    read: Amount = Amount()
    written: Amount = Amount()
    indices: int = 0

    def __add__(self, other: Traffic) -> Traffic:
        """Both together."""
        return Traffic(self.read + other.read, self.written + other.written, self.indices + other.indices)

    def bytes_read(self, channels: int, width: int) -> int:
        """Bytes read for one row; `width` is the size of a number."""
        return self.read.at(channels) * width + self.indices * INDEX_BYTES

    def bytes_written(self, channels: int, width: int) -> int:
        """Bytes written for one row."""
        return self.written.at(channels) * width


@dataclass(frozen=True)
class Work:
    """Operations and traffic of everything that runs on the rows of one site."""

    flops: Amount = Amount()
    traffic: Traffic = Traffic()

    def __add__(self, other: Work) -> Work:
        """Both together."""
        return Work(self.flops + other.flops, self.traffic + other.traffic)


def torch_work(plan: Plan, sizes: Sizes = None) -> dict[Site, Work]:
    """The work of the path in plain PyTorch, where every value is read and written."""
    nodes = [k for k, node in enumerate(plan.graph.nodes) if _counts(node.op)]
    return _totals((_site(plan.graph, k), _node_work(plan.graph, k, sizes)) for k in nodes)


def _counts(op: Op) -> bool:
    """Whether an operation computes something."""
    return not isinstance(op, Input | Constant | Select)


def kernel_work(plan: Plan, sizes: Sizes = None) -> dict[Site, Work]:
    """The work of the path with kernels; formulas and displacements run in PyTorch there too."""
    return _totals(_stage_work(plan, stage, sizes) for stage in stages(plan))


def _totals(parts: Iterable[tuple[Site, Work]]) -> dict[Site, Work]:
    found: dict[Site, Work] = {}
    for site, work in parts:
        found[site] = found.get(site, Work()) + work
    return found


def _stage_work(plan: Plan, stage: Stage, sizes: Sizes) -> tuple[Site, Work]:
    if isinstance(stage, Curve):
        works = (_node_work(plan.graph, k, sizes) for k in stage.nodes if _counts(plan.graph.nodes[k].op))
        return Site.PAIR, sum(works, Work())
    if isinstance(stage, Single):
        return _site(plan.graph, stage.result), _node_work(plan.graph, stage.result, sizes)
    values = (*stage.results, *(operand.node for operand in stage.operands))
    letters = {letter for k in values for letter in plan.graph.type(k).channels}
    work = Work(sum(map(_kernel_flops, stage.kernels), Amount()), _sweep_traffic(stage))
    return stage.rows, work if sizes is None else _sized(work, prod(sizes[letter] for letter in letters))


def _sized(work: Work, channels: int) -> Work:
    """The same work, counted for a row of so many channels."""
    traffic = work.traffic
    read, written = Amount(traffic.read.at(channels)), Amount(traffic.written.at(channels))
    return Work(Amount(work.flops.at(channels)), Traffic(read, written, traffic.indices))


def _site(graph: Graph, k: int) -> Site:
    """On whose rows a value is computed; a sum runs over the rows that it adds up."""
    node = graph.nodes[k]
    return graph.type(node.operands[0] if isinstance(node.op, SumNeighbours | SumNodes) else k).site


# Single nodes --------------------------------------------------------------------------------------


def _node_work(graph: Graph, k: int, sizes: Sizes) -> Work:
    node = graph.nodes[k]
    types = [graph.type(operand) for operand in node.operands]
    rows = [t for t in types if t.site is not Site.SHARED or node.type.site is Site.SHARED]
    read = sum((_numbers(type_, sizes) for type_ in rows), Amount())
    indices = INDICES.get(type(node.op), 0)
    if isinstance(node.op, Displacement):
        read = read + _numbers(types[0], sizes)
    if isinstance(node.op, SumNeighbours | SumNodes):
        read = read + _numbers(node.type, sizes)
    return Work(_flops(node, types, sizes), Traffic(read, _numbers(node.type, sizes), indices))


def _flops(node: Node, types: list[Type], sizes: Sizes) -> Amount:
    """Operations of a node; mixing multiplies and adds for each component and pair of channels."""
    if isinstance(node.op, Mix):
        return _amount(types[0].channels, 2 * node.type.rep.size, sizes)
    return _amount(node.type.channels, _operations(node, types), sizes)


def _operations(node: Node, types: list[Type]) -> int:
    """Operations for one row, and one channel where the value has channels."""
    match node.op:
        case Product(labels, out):
            return _product(labels, out, types)
        case Sum(coefficients):
            return node.type.rep.size * (sum(abs(value) != 1 for value in coefficients) + len(coefficients) - 1)
        case SumNeighbours() | SumNodes():
            return node.type.rep.size
        case Displacement():
            return node.type.rep.size * (len(node.operands))
        case Scalar(expr):
            return node.type.rep.size * _formula(expr)
        case _:
            return 0


def _product(labels: tuple[tuple[int, ...], ...], out: tuple[int, ...], types: list[Type]) -> int:
    """Every combination of indices is multiplied, and added to the result but for the first of each component."""
    extents = {
        label: extent
        for own, type_ in zip(labels, types, strict=True)
        for label, extent in zip(own, type_.rep.shape, strict=False)
    }
    every, kept = prod(extents.values()), prod(extents[label] for label in set(out))
    return (len(labels) - 1) * every + every - kept


def _formula(expr: scalar.Expr) -> int:
    match expr:
        case scalar.Plus(terms):
            return sum(map(_formula, terms)) + len(terms) - 1
        case scalar.Times(factors):
            return sum(map(_formula, factors)) + len(factors) - 1
        case scalar.Power(base, _):
            return _formula(base) + 1
        case scalar.Call(_, argument):
            return _formula(argument) + 1
        case scalar.Cut(argument, body):
            return _formula(argument) + _formula(body) + 1
        case _:
            return 0


def _numbers(type_: Type, sizes: Sizes) -> Amount:
    return _amount(type_.channels, type_.rep.size, sizes)


def _amount(channels: tuple[str, ...], count: int, sizes: Sizes) -> Amount:
    """A count for each of some channels, or for a row where it is known how many they are."""
    if sizes is not None:
        return Amount(count * prod(sizes[letter] for letter in channels))
    return (Amount(row=count), Amount(channel=count), Amount(pair=count))[len(channels)]


# Kernels -------------------------------------------------------------------------------------------


def _kernel_flops(kernel: Kernel) -> Amount:
    """The operations of the program of a kernel."""
    program = schedule_kernel(kernel)
    added = [kernel.outputs[store.output].map != "row" for store in program.channel_stores]
    kept = [kernel.outputs[store.output].map != "row" for store in program.row_stores]
    return Amount(row=program.row_flops + sum(kept), channel=program.channel_flops + sum(added))


def _sweep_traffic(sweep: Sweep) -> Traffic:
    """What kernels read and write; what is added to is read too, what rows share stays in the cache."""
    made = [slot for step in sweep.steps for k, slot in _made(step) if k in sweep.results]
    read = {o: slot for step in sweep.steps for o, slot in _read(step) if o in sweep.operands}
    added = [slot for slot in made if slot.map != "row"]
    far = [slot for slot in read.values() if slot.map not in ("shared", "species")]
    indices = {name for step in sweep.steps for name in map_names(step.kernel)}
    return Traffic(_slots((*far, *added)), _slots(made), len(indices))


def _made(step: Fused) -> Iterable[tuple[int, Slot]]:
    return zip(step.results, step.kernel.outputs, strict=True)


def _read(step: Fused) -> Iterable[tuple[Operand, Slot]]:
    return zip(step.operands, step.kernel.operands, strict=True)


def _slots(slots: Iterable[Slot]) -> Amount:
    return sum((Amount(channel=s.components) if s.channels else Amount(row=s.components) for s in slots), Amount())
