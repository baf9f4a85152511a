"""The metrics of an epoch: from sums over its steps to numbers with names, and to lines of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isnan, nan, sqrt

from torch import Tensor

__all__ = ["UNITS", "columns", "errors_of", "line", "split_errors"]

UNITS = {
    "energy": ("eV/atom", "meV/atom", 1000.0),
    "forces": ("eV/Å", "meV/Å", 1000.0),
    "stress": ("eV/Å³", "meV/Å³", 1000.0),
    "virial": ("eV", "meV", 1000.0),
    "dipole": ("e Å", "me Å", 1000.0),
    "polarizability": ("e² Å²/eV", "e² Å²/eV", 1.0),
    "hyperpolarizability": ("e³ Å³/eV²", "e³ Å³/eV²", 1.0),
    "elasticity": ("eV/Å³", "meV/Å³", 1000.0),
}
"""Of each label the unit in tables, the unit that readers see, and how many of it are one of the first."""


def errors_of(names: Sequence[str], totals: Tensor) -> dict[str, float]:
    """`NAME.mae` and `NAME.rmse` of [labels, 4] sums; no number where nothing is known."""
    found = {}
    for name, (count, absolute, squared, _) in zip(names, totals.tolist(), strict=True):
        found[f"{name}.mae"] = absolute / count if count else nan
        found[f"{name}.rmse"] = sqrt(squared / count) if count else nan
    return found


def split_errors(split: str, loss: float, errors: Mapping[str, float]) -> dict[str, float]:
    """Loss and errors under the name of a split."""
    return {f"{split}.loss": loss, **{f"{split}.{name}": value for name, value in errors.items()}}


def columns(names: Sequence[str]) -> tuple[str, ...]:
    """The columns of metrics.csv."""
    errors = [f"{name}.{kind}" for name in names for kind in ("mae", "rmse")]
    splits = [f"{split}.{error}" for split in ("train", "valid") for error in ("loss", *errors)]
    return ("epoch", "steps", "rate", "gradient", *splits, "seconds")


def line(names: Sequence[str], values: Mapping[str, float]) -> str:
    """One line of the table, every number to its last bit; an empty place where there is none."""
    every = (values.get(name, nan) for name in names)
    return ",".join("" if isnan(value) else repr(value) for value in every) + "\n"
