"""The atomic cluster expansion: all symmetric products of the features of a node, as MACE contracts them.

Of the products of `order` equal features only as many are independent as the symmetric power of the features has
irreducible parts of the degree asked for. These are chosen by exact ranks, and each has one weight for each node and
channel: nothing is left out and nothing stands twice.
"""

from __future__ import annotations

from ..dsl import Layer, Node, Scalars, Species, flat, layer
from ..dsl.expression import Expression
from ..dsl.leaf import Leaf
from ..errors import ConfigError
from ..symmetry.chain import Chain, independent_chains
from .many_body import Products
from .spherical import features

__all__ = ["basis", "contraction"]

LARGEST = 3
LARGEST_ORDER = 4


def basis(order: int, lmax: int, degree: int) -> tuple[Chain, ...]:
    """The independent products of 1 to `order` features into a degree, those of fewer factors first."""
    return tuple(chain for factors in range(1, order + 1) for chain in independent_chains(factors, lmax, degree))


def contraction(order: int = 2, lmax: int = 1, degree: int = 0, species: bool = False, lower: bool = False) -> Layer:
    """The weighted sum of all symmetric products of 1 to `order` features that have a degree and its parity.

    `a` holds features of degrees 0 to `lmax` one behind the other, `w` one weight for each node, channel and member of
    `basis(order, lmax, degree)`; with `species` for each species in place of each node. With `lower` there are the sums
    of all degrees up to `degree`, one behind the other, and so are their weights.
    """
    for name, found, smallest, largest in (
        ("order", order, 1, LARGEST_ORDER),
        ("lmax", lmax, 0, LARGEST),
        ("degree", degree, 0, LARGEST),
    ):
        if not smallest <= found <= largest:
            raise ConfigError(f"{name} is between {smallest} and {largest}; found {found}")
    degrees = range(degree + 1) if lower else (degree,)
    chosen = [chain for each in degrees for chain in basis(order, lmax, each)]
    if not basis(order, lmax, degree):
        raise ConfigError(f"no product of up to {order} features of degrees up to {lmax} has degree {degree}")
    numbered = {chain: number for number, chain in enumerate(chosen)}
    kinds = {"a": Node[features(lmax), "u"], "w": (Species if species else Node)[Scalars[len(chosen)], "u"]}

    @layer(name=f"contraction_{order}_{lmax}_{degree}{'_lower' * lower}{'_species' * species}", inputs=kinds)
    def body(a: Leaf, w: Leaf) -> Expression:
        """All independent symmetric products of features, weighted."""
        products = Products(a, numbered)
        sums = [products.weighted(w.species if species else w, each) for each in degrees]
        return flat(*sums) if lower else sums[0]

    return body
