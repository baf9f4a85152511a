"""What the numbers of a file are multiplied by, as it is declared or stated in the file."""

from __future__ import annotations

import numpy as np

from ..errors import ConfigError, DataError
from .declared import Declared
from .dimension import DIMENSIONS, INNER, convert
from .label import Label

__all__ = ["OPEN", "Factors"]

BASES = ("energy", "length", "charge")

OPEN = frozenset({"polarizability", "hyperpolarizability", "elasticity"})
"""Labels for which there is no custom: their units are declared, or stand in the file."""


class Factors:
    """The sizes of units of a file.

    Args:
        source: what messages call the file.
        declared: what is known of it.
        arrays: whether it is a file of arrays, whose units must be declared. Others are in eV and Angstrom if not.
    """

    def __init__(self, source: str, declared: Declared, arrays: bool) -> None:
        self.source, self.declared, self.arrays = source, declared, arrays
        self._known: dict[tuple[str, str | None], float] = {}

    def is_known(self, label: Label, stated: str | None) -> bool:
        """Whether the unit of a label is known; for what has a custom it is."""
        return label.name not in OPEN or stated is not None or label.name in self.declared.units.declared

    def __call__(self, quantity: str, stated: str | None) -> float:
        """What numbers of a quantity, whose unit may be stated in the file, are multiplied by."""
        key = quantity, stated
        if key not in self._known:
            self._known[key] = self._find_factor(*key)
        return self._known[key]

    def _find_factor(self, quantity: str, stated: str | None) -> float:
        own = self.declared.units.declared.get(quantity)
        if stated is not None:
            self._check_stated(quantity, stated, own)
            return self._converted(stated, quantity)
        if own is not None:
            return convert(own, quantity)
        factor = 1.0
        for base, power in zip(BASES, DIMENSIONS[quantity], strict=True):
            if power:
                factor *= convert(self._base(base, quantity), base) ** power
        return factor

    def _base(self, base: str, quantity: str) -> str:
        unit = self.declared.units.declared.get(base, None if self.arrays and base != "charge" else INNER[base])
        if unit is None:
            raise ConfigError(
                f"{self.source} does not say in which unit its {quantity} is",
                advice=f"Declare it: units: {{{base}: ...}}",
            )
        return unit

    def _converted(self, stated: str, quantity: str) -> float:
        try:
            return convert(stated, quantity)
        except ConfigError as error:
            raise DataError(f"{self.source}: {error.message}") from None

    def _check_stated(self, quantity: str, stated: str, own: str | None) -> None:
        """Refuse a declared unit that is not the one in the file."""
        if own is not None and not np.isclose(self._converted(stated, quantity), convert(own, quantity), rtol=1e-6):
            raise ConfigError(f"units.{quantity} is declared as {own}, and {self.source} states {stated}")
