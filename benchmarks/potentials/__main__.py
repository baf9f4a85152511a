"""Runs the benchmark; its processes start with an allocator that keeps its memory."""

from __future__ import annotations

from ..measuring.allocator import PINNED, WAITING, start_with


def main() -> None:
    """Start again with the settings of the environment if they are not there, then run."""
    start_with(PINNED | WAITING, "benchmarks.potentials")
    from .run import run

    run()


if __name__ == "__main__":
    main()
