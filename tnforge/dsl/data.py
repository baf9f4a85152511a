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

An expression is the name of a value, or one operation: `product`, `sum`, `direct_sum`, `neighbours`, `formula` or
`displacement`. `x.sender`, `x.receiver` and `x.0` are the value at the ends of edges and a block of a flat sum.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from fractions import Fraction
from functools import reduce
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

import yaml

from ..errors import DefinitionError, Place
from ..ir import scalar
from ..ir.format import variable_names
from ..ir.ops import Constant, Displacement, Gather, Input, Scalar, Select, Sum, SumNeighbours
from ..ir.types import Site, Type, check_name
from ..symmetry.exact import ExactTensor
from ..symmetry.rep import SCALAR, VECTOR, parse_rep
from .formula import apply_formula, apply_formulas, close
from .index import Index
from .layer import Layer
from .leaf import delta, eps
from .network import Result, assemble, check_meeting, open_legs
from .place import located
from .term import Factor, Term, multiply_terms
from .value import Value, make, resolved

__all__ = ["read_layers"]

MAX_BYTES = 1_000_000
MAX_DEPTH = 50
MAX_OPERATIONS = 250
MAX_TEXT = 500
"""Characters of a name, a type, a factor or a formula."""
MAX_FORMULA = 10_000
"""Characters of a formula with the formulas in it written out."""

_NUMBER = re.compile(r"-?\d{1,50}(/\d{1,50})?", re.ASCII)
_NAME = re.compile(r"[A-Za-z_]\w*", re.ASCII)
_SCALED = re.compile(r"(-?\d\S*) +(.+)", re.ASCII)
_TYPE = re.compile(r"(?:(?P<site>row|node|edge|shared) +)?(?P<rep>[^\[\]]+?)(?: *\[(?P<channel>\w+)\])?", re.ASCII)


@dataclass(frozen=True)
class Text:
    """A scalar of the document, as text."""

    text: str
    place: Place


