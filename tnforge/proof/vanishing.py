"""How fast an expression vanishes where its variable reaches one from below: exact derivatives, by SymPy."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import sympy

from ..errors import UndecidedError

__all__ = ["derivative_at_one", "fading", "order_at_one"]

MAX_DERIVATIVES = 8
"""Derivatives of an expression without factors that are looked at."""

_SINGULAR = (sympy.nan, sympy.zoo, sympy.oo, -sympy.oo)


@lru_cache(maxsize=1000)
def order_at_one(expr: Any, place: Any) -> Any:
    """The power of `1 - place` as which an expression vanishes: a rational number, negative where it grows.

    It is infinite for an expression that is zero, or vanishes with all its derivatives.
    """
    if expr == 0:
        return sympy.oo
    if not expr.has(place):
        return sympy.Integer(0)
    if isinstance(expr, sympy.Mul):
        return _sum_of([order_at_one(factor, place) for factor in expr.args], expr)
    if isinstance(expr, sympy.Pow) and expr.exp.is_Rational:
        return order_at_one(expr.base, place) * expr.exp
    if isinstance(expr, sympy.exp):
        return _order_of_exponential(expr, place)
    return _counted(expr, place)


def derivative_at_one(expr: Any, place: Any, order: int) -> Any:
    """The derivative of an expression at one, in its simplest form."""
    return sympy.simplify(sympy.diff(expr, place, order).subs(place, 1))


def fading(order: Any, place: Any) -> Any:
    """The simplest expression that vanishes to an order."""
    return sympy.exp(1 / (place - 1)) if order == sympy.oo else (1 - place) ** order


def _sum_of(orders: list[Any], expr: Any) -> Any:
    """The order of a product; a factor that vanishes with all derivatives outweighs every pole."""
    if sympy.oo in orders and -sympy.oo in orders:
        raise _undecided(expr)
    return sympy.Add(*orders)


def _order_of_exponential(expr: Any, place: Any) -> Any:
    """An exponential vanishes with all its derivatives, grows with them, or does neither."""
    if not expr.exp.subs(place, 1).has(*_SINGULAR):
        return sympy.Integer(0)
    limit = sympy.limit(expr.exp, place, 1, "-")
    if limit not in (sympy.oo, -sympy.oo):
        raise _undecided(expr)
    return -limit


def _counted(expr: Any, place: Any) -> Any:
    """The number of derivatives that vanish, the expression itself being the first of them."""
    slope = expr
    for order in range(MAX_DERIVATIVES + 1):
        value = slope.subs(place, 1)
        if value.has(*_SINGULAR):
            return _of_factors(expr, place)
        if not _is_zero(value, expr):
            return sympy.Integer(order)
        slope = sympy.diff(slope, place)
    if sympy.simplify(expr) == 0:
        return sympy.oo
    return _of_factors(expr, place)


def _of_factors(expr: Any, place: Any) -> Any:
    """The order of an expression written as a product."""
    product = sympy.factor(sympy.together(expr))
    if product == expr or not isinstance(product, sympy.Mul | sympy.Pow):
        raise _undecided(expr)
    return order_at_one(product, place)


def _is_zero(value: Any, expr: Any) -> bool:
    found = value.equals(0) if value.is_zero is None else value.is_zero
    if found is None:
        raise _undecided(expr)
    return bool(found)


def _undecided(expr: Any) -> UndecidedError:
    return UndecidedError(f"how fast {expr} vanishes at the cutoff could not be decided")
