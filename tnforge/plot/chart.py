"""Lines: learning curves, and quantities over time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from .figure import COLOURS, INK, MANY, Array, drawn, grid_of, say_empty

if TYPE_CHECKING:
    from .figure import Axes

__all__ = ["Chart", "curves", "series"]

MEANS = 200
"""Means along a line of many points."""
WIDE = 6.0
"""Inches from which a chart has room for names beside its title."""


@dataclass(frozen=True)
class Chart:
    """Lines by name, each the numbers across and up; `mark` is a place across that stands out.

    `logarithmic` left out is what the plot does by itself: learning curves are, quantities over time are not.
    """

    title: str
    unit: str
    lines: Mapping[str, tuple[Array, Array]]
    mark: float | None = None
    logarithmic: bool | None = None


def curves(path: Path | str, charts: Sequence[Chart], across: str = "epoch", columns: int = 2) -> None:
    """Draw learning curves, side by side, with a logarithmic axis."""
    rows, columns = grid_of(charts, columns)
    with drawn(Path(path), (4.6 * columns, 3.1 * rows)) as figure:
        for number, chart in enumerate(charts):
            _lines(figure.add_subplot(rows, columns, number + 1), chart, across, chart.logarithmic is not False)


def series(path: Path | str, charts: Sequence[Chart], across: str = "time (ps)") -> None:
    """Draw quantities over time, one below the other."""
    rows, _ = grid_of(charts, 1)
    with drawn(Path(path), (7.2, 2.0 * rows + 0.5)) as figure:
        first: Axes | None = None
        for number, chart in enumerate(charts):
            last = number + 1 == rows
            axes = figure.add_subplot(rows, 1, number + 1, sharex=first)
            _lines(axes, chart, across if last else "", chart.logarithmic is True)
            axes.tick_params(labelbottom=last)
            first = axes if first is None else first


def _lines(axes: Axes, chart: Chart, across: str, logarithmic: bool) -> None:
    """One chart of lines."""
    axes.set_title(chart.title)
    axes.set_ylabel(chart.unit)
    axes.set_xlabel(across)
    drawn = [_line(axes, number, name, *chart.lines[name], logarithmic) for number, name in enumerate(chart.lines)]
    if not any(drawn):
        say_empty(axes)
        return
    if logarithmic:
        axes.set_yscale("log")
    if chart.mark is not None:
        axes.axvline(chart.mark, color=INK, linewidth=0.8, linestyle=(0, (4, 3)), zorder=1)
    axes.margins(x=0.01)
    if len(chart.lines) > 1:
        _legend(axes, len(chart.lines))


def _legend(axes: Axes, names: int) -> None:
    """The names of lines: in a row above a wide chart, else where there is room."""
    style: dict[str, Any] = {"handlelength": 1.4, "labelcolor": INK}
    figure, grid = axes.get_figure(root=True), axes.get_gridspec()
    if figure is not None and grid is not None and figure.get_figwidth() > WIDE * grid.ncols:
        axes.legend(loc="lower right", bbox_to_anchor=(1, 1), ncols=names, borderaxespad=0.2, **style)
    else:
        axes.legend(loc="best", **style)


def _line(axes: Axes, number: int, name: str, x: Array, y: Array, logarithmic: bool) -> bool:
    """Draw one line where it has numbers; whether it has any."""
    x, y = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    known = np.isfinite(x) & np.isfinite(y) & ((y > 0) | (not logarithmic))
    x, y, colour = x[known], y[known], COLOURS[number % len(COLOURS)]
    if x.size > MANY:
        axes.plot(x, y, color=colour, linewidth=0.5, alpha=0.3)
        x, y = (np.asarray([part.mean() for part in np.array_split(one, MEANS)]) for one in (x, y))
    axes.plot(x, y, label=name, color=colour, marker="o" if x.size < 25 else None, markersize=3)
    return bool(known.any())
