"""The optimizer of a potential, and its moments by the names of weights."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn

from ..errors import DataError
from .settings import Optimizer

__all__ = ["make_optimizer", "moments", "put_moments"]


def make_optimizer(potential: nn.Module, settings: Optimizer, rate: float) -> torch.optim.AdamW:
    """The optimizer; weights without a second axis, which are biases and scales, do not decay."""
    groups: dict[float, list[nn.Parameter]] = {}
    for weight in potential.parameters():
        groups.setdefault(settings.decay if weight.dim() > 1 else 0.0, []).append(weight)
    return torch.optim.AdamW(
        [{"params": weights, "weight_decay": decay} for decay, weights in groups.items()],
        lr=rate,
        betas=settings.betas,
        eps=settings.epsilon,
        amsgrad=settings.kind == "amsgrad",
        fused=True,
    )


def moments(optimizer: torch.optim.Optimizer, potential: nn.Module) -> dict[str, Tensor]:
    """What the optimizer remembers of each weight, as `weight/moment`."""
    return {
        f"{name}/{moment}": value
        for name, weight in potential.named_parameters()
        for moment, value in optimizer.state.get(weight, {}).items()
    }


def put_moments(optimizer: torch.optim.Optimizer, potential: nn.Module, found: Mapping[str, Tensor]) -> None:
    """Give an optimizer what it remembered."""
    for name, weight in potential.named_parameters():
        state = {}
        for key, value in found.items():
            owner, _, moment = key.rpartition("/")
            if owner == name:
                state[moment] = value.to(weight.device)
        if any(value.dim() and value.shape != weight.shape for value in state.values()):
            raise DataError(f"the state of training does not fit the weight {name}")
        if state:
            optimizer.state[weight] = state
