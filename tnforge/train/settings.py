"""How a potential is trained: batches, optimizer, rate, and when the state is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from ..config.model import Model

__all__ = ["NONE", "Batching", "Count", "Maybe", "Optimizer", "Saving", "Schedule", "Training"]

NONE = "none"
"""What stands in a configuration for nothing."""


def _or_nothing(value: Any) -> Any:
    return None if value in (NONE, "null", "") else value


def _by_kind(value: Any) -> Any:
    """A word alone is the kind of a thing."""
    return {"kind": value} if isinstance(value, str) else value


Maybe = BeforeValidator(_or_nothing)
Rate = Annotated[float, Field(gt=0)]
Count = Annotated[int, Field(ge=1)]


class Batching(Model):
    """How many structures, atoms or edges a batch has at most, over all processes; a number alone is of structures."""

    size: Count = 8
    by: Literal["structures", "atoms", "edges"] = "structures"

    @model_validator(mode="before")
    @classmethod
    def _size_alone(cls, data: Any) -> Any:
        return data if isinstance(data, Mapping | Batching) else {"size": data}


class Optimizer(Model):
    """Adam with decoupled decay of weights; biases and scales never decay."""

    kind: Literal["adamw", "amsgrad"] = "adamw"
    decay: float = Field(default=0.0, ge=0)
    betas: tuple[Annotated[float, Field(ge=0, lt=1)], Annotated[float, Field(ge=0, lt=1)]] = (0.9, 0.999)
    epsilon: Rate = 1e-8


class Schedule(Model):
    """How the rate changes after its warm-up; never below `least` times the rate.

    `cosine` falls to `least` over all epochs. `plateau` multiplies with `factor` where the loss of validation has not
    become less by a share of `threshold` in `patience` validations. `constant` stays.
    """

    kind: Literal["constant", "cosine", "plateau"] = "plateau"
    least: float = Field(default=1e-3, ge=0, le=1)
    factor: float = Field(default=0.5, gt=0, lt=1)
    patience: Count = 20
    threshold: float = Field(default=1e-3, ge=0, lt=1)

    @model_validator(mode="after")
    def _check_use(self) -> Schedule:
        used = {"constant": (), "cosine": ("least",), "plateau": ("least", "factor", "patience", "threshold")}
        idle = sorted(self.model_fields_set - {"kind", *used[self.kind]})
        if idle:
            raise ValueError(f"the schedule {self.kind} has no {', '.join(idle)}")
        return self


class Saving(Model):
    """When the state is written besides at the end of every so many epochs: after so many steps, if that is given."""

    epochs: Count = 1
    steps: Annotated[Count | None, Maybe] = None


class Training(Model):
    """How a potential is trained.

    Args:
        epochs: how often every frame is seen.
        batch: what is seen in a step.
        rate: the largest rate of learning.
        optimizer: what makes steps of gradients.
        schedule: how the rate changes.
        warmup: steps over which the rate rises to its largest.
        average: the share of the averaged weights that is kept in a step; they are validated and saved as the best.
        clip: the largest norm of a gradient.
        stop: after how many epochs without a better loss of validation to stop.
        validate_every: epochs from one validation to the next.
        seed: of the weights at the start, and of the order of frames.
        number: the number type of weights.
        device: `cpu`, `cuda`, or `auto` for a GPU where there is one.
        threads: of PyTorch; as many as it takes by itself if left out.
        save: when the state is written.
        tensorboard: whether metrics are written for TensorBoard too.
        plots: whether there are plots at the end.
    """

    epochs: Count = 500
    batch: Batching = Batching()
    rate: Rate = 2e-3
    optimizer: Annotated[Optimizer, BeforeValidator(_by_kind)] = Optimizer()
    schedule: Annotated[Schedule, BeforeValidator(_by_kind)] = Schedule()
    warmup: int = Field(default=100, ge=0)
    average: Annotated[Annotated[float, Field(gt=0, lt=1)] | None, Maybe] = 0.99
    clip: Annotated[Rate | None, Maybe] = 10.0
    stop: Annotated[Count | None, Maybe] = None
    validate_every: Count = 1
    seed: int = Field(default=0, ge=0, lt=2**63)
    number: Literal["float32", "float64"] = "float32"
    device: str = Field(default="cpu", pattern=r"^(cpu|auto|cuda(:\d+)?)$")
    threads: Annotated[Count | None, Maybe] = None
    save: Saving = Saving()
    tensorboard: bool = False
    plots: bool = True

    @model_validator(mode="after")
    def _check_stop(self) -> Training:
        if self.stop is not None and self.stop < self.validate_every:
            raise ValueError(
                f"stop is {self.stop} epochs and validate_every is {self.validate_every}, so that the run would end "
                "before it is validated again; take a larger stop"
            )
        return self
