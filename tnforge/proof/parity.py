"""The parity of a formula by SymPy: substitute each argument with its sign and compare."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import sympy

from ..errors import TnforgeError
from ..ir import scalar

__all__ = ["formula_parity"]

_FUNCTIONS: Mapping[str, Callable[[Any], Any]] = {
    "exp": sympy.exp,
    "sin": sympy.sin,
    "cos": sympy.cos,
    "sqrt": sympy.sqrt,
    "sigmoid": lambda x: 1 / (1 + sympy.exp(-x)),
    "tanh": sympy.tanh,
}

_INSIDE = sympy.Function("inside")
"""One where its argument is less than one, zero elsewhere; nothing else is known of it."""


def formula_parity(expr: scalar.Expr, signs: Sequence[int]) -> int:
    """The sign of a formula when each argument changes by its sign; read off the formula and confirmed by SymPy."""
    sign = scalar.parity(expr, signs)
    if all(own == 1 for own in signs) or sign == 0:
        return sign
    symbols = sympy.symbols(f"x:{len(signs)}", real=True)
    before = _formula(expr, symbols)
    after = _formula(expr, [own * symbol for own, symbol in zip(signs, symbols, strict=True)])
    if sympy.simplify(after - sign * before) != 0:
        shown = scalar.show(expr, [str(symbol) for symbol in symbols])
        raise TnforgeError(f"the two provers disagree on the parity {sign} of {shown}; please report this")
    return sign


def _formula(expr: scalar.Expr, arguments: Sequence[Any]) -> Any:
    match expr:
        case scalar.Num(value):
            return sympy.Rational(value.numerator, value.denominator)
        case scalar.Pi():
            return sympy.pi
        case scalar.Var(index):
            return arguments[index]
        case scalar.Plus(terms):
            return sympy.Add(*(_formula(term, arguments) for term in terms))
        case scalar.Times(factors):
            return sympy.Mul(*(_formula(factor, arguments) for factor in factors))
        case scalar.Power(base, exponent):
            return _formula(base, arguments) ** exponent
        case scalar.Call(function, argument):
            return _FUNCTIONS[function](_formula(argument, arguments))
        case scalar.Cut(argument, body):
            return _INSIDE(_formula(argument, arguments)) * _formula(body, arguments)
