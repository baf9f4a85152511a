"""What a potential says under the names of labels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import torch
from torch import Tensor

from ..models.potential import Prediction
from ..models.structure import Structures
from .deviation import QUANTITIES
from .frame import PLANE, Array
from .label import LABELS, Label

__all__ = ["by_atom", "everything", "predicted", "structure_by_structure", "volumes_of", "wanted"]

DERIVED = {"forces": "forces", "stress": "virial", "virial": "virial"}
"""What a potential is asked for by the names of labels; a stress is a virial over a volume."""


def wanted(names: Sequence[str]) -> tuple[str, ...]:
    """What a potential is asked for to be compared with these labels."""
    return ("energy", *dict.fromkeys(DERIVED[name] for name in names if name in DERIVED))


def everything(structures: Structures) -> tuple[str, ...]:
    """What a potential is asked for to say all that it can of structures."""
    return ("energy", "forces", *("virial",) * bool(volumes_of(structures).any()))


def predicted(prediction: Prediction, label: Label, volumes: Tensor) -> Tensor:
    """What a potential says under the name of a label, in float64; elasticity is read times the volume."""
    if label.name == "stress":
        assert prediction.virial is not None
        return -_per_volume(prediction.virial, volumes)
    found = prediction.tensors[label.name] if label.name in prediction.tensors else getattr(prediction, label.name)
    whole: Tensor = found.double()
    return _per_volume(whole, volumes) if label.per_volume else whole


def _per_volume(tensor: Tensor, volumes: Tensor) -> Tensor:
    """What belongs to whole structures over their volumes; as it is where there is none."""
    shape = (-1,) + (1,) * (tensor.dim() - 1)
    return tensor / volumes.where(volumes > 0, 1.0).reshape(shape)


def volumes_of(structures: Structures) -> Tensor:
    """The volumes of cells, as `volume_of` has them: zero where there is none."""
    volumes: Tensor = structures.cell.det().abs()
    is_flat = volumes <= PLANE * torch.linalg.vector_norm(structures.cell, dim=2).prod(1)
    return volumes.masked_fill(is_flat | ~structures.periodic.any(1), 0.0)


def by_atom(name: str, values: Tensor, structures: Structures) -> Tensor:
    """Numbers of a label, structures first, divided by how many atoms they have where errors are said so."""
    if not QUANTITIES[name].by_atom:
        return values
    atoms = torch.bincount(structures.index, minlength=len(structures)).clamp(min=1)
    return values / atoms.reshape((-1,) + (1,) * (values.dim() - 1))


def structure_by_structure(prediction: Prediction, structures: Structures) -> Iterator[Mapping[str, Array]]:
    """Everything that was predicted of each structure, by names of labels.

    Stress, elasticity and the virial are left out where nothing is periodic or the cell has no volume.
    """
    volumes = volumes_of(structures)
    found = {name: predicted(prediction, LABELS[name], volumes).cpu().numpy() for name in _said(prediction)}
    ends = np.cumsum(structures.atoms)[:-1]
    parts = {name: np.split(all_, ends) if LABELS[name].site == "atom" else all_ for name, all_ in found.items()}
    for number, volume in enumerate(volumes.tolist()):
        yield {name: part[number] for name, part in parts.items() if volume or name not in STRAINED}


STRAINED = frozenset(name for name, label in LABELS.items() if label.per_volume) | {"virial"}
"""What has a meaning where a cell has a volume."""


def _said(prediction: Prediction) -> Iterator[str]:
    """The labels of which a prediction says something, in their order."""
    derived = {"energy": prediction.energy, "forces": prediction.forces}
    derived |= {"stress": prediction.virial, "virial": prediction.virial}
    for name in LABELS:
        if name in prediction.tensors or derived.get(name) is not None:
            yield name
