"""What a run needs before its first step: folder, data, the complete configuration, the potential."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from ..config.plain import read_plain
from ..data.batch import Batches
from ..data.frame import Array, Frame
from ..data.source import Sets, load
from ..data.statistics import mean_neighbours
from ..errors import DataError
from ..models.potential import Potential
from ..whole import replace_file
from .calibration import complete_model, known_species
from .config import Run, plain_run
from .environment import describe
from .folder import Folder, check_same
from .learner import Learner
from .loss import check_volumes
from .parallel import World

__all__ = ["Check", "Make", "Say", "Task", "learner_of", "prepare"]

Make = Callable[[Mapping[str, Any]], Potential]
"""Makes a potential from its configuration, such as `tnforge.recipes.build`."""

Check = Callable[[Mapping[str, Any]], None]
"""Refuses the configuration of a potential, in which species may be left out, such as `tnforge.recipes.check`."""

Say = Callable[[str], None]
"""Told what is being done."""


@dataclass(frozen=True)
class Task:
    """All that a run is given.

    Args:
        run: its configuration, complete
        folder: where it writes
        state: the state from which it goes on, None where it begins
        sets: its frames
        batches: those of training
        valid: those of validation, None where there are none
        potential: what is trained
        world: the processes that train it
        environment: where it takes place
    """

    run: Run
    folder: Folder
    state: Path | None
    sets: Sets
    batches: Batches
    valid: Batches | None
    potential: Potential
    world: World
    environment: Mapping[str, Any]

    def batches_of(self, frames: Sequence[Frame]) -> Batches:
        """The batches of a set that is only measured."""
        return _batches(self.run, self.sets, frames)


def prepare(run: Run, make: Make, place: tuple[Folder, Path | None], world: World, say: Say) -> Task:
    """Get everything ready in a place, a folder and a state; whatever is wrong with data or settings is found here."""
    folder, state = place
    if folder.config.is_file():
        run = run.model_copy(update={"model": {**read_plain(folder.config)["model"], **run.model}})
    with world.first():
        wanted, species = tuple(run.loss.terms), known_species(run.model)
        sets = load(run.data, run.cutoff, wanted=wanted, species=species, say=say)
        check_volumes([frame for part in sets.parts.values() for frame in part], wanted)
        batches = _batches(run, sets, sets.train)
        model = complete_model(run, sets, mean_neighbours(batches))
    say(f"making a {model['system']}")
    with world.first():
        potential = make(model).to(world.device)
    task = Task(
        run=run.model_copy(update={"model": model}),
        folder=folder,
        state=state,
        sets=replace(sets, warnings=(*sets.warnings, *_charges(potential, str(model["system"]), sets))),
        batches=batches,
        valid=_batches(run, sets, sets.valid) if sets.valid else None,
        potential=potential,
        world=world,
        environment=describe(world, run.train.number),
    )
    with world.first():
        _write(task)
    return task


def _batches(run: Run, sets: Sets, frames: Sequence[Frame]) -> Batches:
    batch = run.train.batch
    return Batches(frames, run.cutoff, batch.size, batch.by, tuple(run.loss.terms), sets.near)


def _charges(potential: Potential, system: str, sets: Sets) -> Iterator[str]:
    """A warning where frames have charges of which the potential takes no notice."""
    charged = [frame for part in sets.parts.values() for frame in part if frame.charge]
    if charged and not potential.body.charged:
        what = f"{len(charged)} frames have a total charge" if len(charged) > 1 else "1 frame has a total charge"
        yield f"{what}, of which {system} takes no notice; the first is {charged[0].place}"


def _write(task: Task) -> None:
    """The configuration and the environment, once everything is known to be right."""
    if not task.world.writes:
        return
    plain = plain_run(task.run)
    if task.folder.config.is_file():
        check_same(task.folder, plain)
    task.folder.write_config(plain)
    replace_file(task.folder.environment, (json.dumps(task.environment, indent=1) + "\n").encode())


def learner_of(task: Task) -> Learner:
    """The learner of a task, at its beginning or where it was left."""
    learner = Learner(task.potential, task.run.train, len(task.run.loss.terms))
    data = _hash([*task.sets.train, *task.sets.valid])
    if task.state is not None:
        learner.load(task.state)
        if learner.progress.data != data:
            raise DataError(
                f"the frames are not those that {task.state} was trained on",
                advice="Put the data back as it was, or begin another run.",
            )
    learner.progress.data = data
    if not task.world.writes:
        learner.totals.zero_()
    return learner


def _hash(frames: Sequence[Frame]) -> str:
    """The hash of everything that training sees of frames."""
    found = hashlib.sha256()
    for part in (part for frame in frames for part in _parts(frame)):
        found.update(part.tobytes())
    return found.hexdigest()


def _parts(frame: Frame) -> Iterator[Array]:
    yield from (frame.numbers, frame.positions, frame.cell, np.array([*frame.periodic, frame.charge]))
    yield from (frame.labels[name] for name in sorted(frame.labels))
