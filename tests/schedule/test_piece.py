"""Pieces of loop nests: complete, in an order that can be run, and small."""

from __future__ import annotations

import pytest

from tests.kernel.cases import NAMED, random_kernel
from tnforge.kernel.kernel import Kernel
from tnforge.kernel.vjp import closure
from tnforge.schedule.body import Load, Product
from tnforge.schedule.nest import schedule_kernel
from tnforge.schedule.piece import Add, Piece, divide

ROOTS = {**NAMED, **{f"random{seed}": random_kernel(seed) for seed in range(3)}}
KERNELS = [member.kernel for member in closure(ROOTS.values()).values()]


def pieces(kernel: Kernel, limit: int, kept: bool = False) -> tuple[Piece, ...]:
    return divide(schedule_kernel(kernel), range(len(kernel.outputs)), kept, limit)


@pytest.mark.parametrize("limit", [4, 10**6])
@pytest.mark.parametrize("kept", [False, True])
def test_every_component_is_summed_once(limit: int, kept: bool):
    for kernel in KERNELS:
        found = pieces(kernel, limit, kept)
        targets = [(target.output, target.component) for piece in found for target in piece.targets]
        assert targets == [(o, c) for o, slot in enumerate(kernel.outputs) for c in range(slot.components)]
        for piece in found:
            added: dict[int, list[Product]] = {k: [] for k in range(len(piece.targets))}
            for step in piece.steps:
                if isinstance(step, Add):
                    added[step.target] += step.products
            assert {k: sorted(p) for k, p in added.items()} == {
                k: sorted(target.products) for k, target in enumerate(piece.targets)
            }


@pytest.mark.parametrize("limit", [4, 10**6])
def test_every_number_is_made_once_before_it_is_used(limit: int):
    for kernel in KERNELS:
        for piece in pieces(kernel, limit):
            made: set[str] = set()
            for step in piece.steps:
                used = set() if isinstance(step, Load) else {name for p in step.products for name in p.factors}
                assert used <= made
                if not isinstance(step, Add):
                    assert step.name not in made
                    made.add(step.name)


def test_numbers_that_are_alive_are_counted():
    (torque,) = pieces(NAMED["torque"], 10**6)
    assert torque.live == 6, "all six numbers are read before the first is no longer needed"
    assert not torque.scattered


def test_a_limit_divides():
    kernel = NAMED["many_sums"]
    (whole,) = pieces(kernel, 10**6)
    parts = pieces(kernel, whole.live // 2)
    assert len(parts) > 1
    assert max(part.live for part in parts) < whole.live


def test_totals_that_are_kept_count_all_along():
    free, kept = pieces(NAMED["message"], 10**6), pieces(NAMED["message"], 10**6, kept=True)
    assert kept[0].live >= free[0].live
    assert kept[0].live > len(kept[0].targets)
