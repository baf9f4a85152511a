"""Small runs for tests."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tnforge.config.document import write_document
from tnforge.config.plain import override, read_plain
from tnforge.recipes import build, check
from tnforge.train.config import read_run
from tnforge.train.event import Event
from tnforge.train.folder import open_folder
from tnforge.train.learner import Learner
from tnforge.train.parallel import World
from tnforge.train.prepare import Task, learner_of, prepare
from tnforge.train.run import train

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Files:
    """Files of frames in one folder."""

    folder: Path

    def plain(self, **train: Any) -> dict[str, Any]:
        """The configuration of a small run."""
        return {
            "name": "small",
            "model": {"system": "tensornet", "cutoff": 4.0, "channels": 8, "layers": 1, "functions": 8},
            "data": {
                "train": str(self.folder / "train.extxyz"),
                "valid": {"path": str(self.folder / "valid.extxyz")},
                "tests": {"others": {"path": str(self.folder / "test.extxyz")}},
            },
            "train": {"epochs": 3, "batch": 4, "warmup": 3, "rate": 0.01, "threads": 1, "plots": "false", **train},
        }

    def write(self, path: Path, **train: Any) -> Path:
        """The same in a file."""
        path.write_text(write_document(self.plain(**train)))
        return path


def events(plain: dict[str, Any], output: Path, *settings: str, restart: str | None = None) -> list[Event]:
    """What happens in a run."""
    return list(train(read_run(override(plain, settings)), build, output, restart, check=check))


def task_of(plain: dict[str, Any], output: Path, *settings: str, world: World | None = None) -> Task:
    """A run that is ready to begin."""
    run, world = read_run(override(plain, settings)), world or World()
    with open_folder(output, run.name, None, world) as place:
        return prepare(run, build, place, world, lambda text: None)


def learner_in(plain: dict[str, Any], output: Path, *settings: str) -> tuple[Task, Learner]:
    """A run that is ready to begin, and what learns in it."""
    task = task_of(plain, output, *settings)
    return task, learner_of(task)


def metrics(folder: Path) -> list[dict[str, str]]:
    """The lines of metrics.csv, all that are the same for the same run."""
    with (folder / "metrics.csv").open() as file:
        return [{name: text for name, text in row.items() if name != "seconds"} for row in csv.DictReader(file)]


def command(*words: str | Path, before: Sequence[str] = ()) -> list[str]:
    """A process that runs tnforge."""
    return [sys.executable, *before, "-m", "tnforge", *map(str, words)]


def started(words: Sequence[str], folder: Path, **environment: str) -> subprocess.Popen[str]:
    """A process in a folder."""
    own = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", **environment}
    return subprocess.Popen(
        words, cwd=folder, env=own, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )


def resolved(folder: Path) -> dict[str, Any]:
    """The configuration that a run has written."""
    return read_plain(folder / "config.resolved.yaml")
