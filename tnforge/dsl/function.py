"""Functions of the notation: sums over neighbours, displacements, direct sums, scalar functions, index order."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ..errors import DefinitionError, Place
from ..ir import scalar
from ..ir.ops import Displacement, Keep, Opaque, Scalar, Sum, SumNeighbours, SumNodes
from .expression import Expression, Tensor, apply_scalar, as_tensor, single, value_of
from .index import Index
from .leaf import Leaf, whole_value
from .place import here, located
from .term import Factor
from .types import Kind
from .value import Value, joined, make, stated

__all__ = [
    "Learned",
    "Ordered",
    "cos",
    "cutoff",
    "direct_sum",
    "displacement",
    "exp",
    "flat",
    "keep",
    "named",
    "out",
    "pi",
    "sigmoid",
    "silu",
    "sin",
    "sqrt",
    "sum_neighbours",
    "sum_nodes",
    "tanh",
]


def sum_neighbours(expression: Expression) -> Expression:
    """The sum of an edge value over all edges that end in a node, at the node."""
    return _carried(SumNeighbours, expression, here())


def sum_nodes(expression: Expression) -> Expression:
    """The sum of a node value over all nodes of a structure, at the structure."""
    return _carried(SumNodes, expression, here())


def keep(expression: Expression) -> Expression:
    """The same value, made in a step of its own and kept in memory, which cuts a large layer into small parts.

    It is proved by itself, and what is made of it relies on its representation alone.
    """
    return _carried(Keep, expression, here())


def _carried(op: type[SumNeighbours | SumNodes | Keep], expression: Expression, place: Place | None) -> Expression:
    if isinstance(expression, Leaf) and expression.is_flat:
        return Leaf(expression.name, make(op(), (expression.value,), place))
    tensor = as_tensor(expression, place)
    value = value_of(tensor)
    return single(Factor(make(op(stated(value)), (value,), place, (tensor.place,)), tensor.free, place))


@dataclass(frozen=True)
class Learned:
    """An argument that is an opaque block: called on scalars it gives scalars, `f = phi(x["u"], d)`."""

    name: str
    kind: Kind

    def __call__(self, *arguments: Expression) -> Leaf:
        """What the block makes of scalars; a name without indices stands for all its scalars."""
        place = here()
        with located(place):
            op = Opaque(self.name, self.kind.count, self.kind.channels, self.kind.vanishing)
            value = make(op, tuple(_argument(argument, place) for argument in arguments), place)
            return Leaf(self.name, value)


def _argument(argument: object, place: Place | None) -> Value:
    """A scalar, or all scalars of a name that stands without indices."""
    return argument.value if isinstance(argument, Leaf) else value_of(as_tensor(argument, place))


def named(expression: Expression, name: str = "value") -> Leaf:
    """A value under a name of its own, which takes new indices wherever it is used."""
    return Leaf(name, whole_value(expression))


def displacement(position: Leaf, shift: Leaf | None = None) -> Leaf:
    """The vector from the receiver to the sender of each edge; `shift` is that of the sender's periodic image."""
    place = here()
    with located(place):
        operands = (position,) if shift is None else (position, shift)
        values = tuple(_bare(operand) for operand in operands)
        return Leaf("displacement", make(Displacement(), values, place))


def _bare(operand: object) -> Value:
    if not isinstance(operand, Leaf):
        raise DefinitionError("displacement takes arguments without indices", advice="Write displacement(x)[i].")
    return operand.value


def direct_sum(*parts: Expression) -> Tensor:
    """Adds blocks of different parity on purpose: the parts of a sum of representations in one array."""
    place = here()
    tensors = [as_tensor(part, place) for part in parts]
    with located(place):
        if len(tensors) < 2:
            raise DefinitionError("direct_sum takes two or more values")
        if len({tensor.free for tensor in tensors}) > 1:
            raise DefinitionError("the parts of a direct sum have different free indices")
        places = tuple(tensor.place for tensor in tensors)
        values = tuple(value_of(tensor) for tensor in tensors)
        value = make(Sum((Fraction(1),) * len(values), direct=True), values, place, places)
    hidden = frozenset(index for tensor in tensors for term in tensor.terms for index in term.summed)
    return single(Factor(value, tensors[0].free, place, hidden))


