"""The integer prover: exact coefficient tensors under generators, inversion, exchange of indices and traces.

A polynomial is brought into its unique form first: averaged over exchanges of equal leaves, projected onto the values
that each leaf can take. Then a property holds if and only if every coefficient tensor has it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import numpy as np

from ..ir.polynomial import Leaf, Monomial, Polynomial, leaf_axes, symmetrised
from ..ir.resolve import act
from ..symmetry.exact import INT_LIMIT, Array, ExactTensor
from ..symmetry.rep import Layout, Rep, Symmetry
from ..symmetry.spherical import degree_of
from ..symmetry.spherical import generators as spherical_generators
from .claims import Property
from .traceless import is_symmetric, is_traceless

__all__ = ["RepOf", "entries_of", "has_property", "unique_form"]

RepOf: TypeAlias = Callable[[Leaf], Rep]


def unique_form(polynomial: Polynomial, rep_of: RepOf) -> Polynomial:
    """The same polynomial on the values that leaves can take; equal ones have equal coefficient tensors."""
    terms = [(m, _projected(m, tensor, polynomial.rank, rep_of)) for m, tensor in polynomial.terms]
    return symmetrised(Polynomial(polynomial.rank, tuple(terms)))


def _projected(monomial: Monomial, tensor: ExactTensor, rank: int, rep_of: RepOf) -> ExactTensor:
    for leaf, axes in zip(monomial, leaf_axes(monomial, rank), strict=True):
        rep = rep_of(leaf)
        if rep.layout is Layout.SINGLE and rep.legs > 1 and rep.block.symmetry is not Symmetry.GENERAL:
            tensor = act(tensor, rep.projector(), axes)
    return tensor


def has_property(polynomial: Polynomial, rep_of: RepOf, claim: Rep, property_: Property) -> bool:
    """Whether a polynomial in its unique form has a property as a value of the claimed representation."""
    match property_:
        case Property.ROTATION:
            return all(_is_annihilated(tensor, polynomial.rank) for _, tensor in polynomial.terms)
        case Property.INVERSION:
            return all(_inverts(m, tensor, polynomial.rank, rep_of, claim) for m, tensor in polynomial.terms)
        case Property.SYMMETRY:
            return all(is_symmetric(tensor, polynomial.rank) for _, tensor in polynomial.terms)
        case Property.TRACE:
            return all(is_traceless(tensor, polynomial.rank) for _, tensor in polynomial.terms)
        case Property.TRANSLATION | Property.EXCHANGE | Property.PERMUTATION:
            raise ValueError(f"{property_.value} is decided elsewhere")


def entries_of(polynomial: Polynomial) -> int:
    """Number of entries of all coefficient tensors."""
    return sum(int(tensor.numerators.size) for _, tensor in polynomial.terms)


def _is_annihilated(tensor: ExactTensor, rank: int) -> bool:
    """Whether the three generators of rotations, acting on all axes at once, give zero; the first `rank` are lower."""
    array = tensor.numerators
    if array.size and int(np.abs(array).max()) * 2 * max(tensor.rank, 1) >= INT_LIMIT:
        array = array.astype(object)
    spherical = [axis for axis, extent in enumerate(tensor.shape) if extent != 3]
    for k in range(3):
        total = ExactTensor.make(_generated(array, k), tensor.denominator)
        for axis in spherical:
            total = total + tensor.apply(_generator(tensor.shape[axis], k, axis < rank), axis)
        if not total.is_zero():
            return False
    return True


def _generator(extent: int, k: int, lower: bool) -> ExactTensor:
    """The generator about axis k on a spherical axis of a coefficient: on lower components, or its dual."""
    matrix = spherical_generators(degree_of(extent))[k]
    return matrix if lower else -matrix.transpose((1, 0))


def _generated(array: Array, axis: int) -> Array:
    """The generator of rotations about an axis, (G v)_b = -v_c and (G v)_c = v_b, on every vector axis of an array."""
    b, c = (axis + 1) % 3, (axis + 2) % 3
    total = np.zeros_like(array)
    for leg in (leg for leg, extent in enumerate(array.shape) if extent == 3):
        source, target = np.moveaxis(array, leg, 0), np.moveaxis(total, leg, 0)
        target[b] -= source[c]
        target[c] += source[b]
    return total


def _inverts(monomial: Monomial, tensor: ExactTensor, rank: int, rep_of: RepOf, claim: Rep) -> bool:
    """Whether inversion of all leaves and of the result leaves a coefficient as it is."""
    reps = [(claim, range(rank))]
    reps += [(rep_of(leaf), axes) for leaf, axes in zip(monomial, leaf_axes(monomial, rank), strict=True)]
    inverted = tensor
    for rep, axes in reps:
        inverted = inverted.scale(rep.parity) if rep.parity else act(inverted, rep.inversion(), axes)
    return inverted == tensor
