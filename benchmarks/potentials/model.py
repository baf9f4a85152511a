"""What is asked of every contender: energy with forces, and a step of training."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

__all__ = ["EVALUATION", "MODES", "TRAINING", "Model", "call_of"]

RATE = 1e-6
"""The rate of training: weights change and stay near where they were."""

Predict = Callable[[bool], tuple[Tensor, Tensor]]
Call = Callable[[], object]


@dataclass(frozen=True)
class Model:
    """One implementation on one structure.

    `predict` gives energy and forces, which may be differentiated again if it is told so; `module` owns the weights.
    One that the library can import has the `options` that are kept with its weights.
    """

    predict: Predict
    module: nn.Module
    options: Mapping[str, Any] | None = None

    @property
    def weights(self) -> list[nn.Parameter]:
        """What is trained."""
        return [weight for weight in self.module.parameters() if weight.requires_grad]


def evaluation(model: Model) -> Call:
    """Energy and forces of weights that are fixed."""
    fix(model.module.parameters())
    return lambda: model.predict(False)


def training(model: Model) -> Call:
    """The squares of energy and forces, their gradients by all weights, and a step of Adam."""
    optimizer = torch.optim.Adam(model.weights, lr=RATE, fused=True)

    def step() -> None:
        optimizer.zero_grad()
        energy, forces = model.predict(True)
        loss = energy.square().sum() + forces.square().sum()
        torch.autograd.backward(loss)
        optimizer.step()

    return step


def fix(weights: Iterable[nn.Parameter]) -> None:
    """Nothing is differentiated by these weights."""
    for weight in weights:
        weight.requires_grad_(False)


EVALUATION, TRAINING = "energy+forces", "training step"
MODES: dict[str, Callable[[Model], Call]] = {EVALUATION: evaluation, TRAINING: training}


def call_of(model: Model, mode: str) -> Call:
    """The call that is timed."""
    return MODES[mode](model)
