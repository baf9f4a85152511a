"""The folder of a run, `runs/NAME/`: where everything stands in it, and when it may be used."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..config.document import write_document
from ..config.plain import read_plain, written_plain
from ..errors import ConfigError, DataError
from ..models.checkpoint import replace_file

__all__ = ["Folder", "check_same", "open_folder"]

FREE = ("epochs", "stop", "validate_every", "device", "threads", "save", "tensorboard", "plots")
"""Settings of training that may change where a run goes on."""


@dataclass(frozen=True)
class Folder:
    """The places of a run."""

    path: Path

    @property
    def config(self) -> Path:
        """The configuration with everything in it that was left out."""
        return self.path / "config.resolved.yaml"

    @property
    def environment(self) -> Path:
        """Versions, device and threads."""
        return self.path / "env.json"

    @property
    def log(self) -> Path:
        """What was said, line by line."""
        return self.path / "train.log"

    @property
    def metrics(self) -> Path:
        """A line of numbers for each epoch."""
        return self.path / "metrics.csv"

    @property
    def last(self) -> Path:
        """The state from which the run can go on."""
        return self.path / "checkpoints" / "last.safetensors"

    @property
    def best(self) -> Path:
        """The potential with the least loss of validation."""
        return self.path / "checkpoints" / "best.safetensors"

    @property
    def board(self) -> Path:
        """What TensorBoard reads."""
        return self.path / "tb"

    @property
    def model(self) -> Path:
        """The potential that came out."""
        return self.path / "model" / f"{self.path.name}.safetensors"

    def write_config(self, plain: Mapping[str, Any]) -> None:
        """Write the configuration that was resolved; it can be run again."""
        replace_file(self.config, write_document(plain).encode())

    def say(self, line: str) -> None:
        """Add a line to the log."""
        append(self.log, f"{line}\n")


def append(path: Path, text: str) -> None:
    """Add text to a file."""
    try:
        with path.open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise DataError(f"{path} can not be written: {error.strerror}") from error


def open_folder(output: Path, name: str, restart: str | None) -> tuple[Folder, Path | None]:
    """The folder of a run, and the state from which it goes on, if it does.

    `restart` is None for a new run; `auto` to go on where there is a state and to begin where there is none; or the
    path of a run or of its last state.
    """
    if restart is not None and restart != "auto":
        state = _state_at(Path(restart))
        return Folder(state.parent.parent), state
    folder = Folder(output / name)
    if folder.config.exists() and restart is None:
        raise ConfigError(
            f"{folder.path} is a run that exists",
            advice=f"Go on with --restart auto, or give another name: --set name={name}-2",
        )
    _prepare(folder)
    return folder, folder.last if folder.last.exists() else None


def _state_at(path: Path) -> Path:
    """The last state of a run, by its own path or that of the run."""
    state = path if path.suffix == ".safetensors" else Folder(path).last
    if not state.is_file():
        raise DataError(f"{state} is not there", advice="--restart takes the folder of a run, its last state, or auto.")
    if state.name != "last.safetensors":
        raise ConfigError(f"{state} is not the state of a run", advice="A run goes on from its last.safetensors.")
    return state


def _prepare(folder: Folder) -> None:
    """Make the folder, take away what a killed process has left half written, and see that it can be written in."""
    try:
        for place in (folder.path, folder.last.parent, folder.model.parent):
            place.mkdir(parents=True, exist_ok=True)
            for draft in place.glob(".*.*-????????"):
                draft.unlink()
        with tempfile.TemporaryFile(dir=folder.path):
            pass
    except OSError as error:
        raise DataError(
            f"{folder.path} can not be written: {error.strerror}",
            advice="Give another folder for runs with --output, or remove what is in the way.",
        ) from error


def check_same(folder: Folder, plain: Mapping[str, Any]) -> None:
    """Refuse to go on with settings that would make it another run."""
    before, now = (_flat(one) for one in (read_plain(folder.config), written_plain(plain)))
    changed = sorted(key for key in {*before, *now} if before.get(key) != now.get(key) and not _is_free(key))
    if changed:
        listed = "\n  ".join(f"{key}: {before.get(key, 'left out')}, now {now.get(key, 'left out')}" for key in changed)
        raise ConfigError(
            f"{folder.path} was begun with other settings:\n  {listed}",
            advice="Take these settings back, or give the run another name.",
        )


def _is_free(key: str) -> bool:
    top, _, rest = key.partition(".")
    return top == "name" or (top == "train" and rest.split(".")[0] in FREE)


def _flat(data: Any, path: str = "") -> dict[str, str]:
    """Plain data as texts by path."""
    if isinstance(data, Mapping):
        inner = (_flat(value, f"{path}.{key}" if path else str(key)) for key, value in data.items())
        return {key: text for part in inner for key, text in part.items()}
    return {path: str(data)}
