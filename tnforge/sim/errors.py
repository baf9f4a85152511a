"""How far predictions are from what is known: of each quantity, split, species and group of structures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..data.deviation import QUANTITIES, Deviation, Quantity
from ..data.frame import Array, Frame
from ..data.label import LABELS
from ..models.elements import symbol

__all__ = ["Error", "Pairs", "error_of", "errors_of", "pairs_of"]


@dataclass(frozen=True)
class Pairs:
    """What is known of one quantity beside what is predicted, in the inner unit of it.

    A row is an atom or a structure, with the components of its tensor; a component that is not known is NaN.

    Args:
        quantity: of what
        reference: [rows, components]
        predicted: [rows, components]
        frame: [rows] the number of the frame of each row among `frames`
        atom: [rows] the number of each row in its frame; zero for structures
        frames: the frames
    """

    quantity: Quantity
    reference: Array
    predicted: Array
    frame: Array
    atom: Array
    frames: Sequence[Frame]

    def chosen(self, rows: Array) -> Pairs:
        """Some of the rows, by a mask."""
        reference, predicted = self.reference[rows], self.predicted[rows]
        return Pairs(self.quantity, reference, predicted, self.frame[rows], self.atom[rows], self.frames)


@dataclass(frozen=True)
class Error:
    """How far predictions of a quantity are off, in its unit for readers.

    Args:
        quantity: of what
        deviation: sums over all numbers that were compared, in the inner unit
        largest: the largest absolute error
        where: the frame and, of atoms, the atom of the largest error
        relative: the RMSE in percent of the standard deviation of the reference, each component around its own mean;
            None where that is zero
    """

    quantity: Quantity
    deviation: Deviation
    largest: float
    where: str
    relative: float | None

    @property
    def count(self) -> int:
        """How many numbers were compared."""
        return int(self.deviation.count)

    @property
    def mae(self) -> float:
        """The mean absolute error."""
        return self.quantity.factor * self.deviation.mae

    @property
    def rmse(self) -> float:
        """The root of the mean squared error."""
        return self.quantity.factor * self.deviation.rmse


def pairs_of(frames: Sequence[Frame], predicted: Sequence[Mapping[str, Array]]) -> Mapping[str, Pairs]:
    """Pairs of every quantity that is known of one of the frames and predicted."""
    pairs = {}
    for name, quantity in QUANTITIES.items():
        own = [k for k, frame in enumerate(frames) if name in frame.labels and name in predicted[k]]
        if own:
            pairs[name] = _pairs(quantity, own, frames, predicted)
    return pairs


def _pairs(
    quantity: Quantity, own: Sequence[int], frames: Sequence[Frame], predicted: Sequence[Mapping[str, Array]]
) -> Pairs:
    """The pairs of some of the frames."""
    atoms = quantity.name == "forces"
    rows = [frames[k].atoms if atoms else 1 for k in own]
    parts = [max(frames[k].atoms, 1) if quantity.by_atom else 1 for k in own]
    known = [frames[k].labels[quantity.name] / part for k, part in zip(own, parts, strict=True)]
    said = [predicted[k][quantity.name] / part for k, part in zip(own, parts, strict=True)]
    width = 3 ** LABELS[quantity.name].rank
    return Pairs(
        quantity,
        np.concatenate([np.reshape(array, (-1, width)) for array in known]),
        np.concatenate([np.reshape(array, (-1, width)) for array in said]),
        frame=np.repeat(own, rows),
        atom=np.concatenate([np.arange(count) for count in rows]),
        frames=frames,
    )


def error_of(pairs: Pairs) -> Error | None:
    """The errors of pairs; nothing where nothing is known."""
    difference = np.abs(pairs.predicted - pairs.reference)
    known = np.isfinite(pairs.reference)
    if not known.any():
        return None
    deviation, factor = Deviation.of(difference[known]), pairs.quantity.factor
    row = int(np.argmax(np.where(known, difference, -1.0)) // difference.shape[1])
    spread = _spread(pairs.reference)
    return Error(
        quantity=pairs.quantity,
        deviation=deviation,
        largest=factor * float(difference[known].max()),
        where=_where(pairs, row),
        relative=100 * deviation.rmse / spread if spread else None,
    )


def _spread(values: Array) -> float:
    """The standard deviation of all components, each around its own mean."""
    centred = values - np.nanmean(values, axis=0, where=np.isfinite(values)) if len(values) > 1 else 0 * values
    return float(np.sqrt(np.nanmean(np.square(centred))))


def _where(pairs: Pairs, row: int) -> str:
    """`test.extxyz, frame 3, atom 5`."""
    place = pairs.frames[int(pairs.frame[row])].place
    return f"{place}, atom {int(pairs.atom[row])}" if pairs.quantity.name == "forces" else place


def errors_of(pairs: Mapping[str, Pairs]) -> Iterator[tuple[str, str, Error]]:
    """All errors, each with its group and species; both are empty for those of everything.

    Forces are also said of each species, and everything of each group of structures where there are several.
    """
    for name, own in pairs.items():
        yield from _said("", "", own)
        names = np.array([frame.group for frame in own.frames])[own.frame]
        groups = np.unique(names).tolist()
        for group in groups if len(groups) > 1 else ():
            yield from _said(group or "no group", "", own.chosen(names == group))
        if name == "forces":
            numbers = _numbers(own)
            for number in np.unique(numbers).tolist():
                yield from _said("", symbol(number), own.chosen(numbers == number))


def _said(group: str, species: str, pairs: Pairs) -> Iterator[tuple[str, str, Error]]:
    error = error_of(pairs)
    if error is not None:
        yield group, species, error


def _numbers(pairs: Pairs) -> Array:
    """The atomic number of each row."""
    starts = np.cumsum([0] + [frame.atoms for frame in pairs.frames])
    numbers: Array = np.concatenate([frame.numbers for frame in pairs.frames])[starts[pairs.frame] + pairs.atom]
    return numbers
