"""What a proof leaves behind: frozen plain data, and the report a reader sees."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

__all__ = ["Certificate", "Piece", "Proved"]

_TITLE_WIDTH, _CLAIM_WIDTH, _WIDTH = 87, 23, 120


@dataclass(frozen=True)
class Proved:
    """A claim that holds: what was done, by which provers, on how many entries (0 where nothing was expanded)."""

    claim: str
    detail: str
    provers: tuple[str, ...]
    size: int = 0

    def __str__(self) -> str:
        return f"{self.claim}: {self.detail}"


@dataclass(frozen=True)
class Piece:
    """A segment of the graph: its last node, why it ends there, what it was proved to be, its number of entries."""

    node: int
    role: str
    rep: str
    size: int


@dataclass(frozen=True)
class Certificate:
    """Everything proved of one layer."""

    layer: str
    group: str
    graph_hash: str
    signature: str
    methods: tuple[str, ...]
    claims: tuple[Proved, ...]
    segments: tuple[Piece, ...]

    def report(self) -> str:
        """The text that `tnforge prove` prints."""
        title = f"{self.layer}   {self.signature}"
        folded = _folded(self.signature) if len(title) > _WIDTH else []
        lines = [f"{self.layer if folded else title:<{_TITLE_WIDTH - 2}}  PROVED, exact", *folded]
        lines += [f"  {proved.claim:<{_CLAIM_WIDTH - 2}}  {proved.detail}" for proved in self.claims]
        return "\n".join(lines)

    def to_data(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return {
            **asdict(self),
            "methods": list(self.methods),
            "claims": [{**asdict(proved), "provers": list(proved.provers)} for proved in self.claims],
            "segments": [asdict(piece) for piece in self.segments],
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Certificate:
        """The certificate that `to_data` described."""
        claims = tuple(Proved(**{**entry, "provers": tuple(entry["provers"])}) for entry in data["claims"])
        segments = tuple(Piece(**entry) for entry in data["segments"])
        return cls(**{**data, "methods": tuple(data["methods"]), "claims": claims, "segments": segments})


def _folded(signature: str) -> list[str]:
    """A long signature on several lines, broken between arguments."""
    lines = [""]
    for part in re.split(r"(?<=,) (?=\w+: )| (?=-> )", signature):
        if lines[-1] and len(lines[-1]) + len(part) + 1 > _WIDTH - 4:
            lines.append("")
        lines[-1] += f" {part}" if lines[-1] else part
    return [f"    {line}" for line in lines]
