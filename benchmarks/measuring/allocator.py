"""An allocator that keeps its memory, so that nobody pays for fresh pages; it is chosen when a process starts."""

from __future__ import annotations

import os
import sys

__all__ = ["PINNED", "WAITING", "start_with"]

PINNED = {
    "MALLOC_MMAP_THRESHOLD_": str(1 << 33),
    "MALLOC_TRIM_THRESHOLD_": str(1 << 34),
    "MALLOC_TOP_PAD_": str(1 << 26),
    "KINETO_LOG_LEVEL": "99",
}

WAITING = {"OMP_WAIT_POLICY": "PASSIVE"}
"""Threads that wait sleep, so that those of one contender are not in the way of another."""


def start_with(wanted: dict[str, str], module: str) -> None:
    """Start a module again with these settings of the environment, unless they are there."""
    if any(os.environ.get(name) != value for name, value in wanted.items()):
        os.execve(sys.executable, [sys.executable, "-m", module, *sys.argv[1:]], {**os.environ, **wanted})
