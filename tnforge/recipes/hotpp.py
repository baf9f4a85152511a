"""The recipe of HotPP."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from ..models.hotpp import READ
from .config import Config
from .family import FRAME, Family, settings_of

__all__ = ["HotPP", "families"]


class HotPP(Config):
    """A HotPP of so many channels, interactions (`layers`) and radial functions, with tensors up to rank `ranks`."""

    channels: int = Field(default=64, ge=1)
    layers: int = Field(default=5, ge=1)
    ranks: int = Field(default=2, ge=0, le=4)
    functions: int = Field(default=8, ge=1)
    hidden: tuple[Annotated[int, Field(ge=1)], ...] = (64, 64, 64)
    neighbours: float = Field(default=10.0, gt=0)
    topology: Literal["published", "preprint", "node_edge"] = "published"
    envelope: Literal["polynomial", "published"] = "polynomial"
    dipole: bool = False
    polarizability: bool = False
    hyperpolarizability: bool = False
    elasticity: bool = False
    activation: Literal["silu", "tanh"] = "silu"

    @model_validator(mode="after")
    def _reach(self) -> HotPP:
        """Features have the ranks that are read."""
        for name, ranks in READ.items():
            if getattr(self, name) and self.ranks < ranks[-1]:
                raise ValueError(f"{name} needs ranks of at least {ranks[-1]}, and ranks is {self.ranks}")
        return self


def families(settings: Mapping[str, Any]) -> tuple[Family, ...]:
    """The families of layers that a HotPP of these settings is made of."""
    chosen = {
        "ranks": str(settings["ranks"]),
        "last": str(max((ranks[-1] for name, ranks in READ.items() if settings.get(name)), default=0)),
        "layers": str(min(int(settings["layers"]), 3)),
        "topology": str(settings["topology"]),
        "envelope": "polynomial" if settings["topology"] == "preprint" else str(settings["envelope"]),
    }
    sizes = (("u", int(settings["channels"])), ("k", int(settings["functions"])), ("v", 1))
    return (FRAME, Family("tnforge.library.hotpp:potential", settings_of(chosen), sizes))
