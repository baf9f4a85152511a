"""Prints a loop nest as statements of C."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..kernel.kernel import ROW, SHARED, Slot, map_names
from ..schedule.body import Load, Nest, Statement, Store
from ..symmetry.surd import Surd
from .literals import exact_text, literal
from .sums import sum_text

__all__ = ["Function", "Loop", "print_function"]

MAX_SUMS = 12
"""Sums over channels in one loop: each holds a register."""

NEAR = (SHARED, "receiver")
"""Maps whose next row is likely to be in cache already: edges are sorted by receiver where that is possible."""


@dataclass(frozen=True)
class Loop:
    """A loop over channels."""

    sums: tuple[str, ...]
    pragma: str
    body: tuple[str, ...]


@dataclass(frozen=True)
class Function:
    """One kernel as ready lines of C."""

    symbol: str
    comment: tuple[str, ...]
    maps: tuple[str, ...]
    row: tuple[str, ...]
    loops: tuple[Loop, ...]
    after: tuple[str, ...]


def print_function(symbol: str, nest: Nest) -> Function:
    """The function of a nest."""
    printer = _Printer(nest)
    kernel = nest.kernel
    return Function(
        symbol=symbol,
        comment=kernel.head,
        maps=tuple(f"const int64_t *{name}_index = maps[{k}];" for k, name in enumerate(map_names(kernel))),
        row=(*printer.pointers(), *printer.prefetches(), *printer.row()),
        loops=tuple(printer.loops()),
        after=tuple(printer.store(store) for store in nest.row_stores),
    )


class _Printer:
    """Names arrays: `x_at` is the row of operand `x`, `x_2` one of its components, `y_to` the row of output `y`."""

    def __init__(self, nest: Nest) -> None:
        self.nest, self.kernel = nest, nest.kernel
        self.reads = tuple(f"{slot.name}_at" for slot in self.kernel.operands)
        self.writes = tuple(f"{slot.name}_to" for slot in self.kernel.outputs)

    def pointers(self) -> Iterator[str]:
        """The place of the row in each array."""
        for k, slot in enumerate(self.kernel.operands):
            yield f"const real *restrict {self.reads[k]} = operands[{k}]{_offset(slot, 'row')};"
        for k, slot in enumerate(self.kernel.outputs):
            yield f"real *restrict {self.writes[k]} = outputs[{k}]{_offset(slot, 'row')};"

    def prefetches(self) -> Iterator[str]:
        """Ask for the components that the next row reads."""
        far = [(k, s) for k, s in enumerate(self.kernel.operands) if s.channels and s.map not in NEAR]
        if far:
            yield "const int64_t next = row + 1 < rows ? row + 1 : row;"
        for k, slot in far:
            for first, count in _runs([load.component for load in self.nest.channel_loads if load.operand == k]):
                start = f" + {first} * CHANNELS" if first else ""
                yield f"prefetch(operands[{k}]{_offset(slot, 'next')}{start}, {count} * CHANNELS);"

    def row(self) -> Iterator[str]:
        """Numbers without channels."""
        yield from (self._load(load) for load in self.nest.row_loads)
        yield from (_define(statement) for statement in self.nest.row)

    def loops(self) -> Iterator[Loop]:
        """One loop, or several where there are more sums than registers; each computes what it needs."""
        sums, stores = self.nest.sums, self.nest.channel_stores
        if stores or sums:
            yield self._loop(sums[:MAX_SUMS], stores)
        for start in range(MAX_SUMS, len(sums), MAX_SUMS):
            yield self._loop(sums[start : start + MAX_SUMS], ())

    def store(self, store: Store) -> str:
        """Write a component of an output, or add to it."""
        slot = self.kernel.outputs[store.output]
        target = f"{self.writes[store.output]}[{_place(slot, store.component)}]"
        return f"{target} {'=' if slot.map == ROW else '+='} {sum_text(store.products, _number)};"

    def _loop(self, sums: Sequence[Statement], stores: Sequence[Store]) -> Loop:
        needed = _needed(self.nest, [*sums, *stores])
        body = [self._load(load) for load in self.nest.channel_loads if load.name in needed]
        body += [_define(statement) for statement in self.nest.channel if statement.name in needed]
        body += [f"{s.name} += {sum_text(s.products, _number)};" for s in sums]
        body += [self.store(store) for store in stores]
        names = ", ".join(s.name for s in sums)
        pragma = f"#pragma omp simd reduction(+ : {names})" if names else "#pragma omp simd"
        return Loop(tuple(f"real {s.name} = 0;" for s in sums), pragma, tuple(body))

    def _load(self, load: Load) -> str:
        slot = self.kernel.operands[load.operand]
        return f"const real {load.name} = {self.reads[load.operand]}[{_place(slot, load.component)}];"


def _needed(nest: Nest, parts: Sequence[Statement | Store]) -> set[str]:
    """The names that sums and stores use, directly or through statements."""
    needed = {name for part in parts for product in part.products for name in product.factors}
    for statement in reversed(nest.channel):
        if statement.name in needed:
            needed.update(name for product in statement.products for name in product.factors)
    return needed


def _runs(components: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and length of each run of neighbours in sorted numbers."""
    for _, run in groupby(enumerate(components), key=lambda pair: pair[1] - pair[0]):
        members = [component for _, component in run]
        yield members[0], len(members)


def _offset(slot: Slot, row: str) -> str:
    if slot.map == SHARED:
        return ""
    return f" + {row if slot.map == ROW else f'{slot.map}_index[{row}]'} * {_size(slot)}"


def _size(slot: Slot) -> str:
    return f"({slot.components} * CHANNELS)" if slot.channels else str(slot.components)


def _place(slot: Slot, component: int) -> str:
    return f"{component} * CHANNELS + u" if slot.channels else str(component)


def _define(statement: Statement) -> str:
    return f"const real {statement.name} = {sum_text(statement.products, _number)};"


def _number(value: Surd) -> str:
    exact = exact_text(value)
    return f"R({literal(value)} /* {exact} */)" if exact else f"R({literal(value)})"
