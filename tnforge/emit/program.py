"""Prints a piece of a loop nest as a function of Triton: what one program does for its rows and channels.

A program that writes rows takes a few of them. One that adds to places visits the rows of each of its places in a
loop, so no two programs add to one number. Numbers are tiles, one row of a tile for each row or place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..kernel.kernel import ROW, SHARED, Kernel, Slot
from ..schedule.body import Load, Nest, Product, Statement
from ..schedule.piece import Add, Piece, Step
from .literals import exact_text, literal
from .sums import sum_text

__all__ = ["Program", "print_program"]

INDENT = "    "


@dataclass(frozen=True)
class Program:
    """One function as ready lines of Python; `loops` tells that it visits all channels itself.

    It takes the operands and outputs of the kernel at these places, in this order.
    """

    symbol: str
    parameters: str
    counts: str
    comment: tuple[str, ...]
    lines: tuple[str, ...]
    index: str
    loops: bool
    operands: tuple[int, ...]
    outputs: tuple[int, ...]


def print_program(symbol: str, nest: Nest, piece: Piece, index: str) -> Program:
    """The function of a piece whose outputs are all at the map `index`."""
    printer = _Printer(nest, piece, index)
    counts = ["rows"] if index == ROW else ["places", "parts"]
    sizes = ["CHANNELS", "ROWS", "BLOCK"] if printer.channels else ["ROWS"]
    parameters = [*printer.arrays(), *counts, *(f"{size}: tl.constexpr" for size in sizes)]
    return Program(
        symbol=symbol,
        parameters=", ".join(parameters),
        counts=", ".join(f'"{count}"' for count in counts),
        comment=_comment(nest.kernel, printer.read, printer.written),
        lines=printer.lines(),
        index=index,
        loops=printer.loops,
        operands=printer.read,
        outputs=printer.written,
    )


def _comment(kernel: Kernel, read: Sequence[int], written: Sequence[int]) -> tuple[str, ...]:
    head = kernel.head
    return (*(head[k] for k in read), *(head[len(kernel.operands) + k] for k in written))


class _Printer:
    """Names: `x_at` is where a row of operand x begins, `x_2` a component, `y_to` a place of output y, `a3` a total."""

    def __init__(self, nest: Nest, piece: Piece, index: str) -> None:
        self.kernel, self.piece, self.index = nest.kernel, piece, index
        loads = [step for step in piece.steps if isinstance(step, Load)]
        self.read = tuple(sorted({load.operand for load in loads}))
        self.written = tuple(sorted({target.output for target in piece.targets}))
        self.alone = {load.name for load in nest.row_loads} | {statement.name for statement in nest.row}
        self.operands = {k: self.kernel.operands[k] for k in self.read}
        self.outputs = {k: self.kernel.outputs[k] for k in self.written}
        slots = (*self.operands.values(), *self.outputs.values())
        self.channels = any(slot.channels for slot in slots)
        self.adds = index != ROW
        self.loops = self.channels and any(not slot.channels for slot in self.outputs.values())
        self.maps = tuple(dict.fromkeys(slot.map for slot in self.operands.values() if self._varies(slot)))

    def arrays(self) -> Iterator[str]:
        """The parameters that are arrays."""
        yield from (f"{slot.name}_ptr" for slot in self.operands.values())
        yield from (f"{slot.name}_out" for slot in self.outputs.values())
        yield from (f"{name}_index" for name in self.maps if name != ROW)
        yield from ("order", "begin") if self.adds else ()

    def lines(self) -> tuple[str, ...]:
        """The body of the function."""
        lines = tuple(self._lines())
        real = f"REAL: tl.constexpr = {next(self.arrays())}.dtype.element_ty"
        return (real, *lines) if any("REAL" in line for line in lines) else lines

    def _lines(self) -> Iterator[str]:
        yield from self._places() if self.adds else self._rows()
        yield from self._totals(channels=False)
        if self.loops:
            yield "for start in range(0, CHANNELS, BLOCK):"
            yield from _indented(self._block("start"))
        else:
            yield from self._block("tl.program_id(1) * BLOCK")
        if self.channels:
            yield from self._stores(channels=False)

    def _rows(self) -> Iterator[str]:
        """Which rows a program writes, and where they find what they read."""
        yield "row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]"
        yield "live = row < rows"
        yield from self._found()

    def _places(self) -> Iterator[str]:
        """Which rows belong to the places of a program: those of each place are divided among parts, in turn."""
        yield "lane = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]"
        yield "within = lane < places * parts"
        yield "place = lane // parts"
        yield "first = tl.load(begin + place, within, 0) + lane % parts"
        yield "last = tl.load(begin + place + 1, within, 0)"
        yield "longest = tl.reduce((last - first + parts - 1) // parts, None, larger)"

    def _found(self) -> Iterator[str]:
        yield from (f"{name}_row = tl.load({name}_index + row, live, 0)" for name in self.maps if name != ROW)

    def _block(self, start: str) -> Iterator[str]:
        """What is done for one block of channels."""
        if self.channels:
            yield f"u = {start} + tl.arange(0, BLOCK)[None, :]"
            yield f"{'chosen' if self.adds else 'inside'} = {'within' if self.adds else 'live'} & (u < CHANNELS)"
        fixed = [s for s in self.piece.steps if isinstance(s, Load) and not self._varies(self._slot(s))]
        yield from self._offsets(varying=False)
        yield from map(self._load, fixed)
        yield from self._totals(channels=True)
        steps = self._steps([step for step in self.piece.steps if step not in fixed])
        if self.adds:
            yield "for step in range(longest):"
            yield from _indented(self._visited(steps))
        else:
            yield from self._offsets(varying=True)
            yield from self._targets([slot for slot in self.outputs.values() if slot.channels or not self.loops])
            yield from steps
        yield from self._stores(channels=True)
        if not self.channels:
            yield from self._stores(channels=False)

    def _visited(self, steps: Iterator[str]) -> Iterator[str]:
        """What is done for one row of each place."""
        yield "at = first + step * parts"
        yield "live = at < last"
        if self.channels:
            yield "inside = live & (u < CHANNELS)"
        if self.maps:
            yield "row = at if order is None else tl.load(order + at, live, 0)"
        yield from self._found()
        yield from self._offsets(varying=True)
        yield from steps

    def _steps(self, steps: Sequence[Step]) -> Iterator[str]:
        for step in steps:
            if isinstance(step, Load):
                yield self._load(step)
            elif isinstance(step, Statement):
                yield f"{step.name} = {self._sum(step.products)}{_exact(step.products)}"
            else:
                yield from self._add(step)

    def _offsets(self, varying: bool) -> Iterator[str]:
        """Where the numbers of a row begin in each operand that has rows."""
        for slot in self.operands.values():
            if slot.map != SHARED and self._varies(slot) is varying:
                yield f"{slot.name}_at = {_offset(slot, self._place(slot))}"

    def _place(self, slot: Slot) -> str:
        if slot.map == ROW:
            return "row"
        return f"{slot.map}_row" if self._varies(slot) else "place"

    def _targets(self, slots: Iterable[Slot]) -> Iterator[str]:
        """Where the numbers of a row begin in each output."""
        yield from (f"{slot.name}_to = {_offset(slot, 'lane' if self.adds else 'row')}" for slot in slots)

    def _load(self, load: Load) -> str:
        slot = self._slot(load)
        row = f" + {slot.name}_at" if slot.map != SHARED else " + u" if slot.channels else ""
        return f"{load.name} = tl.load({slot.name}_ptr{row}{_component(slot, load.component)}{self._edge(slot)})"

    def _edge(self, slot: Slot) -> str:
        """The mask of a load, and the number where it is off."""
        if slot.map == SHARED:
            return ", u < CHANNELS, 0.0" if slot.channels else ""
        return f", {self._mask(slot, self._varies(slot))}, 0.0"

    def _mask(self, slot: Slot, varies: bool) -> str:
        if varies:
            return "inside" if slot.channels else "live"
        return "chosen" if slot.channels else "within"

    def _is_total(self, target: int) -> bool:
        """Whether a component is summed up before it is stored."""
        return self.adds or self.piece.scattered or (self.loops and not self._output(target).channels)

    def _own_totals(self, channels: bool) -> list[int]:
        every = range(len(self.piece.targets))
        return [k for k in every if self._is_total(k) and self._output(k).channels is channels]

    def _totals(self, channels: bool) -> Iterator[str]:
        shape = "[ROWS, BLOCK]" if self.channels else "[ROWS, 1]"
        yield from (f"a{k} = tl.full({shape}, 0.0, REAL)" for k in self._own_totals(channels))

    def _add(self, add: Add) -> Iterator[str]:
        value = self._value(add)
        if not self._is_total(add.target):
            yield self._stored(add.target, value) + _exact(add.products)
        elif add.products:
            masked = f"tl.where({'inside' if self.channels else 'live'}, {value}, 0.0)"
            yield f"a{add.target} += {masked if self.adds or self.loops else value}{_exact(add.products)}"

    def _value(self, add: Add) -> str:
        """What is added; an output without channels gets what has no channels from the first channel alone."""
        if self._output(add.target).channels or not self.channels:
            return self._sum(add.products)
        once = [product for product in add.products if self.alone.issuperset(product.factors)]
        spread = [product for product in add.products if product not in once]
        parts = [self._sum(spread)] if spread or not once else []
        return " + ".join([*parts, *([f"tl.where(u == 0, {self._sum(once)}, 0.0)"] if once else [])])

    def _stores(self, channels: bool) -> Iterator[str]:
        """Write totals; sums over channels end here."""
        own = self._own_totals(channels)
        reduced = self.channels and not channels
        if self.adds or reduced:
            yield from self._targets(dict.fromkeys(self._output(k) for k in own))
        for k in own:
            yield self._stored(k, f"tl.reduce(a{k}, 1, plus, keep_dims=True)" if reduced else f"a{k}")

    def _stored(self, target: int, value: str) -> str:
        """Write a component; an output that nobody asked for is no array."""
        slot, component = self._output(target), self.piece.targets[target].component
        guard = f"if {slot.name}_out is not None: " if len(self.outputs) > 1 else ""
        place = f"{slot.name}_out + {slot.name}_to{_component(slot, component)}"
        return f"{guard}tl.store({place}, {value}, {self._mask(slot, not self.adds)})"

    def _sum(self, products: Sequence[Product]) -> str:
        text = sum_text(products, literal) if products else "0.0"
        alone = products and not any(product.factors for product in products)
        return f"tl.full([1, 1], {text}, REAL)" if alone else text

    def _varies(self, slot: Slot) -> bool:
        """Whether a row has its own place in an operand, beyond what all rows of a place share."""
        return slot.map != SHARED and (slot.map == ROW or slot.map != self.index)

    def _slot(self, load: Load) -> Slot:
        return self.kernel.operands[load.operand]

    def _output(self, target: int) -> Slot:
        return self.kernel.outputs[self.piece.targets[target].output]


def _offset(slot: Slot, place: str) -> str:
    """Where the numbers of a place begin in an array."""
    size = f"({slot.components} * CHANNELS)" if slot.channels else str(slot.components)
    return " + ".join([*([f"{place} * {size}"] if place else []), *(["u"] if slot.channels else [])])


def _component(slot: Slot, component: int) -> str:
    if not component:
        return ""
    return f" + {component} * CHANNELS" if slot.channels else f" + {component}"


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (INDENT + line for line in lines)


def _exact(products: Sequence[Product]) -> str:
    """The exact values of the numbers in a sum, as a comment."""
    texts = dict.fromkeys(exact_text(abs(product.coefficient)) for product in products)
    shown = [text for text in texts if text]
    return f"  # {', '.join(shown)}" if shown else ""
