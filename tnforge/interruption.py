"""What Ctrl-C and SIGTERM mean to what takes long: stop after this step; and a second one: stop now."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Any, TypeAlias

__all__ = ["Interruption", "interruptible"]

Handler: TypeAlias = Callable[[int, FrameType | None], Any] | int

AT_ONCE: Mapping[signal.Signals, Handler] = {signal.SIGINT: signal.default_int_handler, signal.SIGTERM: signal.SIG_DFL}
"""What ends a process, and how it does so at once."""


@dataclass
class Interruption:
    """Whether it was asked to stop."""

    asked: bool = False


@contextmanager
def interruptible() -> Iterator[Interruption]:
    """For a while the first SIGINT or SIGTERM is noted, and the second one ends at once as always."""
    found = Interruption()
    if threading.current_thread() is not threading.main_thread():
        yield found
        return

    def note(number: int, frame: FrameType | None) -> None:
        found.asked = True
        _handle(AT_ONCE)

    before = _handle(dict.fromkeys(AT_ONCE, note))
    try:
        yield found
    finally:
        _handle(before)


def _handle(handlers: Mapping[signal.Signals, Handler]) -> dict[signal.Signals, Handler]:
    """Install handlers; those that they replace, but for those that are not of Python."""
    replaced = {number: signal.signal(number, handler) for number, handler in handlers.items()}
    return {number: handler for number, handler in replaced.items() if handler is not None}
