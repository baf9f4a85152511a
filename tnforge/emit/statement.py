"""Prints a loop nest with channels as functions of C: one for the rows, one for each loop over channels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from ..kernel.kernel import ROW, SHARED, Slot
from ..schedule.body import Load, Nest, Product, Statement, Store
from ..schedule.order import Instruction, in_order
from .function import Function, Loop, index_lines, number, runs
from .sums import product_text, sum_text

__all__ = ["print_function"]

MAX_SUMS = 12
"""Sums over channels in one loop: each holds a register."""

FAR = 62
"""How many operands may be asked for before they are read: the runtime has a bit for each."""

NEAR = (SHARED, "receiver", "species", "structure")
"""Maps whose next row is likely to be in cache already: rows are visited in the order of receivers where it can be."""


def print_function(symbol: str, nest: Nest) -> Function:
    """The function of a nest."""
    printer = _Printer(symbol, nest)
    return Function(
        symbol=symbol,
        comment=nest.kernel.head,
        head=tuple(index_lines(nest.kernel)),
        next="at++",
        row=(*printer.pointers(), *printer.prefetches(), *printer.row()),
        loops=printer.loops,
        after=tuple(printer.row_store(store) for store in nest.row_stores),
    )


class _Printer:
    """Names numbers: `x_at` is the row of operand `x`, `y_to` the row of output `y`, `s` and `n` numbers of the row."""

    def __init__(self, symbol: str, nest: Nest) -> None:
        self.symbol, self.nest, self.kernel = symbol, nest, nest.kernel
        self.reads = tuple(f"{slot.name}_at" for slot in self.kernel.operands)
        self.writes = tuple(f"{slot.name}_to" for slot in self.kernel.outputs)
        self.words = {load.name: f"{self.reads[load.operand]}[{load.component}]" for load in nest.row_loads}
        self.words |= {statement.name: f"s[{k}]" for k, statement in enumerate(nest.row)}
        self.words |= {statement.name: f"n[{k}]" for k, statement in enumerate(nest.sums)}

    def pointers(self) -> Iterator[str]:
        """The place of the row in each array."""
        yield "const int64_t row = row_at(part, at);"
        for k, slot in enumerate(self.kernel.operands):
            yield f"const real *restrict {self.reads[k]} = part->operands[{k}]{_offset(slot, 'row')};"
        for k, slot in enumerate(self.kernel.outputs):
            yield f"real *restrict {self.writes[k]} = part->outputs[{k}]{_offset(slot, 'row')};"

    def prefetches(self) -> Iterator[str]:
        """Ask for the components that the next row reads."""
        far = [(k, s) for k, s in enumerate(self.kernel.operands[:FAR]) if s.channels and s.map not in NEAR]
        if far:
            yield "const int64_t next = row_at(part, at + 1);"
        for k, slot in far:
            for first, count in runs([load.component for load in self.nest.channel_loads if load.operand == k]):
                start = f" + {first} * CHANNELS" if first else ""
                place = f"part->operands[{k}]{_offset(slot, 'next')}{start}"
                yield f"if (part->far & {2**k})"
                yield f"    prefetch({place}, {count} * CHANNELS);"

    def row(self) -> Iterator[str]:
        """Numbers without channels."""
        for name, parts in (("s", self.nest.row), ("n", self.nest.sums)):
            if parts:
                yield f"real {name}[{len(parts)}];"
        yield from (f"{self.words[s.name]} = {self.sum(s.products)};" for s in self.nest.row)

    @cached_property
    def loops(self) -> tuple[Loop, ...]:
        """One loop, or several where there are more sums than registers; each computes what it needs."""
        sums, stores = self.nest.sums, self.nest.channel_stores
        parts: list[tuple[Sequence[Statement], Sequence[Store]]] = [((), stores)] if stores else []
        parts += [(sums[start : start + MAX_SUMS], ()) for start in range(0, len(sums), MAX_SUMS)]
        return tuple(self._loop(f"{self.symbol}_{k}", *part) for k, part in enumerate(parts, start=1))

    def row_store(self, store: Store) -> str:
        """Write a component of an output without channels, or add to it."""
        place, value = f"{self.writes[store.output]}[{store.component}]", self.sum(store.products)
        if self.kernel.outputs[store.output].map == ROW:
            return f"{place} = {value} + (adds(part->modes, {store.output}) ? {place} : 0);"
        return f"{place} += {value};"

    def _loop(self, symbol: str, sums: Sequence[Statement], stores: Sequence[Store]) -> Loop:
        needed = _needed(self.nest, [*sums, *stores])
        targets = {f"{self.kernel.outputs[s.output].name}_{s.component}": s for s in stores}
        values = {s.name: s.products for s in self.nest.channel if s.name in needed}
        values |= {s.name: s.products for s in sums} | {name: s.products for name, s in targets.items() if s.products}
        loads = {load.name: load for load in self.nest.channel_loads if load.name in needed}
        kept = [s.name for s in sums]
        body: list[str] = []
        for step in in_order(values, kept, frozenset(loads)):
            body += [self._load(loads.pop(name)) for name in step.product.factors if name in loads]
            body.append(self._instruction(step, step.first and step.target not in kept))
            if step.last and step.target in targets:
                body.append(self._store(targets[step.target], step.target))
        body += [self._clear(store) for store in stores if not store.products and self._is_at_row(store)]
        types = self._arguments(needed, stores)
        modes = ["int64_t modes"] if any(self.kernel.outputs[s.output].map == ROW for s in stores) else []
        return Loop(
            symbol=symbol,
            parameters=", ".join([*(f"{type_} *restrict {name}" for name, type_ in types.items()), *modes]),
            call=", ".join([*types, *(["part->modes"] if modes else [])]),
            sums=tuple(f"vec {name} = {{0}};" for name in kept),
            body=tuple(body),
            after=tuple(f"{self.words[name]} = total({name});" for name in kept),
        )

    def _instruction(self, step: Instruction, starts: bool) -> str:
        """A product that starts a value or is added to it."""
        alone = all(name in self.words for name in step.product.factors)
        text = f"same({self._product(step.product)})" if alone else self._product(step.product)
        negative = step.product.coefficient < 0
        if starts:
            return f"vec {step.target} = {'-' if negative else ''}{text};"
        return f"{step.target} {'-=' if negative else '+='} {text};"

    def _arguments(self, needed: Iterable[str], stores: Sequence[Store]) -> dict[str, str]:
        """What a loop reads and writes, each with its type."""
        loads = {load.name: self.reads[load.operand] for load in (*self.nest.row_loads, *self.nest.channel_loads)}
        rows = {statement.name: "s" for statement in self.nest.row}
        read = sorted({name for word in needed if (name := loads.get(word) or rows.get(word))})
        written = [self.writes[store.output] for store in stores] or ["n"]
        return dict.fromkeys(read, "const real") | dict.fromkeys(written, "real")

    def _load(self, load: Load) -> str:
        return f"const vec {load.name} = load({self.reads[load.operand]} + {load.component} * CHANNELS, u);"

    def _store(self, store: Store, value: str) -> str:
        place = f"{self.writes[store.output]} + {store.component} * CHANNELS"
        if self._is_at_row(store):
            return f"store({place}, u, {value}, modes, {store.output});"
        return f"add({place}, u, {value});"

    def _clear(self, store: Store) -> str:
        return f"clear({self.writes[store.output]} + {store.component} * CHANNELS, u, modes, {store.output});"

    def _is_at_row(self, store: Store) -> bool:
        return self.kernel.outputs[store.output].map == ROW

    def sum(self, products: Sequence[Product]) -> str:
        """A sum of products."""
        return sum_text(products, number, self.words)

    def _product(self, product: Product) -> str:
        """A product without its sign."""
        return product_text(product, number, self.words)


def _needed(nest: Nest, parts: Sequence[Statement | Store]) -> set[str]:
    """The names that sums and stores use, directly or through statements."""
    needed = {name for part in parts for product in part.products for name in product.factors}
    for statement in reversed(nest.channel):
        if statement.name in needed:
            needed.update(name for product in statement.products for name in product.factors)
    return needed


def _offset(slot: Slot, row: str) -> str:
    if slot.map == SHARED:
        return ""
    return f" + {row if slot.map == ROW else f'{slot.map}_index[{row}]'} * {_size(slot)}"


def _size(slot: Slot) -> str:
    return f"({slot.components} * CHANNELS)" if slot.channels else str(slot.components)
