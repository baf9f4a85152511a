"""The command line."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

__all__ = ["COMMANDS", "parse"]

COMMANDS = {
    "table": "every workload beside its peers (the default)",
    "growth": "how time grows with degree, channels and edges",
    "overhead": "what a call costs whatever it computes: ten edges",
    "threads": "one thread against two",
    "build": "how long packages and their C files take to build, and to load again",
}


def parse(description: str | None, words: Sequence[str] | None = None) -> argparse.Namespace:
    """What was asked for."""
    form = argparse.RawDescriptionHelpFormatter
    commands = "\n".join(f"  {name:<10} {text}" for name, text in COMMANDS.items())
    parser = argparse.ArgumentParser(
        "benchmarks.layers", description=f"{description}\n{commands}", formatter_class=form
    )
    parser.add_argument("command", nargs="?", default="table", choices=list(COMMANDS))
    parser.add_argument("--workload", default="", help="some of W1,W3p,W5,W7; all by default")
    parser.add_argument("--lmax", type=int, help="one degree alone")
    parser.add_argument("--quick", action="store_true", help="small cases alone, briefly")
    parser.add_argument("--only", default="", help="a regular expression: which other contenders take part")
    parser.add_argument("--no-peers", action="store_true", help="ours alone")
    parser.add_argument("--dtype", default="float32", choices=["float32", "float64"])
    parser.add_argument("--target", default="auto", choices=["auto", "c", "torch"], help="of our layers")
    parser.add_argument("--packages", help="a folder of packages; compiled here by default")
    parser.add_argument("--build-limit", type=int, default=600, help="seconds in which a contender must be ready")
    parser.add_argument("--seconds", type=float, help="how long each contender is measured")
    parser.add_argument("--retry", action="store_true", help="try again what took too long in an earlier run")
    parser.add_argument("--output", help="the file of JSON lines")
    return parser.parse_args(words)
