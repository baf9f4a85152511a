"""Sparse tensors of polynomials: dictionaries from index tuples to elements of a SymPy ring, without zeros."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import compress, count
from typing import Any, TypeAlias

from sympy.polys.domains import QQ
from sympy.polys.rings import PolyElement

from ..errors import UndecidedError
from .solid import norms
from .variables import Index, turned

__all__ = [
    "Tensor",
    "clean",
    "combined",
    "contracted",
    "derived",
    "exchanged",
    "generated",
    "raised",
    "rational",
    "traced",
]

Tensor: TypeAlias = dict[Index, Any]


def rational(value: Fraction) -> Any:
    """A number of the ring."""
    return QQ(value.numerator, value.denominator)


def clean(tensor: Tensor) -> Tensor:
    """Without zeros."""
    return {index: p for index, p in tensor.items() if p}


def combined(parts: Sequence[Tensor], coefficients: Sequence[Any]) -> Tensor:
    """A linear combination."""
    total: Tensor = {}
    for part, coefficient in zip(parts, coefficients, strict=True):
        for index, p in part.items():
            total[index] = total[index] + p * coefficient if index in total else p * coefficient
    return clean(total)


def contracted(parts: Sequence[Tensor], labels: Sequence[Index], out: Index, limit: int) -> Tensor:
    """The product of factors, an index summed as soon as no later factor has it; at most `limit` products of terms."""
    total: Tensor = {}
    open_labels: Index = ()
    for k, (part, own) in enumerate(zip(parts, labels, strict=True)):
        later = {label for other in labels[k + 1 :] for label in other} | set(out)
        joined = tuple(dict.fromkeys([*open_labels, *own]))
        kept = tuple(label for label in joined if label in later)
        total = _joined(total, open_labels, part, own, kept, limit) if k else _reduced(part, own, kept)
        open_labels = kept
    return clean({tuple(index[open_labels.index(label)] for label in out): p for index, p in total.items()})


def _reduced(part: Tensor, own: Index, kept: Index) -> Tensor:
    """A factor with its inner traces taken."""
    total: Tensor = {}
    for index, p in part.items():
        bound = _bound({}, own, index)
        if bound is not None:
            key = tuple(bound[label] for label in kept)
            total[key] = total[key] + p if key in total else p
    return total


def _joined(left: Tensor, open_labels: Index, right: Tensor, own: Index, kept: Index, limit: int) -> Tensor:
    """The product of two tensors; components of the right one are found by the values of the common labels."""
    shared = tuple(label for label in dict.fromkeys(own) if label in open_labels)
    table: dict[Index, list[tuple[dict[int, int], Any]]] = {}
    for other, q in right.items():
        bound = _bound({}, own, other)
        if bound is not None:
            table.setdefault(tuple(bound[label] for label in shared), []).append((bound, q))
    total: Tensor = {}
    work = 0
    for index, p in left.items():
        before = dict(zip(open_labels, index, strict=True))
        for bound, q in table.get(tuple(before[label] for label in shared), ()):
            work += len(p) * len(q)
            if work > limit:
                raise UndecidedError(f"a product has more than {limit} terms as a polynomial: too many to decide")
            joined = before | bound
            key = tuple(joined[label] for label in kept)
            total[key] = total[key] + p * q if key in total else p * q
    return total


def _bound(before: Mapping[int, int], own: Index, index: Index) -> dict[int, int] | None:
    """Values of all indices, or nothing if two of one label differ."""
    bound = dict(before)
    for label, component in zip(own, index, strict=True):
        if bound.setdefault(label, component) != component:
            return None
    return bound


def exchanged(value: Tensor, slot: int) -> Tensor:
    """Two neighbouring indices exchanged."""
    return {(*i[:slot], i[slot + 1], i[slot], *i[slot + 2 :]): p for i, p in value.items()}


def traced(value: Tensor, slot: int) -> Tensor:
    """The sum over the diagonal of two neighbouring indices."""
    total: Tensor = {}
    for i, p in value.items():
        if i[slot] == i[slot + 1]:
            key = (*i[:slot], *i[slot + 2 :])
            total[key] = total[key] + p if key in total else p
    return clean(total)


def generated(value: Tensor, degrees: Sequence[int], axis: int) -> Tensor:
    """The generator of rotations about an axis on every index, whose legs have the given degrees."""
    total: Tensor = {}
    for index, p in value.items():
        for slot, (component, degree) in enumerate(zip(index, degrees, strict=True)):
            for other, form in enumerate(turned(degree, axis)):
                if component in form:
                    key = (*index[:slot], other, *index[slot + 1 :])
                    part = p * rational(form[component])
                    total[key] = total[key] + part if key in total else part
    return clean(total)


def raised(value: Tensor, slot: int, degree: int) -> Tensor:
    """The metric on one index, for which vector indices have no need."""
    if degree == 1:
        return value
    weights = [rational(1 / norm) for norm in norms(degree)]
    return {index: p * weights[index[slot]] for index, p in value.items()}


def derived(poly: PolyElement, changes: Mapping[int, Any]) -> PolyElement:
    """The derivation that changes each variable as told."""
    ring = poly.ring
    total: dict[Index, Any] = {}
    for monomial, coefficient in poly.iterterms():
        for place in compress(count(), monomial):
            power = monomial[place]
            rest = (*monomial[:place], power - 1, *monomial[place + 1 :])
            for other, factor in changes[place].iterterms() if place in changes else ():
                key = ring.monomial_mul(rest, other)
                total[key] = total.get(key, ring.domain.zero) + coefficient * factor * power
    return ring.from_dict(total)
