"""The ASE calculator of a potential."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from ase import Atoms
from ase.calculators.calculator import Calculator, PropertyNotImplementedError, all_changes

from ..models.nearby import Nearby
from ..models.potential import Potential
from ..runtime.neighbours import Neighbours
from .evaluate import COMMON, from_ase, has_stress, results_of

__all__ = ["PotentialCalculator"]


class PotentialCalculator(Calculator):
    """A potential as ASE takes it, in eV and Angstrom if the potential is.

    Stress is that of ASE: positive where the structure pulls, in the order xx yy zz yz xz xy, over the volume of the
    cell as given. Structures without any periodicity have none. Tensors that the potential reads, such as dipoles and
    polarizabilities, are properties too. `neighbours` are those of the last structure, within the cutoff.

    Args:
        potential: the potential, which is moved to the device.
        device: where it is evaluated.
        skin: how much farther than the cutoff neighbours are searched for. They are searched for anew where an atom has
            moved by more than half of it; none at zero, where every call searches.
        keywords: those of every calculator of ASE.
    """

    def __init__(self, potential: Potential, device: str = "cpu", skin: float = 0.5, **keywords: Any) -> None:
        self.implemented_properties = [*COMMON, *potential.tensors]
        super().__init__(**keywords)
        self.potential, self.device = potential.to(device), device
        self.nearby = Nearby(potential.cutoff, skin)
        self.neighbours: Neighbours | None = None

    def calculate(
        self,
        atoms: Atoms | None = None,
        properties: Sequence[str] = ("energy",),
        system_changes: Sequence[str] = tuple(all_changes),
    ) -> None:
        """Everything that is known of the atoms."""
        super().calculate(atoms, list(properties), list(system_changes))
        own: Any = self.atoms
        if "stress" in properties and not has_stress(own):
            raise PropertyNotImplementedError("a structure without periodicity, or without a volume, has no stress")
        structures = from_ase(own).to(self.device)
        self.neighbours = self.nearby(structures)
        (self.results,) = results_of(self.potential, structures, self.neighbours)

    def check_state(self, atoms: Atoms, tol: float = 1e-15) -> list[str]:
        """What has changed; the total charge counts."""
        changes: list[str] = super().check_state(atoms, tol)
        if self.atoms is not None and not np.array_equal(*(one.info.get("charge", 0.0) for one in (self.atoms, atoms))):
            changes.append("initial_charges")
        return changes
