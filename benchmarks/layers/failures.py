"""Calls that took too long are not tried again as long as nothing they depend on has changed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from .timing import OutOfTimeError

__all__ = ["Failures"]


class Failures:
    """A file of calls that ran out of time, with the versions of all packages at that time."""

    def __init__(self, path: Path, versions: Mapping[str, str]) -> None:
        self.path = path
        self.versions = {name: version for name, version in versions.items() if name != "tnforge"}

    def known(self, key: str) -> str | None:
        """How a call failed before, if it did."""
        found = self._read().get(key)
        return str(found["error"]) if found and found["versions"] == self.versions else None

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
