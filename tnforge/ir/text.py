"""Reads the text form of a graph back. Nothing is evaluated; every type is inferred again and compared."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

import numpy as np

from ..errors import DefinitionError
from ..symmetry.exact import ExactTensor
from ..symmetry.group import Group
from ..symmetry.rep import MAX_RANK, VECTOR, Block, Rep, parse_rep
from . import scalar
from .claim import Claim, parse_claim
from .format import variable_names
from .graph import Graph, Node, Output
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
from .types import LETTERS, Site, Type, check_name
from .verify import verify_graph

__all__ = ["parse_graph", "parse_type"]

MAX_DIGITS = 1000

_HEAD = re.compile(r"layer (\w+) : (O3|SO3)")
_NODE = re.compile(r"  %(\d+) = (direct sum|vanishing block|\w+) (.*) : ((?:\w+) .*)")
_OUT = re.compile(r"  out (\w+) = %(\d+) : (.*)")
_CLAIM = re.compile(r"  claim (.*)")
_TYPE = re.compile(
    rf"(?P<site>{'|'.join(site.value for site in Site)}) (?P<rep>[^\[\]]+?)(?P<channels>(?: \[\w+\])*)", re.ASCII
)
_NUMBER = r"-?\d+(?:/[1-9]\d*)?"


def parse_graph(text: str, *, all_used: bool = True) -> Graph:
    """The graph that a text form describes, verified; in a rewritten one arguments may have cancelled."""
    if re.search(rf"\d{{{MAX_DIGITS}}}", text):
        raise DefinitionError(f"the text of a graph has a number of {MAX_DIGITS} digits or more")
    lines = text.splitlines()
    head = _HEAD.fullmatch(lines[0]) if lines else None
    if head is None:
        raise DefinitionError(f"the text of a graph starts with 'layer NAME : O3', not with {lines[:1]}")
    nodes: list[Node] = []
    outputs: list[Output] = []
    claims: list[Claim] = []
    for number, line in enumerate(lines[1:], start=2):
        if (found := _NODE.fullmatch(line)) is not None and int(found.group(1)) == len(nodes):
            nodes.append(_node(found.group(2), found.group(3), parse_type(found.group(4)), number))
        elif (found := _OUT.fullmatch(line)) is not None:
            outputs.append(Output(found.group(1), int(found.group(2)), parse_rep(found.group(3))))
        elif (found := _CLAIM.fullmatch(line)) is not None:
            claims.append(parse_claim(found.group(1)))
        else:
            raise DefinitionError(f"line {number} of the graph is not understood: {line.strip()!r}")
    graph = Graph(head.group(1), Group(head.group(2)), tuple(nodes), tuple(outputs), tuple(claims))
    verify_graph(graph, all_used=all_used)
    return graph


def parse_type(text: str) -> Type:
    """Read `edge 1o [u]`."""
    found = _TYPE.fullmatch(text)
    if found is None:
        raise DefinitionError(f"{text[:80]!r} is not a type; write row 1o, edge t2e [u] or node position")
    site, rep, channels = Site(found["site"]), found["rep"], tuple(re.findall(r"\w+", found["channels"]))
    for letter in channels:
        check_name(letter, "a channel axis")
    if rep != "position":
        return Type(parse_rep(rep), site, channels)
    if channels:
        raise DefinitionError(f"{text[:80]!r} is not a type: positions have no channels")
    return Type(VECTOR, site, affine=True)


def _node(word: str, body: str, type_: Type, number: int) -> Node:
    reader = _READERS.get(word)
    if reader is None:
        raise DefinitionError(f"line {number} of the graph has the unknown operation {word!r}")
    try:
        op, operands = reader(body, type_)
    except (ValueError, IndexError) as error:
        raise DefinitionError(f"line {number} of the graph is not understood: {word} {body!r}") from error
    return Node(op, operands, type_)


def _places(text: str) -> tuple[int, ...]:
    return tuple(int(place) for place in re.findall(r"%(\d+)", text))


def _parts(pattern: str, text: str) -> tuple[str, ...]:
    """The groups of a pattern that a text must have."""
    found = re.fullmatch(pattern, text)
    if found is None:
        raise ValueError(f"{text!r} can not be read")
    return found.groups()


def _input(body: str, type_: Type) -> tuple[Op, tuple[int, ...]]:
    return Input(body, type_), ()


def _constant(body: str, type_: Type) -> tuple[Op, tuple[int, ...]]:
    name, legs, entries = _parts(r"(\w+) (\d+|\([\d,]+\)) \{(.*)\}", body)
    array = np.full(_extents(name, legs), Fraction(0), dtype=object)
    for entry in filter(None, entries.split(", ")):
        index, value = _parts(rf"([\d ]*): ({_NUMBER})", entry)
        array[_place(index, array.shape)] = Fraction(value)
    return Constant(name, ExactTensor.from_fractions(array)), ()


def _extents(name: str, legs: str) -> tuple[int, ...]:
    """The extents of a constant from its rank, `2`, or from the degrees of its legs, `(2,2,1)`."""
    if not legs.startswith("("):
        if int(legs) > MAX_RANK:
            raise DefinitionError(f"constant {name} has rank {legs}; the largest is {MAX_RANK}")
        return (3,) * int(legs)
    degrees = tuple(int(degree) for degree in legs.strip("()").split(","))
    return Block.of(degrees, 1).extents


def _place(index: str, shape: tuple[int, ...]) -> tuple[int, ...]:
    """An entry of a constant, whose indices count from 1."""
    place = tuple(int(i) - 1 for i in index.split())
    if len(place) != len(shape) or not all(0 <= i < extent for i, extent in zip(place, shape, strict=True)):
        raise ValueError(f"({index}) is no entry of a tensor of shape {shape}")
    return place


def _product(body: str, type_: Type) -> tuple[Op, tuple[int, ...]]:
    factors, _, out = body.partition(" -> ")
    found = re.findall(r"%(\d+)\[([a-z ]*)\]", factors)
    labels = [[LETTERS.index(letter) for letter in letters.split()] for _, letters in found]
    op = Product.of(labels, [LETTERS.index(letter) for letter in out.strip("[]").split()])
    return op, tuple(int(place) for place, _ in found)


def _sum(body: str, type_: Type, direct: bool = False) -> tuple[Op, tuple[int, ...]]:
    found = [_parts(rf"({_NUMBER}) %(\d+)", term) for term in body.split(" + ")]
    return Sum(tuple(Fraction(value) for value, _ in found), direct), tuple(int(place) for _, place in found)


def _direct(body: str, type_: Type) -> tuple[Op, tuple[int, ...]]:
    return _sum(body, type_, direct=True)


def _gather(body: str, type_: Type) -> tuple[Op, tuple[int, ...]]:
    return Gather(body.split()[0]), _places(body)


def _neighbours(body: str, type_: Type) -> tuple[Op, tuple[int, ...]]:
    place, rep = _stated(body)
    return SumNeighbours(rep), _places(place)


def _pool(body: str, type_: Type) -> tuple[Op, tuple[int, ...]]:
    place, rep = _stated(body)
    return SumNodes(rep), _places(place)


def _lookup(body: str, type_: Type) -> tuple[Op, tuple[int, ...]]:
    place, rep = _stated(body)
    return Lookup(place.split()[0], rep), _places(place)


def _keep(body: str, type_: Type) -> tuple[Op, tuple[int, ...]]:
    place, rep = _stated(body)
    return Keep(rep), _places(place)


def _mix(body: str, type_: Type) -> tuple[Op, tuple[int, ...]]:
    places, rep = _stated(body)
    return Mix(rep), _places(places)


def _block(body: str, type_: Type, vanishing: bool = False) -> tuple[Op, tuple[int, ...]]:
    name, _, places = body.partition(" ")
    return Opaque(name, len(type_.rep.blocks), type_.channels, vanishing), _places(places)


def _vanishing(body: str, type_: Type) -> tuple[Op, tuple[int, ...]]:
    return _block(body, type_, vanishing=True)


def _displacement(body: str, type_: Type) -> tuple[Op, tuple[int, ...]]:
    return Displacement(), _places(body)


def _select(body: str, type_: Type) -> tuple[Op, tuple[int, ...]]:
    return Select(int(body.split()[0])), _places(body)


def _flat(body: str, type_: Type) -> tuple[Op, tuple[int, ...]]:
    places, rep = _stated(body)
    return Flat(rep), _places(places)


def _scalar(body: str, type_: Type) -> tuple[Op, tuple[int, ...]]:
    arguments, _, formula = body.partition(" = ")
    operands = _places(arguments)
    formula, rep = _stated(formula)
    return Scalar(scalar.parse(formula, variable_names(len(operands))), rep), operands


def _stated(body: str) -> tuple[str, Rep | None]:
    """What stands before ` as REP`, and the representation, if one is stated."""
    rest, _, rep = body.partition(" as ")
    return rest, parse_rep(rep) if rep else None


_READERS: dict[str, Callable[[str, Type], tuple[Op, tuple[int, ...]]]] = {
    "input": _input,
    "constant": _constant,
    "product": _product,
    "sum": _sum,
    "direct sum": _direct,
    "gather": _gather,
    "neighbours": _neighbours,
    "keep": _keep,
    "pool": _pool,
    "lookup": _lookup,
    "mix": _mix,
    "block": _block,
    "vanishing block": _vanishing,
    "displacement": _displacement,
    "select": _select,
    "flat": _flat,
    "scalar": _scalar,
}
