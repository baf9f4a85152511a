"""Plots as PNG files: predicted beside true values, learning curves, and quantities over time.

The only module that needs matplotlib. It draws into files alone, without a screen, and leaves the settings of
matplotlib as they are.
"""

from __future__ import annotations

import importlib.util
import os
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from .errors import BuildError, ConfigError, DataError

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["Chart", "Panel", "check_matplotlib", "curves", "parity", "series"]

Array: TypeAlias = "np.ndarray[Any, Any]"

COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000")
"""Those of Okabe and Ito, which people of all kinds of sight tell apart."""
INK, PALE = "#333333", "#E3E6EA"
MANY = 2000
"""From so many points on a panel shows how dense they lie, and a line is shown pale, with its means."""
MEANS = 200
"""Means along a line of many points."""
CELLS = 70
"""Hexagons across a panel of dense points."""
WIDE = 6.0
"""Inches from which a chart has room for names beside its title."""
DOTS = 200
"""Dots per inch."""
STYLE: dict[Any, Any] = {
    "font.family": "sans-serif",
    "font.size": 9.0,
    "axes.titlesize": 10.0,
    "axes.titlelocation": "left",
    "axes.titleweight": "bold",
    "axes.titlecolor": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": INK,
    "axes.linewidth": 0.8,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    "axes.grid": True,
    "axes.formatter.useoffset": True,
    "axes.formatter.limits": (-4, 6),
    "grid.color": PALE,
    "grid.linewidth": 0.8,
    "xtick.color": INK,
    "ytick.color": INK,
    "legend.frameon": False,
    "lines.linewidth": 1.4,
    "lines.solid_capstyle": "round",
    "agg.path.chunksize": 10_000,
}


@dataclass(frozen=True)
class Panel:
    """Predicted beside true values of one quantity, in one unit; pairs that are not both numbers are left out.

    `errors` is what stands above the panel.
    """

    title: str
    unit: str
    reference: Array
    predicted: Array
    errors: str = ""


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


def check_matplotlib() -> None:
    """Refuse to begin what ends with a plot that can not be drawn."""
    if importlib.util.find_spec("matplotlib") is None:
        raise BuildError(
            "plots need matplotlib, which is not installed",
            advice="Install it: pip install tnforge[train], or tnforge[sim]",
        )


def parity(path: Path | str, panels: Sequence[Panel], columns: int = 3) -> None:
    """Draw predicted over true values, with what is said of errors above each panel."""
    rows, columns = _grid(panels, columns)
    with _drawn(Path(path), (3.6 * columns, 3.7 * rows)) as figure:
        for number, panel in enumerate(panels):
            _parity(figure, figure.add_subplot(rows, columns, number + 1), panel)


def curves(path: Path | str, charts: Sequence[Chart], across: str = "epoch", columns: int = 2) -> None:
    """Draw learning curves, side by side, with a logarithmic axis."""
    rows, columns = _grid(charts, columns)
    with _drawn(Path(path), (4.6 * columns, 3.1 * rows)) as figure:
        for number, chart in enumerate(charts):
            _lines(figure.add_subplot(rows, columns, number + 1), chart, across, chart.logarithmic is not False)


def series(path: Path | str, charts: Sequence[Chart], across: str = "time (ps)") -> None:
    """Draw quantities over time, one below the other."""
    rows, _ = _grid(charts, 1)
    with _drawn(Path(path), (7.2, 2.0 * rows + 0.5)) as figure:
        first: Axes | None = None
        for number, chart in enumerate(charts):
            last = number + 1 == rows
            axes = figure.add_subplot(rows, 1, number + 1, sharex=first)
            _lines(axes, chart, across if last else "", chart.logarithmic is True)
            axes.tick_params(labelbottom=last)
            first = axes if first is None else first


