"""The folder of a run: what is in it, and when it is refused."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import warnings
from pathlib import Path

import pytest
import torch

from tests.train.made import Files, events, metrics
from tnforge.errors import ConfigError, DataError
from tnforge.models.checkpoint import load
from tnforge.models.structure import structure
from tnforge.recipes import build
from tnforge.train.config import read_run
from tnforge.train.event import Ended
from tnforge.train.run import train

ATOMS = structure([29, 13], [[0.0, 0, 0], [0, 0, 2.4]])


@pytest.fixture(scope="module")
def run(files: Files, tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("runs")
    events(files.plain(plots="true"), output, "train.tensorboard=true")
    return output / "small"


def test_a_run_leaves_what_it_says(run: Path) -> None:
    every = {path.relative_to(run).as_posix() for path in run.rglob("*") if path.is_file()}
    boards = {name for name in every if name.startswith("tb/")}
    assert len(boards) == 1
    assert every - boards == {
        "config.resolved.yaml",
        "env.json",
        ".lock",
        "train.log",
        "metrics.csv",
        "checkpoints/last.safetensors",
        "checkpoints/last.json",
        "checkpoints/best.safetensors",
        "checkpoints/best.json",
        "model/small.safetensors",
        "model/small.json",
        "plots/curves.png",
        "plots/parity_0_valid.png",
        "plots/parity_1_others.png",
        "report.md",
    }
    assert all((run / name).read_bytes()[:4] == b"\x89PNG" for name in every if name.endswith(".png"))


def test_every_checkpoint_is_a_potential(run: Path) -> None:
    """The best is what came out; the last one is another."""
    best, out = (load(run / name)(ATOMS).energy for name in ("checkpoints/best.safetensors", "model/small.safetensors"))
    assert torch.equal(best, out)
    last = load(run / "checkpoints" / "last.safetensors")(ATOMS).energy
    assert last.isfinite().all()
    assert not torch.equal(last, out)


def test_the_environment_has_no_names_of_machines(run: Path) -> None:
    found = json.loads((run / "env.json").read_text())
    assert found["threads"] == 1
    assert found["versions"]["torch"] == torch.__version__
    assert "/" not in (run / "env.json").read_text()


def test_the_report_says_errors_and_settings(run: Path) -> None:
    text = (run / "report.md").read_text()
    assert "| set | energy MAE (meV/atom) | energy RMSE (meV/atom) | forces MAE (meV/Å) | forces RMSE (meV/Å) |" in text
    row = min(metrics(run), key=lambda row: float(row["valid.loss"]))
    assert f"the best was epoch {row['epoch']} of 3" in text
    assert f"| {float(row['valid.energy.mae']) * 1000:.4g} | " in text
    assert "![parity_0_valid](plots/parity_0_valid.png)" in text
    assert "  system: tensornet" in text


def test_an_existing_run_is_refused(run: Path, files: Files) -> None:
    before = {path: path.stat().st_mtime_ns for path in run.rglob("*")}
    with pytest.raises(ConfigError, match=r"is a run that exists\n.*--restart auto.*--set name=small-2"):
        events(files.plain(), run.parent)
    assert {path: path.stat().st_mtime_ns for path in run.rglob("*")} == before


def test_a_run_that_is_done_says_its_results_again(run: Path, files: Files) -> None:
    before = metrics(run)
    found = events(files.plain(plots="true"), run.parent, "train.tensorboard=true", restart="auto")
    assert isinstance(found[-1], Ended)
    assert metrics(run) == before


def test_a_file_in_the_way_is_named_before_anything_is_read(files: Files, tmp_path: Path) -> None:
    (tmp_path / "runs").write_text("in the way")
    plain = {**files.plain(), "data": {"train": "/does/not/exist.extxyz"}}
    with pytest.raises(DataError, match=r"runs/small can not be written: Not a directory\n.*--output"):
        events(plain, tmp_path / "runs")


def test_a_folder_that_can_not_be_written_in_is_named(
    files: Files, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refused(*words: object, **named: object) -> None:
        raise PermissionError(30, "Read-only file system")

    monkeypatch.setattr("tnforge.train.folder.tempfile.TemporaryFile", refused)
    with pytest.raises(DataError, match="small can not be written: Read-only file system"):
        events(files.plain(), tmp_path)


def test_a_state_outside_a_run_is_refused_and_nothing_is_written(run: Path, files: Files, tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "checkpoints"):
        place.mkdir(exist_ok=True)
        state = place / "last.safetensors"
        state.write_bytes((run / "checkpoints" / "last.safetensors").read_bytes())
        before = sorted(tmp_path.rglob("*"))
        with pytest.raises(ConfigError, match="is not in the folder of a run"):
            events(files.plain(), tmp_path, restart=str(state))
        assert sorted(tmp_path.rglob("*")) == before


def test_one_process_at_a_time_trains_in_a_folder(files: Files, tmp_path: Path) -> None:
    """The second is refused, whether it begins or goes on; when the first is gone, even killed, another may."""
    hold = "from pathlib import Path; from tnforge.train.folder import open_folder as o; from tnforge.train.parallel"
    hold += (
        " import World; w = o(Path('runs'), 'small', None, World()); w.__enter__(); print('held', flush=True); input()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", hold], cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"held\n"
    plain = files.plain(epochs=1)
    for restart in (None, "auto"):
        with pytest.raises(ConfigError, match=r"another process is training in .*runs/small"):
            events(plain, tmp_path / "runs", restart=restart)
    process.kill()
    process.wait()
    running = train(read_run(plain), build, tmp_path / "runs")
    next(running)
    with pytest.raises(ConfigError, match="another process is training in"):
        events(plain, tmp_path / "runs", restart="auto")
    running.close()
    assert isinstance(events(plain, tmp_path / "runs", restart="auto")[-1], Ended)


def test_other_settings_are_another_run(run: Path, files: Files) -> None:
    with pytest.raises(ConfigError) as caught:
        events(files.plain(rate=0.5), run.parent, "model.channels=9", "loss.forces=7", restart="auto")
    said = str(caught.value)
    for line in ("model.channels: 8, now 9", "train.rate: 0.01, now 0.5", "loss.forces.weight: 1.0, now 7.0"):
        assert line in said
    assert "train.plots" not in said


def test_numbers_are_the_same_however_they_are_written(run: Path, files: Files) -> None:
    before = metrics(run)
    settings = ["model.cutoff=4", "model.channels=+8", "train.rate=1e-2", "train.warmup=03"]
    events(files.plain(), run.parent, *settings, restart="auto")
    assert metrics(run) == before
    with pytest.raises(ConfigError, match=r"\n  model.cutoff: 4, now 4.1\n"):
        events(files.plain(), run.parent, "model.cutoff=4.1", restart="auto")


def test_other_data_is_another_run(files: Files, tmp_path: Path) -> None:
    own = tmp_path / "train.extxyz"
    own.write_text((files.folder / "train.extxyz").read_text())
    plain = files.plain(epochs=1)
    plain["data"]["train"] = str(own)
    model = {"references": {"Cu": 0.0, "Al": 0.0}, "scale": 1.0, "species": ["Al", "Cu"]}
    plain["model"] |= model
    events(plain, tmp_path)
    own.write_text((files.folder / "test.extxyz").read_text())
    with pytest.raises(DataError, match=r"the frames are not those that .*last\.safetensors was trained on"):
        events(plain, tmp_path, "train.epochs=2", restart="auto")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("nowhere", "last.safetensors is not there"),
        ("small/checkpoints/best.safetensors", "is not the state of a run"),
    ],
)
def test_what_is_no_state_is_refused(run: Path, files: Files, path: str, said: str) -> None:
    with pytest.raises((ConfigError, DataError), match=said):
        events(files.plain(), run.parent, restart=str(run.parent / path))


def test_a_damaged_state_is_named(files: Files, tmp_path: Path) -> None:
    events(files.plain(epochs=1), tmp_path)
    state = tmp_path / "small" / "checkpoints" / "last.safetensors"
    body = bytearray(state.read_bytes())
    body[-100] ^= 1
    state.write_bytes(body)
    with pytest.raises(DataError, match=r"last\.safetensors is damaged"):
        events(files.plain(epochs=2), tmp_path, restart="auto")
    state.write_bytes(body[:-50])
    with pytest.raises(DataError, match=r"last\.safetensors is truncated"):
        events(files.plain(epochs=2), tmp_path, restart="auto")


def test_a_full_disk_keeps_the_state_before(files: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The state of the first epoch stays whole, no draft is left, and the run goes on from there as if nothing was."""
    events(files.plain(), tmp_path, "name=unbroken")
    folder = tmp_path / "small"
    monkeypatch.setattr("tnforge.whole.os.fsync", FullDisk(after=5))
    with pytest.raises(DataError, match=r"last\.\w+ can not be written: No space left on device") as caught:
        events(files.plain(), tmp_path)
    assert caught.value.exit_code == 6
    monkeypatch.undo()
    assert [path.name for path in folder.rglob(".*")] == [".lock"]
    assert len(metrics(folder)) >= 1
    events(files.plain(), tmp_path, restart="auto")
    assert metrics(folder) == metrics(tmp_path / "unbroken")


