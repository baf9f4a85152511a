"""Graphs: text form, verification, and the two exact meanings that must agree."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations

import numpy as np
import pytest

from tnforge.errors import DefinitionError, UndecidedError
from tnforge.ir import scalar
from tnforge.ir.graph import Builder, Graph, Node, Output
from tnforge.ir.interpret import FLOAT_FUNCTIONS, Connections, interpret
from tnforge.ir.ops import Constant, Gather, Input, Product, Scalar, Select, Sum, SumNeighbours
from tnforge.ir.polynomial import Leaf, Polynomial, components, expand, leaf_axes, symmetrised
from tnforge.ir.resolve import resolve
from tnforge.ir.text import parse_graph, parse_type
from tnforge.ir.types import Site, Type
from tnforge.ir.verify import verify_graph
from tnforge.symmetry.constants import delta, epsilon
from tnforge.symmetry.exact import ExactTensor
from tnforge.symmetry.group import Group
from tnforge.symmetry.rep import MATRIX, SCALAR, VECTOR, parse_rep

EVERYTHING = """layer everything : SO3
  %0 = input x : node position
  %1 = input shift : edge 1o
  %2 = input h : node matrix(0e + 1o + 2e) [u]
  %3 = input w : edge flat(2x0e + 1o) [u]
  %4 = input b : shared 0e [u]
  %5 = displacement %0 %1 : edge 1o
  %6 = gather sender %2 : edge matrix(0e + 1o + 2e) [u]
  %7 = gather receiver %2 : edge matrix(0e + 1o + 2e) [u]
  %8 = constant eps 3 {1 2 3: 1, 1 3 2: -1, 2 1 3: -1, 2 3 1: 1, 3 1 2: 1, 3 2 1: -1} : shared t3e
  %9 = product %8[i j k] %5[k] -> [i j] : edge t2o
  %10 = select 0 %3 : edge 0e [u]
  %11 = select 2 %3 : edge 1o [u]
  %12 = product %10[] %6[i j] -> [i j] : edge matrix(0e + 1o + 2e) [u]
  %13 = direct sum 1 %12 + -2/3 %7 + 1 %9 : edge t2? [u]
  %14 = product %11[i] %5[i] -> [] : edge 0e [u]
  %15 = scalar %14 %4 = (sigmoid((x0^2 + (-1/2)) * x1) + x0^(-1)) : edge 0e [u]
  %16 = product %13[i j] %15[] -> [i j] : edge t2? [u]
  %17 = neighbours %16 as t2e : node t2e [u]
  out out = %17 : t2e
