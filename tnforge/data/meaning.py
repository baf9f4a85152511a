"""From what files hold to frames: names, units, signs and shapes become those of labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from ..errors import DataError
from .charge import total_charge
from .declared import GROUPS, Declared
from .dimension import INNER
from .entry import Entry, Value
from .factor import Factors
from .form import is_even, symmetric
from .frame import Array, Frame, volume_of
from .label import LABELS, Label
from .oddity import Oddities
from .value import elements, finite, label_in, text_of

__all__ = ["Content", "frames_of"]

FLAT = "{{frames}} without volume {{have}} {label}, which is left out"

UNEVEN = "{{frames}} {{have}} {label} that is not symmetric, by up to {{most}} {unit}, and is averaged"


@dataclass(frozen=True)
class Content:
    """The frames of a file.

    Args:
        frames: the frames.
        seen: how many of them hold something under each name.
        undeclared: labels that are there and were left out, since nothing says what their units are.
        warnings: what is odd of frames and was put right.
    """

    frames: tuple[Frame, ...]
    seen: Mapping[str, int]
    undeclared: frozenset[str] = frozenset()
    warnings: tuple[str, ...] = ()


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
    return Content(frames, dict(seen), frozenset(reader.undeclared), reader.oddities.texts)


def _counted(entries: Iterable[Entry], seen: Counter[str]) -> Iterator[Entry]:
    for entry in entries:
        seen.update(entry.values.keys())
        yield entry


class _Reader:
    """Gives entries their meaning."""

    def __init__(self, source: str, declared: Declared, arrays: bool) -> None:
        self.source, self.declared, self.arrays = source, declared, arrays
        self.undeclared: set[str] = set()
        self.oddities = Oddities()
        self.factors = Factors(source, declared, arrays)

    def frame(self, entry: Entry, number: int) -> Frame:
        place = f"{self.source}, frame {number}"
        if not len(entry.numbers):
            raise DataError(f"{place} has no atoms")
        own, box = entry.lengths
        length = self.factors("length", own)
        return Frame(
            numbers=elements(entry.numbers, place),
            positions=finite(entry.positions * length, place, "position", "atom"),
            cell=finite(entry.cell * (self.factors("length", box) if box else length), place, "cell", "structure"),
            periodic=entry.periodic,
            charge=self._charge(entry, place),
            labels=dict(self._labels(entry, place)),
            source=self.source,
            number=number,
            group=self._group(entry, place),
        )

    def _labels(self, entry: Entry, place: str) -> Iterator[tuple[str, Array]]:
        for label in LABELS.values():
            name = next((one for one in self.declared.keys.names(label.name, self.arrays) if one in entry.values), None)
            if name is None:
                continue
            if not self.factors.is_known(label, entry.units.get(name)):
                self.undeclared.add(label.name)
                continue
            array = label_in(label, name, entry, place)
            if array is not None and label.per_volume and not volume_of(entry.cell, entry.periodic):
                self.oddities.add(FLAT.format(label=_one(label)), place)
            elif array is not None:
                yield label.name, self._even(label, self._scaled(label, array, name, entry, place), place)

    def _scaled(self, label: Label, array: Array, name: str, entry: Entry, place: str) -> Array:
        """A label in the unit inside."""
        factor = self._sign(label) * self.factors(label.name, entry.units.get(name))
        with np.errstate(over="ignore"):
            scaled = np.asarray(array * factor)
        return finite(scaled, place, name, label.site)

    def _even(self, label: Label, tensor: Array, place: str) -> Array:
        """A label that is as symmetric as it should be."""
        even = symmetric(label, tensor)
        if not is_even(tensor, even):
            sentence = UNEVEN.format(label=_one(label), unit=INNER[label.name])
            self.oddities.add(sentence, place, float(np.abs(tensor - even).max()))
        return even

    def _sign(self, label: Label) -> float:
        return -1.0 if label.name == "stress" and self.declared.stress == "pressure" else 1.0

    def _charge(self, entry: Entry, place: str) -> float:
        name = self.declared.charge or "charge"
        value = self._own(name, self.declared.charge is not None, entry, place)
        if value is None:
            return 0.0
        return total_charge(value, place, name, self.factors("charge", entry.units.get(name)))

    def _group(self, entry: Entry, place: str) -> str:
        declared = self.declared.group
        for name in GROUPS if declared is None else (declared,):
            value = self._own(name, declared is not None, entry, place)
            if value is not None:
                return text_of(value)
        return ""

    def _own(self, name: str, declared: bool, entry: Entry, place: str) -> Value | None:
        """What the file says of the whole structure under a name; columns of atoms are not of it."""
        if name not in entry.columns:
            return entry.values.get(name)
        if declared:
            raise DataError(f"{place}: {name} is a column of atoms, and should be of the whole structure")
        return None


def _one(label: Label) -> str:
    return f"{'an' if label.name[0] in 'aeiou' else 'a'} {label.name}"
