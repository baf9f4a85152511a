"""Frames and their neighbours as a few large arrays, for keeping."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from .edges import Edges
from .frame import Array, Frame
from .label import LABELS
from .meaning import Content

__all__ = ["pack_content", "pack_edges", "unpack_content", "unpack_edges"]


def pack_content(content: Content) -> dict[str, Array]:
    """The arrays that hold the frames of a file."""
    frames = content.frames
    groups = sorted({frame.group for frame in frames})
    plain = {
        "seen": dict(content.seen),
        "undeclared": sorted(content.undeclared),
        "warnings": content.warnings,
        "groups": groups,
    }
    arrays: dict[str, Array] = {
        "plain": np.frombuffer(json.dumps(plain).encode(), np.uint8),
        "atoms": np.array([frame.atoms for frame in frames], np.int64),
        "numbers": np.concatenate([frame.numbers for frame in frames]).astype(np.uint8),
        "positions": np.concatenate([frame.positions for frame in frames]),
        "cell": np.stack([frame.cell for frame in frames]),
        "periodic": np.array([frame.periodic for frame in frames]),
        "charge": np.array([frame.charge for frame in frames], np.float64),
        "group": np.array([groups.index(frame.group) for frame in frames], np.int32),
    }
    for name in LABELS:
        known = [frame.labels[name] for frame in frames if name in frame.labels]
        if known:
            arrays[f"has {name}"] = np.array([name in frame.labels for frame in frames])
            arrays[f"label {name}"] = np.concatenate([one.reshape(-1) for one in known])
    return arrays


def unpack_content(arrays: Mapping[str, Array], source: str) -> Content:
    """The frames that arrays hold; `source` is what messages call their file."""
    plain: dict[str, Any] = json.loads(arrays["plain"].tobytes())
    atoms = arrays["atoms"].tolist()
    numbers, positions = (_cut(arrays[name], atoms) for name in ("numbers", "positions"))
    labels = _unpack_labels(arrays, atoms)
    periodic, charges, groups = (arrays[name].tolist() for name in ("periodic", "charge", "group"))
    frames = tuple(
        Frame(
            numbers=numbers[k].astype(np.int64),
            positions=positions[k],
            cell=arrays["cell"][k],
            periodic=(periodic[k][0], periodic[k][1], periodic[k][2]),
            charge=charges[k],
            labels=labels[k],
            source=source,
            number=k,
            group=plain["groups"][groups[k]],
        )
        for k in range(len(atoms))
    )
    return Content(frames, plain["seen"], frozenset(plain["undeclared"]), tuple(plain["warnings"]))


def _unpack_labels(arrays: Mapping[str, Array], atoms: Sequence[int]) -> list[dict[str, Array]]:
    found: list[dict[str, Array]] = [{} for _ in atoms]
    for name, label in LABELS.items():
        if f"has {name}" in arrays:
            owners = np.flatnonzero(arrays[f"has {name}"]).tolist()
            shapes = [label.shape(atoms[k]) for k in owners]
            parts = _cut(arrays[f"label {name}"], [int(np.prod(shape, dtype=int)) for shape in shapes])
            for k, shape, part in zip(owners, shapes, parts, strict=True):
                found[k][name] = part.reshape(shape)
    return found


def pack_edges(parts: Sequence[Edges]) -> dict[str, Array]:
    """The arrays that hold the neighbours in frames."""
    return {
        "atoms": np.array([len(part.counts) for part in parts], np.int64),
        "edges": np.array([len(part.sender) for part in parts], np.int64),
        "images": np.array([len(part.shifts) for part in parts], np.int64),
        "counts": np.concatenate([np.zeros(0, np.int32), *(part.counts for part in parts)]),
        "sender": np.concatenate([np.zeros(0, np.int32), *(part.sender for part in parts)]),
        "image": np.concatenate([np.zeros(0, np.int16), *(part.image for part in parts)]),
        "shifts": np.concatenate([np.zeros((0, 3)), *(part.shifts for part in parts)]),
    }


def unpack_edges(arrays: Mapping[str, Array]) -> tuple[Edges, ...]:
    """The neighbours that arrays hold, frame by frame."""
    sizes = {name: arrays[name].tolist() for name in ("atoms", "edges", "images")}
    columns = (("counts", "atoms"), ("sender", "edges"), ("image", "edges"), ("shifts", "images"))
    parts = (_cut(arrays[name], sizes[size]) for name, size in columns)
    return tuple(Edges(*one) for one in zip(*parts, strict=True))


def _cut(array: Array, sizes: Sequence[int]) -> list[Array]:
    """An array in pieces of these sizes."""
    ends = np.cumsum([0, *sizes]).tolist()
    if ends[-1] != len(array):
        raise ValueError(f"{len(array)} rows where {ends[-1]} should be")
    return [array[ends[k] : ends[k + 1]] for k in range(len(sizes))]
