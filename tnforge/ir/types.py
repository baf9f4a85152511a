"""Types of values: a representation, the channel axis it carries, and the site where it lives."""

from __future__ import annotations

import keyword
import re
from dataclasses import dataclass, replace
from enum import Enum

from ..errors import DefinitionError
from ..symmetry.rep import Rep

__all__ = ["LETTERS", "Site", "Type", "check_name"]

LETTERS = "ijklmnopqrstuvwxyzabcdefgh"
"""Index letters in the order in which text forms and generated code use them."""

RESERVED = frozenset({"sender", "receiver", "nodes", "torch", "runtime", "self", "real", "rows"})
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


class Site(Enum):
    """Where a value lives: one per row of a batch, per node, per edge, or one shared by all."""

    ROW = "row"
    NODE = "node"
    EDGE = "edge"
    SHARED = "shared"


@dataclass(frozen=True, order=True)
class Type:
    """What a value is. `channels` holds at most one letter for values that take part in tensor products.

    An `affine` value is a position: only differences of two of them have a meaning.
    """

    rep: Rep
    site: Site = Site.ROW
    channels: tuple[str, ...] = ()
    affine: bool = False

    def __str__(self) -> str:
        """Text such as `edge 1o [u]`."""
        words = [self.site.value, "position" if self.affine else str(self.rep)]
        return " ".join(words + [f"[{letter}]" for letter in self.channels])

    def with_rep(self, rep: Rep) -> Type:
        """The same place and channels with another representation."""
        return replace(self, rep=rep)


def check_name(name: str, what: str) -> str:
    """Return `name` if it can stand in text, Python and C alike; refuse it otherwise."""
    if not _NAME.fullmatch(name) or not name.isascii():
        raise DefinitionError(f"{what} can not be called {name!r}: use letters, digits and _, starting with a letter")
    if keyword.iskeyword(name) or keyword.issoftkeyword(name) or name in _C_KEYWORDS or name in RESERVED:
        raise DefinitionError(f"{what} can not be called {name!r}: that word is reserved in generated code")
    return name


_C_KEYWORDS = frozenset(
    """auto break case char const continue default do double else enum extern float for goto if inline int long
    register restrict return short signed sizeof static struct switch typedef union unsigned void volatile while
    int64_t main""".split()
)
