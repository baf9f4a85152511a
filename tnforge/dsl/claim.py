"""Claims for the decorator of a layer: `@layer(claims=[exchange("a", "b", sign=-1), smooth(2)])`."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import DefinitionError
from ..ir.claim import Claim, Complete, Exchange, Permuted, Smooth, sort_claims
from .place import here, located

__all__ = ["complete", "exchange", "permuted", "read_claims", "smooth"]

complete = Complete()
"""The claim that a layer spans all equivariant maps of its arguments."""


def exchange(first: str, second: str, *, sign: int) -> Exchange:
    """The claim that exchanging two arguments multiplies every result by `sign`, 1 or -1."""
    with located(here()):
        if not isinstance(first, str) or not isinstance(second, str):
            raise DefinitionError(f"exchange takes the names of two arguments, not {first!r} and {second!r}")
        if sign not in (1, -1):
            raise DefinitionError(f"the sign of an exchange is 1 or -1, not {sign!r}")
        return Exchange(first, second, int(sign))


def permuted(*order: int) -> Permuted:
    """The claim that every result is the same with its indices in this order, their places counted from 0."""
    with located(here()):
        if not all(isinstance(place, int) and not isinstance(place, bool) for place in order):
            raise DefinitionError(f"permuted takes the places of indices, not {order!r}")
        return Permuted(order)


def smooth(order: int) -> Smooth:
    """The claim that every result is `order` times continuously differentiable where an edge reaches the cutoff."""
    with located(here()):
        return Smooth(order)


def read_claims(claims: Sequence[object], layer: str) -> tuple[Claim, ...]:
    """The claims of a layer in their one order."""
    found = tuple(claim for claim in claims if isinstance(claim, Claim))
    if len(found) != len(claims):
        wrong = next(claim for claim in claims if not isinstance(claim, Claim))
        raise DefinitionError(
            f"layer {layer} claims {wrong!r}",
            advice='Claims are complete, exchange("a", "b", sign=-1), permuted(1, 0, 2) and smooth(2).',
        )
    return sort_claims(found)
