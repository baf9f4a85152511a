"""Atoms of one or more structures, in the form in which potentials take them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import torch
from torch import Tensor

from ..errors import ShapeError
from ..runtime.neighbours import Neighbours, find_neighbours, join_neighbours

__all__ = ["Structures", "join", "neighbours_of", "structure"]


@dataclass(frozen=True)
class Structures:
    """Structures one behind the other.

    Args:
        numbers: [atoms] atomic numbers, int64
        positions: [atoms, 3] float64
        index: [atoms] the structure of each atom, int64, ascending
        cell: [structures, 3, 3] one cell vector in each row, float64
        periodic: [structures, 3] which cell vectors are periodic; the others have no meaning for neighbours
        charge: [structures] total charges, float64
    """

    numbers: Tensor
    positions: Tensor
    index: Tensor
    cell: Tensor
    periodic: Tensor
    charge: Tensor

    def __post_init__(self) -> None:
        """Refuse arrays that do not fit together."""
        atoms, count = self.numbers.shape[:1], self.charge.shape[:1]
        shapes = ((*atoms,), (*atoms, 3), (*atoms,), (*count, 3, 3), (*count, 3), (*count,))
        kinds = (torch.int64, torch.float64, torch.int64, torch.float64, torch.bool, torch.float64)
        for own, shape, kind in zip(fields(self), shapes, kinds, strict=True):
            tensor: Tensor = getattr(self, own.name)
            if tensor.shape != shape or tensor.dtype != kind:
                raise ShapeError(
                    f"{own.name} of structures is {tensor.dtype} {tuple(tensor.shape)}; expected {kind} {tuple(shape)}"
                )

    def __len__(self) -> int:
        """The number of structures."""
        return self.charge.shape[0]

    @property
    def atoms(self) -> tuple[int, ...]:
        """The number of atoms of each structure."""
        return tuple(torch.bincount(self.index, minlength=len(self)).tolist())

    def to(self, device: torch.device | str) -> Structures:
        """The same on another device."""
        return Structures(*(getattr(self, own.name).to(device) for own in fields(self)))

    def moved(self, positions: Tensor) -> Structures:
        """The same atoms at other positions."""
        return replace(self, positions=positions)


def structure(
    numbers: Sequence[int] | Tensor,
    positions: Sequence[Sequence[float]] | Tensor,
    cell: Sequence[Sequence[float]] | Tensor | None = None,
    periodic: bool | Sequence[bool] = False,
    charge: float = 0.0,
) -> Structures:
    """One structure; `periodic` says of each cell vector, or of all, whether it is periodic."""
    each = [periodic] * 3 if isinstance(periodic, bool) else [bool(one) for one in periodic]
    kinds = torch.as_tensor(numbers)
    if kinds.numel() and (kinds.is_floating_point() or kinds.is_complex() or kinds.dtype == torch.bool):
        raise ShapeError(f"numbers of structures are integers, not {kinds.dtype}")
    places = torch.as_tensor(positions, dtype=torch.float64)
    return Structures(
        numbers=kinds.to(torch.int64),
        positions=places if places.numel() else places.reshape(-1, 3),
        index=torch.zeros(kinds.shape[0], dtype=torch.int64, device=kinds.device),
        cell=torch.as_tensor([[[0.0] * 3] * 3] if cell is None else cell, dtype=torch.float64).reshape(-1, 3, 3),
        periodic=torch.tensor([each]),
        charge=torch.tensor([float(charge)], dtype=torch.float64),
    )


def join(parts: Sequence[Structures]) -> Structures:
    """Structures in one batch."""
    if not parts:
        return Structures(
            torch.zeros(0, dtype=torch.int64),
            torch.zeros(0, 3, dtype=torch.float64),
            torch.zeros(0, dtype=torch.int64),
            torch.zeros(0, 3, 3, dtype=torch.float64),
            torch.zeros(0, 3, dtype=torch.bool),
            torch.zeros(0, dtype=torch.float64),
        )
    starts = [sum(len(part) for part in parts[:k]) for k in range(len(parts))]
    columns = {own.name: [getattr(part, own.name) for part in parts] for own in fields(Structures)}
    columns["index"] = [part.index + start for part, start in zip(parts, starts, strict=True)]
    return Structures(**{name: torch.cat(column) for name, column in columns.items()})


def neighbours_of(structures: Structures, cutoff: float) -> Neighbours:
    """The neighbours within each structure."""
    atoms = structures.atoms
    if not atoms:
        nothing = structures.numbers.new_zeros(0)
        return Neighbours(nothing, nothing, structures.positions.new_zeros(0, 3))
    places = torch.split(structures.positions, list(atoms))
    periodic = structures.periodic.tolist()
    alone = len(atoms) == 1
    found = [
        find_neighbours(x, structures.cell[k], periodic[k], cutoff, "the structure" if alone else f"structure {k}")
        for k, x in enumerate(places)
    ]
    return join_neighbours(found, atoms)