@dataclass(frozen=True)
class Items:
    """A list."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True)
class Entries:
    """A mapping, in the order of the document."""

    keys: Mapping[str, Text]
    values: Mapping[str, Node]
    place: Place


Node: TypeAlias = Text | Items | Entries
_Operation: TypeAlias = Callable[["_Scope", Node, Place, Node | None], Value]


def read_layers(path: Path) -> tuple[Layer, ...]:
    """The layers that a plain-data file defines."""
    document = _entries(_document(path), "the document", "layers")
    layers = _entries(_need(document, "layers"), "layers")
    return tuple(_layer(layers.keys[name], node) for name, node in layers.values.items())


def _document(path: Path) -> Node:
    text = _source(path)
    reader = _Reader(str(path), text.splitlines())
    try:
        return reader.document(yaml.parse(text, Loader=yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        place = reader.place(error.problem_mark or error.context_mark)
        raise DefinitionError(f"the definition is not YAML: {error.problem}", places=(place,)) from None
    except yaml.YAMLError as error:
        raise DefinitionError(f"{path} is not YAML: {' '.join(str(error).split())}") from None


def _source(path: Path) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
        if len(raw) > MAX_BYTES:
            raise DefinitionError(f"{path} is larger than {MAX_BYTES} bytes")
        return raw.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise DefinitionError(f"{path} can not be read: {getattr(error, 'strerror', None) or error}") from None


@dataclass(frozen=True)
class _Reader:
    """Makes nodes of the events of a YAML parser; refuses all that is more than text, lists and mappings."""

    file: str
    lines: list[str]

    def document(self, events: Iterator[Any]) -> Node:
        next(events)  # the start of the stream
        start = next(events)
        if not isinstance(start, yaml.DocumentStartEvent):
            raise DefinitionError(f"{self.file} is empty")
        node = self.node(next(events), events, 1)
        next(events)  # the end of the document
        if not isinstance(after := next(events), yaml.StreamEndEvent):
            _refuse(self.place(after.start_mark), "a file holds one document, and here a second one starts")
        return node

    def node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        place = self.place(event.start_mark, event.end_mark)
        if depth > MAX_DEPTH:
            _refuse(place, f"the document is nested more than {MAX_DEPTH} deep")
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            _refuse(place, "a definition has no anchors and aliases", "Name what is used twice under values.")
        if event.tag is not None:
            _refuse(place, f"a definition has no tags, and {event.tag!r} is one")
        if isinstance(event, yaml.ScalarEvent):
            return Text(event.value, place)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(place, events, depth)
        return self.mapping(place, events, depth)

    def sequence(self, place: Place, events: Iterator[Any], depth: int) -> Items:
        items: list[Node] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self.node(event, events, depth + 1))
        return Items(tuple(items), place)

    def mapping(self, place: Place, events: Iterator[Any], depth: int) -> Entries:
        keys: dict[str, Text] = {}
        values: dict[str, Node] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self.node(event, events, depth + 1)
            name = _text(key, "a key")
            if name in keys:
                _refuse(key.place, f"the key {name!r} stands here twice; it is first in line {keys[name].place.line}")
            keys[name] = Text(name, key.place)
            values[name] = self.node(next(events), events, depth + 1)
        return Entries(keys, values, place)

    def place(self, start: Any, end: Any = None) -> Place:
        """The part of a stretch that is on its first line."""
        text = self.lines[start.line] if start.line < len(self.lines) else ""
        stop = end.column if end is not None and end.line == start.line else len(text.rstrip())
        return Place(self.file, start.line + 1, start.column, max(stop, start.column + 1), text)


def _refuse(place: Place, message: str, advice: str = "") -> NoReturn:
    raise DefinitionError(message, places=(place,), advice=advice)


def _text(node: Node, what: str) -> str:
    if not isinstance(node, Text) or not 0 < len(node.text) <= MAX_TEXT:
        _refuse(node.place, f"{what} is a text of 1 to {MAX_TEXT} characters")
    return node.text


def _items(node: Node, what: str) -> tuple[Node, ...]:
    if not isinstance(node, Items) or not node.items:
        _refuse(node.place, f"{what} is a list with one item or more")
    return node.items


def _entries(node: Node, what: str, known: str = "") -> Entries:
    """A mapping; where its keys are `known`, no other one may stand in it."""
    if not isinstance(node, Entries) or not node.keys:
        _refuse(node.place, f"{what} is a mapping with one key or more")
    for name, key in node.keys.items():
        if known and name not in known.split():
            _refuse(key.place, f"{what} has the unknown key {name!r}", _nearest(name, known.split()))
    return node


def _need(node: Entries, key: str) -> Node:
    if key not in node.values:
        _refuse(node.place, f"the key {key!r} is missing")
    return node.values[key]


def _nearest(name: str, known: list[str]) -> str:
    (near,) = get_close_matches(name, known, n=1, cutoff=0) or [""]
    return f"The nearest known one is {near!r}." if near else ""


# The layers ------------------------------------------------------------------------------------------


def _layer(key: Text, node: Node) -> Layer:
    """The layer that stands under a name."""
    entries = _entries(node, f"layer {key.text}", "doc group inputs constants values result results claim")
    parts, scope = entries.values, _Scope()
    doc = _text(parts["doc"], "a doc") if "doc" in parts else ""
    group = _text(parts["group"], "a group") if "group" in parts else "O3"
    inputs = scope.declare(_need(entries, "inputs"), "an argument", scope.input)
    scope.declare(parts.get("constants"), "a constant", scope.constant)
    scope.declare(parts.get("values"), "a value", lambda _, item: scope.expression(item))
    results = _results(entries, scope)
    for name, unused in scope.unused.items():
        _refuse(unused.place, f"layer {key.text} never uses {name}")
    return assemble(key.text, group, inputs, results, key.place, doc)


def _results(layer: Entries, scope: _Scope) -> list[Result]:
    """The one result, or several by name, with what they are claimed to be."""
    parts = layer.values
    if ("result" in parts) == ("results" in parts):
        _refuse(layer.place, "a layer has either the key 'result' or the key 'results'")
    if "result" in parts:
        return [_result("out", parts["result"], parts.get("claim"), scope)]
    outputs, claims = _entries(parts["results"], "results").values, parts.get("claim")
    known = _entries(claims, "the claim of several results", " ".join(outputs)).values if claims else {}
    return [_result(name, node, known.get(name), scope) for name, node in outputs.items()]


def _result(name: str, node: Node, claim: Node | None, scope: _Scope) -> Result:
    value = scope.expression(node)
    return Result(name, value, _type(claim) if claim else None, (claim or node).place)


def _type(node: Node) -> Type:
    """A type such as `node t2e [u]`; without a site, one value per row of a batch."""
    text = _text(node, "a type")
    found = _TYPE.fullmatch(text)
    if found is None or re.search(r"\d{4}", text):
        _refuse(node.place, f"{text!r} is not a type", "Write 1o, node t2e [u], edge flat(4x0e) [u] or node position.")
    site, channels = Site(found["site"] or "row"), (found["channel"],) if found["channel"] else ()
    with located(node.place):
        for letter in channels:
            check_name(letter, "a channel axis")
        if found["rep"] == "position" and site is Site.NODE and not channels:
            return Type(VECTOR, Site.NODE, affine=True)
        rep = parse_rep(found["rep"])
    if not rep.is_determined or (site is Site.SHARED and rep != SCALAR) or (site is Site.ROW and channels):
        _refuse(
            node.place,
            f"nothing is declared as {text!r}",
            "A parity is e or o; a shared value is a scalar 0e; a channel axis is on nodes, on edges or shared.",
        )
    return Type(rep, site, channels)


# The values ------------------------------------------------------------------------------------------


@dataclass
class _Scope:
    """The values of a layer by name, and how expressions make new ones of them."""

    values: dict[str, Value] = field(default_factory=lambda: {"delta": delta.value, "eps": eps.value})
    unused: dict[str, Text] = field(default_factory=dict)
    operations: int = 0

    def declare(self, node: Node | None, what: str, read: Callable[[Text, Node], Value]) -> list[Value]:
        """The values of a mapping, each known to those behind it."""
        if node is None:
            return []
        entries = _entries(node, f"a mapping for {what}")
        for name, item in entries.values.items():
            key = entries.keys[name]
            with located(key.place):
                check_name(name, what)
                if name in self.values:
                    raise DefinitionError(f"{what} can not be called {name!r}: there is a value of that name")
                self.values[name] = read(key, item)
            self.unused[name] = key
        return [self.values[name] for name in entries.values]

    def input(self, key: Text, node: Node) -> Value:
        """An argument of a declared type."""
        return make(Input(key.text, _type(node)), place=key.place)

    def constant(self, key: Text, node: Node) -> Value:
        """A tensor of exact numbers as nested lists."""
        try:
            return make(Constant(key.text, ExactTensor.from_fractions(_numbers(node))), place=key.place)
        except (TypeError, ValueError):
            _refuse(node.place, f"constant {key.text} is ragged: lists beside each other have the same shape")

    def expression(self, node: Node) -> Value:
        """A value by its name, or one operation."""
        self.count(node)
        if isinstance(node, Text):
            return self.named(_text(node, "an expression"), node.place)
        entries = _entries(node, "an expression", " ".join([*_OPERATIONS, "out"]))
        words = [word for word in entries.values if word in _OPERATIONS]
        if len(words) != 1 or ("out" in entries.values and words != ["product"]):
            _refuse(node.place, f"an expression is one of {', '.join(_OPERATIONS)}; only a product has the key 'out'")
        place = entries.keys[words[0]].place
        with located(place):
            value = _OPERATIONS[words[0]](self, entries.values[words[0]], place, entries.values.get("out"))
            _check_size(value)
            return value

    def named(self, text: str, place: Place) -> Value:
        """What a name stands for, seen from the ends of edges or by a block as its suffixes say."""
        name, *suffixes = text.split(".")
        if name not in self.values:
            _refuse(place, f"unknown name {name!r} in {text!r}", _nearest(name, list(self.values)))
        self.unused.pop(name, None)
        value = self.values[name]
        for suffix in suffixes:
            op = Select(int(suffix)) if re.fullmatch(r"[0-9]{1,3}", suffix) else Gather(suffix)
            value = make(op, (value,), place)
        return value

    def product(self, node: Node, place: Place, out: Node | None) -> Value:
        """Factors such as `x.sender i j` and numbers: repeated indices are summed, `out` orders the free ones."""
        indices: dict[str, Index] = {}
        items = _items(node, "a product")
        terms = [self.factor(item, indices) for item in items]
        _check_meeting(items, terms)
        if not any(term.factors for term in terms):
            raise DefinitionError("a product of numbers alone is not a value")
        product = reduce(lambda first, second: multiply_terms(first, second, place), terms)
        return close((product,), _order(out, product, indices), place)

    def factor(self, node: Node, indices: dict[str, Index]) -> Term:
        """A number, or a value with its indices."""
        self.count(node)
        text = _text(node, "a factor")
        if _NUMBER.fullmatch(text):
            return Term(_fraction(node), (), node.place)
        name, *letters = text.split()
        value = self.named(name, node.place)
        if len(letters) != value.type.rep.legs:
            _refuse(node.place, f"{name} has the rank {value.type.rep.legs} and is given the indices {letters}")
        for letter in letters:
            check_name(letter, "an index")
            indices.setdefault(letter, Index(len(indices), letter))
        return _term(value, tuple(indices[letter] for letter in letters), node.place)

    def sum(self, node: Node, place: Place, out: Node | None) -> Value:
        """Expressions, numbers, and names with a number before them such as `-1/3 trace`."""
        items = _items(node, "a sum")
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
        items = _items(node, "a direct sum")
        values = tuple(self.expression(item) for item in items)
        op = Sum((Fraction(1),) * len(values), direct=True)
        return make(op, values, place, tuple(item.place for item in items))

    def neighbours(self, node: Node, place: Place, out: Node | None) -> Value:
        """The sum of an edge value over all edges that end in a node, at the node."""
        value = self.expression(node)
        rep = resolved(value)
        return make(SumNeighbours(rep if rep != value.type.rep else None), (value,), place, (node.place,))

    def displacement(self, node: Node, place: Place, out: Node | None) -> Value:
        """The vector from the receiver to the sender of each edge: of a position, or of `[position, shift]`."""
        items = _items(node, "a displacement") if isinstance(node, Items) else (node,)
        return make(Displacement(), tuple(self.expression(item) for item in items), place)

    def formula(self, node: Node, place: Place, out: Node | None) -> Value:
        """A closed formula of scalars by their names: + * ^ / brackets and the known functions."""
        text = _text(node, "a formula")
        if not text.isascii():
            _refuse(node.place, "a formula is written in ASCII")
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
            _refuse(node.place, f"a layer as plain data has at most {MAX_OPERATIONS} operations, factors and terms")


_WORDS = "product sum direct_sum neighbours displacement formula"
_OPERATIONS: Mapping[str, _Operation] = {word: getattr(_Scope, word) for word in _WORDS.split()}


def _term(value: Value, labels: tuple[Index, ...], place: Place) -> Term:
    return Term(Fraction(1), (Factor(value, labels, place),), place)


def _check_meeting(items: Sequence[Node], terms: Sequence[Term]) -> None:
    """Refuse factors or summands that can not meet, by the words of the document."""
    labels = [item.text if isinstance(item, Text) else "an expression" for item in items]
    check_meeting((label, own.value) for label, term in zip(labels, terms, strict=True) for own in term.factors)


def _order(out: Node | None, term: Term, indices: Mapping[str, Index]) -> tuple[Index, ...]:
    """The free indices of a product in the order that `out` gives them."""
    letters = _text(out, "out").split() if out else []
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


def _check_size(value: Value) -> None:
    """Refuse a formula that grows beyond bounds by standing in others many times."""
    names = variable_names(len(value.operands))
    if isinstance(value.op, Scalar) and len(scalar.show(value.op.expr, names)) > MAX_FORMULA:
        raise DefinitionError(f"the formula has more than {MAX_FORMULA} characters when written out")


def _fraction(node: Node) -> Fraction:
    """An exact number such as -1/3."""
    text = _text(node, "a number")
    if not _NUMBER.fullmatch(text) or Fraction(text.partition("/")[2] or 1) == 0:
        _refuse(node.place, f"{text!r} is not an exact number", "Write an integer or a fraction such as -1/3.")
    return Fraction(text)


def _numbers(node: Node) -> Any:
    """Nested lists of numbers as fractions."""
    return [_numbers(item) for item in node.items] if isinstance(node, Items) else _fraction(node)
