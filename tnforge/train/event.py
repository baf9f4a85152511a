"""What training says while it goes on. Who shows it is none of its business."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

__all__ = ["Begun", "Ended", "Event", "Measured", "Note", "Stepped"]


@dataclass(frozen=True)
class Begun:
    """Training begins, or goes on after so many epochs and steps."""

    name: str
    folder: Path
    frames: Mapping[str, int]
    weights: int
    labels: tuple[str, ...]
    epochs: int
    epoch: int
    step: int
    environment: Mapping[str, Any]


@dataclass(frozen=True)
class Stepped:
    """Another step of an epoch, counted from 1."""

    epoch: int
    step: int
    steps: int


@dataclass(frozen=True)
class Measured:
    """An epoch has ended: its metrics as metrics.csv names them, whether it is the best so far, seconds left."""

    epoch: int
    epochs: int
    metrics: Mapping[str, float]
    is_best: bool
    left: float


@dataclass(frozen=True)
class Note:
    """Something that the user should know."""

    text: str


@dataclass(frozen=True)
class Ended:
    """Training is over; errors of the best potential by split and name."""

    reason: str
    best_epoch: int
    epochs: int
    seconds: float
    model: Path
    report: Path
    errors: Mapping[str, Mapping[str, float]]


Event: TypeAlias = Begun | Stepped | Measured | Note | Ended
