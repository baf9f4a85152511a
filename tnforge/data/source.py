"""The data of a run: which frames are trained on, validated with and tested with, all of them checked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from warnings import warn

import torch

from ..config.model import check
from ..errors import ConfigError, DataError
from ..models.elements import symbol
from ..models.species import check_species
from .cache import Cache
from .checks import check_distances, check_neighbours, check_wanted, duplicates
from .declared import Declared
from .dimension import INNER, convert
from .edges import Edges
from .file import read_content
from .frame import Frame
from .label import LABELS
from .parts import Files, parts_of
from .settings import Data, reference_of
from .statistics import isolated_energies, reference_energies, species_of

__all__ = ["Sets", "load", "read_frames"]


@dataclass(frozen=True)
class Sets:
    """The frames of a run.

    Args:
        train: those to train on.
        valid: those to validate with.
        tests: those to test with, by names of parts.
        warnings: what a user should know.
        near: the neighbours in all of them, for `Batches`.
        references: energies of lone atoms by atomic number, if they were asked for.
    """

    train: tuple[Frame, ...]
    valid: tuple[Frame, ...]
    tests: Mapping[str, tuple[Frame, ...]]
    warnings: tuple[str, ...]
    near: Mapping[Frame, Edges]
    references: Mapping[int, float] | None = None

    @property
    def parts(self) -> Mapping[str, tuple[Frame, ...]]:
        """All parts by name."""
        return {"train": self.train, **({"valid": self.valid} if self.valid else {}), **self.tests}

    @property
    def species(self) -> tuple[int, ...]:
        """The atomic numbers in the training set, ascending."""
        return species_of(self.train)


def load(
    data: Data,
    cutoff: float,
    wanted: Sequence[str] = (),
    species: Sequence[int] | None = None,
    cache: Cache | None = None,
    say: Callable[[str], None] = lambda text: None,
) -> Sets:
    """The frames of a run with their neighbours within the cutoff, checked.

    Args:
        data: what is read, and how; paths are as `located` leaves them.
        cutoff: how far atoms see.
        wanted: the labels that training needs.
        species: the atomic numbers that the model knows; those of the training set where left out.
        cache: where what was read is kept; in the user's cache folder where left out.
        say: told what is being done.
    """
    warnings: list[str] = []
    cache = Cache(say=warnings.append) if cache is None else cache
    files = Files(data, cache, say)
    parts = parts_of(data, files)
    _check_seen(data, files.seen(), "the data")
    known = [one for one in species_of(parts["train"]) if one] if species is None else species
    for name, frames in parts.items():
        for frame in frames:
            check_species(torch.from_numpy(frame.numbers), known, f"{name}: {frame.place}")
        warnings += _check_part(data, name, frames, wanted, files)
    near: dict[Frame, Edges] = {}
    for name, frames in parts.items():
        say(f"{name}: {_counted(frames, wanted)}")
        near |= cache.edges(frames, cutoff)
        warnings += check_neighbours(frames, near, cutoff, name)
    warnings += duplicates(parts)
    references = _references(data, parts["train"], files)
    warnings += files.warnings
    tests = {name: parts[name] for name in data.tests}
    return Sets(parts["train"], parts.get("valid", ()), tests, tuple(warnings), near, references)


def read_frames(
    path: Path | str,
    units: Mapping[str, str] | None = None,
    keys: Mapping[str, str] | None = None,
    format: str | None = None,
    like: Declared | None = None,
    say: Callable[[str], None] = warn,
    **others: str,
) -> tuple[Frame, ...]:
    """The frames of a file.

    Args:
        path: where it is.
        units: units by what is measured, as in `Declared`.
        keys: names in the file.
        format: its format, where its ending does not say it.
        like: what holds where nothing is declared here; its names need not be in the file.
        say: told what is odd of frames and was put right.
        others: the names of charge and group, and the sign of stress.
    """
    said: dict[str, Any] = {"units": dict(units or {}), "keys": dict(keys or {}), **others}
    declared = check(Declared, said, f"what is declared of {path}")
    content = read_content(Path(path), declared if like is None else declared.over(like), format)
    _check_seen(declared, content.seen, str(path))
    for text in content.warnings:
        say(text)
    return content.frames


def _counted(frames: Sequence[Frame], wanted: Sequence[str]) -> str:
    """How many frames, atoms, and frames with each label there are."""
    text = f"{len(frames)} frames, {sum(frame.atoms for frame in frames)} atoms"
    names = [name for name in LABELS if name in wanted or any(name in frame.labels for frame in frames)]
    known = [f"{name} of {sum(frame.label(name) is not None for frame in frames)}" for name in names]
    return f"{text}; {', '.join(known)}" if known else text


def _check_seen(declared: Declared, seen: Mapping[str, int], what: str) -> None:
    names = {f"keys.{name}": key for name, key in declared.keys.declared.items() if name in LABELS}
    names |= {name: key for name in ("charge", "group") if (key := getattr(declared, name)) is not None}
    for name, key in names.items():
        if key not in seen:
            raise ConfigError(
                f"{name} is {key!r}, and no frame of {what} has it; they have {', '.join(seen) or 'nothing'}"
            )


def _check_part(data: Data, name: str, frames: Sequence[Frame], wanted: Sequence[str], files: Files) -> Iterator[str]:
    """Refuse a part without what is wanted or with impossible distances; for tests a warning is enough."""
    try:
        if data.distances == "check":
            check_distances(frames, data.units.length or INNER["length"])
        check_wanted(wanted, frames, name, files.seen(data.parts[name].path or data.train.path), files.undeclared)
    except DataError as error:
        if name in ("train", "valid"):
            raise
        yield error.message


def _references(data: Data, train: Sequence[Frame], files: Files) -> Mapping[int, float] | None:
    """The energies of lone atoms that were asked for."""
    if data.references is None:
        return None
    species = species_of(train)
    if data.references == "fitted":
        return reference_energies(train, species)
    if "isolated" in data.references:
        return isolated_energies(files.content(data.references["isolated"]).frames, species)
    scale = convert(data.units.energy or INNER["energy"], "energy")
    given = dict(reference_of(element, energy) for element, energy in data.references.items())
    missing = [symbol(one) for one in species if one not in given]
    if missing:
        raise ConfigError(f"data.references has no energy of {', '.join(missing)}")
    return {one: energy * scale for one, energy in given.items()}
