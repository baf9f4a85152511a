"""A run as it is seen on a terminal: errors of training and validation, how far it is, and how long it will take."""

from __future__ import annotations

import time
from collections.abc import Mapping
from math import nan
from types import TracebackType
from typing import TextIO

from rich.console import Console, Group
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from ..data.deviation import QUANTITIES
from ..train.event import Begun, Ended, Event, Measured, Note, Stepped
from ..train.text import duration, line_of

__all__ = ["Display", "is_shown"]

OFTEN = 0.2
"""Seconds between two pictures."""
BAR = 40


def is_shown(stream: TextIO) -> bool:
    """Whether a stream is a terminal on which a picture can be drawn again and again."""
    console = Console(file=stream)
    return console.is_terminal and not console.is_dumb_terminal


class Display:
    """Shows the events of a run in one place of the terminal; what stays is how it began, its errors and its end."""

    def __init__(self) -> None:
        self.console = Console()
        self.live = Live(console=self.console, auto_refresh=False, transient=True)
        self.begun: Begun | None = None
        self.measured: Measured | None = None
        self.best: Measured | None = None
        self.stepped = Stepped(1, 0, 1)
        self.said, self._last = "", 0.0

    def __enter__(self) -> Display:
        """Take the place."""
        self.live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give the place back."""
        self.live.stop()

    def say(self, text: str) -> None:
        """Show what is being done before training begins."""
        self.said = text
        self._draw(at_once=True)

    def show(self, event: Event) -> None:
        """Show one more event."""
        match event:
            case Begun():
                self.begun = event
                self._print(line_of(event))
            case Stepped():
                self.stepped = event
            case Measured():
                self.measured = event
                self.best = event if event.is_best else self.best
            case Note() | Ended():
                if self.measured is not None and isinstance(event, Ended):
                    self.live.console.print(self._table())
                self._print(line_of(event))
        self._draw(at_once=isinstance(event, Measured))

    def _print(self, text: str) -> None:
        self.live.console.print(Text(text))

    def _draw(self, at_once: bool = False) -> None:
        now = time.monotonic()
        if at_once or now - self._last > OFTEN:
            self._last = now
            self.live.update(self._picture(), refresh=True)

    def _picture(self) -> Group | Text:
        if self.begun is None:
            return Text(f"{self.said} ...", style="dim")
        epochs, step = self.begun.epochs, self.stepped
        share = (step.epoch - 1 + step.step / max(step.steps, 1)) / epochs
        line = Table.grid(padding=(0, 2))
        known = self.measured
        left = f"rate {known.metrics['rate']:.1e}  left {duration(known.left)}" if known is not None else ""
        where = f"epoch {step.epoch}/{epochs}  step {step.step}/{step.steps}"
        line.add_row(
            Text(self.begun.name, style="bold"), ProgressBar(total=1.0, completed=share, width=BAR), where, left
        )
        return Group(line, self._table()) if self.measured is not None else Group(line)

    def _table(self) -> Table:
        """Errors of the last epoch and of the best one."""
        labels = self.begun.labels if self.begun is not None else ()
        table = Table(box=None, pad_edge=False, padding=(0, 2), header_style="dim")
        for head in ("", "loss", *(f"{label} ({QUANTITIES[label].unit})" for label in labels)):
            table.add_column(head, justify="right" if head else "left")
        for name, event, split, style in (
            ("train", self.measured, "train", ""),
            ("valid", self.measured, "valid", "bold"),
            ("best", self.best, "valid", "green"),
        ):
            if event is not None and f"{split}.loss" in event.metrics:
                title = f"{name} (epoch {event.epoch})" if name == "best" else name
                table.add_row(title, *_cells(event.metrics, split, labels), style=style)
        return table


def _cells(metrics: Mapping[str, float], split: str, labels: tuple[str, ...]) -> list[str]:
    errors = [metrics.get(f"{split}.{label}.mae", nan) * QUANTITIES[label].factor for label in labels]
    return [f"{metrics[f'{split}.loss']:.3e}", *(f"{error:.4g}" for error in errors)]
