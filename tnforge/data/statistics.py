"""What is counted and fitted of frames: species, reference energies, sizes of forces, neighbours."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..errors import DataError
from ..models.elements import symbol
from .batch import Batches
from .frame import Array, Frame

__all__ = [
    "counts_of",
    "energy_scale",
    "force_scale",
    "isolated_energies",
    "mean_neighbours",
    "reference_energies",
    "species_of",
]


def species_of(frames: Sequence[Frame]) -> tuple[int, ...]:
    """The atomic numbers that occur, ascending."""
    return tuple(sorted({one for frame in frames for one in np.unique(frame.numbers).tolist()}))


def counts_of(frames: Sequence[Frame], species: Sequence[int]) -> Array:
    """How many atoms of each species each frame has, [frames, species]."""
    return np.array([[int((frame.numbers == one).sum()) for one in species] for frame in frames]).reshape(
        len(frames), len(species)
    )


def reference_energies(frames: Sequence[Frame], species: Sequence[int]) -> dict[int, float]:
    """Energies of species whose sums are nearest to the energies of frames.

    Where frames do not determine them, as for molecules of one composition, they are those nearest to the mean energy
    of an atom.
    """
    known = [frame for frame in frames if "energy" in frame.labels]
    if not known:
        raise DataError("reference energies can not be fitted: no frame of the training set has an energy")
    counts = counts_of(known, species).astype(np.float64)
    energies = np.array([float(frame.labels["energy"]) for frame in known])
    mean = energies.sum() / counts.sum()
    beyond, *_ = np.linalg.lstsq(counts, energies - counts.sum(1) * mean, rcond=None)
    return {one: float(mean + extra) for one, extra in zip(species, beyond, strict=True)}


def isolated_energies(frames: Sequence[Frame], species: Sequence[int]) -> dict[int, float]:
    """The energies of lone atoms, each of which stands in a frame of its own."""
    found: dict[int, float] = {}
    for frame in frames:
        if frame.atoms == 1 and "energy" in frame.labels:
            if int(frame.numbers[0]) in found:
                raise DataError(f"{frame.place}: the energy of {symbol(int(frame.numbers[0]))} stands there twice")
            found[int(frame.numbers[0])] = float(frame.labels["energy"])
    missing = [symbol(one) for one in species if one not in found]
    if missing:
        source = frames[0].source if frames else "the file of isolated atoms"
        raise DataError(f"{source} has no frame of one atom with an energy of {', '.join(missing)}")
    return found


def energy_scale(frames: Sequence[Frame], references: dict[int, float]) -> float:
    """The root mean square of the energy of an atom beyond the references."""
    known = [frame for frame in frames if "energy" in frame.labels and frame.atoms]
    if not known:
        raise DataError("no frame of the training set has an energy")
    own = counts_of(known, list(references)) @ np.array(list(references.values()))
    rest = [(float(frame.labels["energy"]) - one) / frame.atoms for frame, one in zip(known, own, strict=True)]
    return float(np.sqrt(np.mean(np.square(rest))))


def force_scale(frames: Sequence[Frame]) -> float:
    """The root mean square of the components of forces."""
    parts = [frame.labels["forces"].reshape(-1) for frame in frames if "forces" in frame.labels]
    if not parts or not sum(map(len, parts)):
        raise DataError("no frame of the training set has forces")
    return float(np.sqrt(np.mean(np.square(np.concatenate(parts)))))


def mean_neighbours(batches: Batches) -> float:
    """How many neighbours an atom has on average."""
    return sum(map(len, batches.edges)) / max(1, sum(frame.atoms for frame in batches.frames))
