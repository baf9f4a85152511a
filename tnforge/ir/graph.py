"""The graph: nodes in topological order, outputs with their claims. Frozen, printable, hashable."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from ..errors import DefinitionError
from ..symmetry.group import Group
from ..symmetry.rep import Rep
from .claim import Claim
from .format import format_op
from .ops import OWNERS, Carrier, Displacement, Gather, Input, Lookup, Op, Opaque, Scalar, SumNeighbours, SumNodes
from .types import Site, Type, check_name

__all__ = ["Builder", "Graph", "Node", "Output"]


@dataclass(frozen=True)
class Node:
    """One operation, the places of its operands among the nodes before it, and the type of its result."""

    op: Op
    operands: tuple[int, ...]
    type: Type


@dataclass(frozen=True)
class Output:
    """A result of the layer and the representation it is claimed to have."""

    name: str
    node: int
    claim: Rep


@dataclass(frozen=True)
class Graph:
    """A layer as a typed tensor network."""

    name: str
    group: Group
    nodes: tuple[Node, ...]
    outputs: tuple[Output, ...]
    claims: tuple[Claim, ...] = ()

    def __str__(self) -> str:
        """The text form, which `text.parse_graph` reads back."""
        lines = [f"layer {self.name} : {self.group.value}"]
        for k, node in enumerate(self.nodes):
            lines.append(f"  %{k} = {format_op(node.op, node.operands)} : {node.type}")
        for output in self.outputs:
            lines.append(f"  out {output.name} = %{output.node} : {output.claim}")
        lines += [f"  claim {claim}" for claim in self.claims]
        return "\n".join(lines) + "\n"

    @property
    def hash(self) -> str:
        """SHA-256 of the text form."""
        return hashlib.sha256(str(self).encode()).hexdigest()

    @property
    def inputs(self) -> tuple[int, ...]:
        """The input nodes in the order of the layer's arguments."""
        return tuple(k for k, node in enumerate(self.nodes) if isinstance(node.op, Input))

    def input_name(self, node: int) -> str:
        """The name of an input node."""
        op = self.nodes[node].op
        if not isinstance(op, Input):
            raise DefinitionError(f"%{node} is not an input")
        return op.name

    def type(self, node: int) -> Type:
        """The type of a node's result."""
        return self.nodes[node].type

    def output_type(self, output: Output) -> Type:
        """The claimed type of an output."""
        return self.nodes[output.node].type.with_rep(output.claim)

    @property
    def uses_ends(self) -> bool:
        """Whether the layer needs to know the ends of edges."""
        return any(isinstance(node.op, Gather | SumNeighbours | Displacement) for node in self.nodes)

    @property
    def tables(self) -> tuple[str, ...]:
        """What the layer needs to know of each node, its `species` and `structure`, and of each edge, its `pair`."""
        found = {node.op.table for node in self.nodes if isinstance(node.op, Lookup)}
        found |= {"structure" for node in self.nodes if isinstance(node.op, SumNodes)}
        return tuple(sorted(found))

    @property
    def node_tables(self) -> tuple[str, ...]:
        """The tables with a row for each node."""
        return tuple(table for table in self.tables if OWNERS[table] is Site.NODE)

    @property
    def keywords(self) -> tuple[str, ...]:
        """The arguments by which a call says how rows belong together; numbers of rows that no tensor has come last."""
        sites, pools = {self.type(k).site for k in self.inputs}, any(isinstance(n.op, SumNodes) for n in self.nodes)
        counts = {
            "nodes": self.uses_ends and Site.NODE not in sites and not self.node_tables,
            "structures": pools and Site.STRUCTURE not in sites,
        }
        ends = ("sender", "receiver") if self.uses_ends else ()
        return (*ends, *self.tables, *(name for name, needed in counts.items() if needed))

    @property
    def blocks(self) -> tuple[int, ...]:
        """The nodes of opaque blocks in the order of their names."""
        found = {node.op.name: k for k, node in enumerate(self.nodes) if isinstance(node.op, Opaque)}
        return tuple(found[name] for name in sorted(found))

    @property
    def segment_roots(self) -> tuple[int, ...]:
        """The values at which multilinear segments end: outputs, arguments of functions, what is carried elsewhere."""
        roots = {output.node for output in self.outputs}
        for node in self.nodes:
            if isinstance(node.op, Scalar | Opaque):
                roots |= set(node.operands)
            elif isinstance(node.op, Carrier):
                roots.add(node.operands[-1])
        return tuple(sorted(roots))


@dataclass
class Builder:
    """Builds a graph node by node; equal nodes are made once."""

    nodes: list[Node] = field(default_factory=list)
    known: dict[tuple[Op, tuple[int, ...]], int] = field(default_factory=dict)

    def add(self, op: Op, *operands: int) -> int:
        """The place of the node, new or known. Raises DefinitionError where the operation has no meaning."""
        if isinstance(op, Input):
            self._check_input(op)
        key = (op, operands)
        if key not in self.known:
            type_ = op.infer(tuple(self.nodes[k].type for k in operands))
            self.nodes.append(Node(op, operands, type_))
            self.known[key] = len(self.nodes) - 1
        return self.known[key]

    def _check_input(self, op: Input) -> None:
        check_name(op.name, "an argument")
        if any(isinstance(node.op, Input) and node.op.name == op.name for node in self.nodes):
            raise DefinitionError(f"two arguments are called {op.name}")
        for letter in op.type.channels:
            check_name(letter, "a channel axis")

    def graph(self, name: str, group: Group, outputs: tuple[Output, ...], claims: tuple[Claim, ...] = ()) -> Graph:
        """The finished graph."""
        return Graph(check_name(name, "a layer"), group, tuple(self.nodes), outputs, claims)
