"""The variables of the polynomial prover: the independent components of a leaf, and how they change.

A tensor is a dictionary from index tuples to linear forms, and a linear form one from component numbers to fractions.
Components are numbered within the leaf.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from itertools import product
from typing import TypeAlias

from ..symmetry.rep import Block, Layout, Rep, Symmetry
from .solid import changes

__all__ = ["Form", "Index", "independent", "inverted", "rotated", "spread", "turned"]

Index: TypeAlias = tuple[int, ...]
Form: TypeAlias = Mapping[int, Fraction]


@cache
def independent(rep: Rep) -> tuple[Index, ...]:
    """Index tuples of components that determine a value: all; sorted ones; of these with at most one z."""
    every = _every(rep)
    symmetry = rep.block.symmetry if rep.layout is Layout.SINGLE else Symmetry.GENERAL
    if symmetry is Symmetry.GENERAL or rep.legs < 2:
        return every
    in_order = tuple(index for index in every if list(index) == sorted(index))
    return in_order if symmetry is Symmetry.SYMMETRIC else tuple(i for i in in_order if i.count(2) < 2)


@cache
def spread(rep: Rep) -> Mapping[Index, Form]:
    """Every component in terms of the independent ones."""
    number = {index: k for k, index in enumerate(independent(rep))}
    return {index: _form(index, number) for index in _every(rep)}


def _every(rep: Rep) -> tuple[Index, ...]:
    """The index tuples of all components."""
    return tuple(product(*(range(extent) for extent in rep.extents)))


def _form(index: Index, number: Mapping[Index, int]) -> Form:
    """A symmetric tensor is known by its sorted indices; a traceless one has zz = -xx - yy."""
    if index in number:
        return {number[index]: Fraction(1)}
    index = tuple(sorted(index))
    if index in number:
        return {number[index]: Fraction(1)}
    total: dict[int, Fraction] = {}
    for axis in (0, 1):
        for k, value in _form((axis, axis, *index[:-2]), number).items():
            total[k] = total.get(k, Fraction(0)) - value
    return total


@cache
def rotated(rep: Rep, axis: int) -> tuple[Form, ...]:
    """The change of each independent component under an infinitesimal rotation: x' = -y, y' = x about z."""
    return tuple(_change(rep, index, axis) for index in independent(rep))


def _change(rep: Rep, index: Index, axis: int) -> Form:
    total: dict[int, Fraction] = {}
    for slot, (component, degree) in enumerate(zip(index, rep.degrees, strict=True)):
        for other, factor in turned(degree, axis)[component].items():
            for k, value in spread(rep)[(*index[:slot], other, *index[slot + 1 :])].items():
                total[k] = total.get(k, Fraction(0)) + factor * value
    return {k: value for k, value in total.items() if value}


@cache
def turned(degree: int, axis: int) -> tuple[Form, ...]:
    """The change of each component along a leg: x' = -y, y' = x about z."""
    if degree > 1:
        return changes(degree, axis)
    b, c = (axis + 1) % 3, (axis + 2) % 3
    forms: dict[int, Form] = {axis: {}, b: {c: Fraction(-1)}, c: {b: Fraction(1)}}
    return tuple(forms[component] for component in range(3))


@cache
def inverted(rep: Rep) -> tuple[Form, ...]:
    """Each independent component after inversion."""
    if rep.layout is Layout.SINGLE:
        return tuple({k: Fraction(rep.parity)} for k in range(len(independent(rep))))
    return tuple(_inverted_entry(index, rep.blocks) for index in independent(rep))


def _inverted_entry(index: Index, blocks: tuple[Block, ...]) -> Form:
    """An entry of a matrix whose trace, antisymmetric and symmetric traceless part change by their own signs."""
    i, j = index
    trace, skew, rest = (Fraction(block.parity) for block in blocks)
    total: dict[int, Fraction] = {}
    for row, column, value in ((i, j, (rest + skew) / 2), (j, i, (rest - skew) / 2)):
        total[3 * row + column] = total.get(3 * row + column, Fraction(0)) + value
    if i == j:
        for k in range(3):
            total[4 * k] = total.get(4 * k, Fraction(0)) + (trace - rest) / 3
    return {k: value for k, value in total.items() if value}
