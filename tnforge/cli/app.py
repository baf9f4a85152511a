"""Declares the sub-commands and turns errors into messages and exit codes. Loads nothing heavy."""

from __future__ import annotations

import errno
import sys
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from ..errors import ConfigError, DataError, TnforgeError
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
Model = Annotated[Path, typer.Argument(help="A checkpoint, .safetensors, or the folder of a run.")]
Structure = Annotated[Path, typer.Argument(help="A file that ASE reads.")]
Tabulate = Annotated[
    float | None,
    typer.Option(
        "--tabulate",
        metavar="TOL",
        help="Read what layers make of distances from tables with errors below TOL of the largest value, such as 1e-6.",
    ),
]
Device = Annotated[str, typer.Option("--device", help="cpu, cuda or cuda:1.")]
Frame = Annotated[int | None, typer.Option("--frame", help="Which structure of the file, where it holds several.")]
Force = Annotated[bool, typer.Option("--force", help="Replace files that exist.")]
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


@app.command("eval")
def eval_command(
    model: Model,
    data: Annotated[list[str], typer.Argument(help="Files of structures, each a split; NAME=FILE names one.")],
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            help="Predictions as extxyz, with reference_NAME and predicted_NAME of every label; a plot beside it.",
        ),
    ] = None,
    unit: Annotated[list[str] | None, typer.Option("--unit", help="A unit in the files, energy=kcal/mol.")] = None,
    key: Annotated[list[str] | None, typer.Option("--key", help="A name in the files, forces=F.")] = None,
    form: Annotated[str | None, typer.Option("--format", help="extxyz, database, npz or hdf5.")] = None,
    charge: Annotated[str | None, typer.Option("--charge", help="The name of the total charge in the files.")] = None,
    group: Annotated[str | None, typer.Option("--group", help="The name of the group of a structure.")] = None,
    stress: Annotated[
        str | None, typer.Option("--stress", help="Positive stress is tension or pressure; tension by default.")
    ] = None,
    distances: Annotated[
        str | None, typer.Option("--distances", help="check or ignore whether bonds have possible lengths.")
    ] = None,
    batch: Annotated[int, typer.Option("--batch", help="Atoms that are computed together at most.")] = 1000,
    tabulate: Tabulate = None,
    device: Device = "cpu",
    force: Force = False,
    as_json: AsJson = False,
) -> None:
    """Say how far the predictions of MODEL are from the structures in DATA, and how fast they are made.

    Files are read as those that MODEL was trained on where it is part of a run; options come before that.
    """
    from .optional import need

    need("sim", "ase")
    from .evaluate import run
    from .reading import reading_of

    named = {"charge": charge, "group": group, "stress": stress}
    reading = reading_of(model, unit or [], key or [], named, form, distances)
    report(run(model, data, output, reading, batch, device, force, tabulate), as_json)


@app.command("md")
def md_command(
    model: Model,
    structure: Structure,
    ensemble: Annotated[str | None, typer.Option("--ensemble", help="nve, nvt or npt; nvt by default.")] = None,
    temperature: Annotated[float | None, typer.Option("--temperature", help="K; 300 by default.")] = None,
    pressure: Annotated[float | None, typer.Option("--pressure", help="GPa, for npt; 0 by default.")] = None,
    timestep: Annotated[float | None, typer.Option("--timestep", help="fs; 1 by default.")] = None,
    steps: Annotated[int | None, typer.Option("--steps", help="Steps of the whole run; 1000 by default.")] = None,
    thermostat: Annotated[
        str | None, typer.Option("--thermostat", help="langevin or bussi, for nvt; langevin by default.")
    ] = None,
    friction: Annotated[float | None, typer.Option("--friction", help="1/ps, of langevin; 10 by default.")] = None,
    relaxation: Annotated[
        float | None, typer.Option("--relaxation", help="fs, of bussi and of npt; 100 by default.")
    ] = None,
    barostat: Annotated[
        str | None, typer.Option("--barostat", help="isotropic or full, for npt; isotropic by default.")
    ] = None,
    pressure_relaxation: Annotated[
        float | None, typer.Option("--pressure-relaxation", help="fs, of npt; 1000 by default.")
    ] = None,
    every: Annotated[
        int | None, typer.Option("--every", help="Steps between lines of the log and frames; 10 by default.")
    ] = None,
    seed: Annotated[int | None, typer.Option("--seed", help="Of all random numbers; 0 by default.")] = None,
    folder: Annotated[
        Path | None, typer.Option("-o", "--output", help="Folder of the run; md-STRUCTURE by default.")
    ] = None,
    restart: Annotated[
        bool, typer.Option("--restart", help="Go on with the run in the folder, with the options that it began with.")
    ] = False,
    frame: Frame = None,
    skin: Annotated[
        float | None, typer.Option("--skin", help="Angstrom beyond the cutoff for neighbours; 0.5 by default.")
    ] = None,
    lost: Annotated[
        str | None, typer.Option("--lost", help="stop or ignore atoms that lose all neighbours; stop by default.")
    ] = None,
    tabulate: Tabulate = None,
    device: Device = "cpu",
    as_json: AsJson = False,
) -> None:
    """Move the atoms in STRUCTURE by the forces of MODEL; an interrupted run goes on with --restart, bit for bit."""
    from .optional import need

    need("sim", "ase", "matplotlib")
    from .dynamics import Start, run

    if lost not in (None, "stop", "ignore"):
        raise ConfigError(f"--lost is stop or ignore, not {lost!r}")
    given = {
        "ensemble": ensemble,
        "temperature": temperature,
        "pressure": pressure,
        "timestep": timestep,
        "thermostat": thermostat,
        "friction": friction,
        "relaxation": relaxation,
        "barostat": barostat,
        "pressure_relaxation": pressure_relaxation,
        "seed": seed,
        "steps": steps,
        "every": every,
        "lost": None if lost is None else lost == "stop",
        "skin": skin,
        "tabulate": tabulate,
    }
    report(run(Start(model, structure, frame, device, restart), given, folder), as_json)


@app.command("relax")
def relax_command(
    model: Model,
    structure: Structure,
    output: Annotated[Path, typer.Option("-o", "--output", help="File of the relaxed structure.")],
    cell: Annotated[bool, typer.Option("--cell", help="Relax the cell too.")] = False,
    fmax: Annotated[float, typer.Option("--fmax", help="Largest force that may be left, in eV/Angstrom.")] = 0.01,
    smax: Annotated[float, typer.Option("--smax", help="Largest stress that may be left of a cell, in GPa.")] = 0.01,
    steps: Annotated[int, typer.Option("--steps", help="Steps at most.")] = 500,
    optimiser: Annotated[str, typer.Option("--optimiser", help="lbfgs or fire.")] = "lbfgs",
    frame: Frame = None,
    tabulate: Tabulate = None,
    device: Device = "cpu",
    force: Force = False,
    as_json: AsJson = False,
) -> None:
    """Find the positions, and with --cell the cell, at which STRUCTURE has its least energy by MODEL."""
    from .optional import need

    need("sim", "ase")
    from .relax import Goal, run

    goal = Goal(cell, fmax, smax, steps, optimiser)
    if code := report(run(model, structure, frame, goal, output, device, force, tabulate), as_json):
        raise typer.Exit(code)


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
    output: Annotated[Path | None, typer.Option("--output", help="The folder of runs; runs by default.")] = None,
    as_json: AsJson = False,
) -> None:
    """Train the potential that CONFIG describes; it can be interrupted and taken up again."""
    from .optional import need

    need("train", "ase", "matplotlib", "rich")
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
