"""Hypothesis strategies: graphs that are well typed and true, and the numbers to run them on.

    @given(cases(graphs()))
    def test_something(drawn): graph, case = drawn ...

Graphs are small: a few operations on tensors of rank 0 to 3, run in milliseconds. Whatever a strategy draws shrinks
towards fewer operations, lower ranks and no edges.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

import torch
from hypothesis import strategies as st
from torch import Tensor

from ..ir.graph import Graph
from ..ir.interpret import Array, Connections
from ..ir.types import Site, Type
from ..symmetry.constants import delta
from ..symmetry.exact import ExactTensor
from ..symmetry.group import DECIDING
from ..symmetry.rep import SCALAR, VECTOR, Block, Rep, parse_rep
from .action import random_rotation
from .case import Case, Extents, draw_case, draw_exact
from .growth import TABLES, Draw, Growth, finish

__all__ = [
    "KINDS",
    "cases",
    "connections",
    "exact_inputs",
    "exact_rotations",
    "extents",
    "flat_reps",
    "generators",
    "graphs",
    "growths",
    "reps",
    "rotations",
]

Kind: TypeAlias = Callable[[Sequence[int]], int | None]

KINDS = 2
"""How many species there are."""

MADE, CHANNEL = "v", "u"
"""The axes of channels: those of arguments, and those that mixing makes of them."""


def reps(max_rank: int = 2) -> st.SearchStrategy[Rep]:
    """Representations in one block of both parities, one spherical leg, and the matrix that holds 0e + 1o + 2e."""
    blocks = [Rep((Block(rank, parity),)) for rank in range(max_rank + 1) for parity in (1, -1)]
    special = ("2e", "s2e", "matrix(0e + 1o + 2e)", "l2e", "l2o") if max_rank >= 2 else ()
    return st.sampled_from([*blocks, *map(parse_rep, special)])


def flat_reps() -> st.SearchStrategy[Rep]:
    """Blocks behind each other in one array."""
    texts = ["flat(2x0e)", "flat(0e + 1o)", "flat(0o + 2e)", "flat(1o + s2e + 1e)"]
    return st.sampled_from([parse_rep(text) for text in texts])


def generators() -> st.SearchStrategy[torch.Generator]:
    """Sources of random numbers, for arrays too large to be drawn entry by entry."""
    return st.integers(0, 2**31 - 1).map(lambda seed: torch.Generator().manual_seed(seed))


def rotations() -> st.SearchStrategy[Tensor]:
    """Rotations in float64."""
    return generators().map(random_rotation)


def exact_rotations() -> st.SearchStrategy[ExactTensor]:
    """Rotations with rational entries: the deciding ones, or Cayley's (1 - A)^-1 (1 + A) for small integers in A."""
    deciding = [element.rotation for element in DECIDING if not element.inverts]
    cayley = st.tuples(*(st.integers(-3, 3) for _ in range(3))).map(_cayley)
    return st.sampled_from(deciding) | cayley


def _cayley(axis: tuple[int, int, int]) -> ExactTensor:
    """((1 - n) delta + 2 a a' + 2 [a]) / (1 + n) with n = a.a, the closed form of Cayley's rotation."""
    x, y, z = axis
    norm = x * x + y * y + z * z
    skew = [[0, -z, y], [z, 0, -x], [-y, x, 0]]
    rows = [[Fraction(2 * axis[i] * axis[j] + 2 * skew[i][j], 1 + norm) for j in range(3)] for i in range(3)]
    return ExactTensor.from_fractions(rows) + delta().scale(Fraction(1 - norm, 1 + norm))


@st.composite
def connections(draw: Draw, max_nodes: int = 4, max_edges: int = 6) -> Connections:
    """Nodes and directed edges: none at all, several between one pair, from a node to itself; nodes without edges.

    Nodes are of up to `KINDS` species and part of up to three structures, of which some are empty.
    """
    nodes = draw(st.integers(1, max_nodes))
    node = st.integers(0, nodes - 1)
    ends = torch.tensor(draw(st.lists(st.tuples(node, node), max_size=max_edges)), dtype=torch.int64).reshape(-1, 2)
    structures = draw(st.integers(1, 3))
    species, structure = (
        torch.tensor(draw(st.lists(st.integers(0, count - 1), min_size=nodes, max_size=nodes))).numpy()
        for count in (KINDS, structures)
    )
    return Connections(ends[:, 0].numpy(), ends[:, 1].numpy(), nodes, species, structure, structures)


def extents() -> st.SearchStrategy[Extents]:
    """Numbers of rows, nodes, edges and channels of two axes, zero rows included."""
    channels = st.sampled_from([(1, 1), (1, 2), (2, 1), (2, 3)])
    return st.builds(
        Extents, rows=st.integers(0, 2), channels=channels, connections=connections(), kinds=st.just(KINDS)
    )


@st.composite
def cases(draw: Draw, graph: st.SearchStrategy[Graph]) -> tuple[Graph, Case]:
    """A graph with random arguments in float64."""
    drawn = draw(graph)
    return drawn, draw_case(_types(drawn), draw(extents()), draw(generators()))


