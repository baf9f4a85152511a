"""Puts a potential together from its description and its emitted packages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

import torch
from torch import nn

from ..errors import ConfigError, VerifyError
from . import hotpp, ictp, tensornet
from .body import Body
from .origin import NUMBERS, Origin
from .package import Package
from .potential import Potential
from .repulsion import Repulsion

__all__ = ["SYSTEMS", "System", "assemble"]


@dataclass(frozen=True)
class System:
    """How the body of a system is made: its settings, and the body from settings and layers."""

    settings: type[Any]
    make: Callable[[Any, Mapping[str, type[nn.Module]], str], Body]


SYSTEMS: Mapping[str, System] = {
    "hotpp": System(hotpp.Settings, hotpp.HotPP),
    "ictp": System(ictp.Settings, ictp.ICTP),
    "tensornet": System(tensornet.Settings, tensornet.TensorNet),
}


def assemble(origin: Origin, packages: Sequence[Package], target: str = "auto", seed: int = 0) -> Potential:
    """A potential with random weights; `target` is what its layers run: `auto`, `torch` or `c`."""
    if origin.number not in NUMBERS:
        raise ConfigError(f"weights are {' or '.join(NUMBERS)}, not {origin.number!r}")
    if tuple(package.identity for package in packages) != origin.packages:
        raise VerifyError("these are not the packages of the potential")
    layers = {name: made for package in packages for name, made in package.layers().items()}
    system, settings = _system(origin.system), _settings(origin)
    with torch.random.fork_rng(devices=()):
        torch.manual_seed(seed)
        body = system.make(settings, layers, target)
    repulsion = None
    if origin.repulsion is not None:
        repulsion = Repulsion(layers["repulsion"](target=target), origin.species, origin.repulsion)
    edges = layers["edge_vectors"](target=target)
    potential = Potential(body, edges, origin.species, repulsion, origin)
    return potential.to(getattr(torch, origin.number))


def _system(name: str) -> System:
    if name not in SYSTEMS:
        raise ConfigError(f"there is no system {name!r}; there are {', '.join(SYSTEMS)}")
    return SYSTEMS[name]


def _settings(origin: Origin) -> Any:
    """The settings of the system; unknown ones are refused."""
    kind = _system(origin.system).settings
    given = {**origin.settings, "species": len(origin.species), "cutoff": origin.cutoff}
    unknown = sorted(set(given) - {own.name for own in fields(kind)})
    if unknown:
        raise ConfigError(f"{origin.system} has no setting {', '.join(unknown)}")
    return kind(**given)
