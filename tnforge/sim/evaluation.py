"""A potential held against data: the predictions and errors of each split, as a file and as a plot."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from ase import Atoms
from ase.io.extxyz import write_extxyz

from ..data.frame import Array, Frame
from ..data.label import LABELS
from ..models.potential import Potential
from ..plot import Panel, parity
from .errors import Pairs, error_of, pairs_of
from .output import write_output
from .predict import Timing, predict

__all__ = ["Split", "evaluate_split", "plot_splits", "write_predictions"]


@dataclass(frozen=True)
class Split:
    """Frames that belong together, with what was predicted of them.

    Args:
        name: of the split
        frames: the frames
        predicted: by frame, the predictions by names of labels
        pairs: what is known of each quantity beside what is predicted
        timing: how long it took
    """

    name: str
    frames: Sequence[Frame]
    predicted: Sequence[Mapping[str, Array]]
    pairs: Mapping[str, Pairs]
    timing: Timing

    @property
    def known(self) -> Mapping[str, int]:
        """Of how many frames each label is known."""
        counts = {name: sum(name in frame.labels for frame in self.frames) for name in LABELS}
        return {name: count for name, count in counts.items() if count}

    @property
    def missing(self) -> tuple[str, ...]:
        """The labels that are known of a frame and never predicted."""
        return tuple(name for name in self.known if name not in self.pairs)


def evaluate_split(
    potential: Potential,
    name: str,
    frames: Sequence[Frame],
    most: int = 1000,
    show: Callable[[int], None] = lambda done: None,
) -> Split:
    """The predictions for frames, in batches of at most so many atoms; `show` is told how many are done."""
    timing = Timing()
    predicted: list[Mapping[str, Array]] = []
    for one in predict(potential, frames, timing, most):
        predicted.append(one)
        show(len(predicted))
    return Split(name, frames, predicted, pairs_of(frames, predicted), timing)


# The file ------------------------------------------------------------------------------------------


def write_predictions(splits: Sequence[Split], path: Path) -> None:
    """Write all frames as extxyz, whole or not at all.

    A frame holds `split`, `source` and `frame`, `config_type` and `charge` where they are, and what is known and
    predicted of each label under `reference_NAME` and `predicted_NAME`: forces as columns, everything else beside the
    cell, tensors as their components row by row. Units are eV and Angstrom and elementary charges; stress is positive
    where the structure pulls.
    """
    text = io.StringIO()
    for atoms in _images(splits):
        write_extxyz(text, atoms)
    write_output(path, text.getvalue().encode())


def _images(splits: Sequence[Split]) -> Iterator[Atoms]:
    for split in splits:
        for frame, predicted in zip(split.frames, split.predicted, strict=True):
            yield _image(split.name, frame, predicted)


def _image(split: str, frame: Frame, predicted: Mapping[str, Array]) -> Atoms:
    """A frame as ASE writes it."""
    info = {"split": split, "source": frame.source, "frame": frame.number}
    info |= {"config_type": frame.group} if frame.group else {}
    info |= {"charge": frame.charge} if frame.charge else {}
    cell = frame.cell if any(frame.periodic) else None
    atoms = Atoms(frame.numbers, frame.positions, cell=cell, pbc=frame.periodic, info=info)
    for start, values in (("reference", frame.labels), ("predicted", predicted)):
        for name, value in values.items():
            if LABELS[name].site == "atom":
                atoms.set_array(f"{start}_{name}", value)
            else:
                atoms.info[f"{start}_{name}"] = value.ravel() if value.ndim else float(value)
    return atoms


# The plot ------------------------------------------------------------------------------------------


def plot_splits(splits: Sequence[Split], path: Path) -> bool:
    """Draw predicted over known values, a row for each split; whether there is anything to draw."""
    names = list(dict.fromkeys(name for split in splits for name in split.pairs))
    shown = [split for split in splits if split.pairs]
    panels = [_panel(split, name, len(shown) > 1) for split in shown for name in names]
    if panels:
        parity(path, panels, columns=len(names))
    return bool(panels)


def _panel(split: Split, name: str, several: bool) -> Panel:
    title = name.capitalize() + (f" · {split.name}" if several else "")
    pairs = split.pairs.get(name)
    if pairs is None:
        return Panel(title, "", np.zeros(0), np.zeros(0))
    error = error_of(pairs)
    said = "" if error is None else error.quantity.say(error.deviation)
    return Panel(title, pairs.quantity.inner, pairs.reference, pairs.predicted, said)