@st.composite
def exact_inputs(draw: Draw, graph: Graph, largest: int = 3) -> tuple[dict[str, Array], Connections]:
    """Arguments of a graph as fractions (integers up to `largest`, projected where types say so) and its edges."""
    sizes, generator = draw(extents()), draw(generators())
    inputs = {name: draw_exact(type_, sizes, generator, largest) for name, type_ in _types(graph).items()}
    return inputs, sizes.connections


def _types(graph: Graph) -> Mapping[str, Type]:
    return {graph.input_name(k): graph.type(k) for k in graph.inputs}


@st.composite
def growths(
    draw: Draw, max_steps: int = 6, formulas: bool = True, edges: bool | None = None, mixing: bool = True
) -> tuple[Growth, int]:
    """A graph that can still be grown, and the value it was grown towards, which depends on an argument.

    Args:
        draw: given by Hypothesis.
        max_steps: how many operations are grown, compound ones counting once.
        formulas: whether scalar functions, gates and learnable functions are among them.
        edges: whether values live on nodes, edges, species and structures, rather than on rows; drawn if left out.
        mixing: whether there may be matrices between channels.
    """
    growth = Growth(draw)
    on_graph = draw(st.sampled_from([False, True, True])) if edges is None else edges
    _plant(growth, on_graph, mixing)
    for _ in range(draw(st.integers(min(2, max_steps), max_steps))):
        _step(growth, formulas)
    return growth, growth.values()[-1]


def _plant(growth: Growth, on_graph: bool, mixing: bool) -> None:
    """The arguments: one to three tensors, perhaps a flat sum, weights of each kind, and positions."""
    draw = growth.draw
    channels = (CHANNEL,) if draw(st.sampled_from([False, True, True])) else ()
    sites, tables = ([Site.NODE, Site.EDGE], TABLES) if on_graph else ([Site.ROW], ())
    for n in range(draw(st.integers(1, 3))):
        own = channels if n == 0 or draw(st.booleans()) else ()
        growth.input(f"x{n}", Type(draw(reps()), draw(st.sampled_from(sites)), own))
    for name, rep in (("flat", draw(flat_reps())), ("weight", SCALAR)):
        if draw(st.integers(0, 3)) == 0:
            site = Site.SHARED if name == "weight" else draw(st.sampled_from(sites))
            growth.input(name, Type(rep, site, channels))
    if mixing and channels and draw(st.booleans()):
        made = draw(st.sampled_from([MADE, CHANNEL]))
        growth.input("matrix", Type(SCALAR, draw(st.sampled_from([Site.SHARED, *sites, *tables])), (made, CHANNEL)))
    for site in tables:
        if draw(st.booleans()):
            growth.input(f"of_{site.value}", Type(draw(reps()), site, channels if draw(st.booleans()) else ()))
    if on_graph and draw(st.integers(0, 2)):
        growth.input("positions", Type(VECTOR, Site.NODE, affine=True))
        if draw(st.booleans()):
            growth.input("shift", Type(VECTOR, Site.EDGE))


def _step(growth: Growth, formulas: bool) -> None:
    """One operation of a drawn kind, at a site where there are values; a few tries until one applies."""
    for _ in range(3):
        sites = sorted({growth.type(k).site for k in growth.values()} - {Site.SHARED}, key=lambda site: site.value)
        site = growth.draw(st.sampled_from(sites))
        pool = growth.at(site, growth.draw(st.sampled_from(growth.letters((site, Site.SHARED)) or [CHANNEL])))
        kind = growth.draw(st.sampled_from(_kinds(growth, formulas)))
        count = len(growth.builder.nodes)
        if pool and kind(pool) is not None and len(growth.builder.nodes) > count:
            return


def _kinds(growth: Growth, formulas: bool) -> list[Kind]:
    """The kinds of operation, likely ones more than once."""
    kinds: list[Kind] = [growth.product] * 3
    kinds += [growth.combination, growth.anticommutator, growth.traceless, growth.selected, growth.joined]
    kinds += [growth.scalar, growth.gate, growth.learned, growth.learned, growth.kept] if formulas else []
    kinds += [growth.mixed] * 3 if growth.matrices() else []
    kinds += [growth.looked_up] * 3 if any(growth.type(k).site in TABLES for k in growth.carried()) else []
    if any(growth.type(k).site is not Site.ROW for k in growth.values()):
        kinds += [growth.gathered, growth.neighbours, growth.pooled] * 2 + [growth.displaced]
    return kinds


@st.composite
def graphs(
    draw: Draw,
    max_steps: int = 6,
    formulas: bool = True,
    edges: bool | None = None,
    outputs: int = 2,
    mixing: bool = True,
) -> Graph:
    """Well-typed graphs whose claims are true; the arguments are those of `growths`.

    Where a result has no parity of its own the graph is one under SO3. Results number one to `outputs`.
    """
    growth, _ = draw(growths(max_steps, formulas, edges, mixing))
    results = growth.results()
    more = draw(st.lists(st.sampled_from(results), max_size=outputs - 1))
    return finish(growth, [results[-1], *more])
