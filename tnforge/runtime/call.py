"""Calls: kernels that run over the same rows in one pass, as plain text, closed under differentiation.

A call is written `key(0,1)>~0 + key(0,2,~0)>0`: each kernel, which operands of the call it reads, and which outputs of
the call it makes. Where several make one output their results add up. With a `~` stand values that kernels hand on to
later ones: they live for a row, and are zero where nobody makes them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache

from ..errors import VerifyError
from .record import ROW, Array, Record, find, generation

__all__ = ["Call", "Part", "call_of", "derivative", "read_call"]

PAIR = "pair"
VISITED = ("receiver", "sender", PAIR)
"""The index arrays in whose order rows may be visited."""

MAX_KNOWN = 4096


@dataclass(frozen=True)
class Part:
    """One kernel of a call: the operands it reads and the outputs it makes, by number; `~k` is what is handed on."""

    record: Record
    sources: tuple[int, ...]
    targets: tuple[int, ...]

    def __str__(self) -> str:
        return f"{self.record.key}({_join(self.sources)})>{_join(self.targets)}"


@dataclass(frozen=True)
class Call:
    """Kernels that run together; what they need and make is found once, for it is read at every run."""

    parts: tuple[Part, ...]

    text: str = field(init=False)
    """How the call is written."""

    operands: dict[int, Array] = field(init=False)
    """The arrays that are read, by number."""

    outputs: tuple[Array, ...] = field(init=False)
    """The arrays that are made."""

    handed_on: tuple[Array, ...] = field(init=False)
    """The values that live for a row."""

    maps: tuple[str, ...] = field(init=False)
    """Index arrays in the order in which the call takes them."""

    visited: str | None = field(init=False)
    """The index array in whose order rows are visited: that of the largest array."""

    def __post_init__(self) -> None:
        """Find what is needed and made."""
        read = {s: slot for part in self.parts for s, slot in zip(part.sources, part.record.operands, strict=True)}
        made = {t: slot for part in self.parts for t, slot in zip(part.targets, part.record.outputs, strict=True)}
        operands = {number: slot for number, slot in read.items() if number >= 0}
        handed_on = {~number: slot for number, slot in (read | made).items() if number < 0}
        outputs = {number: slot for number, slot in made.items() if number >= 0}
        found = {
            "text": " + ".join(map(str, self.parts)),
            "operands": operands,
            "outputs": tuple(outputs[number] for number in range(len(outputs))),
            "handed_on": tuple(handed_on[number] for number in range(len(handed_on))),
            "maps": tuple(dict.fromkeys(name for part in self.parts for name in part.record.maps)),
            "visited": _visited(outputs.values(), operands.values()),
        }
        if any(slot.map != ROW for slot in handed_on.values()):
            raise VerifyError(f"the call {found['text']} hands on what does not stand at rows")
        for name, value in found.items():
            object.__setattr__(self, name, value)

    def __str__(self) -> str:
        return self.text


def _visited(outputs: Iterable[Array], operands: Iterable[Array]) -> str | None:
    """Pairs where they are written to, for they are many; else where the largest array is."""
    outputs = tuple(outputs)
    if any(slot.map == PAIR and slot.channels for slot in outputs):
        return PAIR
    visited = (slot for slot in (*outputs, *operands) if slot.map in VISITED)
    largest = max(visited, key=lambda slot: (slot.channels, slot.components, slot.map), default=None)
    return largest.map if largest else None


def read_call(text: str) -> Call:
    """The call that a text describes."""
    return _read(text, generation())


@lru_cache(MAX_KNOWN)
def _read(text: str, _: int) -> Call:
    return call_of(text, find)


def call_of(text: str, record: Callable[[str], Record]) -> Call:
    """The call that a text describes, with records found by key."""
    return Call(tuple(_part(word, record) for word in text.split(" + ")))


def _part(word: str, record: Callable[[str], Record]) -> Part:
    key, _, rest = word.partition("(")
    sources, _, targets = rest.partition(")>")
    return Part(record(key), _numbers(sources), _numbers(targets))


def derivative(
    text: str, count: int, wanted: tuple[bool, ...], given: tuple[bool, ...], on_gpu: bool = False
) -> tuple[str, tuple[int, ...]]:
    """The call that computes gradients of a call, and for which operands it has one, in the order of its outputs.

    Its operands are the `count` operands of the call and then the cotangents of its outputs; `given` tells which of
    these are not zero and `wanted` of which operands the gradient is asked for. From `count` on the numbers are those
    of the call's own outputs: a kernel that is run again for what it hands on makes them too, and nobody reads them.
    """
    return _derivative(text, count, wanted, given, on_gpu, generation())


@lru_cache(MAX_KNOWN)
def _derivative(
    text: str, count: int, wanted: tuple[bool, ...], given: tuple[bool, ...], on_gpu: bool, _: int
) -> tuple[str, tuple[int, ...]]:
    call = read_call(text)
    gradients = _gradients(call, count, wanted, given, on_gpu)
    needed = _needed(call, count, gradients)
    order = sorted({target for part in (*needed, *gradients) for target in part.targets if target >= 0})
    return str(_numbered((*needed, *gradients), order)), tuple(order)


def _gradients(
    call: Call, count: int, wanted: tuple[bool, ...], given: tuple[bool, ...], on_gpu: bool
) -> tuple[Part, ...]:
    """The kernels of gradients, last part first; their targets are operands, and what stands for a value handed on."""
    handed, changing = len(call.handed_on), _changing(call, wanted)
    there = {count + target for target, is_given in enumerate(given) if is_given}
    found: list[Part] = []
    for part in reversed(call.parts):
        cotangents = [count + target if target >= 0 else target - handed for target in part.targets]
        inside = [*part.sources, *cotangents]
        for place, source in enumerate(part.sources):
            key, sources = (part.record.gpu_gradients if on_gpu else part.record.gradients)[place]
            seen = any(inside[s] in there for s in sources if s >= len(part.sources))
            if source in changing and seen:
                target = source if source >= 0 else source - handed
                found.append(Part(find(key), tuple(inside[s] for s in sources), (target,)))
        there.update(target for part in found for target in part.targets if target < 0)
    return tuple(found)


def _changing(call: Call, wanted: tuple[bool, ...]) -> set[int]:
    """What depends on an operand whose gradient is wanted."""
    found = {operand for operand, is_wanted in enumerate(wanted) if is_wanted}
    for part in call.parts:
        if found.intersection(part.sources):
            found.update(target for target in part.targets if target < 0)
    return found


def _needed(call: Call, count: int, gradients: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts of a call that make again what gradients read; nobody reads their outputs.

    An output at rows lives for a row like what is handed on; another one stands in memory.
    """
    read = {source for part in gradients for source in part.sources}
    unread = 2 * len(call.handed_on)
    places = [~(unread + t) if slot.map == ROW else count + t for t, slot in enumerate(call.outputs)]
    found: list[Part] = []
    for part in reversed(call.parts):
        if read.intersection(target for target in part.targets if target < 0):
            read.update(part.sources)
            found.append(replace(part, targets=tuple(t if t < 0 else places[t] for t in part.targets)))
    return tuple(reversed(found))


def _numbered(parts: tuple[Part, ...], outputs: list[int]) -> Call:
    """The same parts, with outputs and what is handed on numbered without gaps."""
    used = dict.fromkeys(number for part in parts for number in (*part.sources, *part.targets) if number < 0)
    numbers = {number: ~place for place, number in enumerate(used)}
    return Call(
        tuple(
            Part(
                part.record,
                tuple(numbers.get(source, source) for source in part.sources),
                tuple(numbers[t] if t < 0 else outputs.index(t) for t in part.targets),
            )
            for part in parts
        )
    )


def _join(numbers: tuple[int, ...]) -> str:
    return ",".join(str(number) if number >= 0 else f"~{~number}" for number in numbers)


def _numbers(word: str) -> tuple[int, ...]:
    return tuple(~int(number[1:]) if number[0] == "~" else int(number) for number in word.split(",") if number)
