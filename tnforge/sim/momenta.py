"""The momenta that atoms start with, and how many of their degrees of freedom they leave."""

from __future__ import annotations

import numpy as np
from ase import Atoms
from ase.md.velocitydistribution import thermalize_momenta

from ..data.frame import Array

__all__ = ["freedom", "settle", "start"]

STILL = 1e-4
"""A total momentum below this share of the momenta of atoms is none: files hold eight digits."""
FLAT = 1e-6
"""A moment of inertia below this share of the largest is none."""


def start(atoms: Atoms, temperature: float, random: np.random.Generator) -> bool:
    """Give atoms the momenta of a temperature, in K, unless they have some; whether they were given them.

    They are those of Maxwell and Boltzmann without a total momentum and, where nothing is periodic, without a total
    angular momentum. Where atoms are fixed all others are free.
    """
    if atoms.has("momenta") and atoms.get_momenta().any():
        return False
    thermalize_momenta(atoms, temperature, rng=random)
    if not atoms.constraints and len(atoms) > 1:
        settle(atoms, turning=not atoms.pbc.any())
    return True


def settle(atoms: Atoms, turning: bool) -> None:
    """Take the total momentum away, and of atoms that are turning the total angular momentum."""
    masses = atoms.get_masses()[:, None]
    momenta = atoms.get_momenta()
    momenta -= masses * momenta.sum(0) / masses.sum()
    if turning:
        places = atoms.positions - atoms.get_center_of_mass()
        spin = np.linalg.pinv(_inertia(places, masses), rcond=FLAT) @ np.cross(places, momenta).sum(0)
        momenta -= masses * np.cross(spin, places)
    atoms.set_momenta(momenta, apply_constraint=False)


def freedom(atoms: Atoms) -> int:
    """The degrees of freedom in which atoms move, without those of a total momentum that stays zero.

    Without periodicity, so does a total angular momentum.
    """
    free = int(atoms.get_number_of_degrees_of_freedom())
    if atoms.constraints or len(atoms) == 1:
        return free
    momenta, places = atoms.get_momenta(), atoms.positions - atoms.get_center_of_mass()
    if _is_some(momenta.sum(0), momenta):
        return free
    spins = np.cross(places, momenta)
    if atoms.pbc.any() or _is_some(spins.sum(0), np.linalg.norm(places, axis=1)[:, None] * momenta):
        return free - 3
    return free - 3 - int(np.linalg.matrix_rank(_inertia(places, atoms.get_masses()[:, None]), rtol=FLAT))


def _inertia(places: Array, masses: Array) -> Array:
    """The tensor of inertia around the centre of mass."""
    tensor: Array = np.eye(3) * (masses * places**2).sum() - (masses * places).T @ places
    return tensor


def _is_some(total: Array, parts: Array) -> bool:
    return bool(np.linalg.norm(total) > STILL * np.linalg.norm(parts, axis=1).sum())
