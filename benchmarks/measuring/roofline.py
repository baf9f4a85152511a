"""The least time a machine needs: for its arithmetic, or for the memory that must be read and written."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Peaks", "Work", "roofline"]


@dataclass(frozen=True)
class Work:
    """Useful operations, and bytes that any implementation reads or writes."""

    flops: float
    bytes: float

    def times(self, factor: float) -> Work:
        """The work of several calls."""
        return Work(self.flops * factor, self.bytes * factor)


@dataclass(frozen=True)
class Peaks:
    """What a machine does in a second with some threads: bytes copied and read, operations of each number type."""

    threads: int
    copy: float
    read: float
    float32: float
    float64: float

    def flops(self, dtype: str) -> float:
        """Operations a second."""
        return {"float32": self.float32, "float64": self.float64}[dtype]

    @property
    def bandwidth(self) -> float:
        """Bytes a second, read and written ones counted alike."""
        return max(self.copy, self.read)


def roofline(work: Work, peaks: Peaks, dtype: str) -> float:
    """Seconds that the work takes at least."""
    return max(work.flops / peaks.flops(dtype), work.bytes / peaks.bandwidth)
