"""Shows on a terminal how far a command is, in one line that is written over."""

from __future__ import annotations

import sys
import time
from typing import TextIO

__all__ = ["Line"]

START, CLEAR = "\r", "\x1b[K"
OFTEN = 0.2
"""Seconds between two texts."""


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
