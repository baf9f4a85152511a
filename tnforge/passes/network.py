"""A product as data of its own: factors with indices, its form up to names and order, and what it costs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby, permutations, product
from math import factorial, prod

from ..ir.graph import Builder, Node
from ..ir.ops import Product
from ..ir.size import instances
from ..ir.types import Type

__all__ = ["Factor", "Labels", "Network", "add_network", "cost", "network_of", "orders"]

MAX_ORDERS = 720
"""Orders of equal factors that are tried to find the first in text order."""

Labels = tuple[int, ...]
Factor = tuple[int, Labels]


@dataclass(frozen=True)
class Network:
    """Values with an index on each leg, and the free indices in the order of the result."""

    factors: tuple[Factor, ...]
    out: Labels

    @property
    def closed(self) -> Network:
        """The form that does not depend on names of indices, order of factors, or order of the result's indices."""
        places = sorted(range(len(self.factors)), key=lambda k: self.factors[k][0])
        groups = [list(group) for _, group in groupby(places, key=lambda k: self.factors[k][0])]
        return min((_renamed([self.factors[k] for k in order]) for order in orders(groups)), key=lambda n: n.factors)

    def without(self, places: Iterable[int]) -> tuple[Factor, ...]:
        """The factors at other places."""
        left = set(places)
        return tuple(factor for k, factor in enumerate(self.factors) if k not in left)


def network_of(node: Node) -> Network | None:
    """The network of a product."""
    if not isinstance(node.op, Product):
        return None
    return Network(tuple(zip(node.operands, node.op.labels, strict=True)), node.op.out)


def add_network(builder: Builder, network: Network) -> int:
    """The place of its value; one factor with its indices in place is that factor itself."""
    if len(network.factors) == 1 and network.factors[0][1] == network.out:
        return network.factors[0][0]
    labels = [own for _, own in network.factors]
    return builder.add(Product.of(labels, network.out), *(place for place, _ in network.factors))


def orders(groups: list[list[int]]) -> Iterable[list[int]]:
    """Every order that permutes within groups, as long as they are few."""
    if prod(factorial(len(group)) for group in groups) > MAX_ORDERS:
        return [[k for group in groups for k in group]]
    return ([k for group in choice for k in group] for choice in product(*(permutations(group) for group in groups)))


def cost(network: Network, types: Sequence[Type]) -> int:
    """Multiplications when the cheapest pair is always met next; `types[k]` is that of value k."""
    parts = [_Part.of(types[k], labels) for k, labels in network.factors]
    total = 0
    while len(parts) > 1:
        price, first, second = min((parts[i].price(parts[j]), i, j) for i, j in combinations(range(len(parts)), 2))
        joined = parts[first].joined(parts[second])
        parts = [part for k, part in enumerate(parts) if k not in (first, second)]
        total += price
        parts.append(joined)
    return total


@dataclass(frozen=True)
class _Part:
    """A factor as far as costs go: its type, for rows and channels, and the extent of each index that is left open."""

    types: tuple[Type, ...]
    extents: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, type_: Type, labels: Labels) -> _Part:
        counts = Counter(labels)
        pairs = zip(labels, type_.rep.extents, strict=True)
        return cls((type_,), tuple((label, extent) for label, extent in pairs if counts[label] == 1))

    def price(self, other: _Part) -> int:
        """Multiplications of the two."""
        return instances((*self.types, *other.types)) * prod({**dict(self.extents), **dict(other.extents)}.values())

    def joined(self, other: _Part) -> _Part:
        """What is left of both: an index that both have is summed."""
        mine, theirs = dict(self.extents), dict(other.extents)
        left = {label: extent for label, extent in {**mine, **theirs}.items() if (label in mine) != (label in theirs)}
        return _Part((*self.types, *other.types), tuple(left.items()))


def _renamed(factors: list[Factor]) -> Network:
    """Indices numbered as they appear; the free ones in this order are the result's."""
    numbers: dict[int, int] = {}
    for label in (label for _, own in factors for label in own):
        numbers.setdefault(label, len(numbers))
    renamed = tuple((place, tuple(numbers[label] for label in own)) for place, own in factors)
    counts = Counter(label for _, own in renamed for label in own)
    return Network(renamed, tuple(label for label in range(len(numbers)) if counts[label] == 1))
