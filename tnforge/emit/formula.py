"""Prints scalar expressions in PyTorch."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..ir import scalar
from .literals import literal

__all__ = ["Formulas"]

BEYOND = "0.5"
"""What stands for the arguments of a body beyond the cutoff, where its value is not used."""


SMALLEST = "0.8"
"""The power of the smallest number of full accuracy below which an exponential is zero: 1e-30 in float32."""


FAST = 3
"""The largest power that PyTorch computes without a logarithm."""


@dataclass
class Formulas:
    """Prints formulas one after the other; what they need first becomes statements of its own, each made once.

    `like` is a tensor of the layer, whose type constants have. Names start with an underscore, as no value's does.
    """

    like: str
    known: dict[str, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)

    def take(self) -> list[str]:
        """The statements that became necessary since the last call."""
        taken, self.lines = self.lines, []
        return taken

    def tensor(self, expr: scalar.Expr, names: list[str]) -> str:
        """A formula as a tensor, even where it has no arguments."""
        text = self.text(expr, names)
        return text if scalar.arity(expr) else f"{self.like}.new_full((), {text})"

    def text(self, expr: scalar.Expr, names: list[str]) -> str:
        """A formula of arguments with these names."""
        match expr:
            case scalar.Var(index):
                return names[index]
            case scalar.Num(value):
                return literal(value)
            case scalar.Pi():
                return literal(expr)
            case scalar.Plus(terms):
                return "(" + " + ".join(self.text(term, names) for term in terms) + ")"
            case scalar.Times(factors):
                return "(" + " * ".join(self.text(factor, names) for factor in factors) + ")"
            case scalar.Power(base, exponent):
                return self._power(self.text(base, names), exponent)
            case scalar.Call(function, argument):
                inner = self.tensor(argument, names)
                called = f"torch.{function}{inner if _has_brackets(argument) else f'({inner})'}"
                return self._flushed(called) if function == "exp" else called
            case scalar.Cut(argument, body):
                return self._cut(argument, body, names)

    def _cut(self, argument: scalar.Expr, body: scalar.Expr, names: list[str]) -> str:
        """Zero beyond the cutoff, where the body is computed of other arguments.

        So no gradient passes through it there: a gradient of zero times one that is infinite would be no number.
        """
        inside = self._named("inside", f"{self.tensor(argument, names)} < 1.0")
        masked = list(names)
        for index in sorted(scalar.variables(body)):
            masked[index] = self._named("within", f"torch.where({inside}, {names[index]}, {BEYOND})")
        return f"torch.where({inside}, {self.tensor(body, masked)}, 0.0)"

    def _power(self, base: str, exponent: int) -> str:
        """A power; PyTorch has fast ones up to the third, of which higher ones are made."""
        if abs(exponent) <= FAST:
            return f"{base} ** {exponent}"
        if exponent < 0:
            return f"{self._named('power', self._power(base, -exponent))} ** -1"
        square = self._named("power", f"{self._named('base', base)} ** 2")
        rest = f" * {self._named('base', base)}" if exponent % 2 else ""
        half = exponent // 2
        return f"{square if half == 1 else self._power(square, half)}{rest}"

    def _flushed(self, power: str) -> str:
        """Zero in place of what is so small that numbers lose digits, and processors much of their speed."""
        name = self._named("power", power)
        return f"torch.where({name} < torch.finfo({name}.dtype).tiny ** {SMALLEST}, 0.0, {name})"

    def _named(self, word: str, text: str) -> str:
        """The name under which an expression is computed once."""
        if text not in self.known:
            self.known[text] = f"_{word}{len(self.known) + 1}"
            self.lines.append(f"{self.known[text]} = {text}")
        return self.known[text]


def _has_brackets(expr: scalar.Expr) -> bool:
    return isinstance(expr, scalar.Plus | scalar.Times) and scalar.arity(expr) > 0
