"""Values of edges as functions of how far the edge is from the cutoff.

The variable is the argument of the cuts, `place`, which is one at the cutoff and less inside. Every scalar is an exact
expression in it and in symbols for what does not depend on it alone; those stand for generic numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

import sympy

from ..errors import UndecidedError
from ..ir import scalar
from ..ir.graph import Graph
from ..ir.ops import Flat, Mix, Opaque, Product, Scalar, Sum
from ..ir.polynomial import Leaf, Monomial
from ..ir.types import Site
from ..symmetry.exact import ExactTensor
from ..symmetry.rep import Layout
from .claims import Segmentation
from .formula import sympy_formula
from .names import text_of
from .segments import polynomial_of
from .vanishing import fading, order_at_one

__all__ = ["PLACE", "Group", "Radial", "cut_formulas", "shown"]

MAX_TEXT = 100
"""Characters of an expression for a reader."""

PLACE = sympy.Symbol("x", positive=True)


def cut_formulas(graph: Graph) -> tuple[int, ...]:
    """The formulas of edges, or of rows where there are no edges, that are cut."""
    site = Site.EDGE if any(node.type.site is Site.EDGE for node in graph.nodes) else Site.ROW
    return tuple(
        k
        for k, node in enumerate(graph.nodes)
        if isinstance(node.op, Scalar) and "cut" in scalar.words(node.op.expr) and node.type.site is site
    )


def _is_formula(graph: Graph, k: int, site: Site) -> bool:
    """Whether a value is a formula of the edge itself, or one of shared numbers that is not cut."""
    node = graph.nodes[k]
    if not isinstance(node.op, Scalar):
        return False
    return node.type.site is site or (node.type.site is Site.SHARED and "cut" not in scalar.words(node.op.expr))


@dataclass(frozen=True)
class Group:
    """The terms of a value that have the same tensors as leaves: the tensors times one function of the place.

    `order` is that of the product, `own` that of the function; `slowest` is the term that vanishes most slowly.
    """

    tensors: Monomial
    function: Any
    own: Any
    order: Any
    slowest: Monomial


@dataclass
class Radial:
    """The values of one graph near the cutoff; before the boundary is known, all are plain symbols."""

    segmentation: Segmentation
    site: Site
    symbols: dict[tuple[Monomial, ExactTensor | None], Any] = field(default_factory=dict)
    lengths: set[Any] = field(default_factory=set)
    at_place: dict[Any, Any] = field(default_factory=dict)
    argument: Any = None
    known: dict[int, list[Group]] = field(default_factory=dict)

    @property
    def graph(self) -> Graph:
        """The graph of the segments."""
        return self.segmentation.graph

    @classmethod
    def of(cls, segmentation: Segmentation, formulas: tuple[int, ...]) -> Radial:
        """The values as functions of the argument of the cuts, which all reach one at the same place."""
        radial = cls(segmentation, segmentation.graph.type(formulas[0]).site)
        arguments = [argument for k in formulas for argument in radial.arguments(k)]
        radial.solve(arguments[0])
        for argument in arguments[1:]:
            radial.check_same(argument)
        return radial

    def arguments(self, k: int) -> list[Any]:
        """The arguments of the cuts of a formula."""
        found: list[Any] = []

        def cut(place: Any, body: Any) -> Any:
            found.append(place)
            return body

        self.formula(k, cut)
        return found

    def solve(self, argument: Any) -> None:
        """Express the one length that a cut depends on by its place."""
        lengths = sorted(argument.free_symbols & self.lengths, key=str)
        if len(lengths) != 1:
            among = " and ".join(map(str, lengths)) or "none"
            raise _undecided(
                f"the cutoff is where {argument} is one, which depends on these values of an edge: {among}"
            )
        try:
            solutions = sympy.solve(argument - PLACE, lengths[0])
        except NotImplementedError:
            solutions = []
        if len(solutions) != 1:
            raise _undecided(f"where {argument} is one could not be solved for {lengths[0]}")
        self.at_place, self.argument = {lengths[0]: solutions[0]}, argument

    def check_same(self, argument: Any) -> None:
        """Refuse a second cutoff at another place."""
        moved = sympy.simplify(argument.subs(self.at_place))
        slope = sympy.diff(moved, PLACE).subs(PLACE, 1)
        if moved.free_symbols & self.lengths or sympy.simplify(moved.subs(PLACE, 1) - 1) != 0 or not slope.is_positive:
            raise _undecided(f"{argument} is not one at the same place as the other arguments of cuts")

    # Scalars ---------------------------------------------------------------------------------------

    def formula(self, k: int, cut: Any = lambda _, body: body) -> Any:
        """A formula inside the cutoff."""
        op = self.graph.nodes[k].op
        assert isinstance(op, Scalar)
        arguments = [self.scalar(operand) for operand in self.graph.nodes[k].operands]
        return sympy_formula(op.expr, arguments, cut)

    def scalar(self, node: int) -> Any:
        """A scalar of an edge, or a shared one."""
        if _is_formula(self.graph, node, self.site):
            return self.formula(node)
        polynomial = polynomial_of(self.segmentation, node)
        return sympy.Add(*(self.term(monomial, tensor) for monomial, tensor in polynomial.terms))

    def term(self, monomial: Monomial, tensor: ExactTensor) -> Any:
        """A term of a scalar polynomial; what is contracted is one symbol."""
        joined = tuple(leaf for leaf in monomial if leaf.rank > 0)
        first = next(value for _, value in tensor.entries())
        factors = [self.faded(leaf) for leaf in joined]
        factors += [self.symbol(joined, tensor.scale(1 / first))] if joined else []
        return sympy.Mul(_rational(first), self.function(monomial), *factors)

    def function(self, monomial: Monomial) -> Any:
        """The product of the scalars among some leaves."""
        return sympy.Mul(*(self.leaf(leaf) for leaf in monomial if leaf.rank == 0))

    def leaf(self, leaf: Leaf) -> Any:
        """A scalar leaf."""
        if _is_formula(self.graph, leaf.node, self.site):
            return self.formula(leaf.node)
        return self.symbol((leaf,)) * self.faded(leaf)

    def symbol(self, leaves: Monomial, tensor: ExactTensor | None = None) -> Any:
        """The symbol of a leaf or of a contraction of leaves; a place on the way to the cutoff where it is known."""
        key = (leaves, tensor)
        if key not in self.symbols:
            name = ".".join(text_of(self.graph, leaf) for leaf in leaves)
            taken = {str(PLACE), *map(str, self.symbols.values())}
            while name in taken:
                name += "_"
            self.symbols[key] = sympy.Symbol(name, positive=True)
            if any(self.graph.type(leaf.node).site is self.site for leaf in leaves):
                self.lengths.add(self.symbols[key])
        return self.at_place.get(self.symbols[key], self.symbols[key])

    def faded(self, leaf: Leaf) -> Any:
        """How a leaf that is no formula vanishes; one where it does not, or where the cutoff is not known yet."""
        return fading(self.fade(leaf), PLACE) if self.at_place else sympy.Integer(1)

    def text(self, leaf: Leaf) -> str:
        """A leaf for a reader; a formula as a function of the place."""
        if not _is_formula(self.graph, leaf.node, self.site):
            return text_of(self.graph, leaf)
        expr = self.formula(leaf.node)
        return f"({shown(expr)})" if isinstance(expr, sympy.Add) else shown(expr)

    # Orders ----------------------------------------------------------------------------------------

    def fade(self, leaf: Leaf) -> Any:
        """The order to which a leaf that is no formula vanishes at the cutoff."""
        node = self.graph.nodes[leaf.node]
        if node.type.site is not self.site:
            return sympy.Integer(0)
        match node.op:
            case Opaque(vanishing=True):
                return max(min(self.order(operand) for operand in node.operands), sympy.Integer(0))
            case Mix():
                return self.order(node.operands[1])
            case Product() | Sum():
                return self.order(leaf.node)
            case _:
                return sympy.Integer(0)

    def order(self, root: int) -> Any:
        """The order to which a value of an edge vanishes at the cutoff."""
        return min((group.order for group in self.groups(root)), default=sympy.oo)

    def groups(self, root: int) -> list[Group]:
        """The terms of a value, those with the same tensors together."""
        if root not in self.known:
            self.known[root] = self._groups(root)
        return self.known[root]

    def _groups(self, root: int) -> list[Group]:
        if isinstance(self.graph.nodes[root].op, Flat):
            return [group for operand in self.graph.nodes[root].operands for group in self.groups(operand)]
        if self.graph.type(root).rep.layout is Layout.FLAT:
            order = self.fade(Leaf(root))
            return [Group((Leaf(root),), sympy.Integer(1), sympy.Integer(0), order, (Leaf(root),))]
        parts: dict[Monomial, list[tuple[Monomial, ExactTensor]]] = {}
        for monomial, tensor in polynomial_of(self.segmentation, root).terms:
            tensors = tuple(leaf for leaf in monomial if leaf.rank > 0)
            parts.setdefault(tensors, []).append((monomial, tensor))
        return [self._group(tensors, terms) for tensors, terms in parts.items()]

    def _group(self, tensors: Monomial, terms: list[tuple[Monomial, ExactTensor]]) -> Group:
        """The slowest of the functions that stand at the entries of one product of tensors."""
        functions = [self.function(monomial) for monomial, _ in terms]
        sums = [
            sympy.Add(*(_rational(c) * function for c, function in zip(row, functions, strict=True)))
            for row in _rows([tensor for _, tensor in terms])
        ]
        own, function = min(((order_at_one(total, PLACE), total) for total in sums), key=lambda pair: pair[0])
        slowest = min((monomial for monomial, _ in terms), key=lambda m: order_at_one(self.function(m), PLACE))
        order = own + sympy.Add(*(self.fade(leaf) for leaf in tensors))
        return Group(tensors, function, own, order, slowest)

    def length_leaves(self) -> set[Leaf]:
        """The leaves that the length is made of, where it is a contraction."""
        return {
            leaf for (leaves, tensor), s in self.symbols.items() if tensor and s in self.at_place for leaf in leaves
        }


def _rows(tensors: list[ExactTensor]) -> Iterator[tuple[Fraction, ...]]:
    """The different directions in which the entries of several tensors of one shape point."""
    seen: set[tuple[Fraction, ...]] = set()
    table: dict[tuple[int, ...], dict[int, Fraction]] = {}
    for number, tensor in enumerate(tensors):
        for index, value in tensor.entries():
            table.setdefault(index, {})[number] = value
    for entries in table.values():
        first = next(iter(entries.values()))
        row = tuple(entries.get(k, Fraction(0)) / first for k in range(len(tensors)))
        if row not in seen:
            seen.add(row)
            yield row


def shown(expr: Any) -> str:
    """An expression as text, cut short where it is long."""
    text = str(expr).replace("**", "^")
    return text if len(text) <= MAX_TEXT else f"{text[: MAX_TEXT - 3]}..."


def _rational(value: Fraction) -> Any:
    return sympy.Rational(value.numerator, value.denominator)


def _undecided(what: str) -> UndecidedError:
    return UndecidedError(f"how smooth the layer is at the cutoff could not be decided: {what}")
