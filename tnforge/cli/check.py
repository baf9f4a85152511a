"""`tnforge check`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import unified_diff
from itertools import islice
from pathlib import Path

from ..compiler import Options, Timer, compile_package
from ..errors import ConfigError, VerifyError
from ..resources import generated
from .compile import build_source, check_compiler
from .progress import Progress
from .report import Finding
from .source import Source, is_file, load_sources, project_of

__all__ = ["Recipe", "run"]

SHOWN = 12
"""Lines of a difference that are shown."""


def run(folder: Path | None, update: bool) -> Iterator[Finding]:
    """Compare every package of a folder with what its manifest says it was compiled from."""
    folder, timer = folder or generated(), Progress()
    different: dict[str, list[Difference]] = {}
    for package in packages_in(folder):
        recipe = read_recipe(package)
        if found := compare(recipe, package, timer):
            different[package.name] = found
            if update:
                rewrite(recipe, package, timer)
        yield _finding(package.name, [difference.file for difference in found], update)
    if different and not update:
        raise VerifyError(_message(folder, different), advice="If this is meant, run tnforge check --update.")


def _finding(package: str, files: list[str], update: bool) -> Finding:
    verb = "updated" if update else "differs"
    text = f"  {package:<32} {f'{verb}: ' + ', '.join(files) if files else 'the same bytes'}"
    return Finding(text, "packages", ({"package": package, "state": verb if files else "same", "files": files},))


def _message(folder: Path, different: Mapping[str, list[Difference]]) -> str:
    """Which packages differ, and the beginning of the first difference."""
    first = next(iter(different))
    lines = [f"{folder} is not what its definitions give: {', '.join(different)}", *different[first][0].diff(first)]
    return "\n".join(lines)


# What a package was compiled from ------------------------------------------------------------------


@dataclass(frozen=True)
class Recipe:
    """What a manifest says of how its package was compiled."""

    source: str
    settings: Mapping[str, str]
    options: Options

    def load(self, folder: Path) -> Source:
        """The layers, from a file of the project that `folder` belongs to or from a family."""
        project = project_of(folder / "manifest.json") or folder.parent
        if is_file(self.source) and not (project / self.source).is_file():
            raise VerifyError(f"{folder} has a package that was compiled from {self.source}, which is not in {project}")
        target = str(project / self.source) if is_file(self.source) else self.source
        (source,) = load_sources(target, [f"{name}={value}" for name, value in self.settings.items()])
        return source


def packages_in(folder: Path) -> list[Path]:
    """The packages of a folder in order of name."""
    if not folder.is_dir():
        raise ConfigError(f"there is no folder {folder}")
    return sorted(path for path in folder.iterdir() if path.is_dir() and path.name[0] not in "._")


def read_recipe(package: Path) -> Recipe:
    """The recipe in a manifest; a definition outside the project is refused."""
    try:
        options = json.loads((package / "manifest.json").read_text(encoding="utf-8"))["options"]
        source, settings = str(options["source"]), {str(k): str(v) for k, v in options["settings"].items()}
        recipe = Recipe(source, settings, Options(tuple(options["targets"]), bool(options["standalone"])))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise VerifyError(f"{package / 'manifest.json'} is missing or damaged: {error!r}") from error
    if Path(source).is_absolute() or ".." in Path(source).parts:
        raise VerifyError(f"{package / 'manifest.json'} names a definition outside the project: {source}")
    return recipe


def rewrite(recipe: Recipe, package: Path, timer: Timer) -> None:
    """Compile a package again, with every check, in place of what is there."""
    check_compiler(recipe.options)
    source = recipe.load(package.parent)
    if source.package != package.name:
        raise VerifyError(f"{package} holds the package {source.package}; remove it and compile {recipe.source} again")
    build_source(source, package.parent, recipe.options, True, timer)


# Comparison ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Difference:
    """A file that is not what it should be; None where there is none."""

    file: str
    expected: str | None
    found: str | None

    def diff(self, package: str) -> list[str]:
        """The first lines that differ."""
        name = f"{package}/{self.file}"
        if self.expected is None or self.found is None:
            return [f"  {name} {'is missing' if self.found is None else 'should not be there'}"]
        lines = unified_diff(self.found.split("\n"), self.expected.split("\n"), name, f"{name} anew", "", "", 1, "")
        shown = [f"  {line[:110]}" for line in islice(lines, SHOWN + 1)]
        return shown[:SHOWN] + ["  ..."] * (len(shown) > SHOWN)


def compare(recipe: Recipe, package: Path, timer: Timer) -> list[Difference]:
    """Compile a package in memory and compare it with its folder, file by file."""
    with timer.stage("trace"):
        source = recipe.load(package.parent)
    definitions = [layer.definition for layer in source.layers]
    made, _ = compile_package(source.package, definitions, recipe.options, source.origin, timer, source.settings)
    expected, found = dict(made.files), read_files(package)
    return [
        Difference(name, expected.get(name), found.get(name))
        for name in sorted({*expected, *found})
        if expected.get(name) != found.get(name)
    ]


def read_files(package: Path) -> dict[str, str]:
    """Every file of a package, ends of lines as they are; what Python keeps beside them is left out."""
    files = [path for path in package.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    return {path.relative_to(package).as_posix(): path.read_bytes().decode(errors="replace") for path in files}
