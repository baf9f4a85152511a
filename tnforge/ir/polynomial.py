"""A multilinear segment of a graph as an exact polynomial in its leaves.

Leaves are inputs, results of scalar functions, neighbour sums and displacements, each seen directly or from an end of
an edge. A segment ends there; inside it everything is a product or a sum, so it is a polynomial with exact tensor
coefficients. This is the meaning that proofs examine and that every later form must reproduce. A flat sum is one
polynomial for each of its blocks.

Spherical legs hold lower components. A contracted index carries the metric of its degree once, an open one none, so the
axes of a coefficient are lower for the result and upper for the leaves. Extents tell degrees.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import prod
from typing import TypeAlias

from ..errors import UndecidedError
from ..symmetry.constants import identity_on
from ..symmetry.exact import ExactTensor
from ..symmetry.rep import Layout, Rep
from ..symmetry.spherical import degree_of, metric
from .graph import Graph
from .ops import Constant, Flat, Gather, Product, Select, Sum
from .types import Site

__all__ = [
    "LIMIT",
    "Components",
    "Leaf",
    "Monomial",
    "Polynomial",
    "block_components",
    "components",
    "expand",
    "expand_blocks",
    "leaf_axes",
    "leaf_rep",
    "sort_leaves",
    "symmetrised",
]

LIMIT = 10**7
"""Largest number of entries of one coefficient tensor."""


@dataclass(frozen=True, order=True)
class Leaf:
    """A node at which a segment ends, the end of the edge it is seen from (or ""), and the block of a flat sum (or -1).

    `rank` is the number of legs of the leaf.
    """

    node: int
    end: str = ""
    block: int = -1
    rank: int = 0


Monomial: TypeAlias = tuple[Leaf, ...]

Components: TypeAlias = dict[tuple[int, tuple[tuple[Leaf, int], ...]], Fraction]
"""Coefficients by component of the result and sorted (leaf, component) factors."""


@dataclass(frozen=True)
class Polynomial:
    """Coefficient tensors by sorted monomial; the axes of a coefficient are the result's, then each leaf's in turn."""

    rank: int
    terms: tuple[tuple[Monomial, ExactTensor], ...]

    @property
    def size(self) -> int:
        """Number of non-zero coefficients, an upper bound of the number of terms."""
        return sum(tensor.count() for _, tensor in self.terms)

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every leaf that occurs."""
        return tuple(sorted({leaf for monomial, _ in self.terms for leaf in monomial}))


def leaf_rep(graph: Graph, leaf: Leaf) -> Rep:
    """The representation of a leaf."""
    rep = graph.type(leaf.node).rep
    return rep if leaf.block < 0 else Rep((rep.blocks[leaf.block],))


def expand(graph: Graph, node: int, cuts: frozenset[int] = frozenset()) -> Polynomial:
    """The polynomial of a node in the leaves of its segment; `cuts` are further nodes to end at."""
    return _Expansion(graph, cuts).at(node, "", top=True)


def expand_blocks(graph: Graph, node: int, cuts: frozenset[int] = frozenset()) -> tuple[Polynomial, ...]:
    """The polynomials of the blocks of a flat sum; of any other value its one."""
    expansion, rep = _Expansion(graph, cuts), graph.type(node).rep
    if rep.layout is not Layout.FLAT:
        return (expansion.at(node, "", top=True),)
    return tuple(expansion.block(node, "", block, top=True) for block in range(len(rep.blocks)))


