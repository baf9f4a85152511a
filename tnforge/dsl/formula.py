"""Turns open sums of terms into values: multilinear ones into products and sums, other scalars into one formula.

A scalar expression that contains a formula is itself one formula, whose arguments are the contractions inside it. A
formula with fewer rows or channels than the whole stays an argument, so that it is evaluated no more often than needed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeAlias

from ..errors import DefinitionError, Place
from ..ir import scalar
from ..ir.ops import Scalar, Sum
from ..symmetry.rep import Block, Rep
from .index import Index
from .term import Extent, Factor, Term, extent_of, product_of
from .value import Value, make, resolved, substitute

__all__ = ["apply_formula", "apply_formulas", "close"]

MAX_SIZE = 2000
MAX_DEPTH = 80
"""A formula is at most this large when the formulas in it are written out."""

Shape: TypeAlias = Callable[..., scalar.Expr]


def close(terms: Sequence[Term], order: Sequence[Index], place: Place | None) -> Value:
    """The sum of terms as one value with its legs in the given order."""
    if _is_formula(terms):
        return apply_formula(terms, lambda whole: whole, place)
    if len(terms) == 1 and terms[0].coefficient == 1:
        return _product(terms[0], order)
    values = tuple(_product(term, order) for term in terms)
    coefficients = tuple(term.coefficient for term in terms)
    return make(Sum(coefficients), values, place, tuple(term.place for term in terms))


def apply_formula(terms: Sequence[Term], shape: Shape, place: Place | None) -> Value:
    """A formula around a scalar sum of terms as one value."""
    return apply_formulas([terms], shape, place)


def apply_formulas(sums: Sequence[Sequence[Term]], shape: Shape, place: Place | None) -> Value:
    """A formula around several scalar sums of terms as one value."""
    factors = [factor for terms in sums for term in terms for factor in term.factors]
    formula = _Formula(extent_of(factor.extent for factor in factors))
    expr = _checked(shape(*map(formula.sum, sums)))
    if not factors:
        raise DefinitionError("a scalar function needs a value of the layer", places=(place,) if place else ())
    return make(Scalar(expr, _decided(expr, formula.arguments)), tuple(formula.arguments), place)


def _checked(expr: scalar.Expr) -> scalar.Expr:
    """The formula, if it has not grown beyond bounds by standing in others many times."""
    size, depth = scalar.size(expr), scalar.depth(expr)
    if size > MAX_SIZE or depth > MAX_DEPTH:
        raise DefinitionError(
            f"a formula of {size} operations and arguments, nested {depth} deep, is beyond the scope of tnforge, "
            f"{MAX_SIZE} and {MAX_DEPTH}",
            advice="Split the layer: the result of one layer is an argument of the next.",
        )
    return expr


def _decided(expr: scalar.Expr, arguments: list[Value]) -> Rep | None:
    """The parity of a formula where types leave it open and the exact arguments do not."""
    if scalar.parity(expr, [argument.type.rep.parity for argument in arguments]):
        return None
    sign = scalar.parity(expr, [resolved(argument).parity for argument in arguments])
    return Rep((Block(0, sign),)) if sign else None


def _is_formula(terms: Sequence[Term]) -> bool:
    """Whether a sum of scalar terms contains a formula as wide as itself and is more than that formula."""
    factors = [factor for term in terms for factor in term.factors]
    if terms[0].free or (len(factors) == 1 and len(terms) == 1 and terms[0].coefficient == 1):
        return False
    whole = extent_of(factor.extent for factor in factors)
    return any(_inlines(factor.value, whole) for factor in factors)


def _inlines(value: Value, whole: Extent) -> bool:
    """Whether a value is a formula as wide as the whole, or one of no arguments, which is as wide as anything."""
    return isinstance(value.op, Scalar) and (not value.operands or (value.type.site, value.type.channels) == whole)


def _product(term: Term, order: Sequence[Index]) -> Value:
    """The factors of a term as one value, formulas of the same width joined to one."""
    factors: list[Factor] = []
    groups: dict[Extent, list[Factor]] = {}
    for factor in term.factors:
        if isinstance(factor.value.op, Scalar):
            groups.setdefault(factor.extent, []).append(factor)
        else:
            factors.append(factor)
    return product_of([*factors, *(_joined(group, term.place) for group in groups.values())], order, term.place)


def _joined(group: list[Factor], place: Place | None) -> Factor:
    if len(group) == 1:
        return group[0]
    return Factor(apply_formula([Term(Fraction(1), tuple(group))], lambda whole: whole, place))


@dataclass
class _Formula:
    """Builds a formula and collects its arguments."""

    whole: Extent
    arguments: list[Value] = field(default_factory=list)

    def sum(self, terms: Sequence[Term]) -> scalar.Expr:
        parts: list[scalar.Expr] = []
        for term in terms:
            part = self.product(term)
            parts += part.terms if isinstance(part, scalar.Plus) else (part,)
        return parts[0] if len(parts) == 1 else scalar.Plus(tuple(parts))

    def product(self, term: Term) -> scalar.Expr:
        parts: list[scalar.Expr] = []
        if term.coefficient != 1 or not term.factors:
            parts.append(scalar.Num(term.coefficient))
        for group in _contractions(term.factors):
            part = self.value(product_of(group, (), term.place))
            parts += part.factors if isinstance(part, scalar.Times) else (part,)
        return parts[0] if len(parts) == 1 else scalar.Times(tuple(parts))

    def value(self, value: Value) -> scalar.Expr:
        if isinstance(value.op, Scalar) and _inlines(value, self.whole):
            return substitute(value.op.expr, [self.value(operand) for operand in value.operands])
        if value not in self.arguments:
            self.arguments.append(value)
        return scalar.Var(self.arguments.index(value))


def _contractions(factors: Sequence[Factor]) -> list[list[Factor]]:
    """The factors in groups that share indices."""
    groups: list[list[Factor]] = []
    for factor in factors:
        labels = set(factor.labels)
        linked = [group for group in groups if any(labels & set(other.labels) for other in group)]
        merged = [other for group in linked for other in group] + [factor]
        groups = [group for group in groups if group not in linked] + [merged]
    return groups
