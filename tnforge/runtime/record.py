"""What the runtime knows of a kernel: plain data that was emitted beside the code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from ..errors import VerifyError
from .library import Source

__all__ = ["ROW", "SHARED", "Array", "Record", "find", "generation", "own_kernels", "register"]

ROW, SHARED = "row", "shared"


@dataclass(frozen=True)
class Array:
    """One array of a kernel."""

    name: str
    components: int
    channels: bool
    map: str

    def width(self, channels: int) -> int:
        """How many numbers are in one place."""
        return self.components * channels if self.channels else self.components

    def shape(self, extent: int, channels: int) -> tuple[int, ...]:
        """The shape with so many places."""
        return self.tail(channels) if self.map == SHARED else (extent, *self.tail(channels))

    def tail(self, channels: int) -> tuple[int, ...]:
        """The shape of one place."""
        return (self.components, channels) if self.channels else (self.components,)


@dataclass(frozen=True, eq=False)
class Record:
    """A kernel as the runtime knows it; `gradients[k]` is the key of the gradient for operand k and its sources.

    `source` is the C file that has it and `programs` the file of Triton, None where there is none. Where they are of
    different packages, `gpu_gradients` are those of the other, whose gradients may be written in another order.
    """

    key: str
    symbol: str
    source: Source | None
    programs: Source | None
    operands: tuple[Array, ...]
    outputs: tuple[Array, ...]
    gradients: tuple[tuple[str, tuple[int, ...]], ...]
    gpu_gradients: tuple[tuple[str, tuple[int, ...]], ...] = ()

    maps: tuple[str, ...] = field(init=False)
    """Index arrays in the order in which the kernel takes them."""

    has_channels: bool = field(init=False)
    """Whether any array has the channel axis."""

    def __post_init__(self) -> None:
        slots = (*self.operands, *self.outputs)
        names = dict.fromkeys(slot.map for slot in slots if slot.map not in (ROW, SHARED))
        object.__setattr__(self, "maps", tuple(names))
        object.__setattr__(self, "gpu_gradients", self.gpu_gradients or self.gradients)
        object.__setattr__(self, "has_channels", any(slot.channels for slot in slots))


_records: dict[str, Record] = {}
_generation = 0


def register(record: Record) -> None:
    """Make a kernel known under its key, which is a hash of all it does; the first file of each kind serves."""
    global _generation
    known = _records.setdefault(record.key, record)
    if known.source is None and record.source is not None:
        known = replace(known, symbol=record.symbol, source=record.source, gradients=record.gradients)
    if known.programs is None and record.programs is not None:
        known = replace(known, programs=record.programs, gpu_gradients=record.gradients)
    if known is not _records[record.key]:
        _records[record.key] = known
        _generation += 1


def find(key: str) -> Record:
    """The kernel with this key."""
    try:
        return _records[key]
    except KeyError:
        raise VerifyError(
            f"the kernel {key} is not known here",
            advice="Import the package that it was emitted with before running a saved program.",
        ) from None


def generation() -> int:
    """A number that changes when other kernels are known under the same keys."""
    return _generation


@contextmanager
def own_kernels() -> Iterator[None]:
    """Inside, only the kernels registered inside are known, so that each is run from its own file."""
    global _generation
    known = dict(_records)
    _records.clear()
    _generation += 1
    try:
        yield
    finally:
        _records.clear()
        _records.update(known)
        _generation += 1
