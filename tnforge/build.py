"""Compile, check, publish: the one place that writes. A package appears whole and checked, or not at all."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .check.load import check_layer
from .check.numeric import Agreement
from .compiler import Compiled, Options, Timer, compile_package
from .emit.package import Package, digest
from .errors import ConfigError
from .ir.definition import Definition

__all__ = ["Built", "build_package", "publish"]


@dataclass(frozen=True)
class Built:
    """A published package, its layers with every intermediate form, and how each target agreed with the definition."""

    folder: Path
    package: Package
    layers: tuple[Compiled, ...]
    agreements: tuple[tuple[str, Agreement], ...]
    timer: Timer


def build_package(
    name: str,
    definitions: Sequence[Definition],
    parent: Path,
    options: Options,
    source: str,
    force: bool = False,
    timer: Timer | None = None,
    settings: Mapping[str, str] | None = None,
) -> Built:
    """Compile definitions into the folder `parent / name`. Nothing is written unless every proof and check passes."""
    timer = timer or Timer()
    folder = parent / name
    check_free(folder, force)
    package, layers = compile_package(name, definitions, options, source, timer, settings)
    with _workspace(parent) as space:
        draft = Path(space) / name
        write_files(package, draft)
        with timer.stage("check"):
            agreements = check_layers(layers, draft, options)
        publish(draft, folder)
    return Built(folder, package, layers, agreements, timer)


def check_layers(layers: Sequence[Compiled], folder: Path, options: Options) -> tuple[tuple[str, Agreement], ...]:
    """Run every target of every layer in `folder` beside its definition."""
    return tuple(
        (layer.graph.name, check_layer(layer.definition.graph, folder, target))
        for layer in layers
        for target in ("torch", *(t for t in options.targets if t != "torch"))
    )


def check_free(folder: Path, force: bool) -> None:
    """Refuse to replace a folder that is not, unchanged, what an earlier compilation wrote."""
    if force or not folder.exists():
        return
    if not folder.is_dir():
        raise ConfigError(f"{folder} is a file, not a folder", advice="Choose another folder with -o.")
    strangers = foreign_files(folder)
    if strangers:
        raise ConfigError(
            f"{folder} holds files that tnforge did not write or that were changed since: {', '.join(strangers[:5])}",
            advice="Choose another folder with -o, or replace this one with --force.",
        )


def foreign_files(folder: Path) -> list[str]:
    """Files of a folder that do not match its manifest."""
    try:
        written: dict[str, str] = json.loads((folder / "manifest.json").read_text())["files"]
    except (OSError, ValueError, KeyError, TypeError):
        written = {}
    known = {**written, "manifest.json": ""} if written else {}
    found = [path for path in sorted(folder.rglob("*")) if path.is_file() and "__pycache__" not in path.parts]
    return [
        str(path.relative_to(folder))
        for path in found
        if (name := str(path.relative_to(folder))) not in known
        or (known[name] and digest(path.read_text(errors="replace")) != known[name])
    ]


def _workspace(parent: Path) -> tempfile.TemporaryDirectory[str]:
    """A hidden folder beside the result, removed whatever happens."""
    try:
        parent.mkdir(parents=True, exist_ok=True)
        return tempfile.TemporaryDirectory(prefix=".tnforge-", dir=parent)
    except OSError as error:
        raise ConfigError(
            f"{parent} can not be written: {error.strerror}", advice="Choose another folder with -o."
        ) from error


def write_files(package: Package, folder: Path) -> None:
    """Write every file of a package into a new folder."""
    folder.mkdir()
    for name, text in package.files:
        (folder / name).parent.mkdir(exist_ok=True, parents=True)
        (folder / name).write_text(text, encoding="utf-8")


def publish(draft: Path, folder: Path) -> None:
    """Put a finished folder in its place by renaming; an earlier one is there until the new one is."""
    shutil.rmtree(draft / "__pycache__", ignore_errors=True)
    if not folder.exists():
        os.rename(draft, folder)
        return
    old = draft.with_name(f"{draft.name}.old")
    os.rename(folder, old)
    try:
        os.rename(draft, folder)
    except BaseException:
        os.rename(old, folder)
        raise
