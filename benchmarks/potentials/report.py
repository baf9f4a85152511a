"""Tables on the terminal."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import fields
from pathlib import Path

from ..measuring.number import number
from ..measuring.result import OURS, Row
from .aims import ATOMS, MEMORY, TABLES, aim_of, factor
from .contenders import TABULATED, is_own

__all__ = ["detail", "newest", "summary"]

HEAD = (
    f"{'':<62} {'ours ms':>8} {'x roof':>7} {'best ms':>8}  {'best other':<34} {'other/ours':>10} "
    f"{'MB':>7} {'its MB':>7} {'aim ms':>8}"
)

NOTE = """
Medians; of one thread the time of the processor, of more on the clock. ~ another network of the same form, whose
results can not be compared; ! more memory than aimed at."""


def detail(rows: Sequence[Row]) -> Iterator[str]:
    """All contenders of one case."""
    for threads in dict.fromkeys(row.threads for row in rows):
        own = [row for row in rows if row.threads == threads]
        first = own[0]
        head = f"{'CPU ms':>9} {'wall ms':>9} {'peak MB':>9} {'weights':>9} {'x roofline':>10} {'other/ours':>10}"
        yield f"\n{first.workload} {first.title}  {first.mode}, {threads} thread(s)\n{'':<34}{head} {'deviation':>10}"
        for row in own:
            times = f"{number(row.cpu_ms):>9} {number(row.wall_ms):>9} {number(row.peak_mb):>9}"
            ratios = f"{row.more.get('weights', ''):>9} {number(row.over_roofline):>10} {_ratio(row, first):>10}"
            apart = "" if row.deviation is None else f"{row.deviation:.0e}"
            yield f"{row.contender:<34}{times} {ratios} {apart:>10}  {row.error}".rstrip()


def summary(rows: Sequence[Row]) -> Iterator[str]:
    """One line for each case, mode and number of threads, beside its aim if it has one."""
    scale = factor(rows)
    yield NOTE
    yield HEAD
    groups: dict[tuple[object, ...], list[Row]] = {}
    for row in rows:
        groups.setdefault((row.workload, row.title, row.mode, row.threads), []).append(row)
    for group in groups.values():
        own = next((row for row in group if row.contender == OURS), None)
        if own is not None and own.time:
            others = [row for row in group if not is_own(row.contender) and row.time]
            yield _line(own, others, scale)
            yield from _with_tables(group, others)
    if scale:
        yield f"s = {scale:.3f}, the time of torchmd-net's kernels for two layers on 201 atoms over that of the aims"


def _line(own: Row, others: Sequence[Row], scale: float | None) -> str:
    best = min(others, key=lambda row: row.time or 0, default=None)
    same = min((row for row in others if row.agrees), key=lambda row: row.time or 0, default=None)
    name = f"{own.workload} {own.title} {own.mode}, {own.threads} thr."
    line = f"{name:<62} {number(own.time):>8} {number(own.over_roofline):>7}"
    if best is None:
        line += f" {'':>8}  {'':<34} {'':>10} {number(own.peak_mb):>7} {'':>7}"
    else:
        line += f" {number(best.time):>8}  {best.contender:<34} {_ratio(best, own):>10}"
        line += f" {_memory(own, same):>7} {number(best.peak_mb):>7}"
    aim = aim_of(own, same, scale)
    if aim is None or own.time is None:
        return line.rstrip()
    verdict = "met" if aim.met(own.time) else f"missed by {own.time / aim.most:.2f}"
    return f"{line} {number(aim.most):>8}  {aim.text}: {verdict}"


def _with_tables(group: Sequence[Row], others: Sequence[Row]) -> Iterator[str]:
    """The library with tables beside the best other code for the same network."""
    own = next((row for row in group if row.contender == TABULATED and row.time), None)
    same = min((row for row in others if row.agrees), key=lambda row: row.time or 0, default=None)
    if own is None or own.time is None:
        return
    line = f"{'  ' + TABULATED:<62} {number(own.time):>8}"
    if same is not None and same.time and own.threads == 1 and own.case["atoms"] == ATOMS:
        most, ratio = same.time / TABLES, number(same.time / own.time)
        verdict = "met" if own.time <= most else f"missed by {own.time / most:.2f}"
        line += f"{ratio:>61} {number(own.peak_mb):>7} {'':>7} {number(most):>8}  1/{TABLES:g}: {verdict}"
    yield line


def _ratio(row: Row, own: Row) -> str:
    """Its time against ours, with a mark where it computes something else."""
    if not (row.time and own.time) or row is own:
        return ""
    return f"{'' if row.agrees else '~'}{number(row.time / own.time)}"


def _memory(own: Row, same: Row | None) -> str:
    """Our memory, with a mark where it is more than it should be beside another code for the same network."""
    if same is None or own.peak_mb is None or same.peak_mb is None:
        return number(own.peak_mb)
    return number(own.peak_mb) + ("" if own.peak_mb <= MEMORY * same.peak_mb else "!")


def newest(path: Path, benchmark: str) -> list[Row]:
    """The rows of each case in a file of results that belong to the last run that measured it."""
    names = {own.name for own in fields(Row)}
    found: dict[tuple[object, ...], tuple[str, list[Row]]] = {}
    for line in path.read_text().splitlines():
        data = json.loads(line)
        row = Row(**{name: value for name, value in data.items() if name in names})
        if row.benchmark == benchmark:
            key, run = (row.workload, row.title, row.mode, row.threads), data["run"]
            known = found.get(key)
            found[key] = (run, [*known[1], row] if known and known[0] == run else [row])
    return [row for _, rows in found.values() for row in rows]
