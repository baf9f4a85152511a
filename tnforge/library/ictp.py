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
from typing import Any, NamedTuple

from ..dsl import (
    Edge,
    Function,
    Layer,
    Node,
    Pair,
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
    pi,
    sin,
    smooth,
    sqrt,
    sum_neighbours,
)
from ..dsl.expression import Expression
from ..dsl.function import Learned
from ..dsl.leaf import Leaf
from ..dsl.types import Kind, Shared
from ..errors import ConfigError
from ..ir.types import Type
from ..symmetry.chain import Chain, chains
from ..symmetry.vertex import Triple
from .cutoffs import polynomial
from .many_body import Products, block, coupled
from .radial import direction
from .spherical import features, paths

__all__ = ["Path", "convolution", "energy", "message", "message_paths", "product_basis", "product_chains", "update"]

(C,) = indices("c")

LARGEST = 4
LARGEST_ORDER = 4
MANY = 32
"""The largest number of waves."""

ENDINGS = {"none": "", "made": "_odd_made", "given": "_odd_given", "both": "_odd_both"}
"""Where features of both parities are, and how the names of layers say it."""


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
    def body(h: Leaf, t: Leaf, r: Leaf) -> tuple[Expression, ...]:
        """Features of the senders coupled with the tensors of the directions, path by path."""
        left, right = ([block(own, degree) for degree in range(lmax + 1)] for own in (h.sender, t))
        return tuple(
            sum_neighbours(coupled(path, left[path[0]], right[path[1]], r[number, "u"]))
            for number, path in enumerate(found)
        )

    return body


class Path(NamedTuple):
    """A coupling of a feature of a sender with the tensor of a direction.

    `given` and `made` say whether the feature and the result are turned: of the other parity than their degree has.
    """

    degrees: Triple
    given: bool = False
    made: bool = False


def message_paths(hidden: int, lmax: int, odd: bool = False) -> tuple[Path, ...]:
    """The paths of features of degrees up to `hidden` and tensors of degrees up to `lmax` into those degrees.

    They are even ones; with `odd` all paths, of features of both parities. They come by what they make, features of
    the parity of their degree first.
    """
    known = [d for d in paths(max(hidden, lmax), odd) if d[0] <= hidden and max(d[1:]) <= lmax]
    if not odd:
        return tuple(Path(degrees) for degrees in known)
    return tuple(Path(d, made ^ bool(sum(d) % 2), made) for made in (False, True) for d in known)


def message(hidden: int = 1, lmax: int = 2, functions: int = 8, power: int = 5, odd: bool = False) -> Layer:
    """What neighbours make of a node: features of degrees 0 to `lmax`, one behind the other.

    `h` holds features of degrees 0 to `hidden`, mixed by `first`; `second` mixes the channels of each path into those
    of its degree. With `odd` there are features of both parities. `radial` makes the weights of paths of `functions`
    waves sqrt(2 / r_c) sin(n pi d / r_c) / d of the length d, n = 1, 2, .., within the polynomial envelope of a power.
    Without a number of functions the waves are sqrt(2 / r_c) sin(f d) / d, of any frequencies.
    """
    _check("lmax", lmax, 0, LARGEST)
    _check("hidden", hidden, 0, LARGEST)
    _check("functions", functions, 0, MANY)
    found = message_paths(hidden, lmax, odd)
    starts, ends = _kinds(hidden, odd), _kinds(lmax, odd)
    kinds: dict[str, Type | Kind | Shared] = {
        "h": Node[features(hidden, odd), "u"],
        "r": Edge[Vector],
        "d": Pair[Scalar],
        "r_c": Weight,
        **({} if functions else {"frequencies": Weight["k"]}),
        "radial": Vanishing[len(found), "u"],
        **{f"first{number}": Weight["u", "u"] for number in range(len(starts))},
        **{f"second{number}": Weight["v", "u"] for number in range(len(found))},
    }

    @layer(name=f"message_{hidden}_{lmax}{'_odd' if odd else ''}", inputs=kinds, claims=[smooth(3 if functions else 2)])
    def body(h: Leaf, r: Leaf, d: Leaf, r_c: Leaf, radial: Learned, **w: Leaf) -> Expression:
        """Features of the senders coupled with the tensors of the directions, summed and mixed into each degree."""
        within = named(polynomial(d / r_c, power) * sqrt(2 / r_c) / d)
        made = radial(_standing(d / r_c, within, functions) if functions else _free(d, within, **w)).pair
        weights = [made["u"]] if len(found) == 1 else [made[number, "u"] for number in range(len(found))]
        directions = _tensors(direction(r, d), lmax)
        senders = {
            (turned, degree): _mixed(w[f"first{number}"], block(h, degree, turned)).sender
            for number, (turned, degree) in enumerate(starts)
        }
        sums = [
            sum_neighbours(coupled(degrees, senders[given, degrees[0]], directions[degrees[1]], own))
            for (degrees, given, _), own in zip(found, weights, strict=True)
        ]
        mixed = [w[f"second{number}"]["v", "u"] @ total for number, total in enumerate(sums)]
        return flat(*(_into(end, found, mixed) for end in ends))

    return body


