"""`tnforge relax`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ..errors import SimulationError
from ..interruption import interruptible
from ..sim.calculator import PotentialCalculator
from ..sim.output import check_output
from ..sim.relax import Relaxation, relax
from ..sim.structure import read_structure, write_structure, written
from .line import Line
from .model import Engine
from .report import Finding

__all__ = ["Goal", "run"]


@dataclass(frozen=True)
class Goal:
    """What is relaxed, how far, and how."""

    cell: bool = False
    fmax: float = 0.01
    smax: float = 0.01
    steps: int = 500
    optimiser: str = "lbfgs"


def run(
    model: Path, structure: Path, frame: int | None, goal: Goal, output: Path, engine: Engine, force: bool
) -> Iterator[Finding]:
    """Relax a structure, write it and say how it went."""
    check_output(force, output)
    start = read_structure(structure, frame)
    written(start.atoms, output)
    potential, tables = engine.load(model)
    yield from tables
    atoms, calculator = start.known_to(potential.species.numbers), PotentialCalculator(potential, engine.device)
    line = Line()

    def show(step: int, energy: float, force: float) -> None:
        line.show(f"  step {step} · {energy:.6f} eV · largest force {force:.4g} eV/Å")

    with interruptible() as stop:
        try:
            found = relax(atoms, calculator, **asdict(goal), show=show, stop=lambda: stop.asked)
        finally:
            line.clear()
        write_structure(found.atoms, output)
    if stop.asked and not found.converged:
        print(f"stopped after step {found.steps}; {output} holds the structure so far", file=sys.stderr)
        raise KeyboardInterrupt
    code = 0 if found.converged else SimulationError.exit_code
    yield Finding(_text(found, goal, output), "relaxations", (_data(found, output),), code)


def _data(found: Relaxation, output: Path) -> dict[str, Any]:
    return {
        "file": str(output),
        "converged": found.converged,
        "steps": found.steps,
        "energy_before_eV": found.before,
        "energy_after_eV": found.after,
        "largest_force_eV_A": found.force,
        "largest_stress_GPa": found.stress,
        "volume_change_percent": found.volume,
    }


def _text(found: Relaxation, goal: Goal, output: Path) -> str:
    change = found.after - found.before
    lines = [
        f"{output}   {'relaxed' if found.converged else 'NOT CONVERGED'} in {found.steps} steps",
        f"  energy         {found.before:.6f} -> {found.after:.6f} eV, {change:+.6f} eV, "
        f"{1000 * change / len(found.atoms):+.3f} meV/atom",
        f"  largest force  {found.force:.3g} eV/Å",
    ]
    if found.stress is not None:
        lines.append(f"  largest stress {found.stress:.3g} GPa")
    if found.volume is not None and goal.cell:
        lines.append(f"  volume         {found.volume:+.2f} %")
    if not found.converged:
        wanted = f"{goal.fmax:g} eV/Å" + (f" and {goal.smax:g} GPa" if goal.cell else "")
        lines.append(f"  {goal.steps} steps were not enough for {wanted}: give more with --steps, or start again from")
        lines.append(f"  {output}, perhaps with --optimiser fire.")
    return "\n".join(lines)
