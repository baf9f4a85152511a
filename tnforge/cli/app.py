"""Declares the sub-commands and turns errors into messages and exit codes. Loads nothing heavy."""

from __future__ import annotations

import sys
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from ..errors import TnforgeError
from .report import error_data, print_json, report

__all__ = ["app", "main"]

app = typer.Typer(
    name="tnforge",
    help="Prove, optimise and emit equivariant tensor layers.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Target = Annotated[str, typer.Argument(help="A definition file, a folder of them, or package.module:function.")]
Settings = Annotated[list[str] | None, typer.Option("--set", help="A setting of a family, NAME=VALUE; may repeat.")]
STAGES = "trace, prove, simplify or one of its passes, plan, lower, schedule or emit."
INTERRUPTED = 130
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document instead of text.")]
OnlyLayer = Annotated[str | None, typer.Option("--layer", help="One layer of the file; all by default.")]


@app.command()
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


@app.command("compile")
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


@app.command()
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


@app.command()
def explain(target: Target, layer: OnlyLayer = None, settings: Settings = None, as_json: AsJson = False) -> None:
    """Say what the layers in TARGET take, give, train, prove and cost, or what a potential is made of."""
    from .card import is_model
    from .card import run as run_card
    from .explain import run

    report(run_card(target) if is_model(target) else run(target, layer, settings or []), as_json)


@app.command()
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


@app.command()
def verify(
    package: Annotated[Path, typer.Argument(help="The folder of an emitted package.")], as_json: AsJson = False
) -> None:
    """Check a package without its compiler: hashes, every claim anew, and the code beside the exact definition."""
    from .verify import run

    report(run(package), as_json)


@app.command()
def new(
    name: Annotated[str, typer.Argument(help="The name of the run; NAME.yaml is written.")],
    system: Annotated[str, typer.Option("--system", help="tensornet, hotpp or ictp.")] = "tensornet",
    target: Annotated[str, typer.Option("--target", help="energy, stress, dipole, polarizability, ...")] = "energy",
    data: Annotated[str, typer.Option("--data", help="The file to train on.")] = "train.extxyz",
    as_json: AsJson = False,
) -> None:
    """Write a configuration to begin with."""
    from .new import run

    report(run(name, system, target, data), as_json)


@app.command("train")
def train_command(
    config: Annotated[Path, typer.Argument(help="The configuration of a run, YAML.")],
    settings: Annotated[
        list[str] | None, typer.Option("--set", help="A setting of the configuration, KEY.KEY=VALUE; may repeat.")
    ] = None,
    restart: Annotated[
        str | None, typer.Option("--restart", help="auto to go on with the run if it exists, or the path of a run.")
    ] = None,
    output: Annotated[Path, typer.Option("--output", help="The folder of runs.")] = Path("runs"),
    as_json: AsJson = False,
) -> None:
    """Train the potential that CONFIG describes; it can be interrupted and taken up again."""
    from .train import run

    report(run(config, settings or [], restart, output, as_json), as_json)


@app.command()
def doctor(as_json: AsJson = False) -> None:
    """Say what this machine has and what tnforge can do with it."""
    from .doctor import run

    report(run(), as_json)


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    shown = Shown(as_json="--json" in words, verbose="--traceback" in words)
    try:
        code = app([word for word in words if word != "--traceback"], standalone_mode=False)
    except TnforgeError as error:
        return shown.refusal(error)
    except KeyboardInterrupt:
        return shown.interruption()
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except Exception as error:
        return shown.other(error)
    if code == INTERRUPTED:  # what the parser makes of an interruption
        return shown.interruption()
    return code if isinstance(code, int) else 0


@dataclass(frozen=True)
class Shown:
    """Shows what ended a command, as text on standard error or as JSON on standard output; gives the exit code."""

    as_json: bool
    verbose: bool

    def refusal(self, error: TnforgeError) -> int:
        """An error that tnforge raises on purpose."""
        self._trace()
        self._say(error.render(), error_data(error))
        return error.exit_code

    def interruption(self) -> int:
        """The user had enough."""
        self._say("interrupted", {"error": "interrupted", "message": "interrupted"})
        return INTERRUPTED

    def other(self, error: Exception) -> int:
        """A wrong command line (the parser's errors know how to show themselves), or a fault of tnforge."""
        if hasattr(error, "show") and hasattr(error, "exit_code"):
            return self._usage(error)
        self._trace()
        message = f"{type(error).__name__}: {error}"
        advice = "This is a fault of tnforge; --traceback shows where."
        text = "" if self.verbose else f"internal error: {message}\n  {advice}"
        self._say(text, {"error": "internal", "message": message, "advice": advice})
        return 1

    def _usage(self, error: Any) -> int:
        if self.as_json:
            print_json({"error": "usage", "message": error.format_message()})
        else:
            error.show()
        return int(error.exit_code)

    def _trace(self) -> None:
        if self.verbose:
            traceback.print_exc()

    def _say(self, text: str, data: dict[str, Any]) -> None:
        if self.as_json:
            print_json(data)
        elif text:
            print(text, file=sys.stderr)
