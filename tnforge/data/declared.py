"""What is declared of the files of a data set: units, names and conventions."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from pydantic import field_validator

from ..config.model import Model
from ..errors import ConfigError
from .dimension import convert
from .label import LABELS

__all__ = ["GROUPS", "Declared", "Keys", "Units"]

ALIASES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "energy": ("energy",),
        "forces": ("forces", "force"),
        "stress": ("stress",),
        "virial": ("virial", "virials"),
        "dipole": ("dipole",),
        "polarizability": ("polarizability",),
        "hyperpolarizability": ("hyperpolarizability",),
        "elasticity": ("elasticity", "elastic_tensor"),
    }
)
"""The names under which labels are looked for where no name is declared, first come first."""

ARRAYS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        **ALIASES,
        "energy": ("energy", "energies", "E"),
        "forces": ("forces", "force", "F"),
        "dipole": ("dipole", "dipoles", "D"),
        "positions": ("positions", "coords", "R"),
        "numbers": ("numbers", "nuclear_charges", "atomic_numbers", "z", "Z"),
        "cell": ("cell", "lattice"),
        "periodic": ("periodic", "pbc"),
    }
)
"""The same in files of arrays over all frames, where the atoms themselves have names too."""

GROUPS = ("config_type", "group")
"""The names under which the group of a structure is looked for."""

assert set(LABELS) == set(ALIASES)


class ByLabel(Model):
    """A text for each label, if it is declared."""

    energy: str | None = None
    forces: str | None = None
    stress: str | None = None
    virial: str | None = None
    dipole: str | None = None
    polarizability: str | None = None
    hyperpolarizability: str | None = None
    elasticity: str | None = None

    @property
    def declared(self) -> dict[str, str]:
        """What is declared, by its name."""
        return {name: text for name in type(self).model_fields if (text := getattr(self, name)) is not None}


assert set(ByLabel.model_fields) == set(LABELS)


class Units(ByLabel):
    """Units of what stands in the files. Labels without a unit of their own follow from energy, length and charge."""

    length: str | None = None
    charge: str | None = None

    @field_validator("*")
    @classmethod
    def _fits(cls, text: str | None, info: object) -> str | None:
        if text is not None:
            try:
                convert(text, str(getattr(info, "field_name", "")))
            except ConfigError as error:
                raise ValueError(error.message) from None
        return text


class Keys(ByLabel):
    """The names that labels have in the files, and in arrays those of positions and the like."""

    positions: str | None = None
    numbers: str | None = None
    cell: str | None = None
    periodic: str | None = None

    def names(self, what: str, arrays: bool = False) -> tuple[str, ...]:
        """The names under which something is looked for."""
        own: str | None = getattr(self, what)
        return (ARRAYS if arrays else ALIASES)[what] if own is None else (own,)


class Declared(Model):
    """What is declared of files.

    Args:
        units: units; none are needed where files state them, or have a convention.
        keys: names in the files, where they differ.
        charge: the name of the total charge in the files; `charge` where it is left out.
        group: the name of the group of a structure in the files.
        stress: whether stress is positive where the structure pulls, as in ASE, or where it pushes.
    """

    units: Units = Units()
    keys: Keys = Keys()
    charge: str | None = None
    group: str | None = None
    stress: Literal["tension", "pressure"] = "tension"

    def over(self, other: Declared) -> Declared:
        """The same, and as in the other what is not declared here."""
        own = {name: getattr(self, name) for name in ("charge", "group", "stress") if name in self.model_fields_set}
        return Declared(
            units=Units(**{**other.units.declared, **self.units.declared}),
            keys=Keys(**{**other.keys.declared, **self.keys.declared}),
            **{"charge": other.charge, "group": other.group, "stress": other.stress, **own},
        )
