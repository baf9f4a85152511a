"""A graph together with where its user wrote each part."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import Place
from .graph import Graph

__all__ = ["Definition"]


@dataclass(frozen=True)
class Definition:
    """A layer as it was defined.

    `places[k]` is where node k was written and `operand_places[k]` where each of its operands was, as far as known;
    `place` is the head of the definition. `has_claim` tells whether its result was annotated.
    """

    graph: Graph
    place: Place | None = None
    places: tuple[Place | None, ...] = ()
    operand_places: tuple[tuple[Place | None, ...], ...] = ()
    has_claim: bool = False
    doc: str = ""

    def where(self, node: int) -> tuple[Place, ...]:
        """The place of a node, or of the whole definition."""
        place = self.places[node] if node < len(self.places) else None
        place = place or self.place
        return (place,) if place else ()

    def where_operands(self, node: int) -> tuple[Place, ...]:
        """The places of a node's operands where all are known, else the place of the node."""
        found = self.operand_places[node] if node < len(self.operand_places) else ()
        known = tuple(place for place in found if place is not None)
        return known if known and len(known) == len(found) else self.where(node)
