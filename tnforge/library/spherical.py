"""Spherical features: Clebsch-Gordan products, harmonics of a vector, and convolutions over neighbours.

A feature of degree l holds 2l + 1 orthonormal components and changes under inversion by (-1)^l. Products are vertices,
networks of deltas and epsilons without a normalisation of their own; weights take that up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import reduce
from itertools import product as cartesian
from operator import add

from ..dsl import (
    Blocks,
    Edge,
    Layer,
    Node,
    Scalars,
    Spherical,
    Vector,
    Weight,
    constant,
    flat,
    indices,
    keep,
    layer,
    named,
    sqrt,
    sum_neighbours,
    vertex,
)
from ..dsl.expression import Expression
from ..dsl.index import Index
from ..dsl.leaf import Leaf
from ..errors import ConfigError
from ..ir.types import Type
from ..symmetry.normalization import Harmonic
from ..symmetry.surd import Surd
from ..symmetry.vertex import Triple, check_triple, couples

__all__ = ["convolution", "features", "harmonics", "legs", "paths", "product", "products", "scaled", "solids"]

A, B, C = indices("a b c")
LARGEST = 6
LARGEST_HARMONIC = 8
SHORT = 3
"""The largest degree whose polynomials are shorter when they are multiplied out in the length of a vector."""

LARGEST_RADIAL = 16
NORMS = ("component", "norm")


def product(l1: int = 1, l2: int = 1, l3: int = 2) -> Layer:
    """The product of two node features of degrees `l1` and `l2` into degree `l3`, channel by channel.

    The result is even or odd as `l1 + l2` is, so it has the other parity than a feature where `l1 + l2 + l3` is odd.
    """
    check_triple(l1, l2, l3)
    kinds = {"x": Node[Spherical[l1], "u"], "y": Node[Spherical[l2], "u"]}

    @layer(name=f"product_{l1}_{l2}_{l3}", inputs=kinds)
    def body(x: Leaf, y: Leaf) -> Expression:
        """The Clebsch-Gordan product of two features."""
        return _coupled(x, y, (l1, l2, l3))

    return body


def products(lmax: int = 2) -> tuple[Layer, ...]:
    """The products of every two degrees up to `lmax` into every degree up to `lmax` that they couple to."""
    _check(lmax, LARGEST)
    triples = cartesian(range(lmax + 1), repeat=3)
    return tuple(product(*triple) for triple in triples if couples(*triple))


def harmonics(lmax: int = 2, norm: str = "component") -> Layer:
    """The spherical harmonics of degrees 0 to `lmax` of the direction of each edge, one degree behind the other.

    With the `norm` "component" the squares of the components of degree l add up to 2 l + 1, with "norm" to one, as in
    e3nn. The direction is r over its length, so an edge must have one.
    """
    _check(lmax, LARGEST_HARMONIC, 1)
    if norm not in NORMS:
        raise ConfigError(f"the norm is {' or '.join(NORMS)}; found {norm}")

    @layer(name=f"harmonics_{lmax}_{norm}", inputs={"r": Edge[Vector]}, results=(Edge[features(lmax)],))
    def body(r: Leaf) -> Expression:
        """The symmetric traceless parts of the outer powers of a direction, each of its norm."""
        direction = r[C] / sqrt(r[A] * r[A])
        n = named(keep(direction) if lmax > SHORT else direction, "n")
        sizes = [Harmonic[norm.upper()].constant(degree).surd for degree in range(1, lmax + 1)]
        return flat(1, *(scaled(size, power[C]) for size, power in zip(sizes, _powers(n, lmax), strict=True)))

    return body


def solids(lmax: int = 2) -> Layer:
    """The solid harmonics of degrees 1 to `lmax` of the vector along each edge, one degree behind the other.

    They are polynomials: the orthonormal components of the symmetric traceless part of r r .. r. Each degree is made
    of two halves.
    """
    _check(lmax, LARGEST_HARMONIC, 1)

    @layer(name=f"solids_{lmax}", inputs={"r": Edge[Vector]})
    def body(r: Leaf) -> Expression:
        """The symmetric traceless parts of the outer powers of a vector."""
        return flat(*(power[C] for power in _powers(r, lmax)))

    return body


def _powers(vector: Leaf, lmax: int) -> list[Leaf]:
    """The symmetric traceless parts of r r .. r of degrees 1 to `lmax`, each made of two halves."""
    powers = [vector]
    for degree in range(2, lmax + 1):
        half = degree // 2
        part = _coupled(powers[half - 1], powers[degree - half - 1], (half, degree - half, degree))
        powers.append(named(part, f"y{degree}"))
    return powers[:lmax]


def scaled(number: Surd, expression: Expression) -> Expression:
    """An expression times an exact number."""
    if number.radicand == 1:
        return number.factor * expression
    return number.factor * sqrt(constant(f"number_{number.radicand}", number.radicand)) * expression


def paths(lmax: int, odd: bool = False) -> tuple[Triple, ...]:
    """The products of features and harmonics, all of degrees up to `lmax`, that keep the parity of features.

    With `odd` those that change it are there too.
    """
    degrees = range(lmax + 1)
    every = ((l1, l2, l3) for l3 in degrees for l1 in degrees for l2 in degrees if couples(l1, l2, l3))
    return tuple(path for path in every if odd or sum(path) % 2 == 0)


def features(lmax: int, both: bool = False) -> Type:
    """Features of degrees 0 to `lmax` one behind the other, each of the parity of its degree.

    With `both` those of the other parity stand behind them.
    """
    own = [Spherical[degree] for degree in range(lmax + 1)]
    turned = [Spherical[degree, "eo"[1 - degree % 2]] for degree in range(lmax + 1)] if both else []
    return Blocks(f"flat({' + '.join(str(kind.rep) for kind in (*own, *turned))})")


def legs(path: Triple, letters: tuple[Index, Index, Index]) -> Iterator[tuple[Index, ...]]:
    """The index of each leg of a product; degree zero has none."""
    return ((letter,) if degree else () for degree, letter in zip(path, letters, strict=True))


def convolution(lmax: int = 2, apart: bool = False, radial: int = 0) -> Layer:
    """Features of the senders times harmonics of the edges, each path weighted, summed over neighbours.

    `x` holds the features of degrees 0 to `lmax` one behind the other, `y` the harmonics, one weight for each of
    `paths(lmax)` is in `w`. The result holds features as `x` does; with `apart` each path has a block of its own, in
    the order of `paths`.

    With `radial` the weights are made on the way: `b` holds so many functions of the length of each edge, and `m` the
    matrix that turns them into weights, its entries for one path one behind the other. Weights of more functions are
    made faster by a matrix product, as `w`.
    """
    _check(lmax, LARGEST)
    if not 0 <= radial <= LARGEST_RADIAL:
        raise ConfigError(f"radial is between 0 and {LARGEST_RADIAL}; found {radial}")
    name = f"convolution_{lmax}{'_apart' if apart else ''}{f'_radial_{radial}' if radial else ''}"

    @layer(name=name, inputs=_inputs(lmax, radial))
    def body(x: Leaf, y: Leaf, **weights: Leaf) -> Expression:
        """Features of the senders coupled with harmonics of the edges, weighted and summed over neighbours."""
        found = paths(lmax)
        terms = [_path(x.sender, y, _weight(weights, radial, k), path) for k, path in enumerate(found)]
        degrees = {
            path[2]: [term for term, other in zip(terms, found, strict=True) if other[2] == path[2]] for path in found
        }
        return sum_neighbours(flat(*(terms if apart else (reduce(add, parts) for parts in degrees.values()))))

    return body


def _path(x: Leaf, y: Leaf, weight: Expression, path: Triple) -> Expression:
    """A feature coupled with a harmonic, weighted."""
    a, b, c = legs(path, (A, B, C))
    return vertex(*path)[(*a, *b, *c)] * (weight * x[(path[0], "u", *a)] * y[(path[1], *b)])


def _weight(weights: Mapping[str, Leaf], radial: int, path: int) -> Expression:
    """The weight of a path, given or made of radial functions."""
    if not radial:
        return weights["w"][path, "u"]
    b, m = weights["b"], weights["m"]
    return reduce(add, (m[path * radial + k, "u"] * b[k] for k in range(radial)))


def _inputs(lmax: int, radial: int) -> dict[str, Type]:
    kind, count = features(lmax), len(paths(lmax))
    ends = {"x": Node[kind, "u"], "y": Edge[kind]}
    if not radial:
        return {**ends, "w": Edge[Scalars[count], "u"]}
    return {**ends, "b": Edge[Scalars[radial]], "m": Weight[Scalars[count * radial], "u"]}


def _coupled(x: Leaf, y: Leaf, degrees: Triple) -> Expression:
    """The vertex of three degrees with a value on each of the first two legs."""
    a, b, c = legs(degrees, (A, B, C))
    channels = x.value.type.channels
    return vertex(*degrees)[(*a, *b, *c)] * x[(*channels, *a)] * y[(*channels, *b)]


def _check(lmax: int, largest: int, smallest: int = 0) -> None:
    if not smallest <= lmax <= largest:
        raise ConfigError(f"lmax is between {smallest} and {largest}; found {lmax}")
