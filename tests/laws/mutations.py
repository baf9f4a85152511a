"""Changes of a graph that break one claim, and changes that break none.

Each mutation comes with graphs that are true before it and, by an argument given with it, false after it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations

import numpy as np
import torch
from hypothesis import assume
from hypothesis import strategies as st

from tnforge.ir import scalar
from tnforge.ir.graph import Builder, Graph
from tnforge.ir.ops import Constant, Gather, Input, Op, Opaque, Product, Scalar, Sum, SumNodes
from tnforge.ir.types import Site, Type
from tnforge.symmetry.exact import ExactTensor
from tnforge.symmetry.group import Group
from tnforge.symmetry.rep import SCALAR, VECTOR, Layout, Rep, Symmetry, parse_rep
from tnforge.testing.action import trace as trace_of
from tnforge.testing.case import Extents, Signature, draw_case
from tnforge.testing.equivariance import Sized, evaluate
from tnforge.testing.growth import finish
from tnforge.testing.strategies import graphs, growths

PSEUDOSCALAR, PSEUDOVECTOR, MATRIX = parse_rep("0o"), parse_rep("1e"), parse_rep("matrix(0e + 1o + 2e)")


@dataclass(frozen=True)
class Mutation:
    """A change of a graph, the claim it breaks ("" for none), and graphs on which it does so.

    `rule` is what the proof says is violated where it refuses before it comes to the claim itself.
    """

    claim: str
    graphs: st.SearchStrategy[Graph]
    mutate: Callable[[Graph], Graph]
    rule: str = ""

    @property
    def name(self) -> str:
        return self.mutate.__name__


# Tools --------------------------------------------------------------------------------------------------


Extend = Callable[[Builder, int], int]


def extended(graph: Graph, extend: Extend) -> Graph:
    """The graph with its first output, no flat sum, replaced by a value made from it with the same claim."""
    assume(graph.output_type(graph.outputs[0]).rep.layout is not Layout.FLAT)
    builder = Builder()
    for node in graph.nodes:
        builder.add(node.op, *node.operands)
    first, *rest = graph.outputs
    return builder.graph(graph.name, graph.group, (replace(first, node=extend(builder, first.node)), *rest))


def replaced(graph: Graph, change: Callable[[int, Op], Op]) -> Graph:
    """The graph with operations changed in place; types are inferred again."""
    builder, places = Builder(), dict[int, int]()
    for k, node in enumerate(graph.nodes):
        places[k] = builder.add(change(k, node.op), *(places[operand] for operand in node.operands))
    outputs = tuple(replace(output, node=places[output.node]) for output in graph.outputs)
    return builder.graph(graph.name, graph.group, outputs)


def fresh(builder: Builder, like: int, name: str, rep: Rep) -> int:
    """A new argument that lives where a value lives."""
    site = builder.nodes[like].type.site
    return builder.add(Input(name, Type(rep, Site.EDGE if site is Site.SHARED else site)))


def scaled(builder: Builder, value: int, *factors: int) -> int:
    """A value times scalars."""
    legs = tuple(range(builder.nodes[value].type.rep.legs))
    return builder.add(Product.of([legs, *(() for _ in factors)], legs), value, *factors)


def along_z(builder: Builder, vector: int) -> int:
    """The third component of a vector, read off with a constant that no rotation keeps."""
    unit = builder.add(Constant("up", ExactTensor.make(np.array([0, 0, 1]))))
    return builder.add(Product.of(["i", "i"], ""), unit, vector)


def silu(rep: Rep | None = None) -> Scalar:
    return Scalar(scalar.parse("a * sigmoid(a)", ["a"]), rep)


def first_output(graph: Graph) -> Sized:
    """The first output on arguments in general position."""
    case = draw_case(Signature.of(graph).inputs, Extents(), torch.Generator().manual_seed(5))
    return evaluate(graph, case)[graph.outputs[0].name]


def is_zero(array: Sized) -> bool:
    """Whether every entry is zero or too small to tell."""
    return not bool((array.value.abs() > 1e-8 * array.size).any())


@st.composite
def nonzero(draw, group: Group | None = Group.O3, **options) -> Graph:
    """True graphs whose first output does not vanish identically, on rows, nodes or edges."""
    graph = draw(graphs(**options))
    assume(group is None or graph.group is group)
    assume(graph.type(graph.outputs[0].node).site is not Site.SHARED)
    assume(not is_zero(first_output(graph)))
    return graph


# Inversion ----------------------------------------------------------------------------------------------


def flipped_parity(graph: Graph) -> Graph:
    """Claims the other parity: a value that is not zero has one."""
    first, *rest = graph.outputs
    claim = Rep((first.claim.block.with_parity(-first.claim.block.parity),))
    return replace(graph, outputs=(replace(first, claim=claim), *rest))


def added_pseudotensor(graph: Graph) -> Graph:
    """out + q out with a pseudoscalar q: the second term changes by the other sign."""

    def extend(builder: Builder, out: int) -> int:
        wrong = scaled(builder, out, fresh(builder, out, "q", PSEUDOSCALAR))
        return builder.add(Sum((Fraction(1), Fraction(1))), out, wrong)

    return extended(graph, extend)


def silu_of_pseudoscalar(graph: Graph) -> Graph:
    """out silu(q), with silu(q) stated to be a true scalar; silu is neither even nor odd."""

    def extend(builder: Builder, out: int) -> int:
        return scaled(builder, out, builder.add(silu(SCALAR), fresh(builder, out, "q", PSEUDOSCALAR)))

    return extended(graph, extend)


def block_of_pseudoscalar(graph: Graph) -> Graph:
    """out f(q) with a learnable function f of a pseudoscalar q."""

    def extend(builder: Builder, out: int) -> int:
        return scaled(builder, out, builder.add(Opaque("f"), fresh(builder, out, "q", PSEUDOSCALAR)))

    return extended(graph, extend)


def unbalanced_anticommutator(graph: Graph) -> Graph:
    """c XY + YX with c not 1: transposition takes it to XY + c YX."""

    def change(k: int, op: Op) -> Op:
        is_last = k == graph.outputs[0].node
        return Sum((Fraction(-1, 2) * op.coefficients[0], *op.coefficients[1:])) if is_last else op

    return replaced(graph, change)


@st.composite
def anticommutators(draw, same: bool = False) -> Graph:
    """X Y + Y X, with Y an argument and X another one, or the same, times a grown true scalar if there is one."""
    growth, last = draw(growths(max_steps=2))
    site = growth.type(last).site
    assume(site is not Site.SHARED)
    y = growth.input("y", Type(MATRIX, site))
    x = y if same else growth.input("x", Type(MATRIX, site))
    if growth.type(last).rep == SCALAR and growth.degree[last] < 4:
        x = growth.add(Product.of(["ij", ""], "ij"), x, last)
        y = x if same else y
    factors = [growth.add(Product.of(["ik", "kj"], "ij"), *pair) for pair in ((x, y), (y, x))]
    graph = finish(growth, [growth.sum([(Fraction(1), k) for k in factors])])
    assume(not is_zero(first_output(graph)))
    return graph


# Rotation -----------------------------------------------------------------------------------------------


def leaked_component(graph: Graph) -> Graph:
    """out w_z with a pseudovector w: only the direction z is singled out, parities fit."""

    def extend(builder: Builder, out: int) -> int:
        return scaled(builder, out, along_z(builder, fresh(builder, out, "w", PSEUDOVECTOR)))

    return extended(graph, extend)


def silu_of_component(graph: Graph) -> Graph:
    """out silu(w_z)."""

    def extend(builder: Builder, out: int) -> int:
        return scaled(builder, out, builder.add(silu(), along_z(builder, fresh(builder, out, "w", PSEUDOVECTOR))))

    return extended(graph, extend)


def changed_constant(graph: Graph) -> Graph:
    """Adds 1 to the entry 11 of the only delta, or 123 of the only epsilon."""
    return replaced_constants(graph, lambda tensor: tensor + first_entry(tensor))


def replaced_constants(graph: Graph, change: Callable[[ExactTensor], ExactTensor]) -> Graph:
    return replaced(graph, lambda _, op: replace(op, tensor=change(op.tensor)) if isinstance(op, Constant) else op)


def first_entry(constant: ExactTensor) -> ExactTensor:
    """One at the first place where delta or epsilon is one."""
    array = np.zeros(constant.shape, dtype=np.int64)
    array[(0, 0) if constant.rank == 2 else (0, 1, 2)] = 1
    return ExactTensor.make(array)


@st.composite
def linear_in_a_constant(draw) -> Graph:
    """Graphs linear in their one constant but for terms without it, whose change survives and breaks nothing else.

    The change is a part along the constant, which is invariant, and a rest, whose mean over all rotations is zero.
    Where the first output is linear in the constant it stays equivariant only if the rest gives zero, for what the
    rest gives is then equal to its own mean.
    """
    graph = draw(nonzero(formulas=False, outputs=1))
    output = graph.outputs[0]
    assume(graph.type(output.node).rep.is_determined)
    assume(all(block.rank < 2 or block.symmetry is Symmetry.GENERAL for block in output.claim.blocks))
    constants = [k for k, node in enumerate(graph.nodes) if isinstance(node.op, Constant)]
    assume(all(set(graph.nodes[k].op.tensor.shape) == {3} for k in constants))
    assume(len(constants) == 1 and paths(graph, constants[0]) == 1)
    rest, nothing = (first_output(replaced_constants(graph, change)) for change in (rest_of_change, zero_like))
    assume(not is_zero(Sized(rest.value - nothing.value, rest.size)))
    return graph


def rest_of_change(constant: ExactTensor) -> ExactTensor:
    """The change of a constant less its part along the constant."""
    return first_entry(constant) - constant.scale(Fraction(1, 3) if constant.rank == 2 else Fraction(1, 6))


def zero_like(constant: ExactTensor) -> ExactTensor:
    return ExactTensor.zeros(constant.shape)


def paths(graph: Graph, start: int) -> int:
    """In how many ways a node enters the first output."""
    counts = {start: 1}
    for k, node in enumerate(graph.nodes):
        counts.setdefault(k, sum(counts[operand] for operand in node.operands))
    return counts[graph.outputs[0].node]


# Translation --------------------------------------------------------------------------------------------


def leaked_position(graph: Graph) -> Graph:
    """out x.x with a position x: the distance to an origin that nobody chose."""

    on_structures = graph.type(graph.outputs[0].node).site is Site.STRUCTURE

    def extend(builder: Builder, out: int) -> int:
        position = builder.add(Input("origin", Type(VECTOR, Site.NODE, affine=True)))
        if builder.nodes[out].type.site is Site.EDGE:
            position = builder.add(Gather("sender"), position)
        square = builder.add(Product.of(["i", "i"], ""), position, position)
        return scaled(builder, out, builder.add(SumNodes(), square) if on_structures else square)

    return extended(graph, extend)


# Index symmetry and trace -------------------------------------------------------------------------------


@st.composite
def traceless_parts(draw, trace: bool = False, skew: bool = False) -> Graph:
    """Symmetric traceless parts of tensors that have a trace, or a skew part, to begin with."""
    growth, _ = draw(growths())
    types = {k: growth.type(k) for k in growth.values()}
    tensors = [k for k, t in types.items() if t.rep.degrees == (1, 1) and t.rep.parity and t.site is not Site.SHARED]
    assume(tensors)
    tensor = growth.pick(tensors)
    whole = first_output(finish(growth, [tensor]))
    type_ = growth.type(tensor)
    turned = Sized(whole.value - whole.value.transpose(1, 2), whole.size + whole.size.transpose(1, 2))
    assume(not trace or not is_zero(Sized(trace_of(whole.value, type_), trace_of(whole.size, type_))))
    assume(not skew or not is_zero(turned))
    return finish(growth, [growth.traceless_part(tensor)])


def with_coefficients(graph: Graph, coefficients: tuple[Fraction, ...]) -> Graph:
    return replaced(graph, lambda k, op: Sum(coefficients) if k == graph.outputs[0].node else op)


def dropped_trace(graph: Graph) -> Graph:
    """(T + T') / 2 keeps the trace of T."""
    return with_coefficients(graph, (Fraction(1, 2), Fraction(1, 2), Fraction(0)))


def wrong_trace(graph: Graph) -> Graph:
    """Half the trace is taken away in each direction instead of a third."""
    return with_coefficients(graph, (Fraction(1, 2), Fraction(1, 2), Fraction(-1, 2)))


def wrong_symmetrisation(graph: Graph) -> Graph:
    """T / 3 + 2 T' / 3 keeps a third of the skew part; the trace is still right."""
    return with_coefficients(graph, (Fraction(1, 3), Fraction(2, 3), Fraction(-1, 3)))


def single(strategy: st.SearchStrategy[Graph]) -> st.SearchStrategy[Graph]:
    """Graphs whose first output is one block."""
    return strategy.filter(lambda graph: graph.outputs[0].claim.layout is Layout.SINGLE)


def of_nodes(strategy: st.SearchStrategy[Graph]) -> st.SearchStrategy[Graph]:
    """Graphs whose first output has something to do with nodes."""
    return strategy.filter(lambda graph: graph.type(graph.outputs[0].node).site not in (Site.SPECIES, Site.PAIR))


MUTATIONS = [
    Mutation("inversion", single(nonzero()), flipped_parity),
    Mutation("inversion", nonzero(), added_pseudotensor, "sums join equal types"),
    Mutation("inversion", nonzero(), silu_of_pseudoscalar, "scalar functions take true scalars"),
    Mutation("inversion", nonzero(), block_of_pseudoscalar, "scalar functions take true scalars"),
    Mutation("inversion", anticommutators(), unbalanced_anticommutator),
    Mutation("rotation", nonzero(group=None), leaked_component, "invariant constants"),
    Mutation("rotation", nonzero(group=None), silu_of_component, "invariant constants"),
    Mutation("rotation", linear_in_a_constant(), changed_constant, "invariant constants"),
    Mutation("translation", of_nodes(nonzero(group=None, edges=True)), leaked_position, "translation invariance"),
    Mutation("tracelessness", traceless_parts(trace=True), dropped_trace),
    Mutation("tracelessness", traceless_parts(trace=True), wrong_trace),
    Mutation("index symmetry", traceless_parts(skew=True), wrong_symmetrisation),
]


# Changes that leave every claim true --------------------------------------------------------------------


def reversed_operands(graph: Graph) -> Graph:
    """Products and sums written from right to left."""
    builder, places = Builder(), dict[int, int]()
    for k, node in enumerate(graph.nodes):
        operands, op = tuple(places[operand] for operand in node.operands), node.op
        if isinstance(op, Product):
            op, operands = Product.of(op.labels[::-1], op.out), operands[::-1]
        elif isinstance(op, Sum):
            op, operands = replace(op, coefficients=op.coefficients[::-1]), operands[::-1]
        places[k] = builder.add(op, *operands)
    outputs = tuple(replace(output, node=places[output.node]) for output in graph.outputs)
    return builder.graph(graph.name, graph.group, outputs)


def scaled_sums(graph: Graph) -> Graph:
    """Every sum times -3/2."""

    def change(_: int, op: Op) -> Op:
        if not isinstance(op, Sum):
            return op
        return replace(op, coefficients=tuple(Fraction(-3, 2) * value for value in op.coefficients))

    return replaced(graph, change)


def scaled_epsilon(graph: Graph) -> Graph:
    """Every epsilon times 5/7, which is as invariant; a delta has to be right, for it takes traces away."""

    def change(_: int, op: Op) -> Op:
        is_epsilon = isinstance(op, Constant) and op.tensor.rank == 3
        return replace(op, tensor=op.tensor.scale(Fraction(5, 7))) if is_epsilon else op

    return replaced(graph, change)


def swapped_arguments(graph: Graph) -> Graph:
    """Two arguments of equal type in each other's place."""
    first, second = next((k, m) for k, m in combinations(graph.inputs, 2) if graph.type(k) == graph.type(m))
    names = {first: graph.input_name(second), second: graph.input_name(first)}
    return replaced(graph, lambda k, op: replace(op, name=names[k]) if k in names else op)


def another_formula(graph: Graph) -> Graph:
    """Every formula f replaced by f times the even f^2."""

    def change(_: int, op: Op) -> Op:
        return replace(op, expr=scalar.Times((op.expr, scalar.Power(op.expr, 2)))) if isinstance(op, Scalar) else op

    return replaced(graph, change)


def invariant_factor(graph: Graph) -> Graph:
    """out sqrt(1 + w.w) with any vector w."""

    def extend(builder: Builder, out: int) -> int:
        w = fresh(builder, out, "w", VECTOR)
        square = builder.add(Product.of(["i", "i"], ""), w, w)
        return scaled(builder, out, builder.add(Scalar(scalar.parse("sqrt(1 + a)", ["a"])), square))

    return extended(graph, extend)


def block_of_invariants(graph: Graph) -> Graph:
    """out f(w.w, q q) with a learnable function f, any vector w and any pseudoscalar q."""

    def extend(builder: Builder, out: int) -> int:
        w, q = (fresh(builder, out, name, rep) for name, rep in (("w", VECTOR), ("q", PSEUDOSCALAR)))
        squares = builder.add(Product.of(["i", "i"], ""), w, w), builder.add(Product.of(["", ""], ""), q, q)
        return scaled(builder, out, builder.add(Opaque("f"), *squares))

    return extended(graph, extend)


def odd_of_pseudoscalar(graph: Graph) -> Graph:
    """out tanh(q)^2, and tanh(q) is as odd as q."""

    def extend(builder: Builder, out: int) -> int:
        odd = builder.add(Scalar(scalar.parse("tanh(a)", ["a"])), fresh(builder, out, "q", PSEUDOSCALAR))
        return scaled(builder, out, odd, odd)

    return extended(graph, extend)


def parity_under_rotations(graph: Graph) -> Graph:
    """The wrong parity, claimed where inversion is not in the group."""
    return replace(flipped_parity(graph), group=Group.SO3)


def has_twins(graph: Graph) -> bool:
    types = [graph.type(k) for k in graph.inputs]
    return len(set(types)) < len(types)


CONTROLS = [
    Mutation("", graphs(), reversed_operands),
    Mutation("", graphs(), scaled_sums),
    Mutation("", graphs(), scaled_epsilon),
    Mutation("", graphs().filter(has_twins), swapped_arguments),
    Mutation("", graphs(), another_formula),
    Mutation("", nonzero(group=None), invariant_factor),
    Mutation("", nonzero(group=None), block_of_invariants),
    Mutation("", nonzero(group=None), odd_of_pseudoscalar),
    Mutation("", single(nonzero()), parity_under_rotations),
    Mutation("", anticommutators(same=True), unbalanced_anticommutator),
]
