"""The convolution on a CUDA device beside other libraries, and beside copying the bytes that it must read and write.

    python -m benchmarks.gpu [--lmax 1 2 3] [--only cuequivariance] [--packages FOLDER]
    python -m benchmarks.gpu --pack FOLDER

The second one compiles the packages into a folder, for a machine that has no compiler. Every line of numbers is also a
line of JSON in benchmarks/results/layers_cuda.jsonl. With `--device cpu` Triton's interpreter runs the kernels, which
shows that everything works and says nothing about time.
"""

from __future__ import annotations

import argparse
import platform
import time
import warnings
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import asdict, replace
from pathlib import Path

import torch

from benchmarks.layers.contender import OURS, Mode
from benchmarks.layers.convolution import convolution_case, family
from benchmarks.layers.device import Device, Processor
from benchmarks.layers.gpu import Gpu, describe_gpu
from benchmarks.layers.measure import Plan, measure_case
from benchmarks.layers.packages import Packages
from benchmarks.layers.report import detail
from benchmarks.layers.workload import Setting
from benchmarks.measuring.machine import describe
from benchmarks.measuring.number import number
from benchmarks.measuring.result import Recorder, Row
from benchmarks.measuring.timing import Limits
from benchmarks.measuring.versions import versions
from tnforge.runtime.library import cache_folder
from tnforge.runtime.triton import interpreted

RESULTS = Path(__file__).parent / "results" / "layers_cuda.jsonl"
AIMS = {Mode.FORWARD: 0.6, Mode.DOUBLE: 0.4}
"""The part of the bandwidth of copies that our layer should reach."""

OTHERS = r"^(cuequivariance uniform_1d|openequivariance|flashcart|e3nn|dense bmm)$"
SHARE = 12
"""Contenders that keep messages take part where these are less than one part in so many of the memory."""

GIVEN_UP = 120
"""Seconds after which a contender that is not ready is given up."""


def main(words: Sequence[str] | None = None) -> None:
    """Do what was asked for."""
    options = parse(words)
    warnings.filterwarnings("ignore")
    if options.pack:
        pack(options.pack, options.lmax)
    else:
        measure(options, Gpu() if options.device == "cuda" else Processor())


def parse(words: Sequence[str] | None) -> argparse.Namespace:
    """What was asked for."""
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser("benchmarks.gpu", description=__doc__, formatter_class=form)
    parser.add_argument("--lmax", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--edges", type=int, default=200_000)
    parser.add_argument("--channels", type=int, default=128)
    parser.add_argument("--dtype", default="float32", choices=["float32", "float64"])
    parser.add_argument("--device", default="cuda", choices=["cuda", "cpu"])
    parser.add_argument("--only", default=OTHERS, help="a regular expression: which other contenders take part")
    parser.add_argument("--no-peers", action="store_true", help="ours alone")
    parser.add_argument("--packages", type=Path, help="a folder of packages; compiled here by default")
    parser.add_argument("--pack", type=Path, help="compile packages into this folder and do nothing else")
    parser.add_argument("--seconds", type=float, default=0.5, help="how long each contender is measured")
    parser.add_argument("--output", type=Path, default=RESULTS, help="the file of JSON lines")
    return parser.parse_args(words)


def pack(folder: Path, degrees: Sequence[int]) -> None:
    """Compile the packages of some degrees."""
    packages = Packages(None, "triton", folder)
    for lmax in degrees:
        print(f"{family(lmax).name}: {packages.compile(family(lmax)):.0f} s", flush=True)


def measure(options: argparse.Namespace, device: Device) -> None:
    """Time, print and keep every degree and mode."""
    plan, peaks = make_plan(options, device), device.peaks(1)
    machine = describe_gpu() if options.device == "cuda" else describe()
    found = {**versions(), "python": platform.python_version()}
    recorder = Recorder(options.output, {"device": machine, "peaks": asdict(peaks), "versions": found})
    print(
        f"{machine['name']}: copies {peaks.copy / 1e9:.0f} GB/s, {peaks.float32 / 1e9:.0f} GFLOP/s float32", flush=True
    )
    start = time.perf_counter()
    with nullcontext() if options.device == "cuda" else interpreted():
        for lmax in options.lmax:
            case = convolution_case(plan.setting, lmax, options.channels, options.edges)
            for rows in measure_case(case, "W1", plan):
                counted = [with_fraction(row, peaks.copy) for row in rows]
                recorder.write(counted)
                print("\n".join([*detail(counted), *judged(counted)]), flush=True)
    print(f"\n{time.perf_counter() - start:.0f} s, kept in {recorder.path}")


def make_plan(options: argparse.Namespace, device: Device) -> Plan:
    """How cases are measured."""
    on_gpu = options.device == "cuda"
    parent = cache_folder() / "benchmarks" / "triton"
    setting = Setting(
        Packages(options.packages, "triton", parent),
        dtype=getattr(torch, options.dtype),
        peers=not options.no_peers,
        device=device,
    )
    plan = Plan(
        setting,
        Limits(seconds=options.seconds, calls=100),
        build_seconds=GIVEN_UP,
        memory=on_gpu,
        only=options.only,
        benchmark="cuda",
    )
    return replace(plan, largest=torch.cuda.get_device_properties(0).total_memory // SHARE) if on_gpu else plan


def with_fraction(row: Row, copy: float) -> Row:
    """A row that says what part of the bandwidth of copies it reaches with the bytes that none can avoid."""
    if not row.time or not row.bytes:
        return row
    return replace(row, more={**row.more, "copy_fraction": row.bytes / (1e-3 * row.time * copy)})


def judged(rows: Sequence[Row]) -> Iterator[str]:
    """How near our layer comes to copying."""
    for row in rows:
        fraction = row.more.get("copy_fraction")
        if row.contender == OURS and isinstance(fraction, float):
            aim = AIMS.get(Mode(row.mode))
            wanted = f"; the aim is {100 * aim:.0f} %" if aim else ""
            yield f"{OURS} moves {number((row.bytes or 0) / 1e6)} MB at {100 * fraction:.0f} % of copies{wanted}"


if __name__ == "__main__":
    main()
