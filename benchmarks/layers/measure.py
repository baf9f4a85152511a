"""Builds the contenders of a case, compares what they compute, and times those that can be compared."""

from __future__ import annotations

import gc
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import torch

from .contender import OURS, Contender, Mode, Tensors, deviation, prepared, results, tolerance
from .failures import Failures
from .machine import measure_peaks
from .result import Row, with_ratios
from .roofline import roofline
from .timing import Limits, interleave, peak_bytes, time_limit
from .workload import Builder, Case, Setting

__all__ = ["Plan", "measure_case", "reason"]

SINGLE_USE = "torch.compile does not differentiate twice; see the uncompiled one"


@dataclass(frozen=True)
class Plan:
    """How a case is measured; a contender that is not built or called once in `build_seconds` is given up.

    Contenders that store more than `largest` bytes of messages are left out, those that differentiate twice a third
    of that.
    """

    setting: Setting
    limits: Limits = field(default_factory=Limits)
    threads: int = 1
    build_seconds: int = 600
    largest: int = 1_500_000_000
    memory: bool = True
    only: str = ""
    failures: Failures | None = None
    benchmark: str = "layers"

    def wants(self, name: str) -> bool:
        """Whether a contender takes part."""
        return name == OURS or re.search(self.only, name) is not None

    def is_too_large(self, case: Case, mode: Mode) -> bool:
        """Whether messages of this size are not stored in this mode."""
        return case.messages * (3 if mode is Mode.DOUBLE else 1) > self.largest


@dataclass(frozen=True)
class _Entry:
    """A contender in one mode: the call to time and how far its results are from ours, or an error."""

    name: str
    call: Callable[[], Tensors] | None = None
    build_seconds: float = 0
    deviation: float | None = None
    error: str = ""


def measure_case(case: Case, workload: str, plan: Plan) -> Iterator[list[Row]]:
    """The rows of each mode, ours first."""
    torch.set_num_threads(plan.threads)
    built = {name: _built(name, build, plan) for name, build in case.builders.items() if plan.wants(name)}
    own = built[OURS]
    if isinstance(own, str):
        for mode in case.modes:
            yield [replace(_row(case, workload, mode, plan), contender=OURS, error=own)]
        return
    cotangents = tuple(torch.randn_like(value) for value in results(own, Mode.FORWARD, case.arguments, ()))
    for mode in case.modes:
        expected = results(own, mode, case.arguments, cotangents)
        entries = [_entry(name, c, case, mode, (cotangents, expected), plan) for name, c in built.items()]
        yield with_ratios(list(_timed(entries, _row(case, workload, mode, plan), mode, plan)))
        del entries, expected
        gc.collect()


def _built(name: str, build: Builder, plan: Plan) -> Contender | str:
    try:
        with time_limit(plan.build_seconds):
            return build()
    except Exception as error:
        return reason(error)


def _entry(
    name: str, contender: Contender | str, case: Case, mode: Mode, expected: tuple[Tensors, Tensors], plan: Plan
) -> _Entry:
    """Call a contender once, which builds what is built late, and compare its results with ours."""
    if isinstance(contender, str):
        return _Entry(name, error=contender)
    if contender.compiled and mode is Mode.DOUBLE:
        return _Entry(name, error=SINGLE_USE)
    if name != OURS and plan.is_too_large(case, mode):
        return _Entry(name, error=f"left out: its messages alone are {case.messages / 1e9:.1f} GB")
    key = f"{name}, {case.title}, {mode.value}, {plan.setting.type_name}, {plan.setting.device}"
    if plan.failures and (known := plan.failures.known(key)):
        return _Entry(name, error=known)
    try:
        return _called(name, contender, case, mode, expected, plan)
    except Exception as error:
        if plan.failures and name != OURS:
            plan.failures.remember(key, error)
        return _Entry(name, error=reason(error))


def _called(
    name: str, contender: Contender, case: Case, mode: Mode, expected: tuple[Tensors, Tensors], plan: Plan
) -> _Entry:
    start = time.perf_counter()
    with time_limit(plan.build_seconds):
        found = results(contender, mode, case.arguments, expected[0])
        seconds = time.perf_counter() - start
        call = prepared(contender, mode, case.arguments)
        call()
    return _Entry(name, call, seconds, deviation(found, expected[1]))


def _timed(entries: list[_Entry], row: Row, mode: Mode, plan: Plan) -> Iterator[Row]:
    device = plan.setting.device
    calls = {entry.name: entry.call for entry in entries if entry.call}
    times = interleave(calls, plan.limits, device)
    for entry in entries:
        this = replace(row, contender=entry.name, error=entry.error)
        if entry.call is None or entry.deviation is None:
            yield this
            continue
        found = times[entry.name]
        agrees = entry.deviation <= tolerance(plan.setting.dtype, mode)
        yield replace(
            this,
            cpu_ms=1e3 * found.cpu,
            wall_ms=1e3 * found.wall,
            calls=len(found.samples),
            peak_mb=peak_bytes(entry.call, device) / 2**20 if plan.memory else None,
            build_s=entry.build_seconds,
            deviation=entry.deviation,
            agrees=agrees,
            error="" if agrees else f"computes something else: {entry.deviation:.1e} away",
        )


def _row(case: Case, workload: str, mode: Mode, plan: Plan) -> Row:
    """What all contenders of a case share."""
    work, type_name = case.work(mode), plan.setting.type_name
    peaks = measure_peaks(plan.setting.device)[plan.threads]
    return Row(
        plan.benchmark,
        workload,
        dict(case.sizes),
        mode.value,
        "",
        type_name,
        plan.threads,
        flops=work.flops,
        bytes=work.bytes,
        roofline_ms=1e3 * roofline(work, peaks, type_name),
        more={"wall_counts": True} if plan.setting.device == "cuda" else {},
    )


def reason(error: BaseException) -> str:
    """One line about an error."""
    lines = str(error).strip().splitlines()
    return f"{type(error).__name__}: {lines[0][:160] if lines else ''}"
