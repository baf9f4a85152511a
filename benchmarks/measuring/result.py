"""One measured call, and the file of all of them."""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

__all__ = ["OURS", "Recorder", "Row", "with_ratios"]

OURS = "tnforge"
"""The name of the contender that all others are compared with."""


@dataclass(frozen=True)
class Row:
    """A contender in one case: what it took, or why there is nothing to say.

    `ratio` is its time against ours; there is none where it does not compute the same function.
    """

    benchmark: str
    workload: str
    case: Mapping[str, int]
    mode: str
    contender: str
    dtype: str = ""
    threads: int = 1
    cpu_ms: float | None = None
    wall_ms: float | None = None
    gpu_ms: float | None = None
    calls: int = 0
    peak_mb: float | None = None
    flops: float | None = None
    bytes: float | None = None
    roofline_ms: float | None = None
    build_s: float | None = None
    deviation: float | None = None
    agrees: bool = False
    ratio: float | None = None
    error: str = ""
    more: Mapping[str, object] = field(default_factory=dict)

    @property
    def time(self) -> float | None:
        """Milliseconds that count: of the GPU; without one of the processor with one thread, on the clock with more."""
        if self.gpu_ms is not None:
            return self.gpu_ms
        return self.cpu_ms if self.threads == 1 else self.wall_ms

    @property
    def title(self) -> str:
        """The sizes in words."""
        return " ".join(f"{name}={value}" for name, value in self.case.items())

    @property
    def over_roofline(self) -> float | None:
        """How many times the least time it takes."""
        return self.time / self.roofline_ms if self.time and self.roofline_ms else None


def with_ratios(rows: Sequence[Row]) -> list[Row]:
    """Rows of one case and mode, each with its time against ours if it computes the same function."""
    own = next((row.time for row in rows if row.contender == OURS), None)
    return [replace(row, ratio=row.time / own) if own and row.time and row.agrees else row for row in rows]


class Recorder:
    """Appends rows to a file of JSON lines; every row of a run says what it ran on."""

    def __init__(self, path: Path, run: Mapping[str, object]) -> None:
        self.path = path
        started = datetime.datetime.now().isoformat(timespec="seconds")
        self.run = {"run": f"{started}-{os.getpid()}", **run}
        path.parent.mkdir(exist_ok=True)

    def write(self, rows: Iterable[Row]) -> None:
        """Append rows."""
        with self.path.open("a") as file:
            for row in rows:
                data = {name: _short(value) for name, value in asdict(row).items() if value not in (None, "", {})}
                file.write(json.dumps({**data, "load": os.getloadavg()[0], **self.run}) + "\n")


def _short(value: object) -> object:
    return float(f"{value:.5g}") if isinstance(value, float) else value
