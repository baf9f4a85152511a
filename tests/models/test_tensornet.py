"""TensorNet as a potential."""

from __future__ import annotations

import pytest

from tnforge.models.potential import Potential
from tnforge.recipes import build
from tnforge.testing.potential import PotentialContract

SMALL = {
    "system": "tensornet",
    "species": ["H", "C", "O"],
    "cutoff": 4.0,
    "channels": 5,
    "functions": 4,
    "number": "float64",
    "references": {"H": -0.5, "C": -1.5},
    "scale": 2.0,
    "shift": 0.25,
}


def calibrated(target: str, **changes: object) -> Potential:
    return build({**SMALL, **changes}, target)


class TestTensorNet(PotentialContract):
    @pytest.fixture(scope="class", params=["torch", "c"])
    @classmethod
    def potential(cls, request: pytest.FixtureRequest) -> Potential:
        return calibrated(request.param, repulsion=2.0)


class TestRotationsAlone(PotentialContract):
    """The published form: its second derivative jumps at the cutoff, and energies change under inversion."""

    group = "SO3"
    smoothness = 1

    @pytest.fixture(scope="class", params=[pytest.param("torch", marks=pytest.mark.slow), "c"])
    @classmethod
    def potential(cls, request: pytest.FixtureRequest) -> Potential:
        return calibrated(request.param, group="SO3", envelope="published", layers=1)
