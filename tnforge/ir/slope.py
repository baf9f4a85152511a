"""Derivatives of scalar expressions, exactly."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from .scalar import Call, Cut, Expr, Num, Pi, Plus, Power, Times, Var, variables

__all__ = ["slope"]

ONE, MINUS = Num(Fraction(1)), Num(Fraction(-1))

FUNCTIONS: Mapping[str, Callable[[Expr], Expr]] = {
    "exp": lambda x: Call("exp", x),
    "sin": lambda x: Call("cos", x),
    "cos": lambda x: Times((MINUS, Call("sin", x))),
    "sqrt": lambda x: Times((Num(Fraction(1, 2)), Power(Call("sqrt", x), -1))),
    "sigmoid": lambda x: Times((Call("sigmoid", x), Plus((ONE, Times((MINUS, Call("sigmoid", x))))))),
    "tanh": lambda x: Plus((ONE, Times((MINUS, Power(Call("tanh", x), 2))))),
}
"""The derivative of each function."""


def slope(expr: Expr, index: int) -> Expr | None:
    """The derivative by an argument; none where that has no part in it. At a cutoff it is that from outside."""
    if index not in variables(expr):
        return None
    match expr:
        case Plus(terms):
            return _sum([slope(term, index) for term in terms])
        case Times(factors):
            return _sum([_replaced(factors, place, slope(own, index)) for place, own in enumerate(factors)])
        case Power(base, exponent):
            outer = Power(base, exponent - 1) if exponent != 2 else base
            return _times(Num(Fraction(exponent)), outer, slope(base, index))
        case Call(function, argument):
            return _times(FUNCTIONS[function](argument), slope(argument, index))
        case Cut(argument, body):
            inside = slope(body, index)
            return None if inside is None else Cut(argument, inside)
        case Var() | Num() | Pi():
            return ONE


def _sum(terms: list[Expr | None]) -> Expr | None:
    found = tuple(term for term in terms if term is not None)
    return Plus(found) if len(found) > 1 else next(iter(found), None)


def _times(*factors: Expr | None) -> Expr | None:
    known = [factor for factor in factors if factor is not None]
    found = tuple(factor for factor in known if factor != ONE)
    if len(known) < len(factors):
        return None
    return Times(found) if len(found) > 1 else next(iter(found), ONE)


def _replaced(factors: tuple[Expr, ...], place: int, factor: Expr | None) -> Expr | None:
    """The product with one factor in place of another."""
    return _times(*factors[:place], factor, *factors[place + 1 :])
