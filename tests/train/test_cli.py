"""`tnforge train` and `tnforge new`."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.train.made import Files
from tnforge.cli import main
from tnforge.cli.display import Display, is_shown
from tnforge.cli.new import SYSTEMS, TARGETS
from tnforge.config.plain import read_plain
from tnforge.train.config import read_run
from tnforge.train.event import Begun, Ended, Measured, Note, Stepped


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_run_is_lines_without_a_terminal(files: Files, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files.write(here / "c.yaml")
    assert main(["train", "c.yaml", "--set", "train.epochs=2", "--output", "kept"]) == 0
    out = capsys.readouterr().out
    lines = out.splitlines()
    assert re.match(r"small: \d+ weights, frames: 11 train, 3 valid, 2 others; cpu$", lines[0])
    form = r"epoch {}/2  loss \S+  valid \S+  energy \S+ meV/atom  forces \S+ meV/Å  rate \S+  left \d+ s  best$"
    assert re.match(form.format(1), lines[1])
    assert re.match(form.format(2), lines[2])
    assert "\x1b" not in out
    assert (here / "kept" / "small" / "train.log").read_text() == out
    assert main(["train", "c.yaml", "--set", "train.epochs=2", "--output", "kept"]) == 2
    assert "--restart auto" in capsys.readouterr().err


def test_a_run_as_json(files: Files, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files.write(here / "c.yaml")
    assert main(["train", "c.yaml", "--set", "train.epochs=2", "--set", "train.validate_every=2", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [one["epoch"] for one in found["epochs"]] == [1, 2]
    assert "valid.loss" not in found["epochs"][0]["metrics"]
    (end,) = found["results"]
    assert end["errors"]["valid"]["forces.mae"] == pytest.approx(found["epochs"][1]["metrics"]["valid.forces.mae"])
    assert end["model"] == "runs/small/model/small.safetensors"


@pytest.mark.parametrize(
    ("word", "said", "code"),
    [
        ("train.epoch=3", "train.epoch: there is no such key; do you mean epochs", 2),
        ("data.train=nowhere.extxyz", "nowhere.extxyz", 6),
        ("model.chanels=3", "chanels: there is no such key; do you mean channels", 2),
        ("model.system=mace", "there is no system 'mace'", 2),
        ("loss.dipole=1", "tensornet reads no dipole", 2),
        ("train.device=cuda", "PyTorch finds none here", 5),
        ("model.number=float64", "model.number is float64 and train.number is float32", 2),
    ],
)
def test_what_is_wrong_is_said_and_leaves_no_run(
    files: Files, here: Path, capsys: pytest.CaptureFixture[str], word: str, said: str, code: int
) -> None:
    files.write(here / "c.yaml")
    assert main(["train", "c.yaml", "--set", word]) == code
    assert said in capsys.readouterr().err
    assert not (here / "runs" / "small" / "config.resolved.yaml").exists()
    assert main(["train", "c.yaml", "--set", "train.epochs=1"]) == 0


@pytest.mark.parametrize(
    "word",
    ["model.references={H: x}", "model.references={H: .nan}", "model.chanels=3", "model.channels=-1", "model.system=x"],
)
def test_settings_of_the_potential_are_checked_before_data_is_read(
    files: Files, here: Path, capsys: pytest.CaptureFixture[str], word: str
) -> None:
    files.write(here / "c.yaml")
    assert main(["train", "c.yaml", "--set", word, "--set", "data.train=nowhere.extxyz"]) == 2
    assert "nowhere" not in capsys.readouterr().err


def test_a_run_at_a_path_is_taken_as_it_is(files: Files, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither under another name nor in another folder."""
    files.write(here / "c.yaml", epochs=1)
    assert main(["train", "c.yaml"]) == 0
    assert main(["train", "c.yaml", "--restart", "runs/small", "--set", "name=other"]) == 2
    assert "runs/small is the run small, and name is other" in capsys.readouterr().err
    assert main(["train", "c.yaml", "--restart", "runs/small", "--output", "elsewhere"]) == 2
    assert "Leave --output out" in capsys.readouterr().err
    assert not (here / "elsewhere").exists()


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("target", TARGETS)
def test_a_new_configuration_can_be_read(
    system: str, target: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["new", "water", "--system", system, "--target", target, "--data", "h2o.extxyz.xz"])
    if target in ("energy", "stress") or system == "hotpp":
        assert code == 0
        run = read_run(read_plain(here / "water.yaml"))
        assert run.name == "water"
        assert run.model["system"] == system
        assert target in run.loss.terms
        assert run.data.train.path == ("h2o.extxyz.xz",)
        assert set(run.data.units.declared) == {target} - {"energy", "stress"}
        assert main(["new", "water"]) == 2
        assert "water.yaml exists" in capsys.readouterr().err
    else:
        assert code == 2
        assert f"{system} reads no {target}" in capsys.readouterr().err


