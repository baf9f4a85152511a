"""A layer with pairs as one without: each edge is taken to be a pair by itself."""

from __future__ import annotations

from dataclasses import replace

from ..ir.graph import Builder, Graph, Output
from ..ir.ops import Input, Keep, Lookup, Op
from ..ir.types import Site

__all__ = ["at_edges"]


def at_edges(graph: Graph) -> Graph:
    """The same layer with the values of pairs on edges."""
    builder, places = Builder(), list[int]()
    for node in graph.nodes:
        operands = tuple(places[k] for k in node.operands)
        op = _moved(node.op)
        places.append(operands[0] if op is None else builder.add(op, *operands))
    outputs = tuple(Output(output.name, places[output.node], output.claim) for output in graph.outputs)
    return builder.graph(graph.name, graph.group, outputs, graph.claims)


def _moved(op: Op) -> Op | None:
    """The operation on edges; none where nothing is left to do."""
    if isinstance(op, Input) and op.type.site is Site.PAIR:
        return replace(op, type=replace(op.type, site=Site.EDGE))
    if isinstance(op, Lookup) and op.table == "pair":
        return Keep(op.rep) if op.rep else None
    return op
