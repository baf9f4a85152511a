"""What every target needs to know of a layer, as ready text."""

from __future__ import annotations

from dataclasses import dataclass

from ..ir.graph import Graph
from ..ir.types import Site, Type
from ..schedule.plan import Plan
from ..symmetry.rep import Layout

__all__ = ["Header", "Layer", "camel", "describe", "plain", "shape_text"]

ROWS = {Site.ROW: "rows", Site.NODE: "nodes", Site.EDGE: "edges"}


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
        """The names of the tensors a call takes, in order; the ends of edges last."""
        inputs = tuple(self.graph.input_name(k) for k in self.graph.inputs)
        return inputs + (("sender", "receiver") if self.graph.uses_ends else ())

    @property
    def needs_nodes(self) -> bool:
        """Whether the number of nodes can not be read off an argument."""
        return self.graph.uses_ends and self.node_input is None

    @property
    def node_input(self) -> str | None:
        """An argument that has one row for each node."""
        found = (k for k in self.graph.inputs if self.graph.type(k).site is Site.NODE)
        return next((self.graph.input_name(k) for k in found), None)


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
