"""What the user means by Ctrl-C, and a machine by SIGTERM: stop after this step; and by a second one: stop now."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Any, TypeAlias

__all__ = ["Interruption", "interruptible"]


Handler: TypeAlias = Callable[[int, FrameType | None], Any] | signal.Handlers

AT_ONCE: Mapping[signal.Signals, Handler] = {signal.SIGINT: signal.default_int_handler, signal.SIGTERM: signal.SIG_DFL}
"""What ends a process, and how it does so at once."""


@dataclass
class Interruption:
    """Whether the user has asked to stop."""

    asked: bool = False


@contextmanager
def interruptible() -> Iterator[Interruption]:
    """For a while the first SIGINT or SIGTERM is noted, and the second one ends at once as always."""
    found = Interruption()
    if threading.current_thread() is not threading.main_thread():
        yield found
        return
    before = {number: signal.getsignal(number) for number in AT_ONCE}

    def note(number: int, frame: FrameType | None) -> None:
        found.asked = True
        for one, handler in AT_ONCE.items():
            signal.signal(one, handler)

    for number in AT_ONCE:
        signal.signal(number, note)
    try:
        yield found
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
