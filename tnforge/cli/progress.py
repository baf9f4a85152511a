"""Shows on a terminal which stage runs and how long those before it took."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from ..compiler import Timer

__all__ = ["Progress"]

START, CLEAR = "\r", "\x1b[K"


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