def test_names_and_paths_are_kept_as_they_are(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "water-1.5", "--data", "my data, 1: {old}.extxyz"]) == 0
    run = read_run(read_plain(here / "water-1.5.yaml"))
    assert run.name == "water-1.5"
    assert run.data.train.path == ("my data, 1: {old}.extxyz",)
    (here / "configs").mkdir()
    assert main(["new", "configs/other", "--data", "train.extxyz"]) == 0
    assert read_run(read_plain(here / "configs" / "other.yaml")).data.train.path == ("../train.extxyz",)
    assert main(["new", "two words"]) == 2
    assert "begins with a letter or a digit, not 'two words'" in capsys.readouterr().err


@pytest.mark.parametrize(
    "data", ["-", "~", "---", "- x", "a: b", "'a", '"', "# b", "é.extxyz", "a\tb", "a\\b", "*a", "!x"]
)
def test_any_path_of_data_can_be_read_again(here: Path, data: str) -> None:
    assert main(["new", "water", "--data", data]) == 0
    assert read_run(read_plain(here / "water.yaml")).data.train.path == (data,)


def test_the_command_is_quoted_and_what_can_not_be_read_is_not_written(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "my runs").mkdir()
    assert main(["new", "my runs/water"]) == 0
    assert "tnforge train 'my runs/water.yaml'" in capsys.readouterr().out
    assert "tnforge train 'my runs/water.yaml'" in (here / "my runs" / "water.yaml").read_text()
    (here / "a\nname: other #").mkdir()
    for words in (["a\nname: other #/water"], ["none", "--data", ""]):
        assert main(["new", *words]) == 2
    assert [path.name for path in here.rglob("*.yaml")] == ["water.yaml"]


def test_a_new_configuration_trains(files: Files, here: Path) -> None:
    assert main(["new", "first", "--data", str(files.folder / "train.extxyz")]) == 0
    settings = ["train.epochs=1", "model.channels=8", "model.layers=1", "model.functions=8", "train.threads=1"]
    words = [word for one in [*settings, "data.valid.count=2", "model.cutoff=4"] for word in ("--set", one)]
    assert main(["train", "first.yaml", *words]) == 0
    assert (here / "runs" / "first" / "plots" / "curves.png").exists()


class Terminal:
    """What is written to a terminal."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> int:
        self.text += text
        return len(text)

    def flush(self) -> None:
        pass

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("colour", [True, False])
def test_a_run_is_shown_live_on_a_terminal(monkeypatch: pytest.MonkeyPatch, colour: bool) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.delenv("NO_COLOR", raising=False)
    if not colour:
        monkeypatch.setenv("NO_COLOR", "1")
    terminal = Terminal()
    monkeypatch.setattr("sys.stdout", terminal)
    assert is_shown(terminal)
    errors = {f"{split}.{name}": 0.01 for split in ("train", "valid") for name in ("loss", "energy.mae", "forces.mae")}
    place = {"device": "cpu", "threads": 1, "processes": 1}
    with Display() as display:
        display.say("reading train.extxyz")
        display.show(Begun("acac", Path("runs/acac"), {"train": 5}, 100, ("energy", "forces"), 4, 0, 0, place))
        display.show(Stepped(1, 1, 2))
        display.show(Measured(1, 4, {**errors, "rate": 0.1}, True, 200.0))
        display.show(Note("careful"))
        display.show(Ended("done", 1, 1, 3.0, Path("m"), Path("r"), {}))
    for said in (
        "reading train.extxyz",
        "epoch 1/4",
        "forces (meV/Å)",
        "rate 1.0e-01  left 3 min",
        "best (epoch 1)",
        "careful",
        "done",
    ):
        assert said in terminal.text
    assert re.search(r"\x1b\[[0-9;]*3[0-9]", terminal.text) is None or colour


def test_a_pipe_is_not_a_terminal(tmp_path: Path) -> None:
    with (tmp_path / "out").open("w") as file:
        assert not is_shown(file)
