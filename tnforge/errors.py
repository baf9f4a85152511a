"""The one family of errors tnforge raises on purpose, and the exit code of each kind.

A message says what is wrong, where, which expression, what was expected and found, and what to do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = [
    "BuildError",
    "ConfigError",
    "DataError",
    "DefinitionError",
    "EmitError",
    "Place",
    "ProofError",
    "ShapeError",
    "SimulationError",
    "TnforgeError",
    "UndecidedError",
    "VerifyError",
]


@dataclass(frozen=True)
class Place:
    """A stretch of one line of a definition file: where an expression was written."""

    file: str
    line: int
    column: int
    end_column: int
    text: str

    def caret(self) -> str:
        """The source line with the stretch underlined."""
        return underline(self.text, ((self.column, self.end_column),))


LONGEST = 160
"""Characters of a source line that a message shows."""


def underline(text: str, stretches: tuple[tuple[int, int], ...]) -> str:
    """`text`, indented by four spaces, with each (start, end) stretch marked below."""
    stripped = text.rstrip("\n")
    body = stripped.lstrip()
    shift = len(stripped) - len(body)
    if len(body) > LONGEST:  # the part around the first mark
        shift += max(stretches[0][0] - shift - LONGEST // 2, 0)
        body = stripped[shift : shift + LONGEST]
    marks = [" "] * len(body)
    for start, end in stretches:
        for column in range(max(start - shift, 0), min(end - shift, len(body))):
            marks[column] = "^"
    return f"    {body}\n    {''.join(marks).rstrip()}"


class TnforgeError(Exception):
    """Base of every error tnforge raises on purpose."""

    exit_code: ClassVar[int] = 1
    kind: ClassVar[str] = "error"

    def __init__(self, message: str, *, places: tuple[Place, ...] = (), advice: str = "") -> None:
        self.message = message
        self.places = places
        self.advice = advice
        super().__init__(self.render())

    def render(self) -> str:
        """The whole message as the command line prints it."""
        lines = [self._headline()]
        if self.places:
            first = self.places[0]
            same = tuple((p.column, p.end_column) for p in self.places if p.line == first.line)
            lines.append(underline(first.text, same))
        lines += self._details()
        if self.advice:
            lines.append(f"  {self.advice}")
        return "\n".join(lines)

    def _headline(self) -> str:
        if not self.places:
            return self.message
        first = self.places[0]
        return f"{first.file}:{first.line}: {self.message}"

    def _details(self) -> list[str]:
        return []


class DefinitionError(TnforgeError):
    """A definition without meaning: unknown index, wrong legs, channels or sites."""

    exit_code = 2
    kind = "definition"


class ConfigError(TnforgeError):
    """A wrong option, configuration key or command line."""

    exit_code = 2
    kind = "config"


class ProofError(TnforgeError):
    """A definition whose meaning is not what it claims, with the witness that shows it."""

    exit_code = 3
    kind = "proof"

    def __init__(
        self,
        message: str,
        *,
        claim: str,
        witness: object | None = None,
        places: tuple[Place, ...] = (),
        advice: str = "",
    ) -> None:
        self.claim = claim
        self.witness = witness
        super().__init__(message, places=places, advice=advice)

    def _details(self) -> list[str]:
        return [f"  {line}" for line in str(self.witness).splitlines()] if self.witness else []


class UndecidedError(TnforgeError):
    """A claim that is too large to decide; carries its estimated size."""

    exit_code = 3
    kind = "undecided"


class VerifyError(TnforgeError):
    """Emitted code or a package that does not do what its definition says."""

    exit_code = 4
    kind = "verify"


class EmitError(TnforgeError):
    """A fault of the compiler itself while writing code."""

    exit_code = 1
    kind = "emit"


class BuildError(TnforgeError):
    """A missing or failing compiler or device; carries the compiler's output."""

    exit_code = 5
    kind = "build"


class ShapeError(TnforgeError):
    """An array handed to a layer at run time that does not fit; names the argument."""

    exit_code = 6
    kind = "shape"


class DataError(TnforgeError):
    """A data file that can not be read or used."""

    exit_code = 6
    kind = "data"


class SimulationError(TnforgeError):
    """A simulation that can not go on."""

    exit_code = 7
    kind = "simulation"
