"""Shows on a terminal how far a command is, in one line that is written over."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from ..compiler import Timer

__all__ = ["Line", "Progress"]

START, CLEAR = "\r", "\x1b[K"
OFTEN = 0.2
"""Seconds between two texts of a line."""


class Line:
    """One line of a terminal that is written over, not too often; nothing is written to anything else."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self.stream = stream or sys.stderr
        self._last = 0.0

    def show(self, text: str) -> None:
        """Show a text instead of the one before."""
        if self.stream.isatty() and time.monotonic() - self._last > OFTEN:
            self._last = time.monotonic()
            print(f"{START}{CLEAR}{text}", end="", file=self.stream, flush=True)

    def clear(self) -> None:
        """Leave nothing behind."""
        if self.stream.isatty():
            print(f"{START}{CLEAR}", end="", file=self.stream, flush=True)


class Progress(Timer):
    """A timer that keeps one line on a terminal while a stage runs; it writes nothing to anything else."""

    def __init__(self, stream: TextIO | None = None) -> None:
        super().__init__()
        self.stream = stream or sys.stderr

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time the block and show its name meanwhile."""
        self._show(f"  {self.summary()}{' · ' if self.seconds else ''}{name} ...")
        try:
            with super().stage(name):
                yield
        finally:
            self._show("")

    def summary(self) -> str:
        """The time of every stage so far."""
        return " · ".join(f"{stage} {seconds:.2f} s" for stage, seconds in self.seconds.items())

    def _show(self, text: str) -> None:
        if self.stream.isatty():
            print(f"{START}{CLEAR}{text}", end="", file=self.stream, flush=True)
