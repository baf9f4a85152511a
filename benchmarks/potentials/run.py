"""What each command does."""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
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
from .growth import growth
from .measure import Case, Plan, measure
from .model import MODES, TRAINING
from .neighbours import given
from .network import Network, chosen
from .options import parse
from .process import ROOT
from .report import detail, newest, summary

__all__ = ["run"]

RESULTS = ROOT / "benchmarks" / "results" / "potentials_cpu.jsonl"
BENCHMARK = "potentials"

LARGEST_STEP = 500
"""Structures of more atoms are not trained on."""

BUSY = 0.5
"""The load of a machine above which it does something else."""


def run(words: Sequence[str] | None = None) -> None:
    """Run the command that was asked for."""
    options = parse(about.__doc__, words)
    path = Path(options.output) if options.output else RESULTS
    if options.command == "report":
        print("\n".join(summary(newest(path, BENCHMARK))))
        return
    plan, networks = make_plan(options), chosen(options.network)
    _say_machine()
    recorder = Recorder(path, _environment(options))
    if options.command == "growth":
        growth(networks, plan, recorder, options.quick)
    else:
        table(networks, plan, recorder, options)


def make_plan(options: argparse.Namespace) -> Plan:
    """How cases are measured."""
    return Plan(
        Limits(seconds=0.2 if options.quick else options.seconds),
        tuple(int(count) for count in options.threads.split(",")),
        options.build_limit,
        "^$" if options.no_peers else options.only,
        options.peers_python or sys.executable,
        benchmark=BENCHMARK,
    )


def table(networks: Sequence[Network], plan: Plan, recorder: Recorder, options: argparse.Namespace) -> None:
    """Every network on every structure."""
    rows: list[Row] = []
    for atoms in (21,) if options.quick else map(int, options.atoms.split(",")):
        structure = given(water(atoms), CUTOFF)
        for network in networks:
            for mode in [options.mode] if options.mode else MODES:
                if mode == TRAINING and atoms > LARGEST_STEP:
                    continue
                found = measure(Case(network, structure, mode), plan)
                recorder.write(found)
                print("\n".join(detail(found)), flush=True)
                rows += found
    print("\n".join(summary(rows)))


def _environment(options: argparse.Namespace) -> dict[str, object]:
    """What is kept with every row."""
    peaks = [asdict(found) for found in measure_peaks().values()]
    own = {**versions(), "python": platform.python_version(), "compiler": compiler_version()}
    found: dict[str, object] = {"device": "cpu", "machine": describe(), "peaks": peaks, "versions": own}
    return {**found, "versions of others": _versions_of(options.peers_python)} if options.peers_python else found


def _versions_of(python: str) -> object:
    """The versions in another environment."""
    program = "import json; from benchmarks.measuring.versions import versions; print(json.dumps(versions()))"
    return json.loads(subprocess.run([python, "-c", program], cwd=ROOT, capture_output=True, check=True).stdout)


def _say_machine() -> None:
    peaks = measure_peaks()[1]
    print(f"{describe()['name']}, one thread: {peaks.float32 / 1e9:.0f} GFLOP/s, {peaks.bandwidth / 1e9:.0f} GB/s")
    load = os.getloadavg()[0]
    if load > BUSY:
        print(f"other programs keep {load:.1f} processors busy: times are too long, and ratios uncertain")
