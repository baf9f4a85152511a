"""Predicted beside true values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from .figure import COLOURS, INK, MANY, Array, drawn, grid_of, say_empty

if TYPE_CHECKING:
    from .figure import Axes, Figure

__all__ = ["Panel", "parity"]

CELLS = 70
"""Hexagons across a panel of dense points."""


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


def parity(path: Path | str, panels: Sequence[Panel], columns: int = 3) -> None:
    """Draw predicted over true values, with what is said of errors above each panel."""
    rows, columns = grid_of(panels, columns)
    with drawn(Path(path), (3.6 * columns, 3.7 * rows)) as figure:
        for number, panel in enumerate(panels):
            _parity(figure, figure.add_subplot(rows, columns, number + 1), panel)


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
        say_empty(axes)
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
