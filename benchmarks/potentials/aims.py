"""How fast the library should be, and whether it is.

Aims in milliseconds are for a machine that runs TensorNet of two layers on 201 atoms in `UNIT` milliseconds with the
kernels of torchmd-net; on another machine they are longer or shorter by the same factor.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..measuring.result import OURS, Row
from .model import EVALUATION, TRAINING

__all__ = ["ATOMS", "MEMORY", "TABLES", "Aim", "aim_of", "factor"]

UNIT = 261.0
KERNELS = "torchmd-net warp"
ATOMS = 201
LAYERS = 2

MEMORY = 0.25
"""The part of the memory of other codes for the same network that should be enough."""

MILLISECONDS: Mapping[tuple[str, int], float] = {
    ("hotpp", 2): 80.0,
    ("hotpp", 3): 225.0,
    ("ictp", 1): 22.0,
    ("ictp", 2): 48.0,
    ("ictp", 3): 97.0,
}
"""Of energies and forces of 201 atoms, by system and size, on one thread."""

TABLES = 8.0
"""How many times faster with tables than the best other code for the same network, on 201 atoms and one thread."""

TIMES: Mapping[tuple[str, int], float] = {
    (EVALUATION, 21): 3.0,
    (EVALUATION, 201): 2.5,
    (TRAINING, 21): 3.0,
    (TRAINING, 201): 3.0,
}
"""How many times faster than the best other code for the same network, by mode and atoms, on one thread."""


@dataclass(frozen=True)
class Aim:
    """What a time should be at most, in milliseconds."""

    most: float
    text: str

    def met(self, time: float) -> bool:
        """Whether it is."""
        return time <= self.most


def factor(rows: Iterable[Row]) -> float | None:
    """How much slower this machine is than that of the aims; nothing if that was not measured."""
    sizes = {"layers": LAYERS, "atoms": ATOMS}
    found = [
        row.time
        for row in rows
        if row.contender.startswith(KERNELS)
        and (row.mode, row.threads) == (EVALUATION, 1)
        and sizes.items() <= dict(row.case).items()
        and row.time
    ]
    return min(found) / UNIT if found else None


def aim_of(own: Row, best: Row | None, scale: float | None) -> Aim | None:
    """The aim of one of our rows, given the best other code for the same network; most rows have none."""
    assert own.contender == OURS
    if own.threads != 1:
        return None
    size = next(iter(own.case.values()))
    milliseconds = MILLISECONDS.get((own.workload, size))
    if milliseconds and scale and own.mode == EVALUATION and own.case["atoms"] == ATOMS:
        return Aim(milliseconds * scale, f"{milliseconds:g} s")
    times = TIMES.get((own.mode, own.case["atoms"]))
    if times and best and best.agrees and best.time:
        return Aim(best.time / times, f"1/{times:g}")
    return None
