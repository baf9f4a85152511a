"""What the user means by Ctrl-C: stop after this step; and by a second one: stop now."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

__all__ = ["Interruption", "interruptible"]


@dataclass
class Interruption:
    """Whether the user has asked to stop."""

    asked: bool = False


@contextmanager
def interruptible() -> Iterator[Interruption]:
    """For a while the first SIGINT is noted, and the second one interrupts at once as always."""
    found = Interruption()
    if threading.current_thread() is not threading.main_thread():
        yield found
        return
    before = signal.getsignal(signal.SIGINT)

    def note(number: int, frame: FrameType | None) -> None:
        found.asked = True
        signal.signal(signal.SIGINT, signal.default_int_handler)

    signal.signal(signal.SIGINT, note)
    try:
        yield found
    finally:
        signal.signal(signal.SIGINT, before)
