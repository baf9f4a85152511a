"""What the head of a definition declares: the types of the arguments, and the claimed types of the results."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import GenericAlias
from typing import Any, get_args

from ..errors import DefinitionError
from ..ir.types import Type
from .place import Head
from .types import Kind, Shared

__all__ = ["Signature", "read_signature"]


@dataclass(frozen=True)
class Signature:
    """The types of the arguments by name, those that are functions, and the types of results that are annotated."""

    types: Mapping[str, Type]
    functions: Mapping[str, Kind]
    claims: tuple[Type, ...] | None


def read_signature(
    body: Callable[..., Any], head: Head, name: str, inputs: Mapping[str, Type | Kind | Shared] | None = None
) -> Signature:
    """The signature of the layer `name`.

    `inputs` stand in place of the annotations of arguments, which are Python's own then; so may be that of the result.
    """
    annotations = _annotations(body, name)
    is_claim = "return" in annotations and (inputs is None or _has_types(annotations["return"]))
    returned = annotations.pop("return", None)
    claims = _claims(returned, head, name) if is_claim else None
    names = inspect.signature(body).parameters if inputs is None else inputs
    if not names:
        raise DefinitionError(f"layer {name} takes no arguments")
    found = annotations if inputs is None else inputs
    declared = {argument: _declared(argument, found.get(argument), head, name) for argument in names}
    types = {argument: kind for argument, kind in declared.items() if isinstance(kind, Type)}
    if not types:
        raise DefinitionError(f"layer {name} takes no tensors")
    return Signature(types, {own: kind for own, kind in declared.items() if isinstance(kind, Kind)}, claims)


def _has_types(annotation: object) -> bool:
    """Whether an annotation speaks of types of tensors."""
    return any(isinstance(part, Type | Kind | Shared) for part in (annotation, *get_args(annotation)))


def _annotations(body: Callable[..., Any], name: str) -> dict[str, Any]:
    try:
        return inspect.get_annotations(body, eval_str=True)
    except NameError as error:
        raise DefinitionError(f"a type of layer {name} has the unknown name {error.name!r}") from None


def _declared(argument: str, type_: object, head: Head, name: str) -> Type | Kind:
    if isinstance(type_, Shared):
        return type_.plain
    if isinstance(type_, Type | Kind):
        return type_
    found = "no type" if type_ is None else f"the type {type_!r}"
    place = head.arguments.get(argument)
    raise DefinitionError(
        f"argument {argument} of layer {name} has {found}",
        places=(place,) if place else (),
        advice=f'Write {argument}: Vector, {argument}: Node[Matrix, "u"] or the like.',
    )


def _claims(annotation: object, head: Head, name: str) -> tuple[Type, ...]:
    """One claim, or one for each part of a tuple."""
    several = isinstance(annotation, GenericAlias) and annotation.__origin__ is tuple
    return tuple(_claim(part, head, name) for part in (get_args(annotation) if several else (annotation,)))


def _claim(claim: object, head: Head, name: str) -> Type:
    if isinstance(claim, Type) and not claim.affine:
        return claim
    raise DefinitionError(
        f"the result of layer {name} is claimed to be {claim!r}",
        places=(head.result,) if head.result else (),
        advice="Claim a type such as Vector or tuple[Scalar, Vector].",
    )
