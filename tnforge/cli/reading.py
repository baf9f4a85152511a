"""How files of data are read: as options say, and where they say nothing as a run read those it was trained on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..config.model import check
from ..config.plain import read_plain
from ..data.checks import check_distances
from ..data.declared import Declared
from ..data.dimension import INNER
from ..data.file import format_of
from ..data.frame import Frame
from ..data.source import read_frames
from ..errors import ConfigError, DataError
from .model import weights_of
from .report import Finding
from .words import parse_words

__all__ = ["Reading", "reading_of"]

CONFIG = "config.resolved.yaml"


@dataclass(frozen=True)
class Reading:
    """How files are read.

    Args:
        given: what options say
        format: the format that an option names
        distances: whether possible lengths of bonds are checked
        run: the run whose declarations hold where options say nothing, if there is one
        learned: these declarations
        fallback: the format of its files, for endings that say none
    """

    given: Mapping[str, Any]
    format: str | None
    distances: bool
    run: Path | None = None
    learned: Declared = field(default_factory=Declared)
    fallback: str | None = None

    def frames(self, path: Path, say: Callable[[str], None]) -> Sequence[Frame]:
        """The frames of a file, of possible distances; `say` is told what is odd of them."""
        frames = read_frames(path, format=self._format(path), like=self.learned, say=say, **self.given)
        if self.distances:
            length = self.given["units"].get("length") or self.learned.units.length or INNER["length"]
            try:
                check_distances(frames, length)
            except DataError as error:
                raise DataError(
                    error.message, advice="Declare it, --unit length=...; or, if they are right, --distances ignore."
                ) from error
        return frames

    def _format(self, path: Path) -> str | None:
        return self.format or (self.fallback if ending_format(path) is None else None)

    def findings(self) -> Iterator[Finding]:
        """One line that says what a run declares and no option does."""
        said = list(self._said())
        if said:
            item = {"run": str(self.run), "declares": said}
            yield Finding(f"read as in {self.run}: {', '.join(said)}", "readings", (item,))

    def _said(self) -> Iterator[str]:
        learned, given = self.learned, self.given
        yield from (f"{name} in {unit}" for name, unit in learned.units.declared.items() if name not in given["units"])
        yield from (f"{name} under {key}" for name, key in learned.keys.declared.items() if name not in given["keys"])
        for name in ("charge", "group"):
            if getattr(learned, name) is not None and name not in given:
                yield f"{name} under {getattr(learned, name)}"
        if learned.stress == "pressure" and "stress" not in given:
            yield "stress positive where it pushes"
        if self.fallback is not None and self.format is None:
            yield f"other endings as {self.fallback}"


def reading_of(
    model: Path,
    units: Sequence[str],
    keys: Sequence[str],
    named: Mapping[str, str | None],
    form: str | None,
    distances: str | None,
) -> Reading:
    """How files are read for a model, by options: `NAME=VALUE` of units and keys, and those that are named."""
    if distances not in (None, "check", "ignore"):
        raise ConfigError(f"--distances is check or ignore, not {distances!r}")
    given: dict[str, Any] = {name: value for name, value in named.items() if value is not None}
    given |= {"units": parse_words(units, "--unit"), "keys": parse_words(keys, "--key")}
    place = weights_of(model).parent
    run = place.parent
    if place.name not in ("model", "checkpoints") or not (run / CONFIG).is_file():
        return Reading(given, form, distances != "ignore")
    data = read_plain(run / CONFIG).get("data", {})
    learned = check(Declared, {name: data[name] for name in Declared.model_fields if name in data}, f"{run / CONFIG}")
    is_checked = (distances or data.get("distances")) != "ignore"
    return Reading(given, form, is_checked, run, learned, data.get("format"))


def ending_format(path: Path) -> str | None:
    """The format that the ending of a file says, if it does."""
    try:
        return format_of(path)
    except DataError:
        return None
