"""Data checked against a model of what it may hold; what is wrong is said key by key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError

from ..errors import ConfigError

__all__ = ["Model", "check"]


class Model(BaseModel):
    """Frozen data that knows all of its keys and holds finite numbers alone."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=False, allow_inf_nan=False)


Kind = TypeVar("Kind", bound=Model)


def check(kind: type[Kind], data: Mapping[str, Any], what: str, also: Sequence[str] = ()) -> Kind:
    """The checked data of `what`; `also` are keys that are known beside those of the model."""
    try:
        return kind.model_validate(dict(data))
    except ValidationError as error:
        lines = [_fault(kind, fault, also) for fault in error.errors()]
        raise ConfigError(f"{what} is wrong:\n  " + "\n  ".join(lines)) from None


def _fault(kind: type[Model], fault: Any, also: Sequence[str]) -> str:
    """One line for one fault; for an unknown key the nearest known one."""
    path = [str(part) for part in fault["loc"]]
    place = ".".join(path)
    if fault["type"] == "extra_forbidden":
        known = [*_keys(kind, path[:-1]), *(also if len(path) == 1 else ())]
        near = get_close_matches(path[-1], known, n=1)
        advice = f"do you mean {near[0]}?" if near else f"known are {', '.join(known)}"
        return f"{place}: there is no such key; {advice}"
    text = str(fault["msg"]).removeprefix("Value error, ")
    return f"{place}: {text}" if place else text


def _keys(kind: type[Model], path: Sequence[str]) -> tuple[str, ...]:
    """The keys of the model that stands at a path of keys, some of which may be keys of mappings of models."""
    for name in path:
        if name in kind.model_fields:
            inner = _model(kind.model_fields[name].annotation)
            if inner is None:
                return ()
            kind = inner
    return tuple(kind.model_fields)


def _model(annotation: Any) -> type[Model] | None:
    """The model in an annotation, alone or beside others such as None."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    return next((found for one in get_args(annotation) if (found := _model(one)) is not None), None)
