"""What was read of files, and the neighbours in it, kept in the user's cache folder.

An entry is named by the hash of all that it was made from. Its first line is the hash of the rest, numpy arrays without
Python objects. An entry that does not match its hash is thrown away with a message.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np

from ..errors import TnforgeError
from ..runtime import neighbours
from ..runtime.library import cache_folder, private_folder
from .declared import Declared
from .edges import Edges, find_edges
from .file import format_of, read_content
from .frame import Array, Frame
from .meaning import Content
from .pack import pack_content, pack_edges, unpack_content, unpack_edges

__all__ = ["Cache"]


@dataclass(frozen=True)
class Cache:
    """Entries by key.

    Args:
        folder: where they are.
        say: told what happened to those that could not be read or kept.
        most: how many bytes they may have together.
    """

    folder: Path = field(default_factory=lambda: cache_folder() / "data")
    say: Callable[[str], None] = print
    most: int = 4_000_000_000

    def content(self, path: Path, declared: Declared, form: str | None = None) -> Content:
        """The frames of a file."""
        if not path.is_file():
            return read_content(path, declared, form)
        said = declared.model_dump(include=set(Declared.model_fields))
        key = _key("frames", _hash_of(path), format_of(path, form), json.dumps(said, sort_keys=True))
        kept = self._load(key)
        if kept is not None:
            return unpack_content(kept, path.name)
        content = read_content(path, declared, form)
        self._save(key, pack_content(content))
        return content

    def edges(self, frames: Sequence[Frame], cutoff: float) -> Mapping[Frame, Edges]:
        """The neighbours in frames."""
        key = _key("edges", _hash_of_frames(frames), repr(cutoff))
        kept = self._load(key)
        if kept is not None:
            return dict(zip(frames, unpack_edges(kept), strict=True))
        found = find_edges(frames, cutoff)
        self._save(key, pack_edges([found[frame] for frame in frames]))
        return found

    def _load(self, key: str) -> Mapping[str, Array] | None:
        """The arrays of an entry, if there is one and it is intact."""
        path = self.folder / f"{key}.npz"
        if not path.exists():
            return None
        try:
            private_folder(self.folder)
            found = _arrays(path.read_bytes())
            os.utime(path)
            return found
        except (OSError, ValueError, KeyError) as error:
            path.unlink(missing_ok=True)
            self.say(f"kept data were damaged and are read again: {path}: {error}")
        except TnforgeError as error:
            self.say(f"kept data are not used: {error.message}")
        return None

    def _save(self, key: str, arrays: Mapping[str, Array]) -> None:
        """Keep an entry; it appears whole or not at all."""
        buffer = io.BytesIO()
        np.savez(buffer, allow_pickle=False, **arrays)
        body = buffer.getbuffer()
        draft = None
        try:
            handle, draft = tempfile.mkstemp(prefix=".keep-", dir=private_folder(self.folder))
            with os.fdopen(handle, "wb") as file:
                file.write(_digest(body).encode() + b"\n")
                file.write(body)
            os.replace(draft, self.folder / f"{key}.npz")
            self._tidy()
        except (OSError, TnforgeError) as error:
            if draft is not None:
                Path(draft).unlink(missing_ok=True)
            self.say(f"what was read is not kept for the next time: {getattr(error, 'message', error)}")

    def _tidy(self) -> None:
        """Throw away the entries that were not used for longest, where all together are too large."""
        total = 0
        entries = [(path, path.stat()) for path in self.folder.glob("*.npz")]
        for path, status in sorted(entries, key=lambda entry: -entry[1].st_mtime):
            total += status.st_size
            if total > self.most:
                path.unlink(missing_ok=True)


def _arrays(content: bytes) -> dict[str, Array]:
    digest, _, body = content.partition(b"\n")
    if digest.decode(errors="replace") != _digest(body):
        raise ValueError("its hash is not that of its content")
    with np.load(io.BytesIO(body), allow_pickle=False) as archive:
        return {name: archive[name] for name in archive.files}


def _digest(body: bytes | memoryview) -> str:
    return hashlib.sha256(body).hexdigest()


def _key(*parts: str) -> str:
    return hashlib.sha256("\n".join((_sources(), *parts)).encode()).hexdigest()


@cache
def _sources() -> str:
    """The hash of all that makes frames and neighbours of files."""
    own = sorted(Path(__file__).parent.glob("*.py"))
    return _digest(b"".join(path.read_bytes() for path in (*own, Path(neighbours.__file__))))


def _hash_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _hash_of_frames(frames: Sequence[Frame]) -> str:
    """The hash of all that neighbours depend on."""
    found = hashlib.sha256()
    for frame in frames:
        found.update(np.array([frame.atoms, *frame.periodic], np.int64).tobytes())
        found.update(np.ascontiguousarray(frame.cell).tobytes() + np.ascontiguousarray(frame.positions).tobytes())
    return found.hexdigest()
