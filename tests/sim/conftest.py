"""Small potentials that are not trained, in float64."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tnforge.models.checkpoint import save
from tnforge.models.potential import Potential
from tnforge.recipes import build

SMALL: dict[str, Any] = {
    "system": "tensornet",
    "species": ["H", "O", "Al"],
    "cutoff": 4.0,
    "channels": 8,
    "layers": 1,
    "functions": 4,
    "number": "float64",
    "references": {"H": -0.5, "O": -2.0},
    "scale": 2.0,
    "repulsion": 3.5,
}


@pytest.fixture(scope="session")
def small() -> Potential:
    return build(SMALL)


@pytest.fixture(scope="session")
def model(small: Potential, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same as a checkpoint."""
    path = tmp_path_factory.mktemp("model") / "small.safetensors"
    save(small, path)
    return path
