"""From what files hold to frames: names, units, signs and shapes become those of labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from ..errors import ConfigError, DataError
from ..models.elements import SYMBOLS
from .charge import total_charge
from .declared import GROUPS, Declared
from .entry import Entry, Value
from .extxyz import numbers_in
from .form import expected, shaped
from .frame import Array, Frame
from .label import LABELS, Label
from .unit import DIMENSIONS, INNER, convert

__all__ = ["Content", "frames_of"]

BASES = ("energy", "length", "charge")

OPEN = frozenset({"polarizability", "hyperpolarizability", "elasticity"})
"""Labels for which there is no custom: their units are declared, or stand in the file."""


@dataclass(frozen=True)
class Content:
    """The frames of a file.

    Args:
        frames: the frames.
        seen: how many of them hold something under each name.
        undeclared: labels that are there and were left out, since nothing says what their units are.
    """

    frames: tuple[Frame, ...]
    seen: Mapping[str, int]
    undeclared: frozenset[str] = frozenset()


def frames_of(entries: Iterable[Entry], source: str, declared: Declared, arrays: bool = False) -> Content:
    """The frames of a file.

    Args:
        entries: what stands in it.
        source: what messages call it.
        declared: what is known of it.
        arrays: whether it is a file of arrays, whose units must be declared. Others are in eV and Angstrom if not.
    """
    seen: Counter[str] = Counter()
    reader = _Reader(source, declared, arrays)
    frames = tuple(reader.frame(entry, number) for number, entry in enumerate(_counted(entries, seen)))
    return Content(frames, dict(seen), frozenset(reader.undeclared))


def _counted(entries: Iterable[Entry], seen: Counter[str]) -> Iterator[Entry]:
    for entry in entries:
        seen.update(entry.values.keys())
        yield entry


class _Reader:
    """Gives entries their meaning."""

    def __init__(self, source: str, declared: Declared, arrays: bool) -> None:
        self.source, self.declared, self.arrays = source, declared, arrays
        self.undeclared: set[str] = set()
        self._factors: dict[tuple[str, str | None], float] = {}

    def frame(self, entry: Entry, number: int) -> Frame:
        place = f"{self.source}, frame {number}"
        if not len(entry.numbers):
            raise DataError(f"{place} has no atoms")
        length = self._factor("length", "length", entry)
        return Frame(
            numbers=_elements(entry.numbers, place),
            positions=_finite(entry.positions, place, "position") * length,
            cell=entry.cell * length,
            periodic=entry.periodic,
            charge=self._charge(entry, place),
            labels=dict(self._labels(entry, place)),
            source=self.source,
            number=number,
            group=self._group(entry),
        )

    def _labels(self, entry: Entry, place: str) -> Iterator[tuple[str, Array]]:
        for label in LABELS.values():
            name = next((one for one in self.declared.keys.names(label.name, self.arrays) if one in entry.values), None)
            if name is None or not self._has_unit(label, name, entry):
                continue
            array = _label(label, name, entry, place)
            if array is not None:
                yield label.name, np.asarray(array * (self._sign(label) * self._factor(label.name, name, entry)))

    def _has_unit(self, label: Label, name: str, entry: Entry) -> bool:
        """Whether the unit of a label is known; for what has a custom it is."""
        known = label.name not in OPEN or name in entry.units or label.name in self.declared.units.declared
        if not known:
            self.undeclared.add(label.name)
        return known

    def _sign(self, label: Label) -> float:
        return -1.0 if label.name == "stress" and self.declared.stress == "pressure" else 1.0

    def _factor(self, quantity: str, name: str, entry: Entry) -> float:
        """What numbers of a quantity, which the file calls by this name, are multiplied by."""
        key = quantity, entry.units.get(name)
        if key not in self._factors:
            self._factors[key] = self._find_factor(*key)
        return self._factors[key]

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

    def _charge(self, entry: Entry, place: str) -> float:
        name = self.declared.charge or "charge"
        value = entry.values.get(name)
        of_atoms = isinstance(value, np.ndarray) and value.size != 1 and len(value) == len(entry.numbers)
        if value is None or (of_atoms and self.declared.charge is None):
            return 0.0
        return total_charge(value, place, name) * self._factor("charge", name, entry)

    def _group(self, entry: Entry) -> str:
        names = GROUPS if self.declared.group is None else (self.declared.group,)
        return next((_text(entry.values[name]) for name in names if name in entry.values), "")


def _elements(numbers: Array, place: str) -> Array:
    """Atomic numbers, all of which there are."""
    wrong = np.flatnonzero((numbers < 0) | (numbers >= len(SYMBOLS)))
    if len(wrong):
        raise DataError(f"{place}, atom {wrong[0]}: there is no element of the number {numbers[wrong[0]]}")
    return numbers


def _text(value: Value) -> str:
    return value if isinstance(value, str) else " ".join(f"{one:g}" for one in value.reshape(-1).tolist())


def _numeric(value: Value) -> Array | None:
    return numbers_in(value) if isinstance(value, str) else value


def _label(label: Label, name: str, entry: Entry, place: str) -> Array | None:
    """A label as float64 in its shape; none where it is all NaN, which stands for unknown."""
    atoms = len(entry.numbers)
    value = entry.values[name]
    numeric = _numeric(value)
    if numeric is None or numeric.dtype.kind not in "fiu":
        raise DataError(f"{place}: {name} is no number, but {_text(value)[:60]!r}")
    if numeric.size and np.isnan(numeric).all():
        return None
    array = shaped(label, numeric.astype(np.float64), atoms)
    if array is None:
        raise DataError(f"{place}: {name} is {numeric.size} numbers, and {label.name} is {expected(label, atoms)}")
    return _finite(array, place, name, label.site)


def _finite(array: Array, place: str, name: str, site: str = "atom") -> Array:
    """The array, all of whose numbers are finite."""
    if np.isfinite(array).all():
        return array
    where = np.argwhere(~np.isfinite(array))[0].tolist()
    value = array[tuple(where)]
    atom = f", atom {where.pop(0)}" if site == "atom" else ""
    component = f" in component {' '.join('xyz'[one] for one in where)}" if where else ""
    raise DataError(
        f"{place}{atom}: {name} is {value}{component}", advice="Correct it, or leave the whole label out of this frame."
    )
