"""The graph notation: tensors are nodes, contractions are edges of a networkx.MultiGraph.

A `Network` is one product of tensors with its open legs in order. A `Diagram` is whatever stands for a tensor with
open legs: a network, or a sum, a function, a neighbour sum or mixed channels of diagrams; it can be a node of a further
network. A network whose one node is a weight with two channel axes mixes channels: `weight @ net`.
Legs of diagrams that are added correspond in the order in which they were opened.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import count
from typing import TypeAlias

import networkx

from ..errors import DefinitionError, Place
from ..ir.ops import Displacement, Gather, Input, Lookup, Op, Opaque, Select
from ..ir.types import Type, check_name
from . import function
from .assemble import Heading, Result, assemble, check_meeting
from .claim import read_claims
from .expression import Expression, Tensor
from .index import Index, fresh, open_legs
from .layer import Layer
from .leaf import constant, delta, eps, whole_value
from .place import here, located
from .term import Factor, Term
from .types import Edge, Kind, Node, Pair, Shared, Species, Structure
from .value import Value, make, stated

__all__ = ["Diagram", "Leg", "Network", "Vertex"]

OPEN = "(open)"
"""The node of a network's graph at which open legs end, in their order."""

FUNCTIONS = {name: getattr(function, name) for name in ("cos", "exp", "sigmoid", "silu", "sin", "sqrt", "tanh")}

End: TypeAlias = tuple[str, int]
"""A node of a network's graph and the number of one of its legs."""

_declared = count()


@dataclass(frozen=True, eq=False)
class Argument(Value):
    """An argument of a layer; `number` is its place in the order of declaration."""

    name: str = ""
    number: int = 0


class Diagram:
    """A tensor with open legs in order: it can be added, scaled, gathered, summed, and made a layer."""

    def tensor(self) -> Tensor:
        """The diagram in index notation, its free indices those of `open_legs`."""
        raise NotImplementedError

    def expression(self) -> Expression:
        """The diagram in index notation, a flat sum as a whole."""
        return self.tensor()

    def __add__(self, other: object) -> Diagram:
        return Formed(self.tensor() + _operand(other))

    def __radd__(self, other: object) -> Diagram:
        return Formed(self.tensor().__radd__(other))

    def __sub__(self, other: object) -> Diagram:
        return Formed(self.tensor() - _operand(other))

    def __rsub__(self, other: object) -> Diagram:
        return Formed(self.tensor().__rsub__(other))

    def __neg__(self) -> Diagram:
        return Formed(-self.tensor())

    def __mul__(self, other: object) -> Diagram:
        first, second = self.tensor(), _operand(other)
        if isinstance(second, Tensor) and first.free and second.free:
            raise DefinitionError(
                "two diagrams with open legs are multiplied",
                places=_known(here()),
                advice="Place both in one Network, and join or open their legs there.",
            )
        return Formed(first * second)

    def __rmul__(self, other: object) -> Diagram:
        return Formed(self.tensor().__rmul__(other))

    def __truediv__(self, other: object) -> Diagram:
        return Formed(self.tensor() / _operand(other))

    def __rtruediv__(self, other: object) -> Diagram:
        return Formed(self.tensor().__rtruediv__(other))

    def __matmul__(self, other: Diagram) -> Diagram:
        return Formed(self.tensor() @ _operand(other))

    def __pow__(self, exponent: object) -> Diagram:
        return Formed(self.tensor() ** exponent)

    @property
    def sender(self) -> Diagram:
        """The node value at the sender of each edge."""
        return Formed(self.expression().sender)

    @property
    def receiver(self) -> Diagram:
        """The node value at the receiver of each edge."""
        return Formed(self.expression().receiver)

    def sum_neighbours(self) -> Diagram:
        """The sum of an edge value over all edges that end in a node, at the node."""
        return Formed(function.sum_neighbours(self.expression()))

    def sum_nodes(self) -> Diagram:
        """The sum of a node value over all nodes of a structure, at the structure."""
        return Formed(function.sum_nodes(self.expression()))

    def keep(self) -> Diagram:
        """The same value, made in a step of its own and kept in memory."""
        return Formed(function.keep(self.expression()))

    def apply(self, name: str) -> Diagram:
        """A scalar function of a diagram without open legs: `net.apply("sigmoid")`."""
        if name not in FUNCTIONS:
            known = ", ".join(FUNCTIONS)
            raise DefinitionError(f"there is no function {name!r}; known are {known}", places=_known(here()))
        return Formed(FUNCTIONS[name](self.tensor()))

    def cutoff(self, body: Diagram | int | Fraction) -> Diagram:
        """The body where this diagram is less than one, zero elsewhere; both have no open legs."""
        return Formed(function.cutoff(self.tensor(), body.tensor() if isinstance(body, Diagram) else body))

    def direct_sum(self, *others: Diagram) -> Diagram:
        """Adds blocks of different parity on purpose."""
        return Formed(function.direct_sum(self.tensor(), *(other.tensor() for other in others)))

    def flat(self, *others: Diagram) -> Diagram:
        """Diagrams one behind the other in one array, each a block of its own; placed in a network it has blocks."""
        return Formed(function.flat(self.tensor(), *(other.tensor() for other in others)))

    def layer(
        self,
        name: str,
        *,
        group: str = "O3",
        claim: Type | None = None,
        claims: Sequence[object] = (),
        output: str = "out",
        doc: str = "",
    ) -> Layer:
        """The layer whose one result is this diagram, with the type it is claimed to have; see `Network.layer_of`."""
        types = None if claim is None else {output: claim}
        return Network.layer_of(name, {output: self}, group=group, claim=types, claims=claims, doc=doc)


