"""Finds the layers that a command is about and names the package they belong to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..dsl.layer import Layer
from ..dsl.trace import load_layers
from ..errors import ConfigError
from .words import parse_words

FILES = (".py", ".yaml")
"""Kinds of definition files."""

__all__ = ["Source", "choose_layers", "is_file", "load_sources", "project_of"]


@dataclass(frozen=True)
class Source:
    """The layers of one definition file or family; `origin` names it in the same way on any machine."""

    target: str
    origin: str
    package: str
    settings: Mapping[str, str]
    layers: tuple[Layer, ...]


def load_sources(target: str, settings: list[str]) -> tuple[Source, ...]:
    """Every definition file that a target names, in order of name."""
    values = parse_words(settings, "--set")
    path = Path(target)
    files = sorted(file for file in path.iterdir() if file.suffix in FILES) if path.is_dir() else []
    targets = [str(file) for file in files] or [target]
    return tuple(
        Source(each, origin_of(each), package_name(each, values), values, load_layers(each, values)) for each in targets
    )


def choose_layers(target: str, settings: list[str], only: str | None) -> list[Layer]:
    """The layers of a target, or the one of them that is named."""
    layers = [layer for source in load_sources(target, settings) for layer in source.layers]
    chosen = [layer for layer in layers if only in (None, layer.graph.name)]
    if not chosen:
        raise ConfigError(f"there is no layer {only!r}; {target} has {', '.join(layer.graph.name for layer in layers)}")
    return chosen


def is_file(target: str) -> bool:
    """Whether a target is a definition file and not a family."""
    return target.endswith(FILES)


def project_of(path: Path) -> Path | None:
    """The nearest folder above that holds a pyproject.toml."""
    return next((folder for folder in path.resolve().parents if (folder / "pyproject.toml").is_file()), None)


def origin_of(target: str) -> str:
    """A family as it is; a file by its path in its project, or by its folder and name where there is no project."""
    if not is_file(target):
        return target
    path = Path(target).resolve()
    return path.relative_to(project_of(path) or path.parent.parent).as_posix()


def package_name(target: str, settings: dict[str, str]) -> str:
    """`examples/01_torque.py` becomes `examples_torque`, `tnforge.library.hotpp:message` becomes `hotpp_message`."""
    if target.endswith(FILES):
        path = Path(target).resolve()
        words = [path.parent.name, re.sub(r"^\d+_", "", path.stem)]
    else:
        module, _, function = target.partition(":")
        words = [module.rpartition(".")[2], function, *(f"{name}{value}" for name, value in sorted(settings.items()))]
    name = re.sub(r"\W+", "_", "_".join(word for word in words if word)).strip("_").lower()
    return name if name[:1].isalpha() else f"layers_{name}"
