"""What a potential says of frames of data, batch by batch, and how long that takes."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from ..data.batch import join_frames
from ..data.edges import find_edges, join_edges
from ..data.frame import Array, Frame
from ..data.prediction import everything, structure_by_structure
from ..errors import DataError
from ..models.potential import Potential, Prediction
from ..models.species import check_species
from ..models.structure import Structures
from ..runtime.neighbours import Neighbours
from .evaluate import by_atoms

__all__ = ["Timing", "predict"]


@dataclass
class Timing:
    """How long the search for neighbours and the potential itself took, over so many structures and atoms."""

    structures: int = 0
    atoms: int = 0
    calls: int = 0
    searching: float = 0.0
    computing: float = 0.0

    @property
    def seconds(self) -> float:
        """Everything."""
        return self.searching + self.computing

    @property
    def per_atom(self) -> float:
        """Microseconds for one atom."""
        return 1e6 * self.seconds / max(self.atoms, 1)


def predict(
    potential: Potential, frames: Sequence[Frame], timing: Timing, most: int = 1000
) -> Iterator[Mapping[str, Array]]:
    """The predictions for each frame by names of labels, in batches of at most so many atoms; they are timed.

    Stress is predicted where the cell has a volume. The first batch is run once before, so that what is built when it
    is first needed does not count.
    """
    for frame in frames:
        check_species(torch.from_numpy(frame.numbers), potential.species.numbers, frame.place)
    for batch in by_atoms(frames, most):
        structures = join_frames(batch).to(potential.device)
        started = time.perf_counter()
        neighbours = _neighbours(batch, potential)
        found_at = time.perf_counter()
        if not timing.calls:
            _run(potential, structures, neighbours)
            warm = time.perf_counter()
        else:
            warm = found_at
        found = _run(potential, structures, neighbours)
        timing.searching += found_at - started
        timing.computing += time.perf_counter() - warm
        timing.structures, timing.atoms = timing.structures + len(batch), timing.atoms + sum(f.atoms for f in batch)
        timing.calls += 1
        for frame, own in zip(batch, structure_by_structure(found, structures), strict=True):
            _check_finite(own, frame)
            yield own


def _neighbours(batch: Sequence[Frame], potential: Potential) -> Neighbours:
    edges = find_edges(batch, potential.cutoff)
    found = join_edges([edges[frame] for frame in batch])
    own = potential.device
    return Neighbours(found.sender.to(own), found.receiver.to(own), found.shift.to(own))


def _run(potential: Potential, structures: Structures, neighbours: Neighbours) -> Prediction:
    """One call of the potential, finished."""
    found: Prediction = potential(structures, neighbours, everything(structures))
    if potential.device.type == "cuda":
        torch.cuda.synchronize(potential.device)
    return found


def _check_finite(found: Mapping[str, Array], frame: Frame) -> None:
    for name, values in found.items():
        if not np.isfinite(values).all():
            raise DataError(
                f"{frame.place}: the potential gives no number for the {name}",
                advice="Its weights hold no numbers, or the structure is far from all that it was trained on.",
            )
