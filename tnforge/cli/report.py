"""What a command found: text for a reader as it comes, or one JSON document at the end."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from contextlib import redirect_stdout
from dataclasses import asdict, dataclass
from typing import Any

from ..errors import Place, TnforgeError

__all__ = ["Finding", "error_data", "print_json", "report"]


@dataclass(frozen=True)
class Finding:
    """One piece of what a command found: its text, and entries of the list `key` of the JSON document.

    The exit code of a command is the largest `code` of what it found.
    """

    text: str
    key: str
    items: tuple[Mapping[str, Any], ...]
    code: int = 0


def report(findings: Iterable[Finding], as_json: bool) -> int:
    """Print findings one by one as text, or all of them as one JSON document; the exit code of the command."""
    if as_json:
        document, code = _document(findings)
        print_json(document)
        return code
    code = 0
    for finding in findings:
        code = max(code, finding.code)
        print(finding.text, flush=True)
    return code


def print_json(data: Mapping[str, Any]) -> None:
    """One JSON document on standard output."""
    print(json.dumps(data, indent=1, allow_nan=False))


def _document(findings: Iterable[Finding]) -> tuple[dict[str, list[Mapping[str, Any]]], int]:
    """The findings joined by key, and their exit code. What a definition prints does not get into the document."""
    document: dict[str, list[Mapping[str, Any]]] = {}
    code = 0
    with redirect_stdout(sys.stderr):
        for finding in findings:
            document.setdefault(finding.key, []).extend(finding.items)
            code = max(code, finding.code)
    return document, code


def error_data(error: TnforgeError) -> dict[str, Any]:
    """An error as plain data; what it does not have is null. Lines and columns count from 1."""
    places = [_place(place) for place in error.places]
    first = places[0] if places else {"file": None, "line": None, "column": None}
    witness = getattr(error, "witness", None)
    return {
        "error": error.kind,
        "message": error.message,
        **{key: first[key] for key in ("file", "line", "column")},
        "places": places,
        "claim": getattr(error, "claim", None),
        "witness": str(witness) if witness else None,
        "advice": error.advice or None,
    }


def _place(place: Place) -> dict[str, Any]:
    return {**asdict(place), "column": place.column + 1, "end_column": place.end_column + 1}
