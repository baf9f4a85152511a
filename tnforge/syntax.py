"""Syntax trees of Python text.

Trees are made one at a time: the interpreter loses count of their depth where two threads make them at once.
"""

from __future__ import annotations

import ast
from threading import Lock

__all__ = ["parse_expression", "parse_module"]

_LOCK = Lock()


def parse_module(text: str | bytes) -> ast.Module:
    """The tree of a module."""
    with _LOCK:
        return ast.parse(text)


def parse_expression(text: str | bytes) -> ast.expr:
    """The tree of one expression."""
    with _LOCK:
        return ast.parse(text, mode="eval").body
