"""What may be known of a structure: energy, forces, stress and other tensors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from ..errors import ConfigError

__all__ = ["LABELS", "Label", "label_of"]


@dataclass(frozen=True)
class Label:
    """A quantity that is known of a structure, or of each of its atoms: a tensor of some rank."""

    name: str
    site: Literal["structure", "atom"]
    rank: int
    per_volume: bool = False

    def shape(self, atoms: int) -> tuple[int, ...]:
        """The shape of its array for a structure of so many atoms."""
        return (atoms,) * (self.site == "atom") + (3,) * self.rank


def _table(*labels: Label) -> Mapping[str, Label]:
    return MappingProxyType({label.name: label for label in labels})


LABELS = _table(
    Label("energy", "structure", 0),
    Label("forces", "atom", 1),
    Label("stress", "structure", 2, per_volume=True),
    Label("virial", "structure", 2),
    Label("dipole", "structure", 1),
    Label("polarizability", "structure", 2),
    Label("hyperpolarizability", "structure", 3),
    Label("elasticity", "structure", 4, per_volume=True),
)
"""All labels by name.

Stress is positive where the structure pulls; the virial is minus the derivative of the energy by strain; elasticity is
the elastic tensor.
"""


def label_of(name: str) -> Label:
    """The label of a name."""
    if name not in LABELS:
        raise ConfigError(f"there is no label {name!r}; there are {', '.join(LABELS)}")
    return LABELS[name]
