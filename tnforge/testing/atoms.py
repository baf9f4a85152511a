"""Random structures for tests of potentials."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import torch
from torch import Tensor

from ..models.structure import Structures, structure

__all__ = ["crystal", "molecule", "places", "repeated", "transformed"]

NEAREST = 0.2
"""The least distance of two atoms, in units of the cutoff."""


def places(count: int, size: float, nearest: float, generator: torch.Generator) -> Tensor:
    """Points in a cube, none nearer to another than `nearest`."""
    found = torch.zeros(0, 3, dtype=torch.float64)
    while len(found) < count:
        point = size * torch.rand(1, 3, generator=generator, dtype=torch.float64)
        if not len(found) or float(torch.cdist(point, found).min()) > nearest:
            found = torch.cat([found, point])
    return found


def species_of(count: int, known: Sequence[int]) -> list[int]:
    """Known species in turn."""
    chosen = [number for number in known if number > 0][:3]
    return [chosen[k % len(chosen)] for k in range(count)]


def molecule(known: Sequence[int], cutoff: float, seed: int = 0, count: int = 6, charge: float = 0.0) -> Structures:
    """Atoms in empty space, some of them nearer to each other than the cutoff and some not."""
    generator = torch.Generator().manual_seed(seed)
    x = places(count, 1.1 * cutoff, NEAREST * cutoff, generator)
    return structure(species_of(count, known), x, charge=charge)


def crystal(known: Sequence[int], cutoff: float, seed: int = 0, count: int = 3) -> Structures:
    """Atoms in a skewed cell smaller than the cutoff, some of them outside of it."""
    generator = torch.Generator().manual_seed(seed)
    x = places(count, 0.8 * cutoff, NEAREST * cutoff, generator)
    cell = cutoff * torch.tensor([[0.8, 0.0, 0.0], [0.3, 0.7, 0.0], [-0.2, 0.1, 0.9]], dtype=torch.float64)
    return structure(species_of(count, known), x, cell, True)


def repeated(atoms: Structures, times: tuple[int, int, int]) -> Structures:
    """A structure repeated along its cell vectors."""
    cell = atoms.cell[0]
    images = [torch.tensor(image, dtype=torch.float64) @ cell for image in product(*(range(n) for n in times))]
    x = torch.cat([atoms.positions + image for image in images])
    larger = cell * torch.tensor(times, dtype=torch.float64).unsqueeze(1)
    return structure(atoms.numbers.repeat(len(images)), x, larger, atoms.periodic[0].tolist(), float(atoms.charge[0]))


def transformed(atoms: Structures, matrix: Tensor) -> Structures:
    """A structure with a linear map on positions and cells."""
    moved = atoms.moved(atoms.positions @ matrix.T)
    return Structures(moved.numbers, moved.positions, moved.index, atoms.cell @ matrix.T, atoms.periodic, atoms.charge)
