"""A package in memory: every file of the emitted code, with the manifest and the certificate."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..errors import EmitError

__all__ = ["Package", "digest", "init_text", "make_package"]


@dataclass(frozen=True)
class Package:
    """Emitted text by file name, in order of name."""

    name: str
    files: tuple[tuple[str, str], ...]

    def text(self, name: str) -> str:
        """The text of one file."""
        return dict(self.files)[name]

    @property
    def manifest(self) -> dict[str, Any]:
        """The manifest as data."""
        manifest: dict[str, Any] = json.loads(self.text("manifest.json"))
        return manifest


def digest(text: str) -> str:
    """SHA-256 of a text."""
    return hashlib.sha256(text.encode()).hexdigest()


def make_package(
    name: str,
    version: str,
    options: Mapping[str, Any],
    layers: Mapping[str, Mapping[str, Any]],
    certificates: Mapping[str, Any],
    files: Mapping[str, str],
) -> Package:
    """Join emitted files with a manifest that hashes them and the certificates of their layers."""
    certificate = to_json(certificates)
    everything = {**files, "certificate.json": certificate, "__init__.py": init_text(name, layers)}
    if len(everything) != len(files) + 2:
        raise EmitError(f"package {name} has two files of one name")
    manifest = {
        "tnforge": version,
        "package": name,
        "options": dict(options),
        "layers": {layer: dict(entry) for layer, entry in sorted(layers.items())},
        "files": {file: digest(text) for file, text in sorted(everything.items())},
    }
    everything["manifest.json"] = to_json(manifest)
    return Package(name, tuple(sorted(everything.items())))


def to_json(data: Any) -> str:
    """Text of plain data, the same for the same data."""
    return json.dumps(data, indent=1, sort_keys=True, ensure_ascii=True) + "\n"


def init_text(name: str, layers: Mapping[str, Mapping[str, Any]]) -> str:
    """The module that makes a folder a package of its layers."""
    classes = sorted((str(entry["class"]), layer) for layer, entry in layers.items())
    imports = "".join(f"from .{layer} import {class_name}\n" for class_name, layer in classes)
    names = ", ".join(f'"{class_name}"' for class_name, _ in classes)
    return f'"""Layers emitted by tnforge: package {name}."""\n\n{imports}\n__all__ = [{names}]\n'
