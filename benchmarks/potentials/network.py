"""The networks that are timed, and their configurations for the recipes of the library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

__all__ = ["NETWORKS", "Network", "chosen"]

LARGEST_NUMBER = 20
"""TensorNet knows all elements below."""


@dataclass(frozen=True)
class Network:
    """A system at one size: TensorNet of so many `layers`, HotPP of so many `ranks`, ICTP of degrees up to `degree`."""

    system: str
    size: int

    @property
    def title(self) -> str:
        """The system and its size in words."""
        return f"{self.system} {SIZES[self.system]}={self.size}"

    @property
    def sizes(self) -> Mapping[str, int]:
        """The size by its name."""
        return {SIZES[self.system]: self.size}

    def config(self, species: Sequence[int], cutoff: float, neighbours: float) -> dict[str, Any]:
        """The configuration for `tnforge.recipes.build`, envelopes and sizes as published."""
        found: dict[str, Any] = {"system": self.system, "cutoff": cutoff, "envelope": "published"}
        if self.system == "tensornet":
            return {**found, "max_z": LARGEST_NUMBER, "channels": 128, "functions": 32, "layers": self.size}
        known = {**found, "species": list(species), "channels": 64, "functions": 8, "neighbours": neighbours}
        if self.system == "hotpp":
            made = {"hidden": [64, 64, 64], "topology": "preprint"}
            return {**known, **made, "layers": 3, "ranks": self.size}
        radial = {"width": 64, "depth": 3, "readout": 16}
        products = {"order": 3, "product": "symmetric", "hidden": self.size, "edges": self.size}
        return {**known, **radial, **products, "layers": 2}


SIZES = {"tensornet": "layers", "hotpp": "ranks", "ictp": "degree"}

NETWORKS = (
    Network("tensornet", 2),
    Network("tensornet", 1),
    Network("hotpp", 2),
    Network("hotpp", 3),
    Network("ictp", 1),
    Network("ictp", 2),
    Network("ictp", 3),
)


def chosen(names: str) -> tuple[Network, ...]:
    """Those of some systems, `tensornet,ictp`, or of single sizes, `hotpp:3`; all where none is named."""
    if not names:
        return NETWORKS
    found = tuple(n for n in NETWORKS if {n.system, f"{n.system}:{n.size}"} & set(names.split(",")))
    if not found:
        raise SystemExit(f"there is no network {names}; there are {', '.join(SIZES)}")
    return found
