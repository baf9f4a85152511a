"""The graph notation: says what index notation says, keeps its edges as data, and is read when it is used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import networkx
import pytest

import tnforge
from tnforge import (
    STF,
    Edge,
    Function,
    Layer,
    Matrix,
    Network,
    Node,
    Position,
    Scalar,
    Scalars,
    TensorNetMatrix,
    Vector,
    Weight,
    constant,
    displacement,
    indices,
    layer,
    load_layers,
)
from tnforge.errors import DefinitionError
from tnforge.passes.simplify import canonical

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
i, j, k = indices("i j k")


def from_index_notation() -> dict[str, Layer]:
    files = [
        EXAMPLES / f"{stem}.py"
        for stem in (
            "01_torque",
            "02_quadrupole",
            "03_tensornet",
            "04_hotpp_message",
            "05_hotpp_gate",
            "06_contract_once",
        )
    ]
    return {each.name: each for path in files for each in load_layers(str(path), {})}


# The same operation, the same hash -------------------------------------------------------------------


def gate() -> Layer:
    square = Network()
    t = square.input("t", Matrix, channel="u", site="node")
    square.input("w", Weight["u"])
    other = square.copy(t)
    square.join(t.leg(0), other.leg(0))
    square.join(t.leg(1), other.leg(1))
    offset = Network()
    offset.input("b", Weight["u"])
    net = Network()
    out = net.copy(t)
    net.place((square + offset).apply("sigmoid"))
    net.open(out.leg(0), out.leg(1))
    return net.layer("gate", claim=Node[Matrix, "u"])


def message() -> Layer:
    first = Network()
    h = [first.input(f"h{rank}", kind, channel="u", site="node") for rank, kind in enumerate([Scalar, Vector, Matrix])]
    n = first.input("n", Vector, site="edge")
    w = first.input("w", Scalars[4], channel="u", site="edge")
    scalars = Network()
    assert scalars.copy(w).block(0).key == "w.0"
    assert scalars.copy(h[0]).sender.key == "h0.sender"
    n_i, n_j = scalars.copy(n), scalars.copy(n)
    scalars.open(n_i.leg(0), n_j.leg(0))

    vectors = Network()
    assert vectors.copy(w).block(1).key == "w.1"
    v, n_j = vectors.copy(h[1]).sender, vectors.copy(n)
    vectors.open(v.leg(0), n_j.leg(0))

    matrices = Network()
    assert matrices.copy(w).block(2).key == "w.2"
    m = matrices.copy(h[2]).sender
    matrices.open(m.leg(0), m.leg(1))

    turned = Network()
    assert turned.copy(w).block(3).key == "w.3"
    m, n_k, n_j = turned.copy(h[2]).sender, turned.copy(n), turned.copy(n)
    turned.join(m.leg(1), n_k.leg(0))
    turned.open(m.leg(0), n_j.leg(0))
    total = (scalars + vectors + matrices + turned).sum_neighbours()
    return total.layer("message", claim=Node[Matrix, "u"])


def compose() -> Layer:
    scaled = Network()
    scaled.input("s", Node[Scalar, "u"])
    d = scaled.delta()
    scaled.open(d.leg(0), d.leg(1))
    skew = Network()
    v, e = skew.input("v", Node[Vector, "u"]), skew.eps()
    skew.join(e.leg(2), v.leg(0))
    skew.open(e.leg(0), e.leg(1))
    rest = Network()
    t = rest.input("t", Node[STF[2], "u"])
    rest.open(t.leg(0), t.leg(1))
    return scaled.direct_sum(-skew, rest).layer("compose", claim=TensorNetMatrix)


def decompose() -> Layer:
    trace, skew, plain, turned, rest = (Network() for _ in range(5))
    x = trace.input("x", Node[TensorNetMatrix, "u"])
    trace.join(x.leg(0), x.leg(1))
    y, e = skew.copy(x), skew.eps()
    skew.join(e.leg(1), y.leg(0))
    skew.join(e.leg(2), y.leg(1))
    skew.open(e.leg(0))
    y = plain.copy(x)
    plain.open(y.leg(0), y.leg(1))
    y = turned.copy(x)
    turned.open(y.leg(1), y.leg(0))
    y, d = rest.copy(x), rest.delta()
    rest.join(y.leg(0), y.leg(1))
    rest.open(d.leg(0), d.leg(1))
    outputs = {"s": trace / 3, "v": -skew / 2, "t": (plain + turned) / 2 - rest / 3}
    return Network.layer_of("decompose", outputs, claim={"s": Scalar, "v": Vector, "t": STF[2]})


def product_so3() -> Layer:
    net = Network()
    x, y = net.input("x", Node[TensorNetMatrix, "u"]), net.input("y", Node[TensorNetMatrix, "u"])
    net.join(x.leg(1), y.leg(0))
    net.open(x.leg(0), y.leg(1))
    return (2 * net).layer("product_so3", group="SO3", claim=TensorNetMatrix)


@pytest.mark.parametrize("make", [gate, message, compose, decompose, product_so3], ids=lambda make: make.__name__)
def test_graph_has_the_hash_of_index_notation(make: Callable[[], Layer]) -> None:
    made, known = make(), from_index_notation()[make.__name__]
    assert str(canonical(made.graph)) == str(canonical(known.graph))
    assert made.definition.has_claim == known.definition.has_claim


@pytest.mark.parametrize("name", ["torque", "quadrupole", "contract_once"])
def test_three_notations_have_one_hash(name: str) -> None:
    layers = [from_index_notation()[name]]
    for file in ("07_three_notations.py", "07_three_notations_data.yaml"):
        found = {each.name: each for each in load_layers(str(EXAMPLES / file), {})}
        layers.append(found[name])
    assert len({canonical(each.graph).hash for each in layers}) == 1


def test_order_of_open_legs_is_the_order_of_the_result() -> None:
    def swapped(first: int, second: int) -> str:
        net = Network()
        a = net.input("a", Matrix)
        net.open(a.leg(first), a.leg(second))
        return canonical(net.layer("same").graph).hash

    assert swapped(0, 1) != swapped(1, 0)


def test_displacement_constants_and_functions_are_those_of_index_notation() -> None:
    turn = [[0, 0, 0], [0, 0, 1], [0, -1, 0]]
    turn_matrix = constant("turn", turn)

    @layer
    def written(x: Position, shift: Edge[Vector]):
        r = displacement(x, shift)
        return 1 / (1 + r[i] * r[i]) * turn_matrix[j, k] * r[k]

    square, net = Network(), Network()
    x, shift = square.input("x", Position), square.input("shift", Edge[Vector])
    r = square.displacement(x, shift)
    assert list(square.graph) == ["displacement"]
    other = square.copy(r)
    square.join(r.leg(0), other.leg(0))
    m, s = net.constant("turn", turn), net.copy(r)
    net.place(1 / (1 + square))
    net.join(m.leg(1), s.leg(0))
    net.open(m.leg(0))
    assert canonical(net.layer("written").graph).hash == canonical(written.graph).hash


@pytest.mark.parametrize("name", ["cos", "exp", "sigmoid", "silu", "sin", "sqrt", "tanh"])
def test_scalar_functions_are_applied_by_name(name: str) -> None:
    @layer
    def written(a: Scalar):
        return getattr(tnforge, name)(a) ** 2 - 3 * a

    net = Network()
    net.input("a", Scalar)
    made = (net.apply(name) ** 2 - net * 3).layer("written")
    assert canonical(made.graph).hash == canonical(written.graph).hash


# The graph underneath --------------------------------------------------------------------------------


def contraction() -> Network:
    net = Network()
    a, b = net.input("a", Matrix), net.input("b", Vector)
    net.join(a.leg(1), b.leg(0))
    net.open(a.leg(0))
    return net


def test_network_is_a_multigraph_whose_edges_know_their_ends() -> None:
    net = contraction()
    assert isinstance(net.graph, networkx.MultiGraph)
    ends = [data["ends"] for _, _, data in net.graph.edges(data=True)]
    assert sorted(ends) == [(("a", 0), ("(open)", 0)), (("a", 1), ("b", 0))]


def test_ends_of_an_edge_stand_in_place_of_the_node() -> None:
    net = Network()
    h = net.input("h", Vector, site="node")
    assert h.sender is h.sender
    assert sorted(net.graph) == ["h.sender"]
    assert h.receiver is not h.sender
    assert sorted(net.graph) == ["h.receiver", "h.sender"]


def test_copy_of_a_node_seen_from_its_ends_has_ends_of_its_own() -> None:
    net = Network()
    h = net.input("h", Vector, site="node")
    first, second = h.sender, net.copy(h).sender
    net.join(first.leg(0), second.leg(0))
    assert sorted(net.graph) == ["h#2.sender", "h.sender"]


def test_copies_are_nodes_of_their_own() -> None:
    net = Network()
    a = net.input("a", Vector)
    copies = [net.copy(a), net.copy(a)]
    assert list(net.graph) == ["a", *(copy.key for copy in copies)]
    assert len(net.graph) == 3


def test_diagram_is_read_when_it_is_used() -> None:
    net = contraction()
    before = net * 1
    net.input("c", Scalar)
    assert len(before.layer("old").graph.inputs) == 2
    assert len(net.layer("new").graph.inputs) == 3


def test_places_are_those_of_the_lines_that_wrote_the_graph() -> None:
    definition = contraction().layer("contract").definition
    texts = [place.text[place.column : place.end_column] for place in definition.places if place]
    assert texts == ['net.input("a", Matrix)', 'net.input("b", Vector)', 'contraction().layer("contract")']


def test_arguments_come_in_the_order_of_their_declaration() -> None:
    first, second = Network(), Network()
    first.input("b", Scalar)
    second.input("a", Scalar)
    graph = (second + first).layer("total").graph
    assert [graph.input_name(node) for node in graph.inputs] == ["b", "a"]


# Refusals --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"channel": "u"}, "one of the sites node, edge, pair, structure, species, not ''"),
        ({"site": "face"}, "not 'face'"),
        ({"channel": "2u", "site": "node"}, "a channel axis can not be called"),
    ],
)
def test_input_without_a_meaning_is_refused(arguments: dict[str, str], message: str) -> None:
    with pytest.raises(DefinitionError, match=message):
        Network().input("a", Vector, **arguments)


def test_wrong_use_of_nodes_and_legs_is_refused() -> None:
    net = Network()
    h, a = net.input("h", Matrix, site="node"), net.input("a", Vector, site="node")
    with pytest.raises(DefinitionError, match="leg 0 of a is joined to itself"):
        net.join(a.leg(0), a.leg(0))
    net.join(h.leg(0), a.leg(0))
    with pytest.raises(DefinitionError, match="h has joined or open legs of its own"):
        _ = h.sender
    b = net.input("b", Vector, site="node")
    assert b.sender.key == "b.sender"
    with pytest.raises(DefinitionError, match="b stands in the network only as what was made of it"):
        net.open(b.leg(0))


def test_node_of_another_network_is_refused() -> None:
    position = Network().input("x", Position)
    with pytest.raises(DefinitionError, match="x is a node of another network"):
        Network().displacement(position)


def test_flat_sum_needs_a_block() -> None:
    net = Network()
    net.input("w", Scalars[2])
    with pytest.raises(DefinitionError, match="w is a flat sum of 2 blocks; choose one of them"):
        net.layer("w2")


def test_learnable_function_without_a_meaning_is_refused() -> None:
    net = Network()
    a, d = net.input("a", Vector), net.input("d", Scalars[2])
    with pytest.raises(DefinitionError, match="the function phi takes scalars; this argument is: row 1o"):
        net.learned("phi", Function[1], a)
    with pytest.raises(DefinitionError, match="is given no arguments"):
        net.learned("phi", Function[1])
    with pytest.raises(DefinitionError, match=r"declared as Function.3. or Vanishing.3., not as row 0e"):
        net.learned("phi", Scalar, d)
    with pytest.raises(DefinitionError, match="a function can not be called 'class'"):
        net.learned("class", Function[1], d)
    with pytest.raises(DefinitionError, match="d is a node of another network"):
        Network().learned("phi", Function[1], d)
    first, second = Network(), Network()
    first.learned("phi", Function[1], first.copy(d))
    second.learned("phi", Function[1], first)
    with pytest.raises(DefinitionError, match="function phi of layer twice takes unlike arguments"):
        (first + second).layer("twice")


def test_channels_are_mixed_by_one_weight() -> None:
    weights, net = Network(), Network()
    weights.input("w", Weight["v", "u"])
    net.input("x", Node[Scalar, "u"])
    with pytest.raises(DefinitionError, match="takes part in nothing else"):
        (weights + weights) @ net
    with pytest.raises(DefinitionError, match="one weight with two channel axes"):
        (net + net) @ net
    with pytest.raises(DefinitionError, match="no rows for species"):
        _ = net.copy(net.input("y", Node[Vector])).species


def test_network_without_nodes_is_refused() -> None:
    with pytest.raises(DefinitionError, match="has no nodes"):
        Network().layer("nothing")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"group": "SU2"}, "the group 'SU2' is not known; known are O3 and SO3"),
        ({"claim": Scalar}, "claims 0e with 0 indices for a result that has 1: 1o"),
        ({"claim": Node[Vector]}, "claims node 1o for a result that is row 1o"),
        ({"claim": Position}, "which no result is"),
        ({"output": "a"}, "uses the name a twice"),
    ],
)
def test_layer_without_a_meaning_is_refused(options: dict[str, object], message: str) -> None:
    with pytest.raises(DefinitionError, match=message):
        contraction().layer("contract", **options)


def test_claims_are_for_all_results() -> None:
    with pytest.raises(DefinitionError, match="claims s and returns s, t"):
        Network.layer_of("two", {"s": contraction(), "t": contraction()}, claim={"s": Vector})


def test_unknown_function_is_refused() -> None:
    with pytest.raises(DefinitionError, match="no function 'log'; known are cos"):
        contraction().apply("log")
