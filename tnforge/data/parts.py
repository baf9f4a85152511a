"""The frames of the parts of a data set, whose files are read once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from pathlib import Path

from ..errors import DataError
from .cache import Cache
from .frame import Frame
from .meaning import Content
from .settings import Data
from .split import choose

__all__ = ["Files", "parts_of"]


class Files:
    """The files of a run, each read once."""

    def __init__(self, data: Data, cache: Cache, say: Callable[[str], None]) -> None:
        self.data, self._cache, self._say = data, cache, say
        self._read: dict[str, Content] = {}

    def content(self, name: str) -> Content:
        """What a file holds."""
        if name not in self._read:
            self._say(f"reading {name}")
            self._read[name] = self._cache.content(Path(name), self.data, self.data.format)
        return self._read[name]

    def frames(self, names: Sequence[str]) -> tuple[Frame, ...]:
        """The frames of files one behind the other."""
        return tuple(chain.from_iterable(self.content(name).frames for name in names))

    def seen(self, names: Sequence[str] = ()) -> Mapping[str, int]:
        """How many frames of some files, or of all that were read, hold something under each name."""
        total: Counter[str] = Counter()
        for content in [self.content(name) for name in names] or self._read.values():
            total.update(content.seen)
        return total

    @property
    def warnings(self) -> tuple[str, ...]:
        """What is odd of the frames of all files that were read, and was put right."""
        return tuple(chain.from_iterable(content.warnings for content in self._read.values()))

    @property
    def undeclared(self) -> frozenset[str]:
        """The labels that were left out, since their units are not known."""
        return frozenset().union(*(content.undeclared for content in self._read.values()))


def parts_of(data: Data, files: Files) -> dict[str, tuple[Frame, ...]]:
    """The frames of all parts; those without a path share the training file, and no frame of it is in two of them."""
    named = data.parts
    pool = files.frames(data.train.path)
    left = list(range(len(pool)))
    found: dict[str, tuple[Frame, ...]] = {}
    sharing = [name for name, part in named.items() if not part.path or name == "train"]
    for name in sharing if data.train.is_chosen else [*sharing[1:], "train"]:
        chosen = choose(named[name], left, name)
        left = sorted(set(left) - set(chosen))
        found[name] = tuple(pool[k] for k in chosen)
    for name in [name for name in named if name not in found]:
        frames = files.frames(named[name].path)
        found[name] = tuple(frames[k] for k in choose(named[name], range(len(frames)), name))
    for name, frames in found.items():
        if not frames:
            raise DataError(f"no frames are left for {name}", advice="Take fewer for the other parts.")
    return {name: found[name] for name in named}
