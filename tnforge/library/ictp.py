"""ICTP: features are irreducible Cartesian tensors, here in their 2 l + 1 orthonormal components.

The convolution couples features of the senders with the tensors of the directions, the product basis couples the sums
at each node with each other, again and again. Every path has ICTP's constant: an even one couples the tensors of one
unit vector to the third, an odd one is a 3j tensor of unit norm. Factors that depend on the number of paths, such as
1 / sqrt(paths), go into the weights.
"""

from __future__ import annotations

from ..dsl import Edge, Layer, Node, Scalars, layer, sum_neighbours
from ..errors import ConfigError
from ..symmetry.chain import Chain, chains
from .many_body import Products, block, coupled
from .spherical import features, paths

__all__ = ["convolution", "product_basis"]

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
    kinds = {"a": Node[features(lmax), "u"], "w": Node[Scalars[len(numbered)], "u"]}
    name = f"product_basis_{order}_{lmax}_{lout}{'_symmetric' if symmetric else ''}"

    @layer(name=name, inputs=kinds, outputs=names)
    def body(a, w):  # type: ignore[no-untyped-def]
        """Weighted products of features, each made of the product with one factor less."""
        products = Products([block(a, degree) for degree in range(lmax + 1)], w, numbered)
        return tuple(products.result(degree) for degree in range(lout + 1))

    return body


def _numbered(order: int, lmax: int, lout: int, symmetric: bool) -> dict[Chain, int]:
    """The paths into the results, with the place of the weight of each."""
    every = [chain for factors in range(1, order + 1) for chain in chains(factors, lmax, symmetric)]
    into = [chain for degree in range(lout + 1) for chain in every if chain.degree == degree]
    return {chain: number for number, chain in enumerate(into)}


def _check(name: str, found: int, smallest: int, largest: int) -> None:
    if not smallest <= found <= largest:
        raise ConfigError(f"{name} is between {smallest} and {largest}; found {found}")
