"""Evaluation in chunks, and what is said before memory runs out."""

from __future__ import annotations

from typing import Any

import pytest
import torch

from tnforge.errors import ConfigError, DataError
from tnforge.models import memory
from tnforge.models.potential import Potential
from tnforge.models.structure import Structures, structure
from tnforge.recipes import build
from tnforge.runtime.neighbours import Neighbours

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


def test_need_is_measured_on_the_device_of_the_potential():
    seen: list[tuple[Structures, Neighbours]] = []

    def energy(atoms: Structures, neighbours: Neighbours) -> torch.Tensor:
        seen.append((atoms, neighbours))
        return atoms.positions.sum()

    memory.measure_need(energy, 14, 3.0, [], torch.device("meta"))
    assert len(seen) == 2
    assert all(atoms.positions.is_meta and atoms.numbers.is_meta for atoms, _ in seen)
    assert all(found.sender.is_meta and found.receiver.is_meta and found.shift.is_meta for _, found in seen)


def test_edges_that_are_measured_lead_back_in_pairs():
    found = memory._ring(2048, 3.0, torch.device("cpu"))
    assert found.edges == 2048
    assert len(found.pairs.first) == 1024


def test_need_is_measured_anew_where_it_changes():
    own = potential("tensornet")
    needs: list[float] = []
    for change in (lambda: None, own.float, lambda: own.requires_grad_(False), lambda: setattr(own, "chunk", 50)):
        change()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("tnforge.models.potential.MANY", 0)
            patch.setattr("tnforge.models.potential.check_room", lambda need, *_: needs.append(need))
            own._check_room(crystal(1), 1000)
    assert needs[0] > needs[1] > needs[2] > needs[3]


def test_memory_that_torch_holds_and_does_not_use_is_free(monkeypatch):
    for name, value in (("mem_get_info", (5, 20)), ("memory_reserved", 12), ("memory_allocated", 4)):
        monkeypatch.setattr(torch.cuda, name, lambda _, value=value: value)
    assert memory.free_bytes(torch.device("cuda")) == 5 + 12 - 4


def test_files_that_are_kept_in_memory_do_not_count_as_used(monkeypatch, tmp_path):
    texts = {
        "MEMINFO": "MemTotal: 100 kB\nMemAvailable: 90 kB\n",
        "LIMIT": "50000\n",
        "USED": "49000\n",
        "DETAILS": "anon 9000\nfile 40000\ninactive_file 30000\nactive_file 9000\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
        monkeypatch.setattr(memory, name, tmp_path / name)
    assert memory.free_bytes(torch.device("cpu")) == 50_000 - 49_000 + 39_000
    (tmp_path / "DETAILS").unlink()
    assert memory.free_bytes(torch.device("cpu")) == 1000
    (tmp_path / "LIMIT").write_text("max\n")
    assert memory.free_bytes(torch.device("cpu")) == 90 * 1024


@pytest.mark.parametrize("chunk", [0, -5])
def test_a_chunk_without_pairs_is_refused(chunk):
    own = potential("tensornet")
    own.chunk = chunk
    with pytest.raises(ConfigError, match=f"at least one pair, not {chunk}"):
        own(crystal(1))
    own.chunk = None
    own(crystal(1))
