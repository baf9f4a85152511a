"""Builds the contenders of a case in their processes, and lets them take turns."""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from ..measuring.machine import measure_peaks
from ..measuring.result import OURS, Row, with_ratios
from ..measuring.roofline import roofline
from ..measuring.timing import Limits, Sample, Times, interleave
from .atoms import Given, save
from .contenders import contenders, is_own
from .model import EVALUATION
from .network import Network
from .process import FailedError, Process, TooLateError
from .work import evaluation_work

__all__ = ["Case", "Plan", "measure"]

NEAR = 5e-5
"""How far energies and forces of the same network may be apart in float32, against the largest of them."""


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


@dataclass
class Plan:
    """How cases are measured.

    A contender that is not built and called within `seconds` is given up for this network and mode.
    """

    limits: Limits = field(default_factory=Limits)
    threads: tuple[int, ...] = (1, 2)
    seconds: int = 300
    only: str = ""
    peers_python: str = sys.executable
    memory: bool = True
    log: Path = Path(tempfile.gettempdir()) / "potentials.log"
    benchmark: str = "potentials"
    given_up: dict[tuple[str, Network, str], str] = field(default_factory=dict)

    def wants(self, name: str) -> bool:
        """Whether a contender takes part."""
        return is_own(name) or re.search(self.only, name) is not None

    def python(self, name: str) -> str:
        """What runs a contender."""
        return sys.executable if is_own(name) else self.peers_python


@dataclass
class Entry:
    """A contender: its process, and how far it is from ours if it is the same network; or why it was not built."""

    name: str
    process: Process | None = None
    weights: int = 0
    seconds: float = 0.0
    deviation: float | None = None
    error: str = ""


def measure(case: Case, plan: Plan) -> list[Row]:
    """A row for each contender and number of threads, ours first."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        save(case.given, Path(folder) / "atoms.npz")
        names = [name for name in contenders(case.network, case.mode) if plan.wants(name)]
        entries = [_entry(name, case, Path(folder), plan, stack) for name in names]
        return list(_timed(entries, case, plan))


def _entry(name: str, case: Case, folder: Path, plan: Plan, stack: ExitStack) -> Entry:
    key = (name, case.network, case.mode)
    if reason := plan.given_up.get(key):
        return Entry(name, error=reason)
    process = Process(plan.python(name), plan.seconds, plan.log)
    weights = folder / f"{name}.npz"
    try:
        found = process.ask(
            contender=name,
            system=case.network.system,
            size=case.network.size,
            mode=case.mode,
            atoms=str(folder / "atoms.npz"),
            weights=str(weights),
        )
    except FailedError as error:
        process.close()
        if isinstance(error, TooLateError):
            plan.given_up[key] = f"{error} on {case.given.atoms} atoms"
        return Entry(name, error=str(error))
    stack.callback(process.close)
    apart = _apart(weights, folder, plan) if weights.is_file() else None
    return Entry(name, process, found["weights"], found["seconds"], 0.0 if name == OURS else apart)


def _apart(weights: Path, folder: Path, plan: Plan) -> float:
    """How far the library with the same weights is from what is in the file."""
    process = Process(sys.executable, plan.seconds, plan.log)
    try:
        found: float = process.ask(compare=str(weights), atoms=str(folder / "atoms.npz"))["deviation"]
    finally:
        process.close()
    return found


def _timed(entries: Sequence[Entry], case: Case, plan: Plan) -> Iterator[Row]:
    ready = {entry.name: entry.process for entry in entries if entry.process}
    calls = {(name, count): partial(process.once, count) for name, process in ready.items() for count in plan.threads}
    times = interleave(calls, plan.limits, _told)
    peaks = {name: process.ask(peak=True)["bytes"] / 2**20 for name, process in ready.items() if plan.memory}
    for count in plan.threads:
        rows = [_filled(case, plan, entry, count, times.get((entry.name, count)), peaks) for entry in entries]
        yield from with_ratios(rows)


def _told(call: Callable[[], object]) -> Sample:
    """The times that a process measured itself."""
    sample = call()
    assert isinstance(sample, Sample)
    return sample


def _filled(case: Case, plan: Plan, entry: Entry, threads: int, found: Times | None, peaks: Mapping[str, float]) -> Row:
    row = _row(case, plan, entry, threads)
    if found is None:
        return row
    apart = entry.deviation
    agrees = apart is not None and apart <= NEAR
    wrong = "" if agrees or apart is None else f"computes something else: {apart:.1e} away"
    return replace(
        row,
        cpu_ms=1e3 * found.cpu,
        wall_ms=1e3 * found.wall,
        calls=len(found.samples),
        peak_mb=peaks.get(entry.name),
        build_s=entry.seconds,
        deviation=apart,
        agrees=agrees,
        error=wrong,
        more={**row.more, "weights": entry.weights},
    )


def _row(case: Case, plan: Plan, entry: Entry, threads: int) -> Row:
    """What is known before anything is timed."""
    more = {"substance": case.substance}
    row = Row(plan.benchmark, case.network.system, case.sizes, case.mode, entry.name, "float32", threads, more=more)
    if case.mode == EVALUATION:
        work = evaluation_work(case.network, case.given.atoms, case.given.edges)
        least = roofline(work, measure_peaks()[threads], row.dtype)
        row = replace(row, flops=work.flops, bytes=work.bytes, roofline_ms=1e3 * least)
    return replace(row, error=entry.error)
