"""The straight-line program of a kernel for one row: what is computed once, and what for every channel.

The polynomial of each output component is factored: for an order of the operands, the most frequent component of the
first operand is pulled out, then of the next. Equal parts are computed once. The cheapest order is taken, a value that
carries no channels counting a sixteenth of one that does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations
from typing import TypeAlias

from ..kernel.kernel import ZERO, Kernel
from ..symmetry.surd import Surd

__all__ = ["Load", "Nest", "Sum", "Write", "expand_nest", "schedule_kernel"]

FEW_OPERANDS = 4
ROW_COST = Fraction(1, 16)
ONE = Surd(Fraction(1))

Monomial: TypeAlias = tuple[tuple[int, int], ...]
Polynomial: TypeAlias = tuple[tuple[Monomial, Surd], ...]


@dataclass(frozen=True)
class Load:
    """One component of an operand."""

    operand: int
    component: int


@dataclass(frozen=True)
class Sum:
    """A sum of exact coefficients times products of at most two earlier values."""

    terms: tuple[tuple[Surd, tuple[int, ...]], ...]


@dataclass(frozen=True)
class Write:
    """Which value goes to which component of an output."""

    output: int
    component: int
    value: int


@dataclass(frozen=True)
class Nest:
    """Values in order of computation; `channels[k]` tells whether value k differs between channels.

    `order` is the order of the operands by which the polynomials were factored.
    """

    kernel: Kernel
    order: tuple[int, ...]
    values: tuple[Load | Sum, ...]
    channels: tuple[bool, ...]
    writes: tuple[Write, ...]

    @property
    def cost(self) -> Fraction:
        """Multiplications and additions, per channel."""
        work = [
            sum(len(factors) for _, factors in value.terms) if isinstance(value, Sum) else 1 for value in self.values
        ]
        weights = [Fraction(1) if channel else ROW_COST for channel in self.channels]
        return sum((n * weight for n, weight in zip(work, weights, strict=True)), start=Fraction(0))

    def __str__(self) -> str:
        """Values once per row first, then those for every channel, then what is written."""
        lines = [f"nest reads {', '.join(map(str, self.kernel.operands))}", "  for each row"]
        lines += [f"    {self._line(k)}" for k in self.sums(channels=False)]
        lines.append("    for each channel")
        lines += [f"      {self._line(k)}" for k in self.sums(channels=True)]
        for write in self.writes:
            slot = self.kernel.outputs[write.output]
            how = "=" if slot.map == "row" and slot.channels else "+="
            lines.append(f"      {slot.name}.{write.component} {how} {self._name(write.value)}")
        return "\n".join(lines) + "\n"

    def sums(self, channels: bool) -> list[int]:
        """The computed values that do, or do not, differ between channels."""
        return [k for k, v in enumerate(self.values) if isinstance(v, Sum) and self.channels[k] == channels]

    def _name(self, k: int) -> str:
        value = self.values[k]
        if isinstance(value, Load):
            return f"{self.kernel.operands[value.operand].name}.{value.component}"
        return f"{'v' if self.channels[k] else 's'}{k}"

    def _line(self, k: int) -> str:
        value = self.values[k]
        terms = value.terms if isinstance(value, Sum) else ()
        return f"{self._name(k)} = {' '.join(self._term(*term) for term in terms) or '0'}"

    def _term(self, coefficient: Surd, factors: tuple[int, ...]) -> str:
        size = [] if abs(coefficient) == 1 and factors else [str(abs(coefficient))]
        return " ".join(["-" if coefficient < 0 else "+", *size, *map(self._name, factors)])


def schedule_kernel(kernel: Kernel) -> Nest:
    """The cheapest program found: of all orders where they are few, else by moving one operand after the other."""
    operands = sorted({k for term in kernel.terms for k, _ in term.factors})
    if len(operands) <= FEW_OPERANDS:
        return min((_program(kernel, order) for order in permutations(operands)), key=lambda nest: nest.cost)
    starts = (tuple(operands), tuple(reversed(operands)))
    return min((_improved(_program(kernel, start)) for start in starts), key=lambda nest: nest.cost)


def _improved(best: Nest) -> Nest:
    """Place after place, the operand that makes the program cheapest."""
    for place in range(len(best.order) - 1):
        for chosen in best.order[place + 1 :]:
            rest = tuple(k for k in best.order[place:] if k != chosen)
            nest = _program(best.kernel, (*best.order[:place], chosen, *rest))
            best = min(best, nest, key=lambda candidate: candidate.cost)
    return best


def _program(kernel: Kernel, order: tuple[int, ...]) -> Nest:
    builder = _Builder(kernel, order)
    writes = []
    for number, slot in enumerate(kernel.outputs):
        for component in range(slot.components):
            own = tuple(
                (t.factors, t.coefficient) for t in kernel.terms if (t.output, t.component) == (number, component)
            )
            if own or slot.map == "row":
                writes.append(Write(number, component, builder.polynomial(own)))
    return Nest(kernel, order, tuple(builder.values), tuple(builder.channels), tuple(writes))


class _Builder:
    """Numbers values, each made once."""

    def __init__(self, kernel: Kernel, order: tuple[int, ...]) -> None:
        self.kernel, self.rank = kernel, {k: place for place, k in enumerate(order)}
        self.values: list[Load | Sum] = []
        self.channels: list[bool] = []
        self.known: dict[Load | Sum, int] = {}
        self.done: dict[Polynomial, int] = {}

    def polynomial(self, terms: Polynomial) -> int:
        """The value of a polynomial."""
        if terms not in self.done:
            self.done[terms] = self._add(Sum(tuple(self._parts(terms))))
        return self.done[terms]

    def _parts(self, terms: Polynomial) -> Iterable[tuple[Surd, tuple[int, ...]]]:
        """Pull out one factor after the other until every term is used."""
        left = dict(terms)
        while left:
            monomial, value = next(iter(left.items()))
            if len(monomial) <= 1:
                del left[monomial]
                yield value, tuple(self._load(factor) for factor in monomial)
                continue
            factor = self._frequent(left)
            inside = {m: c for m, c in left.items() if factor in m}
            left = {m: c for m, c in left.items() if m not in inside}
            yield self._times(factor, tuple((_without(m, factor), c) for m, c in inside.items()))

    def _times(self, factor: tuple[int, int], inner: Polynomial) -> tuple[Surd, tuple[int, ...]]:
        """A component times a polynomial whose leading coefficient is one, so that multiples share it."""
        lead = inner[0][1]
        scaled = tuple((monomial, value / lead) for monomial, value in inner)
        (first, _), *others = scaled
        if not others and len(first) == 1:
            return lead, tuple(sorted((self._load(factor), self._load(first[0]))))
        if not others and not first:
            return lead, (self._load(factor),)
        return lead, tuple(sorted((self._load(factor), self.polynomial(scaled))))

    def _frequent(self, terms: dict[Monomial, Surd]) -> tuple[int, int]:
        """The component to pull out: of the operand that comes first, the one in most terms."""
        counts = Counter(factor for monomial in terms if len(monomial) > 1 for factor in set(monomial))
        first = min(self.rank[k] for k, _ in counts)
        return min((f for f in counts if self.rank[f[0]] == first), key=lambda f: (-counts[f], f))

    def _load(self, factor: tuple[int, int]) -> int:
        return self._add(Load(*factor))

    def _add(self, value: Load | Sum) -> int:
        if value not in self.known:
            self.known[value] = len(self.values)
            self.values.append(value)
            self.channels.append(self._has_channels(value))
        return self.known[value]

    def _has_channels(self, value: Load | Sum) -> bool:
        if isinstance(value, Load):
            return self.kernel.operands[value.operand].channels
        return any(self.channels[k] for _, factors in value.terms for k in factors)


def _without(monomial: Monomial, factor: tuple[int, int]) -> Monomial:
    place = monomial.index(factor)
    return monomial[:place] + monomial[place + 1 :]


def expand_nest(nest: Nest) -> dict[tuple[int, int, Monomial], Surd]:
    """The exact polynomial that a program computes, to compare with its kernel."""
    polynomials: list[dict[Monomial, Surd]] = []
    for value in nest.values:
        if isinstance(value, Load):
            polynomials.append({((value.operand, value.component),): ONE})
        else:
            polynomials.append(_expanded(value, polynomials))
    return {
        (write.output, write.component, monomial): coefficient
        for write in nest.writes
        for monomial, coefficient in polynomials[write.value].items()
        if coefficient
    }


def _expanded(value: Sum, known: list[dict[Monomial, Surd]]) -> dict[Monomial, Surd]:
    total: dict[Monomial, Surd] = {}
    for coefficient, factors in value.terms:
        part: dict[Monomial, Surd] = {(): coefficient}
        for k in factors:
            grown: dict[Monomial, Surd] = {}
            for left, a in part.items():
                for right, b in known[k].items():
                    monomial = tuple(sorted(left + right))
                    grown[monomial] = grown.get(monomial, ZERO) + a * b
            part = grown
        for monomial, c in part.items():
            total[monomial] = total.get(monomial, ZERO) + c
    return total
