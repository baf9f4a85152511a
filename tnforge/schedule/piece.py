"""Orders the work of a nest for a processor with few registers: every number is made just before it is used.

Components of outputs are summed one after the other, or all of them at a time while what they share is made; the
form in which fewer numbers are alive at once is taken. Where even that is too many, the components are divided, and
each piece makes what it needs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TypeAlias

from .body import Load, Nest, Product, Statement, Store

__all__ = ["Add", "Piece", "Step", "divide"]


@dataclass(frozen=True)
class Add:
    """Products that are added to the component with this place among the targets of a piece."""

    target: int
    products: tuple[Product, ...]


Step: TypeAlias = Load | Statement | Add


@dataclass(frozen=True)
class Piece:
    """Components of outputs, and the steps that sum them.

    `scattered` tells that a component is added to several times, with other components in between.
    """

    targets: tuple[Store, ...]
    steps: tuple[Step, ...]
    scattered: bool
    totals: int

    @cached_property
    def live(self) -> int:
        """How many numbers are alive at once, with the totals that are kept all along."""
        last = {name: at for at, step in enumerate(self.steps) for name in _read(step)}
        alive, most = 0, 0
        ends = _count(last.values())
        for at, step in enumerate(self.steps):
            alive += 0 if isinstance(step, Add) else 1
            most = max(most, alive)
            alive -= ends.get(at, 0)
        return most + self.totals


def divide(nest: Nest, outputs: Collection[int], kept: bool, limit: int) -> tuple[Piece, ...]:
    """The pieces of a nest that compute some of its outputs, none with more than `limit` numbers alive if possible.

    `kept` tells that the totals of all components are alive from beginning to end: they are added to for many rows.
    """
    slots = nest.kernel.outputs
    zeros = {(o, c): Store(o, c, ()) for o in sorted(outputs) for c in range(slots[o].components)}
    stores = {(s.output, s.component): s for s in (*nest.channel_stores, *nest.row_stores) if s.output in outputs}
    return tuple(_halved(nest, tuple({**zeros, **stores}.values()), kept, limit))


def _halved(nest: Nest, targets: tuple[Store, ...], kept: bool, limit: int) -> Iterator[Piece]:
    piece = _best(nest, targets, kept)
    if piece.live <= limit or len(targets) < 2:
        yield piece
        return
    middle = len(targets) // 2
    yield from _halved(nest, targets[:middle], kept, limit)
    yield from _halved(nest, targets[middle:], kept, limit)


def _best(nest: Nest, targets: tuple[Store, ...], kept: bool) -> Piece:
    """The order in which fewer numbers are alive."""
    whole = [Add(k, target.products) for k, target in enumerate(targets)]
    made = Piece(targets, _ordered(nest, whole), False, len(targets) if kept else 0)
    rank = _ranks(nest)
    single = [Add(k, (product,)) for k, target in enumerate(targets) for product in target.products]
    single.sort(key=lambda add: max((rank[name] for name in add.products[0].factors), default=-1))
    spread = Piece(targets, _joined(_ordered(nest, single)), True, len(targets))
    return min(made, spread, key=lambda piece: piece.live)


def _ranks(nest: Nest) -> dict[str, int]:
    """When a number of a channel is made; those of the row, which are made when they are needed, come first."""
    early: tuple[Load | Statement, ...] = (*nest.row_loads, *nest.row, *nest.channel_loads)
    late = {statement.name: k for k, statement in enumerate((*nest.channel, *nest.sums))}
    return {**{part.name: -1 for part in early}, **late}


def _ordered(nest: Nest, adds: Sequence[Add]) -> tuple[Step, ...]:
    """The adds in their order, each number made just before its first use."""
    makers: dict[str, Load | Statement] = {load.name: load for load in (*nest.row_loads, *nest.channel_loads)}
    makers |= {statement.name: statement for statement in (*nest.row, *nest.channel, *nest.sums)}
    made: set[str] = set()

    def make(name: str) -> Iterator[Step]:
        if name not in made:
            made.add(name)
            yield from needed(makers[name])

    def needed(step: Step) -> Iterator[Step]:
        for name in _read(step):
            yield from make(name)
        yield step

    return tuple(step for add in adds for step in needed(add))


def _joined(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Neighbouring adds to one component as one."""
    joined: list[Step] = []
    for key, run in groupby(steps, key=lambda step: step.target if isinstance(step, Add) else None):
        members = list(run)
        if key is None:
            joined += members
        else:
            joined.append(Add(key, tuple(p for add in members if isinstance(add, Add) for p in add.products)))
    return tuple(joined)


def _read(step: Step) -> tuple[str, ...]:
    """The names that a step uses, each once."""
    if isinstance(step, Load):
        return ()
    return tuple(dict.fromkeys(name for product in step.products for name in product.factors))


def _count(values: Iterable[int]) -> dict[int, int]:
    counts: dict[int, int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return counts
