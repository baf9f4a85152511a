"""Total charges as files state them."""

from __future__ import annotations

import numpy as np

from ..errors import DataError
from .frame import Array
from .value import numeric, text_of

__all__ = ["total_charge"]


def total_charge(value: object, place: str, name: str = "charge", factor: float = 1.0) -> float:
    """The total charge that stands under a name, times a factor; refused where that is not one finite number."""
    numbers = _numbers(value)
    charge = factor * float(numbers.reshape(())) if numbers is not None and numbers.size == 1 else np.nan
    if not np.isfinite(charge):
        said = str(value) if numbers is None else text_of(numbers)
        raise DataError(f"{place}: {name} is {said[:60]!r}, and a total charge is one finite number")
    return charge


def _numbers(value: object) -> Array | None:
    try:
        return numeric(value if isinstance(value, str) else np.array(value))
    except ValueError:
        return None
