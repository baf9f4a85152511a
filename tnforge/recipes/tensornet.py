"""The recipe of TensorNet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field

from .config import Config
from .family import FRAME, Family, settings_of

__all__ = ["TensorNet", "families"]

ENVELOPES = {"polynomial": "polynomial", "published": "cosine"}
"""The envelopes of recipes, and what the library calls them."""


class TensorNet(Config):
    """A TensorNet of so many channels, interactions (`layers`) and radial functions."""

    channels: int = Field(default=128, ge=2)
    layers: int = Field(default=2, ge=0)
    functions: int = Field(default=32, ge=1)
    group: Literal["O3", "SO3"] = "O3"
    envelope: Literal["polynomial", "published"] = "polynomial"
    radial: Literal["exponential", "gaussian"] = "exponential"
    trainable: bool = False
    activation: Literal["silu", "tanh", "sigmoid"] = "silu"


def families(settings: Mapping[str, Any]) -> tuple[Family, ...]:
    """The families of layers that a TensorNet of these settings is made of."""
    chosen = {
        "group": str(settings["group"]),
        "envelope": ENVELOPES[str(settings["envelope"])],
        "radial": str(settings["radial"]),
    }
    sizes = (("u", int(settings["channels"])), ("k", int(settings["functions"])))
    return (FRAME, Family("tnforge.library.tensornet:potential", settings_of(chosen), sizes))
