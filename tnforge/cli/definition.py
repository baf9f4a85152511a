"""The sub-commands about definitions and packages. Loads nothing heavy."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .option import AsJson
from .report import report

__all__ = ["commands"]

commands = typer.Typer()

Target = Annotated[str, typer.Argument(help="A definition file, a folder of them, or package.module:function.")]
Settings = Annotated[list[str] | None, typer.Option("--set", help="A setting of a family, NAME=VALUE; may repeat.")]
OnlyLayer = Annotated[str | None, typer.Option("--layer", help="One layer of the file; all by default.")]
STAGES = "trace, prove, simplify or one of its passes, plan, lower, schedule or emit."


@commands.command()
def prove(
    target: Target,
    settings: Settings = None,
    every: Annotated[bool, typer.Option("--all", help="Go on after a false claim, and print all of them.")] = False,
    as_json: AsJson = False,
) -> None:
    """Prove every claim of the layers in TARGET, or refute one with a witness."""
    from .prove import run

    if code := report(run(target, settings or [], every), as_json):
        raise typer.Exit(code)


@commands.command("compile")
def compile_command(
    target: Target,
    output: Annotated[Path, typer.Option("-o", "--output", help="Folder in which packages are put.")],
    targets: Annotated[
        str, typer.Option("--target", help="Targets to emit, separated by commas: torch, c, triton.")
    ] = "torch,c",
    settings: Settings = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a folder that holds something else.")] = False,
    standalone: Annotated[bool, typer.Option("--standalone", help="Copy the runtime in: needs no tnforge.")] = False,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Build even what was built before.")] = False,
    as_json: AsJson = False,
) -> None:
    """Prove, optimise, emit and check the layers in TARGET, one package for each file."""
    from ..compiler import Options
    from .compile import run

    options = Options(tuple(targets.split(",")), standalone)
    report(run(target, output, options, settings or [], force, not no_cache), as_json)


@commands.command()
def show(
    target: Target,
    after: Annotated[str, typer.Option("--after", help=STAGES)] = "trace",
    layer: OnlyLayer = None,
    settings: Settings = None,
    as_json: AsJson = False,
) -> None:
    """Print the layers in TARGET as they are after a stage of the compiler."""
    from .show import run

    report(run(target, after, layer, settings or []), as_json)


@commands.command()
def explain(target: Target, layer: OnlyLayer = None, settings: Settings = None, as_json: AsJson = False) -> None:
    """Say what the layers in TARGET take, give, train, prove and cost, or what a potential is made of."""
    from .card import is_model
    from .card import run as run_card
    from .explain import run

    report(run_card(target) if is_model(target) else run(target, layer, settings or []), as_json)


@commands.command()
def check(
    folder: Annotated[
        Path | None, typer.Argument(help="A folder of packages; generated/ of tnforge by default.")
    ] = None,
    update: Annotated[bool, typer.Option("--update", help="Compile what differs again.")] = False,
    as_json: AsJson = False,
) -> None:
    """Compile every package in FOLDER again, in memory, and compare byte by byte."""
    from .check import run

    report(run(folder, update), as_json)


@commands.command()
def verify(
    package: Annotated[Path, typer.Argument(help="The folder of an emitted package.")], as_json: AsJson = False
) -> None:
    """Check a package without its compiler: hashes, every claim anew, and the code beside the exact definition."""
    from .verify import run

    report(run(package), as_json)