def _standing(place: Expression, within: Expression, functions: int) -> Expression:
    """The waves that are zero at the cutoff."""
    waves = [within * sin(number * pi * place) for number in range(1, functions + 1)]
    return flat(*waves) if functions > 1 else waves[0]


def _free(length: Leaf, within: Expression, frequencies: Leaf, **_: Leaf) -> Expression:
    """The waves of any frequencies."""
    return within * sin(frequencies["k"] * length)


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


def _into(end: tuple[bool, int], found: Sequence[Path], terms: Sequence[Expression]) -> Expression:
    """The sum of the terms whose paths make features of a parity and degree."""
    ends = [(path.made, path.degrees[2]) for path in found]
    return reduce(add, (term for own, term in zip(ends, terms, strict=True) if own == end))


def update(hidden: int = 1, lout: int = 1, odd: str = "none") -> Layer:
    """The features of a node after an interaction, of degrees 0 to `lout`, one behind the other.

    They are the sums of products `b0`, `b1`, .., mixed, and what a matrix for each species makes of the features
    before, which are of degrees 0 to `hidden`. `odd` says which of these are of both parities, as for products.
    """
    _check("hidden", hidden, 0, LARGEST)
    _check("lout", lout, 0, LARGEST)
    before, after = _both(odd)
    made, kept = _kinds(lout, after), _kinds(min(hidden, lout), before and after)
    kinds: dict[str, Any] = {
        "h": Node[features(hidden, before), "u"],
        **{f"b{k}": Node[_spherical(*kind), "v"] for k, kind in enumerate(made)},
        **{f"mix{k}": Weight["u", "v"] for k in range(len(made))},
        **{f"skip{k}": Species[Scalar, "u", "u"] for k in range(len(kept))},
    }

    @layer(name=f"update_{hidden}_{lout}{ENDINGS[odd]}", inputs=kinds)
    def body(h: Leaf, **w: Leaf) -> Expression:
        """Mixed products, and mixed features of before."""
        parts = []
        for k, (turned, degree) in enumerate(made):
            own = (C,) if degree else ()
            part = w[f"mix{k}"]["u", "v"] @ w[f"b{k}"][("v", *own)]
            if (turned, degree) in kept:
                skip = w[f"skip{kept.index((turned, degree))}"]
                part = part + skip.species["u", "u"] @ block(h, degree, turned)[("u", *own)]
            parts.append(part)
        return flat(*parts)

    return body


def energy(hidden: int = 1, odd: bool = False) -> Layer:
    """What a learned function makes of the scalars among features of degrees 0 to `hidden`.

    With `odd` features are of both parities, and those of degree zero that change their sign are left out.
    """
    _check("hidden", hidden, 0, LARGEST)
    kinds: dict[str, Type | Kind | Shared] = {"h": Node[features(hidden, odd), "u"], "head": Function[1]}

    @layer(name=f"energy_{hidden}{'_odd' if odd else ''}", inputs=kinds)
    def body(h: Leaf, head: Learned) -> Expression:
        """A learned function of scalars."""
        return head(h[0, "u"])[()]

    return body


