"""The `data` of a configuration: files, how they are read, and which frames stand in which part."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field, field_validator

from ..errors import ConfigError
from ..models.elements import number
from .declared import Declared
from .split import Part

__all__ = ["Data", "reference_of"]


class Data(Declared):
    """The `data` of a configuration.

    Args:
        train: the frames to train on.
        valid: those to validate with; without a path they are taken of the training file.
        tests: those to test with, by names of parts; without a path they are taken of the training file.
        format: the format of the files, where their endings do not say it.
        references: energies of lone atoms: `fitted` to the training set, `{isolated: FILE}`, or numbers by symbol, in
            the unit of energies.
        distances: whether positions are refused whose distances do not occur in Angstrom.
    """

    train: Part
    valid: Part | None = None
    tests: Mapping[str, Part] = Field(default_factory=dict)
    format: Literal["extxyz", "database", "trajectory", "npz", "hdf5"] | None = None
    references: Literal["fitted"] | dict[str, str] | None = None
    distances: Literal["check", "ignore"] = "check"

    @field_validator("train")
    @classmethod
    def _has_path(cls, part: Part) -> Part:
        if not part.path:
            raise ValueError("the training set has no path")
        return part

    @field_validator("tests")
    @classmethod
    def _named(cls, tests: Mapping[str, Part]) -> Mapping[str, Part]:
        if {"train", "valid"} & set(tests):
            raise ValueError("a test is called neither train nor valid")
        return tests

    @field_validator("references", mode="before")
    @classmethod
    def _texts(cls, value: object) -> object:
        if value is None or value == "fitted":
            return value
        if not isinstance(value, Mapping):
            raise ValueError("they are fitted, {isolated: FILE}, or a number for each symbol")
        if "isolated" not in value:
            for name, energy in value.items():
                reference_of(str(name), str(energy))
        elif len(value) > 1:
            raise ValueError("isolated: FILE stands alone")
        return {str(name): str(one) for name, one in value.items()}

    @property
    def parts(self) -> Mapping[str, Part]:
        """All parts by name."""
        return {"train": self.train, **({} if self.valid is None else {"valid": self.valid}), **self.tests}


def reference_of(element: str, energy: str) -> tuple[int, float]:
    """The atomic number of an element, and the energy that a text says of it."""
    try:
        return number(element), float(energy)
    except ConfigError as error:
        raise ValueError(error.message) from None
    except ValueError:
        raise ValueError(f"the reference of {element} is no number: {energy!r}") from None
