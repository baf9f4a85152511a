"""Whether another code computes the same: its weights, and what it makes of them, as a file for the library."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from .atoms import Given
from .model import Model

__all__ = ["deviation", "publish"]


def publish(model: Model, path: Path) -> None:
    """Write weights, options, energy and forces."""
    energy, forces = model.predict(False)
    results = {"energy": energy.detach().numpy(), "forces": forces.detach().numpy()}
    weights = {f"weights/{name}": value.numpy() for name, value in model.module.state_dict().items()}
    arrays: dict[str, Any] = {"config": json.dumps(model.options), **results, **weights}
    np.savez(path, **arrays)


def deviation(path: Path, given: Given) -> float:
    """How far the library is from a file with the same weights, against the largest force.

    Energies are compared as those of an atom, in forces over an Angstrom: energies of atoms may cancel.
    """
    from tnforge.recipes import import_official

    from .ours import model_of

    with np.load(path, allow_pickle=False) as data:
        expected = {name: torch.from_numpy(data[name]) for name in ("energy", "forces")}
    energy, forces = model_of(import_official(path), given).predict(False)
    of_energy = _largest(energy.flatten() - expected["energy"].flatten()) / given.atoms
    value = (of_energy + _largest(forces - expected["forces"])) / _largest(expected["forces"])
    return value if value == value else float("inf")


def _largest(tensor: Tensor) -> float:
    return float(tensor.detach().abs().max())
