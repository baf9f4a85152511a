"""Each pass: a graph before and after, and the law that the meaning stays."""

from fractions import Fraction

import numpy as np
import pytest

from tnforge.errors import EmitError
from tnforge.ir.graph import Builder, Graph, Output
from tnforge.ir.interpret import interpret
from tnforge.ir.ops import Constant, Input, Product, Sum
from tnforge.ir.types import Type
from tnforge.passes.base import Pass
from tnforge.passes.canonicalise import CANONICALISE, FLATTEN
from tnforge.passes.delta import ELIMINATE_DELTA
from tnforge.passes.epsilon import EPSILON_PAIRS
from tnforge.passes.simplify import canonical, simplify
from tnforge.symmetry.constants import delta, epsilon
from tnforge.symmetry.group import Group
from tnforge.symmetry.rep import MATRIX, VECTOR, parse_rep


def graph_of(build, claim: str, **inputs) -> Graph:
    builder = Builder()
    places = [builder.add(Input(name, Type(rep))) for name, rep in inputs.items()]
    result = build(builder, *places)
    return builder.graph("example", Group.O3, (Output("out", result, parse_rep(claim)),))


def lines(graph: Graph) -> list[str]:
    return [
        line.split(" = ")[1].split(" : ")[0] for line in str(graph).splitlines() if " = " in line and "%" in line[:4]
    ]


def value(graph: Graph) -> np.ndarray:
    random = np.random.default_rng(3)
    inputs = {}
    for k in graph.inputs:
        numbers = random.integers(-4, 5, size=(2, *graph.type(k).rep.shape))
        exact = np.empty(numbers.size, dtype=object)
        exact[:] = [Fraction(int(n), 3) for n in numbers.ravel()]
        inputs[graph.input_name(k)] = exact.reshape(numbers.shape)
    return interpret(graph, inputs)["out"]


def delta_wire(builder, m):
    d = builder.add(Constant("delta", delta()))
    return builder.add(Product.of(["ij", "jk"], "ik"), d, m)


def delta_trace(builder, m):
    d = builder.add(Constant("delta", delta()))
    return builder.add(Product.of(["kk", "ij"], "ij"), d, m)


def delta_on_the_diagonal(builder, m):
    d = builder.add(Constant("delta", delta()))
    return builder.add(Product.of(["ij", "ij"], ""), d, m)


def delta_between_free_indices(builder, m):
    d = builder.add(Constant("delta", delta()))
    return builder.add(Product.of(["ij", "kk"], "ij"), d, m)


CASES = [
    (delta_wire, "t2e", ["input m"]),
    (delta_trace, "t2e", ["input m", "sum 3 %0"]),
    (delta_on_the_diagonal, "0e", ["input m", "product %0[i i] -> []"]),
    (
        delta_between_free_indices,
        "t2e",
        ["input m", "constant delta 2 {1 1", "product %0[k k] %1[i j] -> [i j]"],
    ),
]


@pytest.mark.parametrize(("build", "claim", "after"), CASES, ids=[case[0].__name__ for case in CASES])
def test_delta_is_a_wire_a_number_or_stays(build, claim, after):
    before = graph_of(build, claim, m=MATRIX)
    result = ELIMINATE_DELTA(before)
    operations = [str_line.split(" = ", 1)[1].rsplit(" : ", 1)[0] for str_line in str(result).splitlines()[1:-1]]
    assert operations[0] == after[0]
    assert len(operations) == len(after)
    assert np.array_equal(value(before), value(result))


def nested_product(builder, a, b):
    inner = builder.add(Product.of(["i", "j"], "ij"), a, b)
    return builder.add(Product.of(["ij", "j"], "i"), inner, b)


def flat_product(builder, a, b):
    return builder.add(Product.of(["k", "i", "k"], "i"), b, a, b)


def test_brackets_order_and_names_of_indices_do_not_matter():
    first = graph_of(nested_product, "1o", a=VECTOR, b=VECTOR)
    second = graph_of(flat_product, "1o", a=VECTOR, b=VECTOR)
    assert first != second
    assert canonical(first) == canonical(second)
    assert canonical(first).hash == canonical(second).hash


