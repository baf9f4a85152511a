"""Grows random well-typed graphs: every choice is drawn, every step goes through the graph's own builder.

Values stay small: few indices, few terms, and segments whose coefficient tensors have at most `MAX_DEGREE` indices.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, TypeAlias

from hypothesis import strategies as st

from ..ir import scalar
from ..ir.graph import Builder, Graph, Output
from ..ir.ops import Constant, Displacement, Gather, Input, Op, Product, Scalar, Select, Sum, SumNeighbours
from ..ir.resolve import resolve
from ..ir.types import Site, Type
from ..symmetry.constants import delta, epsilon
from ..symmetry.group import Group
from ..symmetry.rep import VECTOR, Block, Layout, Rep, Symmetry, parse_rep

__all__ = ["FORMULAS", "Draw", "Growth", "finish", "pruned"]

Draw: TypeAlias = Callable[["st.SearchStrategy[Any]"], Any]

MAX_RANK = 3
MAX_DEGREE = 8
MAX_TERMS = 6
COEFFICIENTS = [Fraction(n, d) for n, d in ((1, 1), (-1, 1), (2, 1), (1, 2), (-1, 3), (3, 2))]
MATRIX_SUM = parse_rep("matrix(0e + 1o + 2e)")

FORMULAS: dict[int, tuple[str, ...]] = {
    0: (
        "sigmoid(a)",
        "a * sigmoid(a)",
        "exp((-1) * a^2)",
        "(1 + a^2)^(-1)",
        "sqrt(1 + a^2)",
        "a^2 + (-2/3) * a",
        "a + cut(a, (1 + (-1) * a)^3)",
    ),
    -1: ("tanh(a)", "sin(a)", "a * (1 + a^2)^(-1)", "a^3 + (1/2) * a", "a + cut(a^2, a * (1 + (-1) * a^2)^3)"),
    1: ("cos(a)", "a^2", "exp((-1) * a^2)", "sqrt(1 + a^2)", "pi * a^2"),
}
"""Formulas of one argument, by their parity: 0 for neither even nor odd."""


@dataclass
class Growth:
    """A graph while it grows. `degree[k]` and `terms[k]` bound the coefficient tensors and monomials of node k."""

    draw: Draw
    builder: Builder = field(default_factory=Builder)
    degree: dict[int, int] = field(default_factory=dict)
    terms: dict[int, int] = field(default_factory=dict)

    def add(self, op: Op, *operands: int) -> int:
        """A node, new or known, with its bounds."""
        k = self.builder.add(op, *operands)
        self.degree[k], self.terms[k] = self._bounds(op, k, operands)
        return k

    def _bounds(self, op: Op, k: int, operands: Sequence[int]) -> tuple[int, int]:
        degrees, terms = [self.degree[j] for j in operands], [self.terms[j] for j in operands]
        match op:
            case Product():
                product = 1
                for count in terms:
                    product *= count
                return sum(degrees), product
            case Sum():
                return max(degrees), sum(terms)
            case Gather():
                return degrees[0], terms[0]
            case Constant():
                return 0, 1
            case _:
                return self.type(k).rep.legs, 1

    def type(self, k: int) -> Type:
        """The type of a node."""
        return self.builder.nodes[k].type

    def pick(self, nodes: Iterable[int]) -> int:
        """One of some nodes."""
        return int(self.draw(st.sampled_from(list(nodes))))

    def values(self) -> list[int]:
        """Nodes that take part in products: no constants, positions or flat sums."""
        return [
            k
            for k, node in enumerate(self.builder.nodes)
            if not (isinstance(node.op, Constant) or node.type.affine or node.type.rep.layout is Layout.FLAT)
        ]

    def at(self, site: Site) -> list[int]:
        """Values of a site, and those that all sites share."""
        return [k for k in self.values() if self.type(k).site in (site, Site.SHARED)]

    def input(self, name: str, type_: Type) -> int:
        """An argument."""
        return self.add(Input(name, type_))

    def delta(self) -> int:
        """The Kronecker tensor."""
        return self.add(Constant("delta", delta()))

    def epsilon(self) -> int:
        """The Levi-Civita tensor."""
        return self.add(Constant("eps", epsilon()))

    def sum(self, terms: Sequence[tuple[Fraction, int]]) -> int:
        """A linear combination."""
        return self.add(Sum(tuple(value for value, _ in terms)), *(k for _, k in terms))

    def formula(self, text: str, *operands: int, rep: Rep | None = None) -> int:
        """A formula whose arguments are called a, b, c in order."""
        return self.add(Scalar(scalar.parse(text, "abc"[: len(operands)]), rep), *operands)

    # Steps: each adds a value, or nothing where it does not apply ------------------------------------------

    def product(self, pool: Sequence[int]) -> int | None:
        """Up to three values of a pool, a recent one among them, perhaps with a delta or epsilon, contracted."""
        more = self.draw(st.sampled_from([1, 1, 2, 0]))
        operands = [self.pick(pool[-3:]), *(self.pick(pool) for _ in range(more))]
        constant = self.draw(st.sampled_from([None, None, self.delta, self.epsilon]))
        operands += [constant()] if constant else []
        legs = [self.type(k).rep.legs for k in operands]
        if sum(legs) > MAX_DEGREE or (len(operands) == 1 and legs[0] < 2):
            return None
        return self._fitting(self._contraction(legs), operands)

    def _contraction(self, legs: Sequence[int]) -> Product:
        """Indices joined in random pairs until at most `MAX_RANK` are free, in random order."""
        total = sum(legs)
        order = self.draw(st.permutations(range(total)))
        fewest = max(0, (total - MAX_RANK + 1) // 2)
        pairs = self.draw(st.integers(fewest, total // 2))
        label = {place: min(place, order[k ^ 1]) if k < 2 * pairs else place for k, place in enumerate(order)}
        starts = [sum(legs[:k]) for k in range(len(legs))]
        labels = [[label[start + i] for i in range(count)] for start, count in zip(starts, legs, strict=True)]
        return Product.of(labels, order[2 * pairs :])

    def _fitting(self, op: Op, operands: Sequence[int]) -> int | None:
        """The node, unless its segment grows too large."""
        degree, terms = sum(self.degree[k] for k in operands), 1
        for k in operands:
            terms *= self.terms[k]
        return self.add(op, *operands) if degree <= MAX_DEGREE and terms <= MAX_TERMS else None

    def combination(self, pool: Sequence[int]) -> int | None:
        """A sum of two values of equal representation, one of them transposed if drawn so."""
        first = self.pick(pool[-3:])
        rep = self.type(first).rep
        second = self.pick(k for k in pool if self.type(k).rep == rep)
        if rep.legs == 2 and rep.layout is Layout.SINGLE and self.draw(st.booleans()):
            second = self.add(Product.of(["ij"], "ji"), second)
        if self.terms[first] + self.terms[second] > MAX_TERMS:
            return None
        one, two = self.draw(st.sampled_from(COEFFICIENTS)), self.draw(st.sampled_from(COEFFICIENTS))
        return self.sum([(one, first), (two, second)])

    def scalar(self, pool: Sequence[int]) -> int | None:
        """A formula of a true scalar, or an odd or even formula of a pseudoscalar."""
        scalars = [k for k in pool if self.type(k).rep.is_scalar and self.type(k).rep.parity][-3:]
        if not scalars:
            return None
        argument = self.pick(scalars)
        parities = [0, 1, -1] if self.type(argument).rep.parity == 1 else [1, -1]
        texts = [text for parity in parities for text in FORMULAS[parity]]
        return self.formula(self.draw(st.sampled_from(texts)), argument)

    def gate(self, pool: Sequence[int]) -> int | None:
        """A value times a formula of its squared norm."""
        value = self.pick(pool[-3:])
        legs = tuple(range(self.type(value).rep.legs))
        norm = self._fitting(Product.of([legs, legs], ()), (value, value))
        if norm is None:
            return None
        factor = self.formula(self.draw(st.sampled_from(FORMULAS[0])), norm)
        return self._fitting(Product.of([legs, ()], legs), (value, factor))

    def anticommutator(self, pool: Sequence[int]) -> int | None:
        """X Y + Y X of matrices that hold 0e + 1o + 2e."""
        matrices = [k for k in pool if self.type(k).rep == MATRIX_SUM]
        if not matrices:
            return None
        x, y = self.pick(matrices), self.pick(matrices)
        if self.degree[x] + self.degree[y] > MAX_DEGREE or 2 * self.terms[x] * self.terms[y] > MAX_TERMS:
            return None
        factors = [self.add(Product.of(["ik", "kj"], "ij"), *pair) for pair in ((x, y), (y, x))]
        return self.sum([(Fraction(1), factors[0]), (Fraction(1), factors[1])])

    def traceless(self, pool: Sequence[int]) -> int | None:
        """The symmetric traceless part of a tensor of rank two."""
        tensors = [k for k in pool if self.type(k).rep.legs == 2 and 3 * self.terms[k] <= MAX_TERMS]
        return self.traceless_part(self.pick(tensors)) if tensors else None

    def traceless_part(self, tensor: int) -> int:
        """(T + T') / 2 - delta tr(T) / 3."""
        turned = self.add(Product.of(["ij"], "ji"), tensor)
        trace = self.add(Product.of(["ij", "kk"], "ij"), self.delta(), tensor)
        return self.sum([(Fraction(1, 2), tensor), (Fraction(1, 2), turned), (Fraction(-1, 3), trace)])

    def gathered(self, pool: Sequence[int]) -> int | None:
        """A node value at an end of each edge."""
        nodes = [k for k in pool if self.type(k).site is Site.NODE]
        return (
            self.add(Gather(self.draw(st.sampled_from(["sender", "receiver"]))), self.pick(nodes[-3:]))
            if nodes
            else None
        )

    def neighbours(self, pool: Sequence[int]) -> int | None:
        """An edge value summed over the edges that end in each node."""
        edges = [k for k in pool if self.type(k).site is Site.EDGE and self.type(k).rep.is_determined]
        return self.add(SumNeighbours(), self.pick(edges[-3:])) if edges else None

    def selected(self, pool: Sequence[int]) -> int | None:
        """A block of a flat sum."""
        flat = [k for k, node in enumerate(self.builder.nodes) if node.type.rep.layout is Layout.FLAT]
        if not flat:
            return None
        whole = self.pick(flat)
        return self.add(Select(self.draw(st.integers(0, len(self.type(whole).rep.blocks) - 1))), whole)

    def displaced(self, pool: Sequence[int]) -> int | None:
        """The vectors along the edges, with the shift of an image where there is an edge vector."""
        positions = [k for k, node in enumerate(self.builder.nodes) if node.type.affine]
        if not positions:
            return None
        inputs = [k for k, node in enumerate(self.builder.nodes) if isinstance(node.op, Input)]
        shifts = [k for k in inputs if self.type(k) == Type(VECTOR, Site.EDGE)]
        return self.add(Displacement(), positions[0], *shifts[: self.draw(st.integers(0, 1))])


def finish(growth: Growth, results: Sequence[int], name: str = "drawn") -> Graph:
    """The graph of some results, each claimed to be what it is found to be; under SO3 where inversion fails."""
    whole = growth.builder.graph(name, Group.O3, ())
    reps = [_claim(whole, k) for k in results]
    group = Group.O3 if all(rep.is_determined for rep in reps) else Group.SO3
    outputs = tuple(Output(f"out{n}", k, rep) for n, (k, rep) in enumerate(zip(results, map(_even, reps), strict=True)))
    return pruned(growth.builder.graph(name, group, outputs))


def _claim(graph: Graph, k: int) -> Rep:
    """The representation of a node, symmetric traceless where the node is such a part by construction."""
    rep = resolve(graph, k)
    node = graph.nodes[k]
    is_part = isinstance(node.op, Sum) and node.op.coefficients == (Fraction(1, 2), Fraction(1, 2), Fraction(-1, 3))
    if is_part and rep.layout is Layout.SINGLE and rep.legs == 2:
        return Rep((Block(2, rep.parity, Symmetry.STF),))
    return rep


def _even(rep: Rep) -> Rep:
    """An open parity stated as even, which under SO3 alone says nothing."""
    blocks = tuple(Block(block.rank, block.parity or 1, block.symmetry) for block in rep.blocks)
    return Rep(blocks, rep.layout)


def pruned(graph: Graph) -> Graph:
    """The graph with only what its outputs need."""
    needed = {output.node for output in graph.outputs}
    for k in reversed(range(len(graph.nodes))):
        if k in needed:
            needed |= set(graph.nodes[k].operands)
    builder, places = Builder(), dict[int, int]()
    for k in sorted(needed):
        node = graph.nodes[k]
        places[k] = builder.add(node.op, *(places[operand] for operand in node.operands))
    outputs = tuple(Output(o.name, places[o.node], o.claim) for o in graph.outputs)
    return builder.graph(graph.name, graph.group, outputs)
