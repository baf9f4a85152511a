"""The command line."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from .model import MODES

__all__ = ["COMMANDS", "parse"]

COMMANDS = {
    "table": "every network beside other codes (the default)",
    "growth": "ours on crystals of more and more atoms",
    "report": "the table of the newest rows in the file of results",
}


def parse(description: str | None, words: Sequence[str] | None = None) -> argparse.Namespace:
    """What was asked for."""
    form = argparse.RawDescriptionHelpFormatter
    commands = "\n".join(f"  {name:<10} {text}" for name, text in COMMANDS.items())
    parser = argparse.ArgumentParser(
        "benchmarks.potentials", description=f"{description}\n{commands}", formatter_class=form
    )
    parser.add_argument("command", nargs="?", default="table", choices=list(COMMANDS))
    parser.add_argument("--network", default="", help="systems or single sizes, as tensornet,ictp:2; all by default")
    parser.add_argument("--atoms", default="21,201,999", help="of the water that is timed")
    parser.add_argument("--mode", default="", choices=["", *MODES], help="one alone")
    parser.add_argument("--threads", default="1,2")
    parser.add_argument("--only", default="", help="a regular expression: which other contenders take part")
    parser.add_argument("--peers-python", default="", help="the Python of an environment that has the other codes")
    parser.add_argument("--seconds", type=float, default=2.0, help="how long each contender is measured")
    parser.add_argument("--build-limit", type=int, default=300, help="seconds in which a contender must be ready")
    parser.add_argument("--quick", action="store_true", help="21 atoms alone, briefly; of growth two sizes")
    parser.add_argument("--no-peers", action="store_true", help="ours alone")
    parser.add_argument("--output", help="the file of JSON lines")
    return parser.parse_args(words)
