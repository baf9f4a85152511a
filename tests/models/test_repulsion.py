"""The repulsion of nuclei in a potential."""

from math import exp

import pytest
import torch

from tests.models.test_tensornet import calibrated
from tnforge.models.structure import structure

COULOMB, BOHR = 1.602176634e-19 / (4 * 3.141592653589793 * 8.8541878128e-12) * 1e10, 0.529177210903


def screened(one: int, other: int, distance: float, cutoff: float) -> float:
    """The universal repulsion of two nuclei, in eV and Angstrom."""
    u = distance * (one**0.23 + other**0.23) / (0.8854 * BOHR)
    terms = ((0.1818, 3.2), (0.5099, 0.9423), (0.2802, 0.4029), (0.02817, 0.2016))
    x = distance / cutoff
    envelope = 1 - 21 * x**5 + 35 * x**6 - 15 * x**7 if x < 1 else 0.0
    return COULOMB * one * other / distance * sum(a * exp(-b * u) for a, b in terms) * envelope


@pytest.mark.parametrize(
    ("one", "other", "distance"), [(1, 1, 0.4), (8, 1, 0.7), (6, 8, 1.9), (8, 8, 2.1), (6, 6, 3.0)]
)
def test_pairs_are_repelled_as_published(one: int, other: int, distance: float) -> None:
    pair = structure([one, other], [[0.0, 0, 0], [0, 0, distance]])
    bare, repelled = calibrated("auto"), calibrated("auto", repulsion=2.0)
    found = float(repelled(pair).energy - bare(pair).energy)
    assert found == pytest.approx(screened(one, other, distance, 2.0), rel=1e-9, abs=1e-12)


def test_it_is_not_scaled_and_stays_float64() -> None:
    pair = structure([8, 8], [[0.0, 0, 0], [0, 0, 0.1]])
    rough = calibrated("auto", number="float32", repulsion=2.0, scale=0.0, shift=0.0)
    found = rough(pair, want=("energy",)).energy
    assert found.dtype == torch.float64
    assert float(found) == pytest.approx(screened(8, 8, 0.1, 2.0), rel=1e-12)
