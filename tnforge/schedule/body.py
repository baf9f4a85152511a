"""The body of a loop nest: the straight-line work a kernel does for one row, as data.

Numbers without channels come first, once for each row; then the statements for each channel; then what is left of
sums over channels. Every number is loaded once, and equal subexpressions are computed once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from ..errors import EmitError
from ..kernel.kernel import ONE, ZERO, Factor, Kernel, Term
from ..symmetry.surd import Surd

__all__ = ["Load", "Nest", "Product", "Statement", "Store", "check_nest", "expand_nest"]

Monomial: TypeAlias = tuple[Factor, ...]
Polynomial: TypeAlias = Mapping[Monomial, Surd]


@dataclass(frozen=True, order=True)
class Product:
    """A coefficient times named numbers."""

    coefficient: Surd
    factors: tuple[str, ...]

    @property
    def multiplications(self) -> int:
        """How many multiplications it takes."""
        return max(len(self.factors) - self.coefficient.is_unit, 0)

    def __str__(self) -> str:
        """The product in words a reader knows."""
        size = abs(self.coefficient)
        parts = [] if size == 1 and self.factors else [str(size)]
        return ("-" if self.coefficient < 0 else "") + " * ".join([*parts, *self.factors])


@dataclass(frozen=True)
class Load:
    """A name for one component of an operand."""

    name: str
    operand: int
    component: int


@dataclass(frozen=True)
class Statement:
    """A name for a sum of products."""

    name: str
    products: tuple[Product, ...]

    def __str__(self) -> str:
        """`name = product + product`."""
        return f"{self.name} = {_sum_text(self.products)}"


@dataclass(frozen=True)
class Store:
    """A sum of products that goes to one component of an output."""

    output: int
    component: int
    products: tuple[Product, ...]


@dataclass(frozen=True)
class Nest:
    """The work for one row: `row`, then `channel`, `sums` and `channel_stores` for each channel, then `row_stores`.

    `sums` are added over channels and may be used by `row_stores` alone.
    """

    kernel: Kernel
    row_loads: tuple[Load, ...]
    row: tuple[Statement, ...]
    channel_loads: tuple[Load, ...]
    channel: tuple[Statement, ...]
    sums: tuple[Statement, ...]
    channel_stores: tuple[Store, ...]
    row_stores: tuple[Store, ...]

    @property
    def row_flops(self) -> int:
        """Multiplications and additions for each row."""
        return _flops(self.row) + _flops(self.row_stores)

    @property
    def channel_flops(self) -> int:
        """Multiplications and additions for each row and channel."""
        return _flops(self.channel) + _flops(self.channel_stores) + _flops(self.sums) + len(self.sums)

    @property
    def multiplications(self) -> int:
        """Multiplications for one row and one channel."""
        statements = (*self.row, *self.channel, *self.sums)
        parts: tuple[Statement | Store, ...] = (*statements, *self.channel_stores, *self.row_stores)
        return sum(product.multiplications for part in parts for product in part.products)

    @cached_property
    def instructions(self) -> int:
        """Multiplications and additions for each row and channel, where a product and the sum it joins are one."""
        inner = [s.products for s in self.channel] + [s.products for s in self.channel_stores]
        return sum(map(_fused, inner)) + sum(_fused(s.products, joined=True) for s in self.sums)

    def __str__(self) -> str:
        """The program for one row."""
        outputs = self.kernel.outputs
        lines = [str(statement) for statement in self.row]
        inner = [str(statement) for statement in self.channel]
        inner += [f"{s.name} += {_sum_text(s.products)}" for s in self.sums]
        inner += [_store_text(outputs[s.output].name, s) for s in self.channel_stores]
        lines += ["for each channel", *(f"  {line}" for line in inner)] if inner else []
        lines += [_store_text(outputs[s.output].name, s) for s in self.row_stores]
        return "\n".join(["for each row", *(f"  {line}" for line in lines)]) + "\n"


def check_nest(nest: Nest) -> None:
    """Refuse a nest that does not compute its kernel, exactly."""
    kernel = nest.kernel
    terms = [
        Term(output, component, monomial, value)
        for (output, component), polynomial in expand_nest(nest).items()
        for monomial, value in polynomial.items()
    ]
    if Kernel.from_terms(kernel.operands, kernel.outputs, terms).terms != kernel.terms:
        raise EmitError(f"the loop nest differs from its kernel\n{kernel}{nest}")


def expand_nest(nest: Nest) -> dict[tuple[int, int], dict[Monomial, Surd]]:
    """The polynomial in the operands that the nest adds to each component of each output."""
    row = _loaded(nest.row_loads)
    _run(nest.row, row)
    channel = {**row, **_loaded(nest.channel_loads)}
    _run(nest.channel, channel)
    for statement in nest.sums:
        row[statement.name] = _summed(nest.kernel, statement.name, _value(statement.products, channel))
    result: dict[tuple[int, int], dict[Monomial, Surd]] = {}
    for stores, values in ((nest.channel_stores, channel), (nest.row_stores, row)):
        for store in stores:
            if (store.output, store.component) in result:
                raise EmitError(f"a component is stored twice\n{nest}")
            result[store.output, store.component] = _value(store.products, values)
    return result


def _loaded(loads: Iterable[Load]) -> dict[str, dict[Monomial, Surd]]:
    return {load.name: {((load.operand, load.component),): ONE} for load in loads}


def _run(statements: Iterable[Statement], values: dict[str, dict[Monomial, Surd]]) -> None:
    for statement in statements:
        if statement.name in values:
            raise EmitError(f"{statement.name} is defined twice")
        values[statement.name] = _value(statement.products, values)


def _value(products: Iterable[Product], values: Mapping[str, Polynomial]) -> dict[Monomial, Surd]:
    total: dict[Monomial, Surd] = defaultdict(lambda: ZERO)
    for product in products:
        factor: dict[Monomial, Surd] = {(): product.coefficient}
        for name in product.factors:
            factor = _multiplied(factor, values[name])
        for monomial, value in factor.items():
            total[monomial] += value
    return {monomial: value for monomial, value in total.items() if value}


def _multiplied(left: Polynomial, right: Polynomial) -> dict[Monomial, Surd]:
    total: dict[Monomial, Surd] = defaultdict(lambda: ZERO)
    for first, a in left.items():
        for second, b in right.items():
            total[tuple(sorted(first + second))] += a * b
    return total


def _summed(kernel: Kernel, name: str, value: dict[Monomial, Surd]) -> dict[Monomial, Surd]:
    """A sum over channels; a monomial without channels would be counted once for each channel."""
    if not all(any(kernel.operands[operand].channels for operand, _ in monomial) for monomial in value):
        raise EmitError(f"{name} adds a number without channels over channels")
    return value


def _flops(parts: Sequence[Statement | Store]) -> int:
    multiplications = sum(product.multiplications for part in parts for product in part.products)
    return multiplications + sum(max(len(part.products) - 1, 0) for part in parts)


def _fused(products: tuple[Product, ...], joined: bool = False) -> int:
    """Instructions for a sum; with `joined` it is itself added to something."""
    costs = [max(product.multiplications, 1) for product in products]
    alone = not joined and bool(products) and not any(product.multiplications for product in products)
    return sum(costs) - alone


def _sum_text(products: tuple[Product, ...]) -> str:
    return " + ".join(str(product) for product in products).replace("+ -", "- ") or "0"


def _store_text(name: str, store: Store) -> str:
    return f"{name}[{store.component}] = {_sum_text(store.products)}"
