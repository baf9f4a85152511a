"""The sub-commands about potentials: from data to dynamics. Loads nothing heavy."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ..errors import ConfigError
from .option import AsJson, Force
from .report import report

__all__ = ["commands"]

commands = typer.Typer()

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
Chunk = Annotated[
    int | None,
    typer.Option("--chunk", metavar="PAIRS", help="Evaluate so many pairs at a time: less memory, more time."),
]
Device = Annotated[str, typer.Option("--device", help="cpu, cuda or cuda:1.")]
Frame = Annotated[int | None, typer.Option("--frame", help="Which structure of the file, where it holds several.")]


@commands.command("eval")
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
    chunk: Chunk = None,
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
    from .model import Engine
    from .reading import reading_of

    named = {"charge": charge, "group": group, "stress": stress}
    reading = reading_of(model, unit or [], key or [], named, form, distances)
    report(run(model, data, output, reading, batch, Engine(device, tabulate, chunk), force), as_json)


@commands.command("md")
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
    chunk: Chunk = None,
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
    report(run(Start(model, structure, frame, device, restart, chunk), given, folder), as_json)


@commands.command("relax")
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
    chunk: Chunk = None,
    device: Device = "cpu",
    force: Force = False,
    as_json: AsJson = False,
) -> None:
    """Find the positions, and with --cell the cell, at which STRUCTURE has its least energy by MODEL."""
    from .optional import need

    need("sim", "ase")
    from .model import Engine
    from .relax import Goal, run

    goal = Goal(cell, fmax, smax, steps, optimiser)
    if code := report(run(model, structure, frame, goal, output, Engine(device, tabulate, chunk), force), as_json):
        raise typer.Exit(code)


@commands.command()
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


@commands.command("train")
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
