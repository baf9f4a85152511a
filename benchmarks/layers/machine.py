"""What this machine can do, measured by a small C program."""

from __future__ import annotations

import os
import platform
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import torch

from tnforge.runtime.library import find_compiler

from .roofline import Peaks

__all__ = ["describe", "measure_peaks"]

SOURCE = Path(__file__).with_name("machine.c")
FLAGS = ("-O3", "-march=native", "-fopenmp")


@cache
def measure_peaks(device: str = "cpu") -> dict[int, Peaks]:
    """The peaks with one thread, two, and so on to the number of processors; a GPU counts as one."""
    if device == "cuda":
        return {threads: _cuda_peaks(threads) for threads in (1, os.cpu_count() or 1)}
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


def _cuda_peaks(threads: int) -> Peaks:
    """Rates of torch's own copy and matrix product, without TF32."""
    torch.backends.cuda.matmul.allow_tf32 = False
    array = torch.zeros(1 << 28, device="cuda")
    target = torch.empty_like(array)
    copy = 2 * 4 * array.numel() / _cuda_seconds(lambda: target.copy_(array))
    return Peaks(threads, copy, copy, _cuda_flops(torch.float32), _cuda_flops(torch.float64))


def _cuda_flops(dtype: torch.dtype) -> float:
    size = 8192
    left, right = torch.randn(2, size, size, device="cuda", dtype=dtype)
    return 2 * size**3 / _cuda_seconds(lambda: left @ right)


def _cuda_seconds(call: object) -> float:
    from .timing import once

    return min(once(call, "cuda").wall for _ in range(7))  # type: ignore[arg-type]


def describe(device: str) -> dict[str, object]:
    """The processor, or the GPU, and the allocator's settings."""
    name = torch.cuda.get_device_name(0) if device == "cuda" else _processor()
    pinned = "MALLOC_TRIM_THRESHOLD_" in os.environ
    return {"name": name, "processors": os.cpu_count(), "memory is kept": pinned}


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())
