"""The only Jinja environment: templates get the fields of one frozen dataclass, and undefined names are errors."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import Any

import jinja2

from ..resources import templates

__all__ = ["environment", "render"]


@cache
def environment() -> jinja2.Environment:
    """Strict, without escaping, blocks on lines of their own."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates()),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )


def render(template: str, context: Any) -> str:
    """A template filled with the fields of a dataclass."""
    values = {field.name: getattr(context, field.name) for field in fields(context)}
    return environment().get_template(template).render(values)
