"""What is to be proved of a graph, and what is raised when it is false."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from ..ir.claim import Exchange, Permuted
from ..ir.graph import Graph
from ..ir.polynomial import Leaf
from ..symmetry.rep import Layout, Rep, Symmetry

__all__ = ["Property", "Refutation", "Segment", "Segmentation", "Suspect", "properties_of", "with_symmetry"]


class Property(Enum):
    """Something that holds of a value or does not."""

    INVERSION = "inversion"
    ROTATION = "rotation"
    SYMMETRY = "index symmetry"
    TRACE = "tracelessness"
    TRANSLATION = "translation"
    EXCHANGE = "exchange of arguments"
    PERMUTATION = "order of indices"


@dataclass(frozen=True)
class Segment:
    """The value of one node, multilinear in its leaves, and the representation it is claimed to have.

    `role` says why the node ends a segment: `output NAME`, `argument`, `summand`, `mixed`, `looked up` or `cut`.
    """

    root: int
    claim: Rep
    role: str


@dataclass(frozen=True)
class Segmentation:
    """A graph cut into segments.

    `decided` holds the representations of nodes where the proof knows more than their types say; `cuts` are the nodes
    at which a segment was cut because of its size.
    """

    graph: Graph
    segments: tuple[Segment, ...]
    decided: Mapping[int, Rep]
    cuts: frozenset[int]

    def rep(self, node: int) -> Rep:
        """What is known of the representation of a node."""
        return self.decided.get(node, self.graph.type(node).rep)

    def leaf_rep(self, leaf: Leaf) -> Rep:
        """The representation of a leaf of a segment."""
        rep = self.rep(leaf.node)
        return rep if leaf.block < 0 else Rep((rep.blocks[leaf.block],))


def properties_of(rep: Rep, inverts: bool) -> tuple[Property, ...]:
    """What a claimed representation asserts, inversion included if it is in the group."""
    found = [Property.INVERSION, Property.ROTATION] if inverts else [Property.ROTATION]
    if rep.layout is Layout.SINGLE and rep.block.rank > 1:
        if rep.block.symmetry is not Symmetry.GENERAL:
            found.append(Property.SYMMETRY)
        if rep.block.symmetry is Symmetry.STF:
            found.append(Property.TRACE)
    return tuple(found)


def with_symmetry(rep: Rep, symmetry: Symmetry) -> Rep:
    """The same block with another index symmetry."""
    return Rep((replace(rep.block, symmetry=symmetry),))


@dataclass(frozen=True)
class Suspect:
    """A node that, as a value of a representation, lacks a property; `stated` is the claim that says so, if any."""

    root: int
    rep: Rep
    property: Property
    stated: Exchange | Permuted | None = None


@dataclass(eq=False)
class Refutation(Exception):
    """A claim found false, before its witness is looked for among the suspects, the most telling one first.

    `node` is the place to point at, at its operands if `at_operands`. A `witness` that is given is not looked for.
    """

    headline: str
    claim: str
    suspects: tuple[Suspect, ...]
    node: int
    at_operands: bool = False
    advice: str = ""
    witness: object | None = None
