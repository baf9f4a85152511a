"""Neighbours that are kept while atoms move: always those of a new search."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from torch import Tensor

from tnforge.errors import ConfigError, DataError
from tnforge.models.nearby import Nearby
from tnforge.models.structure import Structures, join, neighbours_of, structure
from tnforge.runtime.neighbours import Neighbours
from tnforge.testing.atoms import crystal, molecule

CUTOFF, SKIN = 3.0, 0.6


def walk(seed: int, atoms: int, step: float) -> Tensor:
    generator = torch.Generator().manual_seed(seed)
    way = torch.randn(atoms, 3, generator=generator, dtype=torch.float64)
    return step * way / way.norm(dim=1, keepdim=True)


def rows(found: Neighbours, atoms: Structures) -> Tensor:
    r = atoms.positions[found.sender] + found.shift - atoms.positions[found.receiver]
    edges = zip(found.receiver.tolist(), found.sender.tolist(), r.tolist(), strict=True)
    return torch.tensor(sorted([i, j, *vector] for i, j, vector in edges), dtype=torch.float64)


def same(found: Neighbours, atoms: Structures) -> None:
    """Every edge is one of a new search, with its vector, and there are no others."""
    own, expected = rows(found, atoms), rows(neighbours_of(atoms, CUTOFF), atoms)
    assert own.shape == expected.shape
    assert torch.allclose(own, expected, rtol=0, atol=1e-12)
    assert bool((found.receiver.diff() >= 0).all())


MOVING = {
    "molecule": molecule([1, 6, 8], CUTOFF, count=20),
    "crystal": crystal([1, 6, 8], CUTOFF, count=4),
    "batch": join([molecule([1, 6], CUTOFF), crystal([1, 6], CUTOFF), structure([], []), molecule([8], CUTOFF)]),
    "slab": replace(crystal([1, 6], CUTOFF, count=6), periodic=torch.tensor([[True, False, True]])),
}


@pytest.mark.parametrize("name", MOVING)
def test_edges_are_those_of_a_new_search_at_every_step(name: str) -> None:
    atoms, nearby, counts = MOVING[name], Nearby(CUTOFF, SKIN), set()
    for step in range(40):
        atoms = atoms.moved(atoms.positions + walk(step % 5, len(atoms.numbers), 0.05))
        found = nearby(atoms)
        same(found, atoms)
        counts.add(found.edges)
    assert len(counts) > 1, "edges come and go"
    assert 2 <= nearby.searches < 20


def test_a_move_of_half_the_skin_is_the_last_that_needs_no_search() -> None:
    atoms, nearby = MOVING["molecule"], Nearby(CUTOFF, SKIN)
    nearby(atoms)
    for size, searches in ((0.4999, 1), (0.5001, 2)):
        moved = atoms.positions.clone()
        moved[3, 0] += size * SKIN
        same(nearby(atoms.moved(moved)), atoms.moved(moved))
        assert nearby.searches == searches


def test_two_atoms_that_approach_from_beyond_the_skin_are_found() -> None:
    """Both move by almost half of the skin, so that their distance falls from beyond cutoff and skin to the cutoff."""
    nearby, gap = Nearby(CUTOFF, SKIN), CUTOFF + SKIN
    far = structure([1, 1], [[0.0, 0.0, 0.0], [gap + 1e-9, 0.0, 0.0]])
    assert nearby(far).edges == 0
    close = structure([1, 1], [[0.4999 * SKIN, 0.0, 0.0], [gap - 0.4999 * SKIN, 0.0, 0.0]])
    assert nearby(close).edges == neighbours_of(close, CUTOFF).edges == 0
    assert nearby.searches == 1
    closer = structure([1, 1], [[0.51 * SKIN, 0.0, 0.0], [gap - 0.51 * SKIN, 0.0, 0.0]])
    assert nearby(closer).edges == 2
    assert nearby.searches == 2


@pytest.mark.parametrize(
    "change",
    [
        {"cell": 1.001 * MOVING["crystal"].cell},
        {"periodic": torch.tensor([[True, True, False]])},
        {"numbers": torch.tensor([1, 6, 8, 6])},
    ],
    ids=lambda change: next(iter(change)),
)
def test_other_atoms_or_cells_are_searched_anew(change: dict[str, Tensor]) -> None:
    nearby, atoms = Nearby(CUTOFF, SKIN), MOVING["crystal"]
    nearby(atoms)
    other = replace(atoms, **change)
    same(nearby(other), other)
    assert nearby.searches == 2


def test_another_number_of_atoms_is_searched_anew() -> None:
    nearby = Nearby(CUTOFF, SKIN)
    for count, name in enumerate(MOVING, start=1):
        same(nearby(MOVING[name]), MOVING[name])
        assert nearby.searches == count


def test_without_a_skin_every_call_searches() -> None:
    nearby = Nearby(CUTOFF, 0.0)
    for count in (1, 2):
        same(nearby(MOVING["crystal"]), MOVING["crystal"])
        assert nearby.searches == count
    with pytest.raises(ConfigError, match="not below zero"):
        Nearby(CUTOFF, -0.1)


def test_atoms_that_are_changed_in_place_are_noticed() -> None:
    nearby, atoms = Nearby(CUTOFF, SKIN), MOVING["molecule"].moved(MOVING["molecule"].positions.clone())
    nearby(atoms)
    atoms.positions[0] += SKIN
    same(nearby(atoms), atoms)
    assert nearby.searches == 2


def test_lost_and_coincident_atoms_are_named_between_searches() -> None:
    nearby = Nearby(CUTOFF, SKIN)
    pair = structure([1, 1], [[0.0, 0.0, 0.0], [0.2, 0.0, 0.0]])
    nearby(pair)
    with pytest.raises(DataError, match="atoms 0 and 1"):
        nearby(pair.moved(torch.zeros(2, 3, dtype=torch.float64)))
    with pytest.raises(DataError, match="atom 1"):
        nearby(pair.moved(torch.tensor([[0.0, 0.0, 0.0], [float("nan"), 0.0, 0.0]], dtype=torch.float64)))
