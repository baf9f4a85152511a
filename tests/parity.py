"""Compares a potential with the numbers of its official implementation: `python -m tests.parity FILE.npz`.

The file holds `config`, `weights/...` and, for each system of atoms, its arrays and results. Every array's largest
deviation is printed, relative to its largest entry; the last line is the largest of all.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch

from tnforge.errors import DataError, TnforgeError
from tnforge.models.potential import Potential
from tnforge.models.structure import Structures, structure
from tnforge.recipes import import_official

SMALLEST = 1e-12
"""Where no entry is larger, deviations are absolute."""

Arrays = Mapping[str, np.ndarray]

IMPORTS: Mapping[str, tuple[Callable[[Path], Potential], float]] = {
    "tensornet": (import_official, 1e-7),
    "hotpp_old": (import_official, 1e-10),
    "hotpp_pub": (import_official, 1e-10),
    "ictp": (import_official, 1e-10),
}
"""How the potential of a system is made from a file, and how near to the official numbers it must be."""


def compare(path: Path) -> tuple[list[tuple[str, float]], float]:
    """The deviation of each array, and what is allowed."""
    with np.load(path, allow_pickle=False) as data:
        arrays = {name: data[name] for name in data}
    system = json.loads(str(arrays["config"]))["system"]
    if system not in IMPORTS:
        raise DataError(f"{path} is of the system {system!r}; there are {', '.join(IMPORTS)}")
    make, tolerance = IMPORTS[system]
    potential = make(path)
    names = sorted({name.partition("/")[0] for name in arrays if name.endswith("/numbers")})
    found = [(f"{name}/{key}", value) for name in names for key, value in deviations(potential, arrays, name)]
    if not found:
        raise DataError(f"{path} holds no results to compare with")
    return found, tolerance


def deviations(potential: Potential, arrays: Arrays, name: str) -> Iterator[tuple[str, float]]:
    """The deviation of each result of a system."""
    own = {key.partition("/")[2]: value for key, value in arrays.items() if key.startswith(f"{name}/")}
    predicted = results(potential, atoms_of(own))
    for key in sorted(set(own) - INPUTS):
        if key not in predicted:
            raise DataError(f"{name}/{key} is a result that this potential does not give")
        yield key, deviation(predicted[key], own[key])


INPUTS = {"numbers", "positions", "cell", "pbc", "charge", "receiver", "sender", "offset"}


def atoms_of(own: Mapping[str, Any]) -> Structures:
    """The structure of a system."""
    cell = torch.from_numpy(own["cell"]).reshape(3, 3) if "cell" in own else None
    periodic = [bool(one) for one in own["pbc"]] if "pbc" in own else False
    charge = float(np.asarray(own.get("charge", 0.0)).reshape(-1)[0])
    return structure(torch.from_numpy(own["numbers"]), torch.from_numpy(own["positions"]), cell, periodic, charge)


def results(potential: Potential, atoms: Structures) -> dict[str, np.ndarray]:
    """Everything that the potential says of a structure."""
    found = potential(atoms, want=("energy", "forces", "virial"))
    named = {"energy": found.energy, "site_energies": found.energies, "forces": found.forces, "virial": found.virial}
    return {name: value.squeeze().numpy() for name, value in {**named, **found.tensors}.items()}


def deviation(found: np.ndarray, expected: np.ndarray) -> float:
    """The largest deviation of an entry, relative to the largest entry; axes of length one do not count."""
    found, expected = np.squeeze(found), np.squeeze(expected)
    if found.shape != expected.shape:
        raise DataError(f"a result has the shape {found.shape}; expected {expected.shape}")
    size = np.abs(expected).max(initial=0.0)
    off = np.abs(found - expected).max(initial=0.0)
    return float(off if size < SMALLEST else off / size)


def main(words: list[str]) -> int:
    """Compare one file; returns the exit code."""
    if len(words) != 1:
        print("usage: python -m tests.parity FILE.npz", file=sys.stderr)
        return 2
    try:
        found, tolerance = compare(Path(words[0]))
    except TnforgeError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    for name, value in found:
        print(f"{name:<32} {value:.3e}")
    worst = max(value for _, value in found)
    passed = worst <= tolerance  # false for what is no number
    print(f"{'largest' if passed else 'largest, above ' + format(tolerance, '.0e'):<32} {worst:.3e}")
    return 0 if passed else 4


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
