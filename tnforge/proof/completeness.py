"""Whether the paths of a layer are all there are: the number of independent maps from characters, and an exact rank.

A path is what one weight multiplies, a weight being a true scalar shared by all rows or a block of a flat sum. A layer
without weights is one path. Paths are counted for each product of arguments that occurs.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import prod
from typing import TypeAlias

import numpy as np
from flint import fmpq, fmpq_mat

from ..ir.claim import Complete
from ..ir.graph import Graph
from ..ir.ops import Carrier, Flat, Input, Opaque, Scalar
from ..ir.polynomial import Leaf, Monomial, Polynomial
from ..ir.types import Site
from ..symmetry.character import Character, character, maps
from ..symmetry.exact import ExactTensor
from ..symmetry.group import Group
from ..symmetry.rep import SCALAR, Layout, Rep
from .claims import Refutation, Segmentation
from .variables import independent

__all__ = ["Count", "Paths", "check_complete", "count_paths", "counts_paths"]

Column: TypeAlias = tuple[Monomial, tuple[int, ...]]


@dataclass(frozen=True)
class Count:
    """The number of independent equivariant maps, and how many of them the paths of a layer span."""

    multiplicity: int
    rank: int
    maps: str

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left out."""
        return self.multiplicity == self.rank

    def __str__(self) -> str:
        """The counts, as the witness against a false claim."""
        found = f"{self.multiplicity} independent map{'s' if self.multiplicity != 1 else ''} {self.maps}"
        return (
            f"by characters there {'are' if self.multiplicity != 1 else 'is'} {found}; the paths have rank {self.rank}."
        )

    def sentence(self) -> str:
        """What a report says of a complete layer."""
        if self.multiplicity == 1:
            return f"the only independent map {self.maps}"
        return f"all {self.multiplicity} independent maps {self.maps}"


def counts_paths(graph: Graph) -> bool:
    """Whether paths are counted: of one result without functions or edges, and wherever completeness is claimed."""
    others = Scalar | Opaque | Carrier | Flat
    plain = not graph.uses_ends and not any(isinstance(node.op, others) for node in graph.nodes)
    single = len(graph.outputs) == 1 and graph.outputs[0].claim.layout is not Layout.FLAT
    return (plain and single) or Complete() in graph.claims


def count_paths(segmentation: Segmentation, polynomial: Polynomial) -> Count | None:
    """The counts, or nothing where the result is not linear in its weights or not a polynomial in the arguments."""
    paths = Paths(segmentation, polynomial)
    return paths.count() if paths.are_linear else None


def check_complete(graph: Graph, count: Count | None) -> None:
    """Refute a false claim of completeness with the counts."""
    subject, node = f"layer '{graph.name}' claims to be complete", graph.outputs[0].node
    if count is None:
        known = "one result of one block that is linear in its weights and a polynomial in the other arguments"
        raise Refutation(f"{subject}, which is decided for {known}", claim="complete", suspects=(), node=node)
    if not count.is_complete:
        raise Refutation(f"{subject} and is not", claim="complete", suspects=(), node=node, witness=count)


@dataclass(frozen=True)
class Paths:
    """A polynomial sorted by weights."""

    segmentation: Segmentation
    polynomial: Polynomial

    @property
    def are_linear(self) -> bool:
        """Whether there is a path, every leaf is an argument, and no weights are multiplied."""
        graph = self.segmentation.graph
        inputs = all(isinstance(graph.nodes[leaf.node].op, Input) for leaf in self.polynomial.leaves)
        return inputs and bool(self._rows) and all(len(weights) <= 1 for weights in self._rows)

    def count(self) -> Count:
        """Multiplicity and rank, added up over the products of arguments."""
        products = sorted({arguments for row in self._trained for arguments, _ in row})
        claim = self._claim()
        shown = " and ".join(f"{self._shown(arguments)} -> {claim}" for arguments in products)
        return Count(sum(self._multiplicity(arguments) for arguments in products), self._rank(), shown)

    @cached_property
    def _rows(self) -> dict[Monomial, dict[Column, Fraction]]:
        """For each product of weights its coefficients."""
        rows: dict[Monomial, dict[Column, Fraction]] = {}
        for monomial, tensor in self.polynomial.terms:
            weights = tuple(leaf for leaf in monomial if self._is_weight(leaf))
            arguments = tuple(leaf for leaf in monomial if not self._is_weight(leaf))
            entries = {(arguments, index): value for index, value in self._independent(monomial, tensor).entries()}
            rows.setdefault(weights, {}).update(entries)
        return rows

    def _independent(self, monomial: Monomial, tensor: ExactTensor) -> ExactTensor:
        """The entries that determine the coefficient: those of independent components, one axis for each value."""
        reps = [self._claim(), *(self.segmentation.leaf_rep(leaf) for leaf in monomial)]
        places = [[int(np.ravel_multi_index(index, rep.extents)) for index in independent(rep)] for rep in reps]
        table = tensor.numerators.reshape([rep.size for rep in reps])
        return ExactTensor(table[np.ix_(*places)], tensor.denominator)

    @property
    def _trained(self) -> list[dict[Column, Fraction]]:
        """The paths: the rows with a weight, or the one row of a layer without any."""
        weighted = [row for weights, row in self._rows.items() if weights]
        return weighted or list(self._rows.values())

    def _is_weight(self, leaf: Leaf) -> bool:
        shared = self.segmentation.graph.type(leaf.node).site is Site.SHARED
        return (shared or leaf.block >= 0) and self.segmentation.leaf_rep(leaf) == SCALAR

    def _rank(self) -> int:
        columns = sorted({column for row in self._trained for column in row})
        rows = [[row.get(column, Fraction(0)) for column in columns] for row in self._trained]
        return int(fmpq_mat([[fmpq(value.numerator, value.denominator) for value in row] for row in rows]).rank())

    def _multiplicity(self, arguments: Monomial) -> int:
        """The number of independent maps; equal arguments are symmetrised."""
        parts = (self._character(rep).power(count) for rep, count in self._factors(arguments))
        return maps(prod(parts, start=Character({(0, 1): 1})), self._character(self._claim()))

    def _character(self, rep: Rep) -> Character:
        found = character(rep)
        return found if self.segmentation.graph.group is Group.O3 else found.without_parity()

    def _claim(self) -> Rep:
        """The representation of the result, its parity decided."""
        output = self.segmentation.graph.outputs[0]
        return next(s.claim for s in self.segmentation.segments if s.root == output.node)

    def _factors(self, arguments: Monomial) -> list[tuple[Rep, int]]:
        return [(self.segmentation.leaf_rep(leaf), count) for leaf, count in sorted(Counter(arguments).items())]

    def _shown(self, arguments: Monomial) -> str:
        """`1o x 1o`; equal arguments as a symmetric power, `Sym^2(1o)`; `1` without any."""
        factors = self._factors(arguments)
        return " x ".join(str(rep) if count == 1 else f"Sym^{count}({rep})" for rep, count in factors) or "1"
