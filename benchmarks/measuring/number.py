"""Numbers in tables, and the power law behind some of them."""

from __future__ import annotations

import math
from collections.abc import Sequence

__all__ = ["exponent", "number"]


def number(value: float | None) -> str:
    """Three digits, or nothing."""
    return "" if value is None else f"{value:.0f}" if value >= 1000 else f"{value:.3g}"


def exponent(points: Sequence[tuple[float, float]]) -> float:
    """The slope of the line nearest to the logarithms of some points."""
    logs = [(math.log(x), math.log(y)) for x, y in points]
    mean_x, mean_y = (sum(part) / len(logs) for part in zip(*logs, strict=True))
    width = sum((x - mean_x) ** 2 for x, _ in logs)
    slope: float = sum((x - mean_x) * (y - mean_y) for x, y in logs) / width
    return slope
