"""Builds the contenders of a case, compares what they compute, and times those that can be compared."""

from __future__ import annotations

import gc
import re
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

import torch

from ..measuring.result import Row, with_ratios
from ..measuring.roofline import roofline
from ..measuring.timing import Limits, Times, interleave, time_limit
from .contender import OURS, Contender, Mode, Tensors, deviation, prepared, results, tolerance
from .failures import Failures, Slow
from .workload import Builder, Case, Setting

__all__ = ["Plan", "measure_case"]

SINGLE_USE = "torch.compile does not differentiate twice; see the uncompiled one"


@dataclass(frozen=True)
class Plan:
    """How cases are measured; a contender that is not built or called once in `build_seconds` is given up.

    Contenders that store more than `largest` bytes of messages are left out; of those that differentiate twice, a
    third of that is too much.
    """

    setting: Setting
    limits: Limits = field(default_factory=Limits)
    threads: tuple[int, ...] = (1,)
    build_seconds: int = 600
    largest: int = 1_500_000_000
    memory: bool = True
    only: str = ""
    failures: Failures | None = None
    slow: Slow | None = None
    benchmark: str = "layers"

    def wants(self, name: str) -> bool:
        """Whether a contender takes part."""
        return name == OURS or re.search(self.only, name) is not None


@dataclass(frozen=True)
class _Entry:
    """A contender in one mode: the call to time and how far its results are from ours, or an error."""

    name: str
    call: Callable[[], Tensors] | None = None
    build_seconds: float = 0
    deviation: float | None = None
    error: str = ""


@dataclass(frozen=True)
class _Round:
    """One mode of a case, and what our results are in it, if there are any."""

    case: Case
    workload: str
    mode: Mode
    plan: Plan
    cotangents: Tensors = ()
    expected: Tensors | None = None

    @property
    def key(self) -> str:
        """All that a call depends on beside the contender."""
        setting = self.plan.setting
        return f"{self.workload} {self.case.title}, {self.mode.value}, {setting.type_name}"

    def left_out(self, name: str, contender: Contender) -> str:
        """Why a contender is not called at all, if it is not."""
        if contender.compiled and self.mode is Mode.DOUBLE:
            return SINGLE_USE
        if name == OURS:
            return ""
        stored = contender.stores * self.case.messages * (3 if self.mode is Mode.DOUBLE else 1)
        if stored > self.plan.largest:
            return f"left out: its messages alone are {self.case.messages / 1e9:.1f} GB"
        known = self.plan.failures.known(f"{name}, {self.key}") if self.plan.failures else ""
        return known or (
            self.plan.slow.reason(self.workload, self.case.sizes, self.mode, name) if self.plan.slow else ""
        )


def measure_case(case: Case, workload: str, plan: Plan) -> Iterator[list[Row]]:
    """The rows of each mode, ours first. Without ours the others are timed and not compared."""
    torch.set_num_threads(min(plan.threads))
    built = {name: _built(build, plan) for name, build in case.builders.items() if plan.wants(name)}
    cotangents = _cotangents(built[OURS], case)
    for mode in case.modes:
        round_ = _with_expected(_Round(case, workload, mode, plan, cotangents), built[OURS])
        entries = [_entry(name, contender, round_) for name, contender in built.items()]
        rows = list(_timed(entries, round_))
        if plan.slow:
            plan.slow.remember(rows)
        yield rows
        del entries, round_
        gc.collect()


def _built(build: Builder, plan: Plan) -> Contender | str:
    try:
        with time_limit(plan.build_seconds):
            return build()
    except Exception as error:
        return _reason(error)


def _cotangents(own: Contender | str, case: Case) -> Tensors:
    if isinstance(own, str):
        return ()
    return tuple(torch.randn_like(value) for value in results(own, Mode.FORWARD, case.arguments, ()))


