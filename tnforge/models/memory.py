"""How much memory a potential takes, measured on a small system, and how much there is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from ..errors import DataError
from ..runtime.neighbours import Neighbours
from .structure import Structures, structure

__all__ = ["MANY", "Need", "check_room", "free_bytes", "measure_need"]

MANY = 500_000
"""Edges from which on it is asked whether there is room."""

ATOMS, EDGES = 32, 2048
"""The system that is measured."""

MARGIN = 1.2
"""What taking derivatives needs, over what is kept for it."""

GIGA = 1e9
MEMINFO = Path("/proc/meminfo")
LIMIT, USED = Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory.current")
DETAILS = Path("/sys/fs/cgroup/memory.stat")


Energy = Callable[[Structures, Neighbours], Tensor]


@dataclass(frozen=True)
class Need:
    """Bytes for each atom and for each edge."""

    atom: float
    edge: float

    def of(self, atoms: int, edges: int) -> float:
        """Bytes of a system."""
        return MARGIN * (self.atom * atoms + self.edge * edges)


def measure_need(energy: Energy, number: int, length: float, weights: Iterable[Tensor], device: torch.device) -> Need:
    """What is kept on a device for derivatives of the energy of atoms of a species, with edges of a length or none.

    Weights do not count.
    """
    own = {weight.untyped_storage().data_ptr() for weight in weights}
    atoms = structure([number] * ATOMS, torch.zeros(ATOMS, 3, dtype=torch.float64)).to(device)
    alone, joined = (_kept(energy, atoms, _ring(edges, length, device), own) for edges in (0, EDGES))
    return Need(alone / ATOMS, (joined - alone) / EDGES)


def _kept(energy: Energy, atoms: Structures, neighbours: Neighbours, known: Set[int]) -> int:
    """Bytes of all arrays that are kept, each once, but for those known."""
    sizes: dict[int, int] = {}

    def note(kept: Tensor) -> Tensor:
        storage = kept.untyped_storage()
        if storage.data_ptr() not in known:
            sizes[storage.data_ptr()] = storage.nbytes()
        return kept

    with torch.autograd.graph.saved_tensors_hooks(note, lambda kept: kept):
        found = energy(atoms, neighbours)
    del found
    return sum(sizes.values())


def _ring(edges: int, length: float, device: torch.device) -> Neighbours:
    """Edges there and back between atoms and the next ones, each pair a little longer than the one before."""
    number = torch.arange(edges // 2)
    first, other = number % ATOMS, (number + 1) % ATOMS
    shift = torch.zeros(edges // 2, 3, dtype=torch.float64)
    shift[:, 2] = length * (1 + 1e-6 * number)
    sender, receiver, back = torch.cat([first, other]), torch.cat([other, first]), torch.cat([shift, -shift])
    order = torch.argsort(receiver, stable=True)
    return Neighbours(*(ends[order].to(device) for ends in (sender, receiver, back)))


def free_bytes(device: torch.device) -> float:
    """Bytes that are free on a device; infinite where nothing is known."""
    if device.type == "cuda":
        unused = torch.cuda.memory_reserved(device) - torch.cuda.memory_allocated(device)
        return float(torch.cuda.mem_get_info(device)[0] + unused)
    known = [float("inf")]
    if MEMINFO.is_file():
        lines = dict(line.split(":", 1) for line in MEMINFO.read_text().splitlines())
        known.append(1024.0 * int(lines["MemAvailable"].split()[0]))
    if LIMIT.is_file() and USED.is_file() and (limit := LIMIT.read_text().strip()) != "max":
        known.append(float(int(limit) - int(USED.read_text()) + _cached_files()))
    return min(known)


def _cached_files() -> int:
    """Bytes of files that are kept in memory as long as nothing else needs it; they count as used."""
    lines = dict(line.split() for line in DETAILS.read_text().splitlines()) if DETAILS.is_file() else {}
    return int(lines.get("active_file", 0)) + int(lines.get("inactive_file", 0))


def check_room(needed: float, device: torch.device, chunked: bool) -> None:
    """Refuse a system for which there is not enough memory, before it runs out."""
    free = free_bytes(device)
    if needed <= free:
        return
    advice = "Evaluate it in chunks of pairs, which takes less memory and more time: --chunk 50000 (potential.chunk)."
    raise DataError(
        f"this takes about {needed / GIGA:.3g} GB of memory, and {free / GIGA:.3g} GB are free",
        advice="Take a smaller structure, or a machine with more memory." if chunked else advice,
    )