def flat(*parts: Expression | Ordered | int | Fraction) -> Leaf:
    """Values one behind the other in one array, each a block of its own: a value of the type `Blocks("flat(0e + 1o)")`.

    Blocks are counted from 0: `f = flat(s["u"], v["u", i])` has the blocks `f[0, "u"]` and `f[1, "u", i]`; without
    indices it is returned, or summed over neighbours, as a whole.
    """
    place = here()
    with located(place):
        values = tuple(_part(part, place) for part in parts)
        return Leaf("flat", joined(values, place, tuple(value.place for value in values)))


def _part(part: object, place: Place | None) -> Value:
    if isinstance(part, Ordered):
        return value_of(part.tensor, part.order)
    return whole_value(part) if isinstance(part, Leaf) and part.is_flat else value_of(as_tensor(part, place))


def exp(argument: Expression) -> Tensor:
    """The exponential of a scalar."""
    return _call("exp", argument)


def sin(argument: Expression) -> Tensor:
    """The sine of a scalar."""
    return _call("sin", argument)


def cos(argument: Expression) -> Tensor:
    """The cosine of a scalar."""
    return _call("cos", argument)


def sqrt(argument: Expression) -> Tensor:
    """The square root of a scalar."""
    return _call("sqrt", argument)


def sigmoid(argument: Expression) -> Tensor:
    """1 / (1 + exp(-x)) of a scalar."""
    return _call("sigmoid", argument)


def tanh(argument: Expression) -> Tensor:
    """The hyperbolic tangent of a scalar."""
    return _call("tanh", argument)


def silu(argument: Expression) -> Tensor:
    """The scalar x * sigmoid(x)."""
    return apply_scalar("silu", lambda x: scalar.Times((x, scalar.Call("sigmoid", x))), argument)


def cutoff(argument: Expression, body: Expression | int | Fraction) -> Tensor:
    """The scalar `body` where `argument` is less than one, zero elsewhere: `cutoff(d / r, (1 - d / r) ** 3)`.

    At an argument of one an edge is as long as the cutoff. The proof says how smoothly the layer lets go of it there.
    """
    return apply_scalar("cutoff", scalar.Cut, argument, body)


pi = single(Factor(make(Scalar(scalar.Pi()))))
"""The circle number, exactly; it stands in formulas and products as any shared scalar does."""


def _call(name: str, argument: Expression) -> Tensor:
    return apply_scalar(name, lambda x: scalar.Call(name, x), argument)


@dataclass(frozen=True)
class Ordered:
    """A result whose indices come in an order of their own; only a layer's result can be one."""

    tensor: Tensor
    order: tuple[Index, ...]


@dataclass(frozen=True)
class Order:
    """`out[i, j]`: puts the free indices of a result in this order."""

    order: tuple[Index, ...] = ()

    def __getitem__(self, key: object) -> Order:
        letters = key if isinstance(key, tuple) else (key,)
        with located(here()):
            for letter in letters:
                if not isinstance(letter, Index):
                    raise DefinitionError(f"out[...] takes indices, not {letter!r}")
        return Order(letters)

    def __call__(self, expression: Expression) -> Ordered:
        place = here()
        tensor = as_tensor(expression, place)
        with located(place):
            if tuple(sorted(self.order)) != tensor.free:
                given, found = (" ".join(map(str, own)) for own in (self.order, tensor.free))
                raise DefinitionError(f"out[...] orders the indices {given!r} of a value that has {found!r}")
        return Ordered(tensor, self.order)


out = Order()
