"""Runs that are killed, interrupted and taken up again end with the numbers of a run that was left alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import torch

from tests.train.made import Files, command, events, metrics, started
from tnforge.errors import DataError
from tnforge.models.checkpoint import load, read_tensors
from tnforge.models.structure import structure
from tnforge.recipes import build
from tnforge.train.config import read_run
from tnforge.train.event import Begun, Ended, Stepped
from tnforge.train.run import train

SETTINGS = {"epochs": 4, "optimizer": "amsgrad", "schedule": {"kind": "plateau", "patience": 1, "threshold": 0.5}}


@pytest.fixture(scope="module")
def unbroken(files: Files, tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("unbroken")
    events(files.plain(**SETTINGS), output)
    return output / "small"


@pytest.fixture(scope="module")
def left_alone(files: Files, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same run by a process of its own, as those are that are killed."""
    output = tmp_path_factory.mktemp("left_alone")
    finished(output, files.write(output / "c.yaml", **SETTINGS))
    return output / "runs" / "small"


def finished(folder: Path, config: Path, *words: str) -> str:
    """What a process says that trains to the end.

    Kernels of one form are run from the file that was loaded first, so the last bits are those of a process that has
    loaded the same packages.
    """
    process = started(command("train", config, *words), folder)
    out, said = process.communicate(timeout=300)
    assert process.returncode == 0, said
    return out + said


def same(folder: Path, unbroken: Path) -> None:
    """All metrics, weights and moments are those of the unbroken run, to the last bit."""
    assert metrics(folder) == metrics(unbroken)
    assert len(metrics(folder)) == 4
    for name in ("last", "best"):
        one, other = (read_tensors(path / "checkpoints" / f"{name}.safetensors") for path in (folder, unbroken))
        assert one.keys() == other.keys()
        different = [key for key in one if not torch.equal(one[key], other[key])]
        assert set(different) <= {"training/progress"}  # seconds stand there


def whole(folder: Path) -> None:
    """What is there is a potential, whatever has happened."""
    for path in folder.glob("checkpoints/*.safetensors"):
        energy = load(path)(structure([29, 13], [[0.0, 0, 0], [0, 0, 2.4]])).energy
        assert energy.isfinite().all()


@pytest.mark.parametrize("step", [2, 4, 9])
@pytest.mark.parametrize("every", ["none", "2"])
def test_a_run_that_is_left_goes_on_as_if_it_had_not_been(
    files: Files, tmp_path: Path, unbroken: Path, step: int, every: str
) -> None:
    """Whether states are written at the ends of epochs alone or between them too."""
    plain = files.plain(**SETTINGS, save={"epochs": 1, "steps": every})
    running = train(read_run(plain), build, tmp_path)
    steps = (event for event in running if isinstance(event, Stepped))
    for _ in range(step):
        next(steps)
    running.close()
    (begun,) = (event for event in events(plain, tmp_path, restart="auto") if isinstance(event, Begun))
    assert 3 * begun.epoch + begun.step == {"none": {2: 0, 4: 3, 9: 6}, "2": {2: 0, 4: 3, 9: 8}}[every][step]
    same(tmp_path / "small", unbroken)


def test_more_epochs_go_on_from_the_end(files: Files, tmp_path: Path, unbroken: Path) -> None:
    plain = files.plain(**{**SETTINGS, "epochs": 2})
    events(plain, tmp_path)
    events(plain, tmp_path, "train.epochs=4", restart=str(tmp_path / "small"))
    same(tmp_path / "small", unbroken)


def test_fewer_epochs_than_until_the_first_validation_are_validated_at_the_end(files: Files, tmp_path: Path) -> None:
    plain = files.plain(**{**SETTINGS, "validate_every": 3})
    running = train(read_run(plain), build, tmp_path)
    while not (isinstance(event := next(running), Stepped) and event.epoch == 3):
        pass
    running.close()
    *_, end = events(plain, tmp_path, "train.epochs=2", restart="auto")
    assert isinstance(end, Ended)
    assert (end.epochs, end.best_epoch) == (2, 2)
    whole(tmp_path / "small")
    assert metrics(tmp_path / "small")[-1]["valid.loss"]
    events(plain, tmp_path, "train.epochs=2", "name=alone")
    assert metrics(tmp_path / "small") == metrics(tmp_path / "alone")


