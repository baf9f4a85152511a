"""What a potential says of structures of ASE, by the names of ASE: of one, or of many at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias, TypeVar

import numpy as np
import torch
from ase import Atoms
from ase.stress import full_3x3_to_voigt_6_stress

from ..data.batch import in_batches
from ..data.charge import total_charge
from ..data.frame import Frame, volume_of
from ..data.prediction import everything, structure_by_structure
from ..errors import ConfigError
from ..models.potential import Potential
from ..models.structure import Structures, join, structure
from ..runtime.neighbours import Neighbours

__all__ = ["COMMON", "Results", "by_atoms", "charge_of", "evaluate", "from_ase", "has_stress", "results_of"]

Atomic = TypeVar("Atomic", Atoms, Frame)

Results: TypeAlias = dict[str, Any]
"""What is said of one structure, by the names of ASE: numbers and numpy arrays."""

COMMON = ("energy", "free_energy", "energies", "forces", "stress")
"""What every potential says of a structure; stress of periodic ones alone."""


def from_ase(atoms: Atoms) -> Structures:
    """The structure of ASE atoms; the total charge is `atoms.info["charge"]`, zero where there is none."""
    return structure(
        torch.from_numpy(np.array(atoms.numbers, dtype=np.int64)),
        torch.from_numpy(np.array(atoms.positions, dtype=np.float64)),
        torch.from_numpy(np.array(atoms.cell.array, dtype=np.float64)),
        [bool(one) for one in atoms.pbc],
        charge_of(atoms),
    )


def evaluate(potential: Potential, structures: Iterable[Atoms], most: int = 1000) -> Iterator[Results]:
    """The results of each of many structures, in their order, computed together in batches of at most so many atoms.

    They are what the calculator would say of each; a structure of more atoms is a batch of its own. The batches are on
    the device of the potential.
    """
    for batch in by_atoms(structures, most):
        together = join([from_ase(atoms) for atoms in batch]).to(potential.device)
        yield from results_of(potential, together)


def by_atoms(structures: Iterable[Atomic], most: int) -> Iterator[list[Atomic]]:
    """Structures in their order, of at most so many atoms together or one alone."""
    if most < 1:
        raise ConfigError(f"a batch has at least one atom, not {most}")
    return in_batches(structures, lambda one: len(one.numbers), most)


def results_of(potential: Potential, together: Structures, neighbours: Neighbours | None = None) -> Iterator[Results]:
    """The results of each structure of a batch; neighbours that are left out are searched for."""
    found = potential(together, neighbours, want=everything(together))
    energies = np.split(found.energies.cpu().numpy(), np.cumsum(together.atoms)[:-1])
    for own, parts in zip(structure_by_structure(found, together), energies, strict=True):
        results: Results = {name: value for name, value in own.items() if name != "virial"}
        results |= {"energy": float(own["energy"]), "free_energy": float(own["energy"]), "energies": parts}
        if "stress" in own:
            results["stress"] = full_3x3_to_voigt_6_stress(own["stress"])
        yield results


def has_stress(atoms: Atoms) -> bool:
    """Whether a structure is periodic and its cell has a volume."""
    return volume_of(atoms.cell.array, tuple(atoms.pbc)) > 0


def charge_of(atoms: Atoms, place: str = "the structure") -> float:
    """The total charge of ASE atoms, zero where there is none."""
    return total_charge(atoms.info.get("charge", 0.0), place)
