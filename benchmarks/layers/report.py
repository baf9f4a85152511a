"""Tables on the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..measuring.number import number
from ..measuring.result import OURS, Row

__all__ = ["detail", "summary"]

HEAD = f"{'':<26} {'ms':>10} {'wall ms':>10} {'peak MB':>9} {'x roofline':>10} {'against ours':>12} {'deviation':>10}"


def detail(rows: Sequence[Row]) -> Iterator[str]:
    """All contenders of one case and mode."""
    first = rows[0]
    yield f"\n{first.workload} {first.title}  {first.mode}  {first.dtype}, {first.threads} thread(s)"
    yield f"{HEAD}   roofline {number(first.roofline_ms)} ms"
    for row in rows:
        times = f"{number(row.time):>10} {number(row.wall_ms):>10} {number(row.peak_mb):>9}"
        ratios = f"{number(row.over_roofline):>10} {number(row.ratio):>12}"
        apart = "" if row.deviation is None else f"{row.deviation:.0e}"
        yield f"{row.contender:<26} {times} {ratios} {apart:>10}  {row.error}".rstrip()


def summary(rows: Sequence[Row]) -> Iterator[str]:
    """One line for each case and mode: ours, the least time possible, and the best of the others."""
    head = f"{'case':<54} {'ours ms':>9} {'roofline':>9} {'x':>6} {'best other':>10}  {'which':<24} {'ratio':>7}"
    yield f"\n{head} {'ours MB':>8} {'its MB':>8}"
    groups: dict[tuple[str, str, str], list[Row]] = {}
    for row in rows:
        groups.setdefault((row.workload, row.title, row.mode), []).append(row)
    for (workload, title, mode), group in groups.items():
        yield _summary_line(f"{workload} {title} {mode}", group)


def _summary_line(name: str, group: Sequence[Row]) -> str:
    ours = next((row for row in group if row.contender == OURS), None)
    others = [row for row in group if row.agrees and not row.contender.startswith(OURS)]
    best = min(others, key=lambda row: row.time or float("inf"), default=None)
    if ours is None or ours.time is None:
        return f"{name:<54} {ours.error if ours else 'not measured'}"
    line = f"{name:<54} {number(ours.time):>9} {number(ours.roofline_ms):>9} {number(ours.over_roofline):>6}"
    if best is None:
        return line
    line += f" {number(best.time):>10}  {best.contender:<24} {number(best.ratio):>7}"
    return f"{line} {number(ours.peak_mb):>8} {number(best.peak_mb):>8}"