def test_waiting_begins_with_the_first_validation(files: Files, tmp_path: Path) -> None:
    """The run goes on until it is validated twice at least, however early it could have stopped."""
    settings = ["train.rate=1.0", "train.clip=none", "train.warmup=0", "train.average=none"]
    found = events(files.plain(epochs=40, stop=4, validate_every=3), tmp_path, *settings)
    (end,) = (event for event in found if isinstance(event, Ended))
    assert end.epochs == end.best_epoch + 6 < 40


def test_lines_of_metrics_are_neither_lost_nor_doubled(files: Files, tmp_path: Path, unbroken: Path) -> None:
    """What was written after the last state is taken back, half a line too."""
    plain = files.plain(**{**SETTINGS, "epochs": 2})
    events(plain, tmp_path)
    table = tmp_path / "small" / "metrics.csv"
    lines = table.read_text().splitlines(keepends=True)
    assert len(lines) == 3
    table.write_text("".join([*lines, lines[-1], "3,9,0.0"]))
    events(plain, tmp_path, "train.epochs=4", restart="auto")
    same(tmp_path / "small", unbroken)


# Processes -----------------------------------------------------------------------------------------

KILLED = """
import os, signal, sys
from pathlib import Path
from tnforge.config.plain import read_plain
from tnforge.recipes import build
from tnforge.train.config import read_run
from tnforge.train.event import Stepped
from tnforge.train.run import train

kind, count = sys.argv[2], int(sys.argv[3])

def end():
    os.kill(os.getpid(), signal.SIGKILL)

class Counted:
    def __init__(self, function, before):
        self.function, self.before, self.calls = function, before, 0

    def __call__(self, *words):
        self.calls += 1
        if self.calls == count and self.before:
            end()
        found = self.function(*words)
        if self.calls == count:
            end()
        return found

class Half:
    # A file that is half written when the process ends.
    calls = 0

    def __init__(self, handle, mode):
        self.file = open(handle, mode, buffering=0)

    def __enter__(self):
        return self

    def __exit__(self, *words):
        self.file.close()

    def write(self, body):
        Half.calls += 1
        if Half.calls == count:
            self.file.write(body[: len(body) // 2])
            end()
        self.file.write(body)

    def flush(self):
        pass

    def fileno(self):
        return self.file.fileno()

if kind == "half":
    os.fdopen = Half
if kind in ("before", "after"):
    os.replace = Counted(os.replace, kind == "before")
steps = 0
for event in train(read_run(read_plain(Path(sys.argv[1]))), build, Path("runs")):
    steps += isinstance(event, Stepped)
    if kind == "step" and steps == count:
        end()
"""


def killed(config: Path, kind: str, count: int) -> None:
    """Run until the process is killed at a certain place."""
    words = [sys.executable, "-c", KILLED, str(config), kind, str(count)]
    process = started(words, config.parent)
    _, said = process.communicate(timeout=300)
    assert process.returncode == -signal.SIGKILL, said


def test_a_run_killed_within_an_epoch_ends_the_same(files: Files, tmp_path: Path, left_alone: Path) -> None:
    killed(files.write(tmp_path / "c.yaml", **SETTINGS), "step", 8)
    folder = tmp_path / "runs" / "small"
    whole(folder)
    assert len(metrics(folder)) == 2
    finished(tmp_path, tmp_path / "c.yaml", "--restart", "auto")
    same(folder, left_alone)


WRITES = 15
"""One more than the files that such a run writes whole."""


@pytest.mark.slow
@pytest.mark.parametrize("count", range(1, WRITES))
@pytest.mark.parametrize("kind", ["before", "after", "half"])
def test_a_run_killed_while_it_writes_ends_the_same(
    files: Files, tmp_path: Path, left_alone: Path, kind: str, count: int
) -> None:
    """In the middle of a file, before it gets its name, after it has it: of every file that a run writes."""
    killed(files.write(tmp_path / "c.yaml", **SETTINGS), kind, count)
    folder = tmp_path / "runs" / "small"
    whole(folder)
    finished(tmp_path, tmp_path / "c.yaml", "--restart", "auto")
    same(folder, left_alone)
    assert [path.name for path in folder.rglob(".*")] == [".lock"]


