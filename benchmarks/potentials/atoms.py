"""Structures that are timed: water of liquid density, a cluster of it, and crystals of silicon."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["Atoms", "Given", "load", "save", "silicon", "water"]

Array = NDArray[Any]

CUTOFF = 4.5
"""How far atoms see, in Angstrom."""

LARGEST_CLUSTER = 60
"""Water of at most so many atoms is a cluster, more of it is periodic."""

VOLUME = 29.92
"""Of one molecule of water, cubic Angstrom."""

MOLECULE = np.array([[0.0, 0.0, 0.0], [0.0, 0.763239, -0.596309], [0.0, -0.763239, -0.596309]])
"""Water with its oxygen in the origin."""

LATTICE = 5.431
"""The edge of the cubic cell of silicon."""

DIAMOND = np.array([[0, 0, 0], [0, 2, 2], [2, 0, 2], [2, 2, 0], [1, 1, 1], [1, 3, 3], [3, 1, 3], [3, 3, 1]]) / 4


@dataclass(frozen=True)
class Atoms:
    """One structure: atomic numbers [atoms], positions [atoms, 3], cell vectors in rows."""

    numbers: Array
    positions: Array
    cell: Array
    is_periodic: bool

    def __len__(self) -> int:
        """The number of atoms."""
        return len(self.numbers)


@dataclass(frozen=True)
class Given:
    """Atoms with their neighbours; the vector of an edge is positions[sender] + shift - positions[receiver]."""

    numbers: Array
    positions: Array
    cell: Array
    is_periodic: Array
    sender: Array
    receiver: Array
    shift: Array

    @property
    def atoms(self) -> int:
        """The number of atoms."""
        return len(self.numbers)

    @property
    def edges(self) -> int:
        """The number of edges."""
        return len(self.sender)

    @property
    def species(self) -> tuple[int, ...]:
        """The atomic numbers that occur, ascending."""
        return tuple(int(number) for number in np.unique(self.numbers))

    @property
    def kinds(self) -> Array:
        """The place of each atom among the species."""
        return np.searchsorted(np.unique(self.numbers), self.numbers)

    @property
    def images(self) -> Array:
        """The cell that the sender of each edge is in, counted from that of its receiver."""
        if not self.is_periodic:
            return np.zeros_like(self.shift)
        return np.rint(self.shift @ np.linalg.inv(self.cell))


def water(atoms: int, seed: int = 0) -> Atoms:
    """Molecules in random orientation near the points of a grid; few atoms are a cluster."""
    molecules = atoms // 3
    rng = np.random.default_rng(seed)
    edge = (molecules * VOLUME) ** (1 / 3)
    side = int(np.ceil(molecules ** (1 / 3)))
    grid = np.array([(i, j, k) for i in range(side) for j in range(side) for k in range(side)])
    places = []
    for site in grid[rng.permutation(side**3)[:molecules]]:
        turned = MOLECULE @ _rotation(rng.normal(size=4)).T
        places.append(turned + (site + 0.5) * edge / side + rng.uniform(-0.15, 0.15, 3))
    numbers = np.tile([8, 1, 1], molecules)
    return Atoms(numbers, np.concatenate(places), np.eye(3) * edge, 3 * molecules > LARGEST_CLUSTER)


def _rotation(quaternion: Array) -> Array:
    w, x, y, z = quaternion / np.linalg.norm(quaternion)
    return np.array(
        [
            [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
            [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
            [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
        ]
    )


def silicon(cells: int, seed: int = 0) -> Atoms:
    """A crystal of so many cubic cells along each side, its atoms moved a little."""
    corners = np.array([(i, j, k) for i in range(cells) for j in range(cells) for k in range(cells)])
    places = (corners[:, None] + DIAMOND).reshape(-1, 3) * LATTICE
    places = places + np.random.default_rng(seed).normal(scale=0.05, size=places.shape)
    return Atoms(np.full(len(places), 14), places, np.eye(3) * LATTICE * cells, True)


def save(given: Given, path: Path) -> None:
    """Write it to a file for other processes."""
    np.savez(path, **asdict(given))


def load(path: Path | str) -> Given:
    """Read it."""
    with np.load(path, allow_pickle=False) as data:
        return Given(**{name: data[name] for name in data})
