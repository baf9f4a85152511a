"""Exact numbers numbered as they are met, so that a search over many forms compares and divides small integers."""

from __future__ import annotations

from ..kernel.kernel import ONE
from ..symmetry.surd import Surd

__all__ = ["UNIT", "Numbers"]

UNIT = 0
"""The number of one."""


class Numbers:
    """Equal values have one number; each quotient is worked out once."""

    def __init__(self) -> None:
        self.values = [ONE]
        self.known: dict[Surd, int] = {ONE: UNIT}
        self.ratios: dict[tuple[int, int], int] = {}

    def number(self, value: Surd) -> int:
        """The number of a value."""
        if value not in self.known:
            self.known[value] = len(self.values)
            self.values.append(value)
        return self.known[value]

    def value(self, number: int) -> Surd:
        """The value with this number."""
        return self.values[number]

    def ratio(self, top: int, bottom: int) -> int:
        """The number of the quotient of two values."""
        pair = (top, bottom)
        known = self.ratios.get(pair)
        if known is None:
            known = self.ratios[pair] = self.number(self.values[top] / self.values[bottom])
        return known
