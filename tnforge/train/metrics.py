"""The metrics of an epoch: from sums over its steps to numbers with names, and to lines of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isnan, nan

from torch import Tensor

from ..data.deviation import Deviation

__all__ = ["columns", "completed", "errors_of", "line", "named_errors", "split_errors"]


def errors_of(names: Sequence[str], totals: Tensor) -> dict[str, float]:
    """`NAME.mae` and `NAME.rmse` of [labels, 4] sums; no number where nothing is known."""
    found: dict[str, float] = {}
    for name, (*sums, _) in zip(names, totals.tolist(), strict=True):
        found |= named_errors(name, Deviation(*sums))
    return found


def named_errors(name: str, deviation: Deviation) -> dict[str, float]:
    """The mean errors of a label by `NAME.mae` and `NAME.rmse`."""
    return {f"{name}.mae": deviation.mae, f"{name}.rmse": deviation.rmse}


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
    return ",".join(_cell(values.get(name, nan)) for name in names) + "\n"


def completed(table: str, values: Mapping[str, float]) -> str:
    """The table with more values in its last line."""
    head, *lines = table.splitlines()
    cells = zip(head.split(","), lines[-1].split(","), strict=True)
    last = ",".join(_cell(values[name]) if name in values else cell for name, cell in cells)
    return "\n".join([head, *lines[:-1], last]) + "\n"


def _cell(value: float) -> str:
    return "" if isnan(value) else repr(value)
