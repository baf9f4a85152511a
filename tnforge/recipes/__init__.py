"""Recipes: from a short configuration to packages and a potential. The compiler is loaded only if it is needed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..models.origin import Origin
    from ..models.package import Package
    from ..models.potential import Potential
    from ..models.tabulate import Entry
    from .family import Family

__all__ = ["build", "check", "import_official", "rebuild", "tabulate"]


def build(config: Mapping[str, Any], target: str = "auto") -> Potential:
    """The potential of a configuration: `build({"system": "tensornet", "species": ["H", "O"], "cutoff": 5.0})`.

    Its layers are compiled when they are first needed; `target` is what they run: `auto`, `torch` or `c`.
    """
    from .recipe import make

    return make(config, _compile, target)


def check(config: Mapping[str, Any]) -> None:
    """Refuse a configuration of which no potential can be made; species may be left out."""
    from .recipe import read_config

    names = config.get("references") or ["H"]
    species = {} if "species" in config or "max_z" in config else {"species": list(names)}
    read_config({**species, **config})


def import_official(path: Path | str, target: str = "auto") -> Potential:
    """The potential of an .npz file of official weights, or of a .safetensors file with its options in .json.

    It is a TensorNet unless the options name another system.
    """
    from . import official, official_hotpp, official_ictp

    others = {**dict.fromkeys(official_hotpp.SYSTEMS, official_hotpp), "ictp": official_ictp}
    options, weights = official.read_weights(Path(path))
    source = others.get(str(options.get("system", "")), official)
    potential = build(source.configuration(options, weights), target)
    source.fill(potential, weights)
    return potential


def tabulate(potential: Potential, tolerance: float) -> tuple[Potential, tuple[Entry, ...]]:
    """The potential with tables in place of what its layers make of distances, and the errors of each table.

    Errors are below `tolerance`, relative to the largest value of each table.
    """
    from ..models.tabulate import tabulate
    from .family import TABLE, obtain

    (package,) = obtain((TABLE,), _compile)
    return tabulate(potential, tolerance, package.layers()["quintic"]())


def rebuild(origin: Origin) -> tuple[Package, ...]:
    """The packages of a potential, for `tnforge.models.checkpoint.load`."""
    from .recipe import packages_of

    return packages_of(origin, _compile)


def _compile(family: Family, folder: Path) -> None:
    from .compile import compile_family

    compile_family(family, folder)
