"""Checks that a kernel is well formed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..errors import EmitError
from .kernel import Kernel, Slot, Term

__all__ = ["MAX_OUTPUTS", "check_kernel"]

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
MAP = re.compile(r"[a-z_][a-z0-9_]*")


MAX_OUTPUTS = 31
"""The runtime says with two bits for each how it is written."""


def check_kernel(kernel: Kernel) -> None:
    """Refuse a kernel that breaks a rule of its form; the message names the rule."""
    for fault in _faults(kernel):
        raise EmitError(f"{fault}")


def _faults(kernel: Kernel) -> Iterator[str]:
    for kind, slots in (("operand", kernel.operands), ("output", kernel.outputs)):
        if len({slot.name for slot in slots}) < len(slots):
            yield f"two {kind}s of a kernel have one name"
    if not 0 < len(kernel.outputs) <= MAX_OUTPUTS:
        yield f"a kernel has between one and {MAX_OUTPUTS} outputs; found {len(kernel.outputs)}"
    for slot in (*kernel.operands, *kernel.outputs):
        yield from _slot_faults(slot)
    for term in kernel.terms:
        yield from _term_faults(kernel, term)
    if kernel.terms != Kernel.from_terms(kernel.operands, kernel.outputs, kernel.terms).terms:
        yield "the terms of a kernel are sorted and merged, and none of them is zero"


def _slot_faults(slot: Slot) -> Iterator[str]:
    for word, form in ((slot.name, NAME), (slot.role, NAME), (slot.map, MAP)):
        if not form.fullmatch(word):
            yield f"{word!r} is not a name"
    if slot.components < 1:
        yield f"{slot.name} has no components"


def _term_faults(kernel: Kernel, term: Term) -> Iterator[str]:
    targets = ((term.output, term.component, kernel.outputs),)
    factors = ((operand, component, kernel.operands) for operand, component in term.factors)
    for place, component, slots in (*targets, *factors):
        if not 0 <= place < len(slots) or not 0 <= component < slots[place].components:
            yield f"a term names component {component} of array {place}, which does not exist"
