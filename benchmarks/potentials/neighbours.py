"""The neighbours that all contenders are given."""

from __future__ import annotations

import numpy as np
import torch

from tnforge.runtime.neighbours import find_neighbours

from .atoms import Atoms, Given

__all__ = ["given"]


def given(atoms: Atoms, cutoff: float) -> Given:
    """Atoms with their neighbours, sorted by receiver."""
    positions, cell = torch.from_numpy(atoms.positions), torch.from_numpy(atoms.cell)
    found = find_neighbours(positions, cell, [atoms.is_periodic] * 3, cutoff)
    ends = {name: getattr(found, name).numpy() for name in ("sender", "receiver", "shift")}
    return Given(atoms.numbers, atoms.positions, atoms.cell, np.array(atoms.is_periodic), **ends)
