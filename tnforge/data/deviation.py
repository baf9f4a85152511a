"""How far predictions are from labels: in which units that is said, and its means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import nan, sqrt
from types import MappingProxyType

import numpy as np

from .frame import Array

__all__ = ["QUANTITIES", "Deviation", "Quantity"]


@dataclass(frozen=True)
class Quantity:
    """In which units a label is compared.

    Args:
        name: of the label
        inner: the unit of its numbers in tables for programs and on the axes of plots
        unit: the unit in which readers are told its errors
        factor: how many of it are one of the first
        by_atom: whether its numbers are divided by how many atoms a structure has
    """

    name: str
    inner: str
    unit: str
    factor: float = 1.0
    by_atom: bool = False

    def say(self, deviation: Deviation) -> str:
        """The mean errors in the unit for readers."""
        mae, rmse = self.factor * deviation.mae, self.factor * deviation.rmse
        return f"MAE {mae:.3g} · RMSE {rmse:.3g} {self.unit}"


@dataclass(frozen=True)
class Deviation:
    """Sums over numbers that are known: how many there are, of absolute errors, and of squared errors."""

    count: float
    absolute: float
    squared: float

    @classmethod
    def of(cls, errors: Array) -> Deviation:
        """That of errors, all of which are known."""
        return cls(errors.size, float(np.abs(errors).sum()), float(np.square(errors).sum()))

    @property
    def mae(self) -> float:
        """The mean absolute error; no number where nothing is known."""
        return self.absolute / self.count if self.count else nan

    @property
    def rmse(self) -> float:
        """The root of the mean squared error; no number where nothing is known."""
        return sqrt(self.squared / self.count) if self.count else nan


def _table(*quantities: Quantity) -> Mapping[str, Quantity]:
    return MappingProxyType({quantity.name: quantity for quantity in quantities})


QUANTITIES = _table(
    Quantity("energy", "eV/atom", "meV/atom", 1000.0, by_atom=True),
    Quantity("forces", "eV/Å", "meV/Å", 1000.0),
    Quantity("stress", "eV/Å³", "meV/Å³", 1000.0),
    Quantity("virial", "eV/atom", "meV/atom", 1000.0, by_atom=True),
    Quantity("dipole", "e·Å", "me·Å", 1000.0),
    Quantity("polarizability", "e²·Å²/eV", "e²·Å²/eV"),
    Quantity("hyperpolarizability", "e³·Å³/eV²", "e³·Å³/eV²"),
    Quantity("elasticity", "eV/Å³", "meV/Å³", 1000.0),
)
"""How labels are compared, by name."""
