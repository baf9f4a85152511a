"""Whether a layer is the only one of its kind: the number of independent maps from characters, and an exact rank."""

from __future__ import annotations

from collections import Counter
from math import prod

from flint import fmpz_mat

from ..ir.graph import Graph
from ..ir.ops import Input
from ..ir.polynomial import Polynomial
from ..ir.types import Site
from ..symmetry.character import Character, character, maps
from ..symmetry.group import Group
from ..symmetry.rep import Rep
from .claims import Segmentation

__all__ = ["find_completeness", "is_single_map"]


def is_single_map(graph: Graph) -> bool:
    """Whether a layer has one result and neither weights nor formulas."""
    fixed = all(graph.type(k).site is not Site.SHARED for k in graph.inputs)
    return len(graph.outputs) == 1 and fixed and not graph.uses_ends and _is_plain(graph)


def _is_plain(graph: Graph) -> bool:
    return len(graph.segment_roots) == 1


def find_completeness(segmentation: Segmentation, polynomial: Polynomial) -> str:
    """The sentence that a layer is the only map of its kind, or nothing where it is not."""
    graph = segmentation.graph
    monomials = {monomial for monomial, _ in polynomial.terms}
    if len(monomials) != 1 or not all(isinstance(graph.nodes[leaf.node].op, Input) for leaf in polynomial.leaves):
        return ""
    (monomial,) = monomials
    claim = _claim(segmentation)
    factors = [(segmentation.leaf_rep(leaf), count) for leaf, count in sorted(Counter(monomial).items())]
    if _count(factors, claim, graph.group) != _rank(polynomial):
        return ""
    return f"the only independent map {_shown(factors)} -> {claim}"


def _claim(segmentation: Segmentation) -> Rep:
    """The representation of the result, its parity decided."""
    output = segmentation.graph.outputs[0]
    return next(s.claim for s in segmentation.segments if s.root == output.node)


def _count(factors: list[tuple[Rep, int]], claim: Rep, group: Group) -> int:
    """The number of independent maps; equal arguments are symmetrised."""
    source = prod((_character(rep, group).power(count) for rep, count in factors), start=Character({(0, 1): 1}))
    return maps(source, _character(claim, group))


def _character(rep: Rep, group: Group) -> Character:
    return character(rep) if group is Group.O3 else character(rep).without_parity()


def _rank(polynomial: Polynomial) -> int:
    """The rank of the coefficient tensors, one row each."""
    rows = [[int(value) for value in tensor.numerators.ravel()] for _, tensor in polynomial.terms]
    return int(fmpz_mat(rows).rank())


def _shown(factors: list[tuple[Rep, int]]) -> str:
    """`1o x 1o`; equal arguments as a symmetric power, `Sym^2(1o)`."""
    return " x ".join(str(rep) if count == 1 else f"Sym^{count}({rep})" for rep, count in factors)