@dataclass(frozen=True, eq=False)
class Formed(Diagram):
    """A diagram made of others."""

    formed: Expression

    def tensor(self) -> Tensor:
        """What was formed."""
        return self.formed.tensor()

    def expression(self) -> Expression:
        """What was formed."""
        return self.formed


def _operand(other: object) -> object:
    return other.tensor() if isinstance(other, Diagram) else other


@dataclass(frozen=True, eq=False)
class Vertex:
    """A tensor as a node of a network, `key` in the network's graph."""

    network: Network
    key: str
    value: Value
    place: Place | None

    def leg(self, slot: int) -> Leg:
        """One of the legs, counted from 0."""
        legs = self.value.type.rep.legs
        if isinstance(slot, bool) or not isinstance(slot, int) or not 0 <= slot < legs:
            found = f"{legs} leg{'' if legs == 1 else 's'}"
            raise DefinitionError(f"{self.key} has {found}, counted from 0, and no leg {slot!r}", places=_known(here()))
        return Leg(self, slot)

    @property
    def sender(self) -> Vertex:
        """The node value at the sender of each edge; it takes the place of this node in the network."""
        return self.network._view(self, "sender", Gather("sender"))

    @property
    def receiver(self) -> Vertex:
        """The node value at the receiver of each edge; it takes the place of this node in the network."""
        return self.network._view(self, "receiver", Gather("receiver"))

    @property
    def species(self) -> Vertex:
        """The value for the species of each node; it takes the place of this node in the network."""
        return self.network._view(self, "species", Lookup("species", stated(self.value)))

    @property
    def structure(self) -> Vertex:
        """The value of the structure that each node is part of; it takes the place of this node in the network."""
        return self.network._view(self, "structure", Lookup("structure", stated(self.value)))

    @property
    def pair(self) -> Vertex:
        """The value of the pair that each edge is part of; it takes the place of this node in the network."""
        return self.network._view(self, "pair", Lookup("pair", stated(self.value)))

    def block(self, number: int) -> Vertex:
        """One block of a flat sum, counted from 0; it takes the place of this node in the network."""
        return self.network._view(self, str(number), Select(number))


@dataclass(frozen=True)
class Leg:
    """A leg of a node: what can be joined to another one or left open."""

    vertex: Vertex
    slot: int

    @property
    def end(self) -> End:
        """The node and the slot as the network's graph has them."""
        return self.vertex.key, self.slot

    def __str__(self) -> str:
        return f"leg {self.slot} of {self.vertex.key}"


