"""What a call costs whatever it computes: a convolution over ten edges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..measuring.number import number
from ..measuring.result import Recorder, Row
from ..measuring.timing import Limits
from .contender import Mode
from .convolution import convolution_case
from .measure import Plan, measure_case

__all__ = ["overhead"]

TITLES = {Mode.FORWARD.value: "forward, no graph", Mode.BACKWARD.value: "forward and three gradients"}


def overhead(plan: Plan, recorder: Recorder, lmax: int | None) -> None:
    """Time and print calls in microseconds."""
    limits = Limits(seconds=plan.limits.seconds, rounds=plan.limits.rounds, calls=5000)
    plan = replace(plan, benchmark="overhead", limits=limits, memory=False, slow=None)
    for degree in (1, 2) if lmax is None else (lmax,):
        case = convolution_case(plan.setting, degree, 64, 10, (Mode.FORWARD, Mode.BACKWARD))
        for rows in measure_case(case, "W1", plan):
            recorder.write(rows)
            _print(rows)


def _print(rows: Sequence[Row]) -> None:
    first = rows[0]
    print(f"\n{first.title}, {TITLES[first.mode]}\n{'':<26} {'CPU us':>9} {'wall us':>9} {'against ours':>13}")
    for row in rows:
        times = " ".join(f"{number(1e3 * value) if value else '':>9}" for value in (row.cpu_ms, row.wall_ms))
        print(f"{row.contender:<26} {times} {number(row.ratio):>13}  {row.error}".rstrip(), flush=True)
