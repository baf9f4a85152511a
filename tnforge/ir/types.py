"""Types of values: a representation, the channel axis it carries, and the site where it lives."""

from __future__ import annotations

import keyword
import re
from dataclasses import dataclass, replace
from enum import Enum

from ..errors import DefinitionError
from ..symmetry.rep import Rep

__all__ = ["LETTERS", "MODULE_NAMES", "Site", "Type", "check_name"]

LETTERS = "ijklmnopqrstuvwxyzabcdefgh"
"""Index letters in the order in which text forms and generated code use them."""

RESERVED = frozenset(
    """sender receiver pair species structure nodes structures edges pairs rows torch runtime nn target self real
    KERNELS""".split()
)
MODULE_NAMES = frozenset(
    """T_destination add_module apply bfloat16 buffers call_super_init children compile cpu cuda double dump_patches
    eval extra_repr float forward forward_kernels forward_pairs forward_torch get_buffer get_extra_state
    get_parameter get_submodule half ipu load_state_dict modules mtia named_buffers named_children named_modules
    named_parameters parameters register_backward_hook register_buffer register_forward_hook
    register_forward_pre_hook register_full_backward_hook register_full_backward_pre_hook
    register_load_state_dict_post_hook register_load_state_dict_pre_hook register_module register_parameter
    register_state_dict_post_hook register_state_dict_pre_hook requires_grad_ set_extra_state set_submodule
    share_memory state_dict to to_empty train training type xpu zero_grad""".split()
)
"""What a module of PyTorch already has; an attribute of a layer is called otherwise."""

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


class Site(Enum):
    """Where a value lives: one per row of a batch, node, edge, pair, structure or kind of atom, or one shared by all.

    The edges of a pair, the two directions between two nodes, have its values in common.
    """

    ROW = "row"
    NODE = "node"
    EDGE = "edge"
    PAIR = "pair"
    STRUCTURE = "structure"
    SPECIES = "species"
    SHARED = "shared"


@dataclass(frozen=True, order=True)
class Type:
    """What a value is. Values that take part in tensor products have at most one channel axis.

    A scalar with two, `[v] [u]`, is a matrix that mixes channels u into channels v. An `affine` value is a position:
    only differences of two of them have a meaning.
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


def check_name(name: str, what: str, attribute: bool = False) -> str:
    """Return `name` if it can stand in text, Python and C alike, or be an `attribute` of a module too."""
    if not _NAME.fullmatch(name) or not name.isascii():
        raise DefinitionError(f"{what} can not be called {name!r}: use letters, digits and _, starting with a letter")
    if keyword.iskeyword(name) or keyword.issoftkeyword(name) or name in _C_KEYWORDS | RESERVED:
        raise DefinitionError(f"{what} can not be called {name!r}: that word is reserved in generated code")
    if attribute and name in MODULE_NAMES:
        raise DefinitionError(f"{what} can not be called {name!r}: modules of PyTorch have an attribute of that name")
    return name


_C_KEYWORDS = frozenset(
    """auto break case char const continue default do double else enum extern float for goto if inline int long
    register restrict return short signed sizeof static struct switch typedef union unsigned void volatile while
    int64_t main""".split()
)
