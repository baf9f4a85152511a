"""Layers of the library, compiled here or read from a folder of packages."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch

from tnforge.build import build_package
from tnforge.check.load import load_layer
from tnforge.compiler import Options
from tnforge.dsl.trace import load_layers
from tnforge.runtime.library import cache_folder
from tnforge.store import Store

__all__ = ["Family", "Packages"]


@dataclass(frozen=True)
class Family:
    """One layer of the library at given settings."""

    target: str
    settings: Mapping[str, int | str]

    @property
    def name(self) -> str:
        """The name of its package."""
        words = [
            self.target.rpartition(".")[2].replace(":", "_"),
            *(f"{k}{v}" for k, v in sorted(self.settings.items())),
        ]
        return "_".join(words)


class Packages:
    """Where packages are: made before, in `given`; or made when asked for, in `parent` or the user's cache."""

    def __init__(self, given: Path | None, target: str = "c", parent: Path | None = None) -> None:
        self.given = given
        self.target = target
        self.options = Options(("torch", "c", "triton")) if target == "triton" else Options()
        self.parent = given or parent or cache_folder() / "benchmarks"

    def load(self, family: Family, dtype: torch.dtype) -> torch.nn.Module:
        """The layer as a module whose constants have a number type."""
        (layer,) = load_layers(family.target, {name: str(value) for name, value in family.settings.items()})
        folder = self.parent / family.name
        if self.given is None:
            self.compile(family)
        elif not folder.is_dir():
            raise SystemExit(f"{self.given} has no package {family.name}; leave out --packages to compile it")
        module: torch.nn.Module = load_layer(folder, layer.graph.name, self.target)
        return module.to(dtype)

    def compile(self, family: Family, cached: bool = True) -> float:
        """Compile a package, unless it is cached; returns the seconds that took."""
        start = time.perf_counter()
        store = Store(cache_folder() / "packages", lambda text: print(text, file=sys.stderr)) if cached else None
        settings = {name: str(value) for name, value in family.settings.items()}
        definitions = [layer.definition for layer in load_layers(family.target, settings)]
        self.parent.mkdir(parents=True, exist_ok=True)
        how = {"force": True, "settings": settings, "store": store}
        build_package(family.name, definitions, self.parent, self.options, family.target, **how)
        return time.perf_counter() - start
