"""Formulas as SymPy expressions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import sympy

from ..ir import scalar

__all__ = ["sympy_formula"]

_FUNCTIONS: Mapping[str, Callable[[Any], Any]] = {
    "exp": sympy.exp,
    "sin": sympy.sin,
    "cos": sympy.cos,
    "sqrt": sympy.sqrt,
    "sigmoid": lambda x: 1 / (1 + sympy.exp(-x)),
    "tanh": sympy.tanh,
}


def sympy_formula(expr: scalar.Expr, arguments: Sequence[Any], cut: Callable[[Any, Any], Any]) -> Any:
    """A formula of SymPy expressions; `cut` says what becomes of the place and the body of a cut."""

    def value(part: scalar.Expr) -> Any:
        match part:
            case scalar.Num(number):
                return sympy.Rational(number.numerator, number.denominator)
            case scalar.Pi():
                return sympy.pi
            case scalar.Var(index):
                return arguments[index]
            case scalar.Plus(terms):
                return sympy.Add(*map(value, terms))
            case scalar.Times(factors):
                return sympy.Mul(*map(value, factors))
            case scalar.Power(base, exponent):
                return value(base) ** exponent
            case scalar.Call(function, argument):
                return _FUNCTIONS[function](value(argument))
            case scalar.Cut(place, body):
                return cut(value(place), value(body))

    return value(expr)
