"""Makes a graph again node by node, rewriting on the way; what passes and the planner are made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from .graph import Builder, Graph, Node, Output
from .ops import Flat, Input, Lookup, Mix, Op, Scalar, SumNeighbours, SumNodes

__all__ = ["Rewriter", "copy_node", "rebuild", "uses"]

Rewriter = Callable[[Builder, Node, tuple[int, ...]], int]
"""Adds the replacement of a node, its operands already rewritten, and returns the place of its value."""


def rebuild(graph: Graph, rewriter: Rewriter) -> tuple[Graph, dict[int, int]]:
    """The graph made again node by node, and where each old value now is.

    Inputs come first, in the order of the arguments; dead nodes are left out.
    """
    builder = Builder()
    places = {k: builder.add(graph.nodes[k].op) for k in graph.inputs}
    for k in _live(graph):
        node = graph.nodes[k]
        if not isinstance(node.op, Input):
            places[k] = rewriter(builder, node, tuple(places[operand] for operand in node.operands))
    outputs = tuple(Output(output.name, places[output.node], output.claim) for output in graph.outputs)
    result = builder.graph(graph.name, graph.group, outputs, graph.claims)
    if len(_live(result)) + _unread(result) == len(result.nodes):
        return result, places
    pruned, moved = rebuild(result, copy_node)
    return pruned, {k: moved[place] for k, place in places.items() if place in moved}


def copy_node(builder: Builder, node: Node, operands: tuple[int, ...]) -> int:
    """The rewriter that changes nothing; what an operation states of its result is left out where types now know."""
    return builder.add(_restated(builder, node.op, operands), *operands)


def _restated(builder: Builder, op: Op, operands: tuple[int, ...]) -> Op:
    if not isinstance(op, SumNeighbours | SumNodes | Lookup | Mix | Flat | Scalar) or op.rep is None:
        return op
    bare = replace(op, rep=None)
    inferred = bare.infer(tuple(builder.nodes[k].type for k in operands)).rep
    return bare if inferred.is_determined and inferred != op.rep else op


def uses(graph: Graph) -> Counter[int]:
    """How often each value is used, outputs included."""
    counts = Counter(operand for node in graph.nodes for operand in node.operands)
    counts.update(output.node for output in graph.outputs)
    return counts


def _unread(graph: Graph) -> int:
    """Number of arguments that no output needs; they are kept."""
    return len(set(graph.inputs) - set(_live(graph)))


def _live(graph: Graph) -> list[int]:
    """The nodes that reach an output, each after its operands, in the order in which the outputs first ask for them."""
    order: list[int] = []
    seen: set[int] = set()
    for output in graph.outputs:
        stack = [(output.node, False)]
        while stack:
            k, done = stack.pop()
            if done:
                order.append(k)
            elif k not in seen:
                seen.add(k)
                stack += [(k, True), *((operand, False) for operand in reversed(graph.nodes[k].operands))]
    return order
