"""`tnforge train`: a run, shown live on a terminal and line by line elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import asdict
from math import isnan
from pathlib import Path
from typing import Any

from ..config.plain import override, read_plain
from ..data.place import located
from ..errors import ConfigError
from ..recipes import build, check
from ..train.config import read_run
from ..train.event import Begun, Ended, Event, Measured, Note
from ..train.parallel import said_once
from ..train.run import train
from ..train.text import line_of
from .display import Display, is_shown
from .report import Finding

__all__ = ["run"]


def run(
    config: Path, settings: list[str], restart: str | None, output: Path | None, as_json: bool
) -> Iterator[Finding]:
    """Train what CONFIG says; every epoch and the end are findings."""
    with said_once():
        if restart not in (None, "auto") and output is not None:
            raise ConfigError(f"--restart {restart} says where the run is", advice="Leave --output out.")
        chosen = read_run(_located(override(_located(read_plain(config), config.parent), settings), Path.cwd()))
    place = output or Path("runs")
    if not as_json and is_shown(sys.stdout):
        with Display() as display:
            for event in train(chosen, build, place, restart, display.say, check):
                display.show(event)
        return
    for event in train(chosen, build, place, restart, _say, check):
        if (text := line_of(event)) or isinstance(event, Ended):
            yield Finding(text, _key(event), (_data(event),))


def _located(plain: dict[str, Any], folder: Path) -> dict[str, Any]:
    """A configuration with absolute paths: those in a file begin at its folder, those of settings where one stands."""
    data = plain.get("data")
    return {**plain, "data": located(data, folder)} if isinstance(data, dict) else plain


def _say(text: str) -> None:
    """What is being done goes to standard error."""
    print(text, file=sys.stderr, flush=True)


def _key(event: Event) -> str:
    return {Begun: "runs", Measured: "epochs", Note: "notes", Ended: "results"}[type(event)]


def _data(event: Event) -> dict[str, Any]:
    """An event as plain data; what is no number is null."""
    found: dict[str, Any] = _plain(asdict(event))
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, Path):
        return str(value)
    return None if isinstance(value, float) and isnan(value) else value
