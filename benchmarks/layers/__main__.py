"""Runs the benchmarks in a process whose allocator keeps its memory, so that nobody pays for fresh pages."""

from __future__ import annotations

import os
import sys

PINNED = {
    "MALLOC_MMAP_THRESHOLD_": str(1 << 33),
    "MALLOC_TRIM_THRESHOLD_": str(1 << 34),
    "MALLOC_TOP_PAD_": str(1 << 26),
    "KINETO_LOG_LEVEL": "99",
}

WAITING = {"OMP_WAIT_POLICY": "PASSIVE"}
"""Threads that wait sleep, so that those of one contender are not in the way of another."""


def main() -> None:
    """Start again with the settings if they are not there, then run; two threads of ours wait as they do by default."""
    wanted = PINNED if "threads" in sys.argv[1:] else PINNED | WAITING
    if any(os.environ.get(name) != value for name, value in wanted.items()):
        words = [sys.executable, "-m", "benchmarks.layers", *sys.argv[1:]]
        os.execve(sys.executable, words, {**os.environ, **wanted})
    from .run import run

    run()


if __name__ == "__main__":
    main()
