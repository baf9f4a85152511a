"""The recipe of ICTP."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from pydantic import Field, model_validator

from .config import Config
from .family import FRAME, Family, settings_of

__all__ = ["ICTP", "families"]


class ICTP(Config):
    """An ICTP of so many channels and interactions (`layers`).

    Features are of degrees up to `hidden`, messages of degrees up to `edges`, products of up to `order` factors.
    With `latent` the products have as many channels.
    """

    channels: int = Field(default=16, ge=1)
    latent: int | None = Field(default=None, ge=1)
    hidden: int = Field(default=1, ge=0, le=4)
    edges: int = Field(default=3, ge=0, le=4)
    order: int = Field(default=3, ge=1, le=4)
    layers: int = Field(default=2, ge=1)
    product: Literal["full", "symmetric"] = "symmetric"
    functions: int = Field(default=8, ge=1)
    width: int = Field(default=64, ge=1)
    readout: int = Field(default=16, ge=1)
    neighbours: float = Field(default=1.0, gt=0)
    envelope: Literal["polynomial", "published"] = "polynomial"

    @model_validator(mode="after")
    def _check_degrees(self) -> ICTP:
        """Features are sums of products, whose degrees are those of messages."""
        if self.hidden > self.edges:
            raise ValueError(f"hidden is {self.hidden}, above edges, which is {self.edges}")
        return self


def families(settings: Mapping[str, Any]) -> tuple[Family, ...]:
    """The families of layers that an ICTP of these settings is made of, each once."""
    return (FRAME, *dict.fromkeys(_layers(settings)))


def _layers(settings: Mapping[str, Any]) -> Iterator[Family]:
    channels = int(settings["channels"])
    inner = channels if settings["latent"] is None else int(settings["latent"])
    outer, inside = (("u", channels), ("v", inner)), (("u", inner),)
    edges, most, last = int(settings["edges"]), int(settings["hidden"]), int(settings["layers"]) - 1
    shared = {"order": settings["order"], "symmetric": str(settings["product"] == "symmetric").lower()}
    for number in range(last + 1):
        hidden, lout = most if number else 0, most if number < last else 0
        yield _family("message", (*outer, ("k", int(settings["functions"]))), hidden=hidden, lmax=edges)
        yield _family("product_basis", inside, lmax=edges, lout=lout, **shared)
        yield _family("update", outer, hidden=hidden, lout=lout)
        yield _family("energy", outer[:1], hidden=lout)


def _family(name: str, sizes: tuple[tuple[str, int], ...], **settings: Any) -> Family:
    texts = settings_of({key: str(value) for key, value in settings.items()})
    return Family(f"tnforge.library.ictp:{name}", texts, sizes)
