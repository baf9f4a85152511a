"""Flat sums: made in every notation, proved block by block, written by one kernel into one array."""

from pathlib import Path

import numpy as np
import pytest

from tnforge import (
    Blocks,
    Edge,
    Function,
    Layer,
    Network,
    Node,
    Scalars,
    Vector,
    delta,
    eps,
    flat,
    indices,
    keep,
    layer,
    load_layers,
    named,
    out,
    sum_neighbours,
)
from tnforge.errors import DefinitionError, ProofError, VerifyError
from tnforge.ir.definition import Definition
from tnforge.ir.interpret import Connections, interpret
from tnforge.ir.ops import Flat, Select
from tnforge.ir.polynomial import block_components, expand_blocks
from tnforge.ir.text import parse_graph
from tnforge.passes.simplify import canonical, simplify
from tnforge.proof.checker import check_text
from tnforge.proof.prove import prove_definition
from tnforge.schedule.fuse import plan_graph

i, j, k, m = indices("i j k m")
STRONG = Blocks("flat(0e + 1e + 2e)")


@layer
def message(h: Node[Vector, "u"], n: Edge[Vector], w: Edge[Scalars[3], "u"]) -> Node[STRONG, "u"]:
    """Three products of two vectors, weighted and summed."""
    s = h.sender
    traceless = s["u", i] * n[j] + s["u", j] * n[i] - 2 * delta[i, j] * s["u", k] * n[k] / 3
    turned = eps[i, j, k] * s["u", j] * n[k]
    return sum_neighbours(flat(w[0, "u"] * s["u", i] * n[i], w[1, "u"] * turned, w[2, "u"] * traceless))


def in_indices() -> Layer:
    @layer
    def couple(h: Node[Vector, "u"], n: Edge[Vector]):
        both = keep(sum_neighbours(flat(h.sender["u", i] * n[i], h.sender["u", i] * n[j])))
        return both, both[0, "u"] * both[1, "u", i, j]

    return couple


def as_graphs() -> Layer:
    dot, outer, product = Network(), Network(), Network()
    h, n = dot.input("h", Node[Vector, "u"]).sender, dot.input("n", Edge[Vector])
    dot.join(h.leg(0), n.leg(0))
    outer.open(outer.copy(h).leg(0), outer.copy(n).leg(0))
    both = dot.flat(outer).sum_neighbours().keep()
    product.place(both).block(0)
    matrix = product.place(both).block(1)
    product.open(matrix.leg(0), matrix.leg(1))
    return Network.layer_of("couple", {"out0": both, "out1": product})


DATA = """
layers:
  couple:
    inputs: {h: "node 1o [u]", n: edge 1o}
    values:
      dot: {product: [h.sender i, n i]}
      outer: {product: [h.sender i, n j], out: i j}
      both: {keep: {neighbours: {flat: [dot, outer]}}}
    results:
      out0: both
      out1: {product: [both.0, both.1 i j], out: i j}
"""


def test_three_notations_make_one_graph(tmp_path: Path) -> None:
    file = tmp_path / "couple.yaml"
    file.write_text(DATA)
    (data,) = load_layers(str(file), {})
    texts = {str(canonical(own.graph)) for own in (in_indices(), as_graphs(), data)}
    assert len(texts) == 1
    assert " = flat %" in texts.pop()


def test_text_is_read_back() -> None:
    for own in (message, in_indices()):
        assert parse_graph(str(own.graph)) == own.graph


def test_meaning_is_that_of_the_blocks() -> None:
    random = np.random.default_rng(0)
    h, n = random.normal(size=(3, 3, 2)), random.normal(size=(4, 3))
    ends = Connections(np.array([0, 1, 2, 0]), np.array([1, 1, 0, 2]), 3)
    found = interpret(in_indices().graph, {"h": h, "n": n}, ends)["out0"]
    every = np.einsum("eiu,ej->eiju", h[ends.sender], n)
    flat_edges = np.concatenate([np.einsum("eiiu->eu", every)[:, None], every.reshape(4, 9, 2)], axis=1)
    expected = np.zeros((3, 10, 2))
    np.add.at(expected, ends.receiver, flat_edges)
    assert np.allclose(found, expected, rtol=0, atol=1e-14)


def test_blocks_are_proved_one_by_one() -> None:
    pieces = {(piece.role, piece.rep) for piece in prove_definition(message.definition).segments}
    assert ("block", "0e") in pieces
    assert {("block", "1e"), ("output out", "2e")} & pieces
    assert check_text(str(message.graph)) == ("equivariant O(3)", "relabelling of atoms")


