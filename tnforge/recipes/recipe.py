"""From a configuration to a potential, and from the description of a potential to its packages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import torch

from ..config.model import check
from ..errors import ConfigError
from ..models.assemble import assemble
from ..models.origin import Origin
from ..models.package import Package
from ..models.potential import Potential
from . import hotpp, ictp, tensornet
from .config import Config
from .family import Compile, Family, obtain

__all__ = ["RECIPES", "Recipe", "make", "packages_of", "read_config"]


@dataclass(frozen=True)
class Recipe:
    """The configuration of a system, and the families that its settings need."""

    config: type[Config]
    families: Callable[[Mapping[str, Any]], tuple[Family, ...]]


RECIPES: Mapping[str, Recipe] = {
    "hotpp": Recipe(hotpp.HotPP, hotpp.families),
    "ictp": Recipe(ictp.ICTP, ictp.families),
    "tensornet": Recipe(tensornet.TensorNet, tensornet.families),
}


def make(data: Mapping[str, Any], compile_family: Compile, target: str = "auto") -> Potential:
    """The potential of a configuration, `{"system": "tensornet", "species": ["H", "O"], "cutoff": 5.0, ...}`."""
    system = str(data.get("system", ""))
    recipe, config = recipe_of(system), read_config(data)
    settings = config.model_dump(exclude=set(Config.model_fields))
    packages = obtain(recipe.families(settings), compile_family)
    origin = Origin(
        system=system,
        settings=settings,
        species=config.species,
        cutoff=config.cutoff,
        repulsion=config.repulsion,
        number=config.number,
        packages=tuple(package.identity for package in packages),
    )
    potential = assemble(origin, packages, target, config.seed)
    calibrate(potential, config)
    return potential


def read_config(data: Mapping[str, Any]) -> Config:
    """The checked configuration of a potential."""
    given = {name: value for name, value in data.items() if name != "system"}
    kind = recipe_of(str(data.get("system", ""))).config
    return check(kind, given, "the configuration of the potential", ("max_z", "system"))


def packages_of(origin: Origin, compile_family: Compile) -> tuple[Package, ...]:
    """The packages of a potential; they must compute what they did when it was made."""
    packages = obtain(recipe_of(origin.system).families(origin.settings), compile_family)
    for package, known in zip(packages, origin.packages, strict=False):
        if package.identity != known:
            raise ConfigError(
                f"the layers {known.name} of this potential are defined differently in this version of tnforge",
                advice="Install the version that the potential was made with; its .json file says which.",
            )
    return packages


def recipe_of(system: str) -> Recipe:
    """The recipe of a system."""
    if system not in RECIPES:
        raise ConfigError(f"there is no system {system!r}; there are {', '.join(RECIPES)}")
    return RECIPES[system]


def calibrate(potential: Potential, config: Config) -> None:
    """Give a potential the scale, shift and reference energies of its configuration."""
    own = potential.calibration
    own.scale.fill_(config.scale)
    own.shift.fill_(config.shift)
    energies = [config.references.get(number, 0.0) for number in config.species]
    own.references.copy_(torch.tensor(energies, dtype=torch.float64))