def test_a_value_used_twice_is_not_computed_twice():
    def build(builder, a, b):
        inner = builder.add(Product.of(["i", "i"], ""), a, b)
        return builder.add(Product.of(["", ""], ""), inner, inner)

    before = graph_of(build, "0e", a=VECTOR, b=VECTOR)
    assert str(FLATTEN(before)).count("product") == 2


def test_sums_are_flat_with_like_terms_merged():
    def build(builder, a, b):
        inner = builder.add(Sum((Fraction(1), Fraction(1, 2))), a, b)
        return builder.add(Sum((Fraction(2), Fraction(-1))), inner, b)

    before = graph_of(build, "1o", a=VECTOR, b=VECTOR)
    after = simplify(before)
    assert "sum 2 %0" in str(after)
    assert "%1 = input b" in str(after)
    assert np.array_equal(value(before), value(after))


def test_terms_that_cancel_leave_an_explicit_zero():
    def build(builder, a, b):
        return builder.add(Sum((Fraction(1), Fraction(-1), Fraction(0))), a, a, b)

    after = simplify(graph_of(build, "1o", a=VECTOR, b=VECTOR))
    assert not value(after).any()


def test_simplify_is_idempotent():
    for build, claim, _ in CASES:
        once = simplify(graph_of(build, claim, m=MATRIX))
        assert simplify(once) == once


def test_a_pass_that_breaks_a_graph_is_blamed_by_name():
    def broken(graph: Graph) -> Graph:
        return Graph(graph.name, graph.group, graph.nodes[:1], graph.outputs)

    graph = graph_of(delta_wire, "t2e", m=MATRIX)
    bad = Graph(graph.name, graph.group, graph.nodes, (Output("out", 0, VECTOR),))
    with pytest.raises(EmitError, match="pass spoil broke layer example"):
        Pass("spoil", lambda _: bad)(graph)
    assert CANONICALISE(graph) == CANONICALISE(CANONICALISE(graph))


PAIRS = {
    "one index shared": (["ijk", "ilm", "jl", "km"], "", 2),
    "in another order": (["kij", "mli", "jl", "km"], "", 2),
    "two indices shared": (["ijk", "ijl", "kl", "mm"], "", 1),
    "all indices shared": (["ijk", "kij", "ll", "mm"], "", 1),
    "free indices": (["ijk", "klm", "jl", "nn"], "im", 2),
}


@pytest.mark.parametrize(("labels", "out", "count"), PAIRS.values(), ids=list(PAIRS))
def test_two_epsilons_with_a_common_index_are_deltas(labels, out, count):
    def build(builder, m):
        e = builder.add(Constant("eps", epsilon()))
        return builder.add(Product.of(labels, out), e, e, m, m)

    before = graph_of(build, f"t{len(out)}e" if out else "0e", m=MATRIX)
    after = EPSILON_PAIRS(before)
    assert "eps" not in str(after)
    assert str(after).count("product") == count
    assert value(before).any()
    assert np.array_equal(value(before), value(after))
    assert np.array_equal(value(before), value(simplify(before)))


def test_the_number_six_is_left_of_an_epsilon_with_itself():
    def build(builder, a):
        e = builder.add(Constant("eps", epsilon()))
        six = builder.add(Product.of(["ijk", "ijk"], ""), e, e)
        return builder.add(Product.of(["", "i"], "i"), six, a)

    before = graph_of(build, "1o", a=VECTOR)
    assert np.array_equal(value(before), value(simplify(before)))
    assert "eps" not in str(simplify(before))


def test_epsilons_without_a_common_index_stay():
    def build(builder, a, b):
        e = builder.add(Constant("eps", epsilon()))
        return builder.add(Product.of(["ijk", "lmn", "j", "m"], "ikln"), e, e, a, b)

    before = graph_of(build, "t4e", a=VECTOR, b=VECTOR)
    assert EPSILON_PAIRS(before) == before
