"""Moves the mixing of channels to where there are fewer rows: a shared matrix commutes with what moves rows.

mix w (gather x)       becomes  gather (mix w x)        edges are many more than nodes
mix w (lookup x)       becomes  lookup (mix w x)        and nodes than species and structures
neighbours (mix w x)   becomes  mix w (neighbours x)
pool (mix w x)         becomes  mix w (pool x)
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from ..ir.graph import Builder, Graph, Node
from ..ir.ops import Gather, Lookup, Mix, SumNeighbours, SumNodes
from ..ir.rebuild import rebuild, uses
from ..ir.types import Site
from ..symmetry.rep import Rep
from .base import Pass

__all__ = ["CARRY"]


def _carry(graph: Graph) -> Graph:
    """Rewrite until nothing moves."""
    while (result := rebuild(graph, _Carrier(uses(graph)))[0]) != graph:
        graph = result
    return graph


@dataclass(frozen=True)
class _Carrier:
    """Rewrites one node, given how often each value of the old graph is used."""

    uses: Counter[int]

    def __call__(self, builder: Builder, node: Node, operands: tuple[int, ...]) -> int:
        match node.op:
            case Mix():
                return _mixed(builder, node.type.rep, *operands)
            case SumNeighbours() | SumNodes() if self.uses[node.operands[0]] == 1:
                return _summed(builder, node, *operands)
            case op:
                return builder.add(op, *operands)


def _mixed(builder: Builder, rep: Rep, matrix: int, value: int) -> int:
    """A value mixed before it is gathered or looked up, however often it is."""
    carried = builder.nodes[value]
    if not isinstance(carried.op, Gather | Lookup) or not _is_shared(builder, matrix):
        return builder.add(Mix(_stated(builder, rep, value)), matrix, value)
    mixed = _mixed(builder, rep, matrix, carried.operands[0])
    op = carried.op if isinstance(carried.op, Gather) else Lookup(carried.op.table)
    return builder.add(op, mixed)


def _summed(builder: Builder, node: Node, value: int) -> int:
    """A sum of mixed values as the mixed sum."""
    mixed = builder.nodes[value]
    if not isinstance(mixed.op, Mix) or not _is_shared(builder, mixed.operands[0]):
        return builder.add(node.op, value)
    matrix, inner = mixed.operands
    stated = _stated(builder, node.type.rep, inner)
    total = builder.add(SumNodes(stated) if isinstance(node.op, SumNodes) else SumNeighbours(stated), inner)
    return _mixed(builder, node.type.rep, matrix, total)


def _is_shared(builder: Builder, matrix: int) -> bool:
    return builder.nodes[matrix].type.site is Site.SHARED


def _stated(builder: Builder, rep: Rep, value: int) -> Rep | None:
    """What has to be said of a value for it to have a representation."""
    known = builder.nodes[value].type.rep
    return None if known.is_determined or not rep.is_determined else rep


CARRY = Pass("carry", _carry)
