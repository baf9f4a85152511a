"""What is learning: a potential with its optimizer, its averaged weights and its place in the run, as one file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from math import inf
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from ..errors import DataError
from ..models.checkpoint import read_tensors, save_with
from ..models.potential import Potential
from .average import Average
from .gradient import Gradient
from .optimizer import make_optimizer, moments, put_moments
from .schedule import Rate
from .settings import Training

__all__ = ["Learner", "Progress"]

PLACE = "training/"
"""Stands before the names of everything in the file that is not the potential."""


@dataclass
class Progress:
    """How far a run is.

    Args:
        epoch: whole epochs behind
        step: steps behind of the epoch that has begun
        steps: steps behind in all
        rate: the rate of the last of them
        best: the least loss of validation
        best_epoch: the epoch of it
        validated: the last epoch after which there was a validation
        seconds: the time that training has taken
        data: the hash of the frames
        metrics: the lines of metrics.csv so far
    """

    epoch: int = 0
    step: int = 0
    steps: int = 0
    rate: float = 0.0
    best: float = inf
    best_epoch: int = 0
    validated: int = 0
    seconds: float = 0.0
    data: str = ""
    metrics: str = ""


class Learner:
    """Everything that a run changes, and nothing else.

    `totals` are sums over the epoch that has begun, from which its metrics are made: frames, losses and norms of
    gradients in the first row, and below it a row for each term of the loss.
    """

    def __init__(self, potential: Potential, settings: Training, terms: int) -> None:
        self.potential = potential
        self.optimizer = make_optimizer(potential, settings.optimizer, settings.rate)
        self.gradient = Gradient(list(potential.parameters()))
        self.average = None if settings.average is None else Average(potential, settings.average)
        self.rate = Rate(settings.schedule, settings.rate, settings.warmup)
        self.totals = torch.zeros(1 + terms, 4, dtype=torch.float64, device=potential.device)
        self.progress = Progress()

    def save(self, path: Path) -> None:
        """Write the potential with all else, in one file that is replaced whole."""
        save_with(self.potential, path, {PLACE + name: value for name, value in self._state().items()})

    def load(self, path: Path) -> None:
        """Take up what was written."""
        found = read_tensors(path)
        state = {name.removeprefix(PLACE): value for name, value in found.items() if name.startswith(PLACE)}
        try:
            self._put(state, {name: value for name, value in found.items() if not name.startswith(PLACE)})
        except (KeyError, TypeError, ValueError, RuntimeError) as error:
            raise DataError(f"{path} is not the state of this run: {error}") from error

    def _state(self) -> dict[str, Tensor]:
        own = {"totals": self.totals, "random": torch.get_rng_state(), "rate": _as_bytes(_plain_rate(self.rate))}
        means = {} if self.average is None else self.average.state()
        return {
            **own,
            "progress": _as_bytes(asdict(self.progress)),
            **{f"average/{name}": mean for name, mean in means.items()},
            **{f"optimizer/{name}": value for name, value in moments(self.optimizer, self.potential).items()},
        }

    def _put(self, state: dict[str, Tensor], weights: dict[str, Tensor]) -> None:
        self.potential.load_state_dict(weights)
        self.totals.copy_(state["totals"])
        torch.set_rng_state(state["random"])
        for name, value in _from_bytes(state["rate"]).items():
            setattr(self.rate, name, value)
        self.progress = Progress(**_from_bytes(state["progress"]))
        if self.average is not None:
            self.average.put(_under("average/", state))
        put_moments(self.optimizer, self.potential, _under("optimizer/", state))


def _plain_rate(rate: Rate) -> dict[str, Any]:
    return {"best": rate.best, "waited": rate.waited, "factor": rate.factor}


def _as_bytes(data: dict[str, Any]) -> Tensor:
    """Plain data as a tensor of bytes; numbers come back to the last bit."""
    return torch.frombuffer(bytearray(json.dumps(data).encode()), dtype=torch.uint8)


def _from_bytes(tensor: Tensor) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(tensor.numpy().tobytes())
    return found


def _under(place: str, state: dict[str, Tensor]) -> dict[str, Tensor]:
    return {name.removeprefix(place): value for name, value in state.items() if name.startswith(place)}
