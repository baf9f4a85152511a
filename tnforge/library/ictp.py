"""ICTP: features are irreducible Cartesian tensors, here in their 2 l + 1 orthonormal components.

The convolution couples features of the senders with the tensors of the directions, the product basis couples the sums
at each node with each other, again and again. Every path has ICTP's constant: an even one couples the tensors of one
unit vector to the third, an odd one is a 3j tensor of unit norm. Even paths alone keep the parity of features; with odd
ones features come in both parities.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from operator import add

from ..dsl import Blocks, Edge, Layer, Node, Scalars, Spherical, indices, keep, layer, sum_neighbours, vertex
from ..dsl.expression import Expression, value_of
from ..dsl.index import Index
from ..dsl.leaf import Leaf
from ..errors import ConfigError
from ..ir.types import Type
from ..symmetry.normalization import Coupling
from ..symmetry.vertex import Triple, couples
from .irreducible import scaled

__all__ = ["Chain", "chains", "convolution", "paths", "product_basis"]

A, B, C = indices("a b c")
LARGEST = 4
LARGEST_ORDER = 4


def paths(lmax: int, odd: bool = False) -> tuple[Triple, ...]:
    """The couplings of features and tensors of directions, all of degrees up to `lmax`, with `odd` the odd ones too."""
    degrees = range(lmax + 1)
    every = ((l1, l2, l3) for l3 in degrees for l1 in degrees for l2 in degrees if couples(l1, l2, l3))
    return tuple(path for path in every if odd or sum(path) % 2 == 0)


def convolution(lmax: int = 2, odd: bool = False) -> Layer:
    """Features of the senders times the tensors of the directions, one result for each path: `p0`, `p1`, ..

    `h` holds the features of degrees 0 to `lmax` one behind the other, `t` the tensors of the directions, as
    `irreducible:components` makes them, `r` one radial weight for each of `paths(lmax, odd)`.
    """
    _check("lmax", lmax, 0, LARGEST)
    found = paths(lmax, odd)
    kinds = {"h": _features(lmax, Node), "t": _features(lmax, Edge), "r": Edge[Scalars[len(found)], "u"]}
    names = " ".join(f"p{number}" for number in range(len(found)))

    @layer(name=f"convolution_{lmax}{'_odd' if odd else ''}", inputs=kinds, outputs=names)
    def body(h, t, r):  # type: ignore[no-untyped-def]
        """Features of the senders coupled with the tensors of the directions, path by path."""
        left, right = [_block(h.sender, degree) for degree in range(lmax + 1)], [_block(t, d) for d in range(lmax + 1)]
        return tuple(
            sum_neighbours(_coupled(path, left[path[0]], right[path[1]], r[number, "u"]))
            for number, path in enumerate(found)
        )

    return body


@dataclass(frozen=True)
class Chain:
    """A path of a product of several features: the degree of each factor, and the degree after each coupling."""

    factors: tuple[int, ...]
    degrees: tuple[int, ...]

    @property
    def degree(self) -> int:
        """The degree of the result."""
        return self.degrees[-1]

    @property
    def order(self) -> int:
        """The number of factors."""
        return len(self.factors)

    @property
    def before(self) -> Chain:
        """The path without its last coupling."""
        return Chain(self.factors[:-1], self.degrees[:-1])

    def then(self, factor: int, degree: int) -> Chain:
        """The path coupled with one more factor."""
        return Chain((*self.factors, factor), (*self.degrees, degree))

    @property
    def last(self) -> Triple:
        """The last coupling."""
        return self.degrees[-2], self.factors[-1], self.degree


def chains(order: int, lmax: int, symmetric: bool = False) -> tuple[Chain, ...]:
    """The even paths of so many factors, all degrees up to `lmax`; `symmetric` leaves out l1 < l2 in the first product.

    The first two factors are the same features, so that what is left out is there with its factors exchanged.
    """
    degrees = range(lmax + 1)
    found = tuple(Chain((degree,), (degree,)) for degree in degrees)
    for step in range(1, order):
        found = tuple(
            chain.then(factor, degree)
            for chain in found
            for factor in degrees
            for degree in degrees
            if couples(chain.degree, factor, degree) and (chain.degree + factor + degree) % 2 == 0
            if not (symmetric and step == 1 and chain.degree < factor)
        )
    return found


def product_basis(order: int = 2, lmax: int = 1, lout: int = 1, symmetric: bool = False) -> Layer:
    """Products of up to `order` features over all paths, each weighted, summed into degrees 0 to `lout`: `b0`, `b1`, ..

    `a` holds features of degrees 0 to `lmax` one behind the other. `w` holds one weight for each node, channel and
    path: first those into degree 0, of one factor, of two factors, and so on in the order of `chains`, then those into
    degree 1. With `symmetric` the first product leaves out the paths with l1 < l2.
    """
    _check("order", order, 1, LARGEST_ORDER)
    _check("lmax", lmax, 0, LARGEST)
    _check("lout", lout, 0, lmax)
    numbered = _numbered(order, lmax, lout, symmetric)
    names = " ".join(f"b{degree}" for degree in range(lout + 1))
    kinds = {"a": _features(lmax, Node), "w": Node[Scalars[len(numbered)], "u"]}
    name = f"product_basis_{order}_{lmax}_{lout}{'_symmetric' if symmetric else ''}"

    @layer(name=name, inputs=kinds, outputs=names)
    def body(a, w):  # type: ignore[no-untyped-def]
        """Weighted products of features, each made of the product with one factor less."""
        basis = _Basis([_block(a, degree) for degree in range(lmax + 1)], w, numbered)
        return tuple(basis.result(degree) for degree in range(lout + 1))

    return body


def _numbered(order: int, lmax: int, lout: int, symmetric: bool) -> dict[Chain, int]:
    """The paths into the results, with the place of the weight of each."""
    every = [chain for factors in range(1, order + 1) for chain in chains(factors, lmax, symmetric)]
    into = [chain for degree in range(lout + 1) for chain in every if chain.degree == degree]
    return {chain: number for number, chain in enumerate(into)}


class _Basis:
    """Products of features by path; each is made once."""

    def __init__(self, features: list[Leaf], weights: Leaf, numbered: dict[Chain, int]) -> None:
        self.features, self.weights, self.numbered = features, weights, numbered
        self.known: dict[Chain, Leaf] = {}

    def result(self, degree: int) -> Expression:
        """The weighted sum of all paths into a degree; paths that end in one coupling are summed before it."""
        groups: dict[Triple | None, list[Chain]] = {}
        for chain in self.numbered:
            if chain.degree == degree:
                groups.setdefault(chain.last if chain.order > 1 else None, []).append(chain)
        return reduce(add, (self._group(coupling, own) for coupling, own in groups.items()))

    def _group(self, coupling: Triple | None, group: list[Chain]) -> Expression:
        if coupling is None:
            return reduce(add, (self._weighted(chain, self.value(chain), C) for chain in group))
        total = reduce(add, (self._weighted(chain, self.value(chain.before), A) for chain in group))
        return _coupled(coupling, Leaf("s", value_of(total)), self.features[coupling[1]])

    def _weighted(self, chain: Chain, value: Leaf, index: Index) -> Expression:
        degree = len(value.value.type.rep.degrees)
        return self.weights[self.numbered[chain], "u"] * value[("u", *(index,) * degree)]

    def value(self, chain: Chain) -> Leaf:
        """The product along a path."""
        if chain.order == 1:
            return self.features[chain.degree]
        if chain not in self.known:
            made = _coupled(chain.last, self.value(chain.before), self.features[chain.factors[-1]])
            self.known[chain] = Leaf("p", value_of(keep(made)))
        return self.known[chain]


def _coupled(path: Triple, left: Leaf, right: Leaf, *factors: Expression) -> Expression:
    """The product of one path with its constant."""
    a, b, c = _legs(path)
    values = [leaf[(*leaf.value.type.channels, *own)] for leaf, own in ((left, a), (right, b))]
    joined = reduce(lambda one, other: one * other, [*factors, *values], vertex(*path)[(*a, *b, *c)])
    return scaled(Coupling.CONTRACTED.constant(*path).surd, joined)


def _legs(path: Triple) -> Iterator[tuple[Index, ...]]:
    """The index of each leg; degree zero has none."""
    return ((index,) if degree else () for degree, index in zip(path, (A, B, C), strict=True))


def _block(features: Leaf, degree: int) -> Leaf:
    """The features of one degree."""
    legs = (C,) if degree else ()
    return Leaf(f"{features.name}{degree}", value_of(features[(degree, *features.value.type.channels, *legs)]))


def _features(lmax: int, site: object) -> Type:
    """Degrees 0 to `lmax` one behind the other."""
    kind = Blocks(f"flat({' + '.join(str(Spherical[degree].rep) for degree in range(lmax + 1))})")
    return Node[kind, "u"] if site is Node else Edge[kind]


def _check(name: str, found: int, smallest: int, largest: int) -> None:
    if not smallest <= found <= largest:
        raise ConfigError(f"{name} is between {smallest} and {largest}; found {found}")
