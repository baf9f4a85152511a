"""Makes ethanol.extxyz: ethanol at 500 K by molecular dynamics with GFN2-xTB (needs `pip install ase tblite`).

    python make_ethanol.py [OUTPUT]

Frames are 40 fs apart, after half a picosecond; energies in eV, forces in eV/Angstrom. On other machines the trajectory
differs after some steps; its frames are as good.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from ase import Atoms, units
from ase.build import molecule
from ase.calculators.singlepoint import SinglePointCalculator
from ase.io import write
from ase.md.langevin import Langevin
from ase.md.velocitydistribution import Stationary, thermalize_momenta
from tblite.ase import TBLite

FRAMES, KELVIN, SEED = 72, 500.0, 1
STEP, BETWEEN, BEFORE = 0.5 * units.fs, 80, 1000


def frames() -> Iterator[Atoms]:
    """The frames of one trajectory, with energy and forces."""
    random = np.random.default_rng(SEED)
    atoms = molecule("CH3CH2OH")
    atoms.calc = TBLite(method="GFN2-xTB", accuracy=0.1, verbosity=0)
    thermalize_momenta(atoms, temperature_K=KELVIN, rng=random)
    Stationary(atoms)
    motion = Langevin(atoms, STEP, temperature_K=KELVIN, friction=0.01 / units.fs, fixcm=False, rng=random)
    motion.run(BEFORE)
    for _ in range(FRAMES):
        motion.run(BETWEEN)
        yield kept(atoms)


def kept(atoms: Atoms) -> Atoms:
    """A frame without velocities, around the origin."""
    frame = Atoms(atoms.numbers, atoms.positions - atoms.get_center_of_mass())
    results = {"energy": atoms.get_potential_energy(), "forces": atoms.get_forces()}
    frame.calc = SinglePointCalculator(frame, **results)
    return frame


if __name__ == "__main__":
    output = sys.argv[1] if len(sys.argv) > 1 else Path(__file__).with_name("ethanol.extxyz")
    write(output, list(frames()), format="extxyz")
