"""The layer decorator: runs a definition once on its arguments and keeps the graph that results."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, overload

from ..errors import DefinitionError, Place
from ..ir.definition import Definition
from ..ir.graph import Graph
from ..ir.ops import Input, Opaque
from ..ir.types import Type, check_name
from .assemble import Heading, Result, assemble
from .claim import read_claims
from .expression import Expression, value_of
from .function import Learned, Ordered
from .leaf import Leaf, whole_value
from .place import Head, head_of, located, raised_at
from .signature import read_signature
from .types import Kind, Shared
from .value import Value, make

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
    inputs: Mapping[str, Type | Kind | Shared] | None = None,
    outputs: str = "",
    results: Sequence[Type] = (),
    claims: Sequence[object] = (),
) -> Callable[[Body], Layer]: ...
def layer(
    function: Body | None = None,
    /,
    *,
    group: str = "O3",
    name: str = "",
    inputs: Mapping[str, Type | Kind | Shared] | None = None,
    outputs: str = "",
    results: Sequence[Type] = (),
    claims: Sequence[object] = (),
) -> Layer | Callable[[Body], Layer]:
    """Make a layer of a function whose annotated arguments are tensors.

    Args:
        function: the definition; its annotated result, if any, is a claim.
        group: `O3`, or `SO3` for rotations alone.
        name: the name of the layer, if not the function's.
        inputs: the types of the arguments by name, if the function's annotations are not these.
        outputs: the names of several results, separated by spaces.
        results: what the results are claimed to be, if the function has no annotated result.
        claims: what is claimed beyond the types: `complete`, `exchange("a", "b", sign=-1)`.
    """

    def decorate(body: Body) -> Layer:
        head = head_of(body)
        with located(head.name):
            called = name or body.__name__
            return _Trace(body, head, called, inputs, outputs.split(), tuple(results), claims).layer(group)

    return decorate if function is None else decorate(function)


@dataclass(frozen=True)
class _Trace:
    """One run of a definition."""

    body: Body
    head: Head
    name: str
    inputs: Mapping[str, Type | Kind | Shared] | None
    output_names: list[str]
    results: tuple[Type, ...]
    claims: Sequence[object]

    def layer(self, group: str) -> Layer:
        signature = read_signature(self.body, self.head, self.name, self.inputs)
        arguments = {name: self._argument(name, type_) for name, type_ in signature.types.items()}
        functions = {name: Learned(check_name(name, "a function"), kind) for name, kind in signature.functions.items()}
        results = self._claimed(self._results({**arguments, **functions}), signature.claims or self.results or None)
        doc, claims = inspect.getdoc(self.body) or "", read_claims(self.claims, self.name)
        heading = Heading(self.name, group, self.head.name, doc, claims)
        definition = assemble(heading, [argument.value for argument in arguments.values()], results)
        self._check_called(functions, definition.graph)
        return Layer(definition)

    def _argument(self, name: str, type_: Type) -> Leaf:
        return Leaf(name, make(Input(name, type_), place=self.head.arguments.get(name)))

    def _check_called(self, functions: Iterable[str], graph: Graph) -> None:
        """Every function stands in a result."""
        called = {node.op.name for node in graph.nodes if isinstance(node.op, Opaque)}
        for name in functions:
            if name not in called:
                raise DefinitionError(
                    f"layer {self.name} never uses its argument {name}",
                    places=_known(self.head.arguments.get(name)),
                )

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
            return (
                whole_value(part) if isinstance(part, Leaf) and part.is_flat else value_of(part.tensor(self.head.name))
            )
        found = "nothing" if part is None else f"{type(part).__name__}, which is not an expression"
        raise DefinitionError(f"layer {self.name} returns {found}")

    def _claimed(self, values: Sequence[Value], claims: tuple[Type, ...] | None) -> list[Result]:
        """The results with their names and what each is claimed to be."""
        if claims is not None and len(claims) != len(values):
            raise DefinitionError(
                f"layer {self.name} claims {len(claims)} results and returns {len(values)}",
                places=_known(self.head.result),
            )
        stated = claims or (None,) * len(values)
        parts = zip(self._names(len(values)), values, stated, strict=True)
        return [Result(name, value, claim, self.head.result) for name, value, claim in parts]

    def _names(self, count: int) -> list[str]:
        if self.output_names and len(self.output_names) != count:
            raise DefinitionError(f"layer {self.name} names {len(self.output_names)} results and returns {count}")
        return self.output_names or (["out"] if count == 1 else [f"out{k}" for k in range(count)])


def _known(place: Place | None) -> tuple[Place, ...]:
    return (place,) if place else ()
