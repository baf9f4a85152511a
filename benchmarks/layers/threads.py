"""One thread against two, calls with both in turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..measuring.number import number
from ..measuring.result import Recorder, Row
from .contender import Mode
from .contraction import contraction_case
from .contraction_model import Shape
from .convolution import convolution_case
from .harmonics import harmonics_case
from .measure import Plan, measure_case
from .workload import Case, Setting

__all__ = ["threads"]

MODES = (Mode.FORWARD, Mode.BACKWARD)
COUNTS = (1, 2)


def threads(plan: Plan, recorder: Recorder, lmax: int | None) -> None:
    """Time and print all cases on the clock."""
    plan = replace(plan, benchmark="threads", threads=COUNTS, memory=False)
    for name, case in _cases(plan.setting, lmax):
        for rows in measure_case(case, name, plan):
            recorder.write(rows)
            _print(rows)


def _cases(setting: Setting, lmax: int | None) -> Iterator[tuple[str, Case]]:
    edges = 2000 if setting.quick else 20000
    for degree in (1, 2, 3) if lmax is None else (lmax,):
        yield "W1", convolution_case(setting, degree, 64, edges, MODES)
    yield "W5", contraction_case(setting, Shape(2, 1), edges // 20)
    yield "W7", harmonics_case(setting, 3, 10 * edges)


def _print(rows: Sequence[Row]) -> None:
    first = rows[0]
    head = "".join(f"{f'{count} thread(s)':>13}" for count in COUNTS)
    print(f"\n{first.workload} {first.title}, {first.mode}, milliseconds on the clock\n{'':<26}{head} {'gain':>6}")
    for name in dict.fromkeys(row.contender for row in rows):
        own = [row for row in rows if row.contender == name]
        walls = [row.wall_ms for row in own]
        gain = walls[0] / walls[-1] if walls[0] and walls[-1] else None
        times = "".join(f"{number(wall):>13}" for wall in walls)
        print(f"{name:<26}{times} {number(gain):>6}  {own[0].error}".rstrip(), flush=True)
