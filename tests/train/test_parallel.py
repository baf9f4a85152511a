"""Several processes: their gradients are those of one, whatever share each of them has."""

from __future__ import annotations

import json
import socket
import sys
from pathlib import Path

import pytest
import torch

from tests.train.made import Files, learner_in, metrics, started
from tnforge.errors import BuildError
from tnforge.train.parallel import World
from tnforge.train.trainer import Trainer

GRADIENTS = """
import json, sys
from pathlib import Path
import torch
from tnforge.config.plain import read_plain
from tnforge.recipes import build
from tnforge.train.config import read_run
from tnforge.train.folder import open_folder
from tnforge.train.parallel import joined_world
from tnforge.train.prepare import learner_of, prepare
from tnforge.train.trainer import Trainer

torch.set_num_threads(1)
with joined_world("cpu") as world:
    run = read_run(read_plain(Path(sys.argv[1])))
    with open_folder(Path("runs"), run.name, None, world) as place:
        task = prepare(run, build, place, world, print)
    learner = learner_of(task)
    trainer, found = Trainer(task.run, learner, task.batches, world), []
    for frames in ((0, 1, 2), (3,), (4, 5, 6, 7)):
        trainer.step(frames, (1.0, 1.0), 0.0)
        found.append(learner.gradient.numbers.tolist())
    totals = trainer.gathered()
    if world.writes:
        Path("found.json").write_text(json.dumps([found, totals.tolist()]))
"""


def torchrun(folder: Path, count: int, *words: str) -> tuple[int, str]:
    """What so many processes do."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    launcher = [sys.executable, "-m", "torch.distributed.run", "--nproc-per-node", str(count)]
    process = started([*launcher, "--master-addr", "127.0.0.1", "--master-port", str(port), *words], folder)
    out, said = process.communicate(timeout=280)
    return process.returncode, out + said


def test_two_processes_make_the_gradients_of_one(files: Files, tmp_path: Path) -> None:
    """Batches of three frames, of one, and of four: the shares are unequal, and one of them is empty."""
    config = files.write(tmp_path / "c.yaml", number="float64", clip="none")
    (tmp_path / "gradients.py").write_text(GRADIENTS)
    code, said = torchrun(tmp_path, 2, "gradients.py", str(config))
    assert code == 0, said
    found, totals = json.loads((tmp_path / "found.json").read_text())
    task, learner = learner_in(files.plain(number="float64", clip="none"), tmp_path)
    trainer = Trainer(task.run, learner, task.batches, World())
    for frames, other in zip(((0, 1, 2), (3,), (4, 5, 6, 7)), found, strict=True):
        trainer.step(frames, (1.0, 1.0), 0.0)
        own, other = learner.gradient.numbers, torch.tensor(other, dtype=torch.float64)
        assert own.norm() > 1e-3
        assert (own - other).norm() < 1e-6 * own.norm()
        assert (own - other).norm() < 1e-10 * own.norm()
    assert torch.allclose(trainer.gathered(), torch.tensor(totals, dtype=torch.float64), rtol=1e-9)


@pytest.mark.slow
def test_a_run_of_two_processes_is_that_of_one(files: Files, tmp_path: Path) -> None:
    """The same metrics but for rounding, written once; and it goes on in one process."""
    config = files.write(tmp_path / "c.yaml", number="float64")
    words = ("-m", "tnforge", "train", str(config))
    code, said = torchrun(tmp_path, 2, *words)
    assert code == 0, said
    assert said.count("epoch 3/3") == 1
    process = started([sys.executable, *words, "--set", "name=alone"], tmp_path)
    process.communicate(timeout=280)
    assert process.returncode == 0
    together, alone = (metrics(tmp_path / "runs" / name) for name in ("small", "alone"))
    for one, other in zip(together, alone, strict=True):
        assert {name: float(text) for name, text in one.items()} == pytest.approx(
            {name: float(text) for name, text in other.items()}, rel=1e-6
        )
    assert json.loads((tmp_path / "runs" / "small" / "env.json").read_text())["processes"] == 2
    code, said = torchrun(tmp_path, 2, *words)
    assert code != 0
    assert said.count("is a run that exists") == 1


def test_processes_that_are_gone_are_no_fault_of_tnforge(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(tensor: torch.Tensor) -> None:
        raise RuntimeError("Connection closed by peer")

    monkeypatch.setattr("torch.distributed.all_reduce", gone)
    with pytest.raises(BuildError, match="process 1 of 2 does not hear of the others: Connection closed by peer\n"):
        World(1, 2).sum(torch.ones(1))


SAID = """
import sys
import torch
from tnforge.errors import DataError, TnforgeError
from tnforge.train.parallel import joined_world, said_once

try:
    with joined_world("cpu") as world, said_once(world):
        if sys.argv[1] == "alike":
            raise DataError("all of them")
        if sys.argv[1] == "first":
            with world.first():
                raise DataError(f"number {world.rank}")
        if sys.argv[1] == "second" and world.rank == 1:
            raise DataError("number 1 alone")
        for _ in range(100):
            world.sum(torch.ones(1))
except TnforgeError as error:
    print(error.message, file=sys.stderr, flush=True)
    raise SystemExit(error.exit_code)
"""


@pytest.mark.parametrize(
    ("kind", "once", "never"),
    [
        ("alike", ["all of them"], []),
        ("first", ["number 0"], ["number 1"]),
        ("second", ["number 1 alone"], []),
        ("none", [], ["number", "others"]),
    ],
)
def test_every_reason_is_said_once(tmp_path: Path, kind: str, once: list[str], never: list[str]) -> None:
    """What all refuse alike by one of them, and what only a later process refuses by that one."""
    (tmp_path / "said.py").write_text(SAID)
    code, said = torchrun(tmp_path, 2, "said.py", kind)
    assert (code == 0) == (kind == "none"), said
    assert [said.count(text) for text in once] == [1] * len(once), said
    assert not [text for text in never if text in said], said
