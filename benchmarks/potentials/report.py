"""Tables on the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..measuring.number import number
from ..measuring.result import Row

__all__ = ["detail"]


def detail(rows: Sequence[Row]) -> Iterator[str]:
    """All contenders of one case."""
    for threads in dict.fromkeys(row.threads for row in rows):
        own = [row for row in rows if row.threads == threads]
        first = own[0]
        head = f"{'CPU ms':>9} {'wall ms':>9} {'peak MB':>9} {'weights':>9} {'x roofline':>10} {'against ours':>12}"
        yield f"\n{first.workload} {first.title}  {first.mode}, {threads} thread(s)\n{'':<34}{head}"
        for row in own:
            times = f"{number(row.cpu_ms):>9} {number(row.wall_ms):>9} {number(row.peak_mb):>9}"
            ratios = f"{row.more.get('weights', ''):>9} {number(row.over_roofline):>10} {number(row.ratio):>12}"
            yield f"{row.contender:<34}{times} {ratios}  {row.error}".rstrip()