@pytest.mark.parametrize(("old", "new"), [
    ("flat(0e + 1e + 2e)\n", "flat(0e + 1o + 2e)\n"),
    ("flat(0e + 1e + 2e)\n", "flat(0e + 1e + s2o)\n"),
    ("sum 1 %", "sum 2 %"),
    ("-2/3", "-1/3"),
])  # fmt: skip
def test_what_is_false_of_a_block_is_refuted_twice(old: str, new: str) -> None:
    text = str(message.graph).replace(old, new, 1)
    assert text != str(message.graph)
    with pytest.raises(VerifyError):
        check_text(text)
    with pytest.raises(ProofError):
        prove_definition(Definition(parse_graph(text)))


def test_one_kernel_writes_one_array() -> None:
    plan = plan_graph(simplify(message.graph))
    (step,) = plan.steps
    (slot,) = step.kernel.outputs
    assert (slot.components, slot.map) == (13, "receiver")
    assert {term.component for term in step.kernel.terms} == set(range(13))


def test_a_block_of_what_is_made_here_is_what_made_it() -> None:
    @layer
    def inner(a: Vector, b: Vector):
        both = flat(a[i] * b[i], a[i])
        return both[0] * both[1, i]

    simple = simplify(inner.graph)
    assert not any(isinstance(node.op, Flat | Select) for node in simple.nodes)
    whole = block_components(inner.graph.type(5).rep, expand_blocks(inner.graph, inner.graph.outputs[0].node))
    assert len(whole) == 9


def test_values_without_rows_or_channels_stand_in_every_row_and_channel() -> None:
    @layer
    def mixed(h: Node[Vector, "u"], g: Node[Vector]):
        return flat(1, g[i], h["u", i])

    found = interpret(mixed.graph, {"h": np.ones((2, 3, 4)), "g": np.full((2, 3), 3.0)})["out"]
    assert found.shape == (2, 7, 4)
    assert (found[:, 0] == 1).all()
    assert (found[:, 1:4] == 3).all()
    assert interpret(mixed.graph, {"h": np.ones((0, 3, 4)), "g": np.ones((0, 3))})["out"].shape == (0, 7, 4)


def test_indices_of_a_block_have_an_order() -> None:
    @layer
    def turned(t: Blocks("t2e")):
        return flat(out[j, i](t[i, j]), t[i, j])

    t = np.arange(9.0).reshape(1, 3, 3)
    found = interpret(turned.graph, {"t": t})["out"].reshape(2, 3, 3)
    assert (found[0] == t[0].T).all()
    assert (found[1] == t[0]).all()


def test_an_open_parity_is_stated_where_the_polynomial_decides_it() -> None:
    @layer
    def open_block(x: Node[Blocks("matrix(0e + 1o + 2e)")]):
        return flat(x[i, i], eps[i, j, k] * x[j, k])

    assert str(open_block.graph.outputs[0].claim) == "flat(0e + 1o)"
    assert "as flat(0e + 1o)" in str(open_block.graph)
    assert check_text(str(open_block.graph))[0] == "equivariant O(3)"
    prove_definition(open_block.definition)


def test_a_learned_function_takes_a_flat_sum_of_true_scalars() -> None:
    def made(parity: str) -> Layer:
        @layer(name=f"learned_{parity}")
        def body(a: Vector, b: Vector, c: Vector, phi: Function[1]):
            odd = named(eps[i, j, k] * a[i] * b[j] * c[k])
            return phi(flat(a[i] * b[i], odd * odd if parity == "even" else odd)) * a[m]

        return body

    assert prove_definition(made("even").definition).claims
    with pytest.raises(ProofError, match="Pseudoscalar"):
        prove_definition(made("odd").definition)


def test_positions_and_nothing_are_no_blocks() -> None:
    with pytest.raises(DefinitionError, match="one or more blocks"):
        layer(inputs={"a": Vector})(lambda a: flat())
    with pytest.raises(DefinitionError, match="used without its indices"):
        layer(inputs={"a": Vector})(lambda a: 2 * flat(a[i]))


def test_a_flat_sum_has_a_name() -> None:
    @layer
    def again(a: Vector):
        both = named(flat(a[i], a[i] * a[i]), "both")
        return both[1] * both[0, i]

    assert str(again.graph.outputs[0].claim) == "1o"
