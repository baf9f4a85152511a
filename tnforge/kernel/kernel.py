"""The kernel: one form for everything that runs in one pass over rows.

    out_o[map_o(r), c, u] += coefficient * prod_k x_k[map_k(r), c_k, u]        for every row r and channel u

Arrays are laid out [rows, components, channels]. An array without the channel axis is the same for all channels when
read. When written, it is the sum over channels of the terms that have a factor with channels; a term without such a
factor is added once. A factor may occur several times. Coefficients are exact: components of spherical legs are
orthonormal here, so they are multiples of square roots.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import groupby
from typing import Protocol, TypeAlias

from ..symmetry.surd import Surd

__all__ = ["ONE", "ROW", "SHARED", "ZERO", "Factor", "Kernel", "Runnable", "Slot", "Term", "map_names"]

ROW = "row"
"""The map that takes each row to itself."""

SHARED = "shared"
"""The map that takes all rows to one place; the array then has no row axis."""

Factor: TypeAlias = tuple[int, int]
"""A number that a term multiplies: (operand, component)."""


ZERO, ONE = Surd(Fraction(0)), Surd(Fraction(1))


class Runnable(Protocol):
    """Kernels, and the call by which the runtime runs them: each with the numbers of what it reads and makes."""

    @property
    def kernels(self) -> tuple[Kernel, ...]:
        """The kernels that run."""

    @property
    def call(self) -> str:
        """The call as text."""


@dataclass(frozen=True)
class Slot:
    """One array: its components, whether it has channels, and how a row finds its place in it.

    `map` is `row` (the row itself), `shared` (one place for all rows, no row axis) or the name of an index array.
    `role` tells which arrays of the original kernel this one stands for; derivatives order their operands by it.
    """

    name: str
    components: int
    channels: bool
    map: str
    role: str = ""

    def __post_init__(self) -> None:
        """An original array plays its own role."""
        object.__setattr__(self, "role", self.role or self.name)

    def __str__(self) -> str:
        """`w[4, u] at row`; the role follows where it is not the name."""
        role = "" if self.role == self.name else f" as {self.role}"
        return f"{self.name}[{self.components}{', u' if self.channels else ''}] at {self.map}{role}"


@dataclass(frozen=True, order=True)
class Term:
    """One monomial of one output component: sorted (operand, component) factors and an exact coefficient."""

    output: int
    component: int
    factors: tuple[Factor, ...]
    coefficient: Surd


@dataclass(frozen=True)
class Kernel:
    """Operands, outputs and the sorted terms, like monomials merged and zeros dropped."""

    operands: tuple[Slot, ...]
    outputs: tuple[Slot, ...]
    terms: tuple[Term, ...]
    key: str = field(default="", compare=False)

    @classmethod
    def from_terms(cls, operands: Iterable[Slot], outputs: Iterable[Slot], terms: Iterable[Term]) -> Kernel:
        """A kernel in normal form."""
        total: dict[tuple[int, int, tuple[Factor, ...]], Surd] = {}
        for term in terms:
            place = (term.output, term.component, tuple(sorted(term.factors)))
            total[place] = total.get(place, ZERO) + term.coefficient
        kept = tuple(Term(*place, value) for place, value in sorted(total.items()) if value)
        return cls(tuple(operands), tuple(outputs), kept)

    def __post_init__(self) -> None:
        """The key is a hash of everything but names."""
        slots = [(s.components, s.channels, s.map) for s in (*self.operands, *self.outputs)]
        text = f"{len(self.operands)} {slots} {self.terms}"
        object.__setattr__(self, "key", hashlib.sha256(text.encode()).hexdigest())

    @property
    def kernels(self) -> tuple[Kernel, ...]:
        """This one, run alone."""
        return (self,)

    @property
    def call(self) -> str:
        """A call of this kernel alone."""
        reads, makes = (",".join(map(str, range(len(slots)))) for slots in (self.operands, self.outputs))
        return f"{self.key}({reads})>{makes}"

    def has_channels(self, term: Term) -> bool:
        """Whether a factor of the term has the channel axis."""
        return any(self.operands[operand].channels for operand, _ in term.factors)

    @property
    def head(self) -> tuple[str, ...]:
        """One line for each array."""
        writes = ("writes" if slot.map == ROW else "adds to" for slot in self.outputs)
        targets = (f"{verb} {slot}" for verb, slot in zip(writes, self.outputs, strict=True))
        return (*(f"reads {slot}" for slot in self.operands), *targets)

    def __str__(self) -> str:
        """Operands, then one line for each output and each of its components; `parse_kernel` reads it back."""
        reads = ", ".join(map(str, self.operands))
        lines = [f"kernel reads {reads}", *(f"  {line}" for line in self.head[len(self.operands) :])]
        for (output, component), terms in groupby(self.terms, key=lambda term: (term.output, term.component)):
            monomials = " ".join(self._monomial(term) for term in terms)
            lines.append(f"  {self.outputs[output].name}.{component} = {monomials}")
        return "\n".join(lines) + "\n"

    def _monomial(self, term: Term) -> str:
        value = abs(term.coefficient)
        factors = [f"{self.operands[k].name}.{c}" for k, c in term.factors]
        text = " ".join(factors if value == 1 and factors else [str(value), *factors])
        return f"{'-' if term.coefficient < 0 else '+'} {text}"


def map_names(kernel: Kernel) -> tuple[str, ...]:
    """The index arrays of a kernel in the order in which it takes them."""
    slots = (*kernel.operands, *kernel.outputs)
    return tuple(dict.fromkeys(slot.map for slot in slots if slot.map not in (ROW, SHARED)))
