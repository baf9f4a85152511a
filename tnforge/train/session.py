"""The epochs of a run: steps, measurements, what is written of them, and why they end."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator
from contextlib import nullcontext
from math import inf

from torch import Tensor

from ..errors import DataError
from ..interruption import Interruption
from ..models.checkpoint import save_with
from ..whole import replace_file
from .board import Board
from .event import Event, Measured, Note, Stepped
from .folder import append
from .learner import Learner
from .metrics import columns, completed, line, split_errors
from .prepare import Task
from .trainer import Trainer, measure

__all__ = ["Session"]


class Session:
    """The epochs of a run, between its beginning or its restart and its end or an interruption."""

    def __init__(self, task: Task, learner: Learner, stop: Interruption) -> None:
        self.task, self.learner, self.stop = task, learner, stop
        self.settings, self.progress = task.run.train, learner.progress
        self.trainer = Trainer(task.run, learner, task.batches, task.world)
        self.columns = columns(self.trainer.objective.names)
        self.clock = time.monotonic()
        self.board = None
        if task.world.writes:
            self.progress.metrics = self.progress.metrics or ",".join(self.columns) + "\n"
            replace_file(task.folder.metrics, self.progress.metrics.encode())
            if self.settings.tensorboard:
                self.board = Board(task.folder.board, self.progress.epoch)

    def epochs(self) -> Generator[Event, None, str]:
        """All epochs that are left; returns why there are no more."""
        while self.progress.epoch < self.settings.epochs:
            if self._is_stale():
                break
            yield from self._steps()
            yield self._measure()
            if self.task.world.any(self.stop.asked):
                yield from self._interrupted()
        self._validate_end()
        if self.board is not None:
            self.board.close()
        return self._reason()

    def _steps(self) -> Iterator[Event]:
        every = self.settings.save.steps
        for step, steps, stops in self.trainer.epoch(self._asked()):
            yield Stepped(self.progress.epoch + 1, step, steps)
            if stops:
                yield from self._interrupted()
            if every is not None and self.progress.steps % every == 0:
                self._save()

    def _asked(self) -> Iterator[bool]:
        while True:
            yield self.stop.asked

    def _interrupted(self) -> Iterator[Event]:
        """Write the state, say where the run was left, and leave it."""
        self._save()
        done = f"after {self.progress.epoch} epochs and {self.progress.step} steps"
        yield Note(f"interrupted {done}; --restart auto goes on from there")
        raise KeyboardInterrupt

    def _save(self) -> None:
        self.trainer.gathered()
        self._count_time()
        if self.task.world.writes:
            self.learner.save(self.task.folder.last)

    def _count_time(self) -> None:
        now = time.monotonic()
        self.progress.seconds += now - self.clock
        self.clock = now

    # The end of an epoch -------------------------------------------------------------------------------

    def _measure(self) -> Measured:
        """Measure, keep what is best, write the metrics and the state."""
        number, steps = self.progress.epoch + 1, self.progress.step
        totals = self.trainer.gathered()
        loss, norm, errors = self.trainer.metrics(totals, steps)
        metrics = {"epoch": number, "steps": self.progress.steps, "rate": self.progress.rate, "gradient": norm}
        metrics |= split_errors("train", loss, errors)
        is_last = number == self.settings.epochs
        is_best = False
        if is_last or number % self.settings.validate_every == 0:
            found, is_best = self._validate(number, totals)
            metrics |= found
        self.progress.epoch, self.progress.step = number, 0
        self._count_time()
        metrics["seconds"] = self.progress.seconds
        self._record(number, metrics)
        if is_last or number % self.settings.save.epochs == 0 or self._is_stale():
            self._save()
        left = self.progress.seconds / number * (self.settings.epochs - number)
        return Measured(number, self.settings.epochs, metrics, is_best, left)

    def _validate(self, number: int, totals: Tensor) -> tuple[dict[str, float], bool]:
        """The errors of validation, and whether they are the best; the averaged weights are those that count.

        Where nothing is validated with, it is the errors of training that count: `totals` of the epoch.
        """
        average = self.learner.average
        with average.applied() if average is not None else nullcontext():
            loss, found = self.trainer.objective.final(totals[1:]), {}
            if self.task.valid is not None:
                loss, errors = measure(self.task.potential, self.trainer.objective, self.task.valid, self.task.world)
                found = split_errors("valid", loss, errors)
            if not loss < inf:
                raise DataError(
                    f"the loss of validation is {loss} after epoch {number}", advice="Take a lower train.rate."
                )
            is_best = loss < self.progress.best
            if is_best and self.task.world.writes:
                save_with(self.task.potential, self.task.folder.best, {})
        self.learner.rate.observe(loss)
        self.progress.validated = number
        if is_best:
            self.progress.best, self.progress.best_epoch = loss, number
        return found, is_best

    def _validate_end(self) -> None:
        """Validate what a run has become that ends at another epoch than it was begun for."""
        if self.progress.validated < self.progress.epoch:
            found, _ = self._validate(self.progress.epoch, self.trainer.gathered())
            self._complete(found)
            self._save()

    def _complete(self, found: dict[str, float]) -> None:
        """Put what was found of the last epoch into its line."""
        if self.task.world.writes:
            self.progress.metrics = completed(self.progress.metrics, found)
            replace_file(self.task.folder.metrics, self.progress.metrics.encode())
            if self.board is not None:
                self.board.write(self.progress.epoch, found)

    def _record(self, number: int, metrics: dict[str, float]) -> None:
        if self.task.world.writes:
            row = line(self.columns, metrics)
            self.progress.metrics += row
            append(self.task.folder.metrics, row)
            if self.board is not None:
                self.board.write(number, metrics)

    def _is_stale(self) -> bool:
        """Whether validation has not become better for as long as the run waits, from the first one on."""
        patience = self.settings.stop
        return patience is not None and self.progress.validated - self.progress.best_epoch >= patience

    def _reason(self) -> str:
        if self.progress.epoch < self.settings.epochs:
            return f"no better loss of validation for {self.settings.stop} epochs"
        return f"all {self.settings.epochs} epochs are done"
