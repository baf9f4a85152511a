"""The slopes of a curve: the derivatives of its values by the number of the pair, as operations of a graph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from ..errors import EmitError
from ..ir.graph import Builder, Graph
from ..ir.ops import Flat, Keep, Mix, Opaque, Product, Scalar, Select, Sum
from ..ir.scalar import Expr, Num, Plus, Times, Var
from ..ir.slope import slope
from .curve import Curve

__all__ = ["Slopes", "slopes_of"]

ZERO = Times((Num(Fraction(0)), Var(0)))
"""Nothing, in as many rows as an argument has."""

ONE = Plus((ZERO, Num(Fraction(1))))


@dataclass(frozen=True)
class Slopes:
    """A graph with the slopes of a curve behind its own nodes.

    `of[k]` is the node of the slope of node k; what is not in it does not depend on the number. The slope of a learned
    function stands there as that function of its arguments and of their slopes.
    """

    graph: Graph
    of: dict[int, int]


def slopes_of(graph: Graph, curve: Curve) -> Slopes:
    """The slopes of the values of a curve."""
    builder = Builder(list(graph.nodes), {(node.op, node.operands): k for k, node in enumerate(graph.nodes)})
    maker = _Maker(builder, {curve.argument: builder.add(Scalar(ONE), curve.argument)})
    for k in curve.nodes:
        if any(operand in maker.of for operand in graph.nodes[k].operands):
            maker.of[k] = maker.slope(k)
    return Slopes(replace(graph, nodes=tuple(builder.nodes)), maker.of)


@dataclass(frozen=True)
class _Maker:
    builder: Builder
    of: dict[int, int]

    def slope(self, k: int) -> int:
        """The slope of a value of which an operand has one."""
        node = self.builder.nodes[k]
        changing = [place for place, operand in enumerate(node.operands) if operand in self.of]
        match node.op:
            case Scalar(expr):
                return self._of_formula(expr, node.operands, changing)
            case Product() as op:
                parts = [self.builder.add(op, *self._with_slope(node.operands, place)) for place in changing]
                return parts[0] if len(parts) == 1 else self.builder.add(Sum((Fraction(1),) * len(parts)), *parts)
            case Sum(coefficients, direct):
                chosen = Sum(tuple(coefficients[place] for place in changing), direct)
                return self.builder.add(chosen, *(self.of[node.operands[place]] for place in changing))
            case Flat() as flat:
                return self.builder.add(flat, *(self._or_zero(operand) for operand in node.operands))
            case Opaque() as block:
                slopes = (self._or_zero(operand) for operand in node.operands)
                return self.builder.add(block, *node.operands, *slopes)
            case Mix() | Select() | Keep() as op:
                return self.builder.add(op, *(self.of.get(operand, operand) for operand in node.operands))
        raise EmitError(f"the slope of a {type(node.op).__name__} of pairs is not known")

    def _of_formula(self, expr: Expr, operands: Sequence[int], changing: Sequence[int]) -> int:
        """One formula of the arguments and of their slopes."""
        found = [(place, own) for place in changing if (own := slope(expr, place)) is not None]
        terms = tuple(Times((own, Var(len(operands) + number))) for number, (_, own) in enumerate(found))
        if not terms:
            return self.builder.add(Scalar(ZERO), *operands)
        slopes = (self.of[operands[place]] for place, _ in found)
        return self.builder.add(Scalar(Plus(terms) if len(terms) > 1 else terms[0]), *operands, *slopes)

    def _with_slope(self, operands: Sequence[int], place: int) -> tuple[int, ...]:
        return (*operands[:place], self.of[operands[place]], *operands[place + 1 :])

    def _or_zero(self, operand: int) -> int:
        return self.of[operand] if operand in self.of else self.builder.add(Scalar(ZERO), operand)
