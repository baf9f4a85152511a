"""Figures: how they look, and how they become files.

The only module that needs matplotlib. It draws into files alone, without a screen, and leaves the settings of
matplotlib as they are.
"""

from __future__ import annotations

import importlib.util
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from ..errors import BuildError, ConfigError, DataError
from ..whole import replace_file

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["COLOURS", "INK", "MANY", "Array", "Axes", "Figure", "check_matplotlib", "drawn", "grid_of", "say_empty"]

Array: TypeAlias = "np.ndarray[Any, Any]"

COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000")
"""Those of Okabe and Ito, which people of all kinds of sight tell apart."""
INK, PALE = "#333333", "#E3E6EA"
MANY = 2000
"""From so many points on a panel shows how dense they lie, and a line is shown pale, with its means."""
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


def check_matplotlib() -> None:
    """Refuse to begin what ends with a plot that can not be drawn."""
    if importlib.util.find_spec("matplotlib") is None:
        raise BuildError(
            "plots need matplotlib, which is not installed",
            advice="Install it: pip install tnforge[train], or tnforge[sim]",
        )


def grid_of(parts: Sequence[object], columns: int) -> tuple[int, int]:
    """Rows and columns for so many parts."""
    if not parts:
        raise ConfigError("there is nothing to plot")
    columns = min(columns, len(parts))
    return -(-len(parts) // columns), columns


def say_empty(axes: Axes) -> None:
    """Say in place of a drawing that there is nothing to draw."""
    axes.grid(visible=False)
    axes.set(xticks=[], yticks=[])
    axes.text(0.5, 0.5, "no values", transform=axes.transAxes, ha="center", va="center", color=INK)


@contextmanager
def drawn(path: Path, size: tuple[float, float]) -> Iterator[Figure]:
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
        body = BytesIO()
        figure.savefig(body, format="png", metadata={"Software": None})
        _write(path, body.getvalue())


def _write(path: Path, body: bytes) -> None:
    """Write a file, and the folder in which it stands."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DataError(f"{path} can not be written: {error.strerror}") from error
    replace_file(path, body)
