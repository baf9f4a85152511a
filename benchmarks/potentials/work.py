"""The arithmetic and memory traffic that no implementation of a network can avoid.

Edges are counted once in each direction. Messages are never stored; learned functions of distances are computed for
every edge. Those of TensorNet are counted; those of HotPP and ICTP are estimates, good to a third or so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ..measuring.roofline import Work
from .network import Network

__all__ = ["evaluation_work"]

NUMBER = 4
"""Bytes of a float32."""


def evaluation_work(network: Network, atoms: int, edges: int) -> Work:
    """Of energy and forces: what is computed once forward, and as much again backward."""
    count = COUNTS[network.system]
    forward, traffic = count(network.size, atoms, edges)
    return Work(2 * forward, traffic)


def _tensornet(layers: int, atoms: int, edges: int) -> tuple[float, float]:
    h, k = 128, 32
    pairs = edges + atoms
    flops = pairs * (2 * 3 * k * h + 2 * 9 * h) + atoms * 4 * h * h
    flops += atoms * (2 * (2 * h * h + 6 * h * h) + 2 * 9 * h * h)
    each = pairs * (2 * (k * h + 2 * h * h + 6 * h * h) + 2 * 9 * h)
    each += atoms * (2 * 2 * 9 * h * h + 4 * 2 * 27 * h)
    flops += layers * each + atoms * (2 * 3 * h * h + 2 * h * h)
    weights = 3 * k * h + 17 * h * h + layers * (k * h + 14 * h * h)
    traffic = 2 * weights * NUMBER + (layers + 1) * atoms * 9 * h * NUMBER * 4 + _edge_bytes(edges + atoms)
    return flops, traffic


def _hotpp(ranks: int, atoms: int, edges: int) -> tuple[float, float]:
    c, functions, hidden, layers = 64, 8, 64, 3
    flops = traffic = 0.0
    for layer in range(layers):
        given = ranks if layer else 0
        routes = tuple(_routes(given, ranks))
        each = 2 * (functions * hidden + 2 * hidden * hidden)
        each += sum(2 * hidden * c + 2 * c * 3 ** ((a + r + out) // 2) + 2 * c * 3**out for a, r, out in routes)
        flops += edges * each + atoms * sum(2 * c * c * 3**rank for rank in range(ranks + 1))
        components = sum(3**rank for rank in range(given + 1)) + sum(3**rank for rank in range(ranks + 1))
        traffic += atoms * c * components * NUMBER * 4 + _edge_bytes(edges)
    return flops, traffic


def _routes(given: int, ranks: int) -> Iterator[tuple[int, int, int]]:
    """The rank of a feature, that of a moment, and that of their product."""
    for a in range(given + 1):
        for r in range(ranks + 1):
            for z in range(min(a, r) + 1):
                if a + r - 2 * z <= ranks:
                    yield a, r, a + r - 2 * z


def _ictp(degree: int, atoms: int, edges: int) -> tuple[float, float]:
    c, functions, hidden = 64, 8, 64
    flops = traffic = 0.0
    for given, made in ((0, degree), (degree, 0)):
        paths = tuple(_paths(given, degree))
        results = sum(2 * l3 + 1 for _, _, l3 in paths)
        folded = sum((2 * l1 + 1) * min(2 * l2 + 1, 2 * l3 + 1) for l1, l2, l3 in paths)
        radial = 2 * (functions * hidden + 2 * hidden * hidden + hidden * len(paths) * c)
        flops += edges * (radial + c * (2 * folded + 2 * results))
        flops += atoms * 2 * c * c * ((given + 1) ** 2 + results + 2 * (made + 1) ** 2)
        pairs = sum((2 * l1 + 1) * (2 * l2 + 1) for l1, l2, _ in _paths(degree, degree))
        flops += atoms * c * 2 * 2 * pairs * (1 if made else 0.6)
        traffic += atoms * c * ((given + 1) ** 2 + (made + 1) ** 2) * NUMBER * 4 + _edge_bytes(edges)
    return flops, traffic


def _paths(given: int, degree: int) -> Iterator[tuple[int, int, int]]:
    """Two degrees and that of their product, which keeps parity."""
    for l1 in range(given + 1):
        for l2 in range(degree + 1):
            for l3 in range(abs(l1 - l2), min(degree, l1 + l2) + 1, 2):
                yield l1, l2, l3


def _edge_bytes(edges: int) -> float:
    """Both ends and the vector of an edge, forward and backward."""
    return edges * (16 + 4 * NUMBER) * 2


COUNTS: Mapping[str, Callable[[int, int, int], tuple[float, float]]] = {
    "tensornet": _tensornet,
    "hotpp": _hotpp,
    "ictp": _ictp,
}
"""Operations forward, and bytes in all, by system; of its size, atoms and edges."""
