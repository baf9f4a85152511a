"""Compile, check, publish: the one place that writes. A package appears whole and checked, or not at all."""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from .check.case import CHANNELS
from .check.load import check_layer
from .check.numeric import Agreement
from .compiler import Compiled, Options, Timer, compile_package, multiplications, version
from .emit.package import Package, digest
from .errors import ConfigError
from .ir.definition import Definition
from .resources import own_texts
from .runtime.library import Source, build_library, compiler_version, has_compiler
from .store import Store, fingerprint

__all__ = ["Built", "Emitted", "build_package", "publish"]

WORKERS = 4
"""Layers that are built and checked at a time; mostly they wait for the C compiler."""

BUILT_WITH = ("torch", "numpy", "python-flint", "sympy", "opt_einsum", "jinja2")


@dataclass(frozen=True)
class Emitted:
    """One layer in one target: how much it multiplies for a row and channel, and how well it agreed."""

    layer: str
    target: str
    multiplications: int
    deviation: float


@dataclass(frozen=True)
class Built:
    """A published package, and every layer of it in every target."""

    folder: Path
    package: Package
    emitted: tuple[Emitted, ...]


@dataclass(frozen=True)
class Request:
    """Everything that a package is made from."""

    name: str
    definitions: Sequence[Definition]
    options: Options
    source: str
    settings: Mapping[str, str]

    @property
    def key(self) -> str:
        """A hash of all of it, of tnforge itself, and of what it runs on."""
        layers = [[str(d.graph), d.doc, d.has_claim] for d in self.definitions]
        asked = [self.name, layers, asdict(self.options), self.source, dict(self.settings)]
        versions = [importlib.metadata.version(package) for package in BUILT_WITH]
        machine = [platform.python_version(), platform.machine(), compiler_version()]
        return fingerprint([asked, version(), own_texts(), versions, machine])


def build_package(
    name: str,
    definitions: Sequence[Definition],
    parent: Path,
    options: Options,
    source: str,
    force: bool = False,
    timer: Timer | None = None,
    settings: Mapping[str, str] | None = None,
    store: Store | None = None,
) -> Built:
    """Compile definitions into the folder `parent / name`. Nothing is written unless every proof and check passes.

    With a store, a package that was compiled from the same before is taken from there.
    """
    request = Request(name, definitions, options, source, settings or {})
    check_free(parent / name, force)
    key = request.key if store else ""
    known = _recalled(store.load(key), name) if store else None
    with _workspace(parent) as space:
        draft = Path(space) / name
        if known is None:
            known = _compiled(request, draft, timer or Timer())
            if store:
                store.save(key, _kept(*known))
        else:
            write_files(known[0], draft)
        publish(draft, parent / name)
    return Built(parent / name, *known)


def _compiled(request: Request, draft: Path, timer: Timer) -> tuple[Package, tuple[Emitted, ...]]:
    """Compile, write and check a package."""
    with ThreadPoolExecutor(WORKERS) as pool:
        package, layers = compile_package(
            request.name,
            request.definitions,
            request.options,
            request.source,
            timer,
            request.settings,
            each=lambda layer: pool.submit(build_ahead, layer),
        )
        write_files(package, draft)
        with timer.stage("check"):
            agreements = check_layers(layers, draft, request.options, pool)
    counts = {layer.graph.name: layer for layer in layers}
    return package, tuple(
        Emitted(name, found.target, multiplications(counts[name], found.target), found.largest)
        for name, found in agreements
    )


def _kept(package: Package, emitted: tuple[Emitted, ...]) -> dict[str, Any]:
    """A checked package as plain data."""
    return {"files": dict(package.files), "emitted": [asdict(one) for one in emitted]}


def _recalled(entry: Mapping[str, Any] | None, name: str) -> tuple[Package, tuple[Emitted, ...]] | None:
    """The package of an entry."""
    if entry is None:
        return None
    package = Package(name, tuple(sorted(entry["files"].items())))
    return package, tuple(Emitted(**one) for one in entry["emitted"])


def build_ahead(layer: Compiled) -> None:
    """Build the kernels while the next layer is compiled; a failure is found again when the layer is checked."""
    for name, text in layer.files:
        if name == f"{layer.graph.name}.c" and has_compiler():
            build_library(Source(layer.graph.name, text), "double", CHANNELS)


def check_layers(
    layers: Sequence[Compiled], folder: Path, options: Options, pool: ThreadPoolExecutor
) -> tuple[tuple[str, Agreement], ...]:
    """Run every target of every layer in `folder` beside its definition; one layer computes while others are built."""
    targets = ("torch", *(target for target in options.targets if target != "torch"))

    def check(layer: Compiled) -> list[tuple[str, Agreement]]:
        return [(layer.graph.name, check_layer(layer.definition.graph, folder, target)) for target in targets]

    return tuple(found for checked in pool.map(check, layers) for found in checked)


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
