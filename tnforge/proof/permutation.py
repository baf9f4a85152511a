"""Whether every result stays the same with its indices in another order, where a layer claims it."""

from __future__ import annotations

from collections.abc import Iterator

from ..errors import TnforgeError
from ..ir.claim import Permuted
from ..ir.graph import Graph
from ..ir.polynomial import Polynomial
from .claims import Property, Refutation, Segmentation, Suspect
from .exchange import summand_of
from .integers import entries_of
from .polynomial import Identities
from .segments import polynomial_of

__all__ = ["permutations"]


def permutations(segmentation: Segmentation, identities: Identities) -> Iterator[tuple[Permuted, int]]:
    """Every claimed order of indices, proved twice, with the number of components compared; a false one is refuted."""
    graph = segmentation.graph
    stated = [claim for claim in graph.claims if isinstance(claim, Permuted)]
    roots = [summand_of(graph, output.node) for output in graph.outputs] if stated else []
    polynomials = [polynomial_of(segmentation, root) for root in roots]
    for claim in stated:
        found = [all(_stays(polynomial, claim.order) for polynomial in polynomials)]
        found += [all(identities.permutes(root, claim.order) for root in roots)]
        if found[0] != found[1]:
            raise TnforgeError(f"the two provers disagree on '{claim}'; please report this")
        if not found[0]:
            raise _refutation(graph, claim)
        yield claim, sum(entries_of(polynomial) for polynomial in polynomials)


def _stays(polynomial: Polynomial, order: tuple[int, ...]) -> bool:
    """Whether a polynomial in its unique form is the same with its indices in another order."""
    return all(
        tensor.transpose((*order, *range(polynomial.rank, tensor.rank))) == tensor for _, tensor in polynomial.terms
    )


def _refutation(graph: Graph, claim: Permuted) -> Refutation:
    places = " ".join(str(place + 1) for place in claim.order)
    return Refutation(
        f"layer '{graph.name}' claims to stay the same with its indices in the order {places} and does not",
        claim=str(claim),
        suspects=tuple(Suspect(o.node, o.claim, Property.PERMUTATION, claim) for o in graph.outputs),
        node=graph.outputs[0].node,
    )
