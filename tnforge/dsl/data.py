"""Definitions as plain data: a YAML document of names, texts, lists and mappings, of which nothing is evaluated.

    layers:
      contract_once:
        inputs:
          h: node t2e [u]
          n: edge 1o
          w: edge 0e [u]
        values:
          message: {product: [w, h.sender i j, n j], out: i}
        result: {neighbours: message}

An expression is the name of a value, or one operation: `product`, `sum`, `direct_sum`, `flat` (values one behind the
other in one array), `neighbours`, `pool` (the sum over the nodes of a structure), `keep`, `mix: [w, x]`, `formula`,
`displacement` or `block: [phi, x, y]`, a function of the mapping `functions: {phi: flat(3x0e) [u], psi: vanishing 0e}`.
`x.sender` and `x.receiver` are the value at the ends of edges, `x.species` and `x.structure` that of a node's kind and
structure, and `x.0` is a block of a flat sum.
`claim: 1e` is what the result is claimed to be, `claims: [complete, exchange a b -1, smooth 2]` what is claimed beyond.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import reduce
from pathlib import Path
from typing import Any, TypeAlias

from ..config.document import (
    Entries,
    Items,
    Node,
    Text,
    entries_of,
    items_of,
    nearest,
    need,
    read_document,
    refuse,
    text_of,
)
from ..errors import DefinitionError, Place
from ..ir import scalar
from ..ir.claim import Claim, parse_claim, sort_claims
from ..ir.ops import (
    OWNERS,
    Constant,
    Displacement,
    Gather,
    Input,
    Keep,
    Lookup,
    Mix,
    Op,
    Opaque,
    Scalar,
    Select,
    Sum,
    SumNeighbours,
    SumNodes,
)
from ..ir.types import Site, Type, check_name
from ..symmetry.exact import ExactTensor
from ..symmetry.rep import SCALAR, VECTOR, Rep, parse_rep
from .assemble import Heading, Result, assemble, check_meeting
from .formula import apply_formula, apply_formulas, close
from .index import Index, open_legs
from .layer import Layer
from .leaf import delta, eps
from .place import located
from .term import Factor, Term, multiply_terms
from .value import Value, joined, make, stated

__all__ = ["read_layers"]

MAX_OPERATIONS = 250

_NUMBER = re.compile(r"-?\d{1,50}(/\d{1,50})?", re.ASCII)
_NAME = re.compile(r"[A-Za-z_]\w*", re.ASCII)
_SCALED = re.compile(r"(-?\d\S*) +(.+)", re.ASCII)
_TYPE = re.compile(r"(?:(?P<word>[a-z]+) +)?(?P<rep>[^\[\]]+?)(?P<channels>(?: *\[\w+\])*)", re.ASCII)

_SITES = ("", *(site.value for site in Site))

_Operation: TypeAlias = Callable[["_Scope", Node, Place, Node | None], Value]


def read_layers(path: Path) -> tuple[Layer, ...]:
    """The layers that a plain-data file defines."""
    document = entries_of(read_document(path), "the document", "layers")
    layers = entries_of(need(document, "layers"), "layers")
    return tuple(_layer(layers.keys[name], node) for name, node in layers.values.items())


# The layers ------------------------------------------------------------------------------------------


_LAYER = "doc group inputs functions constants values result results claim claims"


def _layer(key: Text, node: Node) -> Layer:
    """The layer that stands under a name."""
    entries = entries_of(node, f"layer {key.text}", _LAYER)
    parts, scope = entries.values, _Scope()
    doc = text_of(parts["doc"], "a doc") if "doc" in parts else ""
    group = text_of(parts["group"], "a group") if "group" in parts else "O3"
    inputs = scope.declare(need(entries, "inputs"), "an argument", scope.input)
    scope.learn(parts.get("functions"))
    scope.declare(parts.get("constants"), "a constant", scope.constant)
    scope.declare(parts.get("values"), "a value", lambda _, item: scope.expression(item))
    results = _results(entries, scope)
    for name, unused in scope.unused.items():
        refuse(unused.place, f"layer {key.text} never uses {name}")
    heading = Heading(key.text, group, key.place, doc, _claims(parts.get("claims")))
    return Layer(assemble(heading, inputs, results))


def _claims(node: Node | None) -> tuple[Claim, ...]:
    """What is claimed beyond the types, such as `[complete, exchange a b -1, smooth 2]`."""
    found = []
    for item in [] if node is None else items_of(node, "a list of claims"):
        with located(item.place):
            found.append(parse_claim(text_of(item, "a claim")))
    return sort_claims(tuple(found))


def _results(layer: Entries, scope: _Scope) -> list[Result]:
    """The one result, or several by name, with what they are claimed to be."""
    parts = layer.values
    if ("result" in parts) == ("results" in parts):
        refuse(layer.place, "a layer has either the key 'result' or the key 'results'")
    if "result" in parts:
        return [_result("out", parts["result"], parts.get("claim"), scope)]
    outputs, claims = entries_of(parts["results"], "results").values, parts.get("claim")
    known = entries_of(claims, "the claim of several results", " ".join(outputs)).values if claims else {}
    return [_result(name, node, known.get(name), scope) for name, node in outputs.items()]


def _result(name: str, node: Node, claim: Node | None, scope: _Scope) -> Result:
    value = scope.expression(node)
    return Result(name, value, _type(claim) if claim else None, (claim or node).place)


def _type(node: Node) -> Type:
    """A type such as `node t2e [u]`; without a site, one value per row of a batch."""
    text = text_of(node, "a type")
    word, rep, channels = _type_parts(text, node.place)
    if word not in _SITES:
        refuse(node.place, f"{text!r} is not a type", f"A value lives on: {', '.join(_SITES)}.")
    site = Site(word or "row")
    if rep is None and site is Site.NODE and not channels:
        return Type(VECTOR, Site.NODE, affine=True)
    if rep is None or not rep.is_determined or _lives_nowhere(rep, site, channels):
        refuse(
            node.place,
            f"nothing is declared as {text!r}",
            "A parity is e or o; a position is of a node; a shared value is made of scalars 0e; rows alone have no "
            "channel axis, and only a scalar 0e has two.",
        )
    return Type(rep, site, channels)


def _type_parts(text: str, place: Place) -> tuple[str, Rep | None, tuple[str, ...]]:
    """The word before a type, its representation, none for a position, and its channel axes."""
    found = _TYPE.fullmatch(text)
    if found is None:
        refuse(place, f"{text!r} is not a type", "Write 1o, node t2e [u], edge flat(4x0e) [u] or shared 0e [v] [u].")
    channels = tuple(re.findall(r"\w+", found["channels"]))
    with located(place):
        for letter in channels:
            check_name(letter, "a channel axis")
        return found["word"] or "", None if found["rep"] == "position" else parse_rep(found["rep"]), channels


def _lives_nowhere(rep: Rep, site: Site, channels: tuple[str, ...]) -> bool:
    most = 0 if site is Site.ROW else 2 if rep == SCALAR else 1
    return len(channels) > most or (site is Site.SHARED and set(rep.blocks) != {SCALAR.block})


def _function(key: Text, node: Node) -> Opaque:
    """A learnable function by what it makes: `flat(3x0e) [u]`, or `vanishing 0e` for zero where its arguments are."""
    text = text_of(node, "a function")
    word, rep, channels = _type_parts(text, node.place)
    if word not in ("", "vanishing") or rep is None or set(rep.blocks) != {SCALAR.block} or len(channels) > 1:
        refuse(node.place, f"no function makes {text!r}", "Write flat(3x0e) [u], 0e, or vanishing 0e [u].")
    with located(key.place):
        return Opaque(check_name(key.text, "a function"), len(rep.blocks), channels, word == "vanishing")


# The values ------------------------------------------------------------------------------------------


@dataclass
class _Scope:
    """The values of a layer by name, and how expressions make new ones of them."""

    values: dict[str, Value] = field(default_factory=lambda: {"delta": delta.value, "eps": eps.value})
    functions: dict[str, Opaque] = field(default_factory=dict)
    unused: dict[str, Text] = field(default_factory=dict)
    operations: int = 0

    def declare(self, node: Node | None, what: str, read: Callable[[Text, Node], Value]) -> list[Value]:
        """The values of a mapping, each known to those behind it."""
        if node is None:
            return []
        entries = entries_of(node, f"a mapping for {what}")
        for name, item in entries.values.items():
            key = entries.keys[name]
            with located(key.place):
                check_name(name, what)
                if name in self.values or name in self.functions:
                    raise DefinitionError(f"{what} can not be called {name!r}: there is a value of that name")
                self.values[name] = read(key, item)
            self.unused[name] = key
        return [self.values[name] for name in entries.values]

    def learn(self, node: Node | None) -> None:
        """The functions of a mapping, each to be used in one block."""
        if node is None:
            return
        entries = entries_of(node, "a mapping for a function")
        for name, item in entries.values.items():
            key = entries.keys[name]
            if name in self.values:
                refuse(key.place, f"a function can not be called {name!r}: there is a value of that name")
            self.functions[name], self.unused[name] = _function(key, item), key

    def input(self, key: Text, node: Node) -> Value:
        """An argument of a declared type."""
        return make(Input(key.text, _type(node)), place=key.place)

    def constant(self, key: Text, node: Node) -> Value:
        """A tensor of exact numbers as nested lists."""
        try:
            return make(Constant(key.text, ExactTensor.from_fractions(_numbers(node))), place=key.place)
        except (TypeError, ValueError):
            refuse(node.place, f"constant {key.text} is ragged: lists beside each other have the same shape")

    def expression(self, node: Node) -> Value:
        """A value by its name, or one operation."""
        self.count(node)
        if isinstance(node, Text):
            return self.named(text_of(node, "an expression"), node.place)
        entries = entries_of(node, "an expression", " ".join([*_OPERATIONS, "out"]))
        words = [word for word in entries.values if word in _OPERATIONS]
        if len(words) != 1 or ("out" in entries.values and words != ["product"]):
            refuse(node.place, f"an expression is one of {', '.join(_OPERATIONS)}; only a product has the key 'out'")
        place = entries.keys[words[0]].place
        with located(place):
            return _OPERATIONS[words[0]](self, entries.values[words[0]], place, entries.values.get("out"))

    def named(self, text: str, place: Place) -> Value:
        """What a name stands for, seen as its suffixes say: from an end of edges, for each node, or by a block."""
        name, *suffixes = text.split(".")
        if name not in self.values:
            refuse(place, f"unknown name {name!r} in {text!r}", nearest(name, list(self.values)))
        self.unused.pop(name, None)
        value = self.values[name]
        for suffix in suffixes:
            value = make(_seen(value, suffix), (value,), place)
        return value

    def product(self, node: Node, place: Place, out: Node | None) -> Value:
        """Factors such as `x.sender i j` and numbers: repeated indices are summed, `out` orders the free ones."""
        indices: dict[str, Index] = {}
        items = items_of(node, "a product")
        terms = [self.factor(item, indices) for item in items]
        _check_meeting(items, terms)
        if not any(term.factors for term in terms):
            raise DefinitionError("a product of numbers alone is not a value")
        product = reduce(lambda first, second: multiply_terms(first, second, place), terms)
        return close((product,), _order(out, product, indices), place)

    def factor(self, node: Node, indices: dict[str, Index]) -> Term:
        """A number, or a value with its indices."""
        self.count(node)
        text = text_of(node, "a factor")
        if _NUMBER.fullmatch(text):
            return Term(_fraction(node), (), node.place)
        name, *letters = text.split()
        value = self.named(name, node.place)
        if len(letters) != value.type.rep.legs:
            refuse(node.place, f"{name} has the rank {value.type.rep.legs} and is given the indices {letters}")
        for letter in letters:
            check_name(letter, "an index")
            indices.setdefault(letter, Index(len(indices), letter))
        return _term(value, tuple(indices[letter] for letter in letters), node.place)

    def sum(self, node: Node, place: Place, out: Node | None) -> Value:
        """Expressions, numbers, and names with a number before them such as `-1/3 trace`."""
        items = items_of(node, "a sum")
        terms = tuple(self.summand(item) for item in items)
        ranks = [len(term.free) for term in terms]
        if len(set(ranks)) > 1:
            raise DefinitionError(f"values of different rank are added: {' and '.join(map(str, ranks))}")
        _check_meeting(items, terms)
        return close(terms, open_legs(ranks[0]), place)

    def summand(self, node: Node) -> Term:
        """One term of a sum."""
        self.count(node)
        if isinstance(node, Text) and _NUMBER.fullmatch(node.text):
            return Term(_fraction(node), (), node.place)
        number, rest = Fraction(1), node
        if isinstance(node, Text) and (found := _SCALED.fullmatch(node.text)):
            number, rest = _fraction(Text(found[1], node.place)), Text(found[2], node.place)
        value = self.expression(rest)
        return _term(value, open_legs(value.type.rep.legs), node.place).scale(number, node.place)

    def direct_sum(self, node: Node, place: Place, out: Node | None) -> Value:
        """Adds blocks of different parity on purpose."""
        items = items_of(node, "a direct sum")
        values = tuple(self.expression(item) for item in items)
        op = Sum((Fraction(1),) * len(values), direct=True)
        return make(op, values, place, tuple(item.place for item in items))

    def flat(self, node: Node, place: Place, out: Node | None) -> Value:
        """Values one behind the other in one array, each a block of its own."""
        items = items_of(node, "a flat sum")
        return joined(tuple(self.expression(item) for item in items), place, tuple(item.place for item in items))

    def neighbours(self, node: Node, place: Place, out: Node | None) -> Value:
        """The sum of an edge value over all edges that end in a node, at the node."""
        value = self.expression(node)
        return make(SumNeighbours(stated(value)), (value,), place, (node.place,))

    def pool(self, node: Node, place: Place, out: Node | None) -> Value:
        """The sum of a node value over the nodes of each structure."""
        value = self.expression(node)
        return make(SumNodes(stated(value)), (value,), place, (node.place,))

    def keep(self, node: Node, place: Place, out: Node | None) -> Value:
        """The same value, made in a step of its own and kept in memory."""
        value = self.expression(node)
        return make(Keep(stated(value)), (value,), place, (node.place,))

    def mix(self, node: Node, place: Place, out: Node | None) -> Value:
        """`[w, x]`: a matrix between channels on a value."""
        items = items_of(node, "a mixing of channels")
        if len(items) != 2:
            refuse(node.place, "channels are mixed by a matrix on a value: [w, x]")
        matrix, value = (self.expression(item) for item in items)
        return make(Mix(stated(value)), (matrix, value), place, tuple(item.place for item in items))

    def block(self, node: Node, place: Place, out: Node | None) -> Value:
        """`[phi, x, y]`: a learnable function of scalars, joined in this order."""
        name, *items = items_of(node, "a block")
        word = text_of(name, "the name of a function")
        if word not in self.functions:
            refuse(name.place, f"there is no function {word!r}", nearest(word, list(self.functions)))
        if self.unused.pop(word, None) is None:
            refuse(name.place, f"the function {word} stands in two blocks", "Take one function for each.")
        values = tuple(self.expression(item) for item in items)
        return make(self.functions[word], values, place, tuple(item.place for item in items))

    def displacement(self, node: Node, place: Place, out: Node | None) -> Value:
        """The vector from the receiver to the sender of each edge: of a position, or of `[position, shift]`."""
        items = items_of(node, "a displacement") if isinstance(node, Items) else (node,)
        return make(Displacement(), tuple(self.expression(item) for item in items), place)

    def formula(self, node: Node, place: Place, out: Node | None) -> Value:
        """A closed formula of scalars by their names: + * ^ / brackets and the known functions."""
        text = text_of(node, "a formula")
        if not text.isascii():
            refuse(node.place, "a formula is written in ASCII")
        words = dict.fromkeys(_NAME.findall(text))
        names = [word for word in words if word in self.values or word not in scalar.WORDS]
        terms = [_term(self.named(name, node.place), (), node.place) for name in names]
        _check_meeting([node] * len(terms), terms)
        with located(node.place):
            return close(_open(scalar.parse(text, names), terms, node.place), (), place)

    def count(self, node: Node) -> None:
        """Refuse more operations than a layer written by hand has."""
        self.operations += 1
        if self.operations > MAX_OPERATIONS:
            refuse(node.place, f"a layer as plain data has at most {MAX_OPERATIONS} operations, factors and terms")


_WORDS = "product sum direct_sum flat neighbours pool keep mix displacement formula block"
_OPERATIONS: Mapping[str, _Operation] = {word: getattr(_Scope, word) for word in _WORDS.split()}


def _seen(value: Value, suffix: str) -> Op:
    """What a suffix of a name does to its value."""
    if suffix in OWNERS:
        return Lookup(suffix, stated(value))
    return Select(int(suffix)) if re.fullmatch(r"[0-9]{1,3}", suffix) else Gather(suffix)


def _term(value: Value, labels: tuple[Index, ...], place: Place) -> Term:
    return Term(Fraction(1), (Factor(value, labels, place),), place)


def _check_meeting(items: Sequence[Node], terms: Sequence[Term]) -> None:
    """Refuse factors or summands that can not meet, by the words of the document."""
    labels = [item.text if isinstance(item, Text) else "an expression" for item in items]
    check_meeting((label, own.value) for label, term in zip(labels, terms, strict=True) for own in term.factors)


def _order(out: Node | None, term: Term, indices: Mapping[str, Index]) -> tuple[Index, ...]:
    """The free indices of a product in the order that `out` gives them."""
    letters = text_of(out, "out").split() if out else []
    free = [str(index) for index in term.free]
    if sorted(letters) != sorted(free):
        raise DefinitionError(
            f"the free indices of the product are {free}, and out has {letters}",
            places=(out.place,) if out else (),
            advice=f"Write out: {' '.join(free)}" if free else "Leave the key 'out' away.",
        )
    return tuple(indices[letter] for letter in letters)


def _open(expr: scalar.Expr, terms: Sequence[Term], place: Place) -> tuple[Term, ...]:
    """A formula as an open sum of terms."""
    match expr:
        case scalar.Var(index):
            return (terms[index],)
        case scalar.Num(number):
            return (Term(number, (), place),)
        case scalar.Plus(parts):
            return tuple(term for part in parts for term in _open(part, terms, place))
        case scalar.Times(factors):
            closed = [_closed(_open(factor, terms, place), place) for factor in factors]
            return (reduce(lambda first, second: multiply_terms(first, second, place), closed),)
        case scalar.Power(_, 0):
            raise DefinitionError("an exponent is an integer other than 0")
        case scalar.Power(base, exponent):
            value = apply_formula(_open(base, terms, place), lambda whole: scalar.Power(whole, exponent), place)
            return (_term(value, (), place),)
        case scalar.Call(function, argument):
            value = apply_formula(_open(argument, terms, place), lambda whole: scalar.Call(function, whole), place)
            return (_term(value, (), place),)
        case scalar.Cut(argument, body):
            sums = [_open(part, terms, place) for part in (argument, body)]
            return (_term(apply_formulas(sums, scalar.Cut, place), (), place),)
        case scalar.Pi():
            return (_term(make(Scalar(expr)), (), place),)


def _closed(terms: tuple[Term, ...], place: Place) -> Term:
    """A sum as one term."""
    return terms[0] if len(terms) == 1 else _term(close(terms, (), place), (), place)


def _fraction(node: Node) -> Fraction:
    """An exact number such as -1/3."""
    text = text_of(node, "a number")
    if not _NUMBER.fullmatch(text) or Fraction(text.partition("/")[2] or 1) == 0:
        refuse(node.place, f"{text!r} is not an exact number", "Write an integer or a fraction such as -1/3.")
    return Fraction(text)


def _numbers(node: Node) -> Any:
    """Nested lists of numbers as fractions."""
    return [_numbers(item) for item in node.items] if isinstance(node, Items) else _fraction(node)
