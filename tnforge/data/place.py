"""Where the files of a configuration are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

__all__ = ["located"]


def located(data: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """The plain `data` of a configuration with absolute paths; relative ones begin at a folder."""
    found = {key: _part(value, folder) if key in ("train", "valid") else value for key, value in data.items()}
    tests, references = found.get("tests"), found.get("references")
    if isinstance(tests, Mapping):
        found["tests"] = {name: _part(part, folder) for name, part in tests.items()}
    if isinstance(references, Mapping):
        found["references"] = {
            name: _path(value, folder) if name == "isolated" else value for name, value in references.items()
        }
    return found


def _part(value: Any, folder: Path) -> Any:
    """A part of the data: a path, several, or a mapping in which they stand."""
    if not isinstance(value, Mapping):
        return _path(value, folder)
    return {key: _path(one, folder) if key in ("path", "indices") else one for key, one in value.items()}


def _path(value: Any, folder: Path) -> Any:
    if isinstance(value, list):
        return [_path(one, folder) for one in value]
    return str((folder / value).absolute()) if isinstance(value, str) else value
