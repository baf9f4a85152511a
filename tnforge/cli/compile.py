"""`tnforge compile`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ..build import Built, build_package
from ..compiler import Options, Timer
from ..errors import BuildError, ConfigError
from ..runtime.library import cache_folder, has_compiler
from ..runtime.triton import has_triton
from ..store import Store
from .progress import Progress
from .report import Finding
from .source import Source, load_sources

__all__ = ["build_source", "check_compiler", "run"]

ENDINGS = {"torch": ".py", "c": ".c", "triton": "_triton.py"}


def run(
    target: str, output: Path, options: Options, settings: list[str], force: bool, cached: bool
) -> Iterator[Finding]:
    """Build one package for each definition file and say what was written; if `cached`, what is kept is not built."""
    store = package_store() if cached else None
    check_compiler(options)
    timer = Progress()
    with timer.stage("trace"):
        sources = load_sources(target, settings)
        check_packages(sources)
    for source in sources:
        built = build_source(source, output, options, force, timer, store)
        yield Finding(report(built), "packages", (package_data(built),))
    stages = tuple({"name": name, "seconds": seconds} for name, seconds in timer.seconds.items())
    yield Finding(timer.summary(), "stages", stages)


def package_store() -> Store:
    """The packages that were built before."""
    return Store(cache_folder() / "packages", lambda text: print(text, file=sys.stderr))


def build_source(
    source: Source, output: Path, options: Options, force: bool, timer: Timer, store: Store | None = None
) -> Built:
    """Build the package of one definition file or family."""
    definitions = [layer.definition for layer in source.layers]
    name, origin, settings = source.package, source.origin, source.settings
    return build_package(name, definitions, output, options, origin, force, timer, settings, store)


def check_packages(sources: Sequence[Source]) -> None:
    """Refuse two definition files that would be written to one folder."""
    known: dict[str, Source] = {}
    for source in sources:
        first = known.setdefault(source.package, source)
        if first is not source:
            raise ConfigError(
                f"{first.target} and {source.target} both give the package {source.package}",
                advice="Rename one of the files; a leading number and the ending are not part of a package's name.",
            )


def check_compiler(options: Options) -> None:
    """Refuse targets that can not be checked on this machine."""
    if "c" in options.targets and not has_compiler():
        raise BuildError(
            "no C compiler was found, so C kernels can not be checked here",
            advice="Install one (cc), or leave the kernels out with --target torch.",
        )
    if "triton" in options.targets and not has_triton():
        raise BuildError(
            "Triton is not installed, so its kernels can not be checked here",
            advice="Install it (pip install triton), or leave its kernels out with --target torch,c.",
        )


def report(built: Built) -> str:
    """One line for each emitted target and one for the manifest."""
    lines = [
        f"  {entry['file']:<52} {entry['target']:<6} {entry['multiplications']:>7} multiplications   "
        f"equals the exact definition to {entry['deviation']:.1e}"
        for entry in emitted(built)
    ]
    return "\n".join([*lines, f"  {built.folder}/{{manifest,certificate}}.json"])


def package_data(built: Built) -> dict[str, Any]:
    """A package as plain data."""
    return {"package": built.package.name, "folder": str(built.folder), "emitted": emitted(built)}


def emitted(built: Built) -> list[dict[str, Any]]:
    """Every layer in every target, how much it multiplies and how well it agreed with its definition."""
    return [{**asdict(one), "file": f"{built.folder}/{one.layer}{ENDINGS[one.target]}"} for one in built.emitted]
