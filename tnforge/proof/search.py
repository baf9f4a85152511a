"""Finds the smallest witness: elements in their order, few and small numbers first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, product
from math import comb

from ..ir.claim import Exchange
from ..ir.graph import Graph, Output
from ..ir.ops import Scalar
from ..symmetry.group import DECIDING
from ..symmetry.rep import Rep
from .claims import Property, Suspect
from .setting import settings_of
from .witness import REPLACEMENTS, Question, Violation, Witness

__all__ = ["find_witness", "rooted"]

BUDGET = 400
"""Number of evaluations spent on listing small inputs before a large one is reduced instead."""

_VALUES = ((1,), (1, -1), (1, -1, 2, -2))
_GENERIC = (3, -2, 5, 1, -4, 7, 2, -3, 4, -1, 6, -5)


def find_witness(graph: Graph, suspects: Sequence[Suspect]) -> Witness | None:
    """A counterexample for the first suspect that has one."""
    for suspect in suspects:
        for question in _questions(graph, suspect):
            if (witness := _smallest(question)) is not None:
                return witness
    return None


def rooted(graph: Graph, root: int, rep: Rep, inputs: bool = False) -> Graph:
    """The part of a graph that one node is made of, with that node as its only output; with all `inputs` on demand."""
    kept = {root, *(graph.inputs if inputs else ())}
    for k in range(len(graph.nodes) - 1, -1, -1):
        kept |= set(graph.nodes[k].operands) if k in kept else set()
    order = {k: place for place, k in enumerate(sorted(kept))}
    nodes = [graph.nodes[k] for k in sorted(kept)]
    moved = tuple(replace(node, operands=tuple(order[k] for k in node.operands)) for node in nodes)
    return Graph(graph.name, graph.group, moved, (Output("value", order[root], rep),))


def _questions(whole: Graph, suspect: Suspect) -> Iterator[Question]:
    """Every setting and stand-in for formulas, for each element that tests the property."""
    property_ = suspect.property
    graph = rooted(whole, suspect.root, suspect.rep, inputs=isinstance(suspect.stated, Exchange))
    elements = {
        Property.INVERSION: [e for e in DECIDING if e.inverts],
        Property.ROTATION: [e for e in DECIDING if not e.inverts],
    }.get(property_, [None])
    replacements = range(len(REPLACEMENTS) if any(isinstance(node.op, Scalar) for node in graph.nodes) else 1)
    for element in elements:
        for setting in settings_of(graph):
            for replacement in replacements:
                yield Question(graph, property_, setting, element, replacement, suspect.stated)


def _smallest(question: Question) -> Witness | None:
    """The smallest witness if a generic input shows that there is one."""
    count = question.count()
    generic = [_generic(count, start) for start in (0, 5)]
    start = next((c for c in generic if _first(question, c) is not None), None)
    if start is None:
        return None
    return _listed(question, count) or _reduced(question, start)


def _generic(count: int, start: int) -> tuple[int, ...]:
    return tuple(_GENERIC[(start + k * k + k // 5) % len(_GENERIC)] for k in range(count))


def _first(question: Question, coefficients: tuple[int, ...]) -> Violation | None:
    """A violation, a positive one before a negative one."""
    found = list(question.violations(coefficients))
    return next((v for v in found if v.found > 0), found[0] if found else None)


def _listed(question: Question, count: int) -> Witness | None:
    """The first witness by number of non-zero coefficients and size, as far as the budget goes."""
    left = BUDGET
    for support in range(count + 1):
        for values in _VALUES:
            left -= comb(count, support) * len(values) ** support
            if left < 0:
                return None
            if (witness := _of_class(question, count, support, values)) is not None:
                return witness
    return None


def _of_class(question: Question, count: int, support: int, values: tuple[int, ...]) -> Witness | None:
    """The first witness of one size; one whose component is positive is preferred."""
    fallback = None
    for coefficients in sorted(_choices(count, support, values), key=_size):
        if (violation := _first(question, coefficients)) is not None:
            witness = Witness(question, coefficients, violation)
            if violation.found > 0:
                return witness
            fallback = fallback or witness
    return fallback


def _choices(count: int, support: int, values: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    for places in combinations(range(count), support):
        for numbers in product(values, repeat=support):
            chosen = dict(zip(places, numbers, strict=True))
            yield tuple(chosen.get(k, 0) for k in range(count))


def _size(coefficients: tuple[int, ...]) -> tuple[int, int, tuple[int, ...]]:
    return sum(abs(c) for c in coefficients), sum(c < 0 for c in coefficients), coefficients


def _reduced(question: Question, start: tuple[int, ...]) -> Witness | None:
    """From a large input: zeros wherever the violation stays, then smaller numbers, then zeros again."""
    current = _thinned(question, start)
    current = _replaced(question, current, (1, -1, 2, -2))
    while (fewer := _replaced(question, current, (0,))) != current:
        current = fewer
    violation = _first(question, current)
    return Witness(question, current, violation) if violation else None


def _thinned(question: Question, start: tuple[int, ...]) -> tuple[int, ...]:
    """Zeros in stretches, long ones first."""
    current, length = start, len(start)
    while length > 1:
        length = (length + 1) // 2
        for place in range(0, len(start), length):
            stretch = current[place : place + length]
            changed = (*current[:place], *(0 for _ in stretch), *current[place + length :])
            if any(stretch) and _first(question, changed) is not None:
                current = changed
    return current


def _replaced(question: Question, start: tuple[int, ...], values: tuple[int, ...]) -> tuple[int, ...]:
    """Each non-zero coefficient replaced by the first of the values with which the violation stays."""
    current = start
    for place in (k for k, coefficient in enumerate(start) if coefficient):
        changed = ((*current[:place], value, *current[place + 1 :]) for value in values)
        current = next((c for c in changed if _first(question, c) is not None), current)
    return current