class _Expansion:
    """Expands nodes of one graph, each once for each end it is seen from."""

    def __init__(self, graph: Graph, cuts: frozenset[int]) -> None:
        self.graph, self.cuts = graph, cuts
        self.known: dict[tuple[int, str], Polynomial] = {}

    def at(self, node: int, end: str, top: bool = False) -> Polynomial:
        if node in self.cuts and not top:
            return self._leaf(node, end)
        key = (node, end)
        if key not in self.known:
            self.known[key] = self._expand(node, end)
        return self.known[key]

    def _expand(self, node: int, end: str) -> Polynomial:
        op, operands = self.graph.nodes[node].op, self.graph.nodes[node].operands
        match op:
            case Constant(_, tensor):
                return _collect(tensor.rank, [((), tensor)])
            case Gather(own):
                return self.at(operands[0], own)
            case Select(block):
                return self.block(operands[0], end, block)
            case Sum(coefficients):
                return _combine([self.at(k, end) for k in operands], coefficients)
            case Product():
                return _multiply(op, [self.at(k, end) for k in operands])
            case _:
                return self._leaf(node, end)

    def block(self, node: int, end: str, block: int, top: bool = False) -> Polynomial:
        """A block of a flat sum: what it was made of, or a leaf; both may be seen from an end."""
        op, operands = self.graph.nodes[node].op, self.graph.nodes[node].operands
        if isinstance(op, Gather):
            return self.block(operands[0], op.end, block)
        if isinstance(op, Flat) and (top or node not in self.cuts):
            return self.at(operands[block], end)
        return self._leaf(node, end, block)

    def _leaf(self, node: int, end: str, block: int = -1) -> Polynomial:
        end = "" if self.graph.type(node).site is Site.SHARED else end
        extents = leaf_rep(self.graph, Leaf(node, end, block)).extents
        rank = len(extents)
        return Polynomial(rank, (((Leaf(node, end, block, rank),), identity_on(extents)),))


def _collect(rank: int, terms: list[tuple[Monomial, ExactTensor]]) -> Polynomial:
    """Add like monomials and drop zeros."""
    total: dict[Monomial, ExactTensor] = {}
    for monomial, tensor in terms:
        total[monomial] = total[monomial] + tensor if monomial in total else tensor
    return Polynomial(rank, tuple((m, total[m]) for m in sorted(total) if not total[m].is_zero()))


def _combine(parts: list[Polynomial], coefficients: tuple[Fraction, ...]) -> Polynomial:
    scaled = [(m, t.scale(c)) for part, c in zip(parts, coefficients, strict=True) for m, t in part.terms]
    return _collect(parts[0].rank, scaled)


def _multiply(op: Product, parts: list[Polynomial]) -> Polynomial:
    """Contract operand after operand, each index as soon as both its ends are there."""
    partial: list[tuple[Monomial, ExactTensor, tuple[int, ...]]] = [((), identity_on(()), ())]
    for part, labels in zip(parts, op.labels, strict=True):
        partial = [_join(left, right, labels) for left in partial for right in part.terms]
    return _collect(len(op.out), [_ordered(term, op.out) for term in partial])


_Partial: TypeAlias = tuple[Monomial, ExactTensor, tuple[int, ...]]


def _join(left: _Partial, right: tuple[Monomial, ExactTensor], labels: tuple[int, ...]) -> _Partial:
    """The product of two terms; open labels come first on both sides, leaf axes behind them."""
    monomial, tensor, open_labels = left
    other_monomial, other = right
    other, labels = _traced(other, labels)
    shared = [label for label in labels if label in open_labels]
    mine = [open_labels.index(label) for label in shared]
    theirs = [labels.index(label) for label in shared]
    entries = _entries(tensor, other, theirs)
    if entries > LIMIT:
        raise UndecidedError(f"a coefficient tensor of this product would have {entries} entries; the limit is {LIMIT}")
    result = tensor.contract(_raised(other, theirs), mine, theirs)
    kept = tuple(label for label in open_labels if label not in shared)
    added = tuple(label for label in labels if label not in shared)
    leaves = tensor.rank - len(open_labels)
    middle = range(len(kept), len(kept) + leaves)
    new = range(len(kept) + leaves, len(kept) + leaves + len(added))
    rest = range(len(kept) + leaves + len(added), result.rank)
    return monomial + other_monomial, result.transpose([*range(len(kept)), *new, *middle, *rest]), kept + added


def _traced(tensor: ExactTensor, labels: tuple[int, ...]) -> tuple[ExactTensor, tuple[int, ...]]:
    """Sum over indices that stand twice in one operand."""
    for label in labels:
        if labels.count(label) == 2:
            first = labels.index(label)
            second = labels.index(label, first + 1)
            rest = tuple(other for other in labels if other != label)
            return _traced(_raised(tensor, [first]).trace(first, second), rest)
    return tensor, labels


