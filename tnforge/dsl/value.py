"""Values: nodes of the graph in the making, and how they become one."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..errors import Place
from ..ir import scalar
from ..ir.graph import Builder, Graph
from ..ir.ops import Flat, Op, Scalar, flat_of
from ..ir.resolve import resolve
from ..ir.types import Type
from ..symmetry.group import Group
from ..symmetry.rep import Rep
from .place import located

__all__ = ["Assembly", "Value", "joined", "make", "resolved", "stated", "substitute"]


@dataclass(frozen=True, eq=False)
class Value:
    """An operation on values, its type, and where it and its operands were written."""

    op: Op
    operands: tuple[Value, ...]
    type: Type
    place: Place | None = None
    operand_places: tuple[Place | None, ...] = ()


def make(
    op: Op,
    operands: tuple[Value, ...] = (),
    place: Place | None = None,
    operand_places: tuple[Place | None, ...] = (),
) -> Value:
    """The value, typed; an operation without meaning is refused at its place."""
    with located(place):
        type_ = op.infer(tuple(operand.type for operand in operands))
    return Value(op, operands, type_, place, operand_places)


@dataclass
class Assembly:
    """Collects values into a graph; what is written twice is made once and keeps its first place."""

    builder: Builder = field(default_factory=Builder)
    places: list[Place | None] = field(default_factory=list)
    operand_places: list[tuple[Place | None, ...]] = field(default_factory=list)
    known: dict[Value, int] = field(default_factory=dict)

    def add(self, value: Value) -> int:
        """The node of a value."""
        if value not in self.known:
            self.known[value] = self._add(value)
        return self.known[value]

    def _add(self, value: Value) -> int:
        op, nodes = _merged(value.op, tuple(self.add(operand) for operand in value.operands))
        with located(value.place):
            node = self.builder.add(op, *nodes)
        if node == len(self.places):
            self.places.append(value.place)
            self.operand_places.append(value.operand_places)
        return node


def _merged(op: Op, nodes: tuple[int, ...]) -> tuple[Op, tuple[int, ...]]:
    """A formula takes each of its arguments once."""
    unique = tuple(dict.fromkeys(nodes))
    if not isinstance(op, Scalar) or len(unique) == len(nodes):
        return op, nodes
    variables: list[scalar.Expr] = [scalar.Var(unique.index(node)) for node in nodes]
    return Scalar(substitute(op.expr, variables), op.rep), unique


def substitute(expr: scalar.Expr, arguments: list[scalar.Expr]) -> scalar.Expr:
    """The formula with an expression in place of each argument."""
    match expr:
        case scalar.Var(index):
            return arguments[index]
        case scalar.Num() | scalar.Pi():
            return expr
        case scalar.Plus(terms):
            return scalar.Plus(tuple(substitute(term, arguments) for term in terms))
        case scalar.Times(factors):
            return scalar.Times(tuple(substitute(factor, arguments) for factor in factors))
        case scalar.Power(base, exponent):
            return scalar.Power(substitute(base, arguments), exponent)
        case scalar.Call(function, argument):
            return scalar.Call(function, substitute(argument, arguments))
        case scalar.Cut(argument, body):
            return scalar.Cut(substitute(argument, arguments), substitute(body, arguments))


def resolved(value: Value) -> Rep:
    """The representation of a value, an open parity decided where the exact polynomial decides it."""
    if value.type.rep.is_determined:
        return value.type.rep
    assembly = Assembly()
    node = assembly.add(value)
    return resolve(Graph("value", Group.O3, tuple(assembly.builder.nodes), ()), node)


def stated(value: Value) -> Rep | None:
    """What an operation that carries a value states of it: its representation where types leave the parity open."""
    rep = resolved(value)
    return rep if rep != value.type.rep else None


def joined(values: tuple[Value, ...], place: Place | None, places: tuple[Place | None, ...]) -> Value:
    """Values one behind the other in a flat sum, which states what its blocks are where types leave that open."""
    with located(place):
        rep = flat_of(resolved(value) for value in values)
    known = all(value.type.rep.is_determined for value in values)
    return make(Flat(None if known else rep), values, place, places)
