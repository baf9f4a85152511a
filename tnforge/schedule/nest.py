"""Factors the polynomials of a kernel into a loop nest, by trying orders and taking the cheapest.

An order lists operands. The components of the first are pulled out of a sum, what they multiply is treated with the
rest of the order, and so on; a sum that no order is left for becomes products of shared parts: one number of the row
for the factors without channels, one product for those with. Polynomials equal up to a factor are computed once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TypeAlias

from ..kernel.kernel import ONE, ROW, Kernel
from ..symmetry.surd import Surd
from .body import Load, Nest, Product, Statement, Store, check_nest, expand_nest
from .number import UNIT, Numbers

__all__ = ["Nest", "expand_nest", "schedule_kernel"]

MAX_LEVELS = 4
"""How long an order may be."""

WIDTH = 3
"""How many orders of each length are tried with every operand added."""

ROW_WEIGHT = 0.25
"""What work for each row costs next to work for each row and channel."""

SUM_WEIGHT = 2.0
"""What ending a sum over channels costs, in the same unit."""

MAX_KNOWN = 512
"""How many nests are remembered."""

BITS = 32
"""How many bits of the number of a factor say which component it is."""

Order: TypeAlias = tuple[int, ...]
Factor: TypeAlias = int
"""A component of an operand as one number; these have the order of operands, then that of components."""

Monomial: TypeAlias = tuple[Factor, ...]
Target: TypeAlias = tuple[int, int]
Polynomial: TypeAlias = Mapping[Monomial, int]
"""The number of each coefficient by monomial."""

Canonical: TypeAlias = tuple[tuple[Monomial, int], ...]


@dataclass(frozen=True)
class _Trial:
    """A nest, the order it was made from, and what it costs."""

    order: Order
    nest: Nest
    cost: float


@lru_cache(MAX_KNOWN)
def schedule_kernel(kernel: Kernel) -> Nest:
    """The cheapest nest found, checked exactly against its kernel."""
    search = _Search(kernel)
    beam = [search.best(())]
    found = list(beam)
    for _ in range(MAX_LEVELS if any(slot.channels for slot in kernel.operands) else 0):
        orders = [(*trial.order, operand) for trial in beam for operand in range(len(kernel.operands))]
        beam = sorted((search.best(order) for order in orders), key=lambda trial: trial.cost)[:WIDTH]
        found += beam
    best = min(found, key=lambda trial: trial.cost).nest
    check_nest(best)
    return best


class _Search:
    """Tries orders on one kernel; those that differ by operands that are used up make one nest."""

    def __init__(self, kernel: Kernel) -> None:
        self.kernel, self.numbers = kernel, Numbers()
        self.targets = _targets(kernel, self.numbers)
        self.powers = _powers(kernel)
        self.known: dict[Order, tuple[Nest, float]] = {}

    def best(self, order: Order) -> _Trial:
        """The cheapest nest for an order."""
        short = self._effective(order)
        if short not in self.known:
            builders = [_Builder(self.kernel, self.targets, self.numbers) for _ in _reductions(self.kernel)]
            nests = [b.build(short, late) for b, late in zip(builders, _reductions(self.kernel), strict=True)]
            self.known[short] = min(((nest, _cost(nest)) for nest in nests), key=lambda pair: pair[1])
        return _Trial(order, *self.known[short])

    def _effective(self, order: Order) -> Order:
        """The order without operands that were pulled out as often as any term has them."""
        used: Counter[int] = Counter()
        kept = []
        for operand in order:
            if used[operand] < self.powers[operand]:
                used[operand] += 1
                kept.append(operand)
        return tuple(kept)


def _powers(kernel: Kernel) -> dict[int, int]:
    """How often each operand occurs in a term, at most."""
    counts = [Counter(operand for operand, _ in term.factors) for term in kernel.terms]
    return {k: max((count[k] for count in counts), default=0) for k in range(len(kernel.operands))}


def _reductions(kernel: Kernel) -> tuple[bool, ...]:
    """Sums over channels can be of whole components or, later combined, of distinct products."""
    reduced = any(not kernel.outputs[t.output].channels and kernel.has_channels(t) for t in kernel.terms)
    return (False, True) if reduced else (False,)


def _cost(nest: Nest) -> float:
    return nest.instructions + ROW_WEIGHT * nest.row_flops + SUM_WEIGHT * len(nest.sums)


@dataclass
class _Builder:
    """Writes one nest; each polynomial gets one name."""

    kernel: Kernel
    targets: Mapping[Target, Polynomial]
    numbers: Numbers
    row: list[Statement] = field(default_factory=list)
    channel: list[Statement] = field(default_factory=list)
    sums: list[Statement] = field(default_factory=list)
    loads: dict[Factor, Load] = field(default_factory=dict)
    names: dict[Canonical, Product] = field(default_factory=dict)
    sum_names: dict[Canonical, str] = field(default_factory=dict)
    lengths: set[int] = field(default_factory=set)
    row_names: set[str] = field(default_factory=set)
    multiples: dict[tuple[Surd, str], str] = field(default_factory=dict)

    @cached_property
    def wide(self) -> frozenset[Factor]:
        """The factors with channels."""
        operands = enumerate(self.kernel.operands)
        return frozenset(_factor(k, c) for k, slot in operands if slot.channels for c in range(slot.components))

    def build(self, order: Order, late: bool) -> Nest:
        """The nest for an order; `late` sums distinct products over channels and combines them afterwards."""
        if not late:
            for polynomial in self._repeated():
                self.shared(polynomial, order)
        inner, outer = [], []
        for (output, component), polynomial in self.targets.items():
            if self.kernel.outputs[output].channels:
                inner.append(Store(output, component, self.products(polynomial, order)))
            else:
                outer.append(Store(output, component, self.reduced(polynomial, order, late)))
        return self._nest(tuple(inner), tuple(outer))

    def _repeated(self) -> list[Polynomial]:
        """The polynomials that several components are multiples of."""
        filled = [polynomial for polynomial in self.targets.values() if polynomial]
        counts = Counter(self._scaled(polynomial)[1] for polynomial in filled)
        return [polynomial for polynomial in filled if counts[self._scaled(polynomial)[1]] > 1]

    def reduced(self, polynomial: Polynomial, order: Order, late: bool) -> tuple[Product, ...]:
        """A component without channels: numbers of the row and sums over channels."""
        alone, rest = self._divide(polynomial)
        one: Polynomial = {(): UNIT}
        parts = self._distinct(rest) if late else [(one, rest)]
        products = list(self._row_products(alone))
        for scalar, summand in parts:
            if summand:
                number, total = self.shared(scalar, ()), self.total(summand, order)
                coefficient = number.coefficient * total.coefficient
                products.append(Product(coefficient, number.factors + total.factors))
        return tuple(products)

    def _row_products(self, polynomial: Polynomial) -> tuple[Product, ...]:
        """A polynomial without channels as a sum; one product if it has a name already."""
        if not polynomial:
            return ()
        known = self._known(polynomial)
        return (known,) if known else self._horner(polynomial)

    def total(self, polynomial: Polynomial, order: Order) -> Product:
        """The sum of a polynomial over channels."""
        scale, canonical = self._scaled(polynomial)
        if canonical not in self.sum_names:
            self.sum_names[canonical] = f"n{len(self.sums)}"
            self.sums.append(Statement(self.sum_names[canonical], self.products(dict(canonical), order)))
        return Product(scale, (self.sum_names[canonical],))

    def products(self, polynomial: Polynomial, order: Order) -> tuple[Product, ...]:
        """A polynomial as a sum of products of named numbers; one product if it has a name already."""
        if not polynomial:
            return ()
        known = self._known(polynomial)
        return (known,) if known else self._written(polynomial, order)

    def _written(self, polynomial: Polynomial, order: Order) -> tuple[Product, ...]:
        """A polynomial without a name as a sum of products."""
        alone, rest = self._divide(polynomial)
        if not rest:
            return (self.shared(alone, ()),)
        head = (self.shared(alone, ()),) if alone else ()
        return head + (self._pulled(rest, order) if order else self._collected(rest))

    def _known(self, polynomial: Polynomial) -> Product | None:
        """A polynomial that has a name, up to a factor."""
        if len(polynomial) not in self.lengths:
            return None
        scale, canonical = self._scaled(polynomial)
        known = self.names.get(canonical)
        return known and _multiple(scale, known)

    def shared(self, polynomial: Polynomial, order: Order) -> Product:
        """A polynomial as a coefficient times numbers that have names; the work is done at its first use."""
        scale, canonical = self._scaled(polynomial)
        if canonical not in self.names:
            self._name(canonical, self._define(dict(canonical), order))
        return _multiple(scale, self.names[canonical])

    def _name(self, canonical: Canonical, product: Product) -> None:
        self.names[canonical] = product
        self.lengths.add(len(canonical))

    def _define(self, polynomial: Polynomial, order: Order) -> Product:
        if list(polynomial) == [()]:
            return Product(ONE, ())
        alone = self._is_scalar(polynomial)
        products = self._horner(polynomial) if alone else self._written(polynomial, order)
        if len(products) == 1 and len(products[0].factors) <= 1:
            return products[0]
        if alone:
            name = f"s{len(self.row)}"
            self._add_row(name, products)
        else:
            name = f"t{len(self.channel)}"
            self.channel.append(Statement(name, products))
        return Product(ONE, (name,))

    def _pulled(self, polynomial: Polynomial, order: Order) -> tuple[Product, ...]:
        """Pull the components of the first operand of the order out of the sum, most frequent first.

        It ends early where all that is left has a name.
        """
        products: list[Product] = []
        counts = _frequencies(polynomial, order[0])
        while (factor := _most_frequent(counts)) is not None:
            if products and (known := self._known(polynomial)):
                return (*products, known)
            quotient, polynomial = _split(polynomial, factor, counts)
            inner = self.shared(quotient, order[1:])
            products.append(self._scaled_early(Product(inner.coefficient, (self._load(factor), *inner.factors))))
        return (*products, *self.products(polynomial, order[1:]))

    def _collected(self, polynomial: Polynomial) -> tuple[Product, ...]:
        """One product for each monomial of factors with channels, times a number of the row."""
        return tuple(self._times(scalar, monomial) for scalar, monomial in self._distinct(polynomial))

    def _times(self, scalar: Polynomial, monomial: Polynomial) -> Product:
        (factors,) = monomial
        number, vector = self.shared(scalar, ()), self._chain(factors)
        return self._scaled_early(Product(number.coefficient, number.factors + vector))

    def _scaled_early(self, product: Product) -> Product:
        """The same product; a number of the row takes up its coefficient, once for all channels."""
        if product.coefficient.is_unit:
            return product
        size = abs(product.coefficient)
        numbers = [name for name in product.factors if name in self.row_names]
        if not numbers:
            return product
        scaled = self.multiples.setdefault((size, numbers[0]), f"s{len(self.row)}")
        if scaled not in self.row_names:
            self._add_row(scaled, (Product(size, (numbers[0],)),))
        rest = list(product.factors)
        rest[rest.index(numbers[0])] = scaled
        return Product(ONE if product.coefficient.sign > 0 else -ONE, tuple(rest))

    def _add_row(self, name: str, products: tuple[Product, ...]) -> None:
        self.row.append(Statement(name, products))
        self.row_names.add(name)

    def _chain(self, factors: Monomial) -> tuple[str, ...]:
        """A product of factors with channels, named pair by pair so that beginnings are shared."""
        if len(factors) == 1:
            return (self._load(factors[0]),)
        canonical = ((factors, UNIT),)
        if canonical not in self.names:
            products = (Product(ONE, (*self._chain(factors[:-1]), self._load(factors[-1]))),)
            name = f"t{len(self.channel)}"
            self.channel.append(Statement(name, products))
            self._name(canonical, Product(ONE, (name,)))
        return self.names[canonical].factors

    def _horner(self, polynomial: Polynomial) -> tuple[Product, ...]:
        """A polynomial of numbers of the row: the most frequent factor is pulled out while it occurs twice."""
        counts = _frequencies(polynomial)
        factor = _most_frequent(counts)
        if factor is None or counts[factor] < 2:
            return tuple(Product(self.numbers.value(c), tuple(self._load(f) for f in m)) for m, c in polynomial.items())
        quotient, rest = _split(polynomial, factor, counts)
        inner = self.shared(quotient, ())
        head = Product(inner.coefficient, (self._load(factor), *inner.factors))
        return (head, *self._horner(rest)) if rest else (head,)

    def _distinct(self, polynomial: Polynomial) -> list[tuple[Polynomial, Polynomial]]:
        """Pairs (polynomial without channels, monomial with channels) whose products add up to the polynomial."""
        parts: dict[Monomial, dict[Monomial, int]] = defaultdict(dict)
        wide = self.wide
        for monomial, value in polynomial.items():
            vector = tuple([f for f in monomial if f in wide])
            parts[vector][tuple([f for f in monomial if f not in wide])] = value
        return [(scalar, {vector: UNIT}) for vector, scalar in parts.items()]

    def _scaled(self, polynomial: Polynomial) -> tuple[Surd, Canonical]:
        """A polynomial as its first coefficient times one whose first coefficient is one."""
        ordered = sorted(polynomial.items())
        first = ordered[0][1]
        if first == UNIT:
            return ONE, tuple(ordered)
        ratio = self.numbers.ratio
        return self.numbers.value(first), tuple([(monomial, ratio(value, first)) for monomial, value in ordered])

    def _divide(self, polynomial: Polynomial) -> tuple[Polynomial, Polynomial]:
        """The terms without and with channels."""
        alone = {m: c for m, c in polynomial.items() if self.wide.isdisjoint(m)}
        return alone, {m: c for m, c in polynomial.items() if m not in alone} if alone else polynomial

    def _is_scalar(self, polynomial: Polynomial) -> bool:
        """Whether no monomial has channels."""
        return all(map(self.wide.isdisjoint, polynomial))

    def _load(self, factor: Factor) -> str:
        if factor not in self.loads:
            operand, component = divmod(factor, 1 << BITS)
            name = f"{self.kernel.operands[operand].name}_{component}"
            self.loads[factor] = Load(name, operand, component)
            if factor not in self.wide:
                self.row_names.add(name)
        return self.loads[factor].name

    def _nest(self, inner: tuple[Store, ...], outer: tuple[Store, ...]) -> Nest:
        loads = sorted(self.loads.values(), key=lambda load: (load.operand, load.component))
        slots = self.kernel.operands
        split = {flag: tuple(x for x in loads if slots[x.operand].channels is flag) for flag in (False, True)}
        body = (tuple(self.channel), tuple(self.sums), inner, outer)
        return Nest(self.kernel, split[False], tuple(self.row), split[True], *body)


def _targets(kernel: Kernel, numbers: Numbers) -> dict[Target, Polynomial]:
    """The polynomial of every component; one without terms only where it must be written as zero."""
    targets: dict[Target, dict[Monomial, int]] = {}
    for output, slot in enumerate(kernel.outputs):
        if slot.map == ROW:
            targets.update({(output, component): {} for component in range(slot.components)})
    for term in kernel.terms:
        monomial = tuple(_factor(*factor) for factor in term.factors)
        targets.setdefault((term.output, term.component), {})[monomial] = numbers.number(term.coefficient)
    return dict(sorted(targets.items()))


def _factor(operand: int, component: int) -> Factor:
    return operand << BITS | component


def _multiple(scale: Surd, product: Product) -> Product:
    return product if scale is ONE else Product(scale * product.coefficient, product.factors)


def _frequencies(polynomial: Polynomial, operand: int | None = None) -> Counter[Factor]:
    """How many terms have each factor, of one operand or of any."""
    every = [f for m in polynomial for f in set(m)]
    return Counter(every if operand is None else [f for f in every if f >> BITS == operand])


def _most_frequent(counts: Counter[Factor]) -> Factor | None:
    """The factor that most terms have; the smallest of several."""
    if not counts:
        return None
    most = max(counts.values())
    return min([factor for factor, count in counts.items() if count == most])


def _split(
    polynomial: Polynomial, factor: Factor, counts: Counter[Factor]
) -> tuple[dict[Monomial, int], dict[Monomial, int]]:
    """Quotient and rest of a polynomial by a factor; the counts become those of the rest."""
    quotient: dict[Monomial, int] = {}
    rest: dict[Monomial, int] = {}
    for monomial, value in polynomial.items():
        if factor in monomial:
            place = monomial.index(factor)
            quotient[monomial[:place] + monomial[place + 1 :]] = value
            for other in set(monomial):
                if other in counts:
                    counts[other] -= 1
                    if not counts[other]:
                        del counts[other]
        else:
            rest[monomial] = value
    return quotient, rest
