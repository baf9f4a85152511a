"""Steps of training and measurements: what a learner does with the batches of a set of frames."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import isfinite

import torch
from torch import Tensor

from ..data.batch import Batch, Batches, share
from ..data.label import LABELS
from ..data.prediction import by_atom, predicted, volumes_of
from ..errors import DataError
from ..models.potential import Potential
from .config import Run
from .learner import Learner
from .loss import Objective, known_numbers
from .metrics import errors_of
from .parallel import World

__all__ = ["Trainer", "compared", "measure"]


@dataclass(frozen=True)
class Taken:
    """A step that was taken, whose loss is looked at when the next one is under way."""

    frames: Sequence[int]
    norm: Tensor


class Trainer:
    """Trains a learner on its share of batches."""

    def __init__(self, run: Run, learner: Learner, batches: Batches, world: World) -> None:
        self.settings, self.learner, self.batches, self.world = run.train, learner, batches, world
        self.objective = Objective(run.loss.terms)
        self.known = known_numbers(batches.frames, self.objective.names)
        self._taken: Taken | None = None

    def epoch(self, stop: Iterable[bool]) -> Iterator[tuple[int, int, bool]]:
        """The steps of the epoch that has begun; of each the number, how many there are, and whether to stop.

        `stop` says before each step whether this process was asked to stop.
        """
        progress = self.learner.progress
        every = self.batches.epoch(progress.epoch, self.settings.seed)
        weights = self.objective.weights(progress.epoch + 1)
        if not progress.step:
            self.learner.totals.zero_()
        for frames, asked in zip(every[progress.step :], stop, strict=False):
            share_done = progress.step / len(every)
            rate = self.learner.rate.at(progress.steps, (progress.epoch + share_done) / self.settings.epochs)
            stops = self.step(frames, weights, rate, asked)
            progress.step += 1
            progress.steps += 1
            progress.rate = rate
            yield progress.step, len(every), stops
        self.settle()

    def step(self, frames: Sequence[int], weights: Sequence[float], rate: float, stop: bool = False) -> bool:
        """One step on the frames of a batch; whether any process was asked to stop."""
        learner = self.learner
        learner.gradient.clear()
        own = share(frames, self.world.rank, self.world.size)
        if own:
            self._differentiate(self.batches.batch(own).to(self.world.device), frames, weights)
        stops = learner.gradient.sum(self.world, stop)
        norm = learner.gradient.clip(self.settings.clip)
        for group in learner.optimizer.param_groups:
            group["lr"] = rate
        learner.optimizer.step()
        if learner.average is not None:
            learner.average.update(learner.progress.steps)
        if self.world.writes:
            learner.totals[0, 2] += norm
        self.settle()
        self._taken = Taken(frames, norm)
        return stops

    def _differentiate(self, batch: Batch, frames: Sequence[int], weights: Sequence[float]) -> None:
        """The gradient of the share of the loss that a batch has, which is part of the batch of all `frames`."""
        objective, learner = self.objective, self.learner
        counts = self.known[list(frames)].sum(0).tolist()
        found = learner.potential(batch.structures, batch.neighbours, want=objective.want, differentiable=True)
        loss, sums = objective(found, batch, counts, weights)
        if loss.requires_grad:
            torch.autograd.backward(loss)
        learner.totals[0, 0] += len(batch.frames)
        learner.totals[0, 1] += loss.detach() * len(frames)
        learner.totals[1:] += sums

    def settle(self) -> None:
        """See that the last step went well; training that has left all numbers behind is ended."""
        taken, self._taken = self._taken, None
        if taken is not None and not isfinite(float(taken.norm)):
            places = ", ".join(self.batches.frames[number].place for number in taken.frames[:3])
            raise DataError(
                f"the gradient of step {self.learner.progress.steps} is not a number; its batch has {places}",
                advice="Look at the labels of these frames; if they are right, take a lower train.rate or train.clip.",
            )

    def gathered(self) -> Tensor:
        """The sums of all processes, which the one that writes keeps from now on."""
        self.settle()
        totals = self.world.sum(self.learner.totals)
        whole = totals.clone()
        if not self.world.writes:
            totals.zero_()
        return whole

    def metrics(self, totals: Tensor, steps: int) -> tuple[float, float, dict[str, float]]:
        """The mean loss and norm of gradients of an epoch, and its errors."""
        frames, loss, norm, _ = totals[0].tolist()
        return loss / max(frames, 1), norm / max(steps, 1), errors_of(self.objective.names, totals[1:])


def measure(
    potential: Potential, objective: Objective, batches: Batches, world: World
) -> tuple[float, dict[str, float]]:
    """The loss over a set of frames with the weights of the end, and errors; the same in every process."""
    known = known_numbers(batches.frames, objective.names).sum(0).tolist()
    totals = torch.zeros(len(objective.names), 4, dtype=torch.float64, device=world.device)
    for batch in _shared(batches, world):
        found = potential(batch.structures, batch.neighbours, want=objective.want)
        _, sums = objective(found, batch, known, objective.weights())
        totals += sums
    world.sum(totals)
    return objective.final(totals), errors_of(objective.names, totals)


def _shared(batches: Batches, world: World) -> Iterator[Batch]:
    """The batches that this process measures."""
    for frames in batches.epoch(0, 0, shuffle=False)[world.rank :: world.size]:
        yield batches.batch(frames).to(world.device)


def compared(potential: Potential, objective: Objective, batches: Batches, device: torch.device) -> dict[str, Tensor]:
    """[numbers, 2] labels and predictions by name, where labels are known, by atom where errors are."""
    found: dict[str, list[Tensor]] = {name: [] for name in objective.names}
    for batch in _shared(batches, World(device=device)):
        prediction = potential(batch.structures, batch.neighbours, want=objective.want)
        volumes = volumes_of(batch.structures)
        for name in objective.names:
            pair = torch.stack([batch.labels[name], predicted(prediction, LABELS[name], volumes)], -1)
            pair = by_atom(name, pair, batch.structures)
            found[name].append(pair[~batch.labels[name].isnan()].cpu())
    return {name: torch.cat(pairs) for name, pairs in found.items() if pairs}
