"""How the time of the convolution grows with degree, channels and edges."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..measuring.number import exponent, number
from ..measuring.result import Recorder, Row
from .contender import OURS, Mode
from .convolution import convolution_case
from .measure import Plan, measure_case

__all__ = ["Series", "growth"]

MODES = (Mode.FORWARD, Mode.BACKWARD)


@dataclass(frozen=True)
class Series:
    """Cases in which one size grows; `measure` is what of it the time is a power of."""

    name: str
    sizes: tuple[Mapping[str, int], ...]
    measure: Callable[[Mapping[str, int]], float]
    unit: str


def _series(quick: bool) -> tuple[Series, ...]:
    highest, most = (3, 5) if quick else (6, 7)
    plain = {"lmax": 2, "channels": 64, "edges": 2000}
    degrees = tuple({**plain, "lmax": lmax} for lmax in range(1, highest + 1))
    channels = tuple({**plain, "channels": count} for count in (16, 32, 64, 128, 256))
    edges = tuple({**plain, "lmax": 1, "edges": 10**power} for power in range(3, most))
    large = () if quick else ({**plain, "lmax": 6, "edges": 10**4},)
    found = (
        Series("degree", degrees, lambda size: size["lmax"] + 1, "lmax + 1"),
        Series("channels", channels, lambda size: size["channels"], "channels"),
        Series("edges", edges, lambda size: size["edges"], "edges"),
        Series("largest", large, lambda size: size["edges"], "edges"),
    )
    return tuple(series for series in found if series.sizes)


def growth(plan: Plan, recorder: Recorder) -> None:
    """Time all series, print a table of each and keep the fitted exponents."""
    plan = replace(plan, benchmark="growth", slow=None)
    for series in _series(plan.setting.quick):
        rows = [row for size in series.sizes for row in _measured(size, series, plan, recorder)]
        for mode in MODES:
            own = [row for row in rows if row.mode == mode.value]
            found = dict(_exponents(own, series))
            recorder.write(_summaries(series, mode, found, plan))
            print("\n".join(_table(series, mode, own, found)), flush=True)


def _measured(size: Mapping[str, int], series: Series, plan: Plan, recorder: Recorder) -> Iterator[Row]:
    case = convolution_case(plan.setting, size["lmax"], size["channels"], size["edges"], MODES)
    for rows in measure_case(case, "W1", plan):
        named = [replace(row, more={**row.more, "series": series.name}) for row in rows]
        recorder.write(named)
        yield from named


def _exponents(rows: Sequence[Row], series: Series) -> Iterator[tuple[str, float]]:
    """The exponent of each contender that was timed at two sizes or more."""
    for name in dict.fromkeys(row.contender for row in rows):
        points = [(series.measure(row.case), row.time) for row in rows if row.contender == name and row.time]
        if len(points) > 1:
            yield name, exponent(points)


def _summaries(series: Series, mode: Mode, found: Mapping[str, float], plan: Plan) -> Iterator[Row]:
    for name, value in found.items():
        more = {"series": series.name, "exponent": value, "of": series.unit}
        yield Row("growth exponent", "W1", {}, mode.value, name, plan.setting.type_name, more=more)


def _table(series: Series, mode: Mode, rows: Sequence[Row], found: Mapping[str, float]) -> Iterator[str]:
    names = list(dict.fromkeys(row.contender for row in rows))
    titles = list(dict.fromkeys(row.title for row in rows))
    heads = "".join(f"{series.measure(size):>10.0f}" for size in series.sizes)
    yield f"\nmilliseconds against {series.unit}, {mode.value}: {'; '.join(titles[:1])} ..\n{'':<26}{heads}  exponent"
    for name in names:
        own = {row.title: row for row in rows if row.contender == name}
        times = "".join(f"{number(own[title].time) if title in own else '':>10}" for title in titles)
        yield f"{name:<26}{times}  {number(found.get(name))}"
    for row in rows:
        if row.error and (row.contender == OURS or row.time is None):
            yield f"  {row.contender}, {row.title}: {row.error}"
