"""Interleaved timing, peak memory, and a limit on the time of a call."""

from __future__ import annotations

import gc
import signal
import statistics
import time
from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

import torch

__all__ = ["Limits", "OutOfTimeError", "Sample", "Times", "interleave", "once", "peak_bytes", "time_limit"]

Call = Callable[[], object]
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class Sample:
    """One call: seconds on the clock, on all processors of this process, and on a GPU if it ran there."""

    wall: float
    cpu: float
    gpu: float | None = None


@dataclass(frozen=True)
class Times:
    """All calls of a contender."""

    samples: tuple[Sample, ...]

    @property
    def wall(self) -> float:
        """Median seconds on the clock."""
        return statistics.median(sample.wall for sample in self.samples)

    @property
    def cpu(self) -> float:
        """Median seconds on the processors."""
        return statistics.median(sample.cpu for sample in self.samples)

    @property
    def gpu(self) -> float | None:
        """Median seconds on the GPU, if the calls ran there."""
        found = [sample.gpu for sample in self.samples if sample.gpu is not None]
        return statistics.median(found) if found else None


@dataclass(frozen=True)
class Limits:
    """How long each contender is measured: about `seconds`, in `rounds` rounds, at most `calls` times."""

    seconds: float = 0.4
    rounds: int = 5
    calls: int = 200
    slow: float = 0.5
    """Calls that take longer than this, in seconds, are made in two rounds."""

    def rounds_of(self, estimate: float) -> int:
        """The rounds in which a call of a known length takes part."""
        return 2 if estimate > self.slow else self.rounds

    def calls_of(self, estimate: float) -> int:
        """The calls in each of its rounds."""
        rounds = self.rounds_of(estimate)
        return max(1, min(self.calls // rounds, int(self.seconds / rounds / max(estimate, 1e-6))))


Timer = Callable[[Call], Sample]


@dataclass
class _Record:
    estimate: float
    samples: list[Sample] = field(default_factory=list)


def once(call: Call) -> Sample:
    """Time one call."""
    cpu, wall = time.process_time(), time.perf_counter()
    result = call()
    sample = Sample(time.perf_counter() - wall, time.process_time() - cpu)
    del result
    return sample


def interleave(calls: Mapping[Key, Call], limits: Limits, timer: Timer = once) -> dict[Key, Times]:
    """Time calls that have run before, in rounds of all of them, so that a busy machine slows all alike."""
    records = {name: _Record(min(timer(call).wall for _ in range(2))) for name, call in calls.items()}
    gc.collect()
    gc.disable()
    try:
        for round_ in range(limits.rounds):
            for name, record in records.items():
                if round_ < limits.rounds_of(record.estimate):
                    record.samples += [timer(calls[name]) for _ in range(limits.calls_of(record.estimate))]
    finally:
        gc.enable()
    return {name: Times(tuple(record.samples)) for name, record in records.items()}


def peak_bytes(call: Call) -> int:
    """The most memory that one call holds beyond what was held before."""
    activities = [torch.profiler.ProfilerActivity.CPU]
    with torch.profiler.profile(activities=activities, profile_memory=True) as profile:
        result = call()
    del result
    events = profile.profiler.kineto_results.events()
    held = top = 0
    for _, size in sorted((e.start_ns(), e.nbytes()) for e in events if e.name() == "[memory]"):
        held += size
        top = max(top, held)
    return top


class OutOfTimeError(Exception):
    """A call took longer than it may."""


@contextmanager
def time_limit(seconds: int) -> Iterator[None]:
    """Stop what runs inside after some seconds."""

    def stop(*_: object) -> None:
        raise OutOfTimeError(f"not ready after {seconds} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
