"""What a potential says of structures of ASE, by the names of ASE: of one, or of many at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias

import numpy as np
import torch
from ase import Atoms
from ase.stress import full_3x3_to_voigt_6_stress
from torch import Tensor

from ..errors import ConfigError
from ..models.potential import Potential, Prediction
from ..models.structure import Structures, join, structure
from ..runtime.neighbours import Neighbours

__all__ = ["COMMON", "Results", "evaluate", "from_ase", "has_stress", "results_of"]

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
        float(atoms.info.get("charge", 0.0)),
    )


def evaluate(potential: Potential, structures: Iterable[Atoms], most: int = 1000) -> Iterator[Results]:
    """The results of each of many structures, in their order, computed together in batches of at most so many atoms.

    They are what the calculator would say of each; a structure of more atoms is a batch of its own. The batches are on
    the device of the potential.
    """
    if most < 1:
        raise ConfigError(f"a batch has at least one atom, not {most}")
    for batch in _batches(structures, most):
        together = join([from_ase(atoms) for atoms in batch]).to(potential.device)
        yield from results_of(potential, together, batch)


def _batches(structures: Iterable[Atoms], most: int) -> Iterator[list[Atoms]]:
    """Structures in a row, of at most so many atoms together or one alone."""
    batch: list[Atoms] = []
    for atoms in structures:
        if batch and sum(map(len, batch)) + len(atoms) > most:
            yield batch
            batch = []
        batch.append(atoms)
    if batch:
        yield batch


def results_of(
    potential: Potential, together: Structures, batch: Sequence[Atoms], neighbours: Neighbours | None = None
) -> Iterator[Results]:
    """The results of each structure of a batch; neighbours that are left out are searched for."""
    strained = [has_stress(atoms) for atoms in batch]
    want = ("energy", "forces", "virial") if any(strained) else ("energy", "forces")
    found = potential(together, neighbours, want=want)
    ends = np.cumsum([len(atoms) for atoms in batch])
    for number, (atoms, end) in enumerate(zip(batch, ends, strict=True)):
        results = _result(found, number, slice(int(end) - len(atoms), int(end)))
        if strained[number] and found.virial is not None:
            results["stress"] = full_3x3_to_voigt_6_stress(-_array(found.virial[number]) / atoms.get_volume())
        yield results


def has_stress(atoms: Atoms) -> bool:
    """Whether a structure is periodic and its cell has a volume."""
    return bool(atoms.pbc.any()) and int(atoms.cell.rank) == 3


def _result(found: Prediction, number: int, own: slice) -> Results:
    """What is said of one structure, whose atoms are these, but for its stress."""
    energy = float(found.energy[number])
    results: Results = {"energy": energy, "free_energy": energy, "energies": _array(found.energies[own])}
    assert found.forces is not None
    results["forces"] = _array(found.forces[own])
    return results | {name: _array(tensor[number]).astype(np.float64) for name, tensor in found.tensors.items()}


def _array(tensor: Tensor) -> np.ndarray[Any, Any]:
    array: np.ndarray[Any, Any] = tensor.cpu().numpy()
    return array
