"""`tnforge prove`."""

from __future__ import annotations

from ..proof.prove import prove_definition
from .source import load_sources

__all__ = ["run"]


def run(target: str, settings: list[str]) -> None:
    """Print the certificate of every layer; the first false claim ends the command."""
    for source in load_sources(target, settings):
        for layer in source.layers:
            print(prove_definition(layer.definition).report(), flush=True)