class Network(Diagram):
    """A product of tensors: nodes are added, their legs joined in pairs or opened in the order of the result.

    Attributes:
        graph: the network as a networkx.MultiGraph. Each edge has `ends`, the (node, leg) at either end; open legs
            end at the node "(open)".
    """

    def __init__(self) -> None:
        self.graph = networkx.MultiGraph()
        self._views: dict[str, Vertex] = {}

    def input(self, name: str, type_: Type | Shared, *, channel: str = "", site: str = "") -> Vertex:
        """Declare an argument of the layer and add it as a node.

        Args:
            name: the name of the argument.
            type_: a type such as `Vector`, `Node[Vector, "u"]` or `Weight["v", "u"]`.
            channel: the letter of its channel axis, if it has one.
            site: `node`, `edge`, `structure` or `species` for a plain type that lives there.
        """
        place = here()
        with located(place):
            op = Input(check_name(name, "an argument"), _sited(type_, channel, site))
            return self._add(name, Argument(op, (), op.type, place, (), name, next(_declared)), place)

    def copy(self, vertex: Vertex) -> Vertex:
        """Add the tensor of a node, of this network or of another one, as one more node."""
        return self._add(vertex.key.partition("#")[0], vertex.value, here())

    def delta(self) -> Vertex:
        """Add the Kronecker tensor as a node."""
        return self._add("delta", delta.value, here())

    def eps(self) -> Vertex:
        """Add the Levi-Civita tensor as a node."""
        return self._add("eps", eps.value, here())

    def constant(self, name: str, numbers: object) -> Vertex:
        """Add a tensor of exact numbers as a node; the proof must find it invariant."""
        return self._add(name, constant(name, numbers).value, here())

    def place(self, diagram: Diagram, name: str = "part") -> Vertex:
        """Add a whole diagram, as it is now, as one node with its open legs."""
        return self._add(name, whole_value(diagram.expression()), here())

    def displacement(self, position: Vertex, shift: Vertex | None = None) -> Vertex:
        """The vector from the receiver to the sender of each edge, in place of a position and of an image's shift."""
        place, taken = here(), [vertex for vertex in (position, shift) if vertex]
        value = make(Displacement(), tuple(vertex.value for vertex in taken), place)
        for vertex in taken:
            self._withdraw(vertex, place)
        return self._add("displacement", value, place)

    def learned(self, name: str, kind: Kind, *arguments: Diagram | Vertex) -> Vertex:
        """Add what a learnable function makes of scalars as a node: `net.learned("phi", Function[3, "u"], d)`.

        Args:
            name: the name of the function.
            kind: what it makes, such as `Function[3, "u"]` or `Vanishing[1]`.
            arguments: diagrams, and nodes of this network, which make place for what is made of them; a flat sum is
                taken whole.
        """
        place = here()
        with located(place):
            if not isinstance(kind, Kind):
                raise DefinitionError(f"a function is declared as Function[3] or Vanishing[3], not as {kind}")
            op = Opaque(check_name(name, "a function"), kind.count, kind.channels, kind.vanishing)
            own = [argument for argument in arguments if isinstance(argument, Vertex)]
            values = (a.value if isinstance(a, Vertex) else whole_value(a.expression()) for a in arguments)
            value = make(op, tuple(values), place)
        for vertex in own:
            self._withdraw(vertex, place)
        return self._add(name, value, place)

    def join(self, first: Leg, second: Leg) -> None:
        """Contract two legs."""
        place = here()
        with located(place):
            if first == second:
                raise DefinitionError(f"{first} is joined to itself")
            self._check_free(first, second)
            check_meeting((leg.vertex.key, leg.vertex.value) for leg in (first, second))
        self.graph.add_edge(first.vertex.key, second.vertex.key, ends=(first.end, second.end))

    def open(self, *legs: Leg) -> None:
        """Make legs the next ones of the result, in this order."""
        for leg in legs:
            with located(here()):
                self._check_free(leg)
            number = self.graph.degree(OPEN) if OPEN in self.graph else 0
            self.graph.add_edge(leg.vertex.key, OPEN, ends=(leg.end, (OPEN, number)))

    def tensor(self) -> Tensor:
        """The product of all nodes as it is now."""
        place = here()
        with located(place):
            vertices = self._vertices()
            if not vertices:
                raise DefinitionError("the network has no nodes")
            check_meeting((vertex.key, vertex.value) for vertex in vertices)
            labels = self._labels(vertices)
            factors = tuple(Factor(v.value, tuple(labels[leg.end] for leg in _legs(v)), v.place) for v in vertices)
            return Tensor((Term(Fraction(1), factors, place),), place)

    @staticmethod
    def layer_of(
        name: str,
        outputs: Mapping[str, Diagram],
        *,
        group: str = "O3",
        claim: Mapping[str, Type] | None = None,
        claims: Sequence[object] = (),
        doc: str = "",
    ) -> Layer:
        """The layer with a diagram for each of its results, its arguments in the order of their declaration.

        Args:
            name: the name of the layer.
            outputs: the results by name.
            group: `O3`, or `SO3` for rotations alone.
            claim: the types by name that all results are claimed to have; without it, the inferred ones.
            claims: what is claimed beyond the types: `complete`, `permuted(1, 0, 2)`, `smooth(2)`.
            doc: what the layer is for.
        """
        place = here()
        with located(place):
            if claim and set(claim) != set(outputs):
                raise DefinitionError(f"layer {name} claims {', '.join(claim)} and returns {', '.join(outputs)}")
            results = [
                Result(output, whole_value(diagram.expression()), claim[output] if claim else None, place)
                for output, diagram in outputs.items()
            ]
            heading = Heading(name, group, place, doc, read_claims(claims, name))
            return Layer(assemble(heading, _arguments(results), results))

    def _add(self, name: str, value: Value, place: Place | None) -> Vertex:
        keys = (name if number == 1 else f"{name}#{number}" for number in count(1))
        key = next(key for key in keys if key not in self.graph and key not in self._views)
        vertex = Vertex(self, key, value, place)
        self.graph.add_node(key, vertex=vertex)
        return vertex

    def _view(self, vertex: Vertex, suffix: str, op: Op) -> Vertex:
        """What is seen of a node, as a node in its place: one for each way to see it."""
        key, place = f"{vertex.key}.{suffix}", here()
        if key not in self._views:
            value = make(op, (vertex.value,), place)
            self._withdraw(vertex, place)
            self._views[key] = self._add(key, value, place)
        return self._views[key]

    def _withdraw(self, vertex: Vertex, place: Place | None) -> None:
        """Take a node out of the product, as something made of it stands there instead."""
        with located(place):
            self._check_own(vertex)
            if vertex.key in self.graph and self.graph.degree(vertex.key):
                raise DefinitionError(
                    f"{vertex.key} has joined or open legs of its own",
                    advice="Join the legs of what is made of it, such as h.sender.leg(0), or add it again by copy.",
                )
            self._views.setdefault(vertex.key, vertex)
            self.graph.remove_nodes_from([vertex.key])

    def _vertices(self) -> list[Vertex]:
        return [data["vertex"] for _, data in self.graph.nodes(data=True) if data]

    def _ends(self) -> Iterator[tuple[End, End]]:
        return (data["ends"] for _, _, data in self.graph.edges(data=True))

    def _check_own(self, vertex: Vertex) -> None:
        if vertex.network is not self:
            raise DefinitionError(f"{vertex.key} is a node of another network", advice="Add it here by copy.")

    def _check_free(self, *legs: Leg) -> None:
        used = {end: other for ends in self._ends() for end, other in (ends, ends[::-1])}
        for leg in legs:
            self._check_own(leg.vertex)
            if leg.vertex.key not in self.graph:
                raise DefinitionError(f"{leg.vertex.key} stands in the network only as what was made of it")
            if leg.end in used:
                key, slot = used[leg.end]
                found = f"open as leg {slot} of the result" if key == OPEN else f"joined to leg {slot} of {key}"
                raise DefinitionError(f"{leg} is already {found}")

    def _labels(self, vertices: Sequence[Vertex]) -> dict[End, Index]:
        """An index for each leg; none may be left over."""
        labels: dict[End, Index] = {}
        legs = open_legs(self.graph.degree(OPEN) if OPEN in self.graph else 0)
        for first, (key, slot) in self._ends():
            labels[first] = labels[key, slot] = legs[slot] if key == OPEN else fresh(f"{first[0]}.{first[1]}")
        left = [leg for vertex in vertices for leg in _legs(vertex) if leg.end not in labels]
        if left:
            verb = "are" if len(left) > 1 else "is"
            raise DefinitionError(
                f"{' and '.join(map(str, left))} {verb} neither joined nor open",
                places=_known(left[0].vertex.place),
                advice="Join it to another leg by net.join, or make it a leg of the result by net.open.",
            )
        return labels


