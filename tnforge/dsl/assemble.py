"""What all notations share: values that meet, results with their claims, and how they become a definition."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..errors import DefinitionError, Place
from ..ir.claim import Claim
from ..ir.definition import Definition
from ..ir.graph import Graph, Output
from ..ir.ops import Input
from ..ir.resolve import resolve
from ..ir.types import Site, Type
from ..ir.verify import unfit_claim, verify_graph
from ..symmetry.group import Group
from ..symmetry.rep import Layout, Rep
from .place import located
from .value import Assembly, Value

__all__ = ["Heading", "Result", "assemble", "check_meeting"]


@dataclass(frozen=True)
class Heading:
    """What a layer is called, its group, where it is written, what it is for, and what it claims beyond types."""

    name: str
    group: str = "O3"
    place: Place | None = None
    doc: str = ""
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True)
class Result:
    """A result of a layer: its name, its value, what it is claimed to be, and where that is written."""

    name: str
    value: Value
    claim: Type | None = None
    place: Place | None = None


def assemble(heading: Heading, arguments: Sequence[Value], results: Sequence[Result]) -> Definition:
    """The definition of a layer with these arguments and results."""
    assembly = Assembly()
    with located(heading.place):
        group = _group(heading.group)
        for argument in arguments:
            with located(argument.place):
                assembly.add(argument)
        nodes = [assembly.add(result.value) for result in results]
        _check_used(heading.name, assembly, arguments, nodes)
        bare = assembly.builder.graph(heading.name, group, ())
        outputs = tuple(
            Output(result.name, node, _claimed(bare, node, result)) for result, node in zip(results, nodes, strict=True)
        )
        graph = assembly.builder.graph(heading.name, group, outputs, heading.claims)
        verify_graph(graph)
    return Definition(
        graph=graph,
        place=heading.place,
        places=tuple(assembly.places),
        operand_places=tuple(assembly.operand_places),
        has_claim=any(result.claim is not None for result in results),
        doc=heading.doc,
    )


def _group(name: str) -> Group:
    try:
        return Group(name)
    except ValueError:
        known = " and ".join(group.value for group in Group)
        raise DefinitionError(f"the group {name!r} is not known; known are {known}") from None


def _check_used(name: str, assembly: Assembly, arguments: Sequence[Value], results: Sequence[int]) -> None:
    """Every argument stands in a result."""
    used = {operand for node in assembly.builder.nodes for operand in node.operands} | set(results)
    for argument in arguments:
        if isinstance(argument.op, Input) and assembly.add(argument) not in used:
            raise DefinitionError(
                f"layer {name} never uses its argument {argument.op.name}",
                places=(argument.place,) if argument.place else (),
            )


def _claimed(graph: Graph, node: int, result: Result) -> Rep:
    """The claimed representation, or without a claim the inferred one."""
    claim, found = result.claim, graph.type(node)
    if claim is None:
        return resolve(graph, node)
    with located(result.place):
        if not isinstance(claim, Type) or claim.affine:
            raise DefinitionError(f"the result of layer {graph.name} is claimed to be {claim}, which no result is")
        if not claim.rep.is_stored_as(found.rep):
            raise DefinitionError(f"layer {graph.name} {unfit_claim(claim.rep, found.rep)}")
        if claim.site is not Site.ROW and (claim.site, claim.channels) != (found.site, found.channels):
            raise DefinitionError(f"layer {graph.name} claims {claim} for a result that is {found}")
    return claim.rep


def check_meeting(named: Iterable[tuple[str, Value]]) -> None:
    """Refuse values, given with their names, that can not stand in one product."""
    sites: dict[Site, str] = {}
    axes: dict[tuple[str, ...], str] = {}
    for name, value in named:
        if value.type.rep.layout is Layout.FLAT:
            raise DefinitionError(f"{name} is a flat sum of {len(value.type.rep.blocks)} blocks; choose one of them")
        if value.type.site is not Site.SHARED:
            sites.setdefault(value.type.site, name)
        if value.type.channels:
            axes.setdefault(value.type.channels, name)
    if len(sites) > 1:
        where = " and ".join(f"{name} ({site.value})" for site, name in sites.items())
        raise DefinitionError(
            f"values of different sites meet: {where}", advice="A node value has a sender and a receiver on each edge."
        )
    if len(axes) > 1:
        where = " and ".join(f"{name} [{letters[0]}]" for letters, name in axes.items())
        raise DefinitionError(f"values with different channel axes meet: {where}")
