"""Builds the contenders of a case in their processes, and lets them take turns."""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from ..measuring.machine import measure_peaks
from ..measuring.result import OURS, Row, with_ratios
from ..measuring.roofline import roofline
from ..measuring.timing import Limits, Times, interleave
from .atoms import Given, save
from .contenders import contenders
from .network import Network
from .process import FailedError, Process
from .work import evaluation_work

__all__ = ["Case", "Plan", "measure"]

EVALUATION = "energy+forces"


@dataclass(frozen=True)
class Case:
    """A network on a structure, and what is computed of it."""

    network: Network
    given: Given
    mode: str
    substance: str = "water"

    @property
    def sizes(self) -> dict[str, int]:
        """All sizes by name."""
        return {**self.network.sizes, "atoms": self.given.atoms, "edges": self.given.edges}


@dataclass(frozen=True)
class Plan:
    """How cases are measured; a contender that does not answer within `seconds` is given up."""

    limits: Limits = field(default_factory=Limits)
    threads: tuple[int, ...] = (1, 2)
    seconds: int = 900
    only: str = ""
    peers_python: str = sys.executable
    memory: bool = True
    log: Path = Path(tempfile.gettempdir()) / "potentials.log"
    benchmark: str = "potentials"

    def wants(self, name: str) -> bool:
        """Whether a contender takes part."""
        return name == OURS or re.search(self.only, name) is not None

    def python(self, name: str) -> str:
        """What runs a contender."""
        return sys.executable if name == OURS else self.peers_python


def measure(case: Case, plan: Plan) -> list[Row]:
    """A row for each contender and number of threads, ours first."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        path = Path(folder) / "atoms.npz"
        save(case.given, path)
        entries = [_entry(name, case, path, plan, stack) for name in contenders(case.network) if plan.wants(name)]
        return list(_timed(entries, case, plan))


@dataclass(frozen=True)
class _Entry:
    """A contender that was built, or why it was not."""

    name: str
    process: Process
    facts: Mapping[str, Any] = field(default_factory=dict)
    error: str = ""


def _entry(name: str, case: Case, path: Path, plan: Plan, stack: ExitStack) -> _Entry:
    process = Process(plan.python(name), plan.seconds, plan.log)
    stack.callback(process.close)
    network = {"system": case.network.system, "size": case.network.size}
    try:
        return _Entry(name, process, process.ask(contender=name, mode=case.mode, atoms=str(path), **network))
    except FailedError as error:
        return _Entry(name, process, error=str(error))


def _timed(entries: Sequence[_Entry], case: Case, plan: Plan) -> Iterator[Row]:
    ready = [entry for entry in entries if not entry.error]
    calls = {(entry.name, threads): partial(entry.process.once, threads) for entry in ready for threads in plan.threads}
    times = interleave(calls, plan.limits, lambda call: call())
    peaks = {entry.name: entry.process.ask(peak=True)["bytes"] / 2**20 for entry in ready if plan.memory}
    for threads in plan.threads:
        rows = [_row(case, plan, entry, threads, times.get((entry.name, threads)), peaks) for entry in entries]
        yield from with_ratios(rows)


def _row(case: Case, plan: Plan, entry: _Entry, threads: int, found: Times | None, peaks: Mapping[str, float]) -> Row:
    row = Row(
        plan.benchmark,
        case.network.system,
        case.sizes,
        case.mode,
        entry.name,
        "float32",
        threads,
        error=entry.error,
        more={"substance": case.substance},
    )
    if case.mode == EVALUATION:
        work = evaluation_work(case.network, case.given.atoms, case.given.edges)
        least = roofline(work, measure_peaks()[threads], row.dtype)
        row = replace(row, flops=work.flops, bytes=work.bytes, roofline_ms=1e3 * least)
    if found is None:
        return row
    return replace(
        row,
        cpu_ms=1e3 * found.cpu,
        wall_ms=1e3 * found.wall,
        calls=len(found.samples),
        peak_mb=peaks.get(entry.name),
        build_s=entry.facts["seconds"],
        agrees=True,
        more={**row.more, "weights": entry.facts["weights"]},
    )