def _legs(vertex: Vertex) -> list[Leg]:
    return [Leg(vertex, slot) for slot in range(vertex.value.type.rep.legs)]


def _sited(type_: object, channel: str, site: str) -> Type:
    """A type as given, or a plain one put on a site."""
    if isinstance(type_, Shared):
        type_ = type_.plain
    if not isinstance(type_, Type):
        raise DefinitionError(f"an input has a type such as Vector, not {type_!r}")
    if not site and not channel:
        return type_
    words = {"node": Node, "edge": Edge, "pair": Pair, "structure": Structure, "species": Species}
    if site not in words:
        raise DefinitionError(f"a plain type lives on one of the sites {', '.join(words)}, not {site!r}")
    return words[site][(type_, channel) if channel else type_]


def _arguments(results: Sequence[Result]) -> list[Argument]:
    """The arguments that results are made of, in the order of their declaration."""
    found: dict[Value, None] = {}
    stack = [result.value for result in results]
    while stack:
        value = stack.pop()
        if value not in found:
            found[value] = None
            stack += value.operands
    arguments = sorted((v for v in found if isinstance(v, Argument)), key=lambda argument: argument.number)
    seen: set[str] = set()
    for argument in arguments:
        if argument.name in seen:
            raise DefinitionError(
                f"two arguments are called {argument.name}",
                places=_known(argument.place),
                advice="Declare an argument once by net.input, and add it again by net.copy.",
            )
        seen.add(argument.name)
    return arguments


def _known(place: Place | None) -> tuple[Place, ...]:
    return (place,) if place else ()
