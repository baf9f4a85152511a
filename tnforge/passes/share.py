"""Computes once what several products, or one product several times, have in common.

    a_i b_j c_j, d_i b_j c_j  ->  s = b_j c_j; a_i s, d_i s
    a_i b_j, a_j b_i          ->  s_ij = a_i b_j; s_ij, s_ji

A pair of factors is the same pair up to names of indices and order. It becomes a value of its own where all products
together then cost less.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from ..ir.graph import Builder, Graph, Node
from ..ir.ops import Product
from ..ir.rebuild import copy_node, rebuild
from ..ir.types import Type
from .base import Pass
from .network import Factor, Labels, Network, add_network, cost, network_of

__all__ = ["SHARE"]

MAX_LEGS = 6
"""The most free indices of a value that is shared."""


def _share(graph: Graph) -> Graph:
    """One pair after the other; each lowers the cost of the graph, so this ends."""
    while (pair := _worthwhile(graph)) is not None:
        graph = rebuild(graph, _Sharer(pair))[0]
    return graph


def _worthwhile(graph: Graph) -> Network | None:
    """The first pair that saves anything, of those that could save most."""
    networks = {k: network for k, node in enumerate(graph.nodes) if (network := network_of(node)) is not None}
    types = [node.type for node in graph.nodes]
    found = _pairs(networks)
    prices = {pair: cost(pair, types) for pair, places in found.items() if len(places) > 1}
    order = sorted(prices, key=lambda pair: (-prices[pair] * (len(found[pair]) - 1), pair.factors))
    return next((pair for pair in order if _saving(pair, [networks[k] for k in set(found[pair])], types) > 0), None)


def _pairs(networks: Mapping[int, Network]) -> dict[Network, list[int]]:
    """The products in which each pair occurs, once for each occurrence."""
    found: dict[Network, list[int]] = defaultdict(list)
    for k, network in networks.items():
        for first, second in combinations(network.factors, 2):
            pair = Network((first, second), ()).closed
            if len(pair.out) <= MAX_LEGS:
                found[pair].append(k)
    return found


def _saving(pair: Network, networks: Sequence[Network], types: Sequence[Type]) -> int:
    """What the products cost less once the pair is there, less what the pair costs."""
    labels = [own for _, own in pair.factors]
    shared = Product.of(labels, pair.out).infer(tuple(types[k] for k, _ in pair.factors))
    replaced = [_replaced(network, pair, len(types)) for network in networks]
    after = sum(cost(network, [*types, shared]) for network in replaced)
    return sum(cost(network, types) for network in networks) - after - cost(pair, types)


def _replaced(network: Network, pair: Network, place: int) -> Network:
    """The product with every pair of its factors that is this one replaced by the value at a place."""
    for first, second in combinations(range(len(network.factors)), 2):
        labels = _matched(pair, (network.factors[first], network.factors[second]))
        if labels is not None:
            rest = tuple(factor for k, factor in enumerate(network.factors) if k not in (first, second))
            return _replaced(Network((*rest, (place, labels)), network.out), pair, place)
    return network


def _matched(pair: Network, factors: tuple[Factor, Factor]) -> Labels | None:
    """The indices of the result of a pair, where two factors are this pair."""
    for order in permutations(factors):
        if [k for k, _ in order] != [k for k, _ in pair.factors]:
            continue
        names: dict[int, int] = {}
        both = zip(order, pair.factors, strict=True)
        ends = [ends for (_, own), (_, known) in both for ends in zip(known, own, strict=True)]
        fits = all(names.setdefault(known, label) == label for known, label in ends)
        if fits and len(set(names.values())) == len(names):
            return tuple(names[label] for label in pair.out)
    return None


@dataclass(frozen=True)
class _Sharer:
    """Rewrites the products that contain a pair; the places of the pair are those of the old graph."""

    pair: Network

    def __call__(self, builder: Builder, node: Node, operands: tuple[int, ...]) -> int:
        network = network_of(node)
        missing = -1
        replaced = network and _replaced(network, self.pair, missing)
        if network is None or replaced is None or replaced == network:
            return copy_node(builder, node, operands)
        places = dict(zip(node.operands, operands, strict=True))
        moved = tuple((places[k], own) for k, own in self.pair.factors)
        places[missing] = add_network(builder, Network(moved, self.pair.out))
        return add_network(builder, Network(tuple((places[k], own) for k, own in replaced.factors), replaced.out))


SHARE = Pass("share", _share)
