"""Where an expression was written: the innermost stretch of source outside this package that is being evaluated."""

from __future__ import annotations

import ast
import inspect
import linecache
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import islice
from types import CodeType, FrameType, TracebackType
from typing import TypeAlias

from ..errors import DefinitionError, Place
from ..syntax import parse_expression, parse_module

__all__ = ["Head", "Operation", "head_of", "here", "located", "operation_here", "raised_at", "syntax_place"]

PACKAGE = __name__.rpartition(".")[0]

_Range: TypeAlias = tuple[int, int, int, int]
"""First line, last line, first byte, end byte."""


@dataclass(frozen=True)
class Operation:
    """The places of an operation on two operands and of each of them, as far as known."""

    place: Place | None = None
    left: Place | None = None
    right: Place | None = None


def here() -> Place | None:
    """The stretch of the user's source that is being evaluated."""
    frame = _user_frame()
    return None if frame is None else _instruction_place(frame.f_code, frame.f_lasti)


def operation_here() -> Operation:
    """The operation on two operands that is being evaluated."""
    frame = _user_frame()
    if frame is None:
        return Operation()
    file, stretch = frame.f_code.co_filename, _stretch(frame.f_code, frame.f_lasti)
    node = _binary_node(file, stretch) if stretch else None
    if stretch is None or node is None:
        return Operation(_instruction_place(frame.f_code, frame.f_lasti))
    left, right = (_range_place(file, _within(stretch, side)) for side in (node.left, node.right))
    return Operation(_range_place(file, stretch), left, right)


def raised_at(traceback: TracebackType | None, file: str | None = None) -> Place | None:
    """Where an exception was raised: in the innermost frame of `file`, or outside this package."""
    found = None
    while traceback is not None:
        frame = traceback.tb_frame
        if frame.f_code.co_filename == file if file else not _is_ours(frame):
            found = _instruction_place(frame.f_code, traceback.tb_lasti)
        traceback = traceback.tb_next
    return found


def syntax_place(file: str, error: SyntaxError) -> Place:
    """Where a file stops being Python."""
    line = _line_place(file, error.lineno or 1)
    start = min(max((error.offset or 1) - 1, 0), len(line.text))
    return replace(line, column=start, end_column=start + 1)


def _line_place(file: str, line: int) -> Place:
    """A whole line, without its indentation."""
    text = linecache.getline(file, line).rstrip("\n")
    return Place(file, line, len(text) - len(text.lstrip()), len(text), text)


@contextmanager
def located(*places: Place | None) -> Iterator[None]:
    """A DefinitionError raised inside that does not know its places gets these."""
    try:
        yield
    except DefinitionError as error:
        known = tuple(place for place in places if place is not None)
        if error.places or not known:
            raise
        raise DefinitionError(error.message, places=known, advice=error.advice) from None


@dataclass(frozen=True)
class Head:
    """The places of a definition's name, of its arguments and of the annotation of its result."""

    name: Place | None = None
    result: Place | None = None
    arguments: Mapping[str, Place] = field(default_factory=dict)


def head_of(function: Callable[..., object]) -> Head:
    """The head of a function as its source has it; empty where there is no source."""
    code = inspect.unwrap(function).__code__
    node = _definition_node(code)
    if node is None:
        return Head()
    file = code.co_filename
    own = node.args
    arguments = [*own.posonlyargs, *own.args, *own.kwonlyargs]
    return Head(
        name=_named(file, node),
        result=_node_place(file, node.returns) if node.returns else None,
        arguments={argument.arg: _node_place(file, argument) for argument in arguments},
    )


def _user_frame() -> FrameType | None:
    """The innermost frame outside this package."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and _is_ours(frame):
        frame = frame.f_back
    return frame


def _is_ours(frame: FrameType) -> bool:
    name = str(frame.f_globals.get("__name__", ""))
    return name == PACKAGE or name.startswith(PACKAGE + ".")


def _stretch(code: CodeType, offset: int) -> _Range | None:
    """The stretch of source of an instruction: a whole line where columns are not known."""
    line, end_line, start, end = next(islice(code.co_positions(), offset // 2, None), (None,) * 4)
    text = linecache.getline(code.co_filename, line).rstrip("\n") if line else ""
    if line is None or not text:
        return None
    if end_line is None or start is None or end is None:
        return line, line, len(text.encode()) - len(text.lstrip().encode()), len(text.encode())
    return line, end_line, start, end


def _instruction_place(code: CodeType, offset: int) -> Place | None:
    stretch = _stretch(code, offset)
    return None if stretch is None else _range_place(code.co_filename, stretch)


def _binary_node(file: str, stretch: _Range) -> ast.BinOp | None:
    """The operation on two operands that a stretch is, its columns counted from a bracket before the stretch."""
    line, end_line, start, end = stretch
    lines = [linecache.getline(file, number).encode() for number in range(line, end_line + 1)]
    lines[-1] = lines[-1][:end]
    lines[0] = lines[0][start:]
    try:
        node = parse_expression(b"(" + b"".join(lines) + b")")
    except (SyntaxError, ValueError):
        return None
    return node if isinstance(node, ast.BinOp) else None


def _within(stretch: _Range, node: ast.expr) -> _Range:
    """The stretch of a part of a stretch."""
    line, _, start, _ = stretch
    end_line, end = node.end_lineno or node.lineno, node.end_col_offset or node.col_offset
    shift = start - len("(")
    column = node.col_offset + (shift if node.lineno == 1 else 0)
    return line + node.lineno - 1, line + end_line - 1, column, end + (shift if end_line == 1 else 0)


def _range_place(file: str, stretch: _Range) -> Place:
    """The part of a stretch that is on its first line; Python counts bytes, a place counts characters."""
    line, end_line, start, end = stretch
    text = linecache.getline(file, line).rstrip("\n")
    end_column = len(text) if end_line != line else _characters(text, end)
    return Place(file, line, _characters(text, start), end_column, text)


def _characters(text: str, count: int) -> int:
    """How many characters the first `count` bytes are."""
    return len(text.encode()[:count].decode(errors="ignore"))


def _definition_node(code: CodeType) -> ast.FunctionDef | None:
    try:
        tree = parse_module("".join(linecache.getlines(code.co_filename)))
    except (SyntaxError, ValueError):
        return None
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == code.co_name:
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            if first == code.co_firstlineno:
                return node
    return None


def _node_place(file: str, node: ast.expr | ast.arg) -> Place:
    end_line, end = node.end_lineno or node.lineno, node.end_col_offset or node.col_offset
    return _range_place(file, (node.lineno, end_line, node.col_offset, end))


def _named(file: str, node: ast.FunctionDef) -> Place:
    """The name behind `def`."""
    line = _line_place(file, node.lineno)
    start = line.text.index(node.name, _characters(line.text, node.col_offset) + len("def"))
    return replace(line, column=start, end_column=start + len(node.name))
