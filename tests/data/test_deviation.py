"""Units in which labels are compared, and means of errors."""

from __future__ import annotations

from math import isnan

import numpy as np
import pytest

from tnforge.data.deviation import QUANTITIES, Deviation
from tnforge.data.dimension import DIMENSIONS
from tnforge.data.label import LABELS
from tnforge.data.unit import parse_unit


@pytest.mark.parametrize("name", LABELS)
def test_every_label_has_units_that_fit(name: str) -> None:
    quantity = QUANTITIES[name]
    inner, unit = (
        parse_unit(text.removesuffix("/atom").replace("²", "^2").replace("³", "^3").replace("me·", "0.001·e·"))
        for text in (quantity.inner, quantity.unit)
    )
    assert inner.dimension == unit.dimension == DIMENSIONS[name]
    assert inner.factor == 1
    assert quantity.factor * unit.factor == pytest.approx(1)
    assert quantity.by_atom == quantity.inner.endswith("/atom") == quantity.unit.endswith("/atom")


def test_means_are_those_of_errors() -> None:
    errors = np.array([[3.0, -4.0], [0.0, 1.0]])
    deviation = Deviation.of(errors)
    assert deviation == Deviation(4, 8.0, 26.0)
    assert (deviation.mae, deviation.rmse) == (2.0, np.sqrt(6.5))
    assert QUANTITIES["forces"].say(deviation) == "MAE 2e+03 · RMSE 2.55e+03 meV/Å"
    assert isnan(Deviation.of(np.zeros(0)).mae)
    assert isnan(Deviation.of(np.zeros(0)).rmse)
