"""What each command does."""

from __future__ import annotations

import argparse
import platform
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import benchmarks.potentials as about
from tnforge.runtime.library import compiler_version

from ..measuring.machine import describe, measure_peaks
from ..measuring.result import Recorder, Row
from ..measuring.timing import Limits
from ..measuring.versions import versions
from .atoms import CUTOFF, water
from .measure import Case, Plan, measure
from .model import MODES
from .neighbours import given
from .network import chosen
from .options import parse
from .report import detail

__all__ = ["run"]

RESULTS = Path(__file__).resolve().parents[1] / "results" / "potentials_cpu.jsonl"


def run(words: Sequence[str] | None = None) -> None:
    """Run the command that was asked for."""
    options = parse(about.__doc__, words)
    plan = make_plan(options)
    recorder = Recorder(Path(options.output) if options.output else RESULTS, _environment())
    table(plan, recorder, options)


def make_plan(options: argparse.Namespace) -> Plan:
    """How cases are measured."""
    threads = tuple(int(count) for count in options.threads.split(","))
    limits = Limits(seconds=options.seconds)
    return Plan(limits, threads, only=options.only, peers_python=options.peers_python or sys.executable)


def table(plan: Plan, recorder: Recorder, options: argparse.Namespace) -> None:
    """Every network on every structure."""
    rows: list[Row] = []
    for atoms in map(int, options.atoms.split(",")):
        structure = given(water(atoms), CUTOFF)
        for network in chosen(options.network):
            for mode in MODES if not options.mode else [options.mode]:
                found = measure(Case(network, structure, mode), plan)
                recorder.write(found)
                print("\n".join(detail(found)), flush=True)
                rows += found


def _environment() -> dict[str, object]:
    """What is kept with every row."""
    peaks = [asdict(found) for found in measure_peaks().values()]
    found = {**versions(), "python": platform.python_version(), "compiler": compiler_version()}
    return {"device": "cpu", "machine": describe(), "peaks": peaks, "versions": found}
