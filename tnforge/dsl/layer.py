"""The layer decorator: runs a definition once on its arguments and keeps the graph that results."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, overload

from ..errors import DefinitionError, Place
from ..ir.definition import Definition
from ..ir.graph import Graph, Output
from ..ir.ops import Input
from ..ir.resolve import resolve
from ..ir.types import Site, Type, check_name
from ..ir.verify import unfit_claim, verify_graph
from ..symmetry.group import Group
from ..symmetry.rep import Rep
from .claim import read_claims
from .expression import Expression, value_of
from .function import Learned, Ordered
from .leaf import Leaf
from .place import Head, head_of, located, raised_at
from .signature import read_signature
from .types import Kind
from .value import Assembly, Value, make

__all__ = ["Layer", "layer"]

Body = Callable[..., Any]


@dataclass(frozen=True)
class Layer:
    """A traced layer. Printing it shows its graph."""

    definition: Definition

    @property
    def graph(self) -> Graph:
        """The typed tensor network."""
        return self.definition.graph

    @property
    def name(self) -> str:
        """The name of the layer."""
        return self.graph.name

    def __str__(self) -> str:
        return str(self.graph)


@overload
def layer(function: Body, /) -> Layer: ...
@overload
def layer(
    *,
    group: str = "O3",
    name: str = "",
    inputs: Mapping[str, Type | Kind] | None = None,
    outputs: str = "",
    claims: Sequence[object] = (),
) -> Callable[[Body], Layer]: ...
def layer(
    function: Body | None = None,
    /,
    *,
    group: str = "O3",
    name: str = "",
    inputs: Mapping[str, Type | Kind] | None = None,
    outputs: str = "",
    claims: Sequence[object] = (),
) -> Layer | Callable[[Body], Layer]:
    """Make a layer of a function whose annotated arguments are tensors.

    Args:
        function: the definition; its annotated result, if any, is a claim.
        group: `O3`, or `SO3` for rotations alone.
        name: the name of the layer, if not the function's.
        inputs: the types of the arguments by name, if the function has no annotations.
        outputs: the names of several results, separated by spaces.
        claims: what is claimed beyond the types: `complete`, `exchange("a", "b", sign=-1)`.
    """

    def decorate(body: Body) -> Layer:
        head = head_of(body)
        with located(head.name):
            return _Trace(body, head, name or body.__name__, inputs, outputs.split(), claims).layer(_group(group))

    return decorate if function is None else decorate(function)


def _group(name: str) -> Group:
    try:
        return Group(name)
    except ValueError:
        known = " and ".join(group.value for group in Group)
        raise DefinitionError(f"the group {name!r} is not known; known are {known}") from None


@dataclass(frozen=True)
class _Trace:
    """One run of a definition."""

    body: Body
    head: Head
    name: str
    inputs: Mapping[str, Type | Kind] | None
    output_names: list[str]
    claims: Sequence[object]

    def layer(self, group: Group) -> Layer:
        signature = read_signature(self.body, self.head, self.name, self.inputs)
        arguments = {name: self._argument(name, type_) for name, type_ in signature.types.items()}
        functions = {name: Learned(check_name(name, "a function"), kind) for name, kind in signature.functions.items()}
        assembly = Assembly()
        for argument in arguments.values():
            with located(argument.value.place):
                assembly.add(argument.value)
        nodes = [assembly.add(value) for value in self._results({**arguments, **functions})]
        self._check_used(assembly, arguments, functions, nodes)
        outputs = self._outputs(assembly, nodes, signature.claims)
        graph = assembly.builder.graph(self.name, group, outputs, read_claims(self.claims, self.name))
        verify_graph(graph)
        return Layer(self._definition(graph, assembly, has_claim=signature.claims is not None))

    def _definition(self, graph: Graph, assembly: Assembly, has_claim: bool) -> Definition:
        return Definition(
            graph=graph,
            place=self.head.name,
            places=tuple(assembly.places),
            operand_places=tuple(assembly.operand_places),
            has_claim=has_claim,
            doc=inspect.getdoc(self.body) or "",
        )

    def _argument(self, name: str, type_: Type) -> Leaf:
        return Leaf(name, make(Input(name, type_), place=self.head.arguments.get(name)))

    def _results(self, arguments: Mapping[str, Leaf | Learned]) -> list[Value]:
        """What the definition returns, as values."""
        try:
            inspect.signature(self.body).bind(**arguments)
        except TypeError as error:
            raise DefinitionError(f"layer {self.name} does not fit its inputs: {error}") from None
        try:
            result = self.body(**arguments)
        except NameError as error:
            raise DefinitionError(
                f"layer {self.name} uses the unknown name {error.name!r}" if error.name else str(error),
                places=_known(raised_at(error.__traceback__)),
                advice='Indices are declared by i, j, k = indices("i j k"); channel axes are quoted: x["u", i].',
            ) from None
        return [self._result(part) for part in (result if isinstance(result, tuple) else (result,))]

    def _result(self, part: object) -> Value:
        if isinstance(part, Ordered):
            return value_of(part.tensor, part.order)
        if isinstance(part, Expression):
            return value_of(part.tensor(self.head.name))
        found = "nothing" if part is None else f"{type(part).__name__}, which is not an expression"
        raise DefinitionError(f"layer {self.name} returns {found}")

    def _check_used(
        self, assembly: Assembly, arguments: Mapping[str, Leaf], functions: Mapping[str, Learned], nodes: list[int]
    ) -> None:
        used = {operand for node in assembly.builder.nodes for operand in node.operands} | set(nodes)
        unused = [name for name, argument in arguments.items() if assembly.add(argument.value) not in used]
        unused += [name for name, own in functions.items() if not any(call in assembly.known for call in own.calls)]
        if unused:
            raise DefinitionError(
                f"layer {self.name} never uses its argument {unused[0]}",
                places=_known(self.head.arguments.get(unused[0])),
            )

    def _outputs(self, assembly: Assembly, nodes: list[int], claims: tuple[Type, ...] | None) -> tuple[Output, ...]:
        if claims is not None and len(claims) != len(nodes):
            raise DefinitionError(
                f"layer {self.name} claims {len(claims)} results and returns {len(nodes)}",
                places=_known(self.head.result),
            )
        graph = assembly.builder.graph(self.name, Group.O3, ())
        reps = [self._rep(graph, node, claims[k] if claims else None) for k, node in enumerate(nodes)]
        names = self._names(len(nodes))
        return tuple(Output(name, node, rep) for name, node, rep in zip(names, nodes, reps, strict=True))

    def _names(self, count: int) -> list[str]:
        if self.output_names and len(self.output_names) != count:
            raise DefinitionError(f"layer {self.name} names {len(self.output_names)} results and returns {count}")
        return self.output_names or (["out"] if count == 1 else [f"out{k}" for k in range(count)])

    def _rep(self, graph: Graph, node: int, claim: Type | None) -> Rep:
        """The claimed representation, or without a claim the inferred one."""
        found = graph.type(node)
        if claim is None:
            return resolve(graph, node)
        place = _known(self.head.result)
        if (claim.rep.legs, claim.rep.shape) != (found.rep.legs, found.rep.shape):
            raise DefinitionError(f"layer {self.name} {unfit_claim(claim.rep, found.rep)}", places=place)
        if claim.site is not Site.ROW and (claim.site, claim.channels) != (found.site, found.channels):
            raise DefinitionError(f"layer {self.name} claims {claim} for a result that is {found}", places=place)
        return claim.rep


def _known(place: Place | None) -> tuple[Place, ...]:
    return (place,) if place else ()
