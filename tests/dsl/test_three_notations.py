"""One operation on species, structures, mixed channels and learnable functions, written in each of three notations."""

from pathlib import Path

import pytest

from tnforge import (
    Edge,
    Function,
    Layer,
    Network,
    Node,
    Scalar,
    Scalars,
    Species,
    Structure,
    Vanishing,
    Vector,
    Weight,
    indices,
    keep,
    layer,
    load_layers,
    sum_neighbours,
    sum_nodes,
)
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
