"""What every target needs to know of a layer, as ready text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..errors import EmitError
from ..ir.graph import Graph
from ..ir.ops import Opaque, SumNeighbours, SumNodes
from ..ir.types import Site, Type
from ..schedule.plan import Plan
from ..symmetry.rep import Layout

__all__ = ["Header", "Layer", "camel", "describe", "identifier", "plain", "shape_text"]

IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")

ROWS = {
    Site.ROW: "rows",
    Site.NODE: "nodes",
    Site.EDGE: "edges",
    Site.PAIR: "pairs",
    Site.STRUCTURE: "structures",
    Site.SPECIES: "species",
}

COUNTS = (ROWS[Site.NODE], ROWS[Site.STRUCTURE])


@dataclass(frozen=True)
class Header:
    """The lines that open every emitted file."""

    version: str
    source: str
    definition: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Layer:
    """A layer ready to be rendered: its plan, the signature a person reads, and the header."""

    plan: Plan
    signature: str
    doc: str
    header: Header

    @property
    def name(self) -> str:
        """The name of the layer."""
        return self.plan.graph.name

    @property
    def graph(self) -> Graph:
        """The graph of the plan."""
        return self.plan.graph

    @property
    def arguments(self) -> tuple[str, ...]:
        """The names of the tensors a call takes, in order; those that connect rows come last."""
        inputs = tuple(self.graph.input_name(k) for k in self.graph.inputs)
        return (*inputs, *(name for name in self.graph.keywords if name not in COUNTS))

    @property
    def counts(self) -> tuple[str, ...]:
        """The numbers of rows that a call takes because no argument has as many."""
        return tuple(name for name in self.graph.keywords if name in COUNTS)

    @property
    def read_counts(self) -> tuple[tuple[str, str], ...]:
        """The numbers of rows that sums need, each with an argument that has as many."""
        sums = any(isinstance(node.op, SumNeighbours) for node in self.graph.nodes)
        pools = any(isinstance(node.op, SumNodes) for node in self.graph.nodes)
        needed = {Site.NODE: sums, Site.STRUCTURE: pools}
        found = ((ROWS[site], self.rows_of(site)) for site, need in needed.items() if need)
        return tuple((count, name) for count, name in found if name is not None)

    def rows_of(self, site: Site) -> str | None:
        """An argument that has one row for each node, or for each structure."""
        inputs = [self.graph.input_name(k) for k in self.graph.inputs if self.graph.type(k).site is site]
        tables = self.graph.node_tables if site is Site.NODE else ()
        return next(iter((*inputs, *tables)), None)

    @property
    def blocks(self) -> tuple[tuple[str, str], ...]:
        """The modules that the layer is made of, each with what it makes."""
        return tuple(_block(self.graph, k) for k in self.graph.blocks)


def _block(graph: Graph, k: int) -> tuple[str, str]:
    """The name of a block and what it takes and makes."""
    node = graph.nodes[k]
    assert isinstance(node.op, Opaque)
    taken = " and ".join(describe(graph.type(operand)) for operand in node.operands)
    zero = "; zero where they are" if node.op.vanishing else ""
    return node.op.name, f"makes {describe(node.type)} of the numbers of a row joined: {taken}{zero}"


def identifier(name: str) -> str:
    """A name that emitted code may have; anything else is refused."""
    if not IDENTIFIER.fullmatch(name):
        raise EmitError(f"{name!r} is not an identifier")
    return name


def plain(text: str) -> str:
    """Text that can stand in a docstring or in a comment of C."""
    return text.replace("\\", "/").replace('"""', "'''").replace("*/", "* /").replace("/*", "/ *")


def camel(name: str) -> str:
    """`contract_once` as a class name."""
    return "".join(word[:1].upper() + word[1:] for word in name.split("_"))


def shape_text(type_: Type) -> str:
    """The shape of an array for a reader: `[edges, 3, 3, u]`."""
    rows = [] if type_.site is Site.SHARED else [ROWS[type_.site]]
    extents = [str(extent) for extent in type_.rep.shape]
    return "[" + ", ".join([*rows, *extents, *type_.channels]) + "]"


def describe(type_: Type) -> str:
    """A type for a reader: shape and representation."""
    kind = "positions" if type_.affine else str(type_.rep)
    note = ", inversion acts block by block" if type_.rep.layout is Layout.MATRIX else ""
    basis = ", orthonormal m = -l .. l, polar axis y" if type_.rep.is_spherical else ""
    return f"{shape_text(type_)}  {kind}{note}{basis}"