def _with_expected(round_: _Round, own: Contender | str) -> _Round:
    if isinstance(own, str):
        return round_
    return replace(round_, expected=results(own, round_.mode, round_.case.arguments, round_.cotangents))


def _entry(name: str, contender: Contender | str, round_: _Round) -> _Entry:
    """Call a contender once, which builds what is built late, and compare its results with ours."""
    if isinstance(contender, str):
        return _Entry(name, error=contender)
    if text := round_.left_out(name, contender):
        return _Entry(name, error=text)
    try:
        with time_limit(round_.plan.build_seconds):
            return _called(name, contender, round_)
    except Exception as error:
        if round_.plan.failures and name != OURS:
            round_.plan.failures.remember(f"{name}, {round_.key}", error)
        return _Entry(name, error=_reason(error))


def _called(name: str, contender: Contender, round_: _Round) -> _Entry:
    start, apart = time.perf_counter(), None
    call = prepared(contender, round_.mode, round_.case.arguments)
    call()
    seconds = time.perf_counter() - start
    if round_.expected is not None:
        found = results(contender, round_.mode, round_.case.arguments, round_.cotangents)
        apart = deviation(found, round_.expected)
    return _Entry(name, call, seconds, apart)


def _timed(entries: list[_Entry], round_: _Round) -> Iterator[Row]:
    """The rows of each number of threads, calls with all of them in turn."""
    plan = round_.plan
    calls = {
        (entry.name, threads): _with_threads(entry.call, threads)
        for entry in entries
        if entry.call
        for threads in plan.threads
    }
    times = interleave(calls, plan.limits, plan.setting.device.once)
    torch.set_num_threads(min(plan.threads))
    peaks = {entry.name: _peak_mb(entry, plan) for entry in entries}
    for threads in plan.threads:
        own = {name: found for (name, number), found in times.items() if number == threads}
        row = _row(round_, threads)
        yield from with_ratios([_filled(row, entry, own, peaks, round_) for entry in entries])


def _with_threads(call: Callable[[], Tensors], threads: int) -> Callable[[], Tensors]:
    def run() -> Tensors:
        if torch.get_num_threads() != threads:
            torch.set_num_threads(threads)
        return call()

    return run


def _peak_mb(entry: _Entry, plan: Plan) -> float | None:
    return plan.setting.device.peak_bytes(entry.call) / 2**20 if entry.call and plan.memory else None


def _filled(
    row: Row, entry: _Entry, times: Mapping[str, Times], peaks: Mapping[str, float | None], round_: _Round
) -> Row:
    row = replace(row, contender=entry.name, error=entry.error)
    if entry.call is None:
        return row
    found = times[entry.name]
    apart = entry.deviation
    agrees = apart is not None and apart <= tolerance(round_.plan.setting.dtype)
    return replace(
        row,
        cpu_ms=1e3 * found.cpu,
        wall_ms=1e3 * found.wall,
        gpu_ms=None if found.gpu is None else 1e3 * found.gpu,
        calls=len(found.samples),
        peak_mb=peaks[entry.name],
        build_s=entry.build_seconds,
        deviation=apart,
        agrees=agrees,
        error="" if agrees else "not compared" if apart is None else f"computes something else: {apart:.1e} away",
    )


def _row(round_: _Round, threads: int) -> Row:
    """What all contenders of a case share."""
    case, plan = round_.case, round_.plan
    work, type_name = case.work(round_.mode), plan.setting.type_name
    peaks = plan.setting.device.peaks(threads)
    return Row(
        plan.benchmark,
        round_.workload,
        dict(case.sizes),
        round_.mode.value,
        "",
        type_name,
        threads,
        flops=work.flops,
        bytes=work.bytes,
        roofline_ms=1e3 * roofline(work, peaks, type_name),
    )


def _reason(error: BaseException) -> str:
    """One line about an error."""
    lines = str(error).strip().splitlines()
    return f"{type(error).__name__}: {lines[0][:160] if lines else ''}"
