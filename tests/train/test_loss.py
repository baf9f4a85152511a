"""The loss of a batch: against sums written out, with labels missing, and shared between processes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from torch import Tensor

from tests.train.made import Files, task_of
from tnforge.data.batch import Batch, Batches, share
from tnforge.data.frame import Frame
from tnforge.errors import DataError
from tnforge.models.potential import Potential, Prediction
from tnforge.recipes import build
from tnforge.train.config import Term
from tnforge.train.loss import Objective, check_volumes, known_numbers

TERMS = {
    "energy": Term(weight=2.0),
    "forces": Term(weight=3.0, kind="huber", delta=0.1),
    "stress": Term(kind="absolute"),
}


@pytest.fixture(scope="module")
def made(files: Files, tmp_path_factory: pytest.TempPathFactory) -> tuple[Potential, Batches]:
    task = task_of(
        files.plain(number="float64"), tmp_path_factory.mktemp("runs"), "loss={energy: 1, forces: 1, stress: 1}"
    )
    return task.potential, task.batches


def loss_of(made: tuple[Potential, Batches], batch: Batch, counts: list[int]) -> tuple[Tensor, Tensor, Prediction]:
    objective = Objective(TERMS)
    found = made[0](batch.structures, batch.neighbours, want=objective.want, differentiable=True)
    return *objective(found, batch, counts, objective.weights()), found


def test_terms_are_means_over_known_numbers(made: tuple[Potential, Batches]) -> None:
    frames = range(4)
    batch = made[1].batch(frames)
    counts = known_numbers(made[1].frames, tuple(TERMS))[list(frames)].sum(0).tolist()
    loss, sums, found = loss_of(made, batch, counts)
    atoms = torch.tensor(batch.structures.atoms)
    energy = ((found.energy - batch.labels["energy"]) / atoms).square().mean()
    force = (found.forces - batch.labels["forces"]).abs()
    huber = torch.where(force < 0.1, force.square() / 2, 0.1 * (force - 0.05)).mean()
    volumes = batch.structures.cell.det().abs()[:, None, None]
    stress = (-found.virial / volumes - batch.labels["stress"]).abs()
    assert torch.isclose(loss, 2 * energy + 3 * huber + stress.mean(), rtol=1e-12)
    assert counts == [4, int(3 * atoms.sum()), 36]
    assert torch.allclose(sums[1, :3], torch.stack([torch.tensor(float(counts[1])), force.sum(), force.square().sum()]))
    assert torch.isclose(sums[2, 1], stress.sum())


def without(frame: Frame, *names: str) -> Frame:
    return replace(frame, labels={name: value for name, value in frame.labels.items() if name not in names})


def gradients(potential: Potential, loss: Tensor) -> Tensor:
    found = torch.autograd.grad(loss, list(potential.parameters()), allow_unused=True, materialize_grads=True)
    return torch.cat([part.flatten() for part in found])


def test_what_is_not_known_does_not_count(made: tuple[Potential, Batches]) -> None:
    """A batch of frames with some labels missing has the loss of the numbers that are there, and their gradient."""
    potential, batches = made
    whole = batches.frames[:3]
    frames = (without(whole[0], "forces"), without(whole[1], "energy", "stress"), without(whole[2], "stress", "energy"))
    alone = Frame(
        numbers=np.array([29, 13]),
        positions=np.array([[0.0, 0, 0], [0, 0, 2.4]]),
        cell=np.zeros((3, 3)),
        periodic=(False, False, False),
        charge=0.0,
        labels={"energy": np.array(1.5)},
        source="alone",
        number=0,
    )
    partial = Batches((*frames, alone), 4.0, 4, labels=tuple(TERMS))
    batch = partial.batch(range(4))
    counts = known_numbers(partial.frames, tuple(TERMS)).sum(0).tolist()
    loss, sums, found = loss_of(made, batch, counts)
    atoms = [frame.atoms for frame in partial.frames]
    assert counts == [2, 3 * (atoms[1] + atoms[2]), 9]
    energy = ((found.energy - batch.labels["energy"])[[0, 3]] / torch.tensor([atoms[0], 2])).square().mean()
    force = (found.forces[atoms[0] : -2] - batch.labels["forces"][atoms[0] : -2]).abs()
    huber = torch.where(force < 0.1, force.square() / 2, 0.1 * (force - 0.05)).mean()
    stress = (-found.virial[0] / whole[0].volume - torch.from_numpy(whole[0].labels["stress"])).abs().mean()
    expected = 2 * energy + 3 * huber + stress
    assert torch.isclose(loss, expected, rtol=1e-12)
    assert sums[:, 0].tolist() == counts
    assert torch.allclose(gradients(potential, loss), gradients(potential, loss_of(made, batch, counts)[0]))
    assert gradients(potential, loss_of(made, batch, counts)[0]).isfinite().all()


def test_nothing_known_is_no_loss(made: tuple[Potential, Batches]) -> None:
    frames = [without(frame, *TERMS) for frame in made[1].frames[:2]]
    batches = Batches(frames, 4.0, 4, labels=tuple(TERMS))
    loss, sums, _ = loss_of(made, batches.batch(range(2)), [0, 0, 0])
    assert loss.item() == 0
    assert not sums.any()


@pytest.mark.parametrize("size", [2, 3, 5])
def test_shares_of_a_batch_add_up_to_it(made: tuple[Potential, Batches], size: int) -> None:
    """However a batch is shared, with an empty share too, the gradients of the shares sum to that of the batch."""
    potential, batches = made
    frames = (0, 1, 4, 7)
    counts = known_numbers(batches.frames, tuple(TERMS))[list(frames)].sum(0).tolist()
    whole, sums, _ = loss_of(made, batches.batch(frames), counts)
    expected = gradients(potential, whole)
    shares = [own for rank in range(size) if (own := share(frames, rank, size))]
    assert len({sum(batches.frames[k].atoms for k in own) for own in shares}) > 1
    parts = [loss_of(made, batches.batch(own), counts) for own in shares]
    total = sum(gradients(potential, loss) for loss, _, _ in parts)
    assert torch.isclose(sum(loss.detach() for loss, _, _ in parts), whole.detach(), rtol=1e-12)
    assert (total - expected).norm() < 1e-12 * expected.norm()
    assert torch.allclose(sum(own for _, own, _ in parts), sums)


def free(number: int, labels: dict[str, np.ndarray]) -> Frame:
    """A molecule."""
    return Frame(
        numbers=np.array([29, 13, 29]),
        positions=np.array([[0.0, 0, 0], [0, 0.5, 2.4], [2.1, 0, 0.3]]),
        cell=np.zeros((3, 3)),
        periodic=(False, False, False),
        charge=0.0,
        labels=labels,
        source="made",
        number=number,
    )


def test_tensors_of_structures_are_terms_too() -> None:
    """A dipole is compared as it is, also of a structure without a volume."""
    small = {"cutoff": 4.0, "channels": 2, "layers": 1, "functions": 4, "hidden": [4], "number": "float64"}
    potential = build({"system": "hotpp", "species": ["Al", "Cu"], "ranks": 1, "dipole": True, **small})
    frames = [free(number, labels) for number, labels in enumerate([{"dipole": np.array([0.1, 0.2, 0.3])}, {}])]
    batches = Batches(frames, 4.0, 4, labels=("dipole",))
    objective, batch = Objective({"dipole": Term()}), batches.batch(range(2))
    found = potential(batch.structures, batch.neighbours, want=objective.want, differentiable=True)
    loss, _ = objective(found, batch, known_numbers(frames, ("dipole",)).sum(0).tolist(), (1.0,))
    assert torch.isclose(loss, (found.tensors["dipole"][0] - batch.labels["dipole"][0]).square().mean(), rtol=1e-12)
    assert found.tensors["dipole"][0].norm() > 1e-6


def test_the_elastic_tensor_is_compared_over_the_volume(made: tuple[Potential, Batches]) -> None:
    """One of a crystal, beside a molecule of which none is known: that has no part in the loss and its gradient."""
    label = np.random.default_rng(0).normal(size=(3, 3, 3, 3))
    crystal = replace(made[1].frames[0], labels={"elasticity": label})
    batch = Batches([crystal, free(1, {})], 4.0, 4, labels=("elasticity",)).batch(range(2))
    whole = torch.randn(2, 3, 3, 3, 3, dtype=torch.float64, requires_grad=True)
    found = Prediction(whole.sum((1, 2, 3, 4)), whole.sum((1, 2, 3, 4)), None, None, None, {"elasticity": whole})
    loss, sums = Objective({"elasticity": Term()})(found, batch, [81], (1.0,))
    assert crystal.volume > 40
    error = whole[0] / crystal.volume - torch.from_numpy(label)
    assert torch.isclose(loss, error.square().mean(), rtol=1e-12)
    assert sums[0, 0] == 81
    (gradient,) = torch.autograd.grad(loss, whole)
    assert torch.allclose(gradient[0], 2 * error / crystal.volume / 81, rtol=1e-12)
    assert not gradient[1].any()


@pytest.mark.parametrize("name", ["stress", "elasticity"])
def test_what_is_known_of_a_volume_that_is_not_there_is_refused(name: str) -> None:
    """It is refused by its place; a batch does not hold it in any case."""
    frames = [free(6, {}), free(7, {name: np.ones((3,) * (2 if name == "stress" else 4))})]
    check_volumes(frames, ("energy", "forces", "dipole"))
    with pytest.raises(
        DataError, match=f"made, frame 7: there is {name}, which is of a volume, and the frame has none"
    ):
        check_volumes(frames, ("energy", name))
    batch = Batches(frames, 4.0, 4, labels=(name,)).batch(range(2))
    assert batch.labels[name].isnan().all()


def test_the_final_loss_does_not_know_of_earlier_weights(made: tuple[Potential, Batches]) -> None:
    terms = {name: replace_term(term, later=5.0, switch=3) for name, term in TERMS.items()}
    objective, batch = Objective(terms), made[1].batch(range(4))
    counts = known_numbers(made[1].frames, tuple(TERMS))[:4].sum(0).tolist()
    found = made[0](batch.structures, batch.neighbours, want=objective.want)
    (before, sums), (after, others) = (objective(found, batch, counts, objective.weights(epoch)) for epoch in (1, 3))
    assert before != after
    assert torch.equal(sums, others)
    assert objective.final(sums) == pytest.approx(float(after), rel=1e-12)


def replace_term(term: Term, **changes: float) -> Term:
    return term.model_copy(update=changes)


def test_virials_are_compared_by_atom(made: tuple[Potential, Batches]) -> None:
    batch = Batches(made[1].frames[:3], 4.0, 4, labels=("virial",)).batch(range(3))
    objective = Objective({"virial": Term()})
    found = made[0](batch.structures, batch.neighbours, want=objective.want)
    loss, sums = objective(found, batch, [27], objective.weights())
    error = (found.virial - batch.labels["virial"]) / torch.tensor(batch.structures.atoms)[:, None, None]
    assert torch.isclose(loss, error.square().mean(), rtol=1e-12)
    assert torch.isclose(sums[0, 1], error.abs().sum(), rtol=1e-12)
