"""A structure with what is known of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from .label import LABELS

__all__ = ["PLANE", "Array", "Frame", "volume_of"]

Array: TypeAlias = npt.NDArray[Any]
"""A numpy array."""

PLANE = 1e-9
"""Cell vectors whose volume is less than this part of the product of their lengths lie in a plane."""


@dataclass(frozen=True, eq=False)
class Frame:
    """A structure with what is known of it, in eV, Angstrom and elementary charges. Two frames are never equal.

    Args:
        numbers: [atoms] atomic numbers, int64
        positions: [atoms, 3] float64
        cell: [3, 3] one cell vector in each row, float64
        periodic: which cell vectors are periodic
        charge: the total charge
        labels: by name of a `Label` its float64 array; what is not known is left out
        source: the file that it comes from, as messages name it
        number: its place in the file, from 0
        group: the group of structures that it belongs to, empty if none
    """

    numbers: Array
    positions: Array
    cell: Array
    periodic: tuple[bool, bool, bool]
    charge: float
    labels: Mapping[str, Array]
    source: str
    number: int
    group: str = ""

    @property
    def place(self) -> str:
        """Where it stands: `train.extxyz, frame 17`."""
        return f"{self.source}, frame {self.number}"

    @property
    def atoms(self) -> int:
        """How many atoms it has."""
        return len(self.numbers)

    @property
    def volume(self) -> float:
        """The volume of its cell, zero where it is not periodic or its cell has none."""
        return volume_of(self.cell, self.periodic)

    def label(self, name: str) -> Array | None:
        """What is known under the name of a label; stress and virial are known of each other.

        Without a volume nothing is known of what is of a volume.
        """
        if name in self.labels:
            return self.labels[name] if not LABELS[name].per_volume or self.volume else None
        if name == "virial" and "stress" in self.labels and self.volume:
            return -self.labels["stress"] * self.volume
        if name == "stress" and "virial" in self.labels and self.volume:
            return -self.labels["virial"] / self.volume
        return None


def volume_of(cell: Array, periodic: tuple[bool, bool, bool]) -> float:
    """The volume of a cell, zero where nothing is periodic or the cell vectors lie in a plane."""
    volume = float(abs(np.linalg.det(cell))) if any(periodic) else 0.0
    return volume if volume > PLANE * float(np.prod(np.linalg.norm(cell, axis=1))) else 0.0
