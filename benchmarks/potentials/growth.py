"""How time grows with atoms: energies and forces of crystals of silicon."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..measuring.number import exponent, number
from ..measuring.result import Recorder, Row
from ..measuring.timing import Limits
from .atoms import CUTOFF, silicon
from .measure import Case, Plan, measure
from .model import EVALUATION
from .neighbours import given
from .network import Network

__all__ = ["growth"]

CELLS = (5, 8, 11, 17, 23)
"""Cubic cells of eight atoms along each side: a thousand atoms, and up to a hundred thousand."""

SHARE = 0.7
"""The part of the memory that is free which a contender may take."""


def growth(networks: Sequence[Network], plan: Plan, recorder: Recorder, quick: bool) -> None:
    """Time each network on larger and larger crystals, as far as memory allows, and print a table of it."""
    plan = replace(plan, benchmark="growth", limits=Limits(seconds=0, rounds=1), threads=(1,))
    for network in networks:
        rows: list[Row] = []
        for cells in CELLS[:2] if quick else CELLS:
            structure = given(silicon(cells), CUTOFF)
            if text := _too_large(rows, structure.atoms):
                print(text)
                break
            found = measure(Case(network, structure, EVALUATION, "silicon"), plan)
            recorder.write(found)
            rows += found
        print("\n".join(_table(network, rows)), flush=True)


def _too_large(rows: Sequence[Row], atoms: int) -> str:
    """Why a crystal of so many atoms is left out, if it is, by what the last one took."""
    last = max((row.case["atoms"] for row in rows), default=0)
    needed = sum((row.peak_mb or 0.0) * 2**20 * atoms / last for row in rows if row.case["atoms"] == last)
    free = os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    if needed <= SHARE * free:
        return ""
    return f"{atoms} atoms are left out: they would take {needed / 1e9:.1f} GB, and {free / 1e9:.1f} GB are free"


def _table(network: Network, rows: Sequence[Row]) -> Iterator[str]:
    yield f"\n{network.title} on silicon, {EVALUATION}, one thread"
    yield f"{'':<34}{'atoms':>8} {'edges':>9} {'CPU ms':>9} {'us/atom':>9} {'peak MB':>9} {'kB/atom':>9}"
    for row in rows:
        atoms, time, peak = row.case["atoms"], row.time, row.peak_mb
        each = f"{number(time and 1e3 * time / atoms):>9} {number(peak):>9} {number(peak and 1024 * peak / atoms):>9}"
        yield f"{row.contender:<34}{atoms:>8} {row.case['edges']:>9} {number(time):>9} {each}  {row.error}".rstrip()
    for name in dict.fromkeys(row.contender for row in rows):
        points = [(float(row.case["atoms"]), row.time) for row in rows if row.contender == name and row.time]
        if len(points) > 1:
            yield f"{name}: time grows as atoms to the power {exponent(points):.2f}"
