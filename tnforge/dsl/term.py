"""Terms: products of indexed values with an exact coefficient, kept open until they must become one value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from typing import TypeAlias

from ..errors import DefinitionError, Place
from ..ir.ops import Constant, Product, common_channels, common_degrees, common_site
from ..ir.types import Site, Type
from ..symmetry.exact import ExactTensor
from ..symmetry.rep import SCALAR
from .index import Index
from .value import Value, make

__all__ = ["Extent", "Factor", "Term", "extent_of", "multiply_terms", "product_of"]

MAX_FACTORS = 32

Extent: TypeAlias = tuple[Site, tuple[str, ...]]
"""Where something lives and the channel axis it carries."""


@dataclass(frozen=True, eq=False)
class Factor:
    """A value with an index on each leg. `hidden` are indices already summed inside it."""

    value: Value
    labels: tuple[Index, ...] = ()
    place: Place | None = None
    hidden: frozenset[Index] = frozenset()

    @property
    def extent(self) -> Extent:
        """Where the value lives, and its channel axis."""
        return self.value.type.site, self.value.type.channels


@dataclass(frozen=True, eq=False)
class Term:
    """A coefficient times factors; no factors make a number."""

    coefficient: Fraction
    factors: tuple[Factor, ...]
    place: Place | None = None

    @cached_property
    def counts(self) -> Counter[Index]:
        """How often each index is used; one that is summed inside a factor counts twice."""
        counts = Counter(label for factor in self.factors for label in factor.labels)
        for factor in self.factors:
            counts.update({index: 2 for index in factor.hidden})
        return counts

    @property
    def free(self) -> tuple[Index, ...]:
        """The indices used once, in the order of their declaration."""
        return tuple(sorted(index for index, count in self.counts.items() if count == 1))

    @property
    def summed(self) -> frozenset[Index]:
        """The indices used twice."""
        return frozenset(index for index, count in self.counts.items() if count == 2)

    def scale(self, number: Fraction, place: Place | None) -> Term:
        """The term times a number."""
        return replace(self, coefficient=number * self.coefficient, place=place)

    def check(self) -> Term:
        """The term, if no index is used more than twice or joins legs of different degrees."""
        for index, count in self.counts.items():
            if count > 2:
                raise DefinitionError(
                    f"index {index} is used {count} times in one product; a summed index is used exactly twice",
                    advice="Give one of the pairs another letter.",
                )
        common_degrees((factor.labels, factor.value.type.rep.degrees) for factor in self.factors)
        return self


def multiply_terms(left: Term, right: Term, place: Place | None) -> Term:
    """The product of two terms."""
    count = len(left.factors) + len(right.factors)
    if count > MAX_FACTORS:
        raise DefinitionError(f"a product of {count} factors is beyond the scope of tnforge, {MAX_FACTORS} factors")
    return Term(left.coefficient * right.coefficient, left.factors + right.factors, place).check()


def extent_of(extents: Iterable[Extent]) -> Extent:
    """Where values that meet in one operation live."""
    types = tuple(Type(SCALAR, site, channels) for site, channels in extents)
    return common_site(types), common_channels(types)


def product_of(factors: Sequence[Factor], order: Sequence[Index], place: Place | None) -> Value:
    """The product of factors as a value with its legs in the given order; of no factors, one."""
    if not factors:
        return make(Constant("one", ExactTensor.from_fractions(1)))
    if len(factors) == 1 and factors[0].labels == tuple(order):
        return factors[0].value
    op = Product.of([factor.labels for factor in factors], order)
    return make(op, tuple(factor.value for factor in factors), place, tuple(factor.place for factor in factors))
