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
    With `latent` the products have as many channels, with `mixed` a matrix for each species mixes the channels of each
    product. With `odd` there are paths with epsilons too, and features of both parities between interactions. `free`
    waves have frequencies of their own, for weights that were trained with others.
    """

    channels: int = Field(default=16, ge=1)
    latent: int | None = Field(default=None, ge=1)
    hidden: int = Field(default=1, ge=0, le=4)
    edges: int = Field(default=3, ge=0, le=4)
    order: int = Field(default=3, ge=1, le=4)
    layers: int = Field(default=2, ge=1)
    product: Literal["full", "symmetric"] = "symmetric"
    mixed: bool = False
    odd: bool = False
    functions: int = Field(default=8, ge=1, le=32)
    waves: Literal["standing", "free"] = "standing"
    power: int = Field(default=5, ge=1, le=20)
    width: int = Field(default=64, ge=1)
    depth: int = Field(default=3, ge=0)
    readout: int = Field(default=16, ge=1)
    neighbours: float = Field(default=1.0, gt=0)
    envelope: Literal["polynomial", "published"] = "polynomial"

    @model_validator(mode="after")
    def _check_degrees(self) -> ICTP:
        """Features are sums of products, whose degrees are those of messages; odd ones take three factors at least."""
        if self.hidden > self.edges:
            raise ValueError(f"hidden is {self.hidden}, above edges, which is {self.edges}")
        for name, least in {"layers": 2, "order": 3, "edges": 2}.items():
            if self.odd and getattr(self, name) < least:
                raise ValueError(f"odd paths take {name} of at least {least}; {name} is {getattr(self, name)}")
        return self


def families(settings: Mapping[str, Any]) -> tuple[Family, ...]:
    """The families of layers that an ICTP of these settings is made of, each once."""
    return (FRAME, *dict.fromkeys(_layers(settings)))


def _layers(settings: Mapping[str, Any]) -> Iterator[Family]:
    channels = int(settings["channels"])
    inner = channels if settings["latent"] is None else int(settings["latent"])
    outer, inside = (("u", channels), ("v", inner)), (("u", inner),)
    edges, most, last = int(settings["edges"]), int(settings["hidden"]), int(settings["layers"]) - 1
    is_free = settings["waves"] == "free"
    waves = {"functions": 0 if is_free else int(settings["functions"]), "power": int(settings["power"])}
    basis = {
        "order": int(settings["order"]),
        "symmetric": settings["product"] == "symmetric",
        "mixed": settings["mixed"],
    }
    for number in range(last + 1):
        hidden, lout = most if number else 0, most if number < last else 0
        odd = _parities(number, last) if settings["odd"] else "none"
        given, made = odd in ("given", "both"), odd in ("made", "both")
        lengths = (*outer, *((("k", int(settings["functions"])),) if is_free else ()))
        yield _family("message", lengths, hidden=hidden, lmax=edges, odd=given, **waves)
        yield _family("product_basis", inside, lmax=edges, lout=lout, odd=odd, **basis)
        yield _family("update", outer, hidden=hidden, lout=lout, odd=odd)
        yield _family("energy", outer[:1], hidden=lout, odd=made)


def _parities(number: int, last: int) -> str:
    """Where an interaction has features of both parities."""
    return ("both" if number < last else "given") if number else "made"


def _family(name: str, sizes: tuple[tuple[str, int], ...], **settings: Any) -> Family:
    texts = settings_of({key: str(value).lower() for key, value in settings.items()})
    return Family(f"tnforge.library.ictp:{name}", texts, sizes)
