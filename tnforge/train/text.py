"""Events as lines for readers and logs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import isnan
from typing import Any

from ..data.deviation import QUANTITIES
from .event import Begun, Ended, Event, Measured, Note

__all__ = ["duration", "error_texts", "line_of", "place_of"]


def line_of(event: Event) -> str:
    """One event for a reader, empty where there is nothing to say."""
    match event:
        case Begun():
            return _begun(event)
        case Measured():
            return _measured(event)
        case Note(text):
            return text
        case Ended():
            best = f"the best was epoch {event.best_epoch}"
            return f"{event.reason} in {duration(event.seconds)}; {best}: {event.model}\n{event.report}"
    return ""


def _begun(event: Begun) -> str:
    frames = ", ".join(f"{count} {name}" for name, count in event.frames.items())
    done = f"; goes on after {event.epoch} epochs and {event.step} steps" if event.epoch or event.step else ""
    return f"{event.name}: {event.weights} weights, frames: {frames}; {place_of(event.environment)}{done}"


def place_of(environment: Mapping[str, Any]) -> str:
    """Where a run takes place: `cpu, 2 threads`."""
    counts = ((environment["threads"], "thread"), (environment["processes"], "process"))
    words = [f"{count} {what}{'es' * (what[-1] == 's') or 's'}" for count, what in counts if count > 1]
    return ", ".join([environment["device"], *words])


def _measured(event: Measured) -> str:
    metrics = event.metrics
    split = "valid" if "valid.loss" in metrics else "train"
    width = len(str(event.epochs))
    losses = f"loss {metrics['train.loss']:.3e}"
    if split == "valid":
        losses += f"  valid {metrics['valid.loss']:.3e}"
    errors = "  ".join(f"{name} {text}" for name, text in error_texts(metrics, split, "mae"))
    mark = "  best" if event.is_best else ""
    rest = f"rate {metrics['rate']:.1e}  left {duration(event.left)}"
    return f"epoch {event.epoch:{width}}/{event.epochs}  {losses}  {errors}  {rest}{mark}"


def error_texts(metrics: Mapping[str, float], split: str, kind: str) -> Iterator[tuple[str, str]]:
    """The errors of a split by label, in units for readers."""
    for label, quantity in QUANTITIES.items():
        value = metrics.get(f"{split}.{label}.{kind}")
        if value is not None and not isnan(value):
            yield label, f"{value * quantity.factor:.4g} {quantity.unit}"


def duration(seconds: float) -> str:
    """A time as people say it."""
    if seconds < 100:
        return f"{seconds:.0f} s"
    minutes = seconds / 60
    return f"{minutes:.0f} min" if minutes < 100 else f"{minutes / 60:.1f} h"
