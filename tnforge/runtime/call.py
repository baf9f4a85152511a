"""Calls: kernels that run over the same rows in one pass, as plain text, closed under differentiation.

A call is written `key(0,1,2)>0 + key(0,1,3)>1`: each kernel, which operands of the call it reads, and which outputs of
the call it makes. Where several make one output their results add up.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from .record import Array, Record, find, generation

__all__ = ["Call", "Part", "derivative", "read_call"]

VISITED = ("receiver", "sender")
"""The index arrays in whose order rows may be visited."""

MAX_KNOWN = 4096


@dataclass(frozen=True)
class Part:
    """One kernel of a call: the operands it reads and the outputs it makes, by number."""

    record: Record
    sources: tuple[int, ...]
    targets: tuple[int, ...]

    def __str__(self) -> str:
        return f"{self.record.key}({_join(self.sources)})>{_join(self.targets)}"


@dataclass(frozen=True)
class Call:
    """Kernels that run together."""

    parts: tuple[Part, ...]

    def __str__(self) -> str:
        return " + ".join(map(str, self.parts))

    @cached_property
    def outputs(self) -> tuple[Array, ...]:
        """The arrays that are made."""
        found = {t: slot for part in self.parts for t, slot in zip(part.targets, part.record.outputs, strict=True)}
        return tuple(found[target] for target in range(len(found)))

    @cached_property
    def operands(self) -> dict[int, Array]:
        """The arrays that are read, by number."""
        return {s: slot for part in self.parts for s, slot in zip(part.sources, part.record.operands, strict=True)}

    @cached_property
    def maps(self) -> tuple[str, ...]:
        """Index arrays in the order in which the call takes them."""
        return tuple(dict.fromkeys(name for part in self.parts for name in part.record.maps))

    @cached_property
    def visited(self) -> str | None:
        """The index array in whose order rows are visited: that of the largest array."""
        slots = [slot for slot in (*self.outputs, *self.operands.values()) if slot.map in VISITED]
        largest = max(slots, key=lambda slot: (slot.channels, slot.components, slot.map), default=None)
        return largest.map if largest else None


def read_call(text: str) -> Call:
    """The call that a text describes."""
    return _read(text, generation())


@lru_cache(MAX_KNOWN)
def _read(text: str, _: int) -> Call:
    return Call(tuple(_part(word) for word in text.split(" + ")))


def _part(word: str) -> Part:
    key, _, rest = word.partition("(")
    sources, _, targets = rest.partition(")>")
    return Part(find(key), _numbers(sources), _numbers(targets))


def derivative(
    text: str, count: int, wanted: tuple[bool, ...], given: tuple[bool, ...], on_gpu: bool = False
) -> tuple[str, tuple[int, ...]]:
    """The call that computes gradients of a call, and for which operands it has one, in the order of its outputs.

    Its operands are the `count` operands of the call and then the cotangents of its outputs; `given` tells which of
    these are not zero and `wanted` of which operands the gradient is asked for.
    """
    return _derivative(text, count, wanted, given, on_gpu, generation())


@lru_cache(MAX_KNOWN)
def _derivative(
    text: str, count: int, wanted: tuple[bool, ...], given: tuple[bool, ...], on_gpu: bool, _: int
) -> tuple[str, tuple[int, ...]]:
    found: list[tuple[int, str, tuple[int, ...]]] = []
    for part in read_call(text).parts:
        inside = [*part.sources, *(count + target for target in part.targets)]
        for place, operand in enumerate(part.sources):
            key, sources = (part.record.gpu_gradients if on_gpu else part.record.gradients)[place]
            reads = tuple(inside[s] for s in sources)
            if wanted[operand] and any(s >= count and given[s - count] for s in reads):
                found.append((operand, key, reads))
    order = sorted({operand for operand, _, _ in found})
    parts = tuple(Part(find(key), reads, (order.index(operand),)) for operand, key, reads in found)
    return str(Call(parts)), tuple(order)


def _join(numbers: tuple[int, ...]) -> str:
    return ",".join(map(str, numbers))


def _numbers(word: str) -> tuple[int, ...]:
    return tuple(int(number) for number in word.split(",") if number)
