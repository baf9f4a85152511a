"""Finished packages, kept by a hash of everything they were made from: what has not changed is not compiled again.

An entry is plain data in a folder private to the user; nothing in it is executed. Its first line is the hash of the
rest, and an entry that does not match it, or is not what was asked for, is thrown away with a message.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .errors import BuildError
from .runtime.library import private_folder

__all__ = ["Store", "fingerprint"]


def fingerprint(content: object) -> str:
    """The key of plain data."""
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True)
class Store:
    """Entries by key; `say` is told of entries that were thrown away."""

    folder: Path
    say: Callable[[str], None]

    def load(self, key: str) -> Mapping[str, Any] | None:
        """The entry of a key, if there is one and it is intact."""
        path = private_folder(self.folder) / f"{key}.json"
        if not path.exists():
            return None
        try:
            return _read(path, key)
        except (OSError, ValueError, KeyError, TypeError) as error:
            path.unlink(missing_ok=True)
            self.say(f"a kept package was damaged and is compiled again: {path}: {error}")
            return None

    def save(self, key: str, entry: Mapping[str, Any]) -> None:
        """Keep an entry; it appears whole or not at all."""
        body = json.dumps({"key": key, "entry": entry}, sort_keys=True)
        folder = private_folder(self.folder)
        try:
            handle, draft = tempfile.mkstemp(prefix=".keep-", dir=folder)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(f"{_digest(body)}\n{body}")
            os.replace(draft, folder / f"{key}.json")
        except OSError as error:
            raise BuildError(
                f"the cache {folder} can not be written: {error.strerror}",
                advice="Set XDG_CACHE_HOME to a folder that can be written, or compile with --no-cache.",
            ) from error


def _read(path: Path, key: str) -> Mapping[str, Any]:
    digest, _, body = path.read_text(encoding="utf-8").partition("\n")
    if digest != _digest(body):
        raise ValueError("its hash is not that of its content")
    data = json.loads(body)
    if data["key"] != key:
        raise ValueError("it is the entry of another package")
    entry: Mapping[str, Any] = data["entry"]
    return entry


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