def _raised(tensor: ExactTensor, axes: list[int]) -> ExactTensor:
    """The tensor with the metric on some of its axes; vector indices need none."""
    for axis in axes:
        if tensor.shape[axis] != 3:
            tensor = tensor.apply(metric(degree_of(tensor.shape[axis])), axis)
    return tensor


def _entries(left: ExactTensor, right: ExactTensor, shared: list[int]) -> int:
    return prod(left.shape) * prod(right.shape) // prod(right.shape[axis] for axis in shared) ** 2


def _ordered(term: _Partial, out: tuple[int, ...]) -> tuple[Monomial, ExactTensor]:
    """Result axes in the order of `out`, leaves sorted."""
    monomial, tensor, labels = term
    front = [labels.index(label) for label in out]
    return sort_leaves(monomial, tensor.transpose([*front, *range(len(out), tensor.rank)]), len(out))


def sort_leaves(monomial: Monomial, tensor: ExactTensor, rank: int) -> tuple[Monomial, ExactTensor]:
    """Bring leaves, with their axes, into sorted order behind the `rank` axes of the result."""
    starts = _starts(monomial, rank)
    order = sorted(range(len(monomial)), key=lambda k: monomial[k])
    axes = [axis for k in order for axis in range(starts[k], starts[k] + monomial[k].rank)]
    return tuple(monomial[k] for k in order), tensor.transpose([*range(rank), *axes])


def leaf_axes(monomial: Monomial, rank: int) -> list[range]:
    """The axes of each leaf in the coefficient of a monomial."""
    return [range(start, start + leaf.rank) for start, leaf in zip(_starts(monomial, rank), monomial, strict=True)]


def symmetrised(polynomial: Polynomial) -> Polynomial:
    """The same polynomial with each coefficient averaged over exchanges of a repeated leaf: its unique form."""
    return _collect(polynomial.rank, [(m, _averaged(m, t, polynomial.rank)) for m, t in polynomial.terms])


def components(polynomial: Polynomial) -> Components:
    """Coefficients by flat result component and sorted (leaf, flat component) factors."""
    total: Components = {}
    for monomial, tensor in polynomial.terms:
        axes = leaf_axes(monomial, polynomial.rank)
        for index, value in tensor.entries():
            factors = sorted((leaf, _flat(index, tensor, own)) for leaf, own in zip(monomial, axes, strict=True))
            key = (_flat(index, tensor, range(polynomial.rank)), tuple(factors))
            total[key] = total.get(key, Fraction(0)) + value
    return {key: value for key, value in sorted(total.items()) if value}


def block_components(rep: Rep, blocks: Sequence[Polynomial]) -> Components:
    """The coefficients of a value given block by block, its components counted in the whole array."""
    starts = [rep.offset(k) if rep.layout is Layout.FLAT else 0 for k in range(len(blocks))]
    return {
        (start + component, factors): value
        for start, polynomial in zip(starts, blocks, strict=True)
        for (component, factors), value in components(polynomial).items()
    }


def _starts(monomial: Monomial, rank: int) -> list[int]:
    starts = [rank]
    for leaf in monomial:
        starts.append(starts[-1] + leaf.rank)
    return starts[:-1]


def _flat(index: tuple[int, ...], tensor: ExactTensor, axes: range) -> int:
    """The number of a component along consecutive axes."""
    number = 0
    for axis in axes:
        number = tensor.shape[axis] * number + index[axis]
    return number


def _averaged(monomial: Monomial, tensor: ExactTensor, rank: int) -> ExactTensor:
    """Average over the permutations of equal leaves, one leaf at a time: cosets of the smaller group."""
    for k in range(1, len(monomial)):
        equal = [j for j in range(k) if monomial[j] == monomial[k]]
        total = tensor
        for j in equal:
            total = total + _exchanged(monomial, tensor, rank, j, k)
        tensor = total.scale(Fraction(1, len(equal) + 1))
    return tensor


def _exchanged(monomial: Monomial, tensor: ExactTensor, rank: int, first: int, second: int) -> ExactTensor:
    axes = leaf_axes(monomial, rank)
    axes[first], axes[second] = axes[second], axes[first]
    return tensor.transpose([*range(rank), *(axis for own in axes for axis in own)])
