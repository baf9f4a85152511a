"""`tnforge md`."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from ..sim.calculator import PotentialCalculator
from ..sim.dynamics import run_dynamics
from ..sim.record import Row
from ..sim.restart import RESTART, read_state
from ..sim.settings import Course, Plan, Settings, read_plan
from ..sim.structure import read_structure
from ..sim.summary import Summary
from .line import Line
from .model import Engine, digest_of
from .report import Finding

__all__ = ["Start", "run"]


@dataclass(frozen=True)
class Start:
    """Where a motion starts.

    Args:
        model: the potential
        structure: the file of the structure
        frame: which one of it
        device: where the potential is
        restart: whether it goes on in its folder
        chunk: how many pairs are evaluated at a time, all if left out
    """

    model: Path
    structure: Path
    frame: int | None = None
    device: str = "cpu"
    restart: bool = False
    chunk: int | None = None


def run(start: Start, given: Mapping[str, Any], folder: Path | None) -> Iterator[Finding]:
    """Move atoms and say how it went; `given` are the settings that were named, None those that were not."""
    output = Path(f"md-{start.structure.name.split('.')[0]}") if folder is None else folder
    plan = _asked(read_plan(output) if start.restart else Plan(), given)
    settings, course = plan.settings, plan.course
    structure = read_structure(start.structure, start.frame)
    potential, tables = Engine(start.device, plan.tabulate, start.chunk).load(start.model)
    yield from tables
    atoms = structure.known_to(potential.species.numbers)
    calculator = PotentialCalculator(potential, start.device, plan.skin)
    shown = _Shown(course, settings)
    try:
        summary = run_dynamics(
            atoms, calculator, settings, course, output, digest_of(start.model), start.restart, shown.row
        )
    except KeyboardInterrupt:
        if (output / RESTART).is_file():
            step = read_state(output / RESTART).step
            print(f"stopped after step {step}; go on with: --restart -o {output}", file=sys.stderr)
        raise
    finally:
        shown.line.clear()
    data = {"folder": str(output), **asdict(settings), **asdict(summary)}
    yield Finding(_text(output, settings, summary), "motions", (data,))


def _asked(plan: Plan, given: Mapping[str, Any]) -> Plan:
    """A plan with all that was named."""
    named = {name: value for name, value in given.items() if value is not None}
    parts = [{own.name: named[own.name] for own in fields(kind) if own.name in named} for kind in (Settings, Course)]
    return Plan(
        replace(plan.settings, **parts[0]),
        replace(plan.course, **parts[1]),
        named.get("skin", plan.skin),
        named.get("tabulate", plan.tabulate),
    )


class _Shown:
    """A line on a terminal with the step, its temperature, how fast steps are and when the last one is made."""

    def __init__(self, course: Course, settings: Settings) -> None:
        self.line, self.course, self.settings = Line(), course, settings
        self.first: tuple[int, float] | None = None

    def row(self, row: Row) -> None:
        """Show a line of the table."""
        now = time.perf_counter()
        self.first = self.first or (row.step, now)
        made, seconds = row.step - self.first[0], now - self.first[1]
        speed = f" · {86400e-6 * self.settings.timestep * made / seconds:.3g} ns/day" if made else ""
        left = f" · {_time(seconds / made * (self.course.steps - row.step))} left" if made else ""
        self.line.show(f"  step {row.step} of {self.course.steps} · {row.temperature_K:.0f} K{speed}{left}")


def _time(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def _text(folder: Path, settings: Settings, summary: Summary) -> str:
    each = 1e6 * summary.seconds / max(summary.made * summary.atoms, 1)
    return "\n".join(
        [
            f"{folder}   {settings.title}",
            f"  {summary.steps} steps of {settings.timestep:g} fs, {summary.picoseconds:g} ps, {summary.atoms} atoms",
            f"  temperature    {summary.temperature:.1f} ± {summary.spread:.1f} K",
            f"  conserved      drifts by {summary.drift:.2g} meV/atom/ps, at most {summary.departure:.2g} meV/atom off",
            f"  speed          {summary.nanoseconds_per_day:.3g} ns/day, {each:.3g} µs per atom and step; "
            f"neighbours searched {summary.searches} times in {summary.made} steps",
            "  written        log.csv, trajectory.extxyz, dynamics.png, settings.json, restart.npz",
        ]
    )
