"""Which pairs of inputs of one type a layer is symmetric or antisymmetric in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations

from ..errors import TnforgeError
from ..ir.graph import Graph
from ..ir.ops import Input, SumNeighbours
from ..ir.polynomial import Leaf, Polynomial, sort_leaves, symmetrised
from ..symmetry.exact import ExactTensor
from .claims import Segmentation
from .integers import entries_of
from .polynomial import Identities
from .segments import polynomial_of

__all__ = ["Exchange", "equal_pairs", "find_exchanges", "summand_of"]


@dataclass(frozen=True)
class Exchange:
    """Exchanging two inputs multiplies every result by a sign."""

    first: str
    second: str
    sign: int
    size: int


def equal_pairs(graph: Graph) -> tuple[tuple[int, int], ...]:
    """Pairs of inputs of one type; positions belong to atoms and are not exchanged."""
    inputs = [k for k in graph.inputs if not graph.type(k).affine]
    return tuple((a, b) for a, b in combinations(inputs, 2) if graph.type(a) == graph.type(b))


def summand_of(graph: Graph, node: int) -> int:
    """The value behind sums over neighbours, which are linear."""
    while isinstance(graph.nodes[node].op, SumNeighbours):
        (node,) = graph.nodes[node].operands
    return node


def find_exchanges(segmentation: Segmentation, identities: Identities) -> tuple[Exchange, ...]:
    """The exchanges that hold, by both provers; looked for where every result is a polynomial in the inputs."""
    graph = segmentation.graph
    pairs = equal_pairs(graph)
    roots = [summand_of(graph, output.node) for output in graph.outputs]
    polynomials = [polynomial_of(segmentation, root) for root in roots] if pairs else []
    leaves = {leaf.node for polynomial in polynomials for leaf in polynomial.leaves}
    if not all(isinstance(graph.nodes[leaf].op, Input) for leaf in leaves):
        return ()
    size = sum(entries_of(polynomial) for polynomial in polynomials)
    found = []
    for first, second in pairs:
        signs = [sign for sign in (1, -1) if all(_holds(p, first, second, sign) for p in polynomials)]
        if signs != [s for s in (1, -1) if all(identities.exchanges(root, first, second, s) for root in roots)]:
            raise TnforgeError(f"the two provers disagree on exchanging %{first} and %{second}; please report this")
        if len(signs) == 1 and {first, second} <= leaves:
            found.append(Exchange(graph.input_name(first), graph.input_name(second), signs[0], size))
    return tuple(found)


def _holds(polynomial: Polynomial, first: int, second: int, sign: int) -> bool:
    """Whether exchanging two inputs multiplies a polynomial in its unique form by a sign."""
    names = {first: second, second: first}
    swapped = (_swapped(m, tensor, polynomial.rank, names) for m, tensor in polynomial.terms)
    signed = tuple((m, tensor.scale(sign)) for m, tensor in swapped)
    return symmetrised(Polynomial(polynomial.rank, signed)) == polynomial


def _swapped(
    monomial: tuple[Leaf, ...], tensor: ExactTensor, rank: int, names: dict[int, int]
) -> tuple[tuple[Leaf, ...], ExactTensor]:
    renamed = tuple(replace(leaf, node=names.get(leaf.node, leaf.node)) for leaf in monomial)
    return sort_leaves(renamed, tensor, rank)
