"""What a graph costs by nominal sizes: rows times channels times components."""

from __future__ import annotations

from ..ir.graph import Graph
from ..ir.ops import Sum
from ..ir.size import volume
from .network import cost, network_of

__all__ = ["price"]

MEMORY = 2
"""What writing a number and reading it again costs, in multiplications."""


def price(graph: Graph) -> int:
    """Multiplications and additions of all products and sums, and the memory of sums that products read."""
    types = [node.type for node in graph.nodes]
    total, read = 0, set[int]()
    for node in graph.nodes:
        network = network_of(node)
        if network is not None:
            total += cost(network, types)
            read |= set(node.operands)
        elif isinstance(node.op, Sum):
            total += (sum(abs(c) != 1 for c in node.op.coefficients) + len(node.operands) - 1) * volume(node.type)
    sums = (k for k in read if isinstance(graph.nodes[k].op, Sum) and len(graph.nodes[k].operands) > 1)
    return total + MEMORY * sum(volume(types[k]) for k in sums)
