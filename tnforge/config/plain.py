"""Documents as plain data: texts, lists and dicts. What a text means is decided by what reads it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..errors import ConfigError
from .document import Entries, Items, Node, Text, parse_document, read_document, write_document

__all__ = ["has_key", "override", "plain_text", "read_plain", "typed", "written_plain"]

WHOLE = re.compile(r"[+-]?\d+")
NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")
TRUTH = {"true": True, "false": False}


def has_key(path: Path, key: str) -> bool:
    """Whether a YAML file is a mapping in which a key stands."""
    found = read_document(path)
    return isinstance(found, Entries) and key in found.values


def read_plain(path: Path) -> dict[str, Any]:
    """The mapping in a YAML file, with numbers as text."""
    found = _plain(read_document(path))
    if not isinstance(found, dict):
        raise ConfigError(f"{path} is not a configuration", advice="It is a mapping of keys to values.")
    return found


def plain_text(text: str, name: str) -> Any:
    """Plain data of a YAML text; `name` is what messages call it."""
    return _plain(parse_document(text, name))


def written_plain(data: Mapping[str, Any]) -> Any:
    """Plain data as it comes back when it has been written and read: all but lists and mappings as text."""
    return plain_text(write_document(data), "the configuration")


def typed(value: Any) -> Any:
    """Plain data in which texts that read as numbers are numbers, and true and false are what they say."""
    match value:
        case Mapping():
            return {name: typed(inner) for name, inner in value.items()}
        case list():
            return [typed(item) for item in value]
        case str() if WHOLE.fullmatch(value):
            return int(value)
        case str() if NUMBER.fullmatch(value):
            return float(value)
        case str():
            return TRUTH.get(value, value)
    return value


def override(data: dict[str, Any], words: Sequence[str]) -> dict[str, Any]:
    """The data with `KEY.KEY=VALUE` put into it, in order; values are YAML."""
    for word in words:
        path, equals, value = word.partition("=")
        keys = path.split(".")
        if not equals or not all(keys):
            raise ConfigError(f"--set takes KEY.KEY=VALUE, not {word!r}")
        data = _put(data, keys, _plain(parse_document(value or "''", f"--set {path}")), path)
    return data


def _put(data: dict[str, Any], keys: Sequence[str], value: Any, path: str) -> dict[str, Any]:
    head, rest = keys[0], keys[1:]
    if not rest:
        return {**data, head: value}
    inner = data.get(head, {})
    if not isinstance(inner, dict):
        raise ConfigError(f"--set {path}: {head} is a value and holds no keys")
    return {**data, head: _put(inner, rest, value, path)}


def _plain(node: Node) -> Any:
    match node:
        case Text(text):
            return text
        case Items(items):
            return [_plain(item) for item in items]
        case Entries():
            return {name: _plain(value) for name, value in node.values.items()}
