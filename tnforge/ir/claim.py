"""What a definition claims beyond the representations of its results: frozen data, printed with the graph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

from ..errors import DefinitionError

__all__ = ["Claim", "Complete", "Exchange", "Permuted", "Smooth", "parse_claim", "sort_claims"]


@dataclass(frozen=True)
class Exchange:
    """Exchanging two arguments multiplies every result by a sign."""

    first: str
    second: str
    sign: int

    def __str__(self) -> str:
        """Text such as `exchange a b -1`."""
        return f"exchange {self.first} {self.second} {self.sign}"

    def ordered(self) -> Exchange:
        """The same claim with its arguments by name."""
        first, second = sorted((self.first, self.second))
        return Exchange(first, second, self.sign)


@dataclass(frozen=True)
class Complete:
    """The paths of the layer span all equivariant maps of its arguments."""

    def __str__(self) -> str:
        """The one word."""
        return "complete"

    def ordered(self) -> Complete:
        """The same claim."""
        return self


@dataclass(frozen=True)
class Smooth:
    """Every result is so many times continuously differentiable where an edge reaches the cutoff."""

    order: int

    def __post_init__(self) -> None:
        """Refuse what is no number of derivatives."""
        if not isinstance(self.order, int) or isinstance(self.order, bool) or not 0 <= self.order <= MAX_ORDER:
            raise DefinitionError(f"smooth takes a number of derivatives from 0 to {MAX_ORDER}, not {self.order!r}")

    def __str__(self) -> str:
        """Text such as `smooth 2`."""
        return f"smooth {self.order}"

    def ordered(self) -> Smooth:
        """The same claim."""
        return self


@dataclass(frozen=True)
class Permuted:
    """Every result is the same with its indices in another order, given by their places counted from 0."""

    order: tuple[int, ...]

    def __post_init__(self) -> None:
        """Refuse what is no order."""
        if sorted(self.order) != list(range(len(self.order))) or len(self.order) < 2:
            raise DefinitionError(f"permuted takes the places of two or more indices from 0 on, not {self.order!r}")

    def __str__(self) -> str:
        """Text such as `permuted 1 0 2 3`."""
        return f"permuted {' '.join(map(str, self.order))}"

    def ordered(self) -> Permuted:
        """The same claim."""
        return self


Claim: TypeAlias = Exchange | Complete | Permuted | Smooth

MAX_ORDER = 100

KNOWN = "complete, exchange a b -1, permuted 1 0 2 3 and smooth 2"

_EXCHANGE = re.compile(r"exchange (\w+) (\w+) (-?1)")
_PERMUTED = re.compile(r"permuted((?: \d)+)", re.ASCII)
_SMOOTH = re.compile(r"smooth (\d{1,3})", re.ASCII)


def parse_claim(text: str) -> Claim:
    """Read the text form."""
    if text == "complete":
        return Complete()
    if (smooth := _SMOOTH.fullmatch(text)) is not None:
        return Smooth(int(smooth.group(1)))
    if (permuted := _PERMUTED.fullmatch(text)) is not None:
        return Permuted(tuple(map(int, permuted.group(1).split())))
    found = _EXCHANGE.fullmatch(text)
    if found is None:
        raise DefinitionError(f"{text!r} is not a claim", advice=f"Claims are {KNOWN}.")
    return Exchange(found.group(1), found.group(2), int(found.group(3)))


def sort_claims(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The one order of claims, exchanged arguments by name."""
    return tuple(sorted((claim.ordered() for claim in claims), key=str))
