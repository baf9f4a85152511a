"""Prints a loop nest without channels as a function of C that works on as many rows at once as a vector has numbers.

Its arrays are turned: `x_at[c]` holds component c of operand `x` for each of the rows, and `y_to[c]` what goes to the
output `y`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..kernel.kernel import ROW, SHARED, Slot, map_names
from ..schedule.body import Nest, Product
from ..schedule.order import in_order
from .function import Function, index_lines, number, runs
from .sums import sum_text

__all__ = ["print_rows"]


def print_rows(symbol: str, nest: Nest) -> Function:
    """The function of a nest."""
    printer = _Printer(nest)
    return Function(
        symbol=symbol,
        comment=nest.kernel.head,
        head=(*index_lines(nest.kernel), *printer.arrays(), *printer.shared()),
        next="at += WIDTH",
        row=(*printer.places(), *printer.reads(), *printer.body()),
        loops=(),
        after=tuple(printer.writes()),
    )


class _Printer:
    """Knows which components of each array are read and written."""

    def __init__(self, nest: Nest) -> None:
        self.nest, self.kernel = nest, nest.kernel
        self.read = _components((load.operand, load.component) for load in nest.row_loads)
        self.written = _components((store.output, store.component) for store in nest.row_stores)

    def arrays(self) -> Iterator[str]:
        """Memory for what is read and written, and for the places of the rows."""
        yield f"int64_t {', '.join(f'{_places(name)}[WIDTH]' for name in (ROW, *map_names(self.kernel)))};"
        names = [f"{_at(self.kernel.operands[k])}[{max(found) + 1}]" for k, found in self.read.items()]
        names += [f"{_to(self.kernel.outputs[k])}[{max(found) + 1}]" for k, found in self.written.items()]
        yield from (f"wide {name};" for name in names)

    def shared(self) -> Iterator[str]:
        """Read what all rows share."""
        for k, found in self.read.items():
            slot = self.kernel.operands[k]
            for first, count in runs(found) if slot.map == SHARED else ():
                yield f"read_shared({_from(_at(slot), first)}, {_from(f'part->operands[{k}]', first)}, {count});"

    def places(self) -> Iterator[str]:
        """The rows, and where they have their places."""
        yield "const int64_t count = last - at < WIDTH ? last - at : WIDTH;"
        yield f"find_rows(part, at, count, {_places(ROW)});"
        for name in map_names(self.kernel):
            yield f"find_places({name}_index, {_places(ROW)}, {_places(name)});"

    def reads(self) -> Iterator[str]:
        """Read what belongs to the rows."""
        for k, found in self.read.items():
            slot = self.kernel.operands[k]
            for first, count in runs(found) if slot.map != SHARED else ():
                place = f"{_from(_at(slot), first)}, {_from(f'part->operands[{k}]', first)}"
                yield f"read_rows({place}, {_places(slot.map)}, {slot.components}, {count});"

    def body(self) -> Iterator[str]:
        """Statements and results, each as soon as it is complete in an order with few values alive."""
        read, made = self.kernel.operands, self.kernel.outputs
        targets = {f"{_to(made[store.output])}[{store.component}]": store.products for store in self.nest.row_stores}
        values = {statement.name: statement.products for statement in self.nest.row} | targets
        loads = {load.name: f"{_at(read[load.operand])}[{load.component}]" for load in self.nest.row_loads}
        for step in in_order(values, (), frozenset(loads)):
            if step.last:
                declared = step.target if step.target in targets else f"const wide {step.target}"
                yield f"{declared} = {_value(values[step.target], loads)};"
        yield from (f"{target} = every(0);" for target, products in targets.items() if not products)

    def writes(self) -> Iterator[str]:
        """Write the results, or add them to what is there."""
        for k, found in self.written.items():
            slot = self.kernel.outputs[k]
            if slot.map == ROW:
                yield f"store_rows(part, {k}, {_to(slot)}, {_places(ROW)}, {slot.components}, count);"
                continue
            for first, components in runs(found):
                place = f"{_from(f'part->outputs[{k}]', first)}, {_from(_to(slot), first)}"
                where = "" if slot.map == SHARED else f"{_places(slot.map)}, {slot.components}, "
                yield f"{'add_shared' if slot.map == SHARED else 'add_rows'}({place}, {where}{components}, count);"


def _components(found: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
    """The components of each array, sorted."""
    arrays: dict[int, list[int]] = {}
    for array, component in sorted(found):
        arrays.setdefault(array, []).append(component)
    return arrays


def _value(products: Sequence[Product], words: dict[str, str]) -> str:
    """A sum of products; one of numbers alone is the same for all rows."""
    text = sum_text(products, number, words)
    return text if any(product.factors for product in products) else f"every({text})"


def _at(slot: Slot) -> str:
    return f"{slot.name}_at"


def _to(slot: Slot) -> str:
    return f"{slot.name}_to"


def _places(name: str) -> str:
    return f"{name}_places"


def _from(array: str, first: int) -> str:
    return f"{array} + {first}" if first else array
