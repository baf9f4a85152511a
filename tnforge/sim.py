"""Potentials in simulations: the ASE calculator."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from ase import Atoms
from ase.calculators.calculator import Calculator, PropertyNotImplementedError, all_changes
from ase.stress import full_3x3_to_voigt_6_stress

from .models.potential import Potential
from .models.structure import Structures, structure

__all__ = ["PotentialCalculator", "from_ase"]


def from_ase(atoms: Atoms) -> Structures:
    """The structure of ASE atoms; the total charge is `atoms.info["charge"]`, zero where there is none."""
    return structure(
        torch.from_numpy(np.array(atoms.numbers, dtype=np.int64)),
        torch.from_numpy(np.array(atoms.positions, dtype=np.float64)),
        torch.from_numpy(np.array(atoms.cell.array, dtype=np.float64)),
        [bool(one) for one in atoms.pbc],
        float(atoms.info.get("charge", 0.0)),
    )


class PotentialCalculator(Calculator):
    """A potential as ASE takes it, in eV and Angstrom if the potential is.

    Stress is that of ASE: positive where the structure pulls, in the order xx yy zz yz xz xy, over the volume of the
    cell as given. Structures without any periodicity have none.
    """

    implemented_properties = "energy free_energy energies forces stress".split()

    def __init__(self, potential: Potential, device: str = "cpu", **keywords: Any) -> None:
        super().__init__(**keywords)
        self.potential, self.device = potential.to(device), device

    def calculate(
        self,
        atoms: Atoms | None = None,
        properties: Sequence[str] = ("energy",),
        system_changes: Sequence[str] = tuple(all_changes),
    ) -> None:
        """Everything that is wanted of the atoms; forces come with every call."""
        super().calculate(atoms, list(properties), list(system_changes))
        own: Any = self.atoms
        has_stress = bool(own.pbc.any()) and own.cell.rank == 3
        if "stress" in properties and not has_stress:
            raise PropertyNotImplementedError("a structure without periodicity, or without a volume, has no stress")
        want = ("energy", "forces", "stress") if has_stress else ("energy", "forces")
        found = self.potential(from_ase(own).to(self.device), want=want)
        energy = float(found.energy)
        self.results = {"energy": energy, "free_energy": energy, "energies": found.energies.cpu().numpy()}
        self.results["forces"] = found.forces.cpu().numpy()
        if found.stress is not None:
            self.results["stress"] = full_3x3_to_voigt_6_stress(found.stress[0].cpu().numpy())

    def check_state(self, atoms: Atoms, tol: float = 1e-15) -> list[str]:
        """What has changed; the total charge counts."""
        changes: list[str] = super().check_state(atoms, tol)
        if self.atoms is not None and self.atoms.info.get("charge", 0.0) != atoms.info.get("charge", 0.0):
            changes.append("initial_charges")
        return changes
