"""What this machine can do, measured by a small C program."""

from __future__ import annotations

import os
import platform
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from tnforge.runtime.library import find_compiler

from .roofline import Peaks

__all__ = ["describe", "measure_peaks"]

SOURCE = Path(__file__).with_name("machine.c")
FLAGS = ("-O3", "-march=native", "-fopenmp")


@cache
def measure_peaks() -> dict[int, Peaks]:
    """The peaks with one thread and with two."""
    compiler = find_compiler()
    if compiler is None:
        raise SystemExit("no C compiler was found (cc, gcc, clang or $CC): without one the peaks can not be measured")
    with tempfile.TemporaryDirectory() as folder:
        program = str(Path(folder) / "machine")
        subprocess.run([compiler, *FLAGS, str(SOURCE), "-o", program], check=True)
        words = [program, str(min(2, os.cpu_count() or 1))]
        environment = {**os.environ, "OMP_WAIT_POLICY": "PASSIVE"}
        done = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
    return {peaks.threads: peaks for peaks in map(_read, done.stdout.splitlines())}


def _read(line: str) -> Peaks:
    threads, *rates = line.split()
    return Peaks(int(threads), *map(float, rates))


def describe() -> dict[str, object]:
    """The processor, and whether the allocator keeps memory."""
    pinned = "MALLOC_TRIM_THRESHOLD_" in os.environ
    return {"name": _processor(), "processors": os.cpu_count(), "malloc_pinned": pinned}


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())
