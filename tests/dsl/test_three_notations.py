"""One operation on species, structures, mixed channels and learnable functions, written in each of three notations."""

from pathlib import Path

import pytest

from tnforge import (
    Edge,
    Function,
    Layer,
    Network,
    Node,
    Pseudovector,
    Scalar,
    Scalars,
    Species,
    Structure,
    Vanishing,
    Vector,
    Weight,
    complete,
    eps,
    exchange,
    indices,
    keep,
    layer,
    load_layers,
    sum_neighbours,
    sum_nodes,
)
from tnforge.errors import DefinitionError, ProofError
from tnforge.passes.simplify import canonical
from tnforge.proof.prove import prove_definition

i, j = indices("i j")


def in_indices() -> Layer:
    @layer(outputs="energy message")
    def update(
        x: Node[Vector, "u"],
        n: Edge[Vector],
        d: Edge[Scalars[4]],
        a: Weight["v", "u"],
        w: Species[Scalar, "v", "u"],
        b: Species[Scalar, "v"],
        q: Structure[Scalar],
        scale: Weight,
        phi: Function[2, "v"],
        gate: Vanishing[1, "v"],
    ):
        f = phi(d, n[i] * n[i])
        sent = f[0, "v"] * b.species.sender["v"] * n[i] + f[1, "v"] * (a["v", "u"] @ x.sender["u", i])
        message = keep(sum_neighbours(sent) + scale * (w.species["v", "u"] @ x["u", i]))
        norm = message * message
        return sum_nodes(gate(norm)["v"] * norm * q.structure), message

    return update


def as_graphs() -> Layer:
    sent_by_direction, sent_by_vector, square, norms, own = (Network() for _ in range(5))
    x = Network().input("x", Node[Vector, "u"])
    n = square.input("n", Edge[Vector])
    d = Network().input("d", Edge[Scalars[4]])
    matrix, by_species = Network(), Network()
    matrix.input("a", Weight["v", "u"])
    assert by_species.input("w", Species[Scalar, "v", "u"]).species.key == "w.species"
    b = sent_by_direction.input("b", Scalar, channel="v", site="species")
    q = Network().input("q", Scalar, site="structure")
    own.input("scale", Weight)

    again = square.copy(n)
    square.join(n.leg(0), again.leg(0))
    f = sent_by_direction.learned("phi", Function[2, "v"], sent_by_direction.copy(d), square)
    sent_by_vector.copy(f).block(1)
    f.block(0)
    assert b.species.sender.key == "b.species.sender"
    sent_by_direction.open(sent_by_direction.copy(n).leg(0))
    gathered, plain = Network(), Network()
    gathered.open(gathered.copy(x).sender.leg(0))
    sent_by_vector.open(sent_by_vector.place(matrix @ gathered).leg(0))
    plain.open(plain.copy(x).leg(0))
    own.open(own.place(by_species @ plain).leg(0))

    message = ((sent_by_direction + sent_by_vector).sum_neighbours() + own).keep()
    energy = Network()
    for net in norms, energy:
        first, second = net.place(message), net.place(message)
        net.join(first.leg(0), second.leg(0))
    energy.learned("gate", Vanishing[1, "v"], norms)
    assert energy.copy(q).structure.key == "q.structure"
    return Network.layer_of("update", {"energy": energy.sum_nodes(), "message": message})


DATA = """
layers:
  update:
    inputs:
      x: node 1o [u]
      n: edge 1o
      d: edge flat(4x0e)
      a: shared 0e [v] [u]
      w: species 0e [v] [u]
      b: species 0e [v]
      q: structure 0e
      scale: shared 0e
    functions:
      phi: flat(2x0e) [v]
      gate: vanishing 0e [v]
    values:
      square: {product: [n i, n i]}
      f: {block: [phi, d, square]}
      along: {product: [f.0, b.species.sender, n i], out: i}
      mixed: {mix: [a, x.sender]}
      weighted: {product: [f.1, mixed i], out: i}
      arrived: {neighbours: {sum: [along, weighted]}}
      by_species: {mix: [w.species, x]}
      own: {product: [scale, by_species i], out: i}
      message: {keep: {sum: [arrived, own]}}
      norm: {product: [message i, message i]}
      g: {block: [gate, norm]}
    results:
      energy: {pool: {product: [g, message i, message i, q.structure]}}
      message: message
"""


@pytest.fixture
def layers(tmp_path: Path) -> dict[str, Layer]:
    file = tmp_path / "update.yaml"
    file.write_text(DATA)
    (data,) = load_layers(str(file), {})
    return {"indices": in_indices(), "graphs": as_graphs(), "data": data}


def test_three_notations_make_one_graph_with_one_hash(layers: dict[str, Layer]) -> None:
    made = {name: canonical(each.graph) for name, each in layers.items()}
    assert str(made["graphs"]) == str(made["indices"])
    assert str(made["data"]) == str(made["indices"])
    assert len({graph.hash for graph in made.values()}) == 1
    for word in "block phi", "vanishing block gate", "lookup species", "lookup structure", "mix", "keep", "pool":
        assert f" = {word} " in str(made["data"])


def test_every_notation_is_proved_and_says_where_it_was_written(layers: dict[str, Layer]) -> None:
    for each in layers.values():
        claims = prove_definition(each.definition).claims
        assert claims[0].claim == "equivariant O(3)"
        assert sum(place is not None for place in each.definition.places) == len(each.definition.places)


TORQUE = """
layers:
  torque:
    inputs: {r: 1o, f: 1o}
    result: {product: [eps i j k, r j, f k], out: i}
    claim: 1e
    claims: [complete, exchange r f -1]
"""


def claimed() -> list[Layer]:
    k = indices("k")[0]

    @layer(claims=[exchange("r", "f", sign=-1), complete])
    def torque(r: Vector, f: Vector) -> Pseudovector:
        return eps[i, j, k] * r[j] * f[k]

    net = Network()
    e, r, f = net.eps(), net.input("r", Vector), net.input("f", Vector)
    net.join(e.leg(1), r.leg(0))
    net.join(e.leg(2), f.leg(0))
    net.open(e.leg(0))
    made = net.layer("torque", claim=Pseudovector, claims=[complete, exchange("f", "r", sign=-1)])
    return [torque, made]


def test_claims_are_made_in_every_notation(tmp_path: Path) -> None:
    (tmp_path / "torque.yaml").write_text(TORQUE)
    layers = [*claimed(), *load_layers(str(tmp_path / "torque.yaml"), {})]
    assert len({canonical(each.graph).hash for each in layers}) == 1
    assert all(len(each.graph.claims) == 2 for each in layers)
    for each in layers:
        prove_definition(each.definition)


@pytest.mark.parametrize(
    ("claim", "error"),
    [("exchange r f 1", ProofError), ("exchange r g -1", DefinitionError), ("finished", DefinitionError)],
)
def test_false_claims_of_plain_data_are_refused(claim: str, error: type[Exception], tmp_path: Path) -> None:
    (tmp_path / "torque.yaml").write_text(TORQUE.replace("complete", claim))

    def proved() -> None:
        for each in load_layers(str(tmp_path / "torque.yaml"), {}):
            prove_definition(each.definition)

    with pytest.raises(error):
        proved()
