"""What is refused of a data set before any time is spent on it, and what is warned of."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import torch

from ..errors import ConfigError, DataError
from ..runtime.neighbours import find_neighbours
from .database import covalent_radii
from .dimension import convert
from .edges import Edges
from .frame import Array, Frame
from .label import LABELS

__all__ = ["check_distances", "check_neighbours", "check_wanted", "duplicates"]

SAMPLE = 20
"""Frames whose distances are looked at."""

REACHES = (1.0, 2.0, 4.0, 8.0, 16.0, 64.0, 256.0)
"""Radii within which the nearest atoms are looked for, one after the other."""

SHORT, LONG = 0.6, 1.5
"""Typical distances of nearest atoms lie between these multiples of the sums of their covalent radii."""

LENGTHS = ("Angstrom", "bohr", "nm", "pm")

NOBLE = (2, 10, 18, 36, 54, 86)


def check_distances(frames: Sequence[Frame], unit: str = "Angstrom") -> None:
    """Refuse positions whose nearest atoms are at distances that do not occur; `unit` is the one they were read in."""
    chosen = [frames[k] for k in np.linspace(0, len(frames) - 1, min(SAMPLE, len(frames))).astype(int)]
    ratios = np.concatenate([_ratios(frame) for frame in chosen])
    if not len(ratios) or SHORT < (typical := float(np.median(ratios))) < LONG:
        return
    true = convert(unit, "length") / typical
    near = min(LENGTHS, key=lambda one: abs(np.log(convert(one, "length") / true)))
    raise DataError(
        f"{chosen[0].source}: nearest atoms are typically {typical:.2g} times as far apart as bonded ones, "
        f"which can not be, with lengths in {unit}; positions look like {near}",
        advice=f"Declare it, units: {{length: {near}}}; or, if they are right, distances: ignore.",
    )


def _ratios(frame: Frame) -> Array:
    """The distances of nearest atoms over the sums of their covalent radii, without noble gases and lone atoms."""
    bound = ~np.isin(frame.numbers, NOBLE)
    for reach in REACHES:
        found = find_neighbours(
            torch.from_numpy(frame.positions), torch.from_numpy(frame.cell), frame.periodic, reach, frame.place
        )
        sender, receiver = found.sender.numpy(), found.receiver.numpy()
        if len(np.unique(receiver)) >= frame.atoms / 2 and frame.atoms:
            break
    vectors = frame.positions[sender] + found.shift.numpy() - frame.positions[receiver]
    radii = covalent_radii()[frame.numbers]
    nearest = np.full(frame.atoms, np.inf)
    np.minimum.at(nearest, receiver, np.linalg.norm(vectors, axis=1) / (radii[sender] + radii[receiver]))
    ratios: Array = nearest[bound & np.isfinite(nearest)]
    return ratios


def check_wanted(
    wanted: Sequence[str], frames: Sequence[Frame], what: str, seen: Mapping[str, int], undeclared: frozenset[str]
) -> None:
    """Refuse frames none of which has a label that is wanted."""
    for name in wanted:
        if any(frame.label(name) is not None for frame in frames):
            continue
        if name in undeclared:
            raise ConfigError(
                f"nothing says in which unit the {name} of {what} is", advice=f"Declare it: units: {{{name}: ...}}"
            )
        there = ", ".join(f"{key} ({count} frames)" for key, count in seen.items()) or "nothing"
        flat = LABELS[name].per_volume and not any(frame.volume for frame in frames)
        raise DataError(
            f"no frame of {what} has {name}; its files hold {there}" + "; and no frame has a volume" * flat,
            advice=f"Name it, keys: {{{name}: ...}}, or leave it out of the loss.",
        )


def check_neighbours(frames: Sequence[Frame], near: Mapping[Frame, Edges], cutoff: float, what: str) -> Iterator[str]:
    """A warning where frames of more than one atom have no neighbours; a training set without any is refused."""
    lonely = [frame for frame in frames if not len(near[frame])]
    if frames and len(lonely) == len(frames):
        text = f"no atom of {what} has a neighbour within {cutoff:g} Angstrom; the first frame is {frames[0].place}"
        if what == "train":
            raise DataError(text, advice="Is the length unit right, and the cutoff?")
        yield text
        return
    lonely = [frame for frame in lonely if frame.atoms > 1]
    if lonely:
        yield (
            f"{len(lonely)} of {len(frames)} frames of {what} have no neighbours within {cutoff:g} Angstrom; "
            f"the first is {lonely[0].place}"
        )


def duplicates(parts: Mapping[str, Sequence[Frame]]) -> Iterator[str]:
    """A warning for each pair of parts in which the same structure stands."""
    prints = {name: _prints(frames) for name, frames in parts.items()}
    names = list(parts)
    for k, one in enumerate(names):
        for other in names[k + 1 :]:
            same = [frame for key, frame in prints[other].items() if key in prints[one]]
            if same:
                twin = prints[one][_print(same[0])]
                yield (
                    f"{len(same)} frames of {other} stand in {one} too; the first is {same[0].place}, the same as "
                    f"{twin.place}"
                )


def _prints(frames: Sequence[Frame]) -> dict[str, Frame]:
    found: dict[str, Frame] = {}
    for frame in frames:
        found.setdefault(_print(frame), frame)
    return found


def _print(frame: Frame) -> str:
    """The same for structures that are the same to a millionth of an Angstrom."""
    cell = frame.cell if any(frame.periodic) else np.zeros((3, 3))
    found = hashlib.sha256(frame.numbers.tobytes() + bytes(frame.periodic))
    found.update((np.round(np.concatenate([frame.positions, cell]), 6) + 0.0).tobytes())
    return found.hexdigest()
