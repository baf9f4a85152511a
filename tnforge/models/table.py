"""Tables of curves: piecewise polynomials of degree five, with two continuous derivatives and known errors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor

from ..errors import ConfigError

__all__ = ["MOST", "Grid", "Table", "make_table"]

MOST = 2**14
"""Cells of a table at most."""

BETWEEN = 9
"""Places within each cell at which the error is measured."""

Curve = Callable[[Tensor], Tensor]
"""Values [rows, columns] at numbers [rows], float64."""


@dataclass(frozen=True)
class Grid:
    """Cells of one width from `least` to `most`."""

    least: float
    most: float
    cells: int

    @property
    def width(self) -> float:
        """The width of a cell."""
        return (self.most - self.least) / self.cells

    def knots(self) -> Tensor:
        """The ends of the cells."""
        return torch.linspace(self.least, self.most, self.cells + 1, dtype=torch.float64)


@dataclass(frozen=True)
class Table:
    """The coefficients of each cell, and the largest errors.

    Args:
        coefficients: [cells, 6, columns] of the powers of the place in the cell, from 0 to 1
        value: the largest error of a value, over the largest value
        slope: the largest error of a derivative, over the largest derivative
    """

    coefficients: Tensor
    value: float
    slope: float


def make_table(curve: Curve, grid: Grid) -> Table:
    """The polynomials that have the values and two derivatives of a curve at the knots."""
    known = _derivatives(curve, grid.knots(), 2)
    coefficients = _coefficients(known, grid.width)
    places = (torch.arange(BETWEEN, dtype=torch.float64) + 0.5) / BETWEEN
    inside = (grid.knots()[:-1, None] + grid.width * places).flatten()
    exact = _derivatives(curve, inside, 1)
    found = _evaluated(coefficients, places)
    value, slope = (own.flatten(0, 1) for own in (found[0], found[1] / grid.width))
    return Table(coefficients, _relative(value, exact[0]), _relative(slope, exact[1]))


def _derivatives(curve: Curve, numbers: Tensor, order: int) -> list[Tensor]:
    """Values and derivatives up to an order."""
    if order == 0:
        return [curve(numbers)]

    def lower(at: Tensor) -> tuple[Tensor, ...]:
        return tuple(_derivatives(curve, at, order - 1))

    values, slopes, *_ = torch.func.jvp(lower, (numbers,), (torch.ones_like(numbers),))
    return [*values, slopes[-1]]


def _coefficients(known: list[Tensor], width: float) -> Tensor:
    """Coefficients from values and derivatives at both ends of each cell."""
    value, slope, bend = known[0], known[1] * width, known[2] * width**2
    rise = value[1:] - value[:-1]
    first, last, bent, end = slope[:-1], slope[1:], bend[:-1], bend[1:]
    cubic = 10 * rise - 6 * first - 4 * last - 1.5 * bent + 0.5 * end
    quartic = -15 * rise + 8 * first + 7 * last + 1.5 * bent - end
    highest = 6 * rise - 3 * (first + last) - 0.5 * (bent - end)
    return torch.stack([value[:-1], first, bent / 2, cubic, quartic, highest], 1)


def _evaluated(coefficients: Tensor, places: Tensor) -> tuple[Tensor, Tensor]:
    """Values and derivatives by the place, [cells, places, columns]."""
    powers = places[:, None] ** torch.arange(6)
    slopes = torch.arange(6) * torch.cat([powers.new_zeros(len(places), 1), powers[:, :-1]], 1)
    values, derivatives = (torch.einsum("cku,pk->cpu", coefficients, own) for own in (powers, slopes))
    return values, derivatives


def _relative(found: Tensor, exact: Tensor) -> float:
    """The largest difference over the largest number."""
    if not torch.isfinite(exact).all():
        raise ConfigError("a layer of this potential is not finite at all distances, and has no table")
    return float((found - exact).abs().max() / exact.abs().max().clamp(min=torch.finfo(torch.float64).tiny))
