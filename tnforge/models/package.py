"""Emitted packages as potentials use them: found by what they compute, checked byte by byte, then imported."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from torch import nn

from ..errors import BuildError, VerifyError
from ..resources import generated, own_texts
from ..runtime.library import cache_folder, private_folder

__all__ = ["Identity", "Package", "built_folder", "find_package", "read_package"]


@dataclass(frozen=True)
class Identity:
    """What a package computes: its name, and the hash of the definition of each layer."""

    name: str
    layers: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Package:
    """A package in a folder, every file of which is as its manifest says."""

    folder: Path
    identity: Identity
    digest: str
    classes: Mapping[str, str]

    def layers(self) -> dict[str, type[nn.Module]]:
        """The layers by name."""
        module = _imported(self)
        return {layer: getattr(module, name) for layer, name in self.classes.items()}


def read_package(folder: Path) -> Package:
    """The package in a folder; a file that was changed, is missing or does not belong there is refused."""
    try:
        text = (folder / "manifest.json").read_text(encoding="utf-8")
        manifest: dict[str, Any] = json.loads(text)
        files = {str(name): str(digest) for name, digest in manifest["files"].items()}
        layers = {str(name): entry for name, entry in manifest["layers"].items()}
        identity = Identity(str(manifest["package"]), tuple((name, str(e["hash"])) for name, e in layers.items()))
        classes = {name: str(entry["class"]) for name, entry in layers.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise VerifyError(f"{folder / 'manifest.json'} is missing or damaged: {error!r}") from error
    for name, digest in files.items():
        if _digest_of(folder / name) != digest:
            raise VerifyError(f"{folder / name} is not what the manifest beside it says", advice=f"Remove {folder}.")
    strangers = {path.name for path in folder.glob("*.py")} - set(files)
    if strangers:
        raise VerifyError(f"{folder} holds files that its manifest does not know: {', '.join(sorted(strangers))}")
    return Package(folder, identity, hashlib.sha256(text.encode()).hexdigest(), classes)


def built_folder() -> Path:
    """Where packages are that this very version of tnforge has built, private to the user."""
    version = hashlib.sha256(json.dumps(own_texts(), sort_keys=True).encode()).hexdigest()
    private_folder(cache_folder())
    private_folder(cache_folder() / "built")
    return private_folder(cache_folder() / "built" / version[:32])


def find_package(identity: Identity) -> Package:
    """The package that computes this, from the cache or from what ships with tnforge."""
    for parent in (built_folder(), generated()):
        if (parent / identity.name / "manifest.json").is_file():
            package = read_package(parent / identity.name)
            if package.identity == identity:
                return package
    raise BuildError(
        f"the emitted package {identity.name} of this potential is not there",
        advice="It is built by loading the potential with rebuild=tnforge.recipes.rebuild, or by: tnforge explain FILE",
    )


def _imported(package: Package) -> ModuleType:
    """The module of a package, under a name that belongs to these bytes in this folder alone."""
    place = hashlib.sha256(str(package.folder.resolve()).encode()).hexdigest()
    name = f"_tnforge_{package.identity.name}_{package.digest[:12]}_{place[:12]}"
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(
        name, package.folder / "__init__.py", submodule_search_locations=[str(package.folder)]
    )
    if spec is None or spec.loader is None:
        raise VerifyError(f"{package.folder} can not be imported")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    written, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    finally:
        sys.dont_write_bytecode = written
    return module


def _digest_of(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
