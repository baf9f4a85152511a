"""The processes of contenders, as those who ask them see them."""

from __future__ import annotations

import json
import os
import select
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..measuring.allocator import PINNED, WAITING
from ..measuring.timing import Sample

__all__ = ["ROOT", "FailedError", "Process", "TooLateError"]

ROOT = Path(__file__).resolve().parents[2]


class FailedError(Exception):
    """A contender can not do what was asked."""


class TooLateError(FailedError):
    """It takes too long."""


class Process:
    """One process; `seconds` is how long it may take to answer."""

    def __init__(self, python: str, seconds: int, log: Path) -> None:
        self.seconds = seconds
        with log.open("ab") as errors:
            self.process = subprocess.Popen(
                [python, "-m", "benchmarks.potentials.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                cwd=ROOT,
                env={**os.environ, **PINNED, **WAITING},
            )

    def ask(self, **asked: object) -> Mapping[str, Any]:
        """Send a line and wait for the answer."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        try:
            self.process.stdin.write(json.dumps(asked).encode() + b"\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            raise FailedError("its process ended") from None
        ready, _, _ = select.select([self.process.stdout], [], [], self.seconds)
        if not ready:
            raise TooLateError(f"not ready after {self.seconds} s")
        line = self.process.stdout.readline()
        if not line:
            raise FailedError(f"its process ended with {self.process.wait()}")
        found: dict[str, Any] = json.loads(line)
        if "error" in found:
            raise FailedError(found["error"])
        return found

    def once(self, threads: int) -> Sample:
        """Time one call."""
        found = self.ask(threads=threads)
        return Sample(found["wall"], found["cpu"])

    def close(self) -> None:
        """End it."""
        self.process.kill()
        self.process.communicate()
