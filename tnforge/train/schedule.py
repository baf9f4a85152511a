"""The rate of learning: a warm-up, and then constant, falling as a cosine, or lower after each plateau."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, inf, pi

from .settings import Schedule

__all__ = ["Rate"]


@dataclass
class Rate:
    """The rate at each step, and what a plateau is known by: the least loss, how often it was not less, the factor."""

    schedule: Schedule
    largest: float
    warmup: int
    best: float = inf
    waited: int = 0
    factor: float = 1.0

    def at(self, steps: int, progress: float) -> float:
        """The rate of the step after so many; `progress` is the share of all epochs that lies behind."""
        rise = min(1.0, (steps + 1) / (self.warmup + 1))
        return self.largest * rise * self._fall(progress)

    def observe(self, loss: float) -> None:
        """Take notice of a loss of validation."""
        if loss < self.best * (1 - self.schedule.threshold) or self.best == inf:
            self.best, self.waited = loss, 0
            return
        self.waited += 1
        if self.waited >= self.schedule.patience:
            self.factor, self.waited = self.factor * self.schedule.factor, 0

    def _fall(self, progress: float) -> float:
        least = self.schedule.least
        if self.schedule.kind == "cosine":
            return least + (1 - least) * (1 + cos(pi * min(progress, 1.0))) / 2
        return max(least, self.factor) if self.schedule.kind == "plateau" else 1.0