"""


def multiplication(commute: int = 0) -> Graph:
    """A polynomial with repeated leaves, traces, constants and fractions."""
    builder = Builder()
    a, m = builder.add(Input("a", Type(VECTOR))), builder.add(Input("m", Type(MATRIX)))
    eps, unit = builder.add(Constant("eps", epsilon())), builder.add(Constant("delta", delta()))
    cubic = builder.add(Product.of(["i", "j", "jk"], "ik"), a, a, m)
    traced = builder.add(Product.of(["ij", "kk", "ll"], "ij"), unit, m, m)
    turned = builder.add(Product.of(["ijk", "k"], "ij"), eps, a)
    total = builder.add(Sum((Fraction(1, 3), Fraction(-2), Fraction(5 + commute, 7))), cubic, traced, turned)
    nested = builder.add(Product.of(["ij", "jk"], "ik"), total, m)
    return builder.graph("mix", Group.SO3, (Output("out", nested, parse_rep("t2e")),))


def fractions(shape: tuple[int, ...], seed: int) -> np.ndarray:
    numbers = np.random.default_rng(seed).integers(-5, 6, size=shape)
    exact = np.empty(numbers.size, dtype=object)
    exact[:] = [Fraction(int(n), 2) for n in numbers.ravel()]
    return exact.reshape(shape)


def evaluate(polynomial: Polynomial, values: dict[int, np.ndarray]) -> np.ndarray:
    """The value of a polynomial, component by component."""
    total = np.full(3**polynomial.rank, Fraction(0), dtype=object)
    for (component, factors), coefficient in components(polynomial).items():
        for leaf, place in factors:
            coefficient = coefficient * values[leaf.node].ravel()[place]
        total[component] += coefficient
    return total.reshape((3,) * polynomial.rank)


# Text ---------------------------------------------------------------------------------------------


def test_every_operation_survives_the_text_form() -> None:
    graph = parse_graph(EVERYTHING)
    assert str(graph) == EVERYTHING
    assert parse_graph(str(graph)) == graph
    assert parse_graph(str(graph)).hash == graph.hash


def test_built_graph_survives_the_text_form() -> None:
    assert parse_graph(str(multiplication())) == multiplication()


def test_hash_tells_graphs_apart() -> None:
    assert multiplication().hash == multiplication().hash
    assert multiplication().hash != multiplication(1).hash


@pytest.mark.parametrize(("old", "new"), [
    ("layer everything : SO3", "layer everything : U1"),
    ("layer everything : SO3", "layer for : SO3"),
    ("%9 = product", "%9 = import"),
    ("%9 = product", "%19 = product"),
    ("%5[k] -> [i j]", "%5[l] -> [i j]"),
    ("%5[k] -> [i j]", "%17[k] -> [i j]"),
    ("%5[k] -> [i j] : edge t2o", "%5[k] -> [i j] : edge t2e"),
    ("-2/3", "-2/0"),
    ("-2/3", "0.5"),
    ("1 2 3: 1,", "1 2 4: 1,"),
    ("eps 3 {", "eps 9 {"),
    ("gather sender", "gather left"),
    ("select 2", "select 3"),
    ("sigmoid(", "eval("),
    ("input b", "input self"),
    ("out out = %17", "out b = %17"),
    ("out out = %17 : t2e", "out out = %17 : 1e"),
    ("  out out = %17 : t2e\n", ""),
    ("  out out", "  returns out"),
    ("[u]\n  %4", "[u v]\n  %4"),
])  # fmt: skip
def test_text_of_no_graph_is_refused(old: str, new: str) -> None:
    assert old in EVERYTHING
    with pytest.raises(DefinitionError):
        parse_graph(EVERYTHING.replace(old, new))


@pytest.mark.parametrize("text", ["row 1o", "node position", "edge flat(2x0e) [u]", "shared 0e [u]"])
def test_types_are_read_back(text: str) -> None:
    assert str(parse_type(text)) == text


# Verification -------------------------------------------------------------------------------------


def test_unused_argument_is_refused() -> None:
    builder = Builder()
    a, _ = builder.add(Input("a", Type(VECTOR))), builder.add(Input("b", Type(VECTOR)))
    graph = builder.graph("copy", Group.O3, (Output("out", a, VECTOR),))
    with pytest.raises(DefinitionError, match="never uses its argument b"):
        verify_graph(graph)
    verify_graph(graph, all_used=False)


def test_operand_from_the_future_is_refused() -> None:
    nodes = (Node(Gather("sender"), (0,), Type(VECTOR, Site.EDGE)),)
    with pytest.raises(DefinitionError, match="not made before it"):
        verify_graph(Graph("loop", Group.O3, nodes, (Output("out", 0, VECTOR),)))


def test_name_used_twice_is_refused() -> None:
    builder = Builder()
    a = builder.add(Input("a", Type(VECTOR)))
    with pytest.raises(DefinitionError, match="uses the name a twice"):
        verify_graph(builder.graph("copy", Group.O3, (Output("a", a, VECTOR),)))
    with pytest.raises(DefinitionError, match="two arguments are called a"):
        builder.add(Input("a", Type(SCALAR)))


@pytest.mark.parametrize(("op", "types"), [
    (Product(((0,),), (1,)), [Type(VECTOR)]),
    (Product(((0,), (0,), (0,)), ()), [Type(VECTOR)] * 3),
    (Product(((0, 1),), (0, 1)), [Type(VECTOR)]),
    (Product(((),), ()), [Type(parse_rep("flat(2x0e)"))]),
    (Sum((Fraction(1),)), [Type(VECTOR)] * 2),
    (Sum((Fraction(1),) * 2), [Type(VECTOR), Type(MATRIX)]),
    (Sum((Fraction(1),) * 2), [Type(VECTOR, Site.NODE), Type(VECTOR, Site.EDGE)]),
    (Sum((Fraction(1),) * 2), [Type(VECTOR, channels=("u",)), Type(VECTOR, channels=("v",))]),
    (Gather("sender"), [Type(VECTOR, Site.EDGE)]),
    (SumNeighbours(), [Type(VECTOR, Site.NODE)]),
    (SumNeighbours(parse_rep("1e")), [Type(VECTOR, Site.EDGE)]),
    (Select(0), [Type(VECTOR)]),
    (Scalar(scalar.Var(0)), [Type(VECTOR)]),
    (Scalar(scalar.Var(1)), [Type(SCALAR)]),
    (Constant("c", ExactTensor.zeros((2,))), []),
])  # fmt: skip
def test_operation_without_meaning_is_refused(op: object, types: list[Type]) -> None:
    with pytest.raises(DefinitionError):
        op.infer(tuple(types))


# Meaning ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(3))
def test_polynomial_and_interpreter_agree_exactly(seed: int) -> None:
    graph = multiplication()
    values = {"a": fractions((3,), seed), "m": fractions((3, 3), seed + 10)}
    found = interpret(graph, {name: value[None] for name, value in values.items()})["out"][0]
    leaves = {k: values[graph.input_name(k)] for k in graph.inputs}
    assert (evaluate(expand(graph, graph.outputs[0].node), leaves) == found).all()
    assert (evaluate(symmetrised(expand(graph, graph.outputs[0].node)), leaves) == found).all()


def test_symmetrised_is_the_average_over_all_exchanges() -> None:
    leaf, other = Leaf(0, rank=1), Leaf(1, rank=1)
    monomial = (leaf, leaf, leaf, other)
    tensor = ExactTensor.make(np.random.default_rng(0).integers(-9, 9, size=(3,) * 5))
    ((_, found),) = symmetrised(Polynomial(1, ((monomial, tensor),))).terms
    axes = leaf_axes(monomial, 1)
    total = ExactTensor.zeros(tensor.shape)
    for order in permutations(range(3)):
        total = total + tensor.transpose([0, *(axis for k in (*order, 3) for axis in axes[k])])
    assert found == total.scale(Fraction(1, 6))


def test_cut_ends_a_segment_there() -> None:
    graph = multiplication()
    root = graph.outputs[0].node
    cut = expand(graph, root, frozenset({root - 1}))
    assert {leaf.node for leaf in cut.leaves} == {1, root - 1}


def test_leaves_are_told_apart_by_end_and_block() -> None:
    graph = parse_graph(EVERYTHING)
    leaves = {(leaf.node, leaf.end, leaf.block) for leaf in expand(graph, 16).leaves}
    assert leaves == {(2, "sender", -1), (2, "receiver", -1), (3, "", 0), (5, "", -1), (15, "", -1)}


def test_too_large_coefficient_tensor_is_undecided() -> None:
    builder = Builder()
    a = builder.add(Input("a", Type(parse_rep("t5o"))))
    wide = builder.add(Product.of(["ijklm", "mnopq"], "ijklnopq"), a, a)
    graph = builder.graph("wide", Group.O3, (Output("out", wide, parse_rep("t8e")),))
    with pytest.raises(UndecidedError, match="387420489"):
        expand(graph, wide)


def test_edges_are_gathered_and_summed_at_the_receiver() -> None:
    builder = Builder()
    h, n = builder.add(Input("h", Type(SCALAR, Site.NODE))), builder.add(Input("n", Type(VECTOR, Site.EDGE)))
    message = builder.add(Product.of([(), "i"], "i"), builder.add(Gather("sender"), h), n)
    graph = builder.graph("message", Group.O3, (Output("out", builder.add(SumNeighbours(), message), VECTOR),))
    ends = Connections(np.array([0, 2, 1]), np.array([1, 1, 0]), 3)
    h_values, n_values = fractions((3,), 1), fractions((3, 3), 2)
    found = interpret(graph, {"h": h_values, "n": n_values}, ends)["out"]
    expected = [h_values[1] * n_values[2], h_values[0] * n_values[0] + h_values[2] * n_values[1], 0 * n_values[0]]
    assert (found == np.array(expected)).all()
    with pytest.raises(ValueError, match="how its nodes are connected"):
        interpret(graph, {"h": h_values, "n": n_values})


def test_whole_language_is_evaluated_in_floats_as_in_fractions() -> None:
    graph = parse_graph(EVERYTHING)
    ends = Connections(np.array([0, 2, 1]), np.array([1, 1, 0]), 3)
    shapes = {"x": (3, 3), "shift": (3, 3), "h": (3, 3, 3, 2), "w": (3, 5, 2), "b": (2,)}
    inputs = {name: fractions(shape, seed) + Fraction(1, 3) for seed, (name, shape) in enumerate(shapes.items())}
    exact = interpret(graph, inputs, ends, {"sigmoid": lambda x: x * x})["out"]
    floats = {name: value.astype(float) for name, value in inputs.items()}
    rounded = interpret(graph, floats, ends, {**FLOAT_FUNCTIONS, "sigmoid": lambda x: x * x})["out"]
    assert np.allclose(exact.astype(float), rounded, rtol=1e-12)
    assert interpret(graph, floats, ends)["out"].dtype == np.float64


def test_numbers_in_a_formula_meet_floats() -> None:
    builder = Builder()
    s = builder.add(Input("s", Type(SCALAR)))
    value = builder.add(Scalar(scalar.parse("exp(((-1/2) * x0))", ["x0"])), s)
    graph = builder.graph("decay", Group.O3, (Output("out", value, SCALAR),))
    assert np.allclose(interpret(graph, {"s": np.array([0.0, 2.0])})["out"], [1.0, np.exp(-1)])


@pytest.mark.parametrize(("labels", "out", "expected"), [
    (["ij", "ij"], "", "0e"),
    (["ii"], "", "0e"),
    (["ij", "jk", "kl"], "il", "matrix(0e + 1o + 2e)"),
    (["ij", "jk"], "ik", "matrix(0e + 1o + 2e)"),
])  # fmt: skip
def test_open_parity_is_resolved_exactly(labels: list[str], out: str, expected: str) -> None:
    builder = Builder()
    x = builder.add(Input("x", Type(parse_rep("matrix(0e + 1o + 2e)"))))
    node = builder.add(Product.of(labels, out), *[x] * len(labels))
    assert str(resolve(builder.graph("probe", Group.O3, ()), node)) == expected


# Formulas -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [
    "x0", "(x0 + x1)", "(x0 * x1 * 3)", "x0^2", "x0^(-3)", "(x0^2)^3", "sigmoid(x0 + (-1/2))", "exp(x0)",
    "sqrt(1 + (x0 * x0))", "(-2)",
])  # fmt: skip
def test_formula_is_read_back(text: str) -> None:
    assert scalar.show(scalar.parse(text, ["x0", "x1"]), ["x0", "x1"]) == text


@pytest.mark.parametrize(
    "text", ["", "x2", "x0 +", "x0^x1", "x0^(1/2)", "1/0", "log(x0)", "(x0", "x0)", "__import__(x0)", "(" * 200]
)
def test_text_of_no_formula_is_refused(text: str) -> None:
    with pytest.raises(DefinitionError):
        scalar.parse(text, ["x0", "x1"])


@pytest.mark.parametrize(("text", "signs", "expected"), [
    ("(x0 * x1)", (-1, -1), 1), ("(x0 + x1)", (-1, -1), -1), ("(x0 + x1)", (-1, 1), 0), ("x0^(-3)", (-1, 1), -1),
    ("tanh(x0)", (-1, 1), -1), ("cos(x0)", (-1, 1), 1), ("exp(x0)", (-1, 1), 0), ("exp(x1)", (-1, 1), 1),
    ("cos(exp(x0))", (-1, 1), 0),
])  # fmt: skip
def test_parity_is_read_off_a_formula(text: str, signs: tuple[int, int], expected: int) -> None:
    assert scalar.parity(scalar.parse(text, ["x0", "x1"]), signs) == expected


def test_a_shared_value_is_the_same_from_both_ends():
    text = (
        "layer ends : O3\n"
        "  %0 = input x : node 1o\n"
        "  %1 = input w : shared 0e\n"
        "  %2 = product %0[i] %1[] -> [i] : node 1o\n"
        "  %3 = gather sender %2 : edge 1o\n"
        "  out out = %3 : 1o\n"
    )
    leaves = expand(parse_graph(text), 3).leaves
    assert {(leaf.node, leaf.end) for leaf in leaves} == {(0, "sender"), (1, "")}


def test_a_product_that_moves_legs_of_different_degrees_moves_them_in_its_type():
    text = (
        "layer moved : O3\n"
        "  %0 = input t : row t(2,1,1)e\n"
        "  %1 = input w : shared 0e\n"
        "  %2 = product %0[j i k] %1[] -> [i j k] : row t(1,2,1)e\n"
        "  out out = %2 : t(1,2,1)e\n"
    )
    graph = parse_graph(text)
    assert graph.type(2).rep.shape == (3, 5, 3)
    assert interpret(graph, {"t": np.ones((2, 5, 3, 3)), "w": np.ones(())})["out"].shape == (2, 3, 5, 3)


def test_sums_and_blocks_of_shared_numbers_are_arrays():
    text = (
        "layer numbers : O3\n"
        "  %0 = input w : shared 0e\n"
        "  %1 = sum 1 %0 + 1 %0 : shared 0e\n"
        "  %2 = block phi %1 : shared 0e\n"
        "  %3 = input x : row 0e [u]\n"
        "  %4 = sum 1 %3 + 1 %2 : row 0e [u]\n"
        "  %5 = vanishing block psi %4 : row flat(2x0e) [u]\n"
        "  out out = %5 : flat(2x0e)\n"
    )
    for rows, channels in ((0, 2), (2, 0), (0, 0), (3, 2)):
        x = np.full((rows, channels), Fraction(1), dtype=object)
        found = interpret(parse_graph(text), {"w": np.array(Fraction(1, 3), dtype=object), "x": x})["out"]
        assert found.shape == (rows, 2, channels)


def test_numbers_without_axes_are_multiplied_exactly():
    text = (
        "layer numbers : O3\n"
        "  %0 = input x : row 0e\n"
        "  %1 = input w : shared 0e\n"
        "  %2 = constant delta 2 {1 1: 1, 2 2: 1, 3 3: 1} : shared t2e\n"
        "  %3 = product %0[] %1[] %2[i i] -> [] : row 0e\n"
        "  out out = %3 : 0e\n"
    )
    inputs = {"x": np.array([Fraction(1), Fraction(2)], dtype=object), "w": np.array(Fraction(1, 3), dtype=object)}
    assert interpret(parse_graph(text), inputs)["out"].tolist() == [1, 2]
