"""Checks that a kernel is well formed."""

from __future__ import annotations

from ..errors import EmitError
from .kernel import Kernel

__all__ = ["check_kernel"]


def check_kernel(kernel: Kernel) -> None:
    """Refuse a kernel whose terms do not fit its arrays."""
    for term in kernel.terms:
        if not 0 <= term.output < len(kernel.outputs):
            raise EmitError(f"a term adds to output {term.output} of {len(kernel.outputs)}")
        if not 0 <= term.component < kernel.outputs[term.output].components:
            raise EmitError(f"a term adds to component {term.component} of {kernel.outputs[term.output]}")
        for k, component in term.factors:
            if not 0 <= k < len(kernel.operands) or not 0 <= component < kernel.operands[k].components:
                raise EmitError(f"a term reads component {component} of operand {k}, which does not exist")
    if list(kernel.terms) != sorted(kernel.terms) or not all(term.coefficient for term in kernel.terms):
        raise EmitError("the terms of a kernel are sorted and none of them is zero")
