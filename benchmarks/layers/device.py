"""What calls run on: how they are timed there, what memory they take, and what the machine can do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from ..measuring.machine import measure_peaks
from ..measuring.roofline import Peaks
from ..measuring.timing import Sample, once, peak_bytes

__all__ = ["Device", "Processor"]

Call = Callable[[], object]


class Device(Protocol):
    """Where tensors are, by torch's `name` of it."""

    @property
    def name(self) -> str:
        """The name that torch has for it."""
        ...

    def peaks(self, threads: int) -> Peaks:
        """What it does in a second."""
        ...

    def once(self, call: Call) -> Sample:
        """Time one call."""
        ...

    def peak_bytes(self, call: Call) -> int:
        """The most memory that one call holds beyond what was held before."""
        ...


@dataclass(frozen=True)
class Processor:
    """The processor of this machine."""

    name: str = "cpu"

    def peaks(self, threads: int) -> Peaks:
        """What it does in a second with some threads."""
        return measure_peaks()[threads]

    def once(self, call: Call) -> Sample:
        """Time one call."""
        return once(call)

    def peak_bytes(self, call: Call) -> int:
        """The most memory that one call holds beyond what was held before."""
        return peak_bytes(call)