def _grid(parts: Sequence[object], columns: int) -> tuple[int, int]:
    """Rows and columns for so many parts."""
    if not parts:
        raise ConfigError("there is nothing to plot")
    columns = min(columns, len(parts))
    return -(-len(parts) // columns), columns


# A panel -------------------------------------------------------------------------------------------


def _parity(figure: Figure, axes: Axes, panel: Panel) -> None:
    """One panel of predicted over true values."""
    true, said = (np.asarray(one, dtype=np.float64).ravel() for one in (panel.reference, panel.predicted))
    known = np.isfinite(true) & np.isfinite(said)
    true, said = true[known], said[known]
    axes.set_title(panel.title.replace("$", r"\$"), pad=18)
    axes.set_xlabel(f"reference ({panel.unit})")
    axes.set_ylabel(f"predicted ({panel.unit})")
    axes.set_aspect("equal", adjustable="box")
    if not true.size:
        _empty(axes)
        return
    low, high = _limits(np.concatenate([true, said]))
    axes.plot([low, high], [low, high], color=INK, linewidth=0.8, linestyle=(0, (4, 3)), zorder=3)
    if true.size < MANY:
        axes.plot(true, said, "o", color=COLOURS[0], alpha=0.55, markersize=3.5, markeredgewidth=0)
    else:
        _dense(figure, axes, true, said, (low, high))
    axes.set(xlim=(low, high), ylim=(low, high))
    axes.locator_params(nbins=5)
    axes.yaxis.get_offset_text().set_x(-0.25)  # beside the errors, not on them
    axes.text(0, 1.02, panel.errors, transform=axes.transAxes, fontsize=8.5, color=INK, va="bottom")


def _dense(figure: Figure, axes: Axes, true: Array, said: Array, ends: tuple[float, float]) -> None:
    """Points as hexagons coloured by how many they hold."""
    drawn = axes.hexbin(
        true, said, gridsize=CELLS, extent=(*ends, *ends), bins="log", mincnt=1, cmap="viridis", linewidths=0.1
    )
    bar = figure.colorbar(drawn, ax=axes, fraction=0.045, pad=0.03, aspect=30)
    bar.outline.set_visible(False)
    bar.ax.tick_params(labelsize=7, length=2)
    bar.ax.set_title("points", fontsize=7, fontweight="normal", loc="center")


def _limits(values: Array) -> tuple[float, float]:
    """The range of values with a margin; some range where all are equal."""
    low, high = float(values.min()), float(values.max())
    margin = 0.05 * (high - low) or 0.05 * abs(low) or 1.0
    return low - margin, high + margin


# A chart -------------------------------------------------------------------------------------------


def _lines(axes: Axes, chart: Chart, across: str, logarithmic: bool) -> None:
    """One chart of lines."""
    axes.set_title(chart.title)
    axes.set_ylabel(chart.unit)
    axes.set_xlabel(across)
    drawn = [_line(axes, number, name, *chart.lines[name], logarithmic) for number, name in enumerate(chart.lines)]
    if not any(drawn):
        _empty(axes)
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


def _empty(axes: Axes) -> None:
    axes.grid(visible=False)
    axes.set(xticks=[], yticks=[])
    axes.text(0.5, 0.5, "no values", transform=axes.transAxes, ha="center", va="center", color=INK)


# The file ------------------------------------------------------------------------------------------


@contextmanager
def _drawn(path: Path, size: tuple[float, float]) -> Iterator[Figure]:
    """A figure that is written whole, or not at all, when it is finished."""
    check_matplotlib()
    from matplotlib import rc_context
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.layout_engine import ConstrainedLayoutEngine

    with rc_context(STYLE), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing from", UserWarning)
        space = ConstrainedLayoutEngine(w_pad=0.12, h_pad=0.12, wspace=0.04, hspace=0.04)
        figure = Figure(figsize=size, dpi=DOTS, layout=space, facecolor="white")
        FigureCanvasAgg(figure)
        yield figure
        _write(figure, path)


def _write(figure: Figure, path: Path) -> None:
    """Write beside the place, then put it there."""
    draft = path.with_name(f".{path.name}-{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        figure.savefig(draft, format="png", metadata={"Software": None})
        os.replace(draft, path)
    except OSError as error:
        with suppress(OSError):
            draft.unlink()
        raise DataError(f"{path} can not be written: {error.strerror or error}") from error
