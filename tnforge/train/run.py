"""A run from its configuration to its report, as a sequence of events."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import torch

from ..interruption import interruptible
from ..models.checkpoint import read_tensors, save
from .calibration import given_model
from .config import Run
from .event import Begun, Ended, Event, Note
from .folder import open_folder
from .learner import Learner
from .parallel import joined_world, said_once
from .prepare import Check, Make, Say, Task, learner_of, prepare
from .report import write_report
from .session import Session
from .text import line_of

__all__ = ["train"]


def train(
    run: Run,
    make: Make,
    output: Path,
    restart: str | None = None,
    say: Say = lambda text: None,
    check: Check = lambda model: None,
) -> Iterator[Event]:
    """Train a potential, and say what happens; of several processes one speaks.

    Args:
        run: the configuration.
        make: what makes the potential.
        output: the folder of runs.
        restart: None to begin, `auto` or the path of a run to go on.
        say: told what is being done before training begins.
        check: what refuses settings of the potential, before any data is read.
    """
    with said_once():
        check(given_model(run))
    with (
        _threads(run.train.threads),
        _random(run.train.seed),
        joined_world(run.train.device) as world,
        said_once(world),
        open_folder(output, run.name, restart, world) as place,
    ):
        task = prepare(run, make, place, world, say if world.writes else _nobody)
        yield from _told(task)


def _told(task: Task) -> Iterator[Event]:
    """The events of a run, which are written down and told by the process that writes."""
    for event in _events(task):
        if task.world.writes:
            text = line_of(event)
            if text:
                task.folder.say(text)
            yield event


@contextmanager
def _random(seed: int) -> Iterator[None]:
    """Random numbers are those of a seed for a while."""
    with torch.random.fork_rng(devices=()):
        torch.manual_seed(seed)
        yield


def _nobody(text: str) -> None:
    """Told to nobody."""


@contextmanager
def _threads(count: int | None) -> Iterator[None]:
    """PyTorch has so many threads for a while."""
    before = torch.get_num_threads()
    torch.set_num_threads(count or before)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def _events(task: Task) -> Iterator[Event]:
    learner = learner_of(task)
    yield from (Note(text) for text in task.sets.warnings)
    yield _begun(task, learner)
    with interruptible() as stop:
        reason = yield from Session(task, learner, stop).epochs()
    if task.world.writes:
        yield _finished(task, learner, reason)


def _begun(task: Task, learner: Learner) -> Begun:
    sets = {"train": task.sets.train, "valid": task.sets.valid, **task.sets.tests}
    return Begun(
        name=task.run.name,
        folder=task.folder.path,
        frames={name: len(frames) for name, frames in sets.items()},
        weights=sum(weight.numel() for weight in task.potential.parameters()),
        labels=tuple(task.run.loss.terms),
        epochs=task.run.train.epochs,
        epoch=learner.progress.epoch,
        step=learner.progress.step,
        environment=task.environment,
    )


def _finished(task: Task, learner: Learner, reason: str) -> Ended:
    """Keep the best potential, measure it on every set, and write the report."""
    found = read_tensors(task.folder.best)
    task.potential.load_state_dict(found)
    save(task.potential, task.folder.model)
    return write_report(task, learner.progress, reason)
