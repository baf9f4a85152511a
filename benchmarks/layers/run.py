"""What each command does."""

from __future__ import annotations

import argparse
import os
import platform
import time
import warnings
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import torch

import benchmarks.layers as about
from tnforge.runtime.library import cache_folder, compiler_version

from ..measuring.machine import describe, measure_peaks
from ..measuring.result import Recorder, Row
from ..measuring.timing import Limits
from ..measuring.versions import versions
from .contraction import Contraction
from .convolution import Convolution
from .failures import Failures, Slow
from .first_use import first_use
from .growth import growth
from .harmonics import Harmonics
from .measure import Plan, measure_case
from .options import parse
from .overhead import overhead
from .packages import Packages
from .products import Products
from .report import detail, summary
from .threads import threads
from .workload import Setting, Workload

__all__ = ["run"]

RESULTS = Path(__file__).resolve().parents[1] / "results"
BUSY = 0.5
"""The load of a machine above which it does something else."""

WORKLOADS: tuple[Workload, ...] = (Convolution(), Products(), Contraction(), Harmonics())


def run(words: Sequence[str] | None = None) -> None:
    """Run the command that was asked for."""
    options = parse(about.__doc__, words)
    warnings.filterwarnings("ignore")
    plan = make_plan(options)
    recorder = Recorder(_path(options), _environment())
    _say_machine()
    match options.command:
        case "growth":
            growth(plan, recorder)
        case "overhead":
            overhead(plan, recorder, options.lmax)
        case "threads":
            threads(plan, recorder, options.lmax)
        case "build":
            first_use(recorder, options.workload, options.quick)
        case _:
            table(plan, recorder, options)


def make_plan(options: argparse.Namespace) -> Plan:
    """How cases are measured."""
    setting = Setting(
        Packages(Path(options.packages) if options.packages else None, options.target),
        dtype=getattr(torch, options.dtype),
        quick=options.quick,
        peers=not options.no_peers,
    )
    seconds = options.seconds or (0.1 if options.quick else 0.4)
    failures = Failures(cache_folder() / "benchmarks" / "failures.json", versions())
    return Plan(
        setting,
        Limits(seconds=seconds),
        build_seconds=options.build_limit,
        only=options.only,
        failures=None if options.retry else failures,
        slow=Slow(),
    )


def table(plan: Plan, recorder: Recorder, options: argparse.Namespace) -> None:
    """Every workload beside its peers."""
    start, rows = time.perf_counter(), list[Row]()
    for workload in chosen(options):
        print(f"\n{workload.name}: {workload.title}")
        for case in workload.cases(plan.setting, options.lmax):
            for found in measure_case(case, workload.name, plan):
                recorder.write(found)
                print("\n".join(detail(found)), flush=True)
                rows += found
    print("\n".join(summary(rows)))
    print(f"\n{len(rows)} rows in {time.perf_counter() - start:.0f} s, kept in {recorder.path}")


def chosen(options: argparse.Namespace) -> list[Workload]:
    """The workloads asked for."""
    names = options.workload.split(",") if options.workload else [workload.name for workload in WORKLOADS]
    known = {workload.name.lower(): workload for workload in WORKLOADS}
    for name in names:
        if name.lower() not in known:
            raise SystemExit(f"there is no workload {name}; there are {', '.join(w.name for w in WORKLOADS)}")
    return [known[name.lower()] for name in names]


def _path(options: argparse.Namespace) -> Path:
    return Path(options.output) if options.output else RESULTS / "layers_cpu.jsonl"


def _environment() -> dict[str, object]:
    """What is kept with every row."""
    peaks = [asdict(found) for found in measure_peaks().values()]
    found = {**versions(), "python": platform.python_version(), "compiler": compiler_version()}
    return {"device": "cpu", "machine": describe(), "peaks": peaks, "versions": found}


def _say_machine() -> None:
    print(f"{describe()['name']}; medians; one thread: time of the processor, more: on the clock")
    load = os.getloadavg()[0]
    if load > BUSY:
        print(f"other programs keep {load:.1f} processors busy: times are too long, and ratios uncertain")
    for peaks in measure_peaks().values():
        rates = f"copies {peaks.copy / 1e9:.1f} GB/s, reads {peaks.read / 1e9:.1f} GB/s"
        flops = f"{peaks.float32 / 1e9:.0f} GFLOP/s float32, {peaks.float64 / 1e9:.0f} float64"
        print(f"{peaks.threads} thread(s): {rates}, {flops}")
