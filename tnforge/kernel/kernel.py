"""The kernel: one form for everything that runs in one pass over rows.

    out_o[map_o(r), c, u] += coefficient * prod_k x_k[map_k(r), c_k, u]        for every row r and channel u

Arrays are laid out [rows, components, channels]. An array without the channel axis is the same for all channels when
read, and summed over channels when written. A factor may occur several times. Coefficients are exact: components of
spherical legs are orthonormal here, so they are multiples of square roots.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction

from ..symmetry.surd import Surd

__all__ = ["Kernel", "Slot", "Term", "map_names"]


ZERO = Surd(Fraction(0))


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
        """`w[4, u] at row`."""
        return f"{self.name}[{self.components}{', u' if self.channels else ''}] at {self.map}"


@dataclass(frozen=True, order=True)
class Term:
    """One monomial of one output component: sorted (operand, component) factors and an exact coefficient."""

    output: int
    component: int
    factors: tuple[tuple[int, int], ...]
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
        total: dict[tuple[int, int, tuple[tuple[int, int], ...]], Surd] = {}
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

    def __str__(self) -> str:
        """Operands, outputs and one line for each output component."""
        lines = [f"kernel reads {', '.join(map(str, self.operands))}"]
        for number, slot in enumerate(self.outputs):
            lines.append(f"  adds to {slot}" if slot.map != "row" else f"  writes {slot}")
            for component in range(slot.components):
                own = [t for t in self.terms if (t.output, t.component) == (number, component)]
                if own:
                    lines.append(f"    {component}: {' '.join(self._monomial(term) for term in own)}")
        return "\n".join(lines) + "\n"

    def _monomial(self, term: Term) -> str:
        value = abs(term.coefficient)
        factors = [f"{self.operands[k].name}.{c}" for k, c in term.factors]
        text = " ".join(factors if value == 1 and factors else [str(value), *factors])
        return f"{'-' if term.coefficient < 0 else '+'} {text}"


def map_names(kernel: Kernel) -> tuple[str, ...]:
    """The index arrays of a kernel in the order in which it takes them."""
    slots = (*kernel.operands, *kernel.outputs)
    return tuple(dict.fromkeys(slot.map for slot in slots if slot.map not in ("row", "shared")))