class FullDisk:
    """A disk that takes so many files with weights and no more."""

    def __init__(self, after: int) -> None:
        self.left = after

    def __call__(self, number: int) -> None:
        self.left -= 1
        if self.left < 0:
            raise OSError(28, "No space left on device")


def test_training_is_a_sequence_that_can_be_left(files: Files, tmp_path: Path) -> None:
    """Who takes events no more has ended the run; threads and signals are as before."""
    import signal

    before = torch.get_num_threads(), signal.getsignal(signal.SIGINT)
    found = train(read_run(files.plain(threads=2 if before[0] == 1 else 1)), build, tmp_path)
    next(found), next(found)
    found.close()
    assert (torch.get_num_threads(), signal.getsignal(signal.SIGINT)) == before


def test_tests_whose_names_look_alike_have_plots_of_their_own_and_dashes_without_labels(
    files: Files, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Names that fonts do not know and signs of formulas are no fault; what is not known has no error."""
    bare = tmp_path / "bare.extxyz"
    bare.write_text("2\nProperties=species:S:1:pos:R:3 energy=1.0\nCu 0 0 0\nAl 0 0 2.4\n")
    plain = files.plain(epochs=1, plots="true")
    path = str(files.folder / "test.extxyz")
    plain["data"]["tests"] = {"300 K": {"path": path}, "300-K": {"path": path}, "水 $^$": {"path": str(bare)}}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        events(plain, tmp_path)
    drawn = sorted(one.name for one in (tmp_path / "small" / "plots").glob("parity*"))
    assert drawn == ["parity_0_valid.png", "parity_1_300_K.png", "parity_2_300_K.png", "parity_3__.png"]
    rows = (tmp_path / "small" / "report.md").read_text().splitlines()
    (errors, _) = (row for row in rows if row.startswith("| 水"))
    assert errors.endswith("| – | – |")
    assert "nan" not in errors
    assert "Glyph" not in capfd.readouterr().err
