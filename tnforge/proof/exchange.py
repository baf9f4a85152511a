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
    found = []
    for first, second in pairs:
        sign = _sign(polynomials, first, second) if {first, second} <= leaves else 0
        _check_agreement(identities, roots, first, second, sign)
        if sign:
            size = sum(int(t.numerators.size) for p in polynomials for _, t in p.terms)
            found.append(Exchange(graph.input_name(first), graph.input_name(second), sign, size))
    return tuple(found)


def _check_agreement(identities: Identities, roots: list[int], first: int, second: int, sign: int) -> None:
    for own in (1, -1):
        holds = all(identities.exchanges(root, first, second, own) for root in roots)
        if holds != (sign == own):
            raise TnforgeError(
                f"the two provers disagree on the exchange of %{first} and %{second}; please report this"
            )


def _sign(polynomials: list[Polynomial], first: int, second: int) -> int:
    signs = {_sign_of(polynomial, first, second) for polynomial in polynomials}
    return signs.pop() if len(signs) == 1 else 0


def _sign_of(polynomial: Polynomial, first: int, second: int) -> int:
    names = {first: second, second: first}
    swapped = symmetrised(
        Polynomial(polynomial.rank, tuple(_swapped(m, t, polynomial.rank, names) for m, t in polynomial.terms))
    )
    if swapped == polynomial:
        return 1
    negated = Polynomial(polynomial.rank, tuple((m, -t) for m, t in polynomial.terms))
    return -1 if swapped == negated else 0


def _swapped(
    monomial: tuple[Leaf, ...], tensor: ExactTensor, rank: int, names: dict[int, int]
) -> tuple[tuple[Leaf, ...], ExactTensor]:
    renamed = tuple(replace(leaf, node=names.get(leaf.node, leaf.node)) for leaf in monomial)
    return sort_leaves(renamed, tensor, rank)
