"""Configurations in YAML files. Nothing in them is evaluated; what a text means is decided by the configuration."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..dsl.document import Entries, Items, Node, Text, read_document
from ..errors import ConfigError

__all__ = ["is_configuration", "read_configuration"]


def is_configuration(path: Path) -> bool:
    """Whether a YAML file is the configuration of a potential and not the definition of layers."""
    found = read_document(path)
    return isinstance(found, Entries) and "system" in found.values


def read_configuration(path: Path) -> dict[str, Any]:
    """The configuration in a YAML file, with numbers as text."""
    found = _plain(read_document(path))
    if not isinstance(found, dict):
        raise ConfigError(f"{path} is not the configuration of a potential", advice="It begins with system: tensornet.")
    return found


def _plain(node: Node) -> Any:
    match node:
        case Text(text):
            return text
        case Items(items):
            return [_plain(item) for item in items]
        case Entries():
            return {name: _plain(value) for name, value in node.values.items()}
