"""Irreducible Cartesian tensors: of a vector, and their products, each path with its constant.

`T_l(u)` is the symmetric traceless tensor of degree l whose contraction with l copies of a unit vector u is one. The
product of two such tensors joins k pairs of indices and takes the symmetric traceless part of what is left; where
l1 + l2 + l3 is odd an epsilon takes one more index of each.

A product runs through the 2 l + 1 components of its factors and of its result: tensors with 3**l components are read
and written once, and none is multiplied.
"""

from __future__ import annotations

from ..dsl import STF, Blocks, Edge, Layer, Node, Vector, harmonic, indices, keep, layer, vertex
from ..dsl.expression import Expression, value_of
from ..dsl.leaf import Leaf
from ..errors import ConfigError
from ..symmetry.normalization import Coupling, Harmonic
from ..symmetry.surd import Surd
from ..symmetry.vertex import couples
from .spherical import legs as spherical_legs
from .spherical import paths, scaled

__all__ = ["components", "product", "products", "tensors"]

A, B, C = indices("a b c")
LETTERS = indices("i j k l m n")
LARGEST = 4
LARGEST_TENSOR = 6
LARGEST_COMPONENTS = 8
SMALL = 2
"""Components of degrees up to this are not kept in memory."""


def tensors(lmax: int = 2) -> Layer:
    """The irreducible tensors of degrees 2 to `lmax` of the vector along each edge; that of degree one is the vector.

    They are polynomials: of a unit vector, the contraction with l copies of it is one.
    """
    _check_lmax(lmax, 2, LARGEST_TENSOR, "their components go to 8: irreducible:components")
    degrees = range(2, lmax + 1)
    claims = tuple(STF[degree] for degree in degrees)

    @layer(name=f"tensors_{lmax}", inputs={"u": Edge[Vector]}, outputs=_names("t", degrees), results=claims)
    def body(u: Leaf) -> tuple[Expression, ...]:
        """The irreducible Cartesian tensors of a vector."""
        found = _powers(u, lmax)
        return tuple(_cartesian(found[degree], degree, _contracted(degree)) for degree in degrees)

    return body


def components(lmax: int = 2) -> Layer:
    """The same tensors of degrees 2 to `lmax` in their 2 l + 1 orthonormal components."""
    _check_lmax(lmax, 2, LARGEST_COMPONENTS)
    degrees = range(2, lmax + 1)

    @layer(name=f"components_{lmax}", inputs={"u": Edge[Vector]}, outputs=_names("t", degrees))
    def body(u: Leaf) -> tuple[Expression, ...]:
        """The components of the irreducible tensors of a vector."""
        found = _powers(u, lmax)
        return tuple(scaled(_contracted(degree), found[degree][C]) for degree in degrees)

    return body


def product(l1: int = 1, l2: int = 1, l3: int = 2) -> Layer:
    """The irreducible product of two node features of degrees `l1` and `l2` into degree `l3`, channel by channel.

    An even product couples the tensors of one unit vector to the third; an odd one is a 3j tensor of unit norm. It is
    even or odd under inversion as `l1 + l2` is.
    """
    _check_degrees(l1, l2, l3)
    kinds = {"x": Node[STF[l1], "u"], "y": Node[STF[l2], "u"]}
    claim = STF[l3] if (l1 + l2 + l3) % 2 == 0 else Blocks(f"{l3}{'eo'[(l1 + l2) % 2]}")

    @layer(name=f"product_{l1}_{l2}_{l3}", inputs=kinds, results=(claim,))
    def body(x: Leaf, y: Leaf) -> Expression:
        """The irreducible product of two symmetric traceless tensors."""
        a, b, c = spherical_legs((l1, l2, l3), (A, B, C))
        left, right = _spherical(x, l1), _spherical(y, l2)
        joined = vertex(l1, l2, l3)[(*a, *b, *c)] * left[("u", *a)] * right[("u", *b)]
        constant = Coupling.CONTRACTED.constant(l1, l2, l3).surd
        return _cartesian(_part("z", joined, l3), l3, constant)

    return body


def products(lmax: int = 4) -> tuple[Layer, ...]:
    """All irreducible products of degrees up to `lmax`, even and odd."""
    _check_lmax(lmax, 0, LARGEST)
    return tuple(product(*degrees) for degrees in paths(lmax, odd=True))


def _check_degrees(l1: int, l2: int, l3: int) -> None:
    """Refuse degrees that do not couple or that are too large."""
    if not all(0 <= degree <= LARGEST for degree in (l1, l2, l3)):
        raise ConfigError(f"degrees are between 0 and {LARGEST}; found {l1}, {l2} and {l3}")
    if not couples(l1, l2, l3):
        raise ConfigError(f"degrees {l1} and {l2} couple to {abs(l1 - l2)} .. {l1 + l2}, not to {l3}")


def _check_lmax(lmax: int, smallest: int, largest: int, advice: str = "") -> None:
    if not smallest <= lmax <= largest:
        raise ConfigError(f"lmax is between {smallest} and {largest}; found {lmax}", advice=advice)


def _names(letter: str, degrees: range) -> str:
    return " ".join(f"{letter}{degree}" for degree in degrees)


def _contracted(degree: int) -> Surd:
    return Harmonic.CONTRACTED.constant(degree).surd


def _powers(u: Leaf, lmax: int) -> list[Leaf]:
    """The components of the symmetric traceless part of u .. u by degree from 1 on, each made of two halves."""
    powers = [u, u]
    for degree in range(2, lmax + 1):
        low, high = degree // 2, degree - degree // 2
        part = vertex(low, high, degree)[A, B, C] * powers[low][A] * powers[high][B]
        powers.append(_part(f"y{degree}", part, degree))
    return powers


def _spherical(x: Leaf, degree: int) -> Leaf:
    """The 2 l + 1 components of a symmetric traceless tensor."""
    if degree < 2:
        return x
    legs = LETTERS[:degree]
    return _part(x.name, harmonic(degree)[(A, *legs)] * x[(*x.value.type.channels, *legs)], degree)


def _part(name: str, expression: Expression, degree: int) -> Leaf:
    """An intermediate value; large ones are kept, which keeps the parts of a layer small."""
    return Leaf(name, value_of(keep(expression) if degree > SMALL else expression))


def _cartesian(z: Leaf, degree: int, number: Surd) -> Expression:
    """The symmetric traceless tensor with given components, times a number."""
    channels = z.value.type.channels
    if degree < 2:
        return scaled(number, z[(*channels, *LETTERS[:degree])])
    legs = LETTERS[:degree]
    return scaled(number, harmonic(degree)[(C, *legs)] * z[(*channels, C)])
