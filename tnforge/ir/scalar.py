"""Scalar expressions: closed formulas over true scalars, written once and read by proof and by every target."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import prod
from typing import Any, TypeAlias

import numpy as np

from ..errors import DefinitionError

__all__ = [
    "FUNCTIONS",
    "WORDS",
    "Call",
    "Cut",
    "Expr",
    "Num",
    "Pi",
    "Plus",
    "Power",
    "Times",
    "Var",
    "arity",
    "depth",
    "evaluate",
    "parity",
    "parse",
    "show",
    "size",
    "variables",
    "words",
]


MAX_EXPONENT = 100
MAX_DIGITS = 1000
MAX_NESTING = 100
MAX_SHOWN = 200
"""Characters of a formula that a message repeats."""


@dataclass(frozen=True)
class Var:
    """The argument at a position."""

    index: int


@dataclass(frozen=True)
class Num:
    """An exact number."""

    value: Fraction


@dataclass(frozen=True)
class Pi:
    """The circle number, exactly."""


@dataclass(frozen=True)
class Plus:
    """A sum."""

    terms: tuple[Expr, ...]


@dataclass(frozen=True)
class Times:
    """A product."""

    factors: tuple[Expr, ...]


@dataclass(frozen=True)
class Power:
    """An integer power; negative exponents are divisions."""

    base: Expr
    exponent: int

    def __post_init__(self) -> None:
        """Refuse an exponent whose power no machine number holds."""
        if abs(self.exponent) > MAX_EXPONENT:
            raise DefinitionError(f"an exponent is an integer from -{MAX_EXPONENT} to {MAX_EXPONENT}")


@dataclass(frozen=True)
class Call:
    """One of `FUNCTIONS` applied to an argument."""

    function: str
    argument: Expr


@dataclass(frozen=True)
class Cut:
    """The body where the argument is less than one, zero elsewhere."""

    argument: Expr
    body: Expr


Expr: TypeAlias = Var | Num | Pi | Plus | Times | Power | Call | Cut

FUNCTIONS: Mapping[str, int] = {"exp": 0, "sin": -1, "cos": 1, "sqrt": 0, "sigmoid": 0, "tanh": -1}
"""The functions of the language, each with its parity: 1 even, -1 odd, 0 neither."""

WORDS = frozenset({*FUNCTIONS, "cut", "pi"})
"""What a table for `evaluate` holds: the functions, `pi` of no argument, and `cut`, whether a place is inside."""


def evaluate(
    expr: Expr,
    arguments: Sequence[Any],
    functions: Mapping[str, Callable[..., Any]],
    number: Callable[[Fraction], Any] = Fraction,
) -> Any:
    """The value of an expression over any kind of number that has + * and integer powers; `number` converts to it."""

    def value(part: Expr) -> Any:
        match part:
            case Var(index):
                return arguments[index]
            case Num(exact):
                return number(exact)
            case Pi():
                return functions["pi"]()
            case Plus(terms):
                return sum((value(term) for term in terms[1:]), start=value(terms[0]))
            case Times(factors):
                return prod((value(factor) for factor in factors[1:]), start=value(factors[0]))
            case Power(base, exponent):
                return value(base) ** exponent if exponent >= 0 else 1 / value(base) ** -exponent
            case Call(function, argument):
                return functions[function](value(argument))
            case Cut(argument, body):
                return inside(value(argument), body)

    def inside(place: Any, body: Expr) -> Any:
        """Zero beyond the cutoff, where the body need not have a value."""
        used = sorted(variables(body))
        mask, *broadcast = np.broadcast_arrays(functions["cut"](place), *(arguments[k] for k in used))
        chosen = {k: own[mask] for k, own in zip(used, broadcast, strict=True)}
        found = np.asarray(evaluate(body, [chosen.get(k) for k in range(len(arguments))], functions, number))
        total = np.full(mask.shape, number(Fraction(0)), dtype=found.dtype)
        total[mask] = found
        return total

    return value(expr)


def parts(expr: Expr) -> tuple[Expr, ...]:
    """The expressions that one is made of."""
    match expr:
        case Plus(operands) | Times(operands):
            return operands
        case Power(base, _) | Call(_, base):
            return (base,)
        case Cut(argument, body):
            return argument, body
        case Var() | Num() | Pi():
            return ()


def size(expr: Expr) -> int:
    """The number of operations, arguments and numbers of a formula written out."""
    return 1 + sum(map(size, parts(expr)))


def depth(expr: Expr) -> int:
    """How deep the operations of a formula stand in each other."""
    return max((1 + depth(part) for part in parts(expr)), default=0)


def words(expr: Expr) -> frozenset[str]:
    """The words of the language that occur."""
    own = {Pi: "pi", Cut: "cut"}.get(type(expr), expr.function if isinstance(expr, Call) else "")
    return frozenset({own} - {""}).union(*map(words, parts(expr)))


def arity(expr: Expr) -> int:
    """One more than the largest argument index."""
    return max(variables(expr), default=-1) + 1


def variables(expr: Expr) -> frozenset[int]:
    """The indices of the arguments that occur."""
    return frozenset({expr.index} if isinstance(expr, Var) else ()).union(*map(variables, parts(expr)))


def parity(expr: Expr, arguments: Sequence[int]) -> int:
    """The sign of the value when each argument changes by its sign: 1, -1, or 0 where no sign can be read off."""
    match expr:
        case Var(index):
            return arguments[index]
        case Num(_) | Pi():
            return 1
        case Plus(terms):
            signs = {parity(term, arguments) for term in terms}
            return signs.pop() if len(signs) == 1 else 0
        case Times(factors):
            return int(prod(parity(factor, arguments) for factor in factors))
        case Power(base, exponent):
            return int(parity(base, arguments) ** abs(exponent))
        case Call(function, argument):
            inner = parity(argument, arguments)
            return 1 if inner == 1 else FUNCTIONS[function] * abs(inner)
        case Cut(argument, body):
            return parity(body, arguments) if parity(argument, arguments) == 1 else 0


def show(expr: Expr, names: Sequence[str]) -> str:
    """Text that `parse` reads back."""
    match expr:
        case Var(index):
            return names[index]
        case Num(value):
            return str(value) if value.denominator == 1 and value >= 0 else f"({value})"
        case Pi():
            return "pi"
        case Plus(terms):
            return "(" + " + ".join(show(term, names) for term in terms) + ")"
        case Times(factors):
            return "(" + " * ".join(show(factor, names) for factor in factors) + ")"
        case Power(base, exponent):
            shown = f"({show(base, names)})" if isinstance(base, Power) else show(base, names)
            return f"{shown}^{exponent}" if exponent >= 0 else f"{shown}^({exponent})"
        case Call(function, argument):
            inner = show(argument, names)
            return function + (inner if isinstance(argument, Plus | Times) else f"({inner})")
        case Cut(argument, body):
            return f"cut({show(argument, names)}, {show(body, names)})"


_TOKEN = re.compile(r"\s*(?:(\d+)|([A-Za-z_]\w*)|(.))", re.ASCII)


def _is_integer(token: str) -> bool:
    return token.isascii() and token.isdigit() and len(token) <= MAX_DIGITS


def parse(text: str, names: Sequence[str]) -> Expr:
    """Read the text form; `names[k]` stands for argument k. Nothing is evaluated."""
    tokens = [token.group(0).strip() for token in _TOKEN.finditer(text) if token.group(0).strip()]
    parser = _Parser(tokens, {name: k for k, name in enumerate(names)}, text)
    expr = parser.sum()
    parser.expect("")
    return expr


def _shown(text: str) -> str:
    return text if len(text) <= MAX_SHOWN else f"{text[:MAX_SHOWN]}..."


class _Parser:
    """Recursive descent over + * ^ / unary minus, brackets and the known words."""

    def __init__(self, tokens: list[str], names: Mapping[str, int], text: str) -> None:
        self.tokens, self.names, self.text, self.at, self.depth = tokens, names, _shown(text), 0, 0

    def peek(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self) -> str:
        token = self.peek()
        self.at += 1
        return token

    def expect(self, token: str) -> None:
        found = self.take()
        if found != token:
            raise DefinitionError(f"expected {token or 'the end'!r} and found {found!r} in {self.text!r}")

    def sum(self) -> Expr:
        terms = [self.product()]
        while self.peek() == "+":
            self.take()
            terms.append(self.product())
        return terms[0] if len(terms) == 1 else Plus(tuple(terms))

    def product(self) -> Expr:
        factors = [self.power()]
        while self.peek() == "*":
            self.take()
            factors.append(self.power())
        return factors[0] if len(factors) == 1 else Times(tuple(factors))

    def power(self) -> Expr:
        base = self.atom()
        if self.peek() != "^":
            return base
        self.take()
        exponent = self.atom()
        if not isinstance(exponent, Num) or exponent.value.denominator != 1:
            raise DefinitionError(
                f"an exponent is an integer; found {show(exponent, list(self.names))} in {self.text!r}"
            )
        return Power(base, int(exponent.value))

    def atom(self) -> Expr:
        token = self.take()
        if token == "(":
            return self.bracket(1)[0]
        if token == "-" or _is_integer(token):
            return self.number(token)
        if token in FUNCTIONS and self.peek() == "(":
            return Call(token, self.atom())
        if token == "cut" and self.peek() == "(":
            self.take()
            return Cut(*self.bracket(2))
        if token in self.names:
            return Var(self.names[token])
        if token == "pi":
            return Pi()
        raise DefinitionError(f"unknown name {_shown(token)!r} in {self.text!r}; known are {', '.join(self.names)}")

    def bracket(self, count: int) -> list[Expr]:
        """So many expressions between commas, up to the closing bracket."""
        self.depth += 1
        if self.depth > MAX_NESTING:
            raise DefinitionError(f"an expression is nested more than {MAX_NESTING} deep")
        found = [self.sum()]
        for _ in range(1, count):
            self.expect(",")
            found.append(self.sum())
        self.expect(")")
        self.depth -= 1
        return found

    def number(self, token: str) -> Num:
        """An integer or a fraction of integers, with its sign."""
        sign = -1 if token == "-" else 1
        top = self.take() if token == "-" else token
        bottom = "1"
        if self.peek() == "/":
            self.take()
            bottom = self.take()
        if not (_is_integer(top) and _is_integer(bottom) and int(bottom)):
            raise DefinitionError(f"{top}/{bottom} is not a number in {self.text!r}")
        return Num(sign * Fraction(int(top), int(bottom)))
