"""`tnforge eval`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ..data.frame import Frame
from ..errors import ConfigError
from ..models.potential import Potential
from ..plot import check_matplotlib
from ..sim.errors import Error, errors_of
from ..sim.evaluation import Split, evaluate_split, plot_splits, write_predictions
from ..sim.output import check_output
from .line import Line
from .model import Engine
from .reading import Reading
from .report import Finding

__all__ = ["run"]


def run(
    model: Path,
    files: Sequence[str],
    output: Path | None,
    reading: Reading,
    most: int,
    engine: Engine,
    force: bool,
) -> Iterator[Finding]:
    """Say how far a potential is from the data in files, each of which is a split."""
    if output is not None:
        check_matplotlib()
        _check_output(output, force)
    named = _named(files)
    potential, tables = engine.load(model)
    yield from tables
    yield from reading.findings()
    odd: list[str] = []
    frames = {name: reading.frames(path, odd.append) for name, path in named.items()}
    yield from (Finding(f"warning: {text}", "warnings", ({"warning": text},)) for text in odd)
    splits = []
    for name, own in frames.items():
        splits.append(_evaluated(potential, name, own, most))
        yield _finding(splits[-1])
    if output is not None:
        write_predictions(splits, output)
        picture = output.with_suffix(".png")
        written = [output, *[picture] * plot_splits(splits, picture)]
        yield Finding("written  " + "  ".join(map(str, written)), "files", tuple({"file": str(p)} for p in written))


def _evaluated(potential: Potential, name: str, frames: Sequence[Frame], most: int) -> Split:
    """A split, with a line on a terminal meanwhile."""
    line = Line()
    try:
        return evaluate_split(
            potential, name, frames, most, lambda done: line.show(f"  {name}: {done} of {len(frames)} structures")
        )
    finally:
        line.clear()


def _check_output(output: Path, force: bool) -> None:
    if output.suffix not in (".extxyz", ".xyz"):
        raise ConfigError(f"predictions are written as extxyz, and {output} ends otherwise")
    check_output(force, output, output.with_suffix(".png"))


def _named(files: Sequence[str]) -> dict[str, Path]:
    """The files by the names of their splits: `NAME=PATH`, or the name of the file."""
    found: dict[str, Path] = {}
    for word in files:
        name, equals, path = word.partition("=")
        name, path = (name, path) if equals and not Path(word).exists() else (Path(word).name, word)
        if name in found:
            raise ConfigError(f"two splits are called {name!r}", advice="Name them: first=a/test.xyz second=b/test.xyz")
        found[name] = Path(path)
    return found


# What is said --------------------------------------------------------------------------------------


def _finding(split: Split) -> Finding:
    errors = list(errors_of(split.pairs))
    timing = split.timing
    data = {
        "split": split.name,
        "structures": timing.structures,
        "atoms": timing.atoms,
        "known": dict(split.known),
        "not_predicted": list(split.missing),
        "errors": [_entry(group, species, error) for group, species, error in errors],
        "timing": {
            "seconds": timing.seconds,
            "neighbours": timing.searching,
            "calls": timing.calls,
            "structures_per_second": timing.structures / timing.seconds,
            "atoms_per_second": timing.atoms / timing.seconds,
            "microseconds_per_atom_and_call": timing.per_atom,
        },
    }
    return Finding("\n".join([*_lines(split, errors), ""]), "splits", (data,))


def _entry(group: str, species: str, error: Error) -> dict[str, Any]:
    """An error as plain data; the relative one is in percent."""
    return {
        "quantity": error.quantity.name,
        "unit": error.quantity.unit,
        "group": group or None,
        "species": species or None,
        "count": error.count,
        "mae": error.mae,
        "rmse": error.rmse,
        "max": error.largest,
        "max_at": error.where,
        "relative_rmse": error.relative,
    }


def _lines(split: Split, errors: Sequence[tuple[str, str, Error]]) -> Iterator[str]:
    timing = split.timing
    yield f"{split.name}   {timing.structures} structures, {timing.atoms} atoms"
    if errors:
        yield f"  {'':<34}{'MAE':>10}{'RMSE':>10}{'max':>10}{'RMSE/σ':>10}{'numbers':>10}"
    for group, species, error in errors:
        yield _line(group, species, error)
    for error in (error for group, species, error in errors if not (group or species)):
        yield f"  largest error of {error.quantity.name}: {error.where}"
    for name in split.missing:
        yield f"  {name}: known of {split.known[name]} structures, and not predicted by this potential"
    if not split.known:
        yield "  nothing is known of these structures: there are predictions and no errors"
    yield (
        f"  {timing.structures / timing.seconds:.4g} structures/s   {timing.atoms / timing.seconds:.4g} atoms/s   "
        f"{timing.per_atom:.3g} µs per atom and call   ({timing.searching / timing.seconds:.0%} for neighbours)"
    )


def _line(group: str, species: str, error: Error) -> str:
    """A line of the table; those of parts stand below the one of everything."""
    part, unit = error.quantity.name, error.quantity.unit
    if group or species:
        part, unit = f"  {f'in {group}' if group else f'of {species}'}", ""
    relative = "" if error.relative is None else f"{error.relative:.1f} %"
    numbers = f"{error.mae:>10.4g}{error.rmse:>10.4g}{error.largest:>10.4g}{relative:>10}{error.count:>10}"
    return f"  {part:<21} {unit:<12}{numbers}"
