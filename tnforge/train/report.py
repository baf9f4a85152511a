"""What is left of a run for readers: errors of the best potential on every set, plots, and a page of Markdown."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from math import isnan, nan
from pathlib import Path

import numpy as np
from torch import Tensor

from ..config.document import write_document
from ..data.deviation import QUANTITIES, Deviation
from ..data.frame import Frame
from ..plot import Chart, Panel, curves, parity
from ..whole import replace_file
from .config import plain_run
from .event import Ended
from .learner import Progress
from .loss import Objective
from .metrics import named_errors
from .prepare import Task
from .text import duration, place_of
from .trainer import compared

__all__ = ["write_report"]


def write_report(task: Task, progress: Progress, reason: str) -> Ended:
    """Measure the potential of a task on every set, and write plots and the report."""
    path = task.folder.path / "report.md"
    errors: dict[str, dict[str, float]] = {}
    plots: list[Path] = []
    for split, frames in _sets(task):
        pairs = compared(task.potential, Objective(task.run.loss.terms), task.batches_of(frames), task.world.device)
        errors[split] = {
            name: value for label, pair in pairs.items() for name, value in named_errors(label, _off(pair)).items()
        }
        if task.run.train.plots and split != "train":
            plots.append(_parity(task.folder.path, len(plots), split, pairs))
    if task.run.train.plots:
        plots.append(_curves(task.folder.path, progress, tuple(task.run.loss.terms)))
    text = _page(task, progress, reason, errors, plots)
    replace_file(path, text.encode())
    return Ended(
        reason=reason,
        best_epoch=progress.best_epoch,
        epochs=progress.epoch,
        seconds=progress.seconds,
        model=task.folder.model,
        report=path,
        errors=errors,
    )


def _sets(task: Task) -> Iterator[tuple[str, Sequence[Frame]]]:
    for split, frames in (("train", task.sets.train), ("valid", task.sets.valid), *task.sets.tests.items()):
        if frames:
            yield split, frames


def _off(pair: Tensor) -> Deviation:
    return Deviation.of((pair[:, 1] - pair[:, 0]).numpy())


# Plots ---------------------------------------------------------------------------------------------


def _parity(folder: Path, number: int, split: str, pairs: Mapping[str, Tensor]) -> Path:
    """Predicted over true values of every label; numbers keep sets apart whose names look alike in a file name."""
    path = folder / "plots" / f"parity_{number}_{re.sub('[^A-Za-z0-9]+', '_', split)}.png"
    parity(path, [_panel(f"{label}, {split}", label, pair) for label, pair in pairs.items()])
    return path


def _panel(title: str, label: str, pair: Tensor) -> Panel:
    quantity = QUANTITIES[label]
    return Panel(title, quantity.inner, pair[:, 0].numpy(), pair[:, 1].numpy(), quantity.say(_off(pair)))


def _curves(folder: Path, progress: Progress, labels: Sequence[str]) -> Path:
    """Loss and errors over epochs."""
    path = folder / "plots" / "curves.png"
    rows = list(csv.DictReader(io.StringIO(progress.metrics)))
    charts = [_chart(rows, "loss", "", "loss", 1.0, progress.best_epoch)]
    for label in labels:
        unit, factor = QUANTITIES[label].unit, QUANTITIES[label].factor
        charts.append(_chart(rows, f"{label}, MAE", unit, f"{label}.mae", factor, progress.best_epoch))
    curves(path, charts)
    return path


def _chart(rows: Sequence[Mapping[str, str]], title: str, unit: str, name: str, factor: float, mark: int) -> Chart:
    epochs = np.array([float(row["epoch"]) for row in rows])
    lines = {
        split: (epochs, np.array([float(row[f"{split}.{name}"] or nan) * factor for row in rows]))
        for split in ("train", "valid")
    }
    return Chart(title, unit, lines, mark=mark)


# The page ------------------------------------------------------------------------------------------


def _page(
    task: Task, progress: Progress, reason: str, errors: Mapping[str, Mapping[str, float]], plots: Sequence[Path]
) -> str:
    weights = sum(weight.numel() for weight in task.potential.parameters())
    frames = "\n".join(f"| {split} | {len(own)} | {_atoms(own)} |" for split, own in _sets(task))
    place = task.environment
    versions = ", ".join(f"{name} {version}" for name, version in place["versions"].items() if version)
    return f"""# {task.run.name}

{reason[:1].upper()}{reason[1:]}, in {duration(progress.seconds)}; the best was epoch {progress.best_epoch} of \
{progress.epoch}, and the potential in `model/` is that one.

## Errors

{_table(task, errors)}

{_images(task, plots)}
## Data

| set | frames | atoms |
| --- | ---: | ---: |
{frames}

{_notes(task)}
## Potential

{task.run.model["system"]}, {weights} weights in {task.run.train.number}, cutoff {task.run.cutoff:g} Å.

## Time

{duration(progress.seconds)} for {progress.epoch} epochs of {progress.steps // max(progress.epoch, 1)} steps, on \
{place_of(place)}. {versions}.

## Settings

```yaml
{write_document(plain_run(task.run)).rstrip()}
```
"""


def _atoms(frames: Sequence[Frame]) -> str:
    least, most = (choice(frame.atoms for frame in frames) for choice in (min, max))
    return f"{least}" if least == most else f"{least} to {most}"


def _table(task: Task, errors: Mapping[str, Mapping[str, float]]) -> str:
    """Mean absolute and root mean square errors of every set."""
    labels = tuple(task.run.loss.terms)
    heads = [f"{label} {kind} ({QUANTITIES[label].unit})" for label in labels for kind in ("MAE", "RMSE")]
    rows = [f"| set | {' | '.join(heads)} |", "| --- |" + " ---: |" * len(heads)]
    for split, found in errors.items():
        cells = [
            "–" if isnan(value := found.get(f"{label}.{kind}", nan)) else f"{value * QUANTITIES[label].factor:.4g}"
            for label in labels
            for kind in ("mae", "rmse")
        ]
        rows.append(f"| {split} | {' | '.join(cells)} |")
    return "\n".join(rows)


def _images(task: Task, plots: Sequence[Path]) -> str:
    shown = (f"![{path.stem}]({path.relative_to(task.folder.path).as_posix()})\n" for path in plots)
    return "\n".join(shown)


def _notes(task: Task) -> str:
    return "".join(f"* {warning}\n" for warning in task.sets.warnings)
