"""`tnforge new`: a configuration to begin with."""

from __future__ import annotations

import json
import os
import re
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..config.plain import plain_text
from ..emit.render import render
from ..errors import ConfigError, DataError, TnforgeError
from ..train.config import NAMES, is_name, read_run
from .report import Finding

__all__ = ["SYSTEMS", "TARGETS", "Starter", "run"]

SYSTEMS: Mapping[str, tuple[str, ...]] = {
    "tensornet": ("channels: 64", "layers: 2", "functions: 16               # of the distance"),
    "hotpp": ("channels: 32", "layers: 3", "ranks: 2                    # of tensors, at most"),
    "ictp": ("channels: 32", "layers: 2", "hidden: 1                   # degree of features", "edges: 2"),
}
"""Settings to begin with, by system."""

TARGETS: Mapping[str, tuple[str, ...]] = {
    "energy": ("energy: 1.0", "forces: 1.0"),
    "stress": ("energy: 1.0", "forces: 1.0", "stress: 10.0"),
    "dipole": ("dipole: 1.0",),
    "polarizability": ("polarizability: 1.0",),
    "hyperpolarizability": ("hyperpolarizability: 1.0",),
    "elasticity": ("elasticity: 1.0",),
}
"""Terms of the loss, by what is wanted."""

UNITS: Mapping[str, str] = {
    "dipole": "e*Angstrom",
    "polarizability": "Angstrom^3",
    "hyperpolarizability": "au",
    "elasticity": "GPa",
}
"""Units of what files hold without saying its unit, to be changed to that of the file."""

RANKS = {"hyperpolarizability": 3, "elasticity": 4}


@dataclass(frozen=True)
class Starter:
    """What the configuration of a run begins with."""

    name: str
    command: str
    system: str
    model: tuple[str, ...]
    loss: tuple[str, ...]
    units: str
    data: str


def run(name: str, system: str, target: str, data: str) -> Iterator[Finding]:
    """Write NAME.yaml, which may not be there yet."""
    for given, known in ((system, SYSTEMS), (target, TARGETS)):
        if given not in known:
            raise ConfigError(f"there is no {given!r}; there are {', '.join(known)}")
    if target not in ("energy", "stress") and system != "hotpp":
        raise ConfigError(f"{system} reads no {target}", advice="Take --system hotpp.")
    path = Path(name if name.endswith(".yaml") else f"{name}.yaml")
    stem = path.name.removesuffix(".yaml")
    if not is_name(stem):
        raise ConfigError(f"{NAMES}, not {stem!r}")
    model = SYSTEMS[system]
    if target in RANKS:
        model = tuple(f"ranks: {RANKS[target]}" if line.startswith("ranks") else line for line in model)
    seen, command = _seen_from(path, data), f"tnforge train {shlex.quote(str(path))}"
    loss, units = TARGETS[target], f"{{{target}: {UNITS[target]}}}" if target in UNITS else ""
    text = render("run/starter.yaml.jinja", Starter(stem, command, system, model, loss, units, _quoted(seen)))
    _check(text, path, seen)
    _write(path, text)
    yield Finding(f"{path}: {command}", "files", ({"path": str(path)},))


def _seen_from(path: Path, data: str) -> str:
    """The path of a data file from the folder of a configuration."""
    return data if path.parent == Path() else os.path.relpath(data, path.parent)


def _quoted(text: str) -> str:
    """A text as it stands in YAML."""
    return text if re.fullmatch(r"[A-Za-z0-9_./][A-Za-z0-9_./-]*", text) else json.dumps(text)


def _check(text: str, path: Path, data: str) -> None:
    """Refuse paths with which the configuration could not be read as it is meant."""
    try:
        found = read_run(plain_text(text, str(path)))
    except TnforgeError as error:
        raise ConfigError(f"no configuration can be written for {str(path)!r} and {data!r}: {error.message}") from None
    if not data or found.data.train.path != (data,):
        raise ConfigError(f"the path {data!r} can not stand in a configuration")


def _write(path: Path, text: str) -> None:
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise ConfigError(f"{path} exists", advice="Give another name, or move it away.") from None
    except OSError as error:
        raise DataError(f"{path} can not be written: {error.strerror}") from error
