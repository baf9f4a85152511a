"""One line of text for each operation of a graph."""

from __future__ import annotations

from fractions import Fraction

from ..symmetry.exact import ExactTensor
from ..symmetry.rep import Rep
from ..symmetry.spherical import degree_of
from . import scalar
from .ops import (
    Constant,
    Displacement,
    Flat,
    Gather,
    Input,
    Keep,
    Lookup,
    Mix,
    Op,
    Opaque,
    Product,
    Scalar,
    Select,
    Sum,
    SumNeighbours,
    SumNodes,
)
from .types import LETTERS

__all__ = ["format_op", "variable_names"]


def variable_names(count: int) -> list[str]:
    """Names for the arguments of a formula: `x0 x1 ...`."""
    return [f"x{k}" for k in range(count)]


def format_op(op: Op, operands: tuple[int, ...]) -> str:
    """The operation applied to its operands, as `text.parse_graph` reads it back."""
    places = [f"%{k}" for k in operands]
    match op:
        case Input(name):
            return f"input {name}"
        case Constant(name, tensor):
            entries = ", ".join(f"{_numbers(index)}: {value}" for index, value in tensor.entries())
            return f"constant {name} {_legs(tensor)} {{{entries}}}"
        case Product(labels, out):
            factors = [place + _indices(own) for place, own in zip(places, labels, strict=True)]
            return f"product {' '.join(factors)} -> {_indices(out)}"
        case Sum(coefficients, direct):
            terms = [f"{_coefficient(c)}{place}" for c, place in zip(coefficients, places, strict=True)]
            return ("direct " if direct else "") + "sum " + " + ".join(terms)
        case Gather(end):
            return f"gather {end} {places[0]}"
        case SumNeighbours(rep):
            return f"neighbours {places[0]}{_stated(rep)}"
        case SumNodes(rep):
            return f"pool {places[0]}{_stated(rep)}"
        case Lookup(table, rep):
            return f"lookup {table} {places[0]}{_stated(rep)}"
        case Keep(rep):
            return f"keep {places[0]}{_stated(rep)}"
        case Mix(rep):
            return f"mix {' '.join(places)}{_stated(rep)}"
        case Opaque(name, vanishing=vanishing):
            return f"{'vanishing ' if vanishing else ''}block {name} {' '.join(places)}"
        case Displacement():
            return f"displacement {' '.join(places)}"
        case Select(block):
            return f"select {block} {places[0]}"
        case Flat(rep):
            return f"flat {' '.join(places)}{_stated(rep)}"
        case Scalar(expr, rep):
            formula = scalar.show(expr, variable_names(len(places)))
            return f"scalar {' '.join(places)} = {formula}{_stated(rep)}"


def _stated(rep: Rep | None) -> str:
    return "" if rep is None else f" as {rep}"


def _legs(tensor: ExactTensor) -> str:
    """The number of vector indices, or the degrees of all legs, `(2,2,1)`."""
    if all(extent == 3 for extent in tensor.shape):
        return str(tensor.rank)
    return f"({','.join(str(degree_of(extent)) for extent in tensor.shape)})"


def _numbers(index: tuple[int, ...]) -> str:
    return " ".join(str(i + 1) for i in index)


def _indices(labels: tuple[int, ...]) -> str:
    return "[" + " ".join(LETTERS[label] for label in labels) + "]"


def _coefficient(value: Fraction) -> str:
    return f"{value} "
