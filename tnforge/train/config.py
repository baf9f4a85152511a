"""The configuration of a run: what is trained, on what, and towards what."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, field_validator, model_validator

from ..config.model import Model, check
from ..config.plain import typed
from ..data.settings import Data
from .settings import NONE, Count, Maybe, Training

__all__ = ["NAMES", "Loss", "Run", "Term", "is_name", "plain_run", "read_run"]

NAMES = "a name is made of letters, digits, dots, dashes and underscores, and begins with a letter or a digit"
"""What a run may be called."""


def _is_positive(value: Any) -> bool:
    try:
        return 0 < float(value) < float("inf")
    except (TypeError, ValueError):
        return False


class Term(Model):
    """What the errors of one label count in the loss; a number alone is a weight.

    The weight is `later` from epoch `switch` on. A Huber loss is linear beyond `delta`, in the unit of the label.
    """

    weight: float = Field(default=1.0, ge=0)
    kind: Literal["squared", "absolute", "huber"] = "squared"
    delta: float = Field(default=0.01, gt=0)
    later: Annotated[Annotated[float, Field(ge=0)] | None, Maybe] = None
    switch: Annotated[Count | None, Maybe] = None

    @model_validator(mode="before")
    @classmethod
    def _weight_alone(cls, data: Any) -> Any:
        return data if isinstance(data, Mapping | Term) else {"weight": data}

    @model_validator(mode="after")
    def _check_switch(self) -> Term:
        if (self.later is None) != (self.switch is None):
            raise ValueError("give later, a weight, and switch, the epoch from which it counts, or neither")
        return self

    def weight_in(self, epoch: int) -> float:
        """The weight in an epoch, counted from 1."""
        return self.weight if self.later is None or self.switch is None or epoch < self.switch else self.later

    @model_validator(mode="after")
    def _check_delta(self) -> Term:
        if self.kind != "huber" and "delta" in self.model_fields_set:
            raise ValueError(f"only a huber loss has a delta, and this one is {self.kind}")
        return self

    @property
    def last_weight(self) -> float:
        """The weight at the end."""
        return self.weight if self.later is None else self.later


OptionalTerm = Annotated[Term | None, Maybe]


class Loss(Model):
    """The terms of the loss by label."""

    energy: OptionalTerm = None
    forces: OptionalTerm = None
    stress: OptionalTerm = None
    virial: OptionalTerm = None
    dipole: OptionalTerm = None
    polarizability: OptionalTerm = None
    hyperpolarizability: OptionalTerm = None
    elasticity: OptionalTerm = None

    @model_validator(mode="after")
    def _check_terms(self) -> Loss:
        if not self.terms:
            raise ValueError("a loss has one term or more, such as energy and forces")
        for epoch in sorted({1, *(term.switch for term in self.terms.values() if term.switch is not None)}):
            if not any(term.weight_in(epoch) for term in self.terms.values()):
                raise ValueError(f"every weight is zero in epoch {epoch}, so that nothing is learned")
        return self

    @property
    def terms(self) -> dict[str, Term]:
        """Those that count."""
        every = {name: getattr(self, name) for name in type(self).model_fields}
        return {name: term for name, term in every.items() if term is not None}


class Run(Model):
    """A run: `model` is what `tnforge.recipes.build` takes, where what the data says may be left out."""

    name: str
    model: dict[str, Any]
    data: Data
    loss: Loss = Loss(energy=Term(weight=1.0), forces=Term(weight=1.0))
    train: Training = Training()

    @property
    def cutoff(self) -> float:
        """How far atoms see."""
        return float(self.model["cutoff"])

    @field_validator("name")
    @classmethod
    def _check_name(cls, name: str) -> str:
        if not is_name(name):
            raise ValueError(f"{NAMES}, not {name!r}")
        return name

    @field_validator("model")
    @classmethod
    def _check_model(cls, model: dict[str, Any]) -> dict[str, Any]:
        for key in ("system", "cutoff"):
            if key not in model:
                raise ValueError(f"the key {key} is missing")
        if not _is_positive(model["cutoff"]):
            raise ValueError(f"cutoff is a number above zero, not {model['cutoff']!r}")
        if "scale" in model and not _is_positive(model["scale"]):
            raise ValueError(f"scale is a number above zero, not {model['scale']!r}")
        return dict(typed(model))


def is_name(text: str) -> bool:
    """Whether a run may be called so."""
    return re.fullmatch("[A-Za-z0-9][A-Za-z0-9._-]*", text) is not None


def read_run(data: Mapping[str, Any]) -> Run:
    """The checked configuration of a run."""
    return check(Run, data, "the configuration of the run")


def plain_run(run: Run) -> dict[str, Any]:
    """A configuration as it is written, with everything in it that was left out."""
    plain: dict[str, Any] = run.model_dump(mode="json", exclude={"train", "loss"})
    loss = {name: _plain_term(term) for name, term in run.loss.terms.items()}
    train = {name: _written(value) for name, value in run.train.model_dump(mode="json").items()}
    train["schedule"] = {"kind": run.train.schedule.kind, **run.train.schedule.model_dump(exclude_unset=True)}
    return {**_without_nothing(plain), "loss": loss, "train": train}


def _plain_term(term: Term) -> dict[str, Any]:
    """A term with what belongs to its kind."""
    found: dict[str, Any] = term.model_dump(mode="json", exclude_none=True)
    return found if term.kind == "huber" else {name: value for name, value in found.items() if name != "delta"}


def _written(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _written(inner) for name, inner in value.items()}
    return NONE if value is None else value


def _without_nothing(value: Any) -> Any:
    """Plain data without the keys under which nothing stands."""
    if isinstance(value, dict):
        return {name: _without_nothing(inner) for name, inner in value.items() if inner is not None}
    return value
