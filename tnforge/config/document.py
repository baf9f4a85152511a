"""Documents: YAML files as text, lists and mappings, each with its place in the file.

Nothing in a document is evaluated. Tags, anchors and aliases, keys that stand twice, deep nesting and large files are
refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

import yaml

from ..errors import DefinitionError, Place

__all__ = [
    "Entries",
    "Items",
    "Node",
    "Text",
    "entries_of",
    "items_of",
    "nearest",
    "need",
    "parse_document",
    "read_document",
    "refuse",
    "text_of",
    "write_document",
]

MAX_BYTES = 200_000
MAX_DEPTH = 50
MAX_NODES = 20_000
"""Texts, lists and mappings of a document."""
MAX_TEXT = 500
"""Characters of a name, a type, a factor or a formula."""


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


def read_document(path: Path) -> Node:
    """What a YAML file holds."""
    return parse_document(_source(path), str(path))


def parse_document(text: str, name: str) -> Node:
    """What a YAML text holds; `name` is what messages call it."""
    reader = _Reader(name, text.splitlines())
    try:
        return reader.document(yaml.parse(text, Loader=yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        place = reader.place(error.problem_mark or error.context_mark)
        raise DefinitionError(f"the file is not YAML: {error.problem}", places=(place,)) from None
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise DefinitionError(f"{name} is not YAML: {' '.join(str(error)[:MAX_TEXT].split())}") from None


class _Writer(yaml.SafeDumper):
    """Writes what stands in two places twice, for a document has no anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def represent_text(self, text: str) -> Any:
        """A text without quotes where it needs none: to a document it is a text in any case."""
        return self.represent_scalar(self.resolve(yaml.ScalarNode, text, (True, False)), text)


_Writer.add_representer(str, _Writer.represent_text)


def write_document(data: Mapping[str, Any]) -> str:
    """Plain data as YAML that `parse_document` reads; keys stay in their order."""
    return str(yaml.dump(dict(data), Dumper=_Writer, sort_keys=False, allow_unicode=True, width=120))


def _source(path: Path) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
        if len(raw) > MAX_BYTES:
            raise DefinitionError(f"{path} is larger than {MAX_BYTES} bytes")
        return raw.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise DefinitionError(f"{path} can not be read: {getattr(error, 'strerror', None) or error}") from None


@dataclass
class _Reader:
    """Makes nodes of the events of a YAML parser; refuses all that is more than text, lists and mappings."""

    file: str
    lines: list[str]
    nodes: int = 0

    def document(self, events: Iterator[Any]) -> Node:
        next(events)  # the start of the stream
        start = next(events)
        if not isinstance(start, yaml.DocumentStartEvent):
            raise DefinitionError(f"{self.file} is empty")
        node = self.node(next(events), events, 1)
        next(events)  # the end of the document
        if not isinstance(after := next(events), yaml.StreamEndEvent):
            refuse(self.place(after.start_mark), "a file holds one document, and here a second one starts")
        return node

    def node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        place = self.place(event.start_mark, event.end_mark)
        if depth > MAX_DEPTH:
            refuse(place, f"the document is nested more than {MAX_DEPTH} deep")
        self.nodes += 1
        if self.nodes > MAX_NODES:
            refuse(place, f"the document has more than {MAX_NODES} texts, lists and mappings")
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            refuse(place, "a document has no anchors and aliases: write what they stand for in each place")
        if event.tag is not None:
            refuse(place, f"a document has no tags, and {event.tag[:MAX_TEXT]!r} is one")
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
            name = text_of(key, "a key")
            if name in keys:
                refuse(key.place, f"the key {name!r} stands here twice; it is first in line {keys[name].place.line}")
            keys[name] = Text(name, key.place)
            values[name] = self.node(next(events), events, depth + 1)
        return Entries(keys, values, place)

    def place(self, start: Any, end: Any = None) -> Place:
        """The part of a stretch that is on its first line."""
        text = self.lines[start.line] if start.line < len(self.lines) else ""
        stop = end.column if end is not None and end.line == start.line else len(text.rstrip())
        return Place(self.file, start.line + 1, start.column, max(stop, start.column + 1), text)


def refuse(place: Place, message: str, advice: str = "") -> NoReturn:
    """Refuse what stands at a place."""
    raise DefinitionError(message, places=(place,), advice=advice)


def text_of(node: Node, what: str) -> str:
    """The text of a scalar that stands for `what`."""
    if not isinstance(node, Text) or not 0 < len(node.text) <= MAX_TEXT:
        refuse(node.place, f"{what} is a text of 1 to {MAX_TEXT} characters")
    return node.text


def items_of(node: Node, what: str) -> tuple[Node, ...]:
    """The items of a list that is not empty."""
    if not isinstance(node, Items) or not node.items:
        refuse(node.place, f"{what} is a list with one item or more")
    return node.items


def entries_of(node: Node, what: str, known: str = "") -> Entries:
    """A mapping; where its keys are `known`, no other one may stand in it."""
    if not isinstance(node, Entries) or not node.keys:
        refuse(node.place, f"{what} is a mapping with one key or more")
    for name, key in node.keys.items():
        if known and name not in known.split():
            refuse(key.place, f"{what} has the unknown key {name!r}", nearest(name, known.split()))
    return node


def need(node: Entries, key: str) -> Node:
    """What stands under a key, which may not be missing."""
    if key not in node.values:
        refuse(node.place, f"the key {key!r} is missing")
    return node.values[key]


def nearest(name: str, known: list[str]) -> str:
    """Advice that names the known word most like an unknown one."""
    (near,) = get_close_matches(name, known, n=1, cutoff=0) or [""]
    return f"The nearest known one is {near!r}." if near else ""
