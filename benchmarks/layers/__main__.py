"""Runs the benchmarks in a process whose allocator keeps its memory, so that nobody pays for fresh pages."""

from __future__ import annotations

import sys

from ..measuring.allocator import PINNED, WAITING, start_with


def main() -> None:
    """Start again with the settings if they are not there, then run; two threads of ours wait as they do by default."""
    start_with(PINNED if "threads" in sys.argv[1:] else PINNED | WAITING, "benchmarks.layers")
    from .run import run

    run()


if __name__ == "__main__":
    main()
