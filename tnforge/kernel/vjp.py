"""Derivatives of kernels, which are kernels again: remove one factor, attach the cotangent of the output.

Operands of a derivative are ordered by role, and the cotangent of a gradient plays the role of the array it is the
gradient of. So all derivatives of a form that is linear in each of n operands are n + 1 kernels, whatever their order.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from ..errors import EmitError
from .kernel import Kernel, Slot, Term

__all__ = ["MAX_KERNELS", "Gradient", "Member", "closes_within", "closure", "gradient"]

MAX_KERNELS = 4096


@dataclass(frozen=True)
class Gradient:
    """The gradient with respect to one operand: a kernel with one output, and where its operands come from.

    Source k is operand k of the differentiated kernel if k is less than their number n, else the cotangent of output
    k - n.
    """

    kernel: Kernel
    sources: tuple[int, ...]


def gradient(kernel: Kernel, operand: int) -> Gradient:
    """The vector-Jacobian product of a kernel with respect to one of its operands."""
    count = len(kernel.operands)
    slots = (*kernel.operands, *(_cotangent(slot, kernel) for slot in kernel.outputs))
    terms = [term for old in kernel.terms for term in _differentiated(old, operand, count)]
    used = {k for term in terms for k, _ in term.factors}
    order = sorted(used, key=lambda k: (slots[k].role, k))
    places = {k: place for place, k in enumerate(order)}
    moved = [Term(0, t.component, tuple((places[k], c) for k, c in t.factors), t.coefficient) for t in terms]
    target = kernel.operands[operand]
    output = Slot(f"grad_{target.name}", target.components, target.channels, target.map, target.role)
    return Gradient(Kernel.from_terms([slots[k] for k in order], [output], moved), tuple(order))


def _cotangent(output: Slot, kernel: Kernel) -> Slot:
    """The operand through which the gradient of an output arrives; it plays the output's role."""
    name = f"d_{output.name}"
    while name in {slot.name for slot in kernel.operands}:
        name += "_too"
    return Slot(name, output.components, output.channels, output.map, output.role)


def _differentiated(term: Term, operand: int, count: int) -> Iterable[Term]:
    """The product rule: one term for each different component of the operand, times its multiplicity."""
    factors = term.factors
    for component in sorted({c for k, c in factors if k == operand}):
        power, place = factors.count((operand, component)), factors.index((operand, component))
        kept = (*factors[:place], *factors[place + 1 :], (count + term.output, term.component))
        yield Term(0, component, kept, term.coefficient * power if power > 1 else term.coefficient)


@dataclass(frozen=True)
class Member:
    """A kernel of a closure and its gradients, one for each operand."""

    kernel: Kernel
    gradients: tuple[Gradient, ...]


def closure(kernels: Iterable[Kernel]) -> dict[str, Member]:
    """Every kernel that differentiation of any order reaches, by key; each order polarises one operand, so it ends."""
    found: dict[str, Member] = {}
    for member in _reached(kernels):
        found[member.kernel.key] = member
        if len(found) > MAX_KERNELS:
            raise EmitError(f"the derivatives of one layer need more than {MAX_KERNELS} kernels; split the layer")
    return found


def closes_within(kernel: Kernel, most: int) -> bool:
    """Whether a kernel and its derivatives of any order are at most so many kernels."""
    return sum(1 for _ in islice(_reached([kernel]), most + 1)) <= most


def _reached(kernels: Iterable[Kernel]) -> Iterator[Member]:
    """The kernels and their derivatives, each once, breadth first."""
    seen: set[str] = set()
    waiting = deque(kernels)
    while waiting:
        kernel = waiting.popleft()
        if kernel.key in seen:
            continue
        seen.add(kernel.key)
        member = Member(kernel, tuple(gradient(kernel, k) for k in range(len(kernel.operands))))
        waiting += [reached.kernel for reached in member.gradients]
        yield member
