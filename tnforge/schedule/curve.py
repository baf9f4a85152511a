"""What a layer makes of the one number of each pair: a curve in many dimensions, the same for every pair.

A runtime may evaluate it in any way that gives the same values and derivatives.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..ir.graph import Graph
from ..ir.ops import Input, Lookup
from ..ir.types import Site
from ..symmetry.rep import SCALAR
from .plan import Fused, Plan, Step

__all__ = ["Curve", "curve_of"]


@dataclass(frozen=True)
class Curve:
    """The values of pairs that stand in memory, as functions of the number `argument` of each pair.

    `nodes` are computed for that, operands before results; `reads` are the shared values that they need.
    """

    argument: int
    reads: tuple[int, ...]
    nodes: tuple[int, ...]
    results: tuple[int, ...]


def curve_of(plan: Plan) -> tuple[Curve | None, tuple[Step, ...]]:
    """The curve of a layer whose pairs have one number each, and the steps that are no part of it."""
    graph = plan.graph
    arguments = [k for k in graph.inputs if graph.type(k).site is Site.PAIR]
    if len(arguments) != 1 or graph.type(arguments[0]).rep != SCALAR or graph.type(arguments[0]).channels:
        return None, plan.steps
    rest = tuple(step for step in plan.steps if not _is_of_pairs(graph, step))
    results = tuple(sorted(_seen_elsewhere(graph) - {arguments[0]}))
    if not results:
        return None, plan.steps
    standing = set(graph.inputs).union(*(_made(step) for step in rest))
    nodes, reads = _needed(graph, results, standing)
    return Curve(arguments[0], tuple(sorted(reads - {arguments[0]})), tuple(sorted(nodes)), results), rest


def _made(step: Step) -> tuple[int, ...]:
    return step.results if isinstance(step, Fused) else (step.result,)


def _is_of_pairs(graph: Graph, step: Step) -> bool:
    return all(graph.type(k).site is Site.PAIR for k in _made(step))


def _seen_elsewhere(graph: Graph) -> set[int]:
    """The values of pairs that are seen from edges, or returned."""
    found = {node.operands[0] for node in graph.nodes if isinstance(node.op, Lookup) and node.op.table == "pair"}
    return found | {output.node for output in graph.outputs if graph.type(output.node).site is Site.PAIR}


def _needed(graph: Graph, results: tuple[int, ...], standing: set[int]) -> tuple[set[int], set[int]]:
    """What is computed for the results, and what of that stands in memory before."""
    nodes, reads, stack = set[int](), set[int](), list(results)
    while stack:
        k = stack.pop()
        if k in standing:
            reads.add(k)
        elif k not in nodes:
            nodes.add(k)
            stack += _operands(graph, k)
    return nodes, reads


def _operands(graph: Graph, k: int) -> Iterator[int]:
    assert not isinstance(graph.nodes[k].op, Input)
    yield from graph.nodes[k].operands
