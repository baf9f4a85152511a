"""How smooth a layer is where an edge reaches the cutoff.

An edge that reaches the cutoff disappears, and with it a term of every sum over neighbours. So each such term must
vanish there: one that vanishes to the order m, as the m-th power of the distance to the cutoff, has m - 1 continuous
derivatives and no more. The layer is as smooth as its least smooth sum. Learned functions are taken as smooth and
generic, one without biases as of first order in its arguments. An edge value that is returned counts as a term.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sympy

from ..errors import UndecidedError
from ..ir.claim import Smooth
from ..ir.graph import Graph
from ..ir.ops import Flat, Opaque, SumNeighbours
from ..ir.polynomial import Leaf
from ..ir.types import Site
from .claims import Refutation, Segmentation
from .edges import at_edges
from .radial import PLACE, Group, Radial, cut_formulas, shown
from .segments import cut_segments
from .vanishing import derivative_at_one, order_at_one

__all__ = ["Jump", "Smoothness", "find_smoothness", "has_cutoff"]

_ORDINALS = ("value", "first derivative", "second derivative", "third derivative")


def has_cutoff(graph: Graph) -> bool:
    """Whether smoothness at the cutoff is looked for: where an edge value is cut, or smoothness is claimed."""
    return bool(cut_formulas(at_edges(graph))) or any(isinstance(claim, Smooth) for claim in graph.claims)


def find_smoothness(segmentation: Segmentation) -> Smoothness | None:
    """The smoothness of a layer; nothing where it is neither decided nor claimed. A false claim is refuted."""
    claimed = max((c.order for c in segmentation.graph.claims if isinstance(c, Smooth)), default=None)
    try:
        found = _find(segmentation)
    except UndecidedError:
        if claimed is None:
            return None
        raise
    if found is not None and claimed is not None:
        _check(segmentation.graph, found, claimed)
    return found


@dataclass(frozen=True)
class Jump:
    """What happens to a term where an edge reaches the cutoff.

    The term is a function of the place times tensors, if there are any; `own` is the order to which the function
    vanishes and `order` that of the whole.
    """

    term: str
    tensors: str
    function: Any
    own: Any
    order: Any

    def __str__(self) -> str:
        """The derivative that is not continuous, with its values on both sides."""
        number = max(int(sympy.ceiling(self.order)), 0)
        times = f" (times {self.tensors})" if self.tensors else ""
        return f"at x = 1 the {_ordinal(number)} of {self.term} by x {self._happens(number)}{times}."

    def _happens(self, number: int) -> str:
        if self.order != number:
            return "grows without bound inside, and is 0 beyond"
        if self.own != self.order:
            return "jumps to 0 from another value"
        return f"jumps from {shown(derivative_at_one(self.function, PLACE, number))} to 0"


@dataclass(frozen=True)
class Smoothness:
    """The least smooth sum of a layer: its node, its slowest term, and what is to be said of learned functions in it.

    `argument` is that of the cuts. Where `is_exact` is false, terms may cancel beyond what was examined and the layer
    may be smoother than this.
    """

    node: int
    argument: str
    jump: Jump
    notes: tuple[str, ...]
    is_exact: bool

    @property
    def order(self) -> Any:
        """The order to which the slowest term vanishes."""
        return self.jump.order

    @property
    def derivatives(self) -> Any:
        """The number of continuous derivatives, -1 without continuity."""
        return sympy.ceiling(sympy.Max(self.order, 0)) - 1

    def sentence(self) -> str:
        """What a report says."""
        if self.order == sympy.oo:
            return f"C-infinity: every term vanishes with all its derivatives{self._reason()}"
        n = int(self.derivatives)
        verb = f"vanishes to order {self.order}" if self.order > 0 else "does not vanish"
        known = f"C{n}" if n >= 0 else "not continuous"
        limit = f", not C{n + 1}" if n >= 0 else ""
        return f"{known}{limit if self.is_exact else ' at least'}: the term {self.jump.term} {verb}{self._reason()}"

    def _reason(self) -> str:
        """Where the cutoff is, and what to know of learned functions."""
        place = "" if self.argument.rstrip("_") == str(PLACE) else f"{self.argument} = "
        return "; ".join([f" at x = {place}1", *self.notes])


def _find(segmentation: Segmentation) -> Smoothness | None:
    """The least smooth of all sums over neighbours and of the edge values that are returned."""
    if any(node.type.site is Site.PAIR for node in segmentation.graph.nodes):
        segmentation = cut_segments(at_edges(segmentation.graph))
    graph, formulas = segmentation.graph, cut_formulas(segmentation.graph)
    if not formulas:
        raise UndecidedError(
            f"layer '{graph.name}' has no cutoff at which it could be smooth",
            advice="Write cutoff(x, ...) with an argument that is one where an edge is as long as the cutoff.",
        )
    radial = Radial.of(segmentation, formulas)
    roots = [(k, node.operands[0]) for k, node in enumerate(graph.nodes) if isinstance(node.op, SumNeighbours)]
    roots += [(o.node, o.node) for o in graph.outputs if graph.type(o.node).site is radial.site]
    found = [_smoothness(radial, node, part) for node, root in roots for part in _parts(graph, root)]
    return min((one for one in found if one), key=lambda one: one.order, default=None)


def _parts(graph: Graph, root: int) -> tuple[int, ...]:
    """What a flat sum is made of, or the value itself: terms of different blocks never cancel."""
    made = graph.nodes[root]
    return made.operands if isinstance(made.op, Flat) else (root,)


def _smoothness(radial: Radial, node: int, root: int) -> Smoothness | None:
    """The smoothness of a sum with one term for each edge."""
    groups = radial.groups(root)
    if not groups:
        return None
    slowest = min(groups, key=lambda group: group.order)
    leading = [group for group in groups if group.order == slowest.order]
    tensors = " * ".join(radial.text(leaf) for leaf in slowest.slowest if leaf.rank > 0)
    term = _term(radial, slowest) or tensors
    notes = tuple(note for leaf in slowest.slowest if (note := _note(radial, leaf)))
    jump = Jump(term, tensors if tensors != term else "", slowest.function, slowest.own, slowest.order)
    is_exact = not _are_related(leading, radial.length_leaves())
    return Smoothness(node, shown(radial.argument), jump, notes, is_exact)


def _term(radial: Radial, group: Group) -> str:
    """The slowest term but for its tensors, or all terms where the slowest ones cancel."""
    scalars = [leaf for leaf in group.slowest if leaf.rank == 0]
    if group.own != order_at_one(radial.function(group.slowest), PLACE):
        return shown(sympy.factor(group.function))
    return " * ".join(radial.text(leaf) for leaf in scalars)


def _note(radial: Radial, leaf: Leaf) -> str:
    """What to know of a learned function whose arguments vanish."""
    node = radial.graph.nodes[leaf.node]
    if not isinstance(node.op, Opaque) or any(radial.order(operand) <= 0 for operand in node.operands):
        return ""
    if node.op.vanishing:
        return f"{node.op.name} has no biases and vanishes as its arguments do"
    return f"{node.op.name} has biases and does not vanish where its arguments do"


def _are_related(groups: list[Group], length: set[Leaf]) -> bool:
    """Whether products of tensors differ by factors of which the length is made, so that they might cancel."""
    keys = [tuple(leaf for leaf in group.tensors if leaf not in length) for group in groups]
    return len(set(keys)) < len(keys)


def _check(graph: Graph, found: Smoothness, claimed: int) -> None:
    """Refute a claim of more derivatives than there are."""
    if found.derivatives >= claimed:
        return
    if not found.is_exact:
        raise UndecidedError(
            f"layer '{graph.name}' claims to be C{claimed} at the cutoff; proved is {found.sentence()}"
        )
    raise Refutation(
        f"layer '{graph.name}' claims to be C{claimed} at the cutoff and is {found.sentence()}",
        claim="smooth at the cutoff",
        suspects=(),
        node=found.node,
        witness=found.jump,
        advice="Multiply the term by an envelope that vanishes to a higher order, outside of learned functions.",
    )


def _ordinal(order: int) -> str:
    return _ORDINALS[order] if order < len(_ORDINALS) else f"{order}th derivative"
