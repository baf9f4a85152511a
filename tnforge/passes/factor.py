"""Pulls a factor that several terms of a sum have in common out of the sum.

    a_i b_j + a_i c_j  ->  a_i (b_j + c_j)

This is done where it lowers the price of the graph, and where the sum inside need not be written to memory: sums of
scalars, and sums of many monomials that are not on edges, would be.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import prod
from typing import TypeAlias

from ..ir.graph import Builder, Graph, Node
from ..ir.ops import Product, Sum
from ..ir.rebuild import copy_node, rebuild
from ..ir.size import MAX_MONOMIALS
from ..ir.types import Site
from .base import Pass
from .network import Labels, Network, add_network, network_of
from .price import is_product, memory, price, work

__all__ = ["FACTOR"]

MAX_LEGS = 6
"""The most indices of a sum inside a product."""

Pattern: TypeAlias = tuple[int, tuple[int, ...]]
"""A factor, and the place in the result of each of its legs; -1 for one that is summed."""

Terms: TypeAlias = tuple[tuple[int, int], ...]
"""The places of terms among those of a sum, and the place of a factor in each."""


def _factor(graph: Graph) -> Graph:
    """One factor of one sum after the other; each lowers the price of the graph, so this ends."""
    while (cheaper := _cheaper(graph)) is not None:
        graph = cheaper
    return graph


def _cheaper(graph: Graph) -> Graph | None:
    """The graph with the first factor pulled out that makes it cheaper."""
    uses = Counter(operand for node in graph.nodes for operand in node.operands)
    uses.update(output.node for output in graph.outputs)
    limit, trial = price(graph), _Trial(graph)
    for k, node in enumerate(graph.nodes):
        if isinstance(node.op, Sum) and not node.op.direct:
            for _, terms in sorted(_candidates(graph, node, uses).items()):
                if len(terms) > 1 and trial.may_save(k, tuple(terms)):
                    made = rebuild(graph, _Factorer(node, tuple(terms)))[0]
                    if price(made) < limit:
                        return made
    return None


def _candidates(graph: Graph, node: Node, uses: Mapping[int, int]) -> dict[Pattern, list[tuple[int, int]]]:
    """Factors by how they stand in the terms; each term counts once for each."""
    found: dict[Pattern, list[tuple[int, int]]] = defaultdict(list)
    for term, operand in enumerate(node.operands):
        network = network_of(graph.nodes[operand])
        if network is None or uses[operand] > 1 or len(network.factors) < 2:
            continue
        seen: set[Pattern] = set()
        for place, (k, own) in enumerate(network.factors):
            pattern = (k, tuple(network.out.index(label) if label in network.out else -1 for label in own))
            if pattern not in seen and len(set(own)) == len(own) and len(_free(network, own)) <= MAX_LEGS:
                seen.add(pattern)
                found[pattern].append((term, place))
    return found


def _free(network: Network, own: Labels) -> Labels:
    """The indices of the other factors: those of the result that are left, then those summed with the factor."""
    left = tuple(label for label in network.out if label not in own)
    return (*left, *(label for label in own if label not in network.out))


@dataclass(frozen=True)
class _Factorer:
    """Rewrites one sum, unless its type would change."""

    node: Node
    terms: Terms

    def __call__(self, builder: Builder, node: Node, operands: tuple[int, ...]) -> int:
        if node == self.node and isinstance(node.op, Sum):
            made = self._made(builder, node.op.coefficients, operands)
            if made is not None and builder.nodes[made].type == node.type:
                return made
        return copy_node(builder, node, operands)

    def _made(self, builder: Builder, coefficients: tuple[Fraction, ...], operands: tuple[int, ...]) -> int | None:
        parts = [self._part(builder, operands[term], place) for term, place in self.terms]
        inner = Sum(tuple(coefficients[term] for term, _ in self.terms))
        whole, factor, free = parts[0][1:]
        total = builder.add(inner, *(part[0] for part in parts))
        if not _is_fused(builder, total):
            return None
        product = add_network(builder, Network((whole.factors[factor], (total, free)), whole.out))
        taken = {term for term, _ in self.terms}
        others = [term for term in range(len(operands)) if term not in taken]
        if not others:
            return product
        kept = Sum((*(coefficients[term] for term in others), Fraction(1)))
        return builder.add(kept, *(operands[term] for term in others), product)

    def _part(self, builder: Builder, operand: int, place: int) -> tuple[int, Network, int, Labels]:
        """The product of the other factors of a term, the term, the place of the factor, and the free indices."""
        network = network_of(builder.nodes[operand])
        assert network is not None
        free = _free(network, network.factors[place][1])
        return add_network(builder, Network(network.without([place]), free)), network, place, free


class _Trial:
    """Rewrites one sum beside a graph, to see what the nodes that are new would cost."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.builder = Builder(list(graph.nodes), {(n.op, n.operands): k for k, n in enumerate(graph.nodes)})

    def may_save(self, k: int, terms: Terms) -> bool:
        """Whether the price may fall where a factor is pulled out of these terms of the sum k; it rises if not."""
        node, count = self.graph.nodes[k], len(self.graph.nodes)
        made = _Factorer(node, terms)(self.builder, node, node.operands)
        new = self.builder.nodes[count:]
        old = [node, *(self.graph.nodes[node.operands[term]] for term, _ in terms)]
        least = self._price(
            new, {operand for one in new if is_product(one) for operand in one.operands if operand >= count}
        )
        most = self._price(old, {k, *(operand for one in old[1:] for operand in one.operands)})
        for added in new:
            del self.builder.known[added.op, added.operands]
        del self.builder.nodes[count:]
        return made != k and least < most

    def _price(self, nodes: Sequence[Node], read: Iterable[int]) -> int:
        """The work of some nodes, and the memory of values that are read."""
        types = [node.type for node in self.builder.nodes]
        return sum(work(node, types) for node in nodes) + sum(memory(self.builder.nodes[k]) for k in read)


def _is_fused(builder: Builder, total: int) -> bool:
    """Whether a sum inside a product stays part of a kernel."""
    type_ = builder.nodes[total].type
    return not type_.rep.is_scalar and (type_.site is Site.EDGE or _monomials(builder, total) <= MAX_MONOMIALS)


def _monomials(builder: Builder, k: int) -> int:
    node = builder.nodes[k]
    counts = [_monomials(builder, operand) for operand in node.operands]
    return prod(counts) if isinstance(node.op, Product) else sum(counts) if isinstance(node.op, Sum) else 1


FACTOR = Pass("factor", _factor)