@pytest.mark.parametrize("every", ["none", "1"])
def test_a_state_is_whole_wherever_writing_it_ends(
    files: Files, tmp_path: Path, unbroken: Path, monkeypatch: pytest.MonkeyPatch, every: str
) -> None:
    """The same for each step of writing the first states, in this process; some stand at the end of an epoch."""
    plain = files.plain(**SETTINGS, save={"epochs": 1, "steps": every})
    for place in ("mkstemp", "fsync", "replace"):
        for number in {"none": (4, 5, 6), "1": (6, 7, 8)}[every]:
            output = tmp_path / f"{place}{number}"
            left = Left(number)
            with monkeypatch.context() as patch:
                owner = tempfile if place == "mkstemp" else os
                patch.setattr(owner, place, left.before(getattr(owner, place)))
                with pytest.raises(Gone):
                    events(plain, output)
            whole(output / "small")
            events(plain, output, restart="auto")
            same(output / "small", unbroken)


class Gone(BaseException):
    """The process is no more."""


class Left:
    """How many calls are left until the process is gone."""

    def __init__(self, calls: int) -> None:
        self.calls = calls

    def before(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*words: Any, **named: Any) -> Any:
            self.calls -= 1
            if self.calls < 0:
                raise Gone
            return function(*words, **named)

        return call


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_says_so_and_goes_on(
    files: Files, tmp_path: Path, left_alone: Path, number: signal.Signals
) -> None:
    """The step is finished, the state written, the exit code 130."""
    config = files.write(tmp_path / "c.yaml", **{**SETTINGS, "epochs": 4000})
    process = started(command("train", config), tmp_path)
    interrupt(process, tmp_path / "runs" / "small", number)
    out, said = process.communicate(timeout=120)
    assert process.returncode == 130, said
    assert "--restart auto goes on from there" in out
    assert "interrupted" in said
    folder = tmp_path / "runs" / "small"
    rows = metrics(folder)
    assert "Traceback" not in said
    assert 1 <= len(rows) < 4000
    assert rows[:4] == metrics(left_alone)[: len(rows)]
    done = len(rows) + 1
    epochs = ("--set", f"train.epochs={done}")
    assert "warning" not in finished(tmp_path, config, *epochs, "--restart", "auto")
    finished(tmp_path, config, *epochs, "--set", "name=alone")
    assert metrics(folder) == metrics(tmp_path / "runs" / "alone")


def interrupt(process: subprocess.Popen[str], folder: Path, number: signal.Signals) -> None:
    """Interrupt a run once it has begun."""
    end = time.monotonic() + 200
    while process.poll() is None and time.monotonic() < end:
        if (folder / "checkpoints" / "last.safetensors").exists():
            process.send_signal(number)
            return
        time.sleep(0.05)
    raise AssertionError("the run has not begun")


def test_a_full_disk_while_a_run_is_saved_keeps_the_state_before(files: Files, tmp_path: Path, unbroken: Path) -> None:
    """A disk of its own with little room, where a checkpoint no longer fits."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", str(disk)], check=False).returncode:
        pytest.skip("no disk of its own can be made here")
    try:
        filler = disk / "filler"
        running = train(read_run(files.plain(**SETTINGS)), build, disk)
        while not (isinstance(event := next(running), Stepped) and event.epoch == 3):
            pass
        _fill(filler)
        with pytest.raises(DataError, match="No space left on device") as caught:
            list(running)
        assert caught.value.exit_code == 6
        folder = disk / "small"
        whole(folder)
        filler.unlink()
        events(files.plain(**SETTINGS), disk, restart="auto")
        same(folder, unbroken)
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def _fill(path: Path) -> None:
    """Write until nothing more fits."""
    with path.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(bytes(4096)):
            pass
