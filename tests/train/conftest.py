"""Small data for training: shaken copper with some aluminium, by effective medium theory."""

from __future__ import annotations

import numpy as np
import pytest
from ase import Atoms
from ase.build import bulk
from ase.calculators.emt import EMT
from ase.io import write

from tests.train.made import Files


def shaken(count: int, seed: int) -> list[Atoms]:
    random, found = np.random.default_rng(seed), []
    for number in range(count):
        atoms = bulk("Cu", "fcc", a=3.6, cubic=True).repeat((2 if number % 3 == 0 else 1, 1, 1))
        atoms.symbols[0] = "Al"
        atoms.rattle(0.1, rng=random)
        atoms.set_cell(atoms.cell * (1 + 0.02 * random.normal()), scale_atoms=True)
        atoms.calc = EMT()
        atoms.get_forces(), atoms.get_stress()
        found.append(atoms)
    return found


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Eleven frames to train on, so that batches of four are unequal, and three and two to measure."""
    folder = tmp_path_factory.mktemp("data")
    for name, count, seed in (("train", 11, 0), ("valid", 3, 1), ("test", 2, 2)):
        write(folder / f"{name}.extxyz", shaken(count, seed))
    return Files(folder)
