"""Proof by types: sums join equal types, positions enter as differences, atoms are summed over without order."""

from __future__ import annotations

from ..errors import DefinitionError
from ..ir.graph import Graph, Node
from ..ir.ops import Displacement, Gather, Input, Sum
from ..symmetry.group import Group
from .claims import Property, Refutation, Suspect
from .names import a_rep

__all__ = ["check_types", "has_positions"]


def check_types(graph: Graph) -> None:
    """Refute a graph whose types do not compose."""
    for k, node in enumerate(graph.nodes):
        if isinstance(node.op, Input) and not node.type.rep.is_determined:
            raise DefinitionError(f"argument {node.op.name} of layer {graph.name} has an open parity: {node.type.rep}")
        if isinstance(node.op, Sum) and not node.op.direct and graph.group is Group.O3:
            _check_sum(graph, k, node)
        _check_positions(graph, k, node)
    for output in graph.outputs:
        if graph.type(output.node).affine:
            raise _moved(graph, output.node)


def has_positions(graph: Graph) -> bool:
    """Whether positions are among the arguments."""
    return any(graph.type(k).affine for k in graph.inputs)


def _check_sum(graph: Graph, k: int, node: Node) -> None:
    """Values of different sign under inversion must not be added unless the sum is direct."""
    reps = [graph.type(operand).rep for operand in node.operands]
    known = [rep for rep in reps if rep.parity]
    other = next((rep for rep in known if rep.parity != known[0].parity), None)
    if other is not None:
        raise Refutation(
            f"layer '{graph.name}' adds {a_rep(known[0])} to {a_rep(other)}",
            claim="sums join equal types",
            suspects=tuple(Suspect(k, rep, Property.INVERSION) for rep in (known[0], other)),
            node=k,
            at_operands=True,
            advice='If rotations alone are meant, write @layer(group="SO3").',
        )


def _check_positions(graph: Graph, k: int, node: Node) -> None:
    """A position may be seen from an edge and be subtracted from another one; nothing else."""
    for place, operand in enumerate(node.operands):
        allowed = isinstance(node.op, Gather) or (isinstance(node.op, Displacement) and place == 0)
        if graph.type(operand).affine and not allowed:
            raise _moved(graph, k)


def _moved(graph: Graph, k: int) -> Refutation:
    return Refutation(
        f"layer '{graph.name}' uses positions themselves, which a translation changes",
        claim="translation invariance",
        suspects=(Suspect(k, graph.type(k).rep, Property.TRANSLATION),),
        node=k,
        advice="Positions enter as differences along edges: write displacement(x).",
    )
