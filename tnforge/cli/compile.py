"""`tnforge compile`."""

from __future__ import annotations

from pathlib import Path

from ..build import Built, build_package
from ..compiler import Options, Timer
from ..errors import BuildError
from ..runtime.library import has_compiler
from ..schedule.cost import contraction_multiplications, kernel_multiplications
from .source import load_sources

__all__ = ["run"]


def run(target: str, output: Path, targets: tuple[str, ...], settings: list[str], force: bool) -> None:
    """Build one package for each definition file and say what was written."""
    options = Options(targets)
    if "c" in targets and not has_compiler():
        raise BuildError(
            "no C compiler was found, so C kernels can not be checked here",
            advice="Install one (cc), or leave the kernels out with --target torch.",
        )
    timer = Timer()
    with timer.stage("trace"):
        sources = load_sources(target, settings)
    for source in sources:
        definitions = [layer.definition for layer in source.layers]
        built = build_package(source.package, definitions, output, options, Path(source.target).name, force, timer)
        print(report(built), flush=True)
    print(" · ".join(f"{stage} {seconds:.2f} s" for stage, seconds in timer.seconds.items()))


def _multiplications(built: Built, name: str, target: str) -> int:
    """Multiplications of a layer for one row and one channel."""
    plan = next(layer.plan for layer in built.layers if layer.graph.name == name)
    return contraction_multiplications(plan) if target == "torch" else kernel_multiplications(plan)


def report(built: Built) -> str:
    """One line for each emitted target and one for the manifest."""
    lines = []
    for name, agreement in built.agreements:
        ending = {"torch": "py", "c": "c"}[agreement.target]
        path = f"{built.folder}/{name}.{ending}"
        work = f"{_multiplications(built, name, agreement.target)} multiplications"
        lines.append(
            f"  {path:<52} {agreement.target:<6} {work:>22}   equals the exact definition to {agreement.largest:.1e}"
        )
    return "\n".join([*lines, f"  {built.folder}/{{manifest,certificate}}.json"])
