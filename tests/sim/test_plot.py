"""Plots: what is drawn, where it is written, and what is refused."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from tnforge.errors import BuildError, ConfigError, DataError
from tnforge.plot import Chart, Panel, curves, parity, series
from tnforge.plot.figure import MANY
from tnforge.plot.panel import _parity

PNG = b"\x89PNG\r\n\x1a\n"


def panel(count: int = 10) -> Panel:
    values = np.linspace(-1.0, 1.0, count)
    return Panel("Forces", "eV/Å", values, values + 0.25)


def charts() -> list[Chart]:
    x = np.arange(5.0)
    return [Chart("Energy", "meV", {"train": (x, x + 1), "valid": (x, x + 2)}, mark=2.0), Chart("Rate", "", {})]


@pytest.mark.parametrize("count", [0, 1, 10, MANY + 1])
def test_parity_is_a_picture(count: int, tmp_path: Path) -> None:
    parity(tmp_path / "new" / "parity.png", [panel(count), panel(3)])
    assert (tmp_path / "new" / "parity.png").read_bytes().startswith(PNG)
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["parity.png"]


def test_curves_and_series_are_pictures(tmp_path: Path) -> None:
    for draw in (curves, series):
        draw(tmp_path / f"{draw.__name__}.png", charts())
        assert (tmp_path / f"{draw.__name__}.png").read_bytes().startswith(PNG)


def drawn(own: Panel) -> tuple[list[str], object]:
    from matplotlib.figure import Figure

    figure = Figure()
    axes = figure.add_subplot()
    _parity(figure, axes, own)
    return [text.get_text() for text in axes.texts], axes


def test_a_panel_says_what_it_is_given_and_its_unit() -> None:
    reference, predicted = np.array([0.0, 0.0, np.nan, 1.0]), np.array([3.0, -4.0, 5.0, np.nan])
    texts, axes = drawn(Panel("Forces", "eV/Å", reference, predicted, "off by much"))
    assert texts == ["off by much"]
    assert axes.get_xlabel() == "reference (eV/Å)"
    assert drawn(Panel("Forces", "eV/Å", reference[2:], predicted[2:]))[0] == ["no values"]


def test_learning_curves_are_logarithmic_and_leave_out_what_is_not_above_zero(tmp_path: Path) -> None:
    values = np.array([0.0, -1.0, np.inf, 10.0, 100.0])
    curves(tmp_path / "a.png", [Chart("Loss", "", {"train": (np.arange(5), values)})])
    curves(tmp_path / "b.png", [Chart("Loss", "", {"train": (np.arange(3, 5), values[3:])})])
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()
    series(tmp_path / "c.png", [Chart("Loss", "", {"train": (np.arange(5), values)}, logarithmic=True)])
    series(tmp_path / "d.png", [Chart("Loss", "", {"train": (np.arange(5), values)})])
    assert (tmp_path / "c.png").read_bytes() != (tmp_path / "d.png").read_bytes()


def test_settings_of_matplotlib_stay_as_they_are(tmp_path: Path) -> None:
    import matplotlib

    before = dict(matplotlib.rcParams)
    parity(tmp_path / "parity.png", [panel()])
    assert dict(matplotlib.rcParams) == before


def test_nothing_to_plot_is_refused(tmp_path: Path) -> None:
    for draw in (parity, curves, series):
        with pytest.raises(ConfigError, match="nothing to plot"):
            draw(tmp_path / "empty.png", [])


def test_a_place_that_can_not_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DataError, match=r"file/parity\.png can not be written"):
        parity(tmp_path / "file" / "parity.png", [panel()])
    (tmp_path / "folder.png").mkdir()
    with pytest.raises(DataError, match=r"folder\.png can not be written: Is a directory"):
        parity(tmp_path / "folder.png", [panel()])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder.png"]


def test_a_missing_matplotlib_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(BuildError, match=r"pip install tnforge\[train\]"):
        parity(tmp_path / "parity.png", [panel()])
