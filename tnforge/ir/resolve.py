"""Finds the parity of a value that types alone leave open, by acting with inversion on its exact polynomial."""

from __future__ import annotations

from ..symmetry.exact import ExactTensor
from ..symmetry.rep import Layout, Rep, Symmetry, parse_rep
from .graph import Graph
from .polynomial import Monomial, Polynomial, expand, leaf_axes, leaf_rep, symmetrised

__all__ = ["commutes_with_inversion", "resolve"]


def resolve(graph: Graph, node: int) -> Rep:
    """The representation of a node: as inferred, or with its open parity decided where one of the known ones fits.

    A flat sum states itself what its blocks are.
    """
    rep = graph.type(node).rep
    if rep.is_determined or rep.layout is Layout.FLAT:
        return rep
    polynomial = expand(graph, node)
    if not all(leaf_rep(graph, leaf).is_determined for leaf in polynomial.leaves):
        return rep
    return next((r for r in _candidates(rep) if commutes_with_inversion(graph, polynomial, r)), rep)


def _candidates(rep: Rep) -> list[Rep]:
    signs = [Rep((rep.block.with_parity(sign),)) for sign in (1, -1)]
    return [*signs, parse_rep("matrix(0e + 1o + 2e)")] if rep.degrees == (1, 1) else signs


def _symmetry(rep: Rep) -> Symmetry:
    return rep.block.symmetry if rep.layout is Layout.SINGLE else Symmetry.GENERAL


def commutes_with_inversion(graph: Graph, polynomial: Polynomial, rep: Rep) -> bool:
    """Whether inverting every leaf inverts the result as `rep` does, on all values that the leaves can take."""
    inverted = [(m, _inverted(graph, m, t, polynomial.rank, rep)) for m, t in polynomial.terms]
    return _unique(graph, Polynomial(polynomial.rank, tuple(inverted))) == _unique(graph, polynomial)


def _unique(graph: Graph, polynomial: Polynomial) -> Polynomial:
    """The polynomial in its unique form on the values that the leaves can take."""
    terms = [(m, _projected(graph, m, t, polynomial.rank)) for m, t in polynomial.terms]
    return symmetrised(Polynomial(polynomial.rank, tuple(terms)))


def _projected(graph: Graph, monomial: Monomial, tensor: ExactTensor, rank: int) -> ExactTensor:
    for leaf, axes in zip(monomial, leaf_axes(monomial, rank), strict=True):
        rep = leaf_rep(graph, leaf)
        if rep.legs > 1 and _symmetry(rep) is not Symmetry.GENERAL:
            tensor = act(tensor, rep.projector(), axes)
    return tensor


def _inverted(graph: Graph, monomial: Monomial, tensor: ExactTensor, rank: int, rep: Rep) -> ExactTensor:
    """Inversion on the result and on every leaf; an involution is its own inverse."""
    tensor = act(tensor, rep.inversion(), range(rank))
    for leaf, axes in zip(monomial, leaf_axes(monomial, rank), strict=True):
        tensor = act(tensor, leaf_rep(graph, leaf).inversion(), axes)
    return tensor


def act(tensor: ExactTensor, matrix: ExactTensor, axes: range) -> ExactTensor:
    """A symmetric matrix, its output axes first, on consecutive axes of a tensor."""
    if len(axes) == 0:
        return tensor.scale(matrix.item())
    moved = matrix.contract(tensor, range(len(axes), 2 * len(axes)), axes)
    front, back = list(range(len(axes))), list(range(len(axes), tensor.rank))
    return moved.transpose(back[: axes.start] + front + back[axes.start :])
