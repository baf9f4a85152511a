"""Which pairs of inputs of one type a layer is symmetric or antisymmetric in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

from ..errors import TnforgeError
from ..ir import claim
from ..ir.claim import sort_claims
from ..ir.graph import Graph
from ..ir.ops import Flat, Input, SumNeighbours, SumNodes
from ..ir.polynomial import Leaf, Polynomial, sort_leaves, symmetrised
from ..symmetry.exact import ExactTensor
from ..symmetry.rep import Layout
from .claims import Property, Refutation, Segmentation, Suspect
from .integers import entries_of
from .polynomial import Identities
from .segments import polynomial_of

__all__ = ["Exchange", "check_exchanges", "equal_pairs", "find_exchanges", "summand_of"]


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
    """The value behind sums over neighbours and nodes, which are linear."""
    while isinstance(graph.nodes[node].op, SumNeighbours | SumNodes):
        (node,) = graph.nodes[node].operands
    return node


def find_exchanges(segmentation: Segmentation, identities: Identities) -> tuple[Exchange, ...]:
    """The exchanges that hold, by both provers; looked for where every result is a polynomial in the inputs."""
    exchanges = _Exchanges(segmentation, identities)
    pairs = equal_pairs(segmentation.graph)
    if not pairs or not exchanges.are_decided:
        return ()
    return tuple(found for first, second in pairs for found in exchanges.found(first, second))


def check_exchanges(segmentation: Segmentation, found: tuple[Exchange, ...]) -> None:
    """Refute the first claimed exchange that is not among those found."""
    known = {(frozenset((e.first, e.second)), e.sign) for e in found}
    for stated in segmentation.graph.claims:
        if isinstance(stated, claim.Exchange) and (frozenset((stated.first, stated.second)), stated.sign) not in known:
            raise _refutation(segmentation.graph, stated)


def _refutation(graph: Graph, stated: claim.Exchange) -> Refutation:
    kind = "symmetric" if stated.sign == 1 else "antisymmetric"
    return Refutation(
        f"layer '{graph.name}' claims to be {kind} in {stated.first} and {stated.second} and is not",
        claim=f"exchange ({stated.first}, {stated.second})",
        suspects=tuple(Suspect(o.node, o.claim, Property.EXCHANGE, stated) for o in graph.outputs),
        node=graph.outputs[0].node,
    )


@dataclass(frozen=True)
class _Exchanges:
    """The exchanges of inputs that one graph allows."""

    segmentation: Segmentation
    identities: Identities

    @property
    def are_decided(self) -> bool:
        """Whether every result is a polynomial in the inputs."""
        graph = self.segmentation.graph
        flat = any(graph.type(root).rep.layout is Layout.FLAT for root in self.roots)
        return not flat and all(isinstance(graph.nodes[leaf].op, Input) for leaf in self.leaves)

    @cached_property
    def roots(self) -> list[int]:
        graph = self.segmentation.graph
        return [root for output in graph.outputs for root in _summands(graph, output.node)]

    @cached_property
    def polynomials(self) -> list[Polynomial]:
        return [polynomial_of(self.segmentation, root) for root in self.roots]

    @cached_property
    def leaves(self) -> set[int]:
        return {leaf.node for polynomial in self.polynomials for leaf in polynomial.leaves}

    def found(self, first: int, second: int) -> Iterator[Exchange]:
        """The one sign of an exchange that matters, or those that are claimed where the results vanish."""
        graph, signs = self.segmentation.graph, self._signs(first, second)
        names = graph.input_name(first), graph.input_name(second)
        matters = len(signs) == 1 and {first, second} <= self.leaves
        for sign in signs:
            if matters or claim.Exchange(*names, sign).ordered() in sort_claims(graph.claims):
                yield Exchange(*names, sign, sum(entries_of(polynomial) for polynomial in self.polynomials))

    def _signs(self, first: int, second: int) -> list[int]:
        """The signs that hold, by both provers."""
        signs = [sign for sign in (1, -1) if all(_holds(p, first, second, sign) for p in self.polynomials)]
        if signs != [s for s in (1, -1) if all(self.identities.exchanges(r, first, second, s) for r in self.roots)]:
            raise TnforgeError(f"the two provers disagree on exchanging %{first} and %{second}; please report this")
        return signs


def _summands(graph: Graph, node: int) -> list[int]:
    """The value behind sums, or those of each block of a flat sum that is made here."""
    node = summand_of(graph, node)
    made = graph.nodes[node]
    if not isinstance(made.op, Flat):
        return [node]
    return [root for operand in made.operands for root in _summands(graph, operand)]


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
