"""Frames and files made for tests, and the folder of real data sets beside the project."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from ase import Atoms
from ase.calculators.singlepoint import SinglePointCalculator

from tnforge.data.form import symmetric
from tnforge.data.frame import Frame
from tnforge.data.label import LABELS

REAL = Path(__file__).resolve().parents[3] / "shared" / "data"


def real(name: str) -> Path:
    """A file of a real data set; the test is skipped where there is none."""
    path = REAL / name
    if not path.exists():
        pytest.skip(f"the data set {name} is not beside the project")
    return path


def molecule(seed: int, atoms: int = 3) -> Atoms:
    """Atoms in a row, at distances of molecules, with energy, forces, stress and dipole as ASE keeps them."""
    random = np.random.default_rng(seed)
    places = np.arange(atoms)[:, None] * [1.1, 0.3, 0.0] + random.uniform(-0.1, 0.1, (atoms, 3))
    made = Atoms(
        "CHO"[:atoms] + "H" * (atoms - 3), places, cell=np.diag([9.0, 8.0, 7.0]) + random.uniform(0, 1, (3, 3))
    )
    made.pbc = [True, True, False] if seed % 2 else [True, True, True]
    made.calc = SinglePointCalculator(
        made,
        energy=float(random.normal()),
        forces=random.normal(size=(atoms, 3)),
        stress=random.normal(size=6),
        dipole=random.normal(size=3),
    )
    return made


def frame(seed: int, atoms: int = 4, **labels: object) -> Frame:
    """A frame with all labels, or with the given ones."""
    random = np.random.default_rng(seed)
    places = np.arange(atoms)[:, None] * [1.1, 0.3, 0.0] + random.uniform(-0.1, 0.1, (atoms, 3))
    every = {name: symmetric(label, random.normal(size=label.shape(atoms))) for name, label in LABELS.items()}
    known = {name: np.asarray(value, np.float64) for name, value in (labels or every).items()}
    cell = np.diag([9.0, 8.0, 7.0]) + random.uniform(0, 1, (3, 3))
    numbers = np.array([6, 1, 8, 1, 1, 1, 1, 1][:atoms])
    return Frame(numbers, places, cell, (True, False, True), float(seed % 3), known, "made", seed, f"group {seed % 2}")


def assert_same(one: Frame, other: Frame, close: float = 0.0) -> None:
    """The same atoms and labels, as exactly as asked for."""
    np.testing.assert_array_equal(one.numbers, other.numbers)
    np.testing.assert_allclose(one.positions, other.positions, rtol=close, atol=close)
    np.testing.assert_allclose(one.cell, other.cell, rtol=close, atol=close)
    assert one.periodic == other.periodic
    assert one.charge == pytest.approx(other.charge, abs=close)
    assert one.group == other.group
    assert set(one.labels) == set(other.labels)
    for name, array in one.labels.items():
        np.testing.assert_allclose(array, other.labels[name], rtol=close, atol=close, err_msg=name)
        assert array.shape == other.labels[name].shape == LABELS[name].shape(one.atoms)
        assert isinstance(array, np.ndarray)
        assert array.dtype == np.float64
