"""The parity of a formula by SymPy: substitute each argument with its sign and compare."""

from __future__ import annotations

from collections.abc import Sequence

import sympy

from ..errors import TnforgeError
from ..ir import scalar
from .formula import sympy_formula

__all__ = ["formula_parity"]

_INSIDE = sympy.Function("inside")
"""One where its argument is less than one, zero elsewhere; nothing else is known of it."""


def formula_parity(expr: scalar.Expr, signs: Sequence[int]) -> int:
    """The sign of a formula when each argument changes by its sign; read off the formula and confirmed by SymPy."""
    sign = scalar.parity(expr, signs)
    if all(own == 1 for own in signs) or sign == 0:
        return sign
    symbols = sympy.symbols(f"x:{len(signs)}", real=True)
    signed = [own * symbol for own, symbol in zip(signs, symbols, strict=True)]
    before, after = (sympy_formula(expr, own, lambda place, body: _INSIDE(place) * body) for own in (symbols, signed))
    if sympy.simplify(after - sign * before) != 0:
        shown = scalar.show(expr, [str(symbol) for symbol in symbols])
        raise TnforgeError(f"the two provers disagree on the parity {sign} of {shown}; please report this")
    return sign
