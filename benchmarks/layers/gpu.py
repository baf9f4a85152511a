"""A CUDA device: calls between two events, the copies and products that it can do, and its name."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import torch

from ..measuring.roofline import Peaks
from ..measuring.timing import Sample

__all__ = ["Gpu", "describe_gpu"]

Call = Callable[[], object]
COPIED = 2**31
"""Bytes of an array that is copied to find the bandwidth: far more than caches hold."""

SIZE = 8192
"""Rows of the matrices that are multiplied."""

CYCLES = 2e9
"""About so many cycles a GPU does in a second."""

LONGEST = 0.05
"""Seconds that a GPU waits at most while a call is queued."""

REPEATS = 20


@dataclass(frozen=True)
class Gpu:
    """The current CUDA device."""

    name: str = "cuda"

    def peaks(self, threads: int) -> Peaks:
        """What it does in a second; reading is counted as fast as copying."""
        return _peaks()

    def once(self, call: Call) -> Sample:
        """Time one call on the clock, and one on the GPU, which waits until all of it is queued.

        So what the second one takes is what its kernels take, and not what the processor needs to start them.
        """
        torch.cuda.synchronize()
        cpu, wall = time.process_time(), time.perf_counter()
        call()
        torch.cuda.synchronize()
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        return Sample(wall, cpu, _between_events(call, ahead=wall))

    def peak_bytes(self, call: Call) -> int:
        """The most memory that one call holds beyond what was held before."""
        torch.cuda.synchronize()
        held = torch.cuda.memory_allocated()
        torch.cuda.reset_peak_memory_stats()
        call()
        torch.cuda.synchronize()
        return torch.cuda.max_memory_allocated() - held


def describe_gpu() -> dict[str, object]:
    """The name of the device, its memory and processors, and the version of CUDA."""
    found = torch.cuda.get_device_properties(0)
    return {
        "name": found.name,
        "processors": found.multi_processor_count,
        "memory_gb": round(found.total_memory / 1e9, 1),
        "capability": f"{found.major}.{found.minor}",
        "cuda": torch.version.cuda,
    }


def _between_events(call: Call, ahead: float = 0.0) -> float:
    """Seconds on the GPU of a call that is queued while the GPU waits about `ahead` seconds."""
    begin, end = (torch.cuda.Event(enable_timing=True) for _ in range(2))
    torch.cuda.synchronize()
    torch.cuda._sleep(int(CYCLES * min(ahead, LONGEST)))
    begin.record()
    result = call()
    end.record()
    torch.cuda.synchronize()
    del result
    return begin.elapsed_time(end) / 1e3


@cache
def _peaks() -> Peaks:
    source = torch.empty(COPIED, dtype=torch.uint8, device="cuda")
    target = torch.empty_like(source)
    copy = 2 * COPIED / _median(lambda: target.copy_(source))
    return Peaks(1, copy, copy, _product_rate(torch.float32), _product_rate(torch.float64))


def _product_rate(dtype: torch.dtype) -> float:
    """Operations a second in a product of matrices, none of them in a smaller number type."""
    allowed, torch.backends.cuda.matmul.allow_tf32 = torch.backends.cuda.matmul.allow_tf32, False
    try:
        a = torch.randn(SIZE, SIZE, dtype=dtype, device="cuda")
        return 2 * SIZE**3 / _median(lambda: a @ a)
    finally:
        torch.backends.cuda.matmul.allow_tf32 = allowed


def _median(call: Call) -> float:
    for _ in range(3):
        call()
    return statistics.median(_between_events(call) for _ in range(REPEATS))
