"""What every recipe says of a potential: species, cutoff, calibration, number type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field, field_validator, model_validator

from ..config.model import Model
from ..errors import ConfigError
from ..models.elements import SYMBOLS, number

__all__ = ["Config"]


class Config(Model):
    """A potential of any system.

    Either `species` lists the elements it knows, or `max_z` says that it knows all numbers below.
    """

    species: tuple[int, ...]
    cutoff: float = Field(gt=0)
    references: dict[int, float] = Field(default_factory=dict)
    scale: float = 1.0
    shift: float = 0.0
    repulsion: float | None = Field(default=None, gt=0)
    number: Literal["float32", "float64"] = "float32"
    seed: int = 0

    @model_validator(mode="before")
    @classmethod
    def _count_species(cls, data: Any) -> Any:
        """`max_z` in place of a list of species."""
        if not isinstance(data, Mapping) or "max_z" not in data:
            return data
        if "species" in data:
            raise ValueError("give species or max_z, not both")
        most = int(data["max_z"]) if str(data["max_z"]).isdigit() else 0
        if not 0 < most <= len(SYMBOLS):
            raise ValueError(f"max_z is between 1 and {len(SYMBOLS)}")
        return {**{name: value for name, value in data.items() if name != "max_z"}, "species": tuple(range(most))}

    @field_validator("species", mode="before")
    @classmethod
    def _number_species(cls, names: Any) -> Any:
        """Elements by symbol or number."""
        return tuple(_number(name) for name in names) if isinstance(names, list | tuple) else names

    @field_validator("references", mode="before")
    @classmethod
    def _number_references(cls, values: Any) -> Any:
        return {_number(name): value for name, value in values.items()} if isinstance(values, Mapping) else values

    @model_validator(mode="after")
    def _fit_together(self) -> Config:
        """Species are different, reference energies those of species, and repulsion is within the cutoff."""
        if not self.species or len(set(self.species)) < len(self.species):
            raise ValueError("species are one or more different elements")
        if self.repulsion is not None and self.repulsion > self.cutoff:
            raise ValueError(f"repulsion reaches {self.repulsion}, beyond the cutoff {self.cutoff}")
        strangers = [SYMBOLS[z] for z in self.references if z not in self.species]
        if strangers:
            raise ValueError(f"there are reference energies of {', '.join(strangers)}, which is no species")
        return self


def _number(name: Any) -> int:
    try:
        return number(int(name) if isinstance(name, str) and name.isdigit() else name)
    except ConfigError as error:
        raise ValueError(str(error.message)) from None
