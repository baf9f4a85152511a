"""The potential that a command is given: a checkpoint, or the folder of a run."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from pathlib import Path

import torch

from ..errors import BuildError, ConfigError, DataError
from ..models.checkpoint import load
from ..models.potential import Potential
from ..models.tabulate import LEAST
from .report import Finding

__all__ = ["Engine", "check_device", "digest_of", "load_model", "weights_of"]


def weights_of(path: Path) -> Path:
    """The file of weights: of a run its result."""
    if not path.is_dir():
        return path.with_suffix(".safetensors") if path.suffix == ".json" else path
    folder = path / "model" if (path / "model").is_dir() else path
    found = sorted(folder.glob("*.safetensors"))
    if len(found) == 1:
        return found[0]
    advice = "Give the file itself."
    if (best := path / "checkpoints" / "best.safetensors").is_file():
        advice = f"The run is not finished; its best weights so far are in {best}."
    count = f"{len(found)} potentials" if found else "no potential"
    raise DataError(f"{folder} holds {count}, not one", advice=advice)


def load_model(path: Path, device: str = "cpu") -> Potential:
    """The potential on a device. Its packages are compiled where they are not there."""
    check_device(device)
    weights = weights_of(path)
    try:
        potential = load(weights)
    except BuildError:
        from ..recipes import rebuild

        potential = load(weights, rebuild)
    return potential.to(device)


@dataclass(frozen=True)
class Engine:
    """How a potential is evaluated.

    Args:
        device: where
        tabulate: the tolerance of its tables, if it has any
        chunk: so many pairs at a time, all if left out
    """

    device: str = "cpu"
    tabulate: float | None = None
    chunk: int | None = None

    def load(self, path: Path) -> tuple[Potential, tuple[Finding, ...]]:
        """The potential, and what is to be said of it."""
        if self.chunk is not None and self.chunk < 1:
            raise ConfigError(f"--chunk is a number of pairs, not {self.chunk}")
        potential, told = _with_tables(load_model(path, self.device), self.tabulate)
        potential.chunk = self.chunk
        return potential, told


def _with_tables(potential: Potential, tolerance: float | None) -> tuple[Potential, tuple[Finding, ...]]:
    """The potential with tables of a tolerance if there is one, and their errors."""
    if tolerance is None:
        return potential, ()
    from ..recipes import tabulate

    potential, entries = tabulate(potential, tolerance)
    worst = (max(entry.value for entry in entries), max(entry.slope for entry in entries))
    text = (
        f"tables   {len(entries)} of {entries[0].cells} cells, from {LEAST} Angstrom to the cutoff; largest errors "
        f"{worst[0]:.1e} of the largest value, {worst[1]:.1e} of the largest derivative"
    )
    return potential, (Finding(text, "tables", tuple(map(asdict, entries))),)


def check_device(device: str) -> None:
    """Refuse a device that is not there."""
    try:
        kind = torch.device(device).type
    except RuntimeError as error:
        raise ConfigError(f"there is no device {device!r}", advice="Take cpu, cuda or cuda:1.") from error
    if kind not in ("cpu", "cuda"):
        raise ConfigError(f"potentials run on cpu and cuda, not on {kind}")
    if kind == "cuda" and not torch.cuda.is_available():
        raise BuildError("PyTorch finds no CUDA device here", advice="Take --device cpu.")


def digest_of(path: Path) -> str:
    """The hash of the weights."""
    return hashlib.sha256(weights_of(path).read_bytes()).hexdigest()
