"""What a potential says of frames of data, batch by batch, and how long that takes."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from ..data.batch import join_frames
from ..data.edges import find_edges, join_edges
from ..data.frame import Array, Frame
from ..data.label import LABELS
from ..errors import ConfigError, DataError
from ..models.elements import symbol
from ..models.potential import Potential, Prediction
from ..models.structure import Structures
from ..runtime.neighbours import Neighbours

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
    if most < 1:
        raise ConfigError(f"a batch has at least one atom, not {most}")
    check_species(potential, frames)
    for batch in _batches(frames, most):
        structures = join_frames(batch).to(potential.device)
        started = time.perf_counter()
        neighbours = _neighbours(batch, potential)
        found_at = time.perf_counter()
        if not timing.calls:
            _run(potential, structures, neighbours, batch)
            warm = time.perf_counter()
        else:
            warm = found_at
        found = _run(potential, structures, neighbours, batch)
        timing.searching += found_at - started
        timing.computing += time.perf_counter() - warm
        timing.structures, timing.atoms = timing.structures + len(batch), timing.atoms + sum(f.atoms for f in batch)
        timing.calls += 1
        yield from _split(found, batch)


def check_species(potential: Potential, frames: Sequence[Frame]) -> None:
    """Refuse frames with species that the potential does not know, by their places."""
    known = potential.species.numbers
    for frame in frames:
        strangers = np.flatnonzero(~np.isin(frame.numbers, known))
        if strangers.size:
            atom = int(strangers[0])
            raise DataError(
                f"{frame.place}: atom {atom} is of the unknown species {symbol(int(frame.numbers[atom]))}; "
                f"this potential knows {', '.join(map(symbol, known))}"
            )


def _batches(frames: Sequence[Frame], most: int) -> Iterator[list[Frame]]:
    """Frames in a row, of at most so many atoms together or one alone."""
    batch: list[Frame] = []
    filled = 0
    for frame in frames:
        if batch and filled + frame.atoms > most:
            yield batch
            batch, filled = [], 0
        batch.append(frame)
        filled += frame.atoms
    if batch:
        yield batch


def _neighbours(batch: Sequence[Frame], potential: Potential) -> Neighbours:
    edges = find_edges(batch, potential.cutoff)
    found = join_edges([edges[frame] for frame in batch])
    own = potential.device
    return Neighbours(found.sender.to(own), found.receiver.to(own), found.shift.to(own))


def _run(potential: Potential, structures: Structures, neighbours: Neighbours, batch: Sequence[Frame]) -> Prediction:
    """One call of the potential, finished."""
    strained = any(frame.volume for frame in batch)
    found: Prediction = potential(structures, neighbours, ("energy", "forces", *("virial",) * strained))
    if potential.device.type == "cuda":
        torch.cuda.synchronize(potential.device)
    return found


def _split(found: Prediction, batch: Sequence[Frame]) -> Iterator[Mapping[str, Array]]:
    """The predictions for each frame of a batch; the elasticity that potentials read is that times the volume."""
    assert found.forces is not None
    forces = np.split(_array(found.forces), np.cumsum([frame.atoms for frame in batch])[:-1])
    energy = _array(found.energy)
    tensors = {name: _array(tensor) for name, tensor in found.tensors.items() if name in LABELS}
    virial = None if found.virial is None else _array(found.virial)
    for number, frame in enumerate(batch):
        own: dict[str, Array] = {"energy": energy[number], "forces": forces[number]}
        if virial is not None and frame.volume:
            own |= {"virial": virial[number], "stress": -virial[number] / frame.volume}
        own |= {name: tensor[number] for name, tensor in tensors.items() if not LABELS[name].per_volume}
        if frame.volume:
            own |= {name: tensor[number] / frame.volume for name, tensor in tensors.items() if LABELS[name].per_volume}
        _check_finite(own, frame)
        yield own


def _check_finite(found: Mapping[str, Array], frame: Frame) -> None:
    for name, values in found.items():
        if not np.isfinite(values).all():
            raise DataError(
                f"{frame.place}: the potential gives no number for the {name}",
                advice="Its weights hold no numbers, or the structure is far from all that it was trained on.",
            )


def _array(tensor: Tensor) -> Array:
    return tensor.cpu().numpy().astype(np.float64)
