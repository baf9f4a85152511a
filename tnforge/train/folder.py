"""The folder of a run, `runs/NAME/`: where everything stands in it, and when it may be used."""

from __future__ import annotations

import errno
import fcntl
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..config.document import write_document
from ..config.plain import read_plain, typed, written_plain
from ..errors import ConfigError, DataError
from ..whole import replace_file
from .parallel import World

__all__ = ["Folder", "check_same", "open_folder"]

FREE = ("epochs", "stop", "validate_every", "device", "threads", "save", "tensorboard", "plots")
"""Settings of training that may change where a run goes on."""


LOCKLESS = (errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP)
"""What disks say that know no locks."""


@dataclass(frozen=True)
class Folder:
    """The places of a run."""

    path: Path

    @property
    def lock(self) -> Path:
        """What a process holds while it trains here."""
        return self.path / ".lock"

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

    @property
    def places(self) -> tuple[Path, ...]:
        """The folders in which files are written whole."""
        return self.path, self.last.parent, self.model.parent

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


@contextmanager
def open_folder(output: Path, name: str, restart: str | None, world: World) -> Iterator[tuple[Folder, Path | None]]:
    """The folder of a run, which is this process's alone for a while, and the state from which it goes on, if it does.

    `restart` is None for a new run; `auto` to go on where there is a state and to begin where there is none; or the
    path of a run or of its last state.
    """
    with ExitStack() as held:
        with world.first():
            folder = _folder_at(output, name, restart)
            if world.writes:
                _make(folder)
                held.enter_context(_alone(folder))
                _prepare(folder)
            state = folder.last if folder.last.exists() else None
        yield folder, state


def _folder_at(output: Path, name: str, restart: str | None) -> Folder:
    """Where a run stands; what can not be gone on with is refused."""
    if restart is not None and restart != "auto":
        return _restarted(Path(restart), name)
    folder = Folder(output / name)
    if folder.config.exists() and restart is None:
        raise ConfigError(
            f"{folder.path} is a run that exists",
            advice=f"Go on with --restart auto, or give another name: --set name={name}-2",
        )
    return folder


def _restarted(path: Path, name: str) -> Folder:
    """The run at a path, which is called as the configuration says."""
    state = _state_at(path)
    folder = Folder(state.parent.parent)
    if state.parent.name != folder.last.parent.name or not folder.config.is_file():
        raise ConfigError(
            f"{state} is not in the folder of a run, RUN/checkpoints with RUN/config.resolved.yaml beside it",
            advice="--restart takes the folder of a run, its last state, or auto.",
        )
    known = read_plain(folder.config).get("name")
    if known != name:
        raise ConfigError(
            f"{folder.path} is the run {known}, and name is {name}",
            advice="Leave the name as it is, or begin another run without --restart.",
        )
    return folder


@contextmanager
def _alone(folder: Folder) -> Iterator[None]:
    """No other process trains in a folder; however this one ends, others may from then on."""
    with folder.lock.open("ab") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise ConfigError(
                f"another process is training in {folder.path}", advice="Wait for it, end it, or give another name."
            ) from None
        except OSError as error:
            if error.errno not in LOCKLESS:
                raise
        yield


def _state_at(path: Path) -> Path:
    """The last state of a run, by its own path or that of the run."""
    state = path if path.suffix == ".safetensors" else Folder(path).last
    if not state.is_file():
        raise DataError(f"{state} is not there", advice="--restart takes the folder of a run, its last state, or auto.")
    if state.name != "last.safetensors":
        raise ConfigError(f"{state} is not the state of a run", advice="A run goes on from its last.safetensors.")
    return state


def _make(folder: Folder) -> None:
    """Make the folder, and see that it can be written in."""
    with _writable(folder):
        for place in folder.places:
            place.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder.path):
            pass


def _prepare(folder: Folder) -> None:
    """Take away what a killed process has left half written."""
    with _writable(folder):
        for draft in (draft for place in folder.places for draft in place.glob(".*.*-????????")):
            draft.unlink()


@contextmanager
def _writable(folder: Folder) -> Iterator[None]:
    """What can not be written is named."""
    try:
        yield
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


def _flat(data: Any, path: str = "") -> dict[str, Any]:
    """Plain data by path; numbers are the same however they are written."""
    if isinstance(data, Mapping):
        inner = (_flat(value, f"{path}.{key}" if path else str(key)) for key, value in data.items())
        return {key: text for part in inner for key, text in part.items()}
    return {path: typed(data)}
