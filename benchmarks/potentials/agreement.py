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
    """How far the library is from a file with the same weights, against the largest of energies and of forces."""
    from tnforge.recipes import import_official

    from .ours import model_of

    with np.load(path, allow_pickle=False) as data:
        expected = [torch.from_numpy(data[name]) for name in ("energy", "forces")]
    found = model_of(import_official(path), given).predict(False)
    return max(_apart(one.detach(), other) for one, other in zip(found, expected, strict=True))


def _apart(one: Tensor, other: Tensor) -> float:
    """Infinite where a number is missing."""
    value = float((one.flatten() - other.flatten()).abs().max() / other.abs().max())
    return value if value == value else float("inf")
