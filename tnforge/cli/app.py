"""Declares the sub-commands and turns errors into messages and exit codes. Loads nothing heavy."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from typing import Annotated

import typer

from ..errors import TnforgeError

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
STAGES = "trace, prove, simplify, plan, lower, schedule or emit."
OnlyLayer = Annotated[str | None, typer.Option("--layer", help="One layer of the file; all by default.")]


@app.command()
def prove(target: Target, settings: Settings = None) -> None:
    """Prove every claim of the layers in TARGET, or refute one with a witness."""
    from .prove import run

    run(target, settings or [])


@app.command("compile")
def compile_command(
    target: Target,
    output: Annotated[Path, typer.Option("-o", "--output", help="Folder in which packages are put.")],
    targets: Annotated[str, typer.Option("--target", help="Targets to emit, separated by commas.")] = "torch,c",
    settings: Settings = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a folder that holds something else.")] = False,
) -> None:
    """Prove, optimise, emit and check the layers in TARGET, one package for each file."""
    from .compile import run

    run(target, output, tuple(targets.split(",")), settings or [], force)


@app.command()
def show(
    target: Target,
    after: Annotated[str, typer.Option("--after", help=STAGES)] = "trace",
    layer: OnlyLayer = None,
    settings: Settings = None,
) -> None:
    """Print the layers in TARGET as they are after a stage of the compiler."""
    from .show import run

    run(target, after, layer, settings or [])


@app.command()
def verify(package: Annotated[Path, typer.Argument(help="The folder of an emitted package.")]) -> None:
    """Check a package without its compiler: hashes, every claim anew, and the code beside the exact definition."""
    from .verify import run

    run(package)


@app.command()
def doctor() -> None:
    """Say what this machine has and what tnforge can do with it."""
    from .doctor import run

    run()


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    verbose = "--traceback" in words
    try:
        code = app([word for word in words if word != "--traceback"], standalone_mode=False)
    except TnforgeError as error:
        if verbose:
            traceback.print_exc()
        print(error.render(), file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except Exception as error:
        return _other(error, verbose)
    return code if isinstance(code, int) else 0


def _other(error: Exception, verbose: bool) -> int:
    """A wrong command line (the parser's errors know how to show themselves), or a fault of tnforge."""
    if hasattr(error, "show") and hasattr(error, "exit_code"):
        error.show()
        return int(error.exit_code)
    if verbose:
        traceback.print_exc()
    else:
        print(f"internal error: {type(error).__name__}: {error}", file=sys.stderr)
        print("  This is a fault of tnforge; --traceback shows where.", file=sys.stderr)
    return 1
