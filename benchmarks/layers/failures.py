"""Contenders that are not called again: what took too long before, and what was far behind on a smaller case."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..measuring.result import Row
from ..measuring.timing import OutOfTimeError
from .contender import OURS, Mode

__all__ = ["Failures", "Slow"]

EXTENTS = frozenset({"edges", "nodes", "rows"})
BEHIND = 4
"""How many times slower than the best of the others a contender may be to be timed on a larger case."""


class Failures:
    """A file of calls that ran out of time, with the versions of all packages at that time."""

    def __init__(self, path: Path, versions: Mapping[str, str]) -> None:
        self.path = path
        self.versions = {name: version for name, version in versions.items() if name != "tnforge"}

    def known(self, key: str) -> str:
        """How a call failed before, if it did."""
        found = self._read().get(key)
        return str(found["error"]) if found and found["versions"] == self.versions else ""

    def remember(self, key: str, error: BaseException) -> None:
        """Keep the error of a call that took too long; others are quick to find again."""
        if isinstance(error, OutOfTimeError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            data = {**self._read(), key: {"error": f"{error} in an earlier run", "versions": self.versions}}
            self.path.write_text(json.dumps(data, indent=1))

    def _read(self) -> dict[str, dict[str, object]]:
        try:
            data: dict[str, dict[str, object]] = json.loads(self.path.read_text())
        except (OSError, ValueError):
            return {}
        return data


class Slow:
    """Who was far behind; known for all larger cases of the same degrees and channels."""

    def __init__(self) -> None:
        self.known: dict[tuple[object, ...], str] = {}

    def remember(self, rows: Sequence[Row]) -> None:
        """Compare the others among themselves."""
        times = {row.contender: row.time for row in rows if row.agrees and row.time and row.contender != OURS}
        best = min(times.values(), default=0)
        for row in rows:
            time = times.get(row.contender)
            if time and time > BEHIND * best:
                text = f"left out: {time / best:.1f} times the best of the others on {row.title}"
                self.known[_key(row.workload, row.case, row.mode, row.contender)] = text

    def reason(self, workload: str, sizes: Mapping[str, int], mode: Mode, name: str) -> str:
        """Why a contender is left out, if it is."""
        return self.known.get(_key(workload, sizes, mode.value, name), "")


def _key(workload: str, sizes: Mapping[str, int], mode: str, name: str) -> tuple[object, ...]:
    rest = tuple(pair for pair in sizes.items() if pair[0] not in EXTENTS)
    return workload, rest, mode, name
