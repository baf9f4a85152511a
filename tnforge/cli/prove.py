"""`tnforge prove`."""

from __future__ import annotations

from collections.abc import Iterator

from ..errors import ProofError, UndecidedError
from ..proof.prove import prove_definition
from .progress import Progress
from .report import Finding, error_data
from .source import load_sources

__all__ = ["run"]


def run(target: str, settings: list[str], every: bool = False) -> Iterator[Finding]:
    """The certificate of every layer; the first false claim ends the command, unless `every` layer is asked for."""
    timer = Progress()
    with timer.stage("trace"):
        sources = load_sources(target, settings)
    for source in sources:
        for place, layer in enumerate(source.layers):
            heading = f"{source.target}\n" if place == 0 and len(sources) > 1 else ""
            try:
                with timer.stage("prove"):
                    certificate = prove_definition(layer.definition)
            except (ProofError, UndecidedError) as error:
                if not every:
                    raise
                yield Finding(error.render(), "refused", (error_data(error),), error.exit_code)
            else:
                yield Finding(heading + certificate.report(), "layers", (certificate.to_data(),))
