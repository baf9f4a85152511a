"""Evaluation in chunks, and what is said before memory runs out."""

from __future__ import annotations

from typing import Any

import pytest
import torch

from tnforge.errors import DataError
from tnforge.models import memory
from tnforge.models.potential import Potential
from tnforge.models.structure import Structures, structure
from tnforge.recipes import build

SYSTEMS: dict[str, dict[str, Any]] = {
    "tensornet": {"channels": 8, "layers": 2, "functions": 8},
    "hotpp": {"channels": 4, "layers": 2, "ranks": 1, "functions": 4, "hidden": [8, 8]},
    "ictp": {"channels": 4, "layers": 2, "hidden": 1, "edges": 1, "order": 2, "functions": 4, "width": 8},
}


def potential(system: str) -> Potential:
    return build({"system": system, "species": [14], "cutoff": 4.0, "number": "float64", **SYSTEMS[system]})


def crystal(count: int = 2) -> Structures:
    generator = torch.Generator().manual_seed(0)
    steps = torch.cartesian_prod(*[torch.arange(count, dtype=torch.float64)] * 3)
    inner = torch.tensor([[0.0, 0, 0], [0, 2, 2], [2, 0, 2], [2, 2, 0], [1, 1, 1], [1, 3, 3], [3, 1, 3], [3, 3, 1]])
    places = (steps[:, None] + inner.double() / 4).reshape(-1, 3) * 5.43
    places = places + 0.05 * torch.randn(places.shape, generator=generator, dtype=torch.float64)
    return structure([14] * len(places), places, count * 5.43 * torch.eye(3, dtype=torch.float64), True)


def kept_bytes(own: Potential, atoms: Structures) -> int:
    sizes: dict[int, int] = {}

    def note(kept: torch.Tensor) -> torch.Tensor:
        sizes[kept.untyped_storage().data_ptr()] = kept.untyped_storage().nbytes()
        return kept

    with torch.autograd.graph.saved_tensors_hooks(note, lambda kept: kept):
        own(atoms)
    return sum(sizes.values())


@pytest.mark.parametrize("system", SYSTEMS)
def test_chunks_change_no_force_and_keep_less(system):
    own, atoms = potential(system).requires_grad_(False), crystal()
    expected, before = own(atoms, want=("energy", "forces", "stress")), kept_bytes(own, atoms)
    own.chunk = 50
    found = own(atoms, want=("energy", "forces", "stress"))
    for name in ("energy", "forces", "stress"):
        torch.testing.assert_close(getattr(found, name), getattr(expected, name), rtol=1e-12, atol=1e-12)
    assert kept_bytes(own, atoms) < before / 2


@pytest.mark.parametrize("system", SYSTEMS)
def test_weights_are_trained_on_forces_in_chunks_too(system):
    own, atoms = potential(system), crystal(1)

    def gradients() -> list[torch.Tensor]:
        found = own(atoms, differentiable=True)
        assert found.forces is not None
        loss = found.energy.square().sum() + found.forces.square().sum()
        weights = [weight for weight in own.parameters() if weight.requires_grad]
        return list(torch.autograd.grad(loss, weights, materialize_grads=True))

    expected = gradients()
    own.chunk = 20
    for one, other in zip(gradients(), expected, strict=True):
        torch.testing.assert_close(one, other, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("system", SYSTEMS)
def test_the_estimate_is_near_what_is_kept(system, monkeypatch):
    monkeypatch.setattr(memory, "MANY", 0)
    monkeypatch.setattr("tnforge.models.potential.MANY", 0)
    own, atoms = potential(system).requires_grad_(False), crystal(3)
    needed: list[float] = []
    monkeypatch.setattr("tnforge.models.potential.check_room", lambda need, *_: needed.append(need))
    own(atoms)
    kept = kept_bytes(own, atoms)
    assert 0.8 * kept < needed[0] / memory.MARGIN < 2 * kept


def test_what_does_not_fit_is_refused_before(monkeypatch):
    monkeypatch.setattr("tnforge.models.potential.MANY", 0)
    monkeypatch.setattr(memory, "free_bytes", lambda device: 1e5)
    own = potential("tensornet")
    with pytest.raises(DataError, match=r"takes about [\d.e-]+ GB of memory, and 0\.0001 GB are free") as caught:
        own(crystal())
    assert "--chunk" in str(caught.value)
    own.chunk = 50
    with pytest.raises(DataError, match="smaller structure"):
        own(crystal())


def test_free_memory_is_known_here():
    assert 1e6 < memory.free_bytes(torch.device("cpu")) < 1e15
