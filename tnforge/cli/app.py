"""Gathers the sub-commands and turns errors into messages and exit codes. Loads nothing heavy."""

from __future__ import annotations

import errno
import sys
import traceback
from dataclasses import dataclass
from typing import Any

import typer

from ..errors import DataError, TnforgeError
from . import definition, potential
from .option import AsJson
from .report import error_data, print_json, report

__all__ = ["app", "main"]

app = typer.Typer(
    name="tnforge",
    help="Prove, optimise and emit equivariant tensor layers.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

INTERRUPTED = 130

app.add_typer(definition.commands)
app.add_typer(potential.commands)


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
    except OSError as error:
        if error.errno != errno.ENAMETOOLONG:
            return shown.other(error)
        return shown.refusal(DataError(f"{error.filename} can not be used: {error.strerror}"))
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
