"""What is said of a motion when it ends, and its plot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..data.frame import Array
from ..plot import Chart, series
from .record import LOG, read_rows

__all__ = ["PLOT", "Summary", "summarise"]

PLOT = "dynamics.png"


@dataclass(frozen=True)
class Summary:
    """A motion that is finished.

    Args:
        steps: how many were made, those before a restart included
        picoseconds: how long it lasted
        atoms: how many moved
        temperature: mean of the table, in K
        spread: standard deviation of the temperature
        drift: of the conserved quantity, by a straight line, in meV/atom/ps
        departure: the largest of the conserved quantity from where it started, in meV/atom
        seconds: how long the steps made now took
        made: how many steps were made now
        nanoseconds_per_day: how fast they were
        searches: how often neighbours were searched for
    """

    steps: int
    picoseconds: float
    atoms: int
    temperature: float
    spread: float
    drift: float
    departure: float
    seconds: float
    made: int
    nanoseconds_per_day: float
    searches: int


def summarise(folder: Path, atoms: int, timestep: float, made: int, seconds: float, searches: int) -> Summary:
    """The summary of the motion that a folder holds, which is plotted; its time step is in fs."""
    rows = read_rows(folder / LOG)
    times, conserved = rows["time_ps"], rows["conserved_eV"]
    off: Array = 1000 * (conserved - conserved[0]) / max(atoms, 1)
    _plot(folder / PLOT, rows, off)
    return Summary(
        steps=int(rows["step"][-1]),
        picoseconds=float(times[-1]),
        atoms=atoms,
        temperature=float(rows["temperature_K"].mean()),
        spread=float(rows["temperature_K"].std()),
        drift=float(np.polyfit(times, off, 1)[0]) if len(times) > 1 else 0.0,
        departure=float(np.abs(off).max()),
        seconds=seconds,
        made=made,
        nanoseconds_per_day=86400e-6 * made * timestep / seconds,
        searches=searches,
    )


def _plot(path: Path, rows: Mapping[str, Array], off: Array) -> None:
    """The temperature, energies, the conserved quantity and, where they are, pressure and volume over time."""
    times = rows["time_ps"]
    energies = {name: (times, rows[f"{name}_eV"] - rows[f"{name}_eV"][0]) for name in ("potential", "kinetic", "total")}
    charts = [
        Chart("Temperature", "K", {"temperature": (times, rows["temperature_K"])}),
        Chart("Energies, from their first values", "eV", energies),
        Chart("Conserved quantity, from its first value", "meV/atom", {"conserved": (times, off)}),
    ]
    if np.isfinite(rows["pressure_GPa"]).any():
        charts.append(Chart("Pressure", "GPa", {"pressure": (times, rows["pressure_GPa"])}))
    if np.ptp(rows["volume_A3"]) > 0:
        charts.append(Chart("Volume", "Å³", {"volume": (times, rows["volume_A3"])}))
    series(path, charts)
