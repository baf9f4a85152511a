"""Clebsch-Gordan vertices as tensor networks: three spherical bases joined by deltas and at most one epsilon.

`V(l1, l2, l3)[m1, m2, m3]` joins S_l1, S_l2 and S_l3 pairwise by delta lines; for an odd l1 + l2 + l3 one index of each
goes, in this order, into an epsilon. All entries are integers. Couplings of lower components carry the metric on both
inputs: `t3[m3] = sum V[m1, m2, m3] t1[m1] / N_m1 t2[m2] / N_m2`.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from ..errors import DefinitionError
from .constants import epsilon
from .exact import ExactTensor
from .monomial import measure
from .spherical import MAX_DEGREE, harmonics, metric, split
from .surd import Surd

__all__ = ["check_triple", "couples", "coupling", "tetra", "theta", "unit_component", "unit_entries", "vertex"]

Triple = tuple[int, int, int]


def couples(l1: int, l2: int, l3: int) -> bool:
    """Whether degrees l1 and l2 couple to l3."""
    return abs(l1 - l2) <= l3 <= l1 + l2


def check_triple(l1: int, l2: int, l3: int) -> None:
    """Refuse a triple that does not couple or that is too large."""
    degrees = (l1, l2, l3)
    if min(degrees) < 0 or not couples(*degrees):
        raise DefinitionError(f"degrees {l1} and {l2} do not couple to {l3}")
    if max(degrees) > MAX_DEGREE:
        sizes = [2 * degree + 1 for degree in degrees]
        raise DefinitionError(
            f"the vertex {degrees} is beyond the scope of tnforge, degree {MAX_DEGREE}: it would have "
            f"{sizes[0]} x {sizes[1]} x {sizes[2]} = {sizes[0] * sizes[1] * sizes[2]} entries"
        )


@cache
def vertex(l1: int, l2: int, l3: int) -> ExactTensor:
    """The vertex of three degrees, an integer tensor with one spherical axis for each."""
    check_triple(l1, l2, l3)
    odd = (l1 + l2 + l3) % 2
    a, b, c = (l1 + l2 - l3 - odd) // 2, (l1 + l3 - l2 - odd) // 2, (l2 + l3 - l1 - odd) // 2
    free = (1,) * odd
    first = split(l1, (a, b, *free)).apply(measure(a), 1).apply(measure(b), 2)
    second = split(l2, (a, c, *free)).apply(measure(c), 2)
    third = split(l3, (b, c, *free))
    if not odd:
        return first.contract(second, (1,), (1,)).contract(third, (1, 3), (1, 2))
    joined = first.contract(epsilon(), (3,), (0,)).contract(second, (1, 3), (1, 3))
    return joined.contract(third, (1, 4, 2), (1, 2, 3))


@cache
def coupling(l1: int, l2: int, l3: int) -> ExactTensor:
    """The vertex with the metric on its first two legs, as a bilinear map from lower to lower components."""
    return vertex(l1, l2, l3).apply(metric(l1), 0).apply(metric(l2), 1)


@cache
def theta(l1: int, l2: int, l3: int) -> Fraction:
    """The squared norm of the vertex, with the metric on each edge; the same for every order of the degrees."""
    raised = coupling(l1, l2, l3).apply(metric(l3), 2)
    return raised.contract(vertex(l1, l2, l3), (0, 1, 2), (0, 1, 2)).item()


def unit_component(degrees: Triple, place: Triple) -> Surd:
    """One entry of the vertex in orthonormal components and with unit Frobenius norm: a real 3j symbol."""
    norm = theta(*degrees)
    for degree, order in zip(degrees, place, strict=True):
        norm *= harmonics(degree).norms[order]
    return Surd.root(1 / norm) * vertex(*degrees).item(place)


def unit_entries(l1: int, l2: int, l3: int) -> Iterator[tuple[Triple, Surd]]:
    """The non-zero entries of the unit vertex."""
    for place, _ in vertex(l1, l2, l3).entries():
        triple = (place[0], place[1], place[2])
        yield triple, unit_component((l1, l2, l3), triple)


def tetra(upper: Triple, lower: Triple) -> Fraction:
    """The tetrahedron of four vertices (a b c), (a e f), (d b f), (d e c) for upper (a b c) and lower (d e f)."""
    (a, b, c), (d, e, f) = upper, lower
    left = vertex(a, b, c).apply(metric(a), 0).contract(vertex(a, e, f), (0,), (0,))
    right = vertex(d, b, f).apply(metric(d), 0).contract(vertex(d, e, c), (0,), (0,))
    for axis, degree in enumerate((b, c, e, f)):
        left = left.apply(metric(degree), axis)
    closed = left.contract(right, (1, 2, 3), (3, 2, 1))
    return sum((closed.item((m, m)) for m in range(2 * b + 1)), start=Fraction(0))
