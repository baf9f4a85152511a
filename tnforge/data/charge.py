"""Total charges as files state them."""

from __future__ import annotations

import numpy as np

from ..errors import DataError

__all__ = ["total_charge"]


def total_charge(value: object, place: str, name: str = "charge") -> float:
    """The total charge that stands under a name; refused where that is not one finite number."""
    try:
        numbers = np.asarray(value)
        found = numbers.astype(np.float64) if numbers.dtype.kind in "iufUS" else np.zeros(0)
    except ValueError:
        found = np.zeros(0)
    if found.size != 1 or not np.isfinite(found).all():
        said = " ".join(f"{one:g}" for one in found.ravel()) if found.size > 1 else str(value)
        raise DataError(f"{place}: {name} is {said[:60]!r}, and a total charge is one finite number")
    return float(found.reshape(()))