def product_basis(
    order: int = 2, lmax: int = 1, lout: int = 1, symmetric: bool = False, odd: str = "none", mixed: bool = False
) -> Layer:
    """Products of up to `order` features over all paths, each weighted, summed into degrees 0 to `lout`: `b0`, `b1`, ..

    `a` holds features of degrees 0 to `lmax` one behind the other. `w` holds one weight for each node, channel and
    path: first those into degree 0, of one factor, of two factors, and so on in the order of `chains`, then those into
    degree 1. With `mixed` a matrix for each species mixes the channels of each path: `w0`, `w1`, ... With `symmetric`
    the first product leaves out the paths that occur twice.

    `odd` adds paths with epsilons: with "made" results are of both parities, those of the other parity than their
    degree has behind the rest; with "given" the features of `a` are; with "both" all are.
    """
    _check("order", order, 1, LARGEST_ORDER)
    _check("lmax", lmax, 0, LARGEST)
    _check("lout", lout, 0, lmax)
    before, after = _both(odd)
    numbered, made = product_chains(order, lmax, lout, symmetric, odd), _kinds(lout, after)
    names = " ".join(f"b{k}" for k in range(len(made)))
    kinds: dict[str, Any] = {"a": Node[features(lmax, before), "u"]}
    if mixed:
        kinds |= {f"w{k}": Species[Scalar, "u", "u"] for k in range(len(numbered))}
    else:
        kinds["w"] = Node[Scalars[len(numbered)], "u"]
    name = f"product_basis_{order}_{lmax}_{lout}{'_symmetric' * symmetric}{ENDINGS[odd]}{'_mixed' * mixed}"

    @layer(name=name, inputs=kinds, outputs=names)
    def body(a: Leaf, **w: Leaf) -> tuple[Expression, ...]:
        """Weighted products of features, each made of the product with one factor less."""
        products = Products(a, numbered)
        if mixed:
            matrices = [w[f"w{k}"] for k in range(len(numbered))]
            return tuple(products.mixed(matrices, degree, turned) for turned, degree in made)
        return tuple(products.weighted(w["w"], degree, turned) for turned, degree in made)

    return body


def product_chains(order: int, lmax: int, lout: int, symmetric: bool, odd: str = "none") -> dict[Chain, int]:
    """The paths of products into degrees 0 to `lout`, with the place of the weight of each."""
    before, after = _both(odd)
    every = [
        chain for factors in range(1, order + 1) for chain in chains(factors, lmax, symmetric, odd != "none", before)
    ]
    into = {kind: [c for c in every if (c.is_turned, c.degree) == kind] for kind in _kinds(lout, after)}
    for (turned, degree), own in into.items():
        if not own:
            parity = f"{_spherical(turned, degree).rep}"
            raise ConfigError(f"no path of up to {order} features of degrees up to {lmax} leads to features {parity}")
    return {chain: number for number, chain in enumerate(chain for own in into.values() for chain in own)}


def _both(odd: str) -> tuple[bool, bool]:
    """Whether there are features of both parities before and after."""
    if odd not in ENDINGS:
        raise ConfigError(f"odd is {', '.join(ENDINGS)}; found {odd!r}")
    return odd in ("given", "both"), odd in ("made", "both")


def _kinds(lmax: int, both: bool) -> list[tuple[bool, int]]:
    """Whether features are turned, and their degree, in the order in which they stand."""
    return [(turned, degree) for turned in (False, True)[: 1 + both] for degree in range(lmax + 1)]


def _spherical(turned: bool, degree: int) -> Type:
    return Spherical[degree, "eo"[(degree + turned) % 2]]


def _check(name: str, found: int, smallest: int, largest: int) -> None:
    if not smallest <= found <= largest:
        raise ConfigError(f"{name} is between {smallest} and {largest}; found {found}")
