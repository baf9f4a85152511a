"""ICTP: features are irreducible Cartesian tensors, here in their 2 l + 1 orthonormal components.

The convolution couples features of the senders with the tensors of the directions, the product basis couples the sums
at each node with each other, again and again. Every path has ICTP's constant: an even one couples the tensors of one
unit vector to the third, an odd one is a 3j tensor of unit norm. Factors that depend on the number of paths, such as
1 / sqrt(paths), go into the weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import add
from typing import Any

from ..dsl import (
    Edge,
    Function,
    Layer,
    Node,
    Scalar,
    Scalars,
    Species,
    Spherical,
    Vanishing,
    Vector,
    Weight,
    constant,
    flat,
    indices,
    layer,
    named,
    sin,
    smooth,
    sqrt,
    sum_neighbours,
)
from ..dsl.expression import Expression
from ..dsl.leaf import Leaf
from ..dsl.types import Kind, Shared
from ..errors import ConfigError
from ..ir.types import Type
from ..symmetry.chain import Chain, chains
from ..symmetry.vertex import Triple
from .cutoffs import polynomial
from .many_body import Products, block, coupled
from .spherical import features, paths

__all__ = ["convolution", "energy", "message", "message_paths", "product_basis", "product_chains", "update"]

(C,) = indices("c")

LARGEST = 4
LARGEST_ORDER = 4


def convolution(lmax: int = 2, odd: bool = False) -> Layer:
    """Features of the senders times the tensors of the directions, one result for each path: `p0`, `p1`, ..

    `h` holds the features of degrees 0 to `lmax` one behind the other, `t` the tensors of the directions, as
    `irreducible:components` makes them, `r` one radial weight for each of `spherical.paths(lmax, odd)`. Even paths
    give features of the parity of their degree; with `odd` there are those of the other parity too.
    """
    _check("lmax", lmax, 0, LARGEST)
    found = paths(lmax, odd)
    kinds = {
        "h": Node[features(lmax), "u"],
        "t": Edge[features(lmax)],
        "r": Edge[Scalars[len(found)], "u"],
    }
    names = " ".join(f"p{number}" for number in range(len(found)))

    @layer(name=f"convolution_{lmax}{'_odd' if odd else ''}", inputs=kinds, outputs=names)
    def body(h, t, r):  # type: ignore[no-untyped-def]
        """Features of the senders coupled with the tensors of the directions, path by path."""
        left, right = ([block(own, degree) for degree in range(lmax + 1)] for own in (h.sender, t))
        return tuple(
            sum_neighbours(coupled(path, left[path[0]], right[path[1]], r[number, "u"]))
            for number, path in enumerate(found)
        )

    return body


def message_paths(hidden: int, lmax: int) -> tuple[Triple, ...]:
    """The even paths of features of degrees up to `hidden` and tensors of degrees up to `lmax` into those degrees."""
    return tuple(path for path in paths(max(hidden, lmax)) if path[0] <= hidden and max(path[1:]) <= lmax)


def message(hidden: int = 1, lmax: int = 2) -> Layer:
    """What neighbours make of a node: features of degrees 0 to `lmax`, one behind the other.

    `h` holds features of degrees 0 to `hidden`, mixed by `first`; `second` mixes the channels of each path into those
    of its degree. `radial` makes the weights of paths of the Bessel functions sqrt(2 / r_c) sin(f d) / d of the
    length d within the polynomial envelope.
    """
    _check("lmax", lmax, 0, LARGEST)
    _check("hidden", hidden, 0, LARGEST)
    found = message_paths(hidden, lmax)
    kinds: dict[str, Type | Kind | Shared] = {
        "h": Node[features(hidden), "u"],
        "r": Edge[Vector],
        "r_c": Weight,
        "frequencies": Weight["k"],
        "radial": Vanishing[len(found), "u"],
        **{f"first{degree}": Weight["u", "u"] for degree in range(hidden + 1)},
        **{f"second{number}": Weight["v", "u"] for number in range(len(found))},
    }

    @layer(name=f"message_{hidden}_{lmax}", inputs=kinds, claims=[smooth(2)])
    def body(h, r, r_c, frequencies, radial, **w):  # type: ignore[no-untyped-def]
        """Features of the senders coupled with the tensors of the directions, summed and mixed into each degree."""
        length = named(sqrt(r[C] * r[C]))
        made = radial(_bessel(length, r_c, frequencies))
        weights = [made["u"]] if len(found) == 1 else [made[number, "u"] for number in range(len(found))]
        directions = _tensors(named(r[C] / length), lmax)
        senders = [_mixed(w[f"first{degree}"], block(h, degree)).sender for degree in range(hidden + 1)]
        sums = [
            sum_neighbours(coupled(path, senders[path[0]], directions[path[1]], weight))
            for path, weight in zip(found, weights, strict=True)
        ]
        mixed = [w[f"second{number}"]["v", "u"] @ total for number, total in enumerate(sums)]
        return flat(*(_into(degree, found, mixed) for degree in range(lmax + 1)))

    return body


def _bessel(length: Leaf, r_c: Leaf, frequencies: Leaf) -> Expression:
    waves = sin(frequencies["k"] * length) * sqrt(2 / r_c) / length
    return polynomial(length / r_c) * waves


def _tensors(direction: Leaf, lmax: int) -> list[Leaf]:
    """The tensors of a direction by degree, each made of two halves."""
    found = [constant("one", 1), direction]
    for degree in range(2, lmax + 1):
        low, high = degree // 2, degree - degree // 2
        found.append(named(coupled((low, high, degree), found[low], found[high]), f"t{degree}"))
    return found


def _mixed(matrix: Leaf, feature: Leaf) -> Leaf:
    own = (C,) if feature.value.type.rep.legs else ()
    return named(matrix["u", "u"] @ feature[("u", *own)], feature.name)


def _into(degree: int, found: Sequence[Triple], terms: Sequence[Expression]) -> Expression:
    """The sum of the terms whose paths end in a degree."""
    return reduce(add, (term for path, term in zip(found, terms, strict=True) if path[2] == degree))


def update(hidden: int = 1, lout: int = 1) -> Layer:
    """The features of a node after an interaction, of degrees 0 to `lout`, one behind the other.

    They are the sums of products `b0`, `b1`, .., mixed, and what a matrix for each species makes of the features
    before, which are of degrees 0 to `hidden`.
    """
    _check("hidden", hidden, 0, LARGEST)
    _check("lout", lout, 0, LARGEST)
    kept = range(min(hidden, lout) + 1)
    kinds: dict[str, Any] = {
        "h": Node[features(hidden), "u"],
        **{f"b{degree}": Node[Spherical[degree], "v"] for degree in range(lout + 1)},
        **{f"mix{degree}": Weight["u", "v"] for degree in range(lout + 1)},
        **{f"skip{degree}": Species[Scalar, "u", "u"] for degree in kept},
    }

    @layer(name=f"update_{hidden}_{lout}", inputs=kinds)
    def body(h, **w):  # type: ignore[no-untyped-def]
        """Mixed products, and mixed features of before."""
        parts = []
        for degree in range(lout + 1):
            own = (C,) if degree else ()
            part = w[f"mix{degree}"]["u", "v"] @ w[f"b{degree}"][("v", *own)]
            if degree in kept:
                part = part + w[f"skip{degree}"].species["u", "u"] @ h[(degree, "u", *own)]
            parts.append(part)
        return flat(*parts)

    return body


def energy(hidden: int = 1) -> Layer:
    """What a learned function makes of the scalars among features of degrees 0 to `hidden`."""
    _check("hidden", hidden, 0, LARGEST)

    @layer(name=f"energy_{hidden}", inputs={"h": Node[features(hidden), "u"], "head": Function[1]})
    def body(h, head):  # type: ignore[no-untyped-def]
        """A learned function of scalars."""
        return head(h[0, "u"])[()]

    return body


def product_basis(order: int = 2, lmax: int = 1, lout: int = 1, symmetric: bool = False) -> Layer:
    """Products of up to `order` features over all paths, each weighted, summed into degrees 0 to `lout`: `b0`, `b1`, ..

    `a` holds features of degrees 0 to `lmax` one behind the other. `w` holds one weight for each node, channel and
    path: first those into degree 0, of one factor, of two factors, and so on in the order of `chains`, then those into
    degree 1. With `symmetric` the first product leaves out the paths with l1 < l2.
    """
    _check("order", order, 1, LARGEST_ORDER)
    _check("lmax", lmax, 0, LARGEST)
    _check("lout", lout, 0, lmax)
    numbered = product_chains(order, lmax, lout, symmetric)
    names = " ".join(f"b{degree}" for degree in range(lout + 1))
    kinds = {"a": Node[features(lmax), "u"], "w": Node[Scalars[len(numbered)], "u"]}
    name = f"product_basis_{order}_{lmax}_{lout}{'_symmetric' if symmetric else ''}"

    @layer(name=name, inputs=kinds, outputs=names)
    def body(a, w):  # type: ignore[no-untyped-def]
        """Weighted products of features, each made of the product with one factor less."""
        products = Products([block(a, degree) for degree in range(lmax + 1)], w, numbered)
        return tuple(products.result(degree) for degree in range(lout + 1))

    return body


def product_chains(order: int, lmax: int, lout: int, symmetric: bool) -> dict[Chain, int]:
    """The paths of products into degrees 0 to `lout`, with the place of the weight of each."""
    every = [chain for factors in range(1, order + 1) for chain in chains(factors, lmax, symmetric)]
    into = [chain for degree in range(lout + 1) for chain in every if chain.degree == degree]
    return {chain: number for number, chain in enumerate(into)}


def _check(name: str, found: int, smallest: int, largest: int) -> None:
    if not smallest <= found <= largest:
        raise ConfigError(f"{name} is between {smallest} and {largest}; found {found}")
