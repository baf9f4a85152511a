"""Nominal sizes by which the compiler compares ways to compute the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .types import Site, Type

__all__ = ["CHANNELS", "MAX_MONOMIALS", "SIZES", "instances", "volume"]

SIZES: Mapping[Site, int] = {
    Site.EDGE: 20_000,
    Site.PAIR: 10_000,
    Site.NODE: 1_000,
    Site.ROW: 1_000,
    Site.STRUCTURE: 10,
    Site.SPECIES: 10,
    Site.SHARED: 1,
}
"""Nominal numbers of rows."""

CHANNELS = 64
"""The nominal number of channels."""

MAX_MONOMIALS = 3
"""A product that multiplies sums out to more monomials than this reads the sums from memory instead."""


def instances(types: Iterable[Type]) -> int:
    """Rows times channels of an operation on values of these types."""
    known = tuple(types)
    rows = max(SIZES[type_.site] for type_ in known)
    return int(rows * CHANNELS ** max(len(type_.channels) for type_ in known))


def volume(type_: Type) -> int:
    """The numbers that a value holds: rows times channels times components."""
    return instances([type_]) * type_.rep.size
