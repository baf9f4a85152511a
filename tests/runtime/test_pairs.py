"""Pairs of edges: each edge with the one that leads back, in structures of every kind."""

from __future__ import annotations

import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tnforge.runtime.neighbours import Neighbours, find_neighbours, join_neighbours
from tnforge.runtime.pairs import pairs_of


def box(seed: int, atoms: int, size: float) -> tuple[torch.Tensor, torch.Tensor]:
    generator = torch.Generator().manual_seed(seed)
    places, skewed = (torch.rand(rows, 3, generator=generator, dtype=torch.float64) for rows in (atoms, 3))
    return places * size, size * (torch.eye(3, dtype=torch.float64) + 0.2 * skewed)


def check(positions: torch.Tensor, found: Neighbours) -> None:
    """Two edges of opposite vectors in each pair, the first of which is the one that is named."""
    pairs, count = found.pairs, found.edges // 2
    r = positions[found.sender] + found.shift - positions[found.receiver]
    assert torch.equal(torch.bincount(pairs.index, minlength=count), torch.full((count,), 2))
    assert torch.equal(pairs.index[pairs.first], torch.arange(count))
    total = torch.zeros(count, 3, dtype=torch.float64).index_add(0, pairs.index, r)
    assert total.abs().sum() < 1e-12 * (1 + found.edges)


@settings(deadline=None, max_examples=80)
@given(
    atoms=st.integers(0, 12),
    seed=st.integers(0, 10_000),
    periodic=st.tuples(st.booleans(), st.booleans(), st.booleans()),
    size=st.floats(2.5, 7.0),
)
def test_every_edge_is_paired_with_the_one_that_leads_back(atoms, seed, periodic, size):
    positions, cell = box(seed, atoms, size)
    check(positions, find_neighbours(positions, cell, periodic, 4.0))


def test_pairs_of_a_batch_stay_within_structures():
    parts = [box(seed, 5, 4.0) for seed in range(3)]
    found = [find_neighbours(positions, cell, (True,) * 3, 4.0) for positions, cell in parts]
    check(torch.cat([positions for positions, _ in parts]), join_neighbours(found, [5, 5, 5]))


def test_an_edge_without_one_back_is_a_pair_by_itself():
    ends = torch.tensor([0, 1, 2]), torch.tensor([1, 0, 0])
    pairs = pairs_of(*ends, torch.zeros(3, 3, dtype=torch.float64))
    assert pairs.index.tolist() == [0, 0, 1]
    assert pairs.first.tolist() == [0, 2]


def test_shifts_that_do_not_lead_back_make_no_pair():
    shift = torch.zeros(2, 3, dtype=torch.float64)
    shift[1, 2] = 1e-9
    assert pairs_of(torch.tensor([0, 1]), torch.tensor([1, 0]), shift).index.tolist() == [0, 1]


def test_edges_that_stand_twice_are_paired_one_by_one():
    sender, receiver = torch.tensor([0, 0, 1, 1]), torch.tensor([1, 1, 0, 0])
    pairs = pairs_of(sender, receiver, torch.zeros(4, 3, dtype=torch.float64))
    r = torch.where(sender < receiver, 1, -1)
    total = torch.zeros(len(pairs.first), dtype=torch.int64).index_add(0, pairs.index, r)
    alone = torch.bincount(pairs.index) == 1
    assert torch.equal(total.abs(), alone.to(torch.int64))


@settings(deadline=None, max_examples=40)
@given(atoms=st.integers(0, 10), seed=st.integers(0, 1000), share=st.floats(0, 1))
def test_edges_of_some_pairs_know_their_pairs(atoms, seed, share):
    positions, cell = box(seed, atoms, 4.0)
    found = find_neighbours(positions, cell, (True, True, False), 4.0)
    kept = torch.rand(len(found.pairs.first), generator=torch.Generator().manual_seed(seed)) < share
    some = found.of_pairs(kept)
    assert some.edges == 2 * int(kept.sum())
    check(positions, some)
    again = pairs_of(some.sender, some.receiver, some.shift)
    assert torch.equal(again.index, some.pairs.index)
    assert torch.equal(again.first, some.pairs.first)
