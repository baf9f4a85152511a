"""Rates, averages and the optimizer."""

from __future__ import annotations

from math import cos, pi

import pytest
import torch
from torch import nn

from tnforge.train.average import Average
from tnforge.train.gradient import Gradient
from tnforge.train.optimizer import make_optimizer, moments, put_moments
from tnforge.train.parallel import World
from tnforge.train.schedule import Rate
from tnforge.train.settings import Optimizer, Schedule


def test_the_rate_rises_over_the_warm_up() -> None:
    rate = Rate(Schedule(kind="constant"), 0.1, 4)
    assert [rate.at(step, 0.0) for step in range(6)] == pytest.approx([0.02, 0.04, 0.06, 0.08, 0.1, 0.1])
    assert Rate(Schedule(kind="constant"), 0.1, 0).at(0, 0.0) == 0.1


def test_a_cosine_falls_to_the_least_rate() -> None:
    rate = Rate(Schedule(kind="cosine", least=0.01), 2.0, 0)
    found = [rate.at(10, progress) for progress in (0.0, 0.25, 0.5, 1.0)]
    assert found == pytest.approx([2 * (0.01 + 0.99 * (1 + cos(pi * share)) / 2) for share in (0.0, 0.25, 0.5, 1.0)])
    assert found[-1] == pytest.approx(0.02)


def test_the_rate_falls_after_each_plateau_and_not_below_the_least() -> None:
    rate = Rate(Schedule(kind="plateau", factor=0.1, patience=2, threshold=0.01, least=0.005), 1.0, 0)
    seen = []
    for loss in (5.0, 4.0, 3.99, 3.99, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0):
        rate.observe(loss)
        seen.append(rate.at(0, 0.0))
    assert seen == pytest.approx([1, 1, 1, 0.1, 0.1, 0.1, 0.01, 0.01, 0.005, 0.005, 0.005])


class Small(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.matrix = nn.Parameter(torch.tensor([[1.0, -2.0], [0.5, 3.0]]))
        self.bias = nn.Parameter(torch.tensor([1.0, -1.0]))


def test_matrices_decay_and_biases_do_not() -> None:
    module = Small()
    before = module.matrix.detach().clone()
    optimizer = make_optimizer(module, Optimizer(decay=0.1), 0.5)
    Gradient(list(module.parameters())).clear()
    optimizer.step()
    assert torch.allclose(module.matrix, before * (1 - 0.05))
    assert module.bias.tolist() == [1.0, -1.0]


@pytest.mark.parametrize("kind", ["adamw", "amsgrad"])
def test_moments_come_back(kind: str) -> None:
    """A module that takes up the moments of another goes on exactly as that one does; without them it does not."""
    found = []
    for keeps in (None, True, False):
        module = Small()
        settings = Optimizer.model_validate({"kind": kind})
        optimizer, gradient = make_optimizer(module, settings, 0.1), Gradient(list(module.parameters()))
        for step in range(4):
            if step == 2 and keeps is not None:
                kept = {name: value.clone() for name, value in moments(optimizer, module).items()}
                assert ("bias/max_exp_avg_sq" in kept) == (kind == "amsgrad")
                optimizer = make_optimizer(module, settings, 0.1)
                if keeps:
                    put_moments(optimizer, module, kept)
            gradient.numbers.copy_(torch.tensor([1.0, -2.0, 3.0, 0.5, -1.0, 1.0]) * (step - 1.7))
            optimizer.step()
        found.append(torch.cat([module.matrix.detach().flatten(), module.bias.detach()]))
    assert torch.equal(found[0], found[1])
    assert not torch.allclose(found[0], found[2])


def test_a_gradient_is_clipped_by_its_norm() -> None:
    module = Small()
    gradient = Gradient(list(module.parameters()))
    gradient.numbers.copy_(torch.tensor([3.0, 0.0, 0.0, 0.0, 4.0, 0.0]))
    assert gradient.clip(10.0).item() == 5.0
    assert module.bias.grad is not None
    assert module.bias.grad.tolist() == [4.0, 0.0]
    assert gradient.clip(1.0).item() == 5.0
    assert torch.allclose(module.bias.grad, torch.tensor([0.8, 0.0]))
    assert gradient.clip(None).item() == pytest.approx(1.0)
    assert gradient.sum(World(), True) is True
    assert torch.allclose(module.bias.grad, torch.tensor([0.8, 0.0]))


def test_an_average_follows_fast_and_then_slowly() -> None:
    module = Small()
    average = Average(module, 0.9)
    expected = module.bias.detach().clone()
    for step in range(120):
        with torch.no_grad():
            module.bias += 1.0
        average.update(step)
        kept = min(0.9, (1 + step) / (10 + step))
        expected = kept * expected + (1 - kept) * module.bias.detach()
    assert torch.allclose(average.state()["bias"], expected)
    own = module.bias.detach().clone()
    with average.applied():
        assert torch.equal(module.bias, average.state()["bias"])
    assert torch.equal(module.bias, own)
    assert not torch.allclose(own, expected)
