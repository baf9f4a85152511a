"""`tnforge new`: a configuration to begin with."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..emit.render import render
from ..errors import ConfigError, DataError
from ..train.config import NAME
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

RANKS = {"hyperpolarizability": 3, "elasticity": 4}


@dataclass(frozen=True)
class Starter:
    """What the configuration of a run begins with."""

    name: str
    file: str
    system: str
    model: tuple[str, ...]
    loss: tuple[str, ...]
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
    if not re.fullmatch(NAME, stem):
        raise ConfigError(f"a run is named by letters, digits, dots, dashes and underscores, not {stem!r}")
    model = SYSTEMS[system]
    if target in RANKS:
        model = tuple(f"ranks: {RANKS[target]}" if line.startswith("ranks") else line for line in model)
    starter = Starter(stem, str(path), system, model, TARGETS[target], _quoted(_seen_from(path, data)))
    _write(path, render("run/starter.yaml.jinja", starter))
    yield Finding(f"{path}: tnforge train {path}", "files", ({"path": str(path)},))


def _seen_from(path: Path, data: str) -> str:
    """The path of a data file from the folder of a configuration."""
    return data if path.parent == Path() else os.path.relpath(data, path.parent)


def _quoted(text: str) -> str:
    """A text as it stands in YAML."""
    return text if re.fullmatch(r"[\w./-]+", text) else json.dumps(text, ensure_ascii=False)


def _write(path: Path, text: str) -> None:
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise ConfigError(f"{path} exists", advice="Give another name, or move it away.") from None
    except OSError as error:
        raise DataError(f"{path} can not be written: {error.strerror}") from error
