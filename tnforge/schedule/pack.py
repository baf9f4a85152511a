"""Writes the kernels of a sweep so that what each hands on is one array, or two where some of it has no channels.

A gradient is then one kernel for all of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeVar

from ..kernel.kernel import ROW, Factor, Kernel, Slot, Term
from .plan import Fused, Operand

__all__ = ["Pack", "Part", "packed"]


@dataclass(frozen=True, eq=False)
class Pack:
    """Values one behind the other in one array that lives for a row."""

    slot: Slot
    offsets: Mapping[int, int]


@dataclass(frozen=True)
class Part:
    """A kernel of a sweep; what it reads and makes are operands and values in memory, or packs."""

    kernel: Kernel
    reads: tuple[Operand | Pack, ...]
    makes: tuple[int | Pack, ...]


def packed(steps: Iterable[Fused], results: tuple[int, ...]) -> tuple[Part, ...]:
    """The parts of a sweep; the values of its steps that are not `results` are handed on."""
    homes: dict[int, Pack] = {}
    parts = []
    for step in steps:
        homes |= _packs(step, results, len(set(homes.values())))
        parts.append(_part(step, homes))
    return tuple(parts)


def _packs(step: Fused, results: tuple[int, ...], count: int) -> dict[int, Pack]:
    """What a step hands on, each value with the pack that holds it."""
    found: dict[int, Pack] = {}
    for channels in (False, True):
        own = [(k, s) for k, s in zip(step.results, step.kernel.outputs, strict=True) if k not in results]
        sizes = {k: slot.components for k, slot in own if slot.channels is channels}
        starts = accumulate(sizes.values(), initial=0)
        pack = Pack(
            Slot(f"handed{count + 1}", sum(sizes.values()), channels, ROW), dict(zip(sizes, starts, strict=False))
        )
        found |= dict.fromkeys(sizes, pack)
        count += bool(sizes)
    return found


def _part(step: Fused, homes: Mapping[int, Pack]) -> Part:
    """The kernel of a step on packs."""
    reads = [(homes.get(operand.node, operand), operand.node) for operand in step.operands]
    makes = [(homes.get(k, k), k) for k in step.results]
    sources, operands = _merged(reads, step.kernel.operands)
    targets, outputs = _merged(makes, step.kernel.outputs)
    terms = [
        Term(
            *_moved(targets, (term.output, term.component)),
            tuple(_moved(sources, factor) for factor in term.factors),
            term.coefficient,
        )
        for term in step.kernel.terms
    ]
    kernel = Kernel.from_terms(operands.values(), outputs.values(), terms)
    return Part(kernel, tuple(operands), tuple(outputs))


Home = TypeVar("Home", Operand | Pack, int | Pack)


def _merged(
    values: Iterable[tuple[Home, int]], slots: Iterable[Slot]
) -> tuple[list[tuple[int, int]], dict[Home, Slot]]:
    """For each value its array and where it starts there; and the arrays, each with its slot."""
    found: dict[Home, Slot] = {}
    places = []
    for (home, k), slot in zip(values, slots, strict=True):
        found.setdefault(home, home.slot if isinstance(home, Pack) else slot)
        start = home.offsets[k] if isinstance(home, Pack) else 0
        places.append((list(found).index(home), start))
    return places, found


def _moved(places: list[Factor], factor: Factor) -> Factor:
    place, start = places[factor[0]]
    return place, start + factor[1]
