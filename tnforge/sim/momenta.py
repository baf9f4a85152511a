"""The momenta that atoms start with, and how many of their degrees of freedom they leave."""

from __future__ import annotations

import numpy as np
from ase import Atoms
from ase.md.velocitydistribution import Stationary, ZeroRotation, thermalize_momenta

from ..data.frame import Array

__all__ = ["freedom", "start"]

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
    if not atoms.constraints and len(atoms) > 1 and temperature:
        Stationary(atoms, preserve_temperature=False)
        if not atoms.pbc.any():
            ZeroRotation(atoms, preserve_temperature=False)
    return True


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
    moments = atoms.get_moments_of_inertia()
    return free - 3 - int((moments > FLAT * moments.max()).sum())


def _is_some(total: Array, parts: Array) -> bool:
    return bool(np.linalg.norm(total) > STILL * np.linalg.norm(parts, axis=1).sum())
