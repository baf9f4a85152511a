"""`tnforge prove`."""

from __future__ import annotations

from collections.abc import Iterator

from ..proof.prove import prove_definition
from .progress import Progress
from .report import Finding
from .source import load_sources

__all__ = ["run"]


def run(target: str, settings: list[str]) -> Iterator[Finding]:
    """The certificate of every layer; the first false claim ends the command."""
    timer = Progress()
    with timer.stage("trace"):
        sources = load_sources(target, settings)
    for source in sources:
        for place, layer in enumerate(source.layers):
            with timer.stage("prove"):
                certificate = prove_definition(layer.definition)
            heading = f"{source.target}\n" if place == 0 and len(sources) > 1 else ""
            yield Finding(heading + certificate.report(), "layers", (certificate.to_data(),))
