"""Spherical features: Clebsch-Gordan products, harmonics of a vector, and convolutions over neighbours.

A feature of degree l holds 2l + 1 orthonormal components and changes under inversion by (-1)^l. Products are vertices,
networks of deltas and epsilons without a normalisation of their own; weights take that up.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from itertools import product as cartesian
from operator import add

from ..dsl import Blocks, Edge, Layer, Node, Scalars, Spherical, Vector, indices, layer, sum_neighbours, vertex
from ..dsl.expression import Expression, value_of
from ..dsl.index import Index
from ..dsl.leaf import Leaf
from ..errors import ConfigError
from ..ir.types import Type
from ..symmetry.vertex import Triple, check_triple, couples

__all__ = ["convolution", "features", "harmonics", "legs", "paths", "product", "products"]

A, B, C = indices("a b c")
LARGEST = 4
LARGEST_HARMONIC = 8


def product(l1: int = 1, l2: int = 1, l3: int = 2) -> Layer:
    """The product of two node features of degrees `l1` and `l2` into degree `l3`, channel by channel.

    The result is even or odd as `l1 + l2` is, so it has the other parity than a feature where `l1 + l2 + l3` is odd.
    """
    check_triple(l1, l2, l3)
    kinds = {"x": Node[Spherical[l1], "u"], "y": Node[Spherical[l2], "u"]}

    @layer(name=f"product_{l1}_{l2}_{l3}", inputs=kinds)
    def body(x, y):  # type: ignore[no-untyped-def]
        """The Clebsch-Gordan product of two features."""
        return _coupled(x, y, (l1, l2, l3))

    return body


def products(lmax: int = 2) -> tuple[Layer, ...]:
    """The products of every two degrees up to `lmax` into every degree up to `lmax` that they couple to."""
    if not 0 <= lmax <= LARGEST:
        raise ConfigError(f"lmax is between 0 and {LARGEST}; found {lmax}")
    triples = cartesian(range(lmax + 1), repeat=3)
    return tuple(product(*triple) for triple in triples if couples(*triple))


def harmonics(lmax: int = 2) -> Layer:
    """The solid harmonics of degrees 2 to `lmax` of the vector along each edge; that of degree one is the vector.

    They are polynomials: the orthonormal components of the symmetric traceless part of r r .. r. Each degree is made
    of two halves.
    """
    if not 2 <= lmax <= LARGEST_HARMONIC:
        raise ConfigError(f"lmax is between 2 and {LARGEST_HARMONIC}; found {lmax}")
    names = " ".join(f"y{degree}" for degree in range(2, lmax + 1))

    @layer(name=f"harmonics_{lmax}", inputs={"r": Edge[Vector]}, outputs=names)
    def body(r):  # type: ignore[no-untyped-def]
        """The symmetric traceless parts of the outer powers of a vector."""
        powers = [r]
        for degree in range(2, lmax + 1):
            half = degree // 2
            part = _coupled(powers[half - 1], powers[degree - half - 1], (half, degree - half, degree))
            powers.append(Leaf(f"y{degree}", value_of(part)))
        return tuple(power[C] for power in powers[1:])

    return body


def paths(lmax: int, odd: bool = False) -> tuple[Triple, ...]:
    """The products of features and harmonics, all of degrees up to `lmax`, that keep the parity of features.

    With `odd` those that change it are there too.
    """
    degrees = range(lmax + 1)
    every = ((l1, l2, l3) for l3 in degrees for l1 in degrees for l2 in degrees if couples(l1, l2, l3))
    return tuple(path for path in every if odd or sum(path) % 2 == 0)


def features(lmax: int) -> Type:
    """Features of degrees 0 to `lmax` one behind the other, each of the parity of its degree."""
    return Blocks(f"flat({' + '.join(str(Spherical[degree].rep) for degree in range(lmax + 1))})")


def legs(path: Triple, letters: tuple[Index, Index, Index]) -> Iterator[tuple[Index, ...]]:
    """The index of each leg of a product; degree zero has none."""
    return ((letter,) if degree else () for degree, letter in zip(path, letters, strict=True))


def convolution(lmax: int = 2) -> Layer:
    """Features of the senders times harmonics of the edges, each path weighted, summed over neighbours.

    `x` holds the features of degrees 0 to `lmax` one behind the other, `y` the harmonics, one weight for each of
    `paths(lmax)` is in `w`; the results are `out0`, `out1`, ..
    """
    if not 0 <= lmax <= LARGEST:
        raise ConfigError(f"lmax is between 0 and {LARGEST}; found {lmax}")
    names = " ".join(f"out{degree}" for degree in range(lmax + 1))

    @layer(name=f"convolution_{lmax}", inputs=_inputs(lmax), outputs=names)
    def body(x, y, w):  # type: ignore[no-untyped-def]
        """Features of the senders coupled with harmonics of the edges, weighted and summed over neighbours."""
        terms: dict[int, list[Expression]] = {degree: [] for degree in range(lmax + 1)}
        for number, (l1, l2, l3) in enumerate(paths(lmax)):
            a, b, c = legs((l1, l2, l3), (A, B, C))
            factors = w[number, "u"] * x.sender[(l1, "u", *a)] * y[(l2, *b)]
            terms[l3].append(vertex(l1, l2, l3)[(*a, *b, *c)] * factors)
        return tuple(sum_neighbours(reduce(add, parts)) for parts in terms.values())

    return body


def _inputs(lmax: int) -> dict[str, Type]:
    kind = features(lmax)
    return {"x": Node[kind, "u"], "y": Edge[kind], "w": Edge[Scalars[len(paths(lmax))], "u"]}


def _coupled(x: Leaf, y: Leaf, degrees: Triple) -> Expression:
    """The vertex of three degrees with a value on each of the first two legs."""
    a, b, c = legs(degrees, (A, B, C))
    channels = x.value.type.channels
    return vertex(*degrees)[(*a, *b, *c)] * x[(*channels, *a)] * y[(*channels, *b)]
