"""What a graph costs by nominal sizes: rows times channels times components."""

from __future__ import annotations

from collections.abc import Sequence

from ..ir.graph import Graph, Node
from ..ir.ops import Sum
from ..ir.size import volume
from ..ir.types import Type
from .network import cost, network_of

__all__ = ["is_product", "memory", "price", "work"]

MEMORY = 2
"""What writing a number and reading it again costs, in multiplications."""


def price(graph: Graph) -> int:
    """Multiplications and additions of all products and sums, and the memory of sums that products read."""
    types = [node.type for node in graph.nodes]
    read = {operand for node in graph.nodes if is_product(node) for operand in node.operands}
    return sum(work(node, types) for node in graph.nodes) + sum(memory(graph.nodes[k]) for k in read)


def is_product(node: Node) -> bool:
    """Whether a node multiplies what it reads."""
    return network_of(node) is not None


def work(node: Node, types: Sequence[Type]) -> int:
    """Multiplications and additions of a product or a sum of values of these types."""
    network = network_of(node)
    if network is not None:
        return cost(network, types)
    if isinstance(node.op, Sum):
        return (sum(abs(c) != 1 for c in node.op.coefficients) + len(node.operands) - 1) * volume(node.type)
    return 0


def memory(node: Node) -> int:
    """What a value costs that is read by a product: nothing unless it is a sum."""
    return MEMORY * volume(node.type) if isinstance(node.op, Sum) and len(node.operands) > 1 else 0
