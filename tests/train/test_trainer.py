"""Steps and epochs, beside a loop that is written out with what PyTorch has."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from tests.train.made import Files, events, learner_in, metrics, task_of
from tnforge.errors import DataError
from tnforge.models.checkpoint import read_tensors
from tnforge.train.event import Ended, Measured
from tnforge.train.learner import Learner
from tnforge.train.loss import Objective
from tnforge.train.parallel import World
from tnforge.train.prepare import Task, learner_of
from tnforge.train.trainer import Trainer, measure

SETTINGS = dict(number="float64", rate=0.01, warmup=2, clip=0.5, average=0.9, schedule="constant")


def plain_epochs(task: Task, count: int) -> tuple[list[torch.Tensor], list[torch.Tensor], list[float]]:
    """Weights, averaged weights and mean losses after some epochs of a loop with nothing of its own."""
    weights = list(task.potential.parameters())
    optimizer = torch.optim.AdamW(weights, lr=0.01, weight_decay=0.0, fused=False, foreach=False)
    means, losses, step = [weight.detach().clone() for weight in weights], [], 0
    for epoch in range(count):
        total = 0.0
        for frames in task.batches.epoch(epoch, 0):
            batch = task.batches.batch(frames)
            found = task.potential(batch.structures, batch.neighbours, want=("energy", "forces"), differentiable=True)
            atoms = torch.tensor(batch.structures.atoms)
            loss = ((found.energy - batch.labels["energy"]) / atoms).square().mean()
            loss = loss + (found.forces - batch.labels["forces"]).square().mean()
            optimizer.zero_grad()
            loss.backward()
            norm = torch.cat([weight.grad.flatten() for weight in weights]).norm()
            for weight in weights:
                weight.grad *= min(1.0, 0.5 / float(norm))
            optimizer.param_groups[0]["lr"] = 0.01 * min(1, (step + 1) / 3)
            optimizer.step()
            kept = min(0.9, (1 + step) / (10 + step))
            means = [kept * mean + (1 - kept) * weight.detach() for mean, weight in zip(means, weights, strict=True)]
            total, step = total + loss.item() * len(frames), step + 1
        losses.append(total / len(task.batches))
    return [weight.detach().clone() for weight in weights], means, losses


def trained(task: Task, epochs: int) -> tuple[Learner, list[float]]:
    """The learner after some epochs, and their mean losses."""
    learner, losses = learner_of(task), []
    trainer = Trainer(task.run, learner, task.batches, World())
    for _ in range(epochs):
        steps = list(trainer.epoch(iter(lambda: False, None)))
        assert [step for step, _, _ in steps] == [1, 2, 3]
        losses.append(trainer.metrics(trainer.gathered(), 3)[0])
        learner.progress.epoch, learner.progress.step = learner.progress.epoch + 1, 0
    return learner, losses


def test_epochs_are_those_of_a_plain_loop(files: Files, tmp_path: Path) -> None:
    one = task_of(files.plain(**SETTINGS), tmp_path)
    other = task_of(files.plain(**SETTINGS), tmp_path, "name=other")
    begun = [weight.detach().clone() for weight in one.potential.parameters()]
    learner, losses = trained(one, 2)
    weights, means, expected = plain_epochs(other, 2)
    assert losses == pytest.approx(expected, rel=1e-12)
    assert learner.average is not None
    for own, mean, start, weight, average in zip(
        one.potential.parameters(), learner.average.means, begun, weights, means, strict=True
    ):
        assert torch.allclose(own, weight, rtol=1e-9, atol=1e-12)
        assert torch.allclose(mean, average, rtol=1e-9, atol=1e-12)
        assert own.numel() < 2 or not torch.allclose(own, start, rtol=1e-3) or not own.any()


def test_measured_errors_are_those_of_all_frames(files: Files, tmp_path: Path) -> None:
    task, learner = learner_in(files.plain(number="float64"), tmp_path)
    assert task.valid is not None
    loss, errors = measure(
        task.potential, Trainer(task.run, learner, task.batches, World()).objective, task.valid, World()
    )
    batch = task.valid.batch(range(3))
    found = task.potential(batch.structures, batch.neighbours)
    energy = ((found.energy - batch.labels["energy"]) / torch.tensor(batch.structures.atoms)).numpy()
    forces = (found.forces - batch.labels["forces"]).numpy()
    assert errors == pytest.approx(
        {
            "energy.mae": np.abs(energy).mean(),
            "energy.rmse": np.sqrt(np.square(energy).mean()),
            "forces.mae": np.abs(forces).mean(),
            "forces.rmse": np.sqrt(np.square(forces).mean()),
        },
        rel=1e-12,
    )
    assert loss == pytest.approx(np.square(energy).mean() + np.square(forces).mean(), rel=1e-12)


def test_training_learns_and_what_is_kept_is_the_best(files: Files, tmp_path: Path) -> None:
    found = events(files.plain(epochs=12, stop=12), tmp_path)
    (end,) = (event for event in found if isinstance(event, Ended))
    measured = [event for event in found if isinstance(event, Measured)]
    losses = [event.metrics["valid.loss"] for event in measured]
    assert min(losses) < 0.5 * losses[0]
    assert end.best_epoch == 1 + int(np.argmin(losses))
    assert [event.epoch for event in measured if event.is_best][-1] == end.best_epoch
    best = measured[end.best_epoch - 1].metrics
    assert end.errors["valid"]["forces.rmse"] == pytest.approx(best["valid.forces.rmse"], rel=1e-5)
    assert set(end.errors) == {"train", "valid", "others"}


def test_averaged_weights_are_validated_and_are_the_best(files: Files, tmp_path: Path) -> None:
    (event,) = (one for one in events(files.plain(epochs=1), tmp_path) if isinstance(one, Measured))
    kept = tmp_path / "small" / "checkpoints"
    best, last = (read_tensors(kept / f"{name}.safetensors") for name in ("best", "last"))
    weights = [name.removeprefix("training/average/") for name in last if name.startswith("training/average/")]
    assert len(weights) > 20
    assert all(torch.equal(best[name], last[f"training/average/{name}"]) for name in weights)
    assert not all(torch.equal(best[name], last[name]) for name in weights)
    task = task_of(files.plain(), tmp_path, "name=other")
    assert task.valid is not None
    for state, is_measured in ((best, True), ({name: last[name] for name in best}, False)):
        task.potential.load_state_dict(state)
        loss, _ = measure(task.potential, Objective(task.run.loss.terms), task.valid, World())
        assert (loss == event.metrics["valid.loss"]) is is_measured


def test_without_validation_the_loss_of_training_says_what_is_best(files: Files, tmp_path: Path) -> None:
    plain = files.plain(epochs=3, stop=3)
    plain["data"] = {"train": plain["data"]["train"]}
    found = events(plain, tmp_path, "train.plots=true")
    (end,) = (event for event in found if isinstance(event, Ended))
    losses = [event.metrics["train.loss"] for event in found if isinstance(event, Measured)]
    assert end.best_epoch == 1 + int(np.argmin(losses))
    assert set(end.errors) == {"train"}
    assert "| valid |" not in end.report.read_text()


def test_without_validation_epochs_before_and_after_a_switch_of_weights_are_compared_by_the_last_weights(
    files: Files, tmp_path: Path
) -> None:
    """The weight falls to a millionth, so that the loss of training itself says that the last epochs are the best."""
    plain = files.plain(epochs=4, rate=1.0, clip="none", warmup=0, schedule="constant")
    plain["data"] = {"train": plain["data"]["train"]}
    found = events(plain, tmp_path, "loss={forces: {weight: 1, later: 1e-6, switch: 3}}")
    (end,) = (event for event in found if isinstance(event, Ended))
    rows = metrics(tmp_path / "small")
    assert 1 + int(np.argmin([float(row["train.loss"]) for row in rows])) >= 3
    assert end.best_epoch == 1 + int(np.argmin([float(row["train.forces.rmse"]) for row in rows])) < 3


def test_training_stops_where_validation_gets_no_better(files: Files, tmp_path: Path) -> None:
    """Hardly any step is made, so that the best epoch is an early one."""
    settings = ["train.rate=1.0", "train.clip=none", "train.warmup=0", "train.average=none"]
    found = events(files.plain(epochs=50, stop=3), tmp_path, *settings)
    (end,) = (event for event in found if isinstance(event, Ended))
    assert end.epochs == end.best_epoch + 3 < 50
    assert end.reason == "no better loss of validation for 3 epochs"


def test_gradients_that_are_no_numbers_end_training_and_keep_the_state(files: Files, tmp_path: Path) -> None:
    task, learner = learner_in(files.plain(), tmp_path)
    trainer = Trainer(task.run, learner, task.batches, World())
    with torch.no_grad():
        next(task.potential.parameters()).fill_(torch.nan)
    with pytest.raises(DataError, match=r"gradient of step 1 is not a number; its batch has .*train.extxyz, frame \d"):
        list(trainer.epoch(iter(lambda: False, None)))


def test_weights_are_validated_every_so_many_epochs(files: Files, tmp_path: Path) -> None:
    events(files.plain(epochs=5, validate_every=2), tmp_path)
    assert [bool(row["valid.loss"]) for row in metrics(tmp_path / "small")] == [False, True, False, True, True]
