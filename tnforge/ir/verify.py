"""Checks that a graph is well formed: order, names, types, and that nothing is left over."""

from __future__ import annotations

from collections.abc import Mapping

from ..errors import DefinitionError
from ..symmetry.rep import Rep
from .claim import Exchange, Permuted
from .graph import Graph
from .ops import Input, Opaque
from .types import Type, check_name

__all__ = ["unfit_claim", "verify_graph"]


def verify_graph(graph: Graph, *, all_used: bool = True) -> None:
    """Refuse a graph whose parts do not fit together; a rewritten graph may have arguments that cancelled."""
    check_name(graph.name, "a layer")
    _check_nodes(graph)
    _check_names(graph)
    _check_outputs(graph)
    _check_claims(graph)
    _check_blocks(graph)
    if all_used:
        _check_used(graph)


def _check_nodes(graph: Graph) -> None:
    for k, node in enumerate(graph.nodes):
        if any(not 0 <= operand < k for operand in node.operands):
            raise DefinitionError(f"%{k} of layer {graph.name} uses a value that is not made before it")
        expected = node.op.infer(tuple(graph.type(operand) for operand in node.operands))
        if expected != node.type:
            raise DefinitionError(f"%{k} of layer {graph.name} is declared {node.type} and is {expected}")


def _check_names(graph: Graph) -> None:
    arguments = [graph.input_name(k) for k in graph.inputs]
    attributes = [output.name for output in graph.outputs]
    attributes += sorted({node.op.name for node in graph.nodes if isinstance(node.op, Opaque)})
    for name in arguments:
        check_name(name, f"a value of layer {graph.name}")
    for name in attributes:
        check_name(name, f"a result or a function of layer {graph.name}", attribute=True)
    names = arguments + attributes
    repeated = sorted({name for name in names if names.count(name) > 1})
    if repeated:
        raise DefinitionError(f"layer {graph.name} uses the name {repeated[0]} twice")


def _check_blocks(graph: Graph) -> None:
    """A block makes the same of the same wherever it is called."""
    calls: dict[str, tuple[Opaque, list[tuple[Rep, tuple[str, ...]]]]] = {}
    for node in graph.nodes:
        if isinstance(node.op, Opaque):
            taken = [(graph.type(operand).rep, graph.type(operand).channels) for operand in node.operands]
            if calls.setdefault(node.op.name, (node.op, taken)) != (node.op, taken):
                raise DefinitionError(f"the function {node.op.name} of layer {graph.name} takes unlike arguments")


def _check_outputs(graph: Graph) -> None:
    if not graph.outputs:
        raise DefinitionError(f"layer {graph.name} returns nothing")
    for output in graph.outputs:
        inferred = graph.type(output.node).rep
        if not output.claim.is_stored_as(inferred):
            raise DefinitionError(f"layer {graph.name} {unfit_claim(output.claim, inferred)}")


def unfit_claim(claim: Rep, found: Rep) -> str:
    """What is wrong with a claim whose indices are not those of the result."""
    if claim.legs == found.legs:
        return f"claims {claim} for a result that is {found}"
    return f"claims {claim} with {claim.legs} indices for a result that has {found.legs}: {found}"


def _check_claims(graph: Graph) -> None:
    """Claims differ, exchanged arguments have one type, and permuted indices are those of every result."""
    if len(set(graph.claims)) != len(graph.claims):
        raise DefinitionError(f"layer {graph.name} makes one claim twice")
    types = {graph.input_name(k): graph.type(k) for k in graph.inputs}
    for claim in graph.claims:
        if isinstance(claim, Exchange):
            _check_exchange(graph.name, claim, types)
        if isinstance(claim, Permuted):
            _check_permuted(graph, claim)


def _check_exchange(layer: str, claim: Exchange, types: Mapping[str, Type]) -> None:
    for name in (claim.first, claim.second):
        if name not in types:
            raise DefinitionError(f"layer {layer} claims '{claim}' and has no argument {name}")
        if types[name].affine:
            raise DefinitionError(f"layer {layer} claims '{claim}': positions belong to atoms and are not exchanged")
    if claim.first == claim.second or types[claim.first] != types[claim.second]:
        raise DefinitionError(
            f"layer {layer} claims '{claim}': {types[claim.first]} and {types[claim.second]} "
            "must be two arguments of one type"
        )


def _check_permuted(graph: Graph, claim: Permuted) -> None:
    for output in graph.outputs:
        degrees = output.claim.degrees
        if len(degrees) != len(claim.order) or tuple(degrees[place] for place in claim.order) != degrees:
            raise DefinitionError(
                f"layer {graph.name} claims '{claim}' of the result {output.name}, which is {output.claim}"
            )


def _check_used(graph: Graph) -> None:
    used = {operand for node in graph.nodes for operand in node.operands} | {o.node for o in graph.outputs}
    for k, node in enumerate(graph.nodes):
        if isinstance(node.op, Input) and k not in used:
            raise DefinitionError(f"layer {graph.name} never uses its argument {node.op.name}")
