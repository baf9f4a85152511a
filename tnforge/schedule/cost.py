"""What a plan costs: multiplications for one row and one channel, by pairwise contraction and by its kernels."""

from __future__ import annotations

from math import prod

from ..ir.graph import Graph, Node
from ..ir.ops import Product, Sum
from .nest import schedule_kernel
from .plan import Fused, Plan

__all__ = ["contraction_multiplications", "kernel_multiplications"]


def contraction_multiplications(plan: Plan) -> int:
    """Multiplications of the pairwise contractions and linear combinations of a plan."""
    return sum(_multiplications(plan.graph, node) for node in plan.graph.nodes)


def kernel_multiplications(plan: Plan) -> int:
    """Multiplications of the programs of the kernels of a plan."""
    nests = [schedule_kernel(step.kernel) for step in plan.steps if isinstance(step, Fused)]
    return sum(nest.multiplications for nest in nests)


def _multiplications(graph: Graph, node: Node) -> int:
    match node.op:
        case Product(labels, _) if len(labels) > 1:
            legs = zip(labels, (graph.type(k).rep.extents for k in node.operands), strict=True)
            return prod({label: extent for own in legs for label, extent in zip(*own, strict=True)}.values())
        case Sum(coefficients):
            return node.type.rep.size * sum(abs(value) != 1 for value in coefficients)
        case _:
            return 0
