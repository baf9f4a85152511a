"""The constants of a graph: each one must be invariant on its own."""

from __future__ import annotations

from ..ir.graph import Graph
from ..ir.ops import Constant
from ..ir.polynomial import Polynomial
from ..symmetry.exact import ExactTensor
from ..symmetry.rep import SCALAR, VECTOR, Rep
from .claims import Property, Refutation, Suspect
from .integers import has_property

__all__ = ["check_constants", "is_invariant"]


def is_invariant(tensor: ExactTensor) -> bool:
    """Whether the three generators of rotations annihilate a tensor; under inversion numbers do not change."""
    return has_property(Polynomial(tensor.rank, (((), tensor),)), _no_leaf, SCALAR, Property.ROTATION)


def _no_leaf(_: object) -> Rep:
    return VECTOR


def check_constants(graph: Graph) -> None:
    """Refute a graph with a constant that rotations change."""
    for k, node in enumerate(graph.nodes):
        if isinstance(node.op, Constant) and not is_invariant(node.op.tensor):
            raise Refutation(
                f"layer '{graph.name}' uses the constant {node.op.name}, which rotations change",
                claim="invariant constants",
                suspects=_suspects(graph, k),
                node=k,
                advice=_advice(node.op),
            )


def _suspects(graph: Graph, k: int) -> tuple[Suspect, ...]:
    """The results, then the constant itself."""
    results = [Suspect(output.node, output.claim, Property.ROTATION) for output in graph.outputs]
    return (*results, Suspect(k, graph.type(k).rep, Property.ROTATION))


def _advice(constant: Constant) -> str:
    if constant.name.startswith("axis_"):
        return "A coordinate depends on the choice of axes: contract the index instead of fixing it."
    return "Constants are made of delta and eps; anything else enters as an argument."
