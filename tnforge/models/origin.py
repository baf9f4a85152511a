"""Everything that a potential is made from but its weights, as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from ..errors import ConfigError
from .package import Identity

__all__ = ["NUMBERS", "Origin"]

NUMBERS = ("float32", "float64")


@dataclass(frozen=True)
class Origin:
    """A system, its settings, what it is put into, and the packages that it calls.

    Args:
        system: the name of the system
        settings: what the system is made to
        species: atomic numbers in the order of tables
        cutoff: how far atoms see
        repulsion: the cutoff of the repulsion of nuclei, None without
        number: the number type of weights
        packages: what the emitted packages compute
    """

    system: str
    settings: Mapping[str, Any]
    species: tuple[int, ...]
    cutoff: float
    repulsion: float | None
    number: str
    packages: tuple[Identity, ...]

    def to_data(self) -> dict[str, Any]:
        """As JSON holds it."""
        return asdict(self)

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Origin:
        """From what JSON holds."""
        try:
            packages = tuple(
                Identity(str(one["name"]), tuple((str(layer), str(code)) for layer, code in one["layers"]))
                for one in data["packages"]
            )
            species = tuple(int(number) for number in data["species"])
            repulsion = None if data["repulsion"] is None else float(data["repulsion"])
            cutoff, settings = float(data["cutoff"]), dict(data["settings"])
            return cls(str(data["system"]), settings, species, cutoff, repulsion, str(data["number"]), packages)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise ConfigError(f"the description of a potential is incomplete or damaged: {error!r}") from error
