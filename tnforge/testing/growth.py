"""Grows random well-typed graphs: every choice is drawn, every step goes through the graph's own builder.

Values stay small: few indices, few terms, and segments whose coefficient tensors have at most `MAX_DEGREE` indices.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import islice
from typing import Any, TypeAlias

from hypothesis import strategies as st

from ..ir import scalar
from ..ir.graph import Builder, Graph, Output
from ..ir.ops import (
    Constant,
    Displacement,
    Flat,
    Gather,
    Input,
    Keep,
    Lookup,
    Mix,
    Op,
    Opaque,
    Product,
    Scalar,
    Select,
    Sum,
    SumNeighbours,
    SumNodes,
)
from ..ir.resolve import resolve
from ..ir.types import Site, Type
from ..symmetry.constants import delta, epsilon
from ..symmetry.group import Group
from ..symmetry.rep import SCALAR, VECTOR, Block, Layout, Rep, Symmetry, parse_rep
from ..symmetry.spherical import basis
from ..symmetry.vertex import vertex

__all__ = ["FORMULAS", "TABLES", "Draw", "Growth", "finish", "pruned"]

Draw: TypeAlias = Callable[["st.SearchStrategy[Any]"], Any]

MAX_RANK = 3
MAX_DEGREE = 8
MAX_TERMS = 6
TABLES = (Site.SPECIES, Site.STRUCTURE, Site.PAIR)
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
            case Select():
                return max(degrees[0], self.type(k).rep.legs), terms[0]
            case Flat():
                return max(degrees), max(terms)
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
        """Nodes that take part in products: no constants, positions, flat sums or matrices between channels."""
        return [k for k in self.carried() if not self._is_flat(k) and len(self.type(k).channels) < 2]

    def carried(self) -> list[int]:
        """Nodes that can be carried elsewhere: no constants or positions."""
        nodes = self.builder.nodes
        return [k for k, node in enumerate(nodes) if not (isinstance(node.op, Constant) or node.type.affine)]

    def flats(self, site: Site) -> list[int]:
        """Flat sums of a site."""
        return [k for k in self.carried() if self._is_flat(k) and self.type(k).site is site]

    def results(self) -> list[int]:
        """What may be returned: values, and flat sums that are no arguments."""
        nodes = self.builder.nodes
        return [
            k
            for k in self.carried()
            if len(self.type(k).channels) < 2 and not (self._is_flat(k) and isinstance(nodes[k].op, Input))
        ]

    def _is_flat(self, k: int) -> bool:
        return self.type(k).rep.layout is Layout.FLAT

    def at(self, site: Site, letter: str) -> list[int]:
        """Values of a site and those that all sites share, without channels or with those of a letter."""
        fitting = [k for k in self.values() if self.type(k).channels in ((), (letter,))]
        return [k for k in fitting if self.type(k).site in (site, Site.SHARED)]

    def letters(self, sites: Iterable[Site] = Site) -> list[str]:
        """The channel axes of values on some sites."""
        found = {letter for k in self.values() if self.type(k).site in sites for letter in self.type(k).channels}
        return sorted(found)

    def input(self, name: str, type_: Type) -> int:
        """An argument."""
        return self.add(Input(name, type_))

    def delta(self) -> int:
        """The Kronecker tensor."""
        return self.add(Constant("delta", delta()))

    def epsilon(self) -> int:
        """The Levi-Civita tensor."""
        return self.add(Constant("eps", epsilon()))

    def harmonic(self) -> int:
        """The harmonics of degree two, with one spherical leg and two vector indices."""
        return self.add(Constant("harmonic_2", basis(2)))

    def vertex(self) -> int:
        """The vertex of legs of degrees two, two and one."""
        return self.add(Constant("vertex_2_2_1", vertex(2, 2, 1)))

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
        spherical = any(self.type(k).rep.is_spherical for k in operands)
        further = [self.harmonic, self.vertex] if spherical else [None, self.delta, self.epsilon, self.harmonic]
        constant = self.draw(st.sampled_from([None, *further]))
        operands += [constant()] if constant else []
        legs = [self.type(k).rep.degrees for k in operands]
        if sum(map(len, legs)) > MAX_DEGREE or (len(operands) == 1 and len(legs[0]) < 2):
            return None
        product = self._contraction(legs)
        return self._fitting(product, operands) if product else None

    def _contraction(self, legs: Sequence[Sequence[int]]) -> Product | None:
        """Indices joined in random pairs of one degree until at most `MAX_RANK` are free, in random order."""
        degrees = [degree for own in legs for degree in own]
        total = len(degrees)
        order = self.draw(st.permutations(range(total)))
        pairs = self.draw(st.integers(max(0, (total - MAX_RANK + 1) // 2), total // 2))
        partner = _pairs(order, degrees, pairs)
        free = [place for place in order if place not in partner]
        places = iter(range(total))
        labels = [[min(place, partner.get(place, place)) for place in islice(places, len(own))] for own in legs]
        return Product.of(labels, free) if len(free) <= MAX_RANK else None

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
        if rep.degrees in ((1, 1), (2, 2)) and rep.layout is Layout.SINGLE and self.draw(st.booleans()):
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
        tensors = [k for k in pool if self.type(k).rep.degrees == (1, 1) and 3 * self.terms[k] <= MAX_TERMS]
        return self.traceless_part(self.pick(tensors)) if tensors else None

    def traceless_part(self, tensor: int) -> int:
        """(T + T') / 2 - delta tr(T) / 3."""
        turned = self.add(Product.of(["ij"], "ji"), tensor)
        trace = self.add(Product.of(["ij", "kk"], "ij"), self.delta(), tensor)
        return self.sum([(Fraction(1, 2), tensor), (Fraction(1, 2), turned), (Fraction(-1, 3), trace)])

    def gathered(self, pool: Sequence[int]) -> int | None:
        """A node value at an end of each edge."""
        nodes = [k for k in (*self.matrices(), *self.flats(Site.NODE), *pool) if self.type(k).site is Site.NODE]
        return (
            self.add(Gather(self.draw(st.sampled_from(["sender", "receiver"]))), self.pick(nodes[-3:]))
            if nodes
            else None
        )

    def neighbours(self, pool: Sequence[int]) -> int | None:
        """An edge value summed over the edges that end in each node."""
        edges = [k for k in pool if self.type(k).site is Site.EDGE and self.type(k).rep.is_determined]
        edges += self.flats(Site.EDGE)
        return self.add(SumNeighbours(), self.pick(edges[-3:])) if edges else None

    def kept(self, pool: Sequence[int]) -> int | None:
        """A value in memory."""
        known = [k for k in pool if self.type(k).rep.is_determined]
        known += self.flats(self.type(pool[-1]).site)
        return self.add(Keep(), self.pick(known[-3:])) if known else None

    def pooled(self, pool: Sequence[int]) -> int | None:
        """A node value summed over the nodes of each structure."""
        nodes = [k for k in pool if self.type(k).site is Site.NODE and self.type(k).rep.is_determined]
        nodes += self.flats(Site.NODE)
        return self.add(SumNodes(), self.pick(nodes[-3:])) if nodes else None

    def looked_up(self, pool: Sequence[int]) -> int | None:
        """A value of the species or the structure of each node, or of the pair of each edge."""
        found = [k for k in self.carried() if self.type(k).site in TABLES and self.type(k).rep.is_determined]
        return self._seen(self.pick(found)) if found else None

    def _seen(self, k: int) -> int:
        return self.add(Lookup(self.type(k).site.value), k)

    def matrices(self) -> list[int]:
        """Matrices between channels."""
        return [k for k in self.carried() if len(self.type(k).channels) == 2]

    def mixed(self, pool: Sequence[int]) -> int | None:
        """Channels mixed by a matrix, or by that of the species of each node."""
        matrices = self.matrices()
        if not matrices:
            return None
        matrix = self.pick(matrices)
        if self.type(matrix).site in TABLES and self.draw(st.booleans()):
            matrix = self._seen(matrix)
        site, (_, letter) = self.type(matrix).site, self.type(matrix).channels
        fitting = [k for k in self.carried() if self.type(k).channels == (letter,) and self.type(k).rep.is_determined]
        values = [k for k in fitting if len({site, self.type(k).site} - {Site.SHARED}) < 2]
        return self.add(Mix(), matrix, self.pick(values[-3:])) if values else None

    def learned(self, pool: Sequence[int]) -> int | None:
        """A learnable function of one or two values, scalars of one site."""
        scalars = [k for k in self.carried() if set(self.type(k).rep.blocks) == {SCALAR.block}]
        fitting = [k for k in scalars if len(self.type(k).channels) < 2]
        if not fitting:
            return None
        first = self.pick(fitting[-3:])
        beside = [k for k in fitting if self.type(k).site is self.type(first).site]
        more = [self.pick(beside)] if self.draw(st.booleans()) else []
        channels = self.draw(st.sampled_from([(), *((letter,) for letter in self.letters())]))
        name = f"phi{sum(isinstance(node.op, Opaque) for node in self.builder.nodes)}"
        op = Opaque(name, self.draw(st.integers(1, 3)), channels, vanishing=self.draw(st.booleans()))
        return self.add(op, first, *more)

    def selected(self, pool: Sequence[int]) -> int | None:
        """A block of a flat sum."""
        flat = [k for k, node in enumerate(self.builder.nodes) if node.type.rep.layout is Layout.FLAT]
        if not flat:
            return None
        whole = self.pick(flat)
        return self.add(Select(self.draw(st.integers(0, len(self.type(whole).rep.blocks) - 1))), whole)

    def joined(self, pool: Sequence[int]) -> int | None:
        """One to three values of a pool in a flat sum, one of them perhaps without the rows or channels of others."""
        known = [k for k in pool if self.type(k).rep.is_determined and self.type(k).rep.layout is Layout.SINGLE]
        if not known:
            return None
        return self.add(Flat(), *(self.pick(known[-4:]) for _ in range(self.draw(st.integers(1, 3)))))

    def displaced(self, pool: Sequence[int]) -> int | None:
        """The vectors along the edges, with the shift of an image where there is an edge vector."""
        positions = [k for k, node in enumerate(self.builder.nodes) if node.type.affine]
        if not positions:
            return None
        inputs = [k for k, node in enumerate(self.builder.nodes) if isinstance(node.op, Input)]
        shifts = [k for k in inputs if self.type(k) == Type(VECTOR, Site.EDGE)]
        return self.add(Displacement(), positions[0], *shifts[: self.draw(st.integers(0, 1))])


def _pairs(order: Sequence[int], degrees: Sequence[int], count: int) -> dict[int, int]:
    """The partner of each leg that is joined to another one: up to so many pairs, the first in an order."""
    partner: dict[int, int] = {}
    for place in order:
        others = [k for k in order if k != place and k not in partner and degrees[k] == degrees[place]]
        if place not in partner and others and len(partner) < 2 * count:
            partner |= {place: others[0], others[0]: place}
    return partner


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
    if is_part and rep.layout is Layout.SINGLE and rep.degrees == (1, 1):
        return Rep((Block(2, rep.parity, Symmetry.STF),))
    return rep


def _even(rep: Rep) -> Rep:
    """An open parity stated as even, which under SO3 alone says nothing."""
    blocks = tuple(block.with_parity(block.parity or 1) for block in rep.blocks)
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
