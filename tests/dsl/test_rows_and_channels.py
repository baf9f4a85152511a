"""Species, structures, channels mixed by matrices, and opaque blocks: typed, proved, emitted, refused."""

from pathlib import Path

import numpy as np
import pytest
import torch

from tnforge.build import build_package
from tnforge.check.case import channel_extents
from tnforge.check.load import load_layer
from tnforge.check.standin import stand_ins
from tnforge.compiler import Options, Timer
from tnforge.dsl.layer import Layer
from tnforge.dsl.trace import load_layers
from tnforge.errors import DefinitionError, ProofError
from tnforge.ir.interpret import Connections, interpret
from tnforge.ir.text import parse_graph
from tnforge.passes.simplify import canonical, simplify
from tnforge.proof.prove import prove_definition

HEAD = "from tnforge import *\ni, j, k, l = indices('i j k l')\n\n\n@layer\n"

DEFINITIONS = {
    "mixed": """
def mixed(x: Node[Matrix, "u"], w: Weight["v", "u"]) -> Node[Matrix, "v"]:
    return w["v", "u"] @ x["u", j, i]
""",
    "of_species": """
def of_species(x: Node[Vector, "u"], w: Species[Scalar, "v", "u"], b: Species[Scalar, "v"]):
    return (w.species["v", "u"] @ x["u", i]) * b.species["v"]
""",
    "pooled": """
def pooled(x: Node[Vector, "u"], q: Structure[Scalar]):
    return sum_nodes(x["u", i] * x["u", j] * q.structure)
""",
    "learned": """
def learned(x: Node[Vector, "u"], n: Edge[Vector], d: Edge[Scalars[4]], phi: Function[2, "v"], w: Weight["v", "u"]):
    f = phi(d)
    return sum_neighbours(f[0, "v"] * n[i] + f[1, "v"] * (w["v", "u"] @ x.sender["u", i]))
""",
    "norms": """
def norms(x: Node[Vector, "u"], s: Node[Scalar], phi: Vanishing[1, "u"]):
    return phi(x["u", i] * x["u", i], s)["u"] * x["u", i]
""",
    "called_twice": """
def called_twice(x: Edge[Scalar, "u"], y: Weight["u"], n: Edge[Vector], phi: Function[2, "v"]):
    f, g = phi(x["u"]), phi(y["u"])
    return sum_neighbours(f[0, "v"] * g[1, "v"] * n[i])
""",
    "counted": """
def counted(s: Node[Scalar], phi: Function[1]):
    return sum_nodes(phi(s))
""",
    "weights": """
def weights(a: Weight["v", "u"], b: Weight["u"], x: Node[Vector, "v"]):
    return (a["v", "u"] @ b["u"]) * x["v", i]
""",
    "residual": """
def residual(x: Node[Vector, "u"], w: Weight["u", "u"], scale: Weight):
    return x["u", i] + scale * (w["u", "u"] @ x["u", i])
""",
    "by_type": """
def by_type(x: Node[Scalar, "u"], y: Node[Vector, "u"], w: Species[Scalar, "v", "u"], n: Edge[Vector]):
    z = w.species["v", "u"] @ (x["u"] * y["u", i])
    return sum_neighbours(n[i] * n[j] * (w.species.sender["v", "u"] @ y.sender["u", j])) + z
""",
    "parity_decided": """
def parity_decided(x: Node[TensorNetMatrix, "u"], w: Weight["v", "u"]) -> Node[TensorNetMatrix, "v"]:
    return w["v", "u"] @ (x["u", i, k] * x["u", k, j])
""",
}


def define(folder: Path, text: str) -> Layer:
    path = folder / "definition.py"
    path.write_text(HEAD + text.strip() + "\n")
    (layer,) = load_layers(str(path), {})
    return layer


@pytest.mark.parametrize("name", DEFINITIONS)
def test_definitions_are_proved_and_emitted_and_agree(name, tmp_path):
    layer = define(tmp_path, DEFINITIONS[name])
    assert parse_graph(str(layer.graph)) == layer.graph
    assert parse_graph(str(canonical(layer.graph))).hash == canonical(layer.graph).hash
    assert "equivariant O(3)" in [claim.claim for claim in prove_definition(layer.definition).claims]
    built = build_package("made", [layer.definition], tmp_path / "out", Options(), "definition.py", Timer())
    assert len(built.emitted) == 2
    assert all(one.deviation < 1e-13 for one in built.emitted)


def arrays(layer: Layer, rows: dict[str, int]) -> dict[str, np.ndarray]:
    random, extents = np.random.default_rng(3), channel_extents(layer.graph)
    types = {layer.graph.input_name(k): layer.graph.type(k) for k in layer.graph.inputs}
    return {
        name: random.normal(
            size=(
                *([rows[type_.site.value]] if type_.site.value != "shared" else []),
                *type_.rep.shape,
                *(extents[letter] for letter in type_.channels),
            )
        )
        for name, type_ in types.items()
    }


CONNECTIONS = Connections(
    np.array([0, 1, 2]), np.array([1, 1, 0]), 3, np.array([1, 0, 1]), np.array([0, 0, 1]), structures=3
)
ROWS = {"node": 3, "edge": 3, "structure": 3, "species": 2}


def test_each_node_is_mixed_by_the_matrix_of_its_species(tmp_path):
    layer = define(tmp_path, DEFINITIONS["of_species"])
    given = arrays(layer, ROWS)
    found = interpret(layer.graph, given, CONNECTIONS)["out"]
    for node, species in enumerate(CONNECTIONS.species):
        expected = given["x"][node] @ given["w"][species].T * given["b"][species]
        assert np.allclose(found[node], expected, rtol=0, atol=1e-14)


def test_nodes_are_summed_by_structure_and_an_empty_one_is_zero(tmp_path):
    layer = define(tmp_path, DEFINITIONS["pooled"])
    given = arrays(layer, ROWS)
    found = interpret(layer.graph, given, CONNECTIONS)["out"]
    parts = np.einsum("niu,nju->niju", given["x"], given["x"])
    assert np.allclose(found[0], (parts[0] + parts[1]) * given["q"][0], rtol=0, atol=1e-13)
    assert np.allclose(found[1], parts[2] * given["q"][1], rtol=0, atol=1e-13)
    assert not found[2].any()


def test_a_vanishing_block_stands_for_one_without_biases(tmp_path):
    layer = define(tmp_path, DEFINITIONS["norms"])
    block = stand_ins(layer.graph, {"u": 3})["phi"]
    assert not block(torch.zeros(2, 4)).any()
    assert block(torch.ones(2, 4)).any()
    other = define(tmp_path, DEFINITIONS["learned"])
    assert stand_ins(other.graph, channel_extents(other.graph))["phi"](torch.zeros(2, 4)).all()


def test_blocks_are_modules_of_the_layer_and_trained_with_it(tmp_path):
    layer = define(tmp_path, DEFINITIONS["norms"])
    built = build_package("made", [layer.definition], tmp_path / "out", Options(), "definition.py", Timer())
    made = load_layer(built.folder, "norms", "c", phi=torch.nn.Linear(4, 3, bias=False))
    assert [name for name, _ in made.named_parameters()] == ["phi.weight"]
    x, s = torch.randn(2, 3, 3), torch.randn(2)
    made(x, s).sum().backward()
    assert made.phi.weight.grad.abs().sum() > 0
    expected = made.phi(torch.cat(((x * x).sum(1), s[:, None]), -1))[:, None] * x
    assert torch.allclose(made(x, s), expected)


MEANINGLESS = [
    ('x: Node[Vector, "u"], w: Weight["v", "u"]', 'w["v", "u"] * x["u", i]', "by @"),
    ('x: Node[Vector, "v"], w: Weight["v", "u"]', 'w["v", "u"] @ x["v", i]', "channels 'u' is applied to: node 1o"),
    ('x: Node[Vector, "u"], w: Weight["u"]', 'w["u"] @ x["u", i]', "two channel axes"),
    ('x: Node[Vector, "u"]', 'x["u", i] @ x["u", i]', "one weight with two"),
    ('x: Node[Vector, "u", "v"]', 'x["u", "v", i]', "at most one channel axis"),
    ('x: Node[Vector], w: Weight["u", "v", "w"]', "x[i]", "at most 2 channel axes"),
    ("x: Node[Vector]", "x.species[i]", "no rows for species"),
    ("x: Edge[Vector]", "sum_nodes(x[i])", "sum_nodes takes a node value"),
    ("x: Vector, phi: Function[1]", "phi(x[i])", "takes scalars"),
    ("x: Scalar, phi: Function[1]", "phi(x) + phi(x, x)", "takes unlike arguments"),
    ("x: Vector, phi: Function[1]", "x[i]", "never uses its argument phi"),
    ("x: Scalar, train: Function[1]", "train(x)", "attribute of that name"),
    ("x: Scalar, phi: Function[0]", "phi(x)", "the number of scalars"),
    ("a: Node[Scalar], b: Edge[Scalar], phi: Function[1]", "phi(a, b)", "different sites"),
]

FALSE = [
    ("x: Node[Position]", "sum_nodes(x[i])", "uses positions themselves"),
    ("a: Pseudoscalar, phi: Function[1]", "phi(a)", "gives a Pseudoscalar"),
    ("a: Vector, b: Pseudovector, phi: Vanishing[1]", "phi(a[i] * b[i])", "gives a Pseudoscalar"),
    (
        'x: Node[Vector, "u"], y: Node[Pseudovector, "u"], w: Weight["v", "u"]',
        'w["v", "u"] @ direct_sum(x["u", i], y["u", i])',
        "mixes the channels of",
    ),
]


@pytest.mark.parametrize(
    ("head", "body", "error", "message"),
    [(*case[:2], DefinitionError, case[2]) for case in MEANINGLESS]
    + [(*case[:2], ProofError, case[2]) for case in FALSE],
)
def test_what_has_no_meaning_or_is_false_is_refused(head, body, error, message, tmp_path):
    with pytest.raises(error, match=message):
        prove_definition(define(tmp_path, f"def f({head}):\n    return {body}").definition)


def test_a_witness_says_what_stands_for_a_block(tmp_path):
    head = "def f(a: Vector, b: Vector, phi: Function[1]) -> Vector:\n"
    text = head + "    return phi(a[i] * b[i]) * eps[i, j, k] * a[j] * b[k]"
    with pytest.raises(ProofError, match="phi taken as the polynomial that stands in for it") as caught:
        prove_definition(define(tmp_path, text).definition)
    assert caught.value.witness.recheck()


def test_every_pass_keeps_rows_and_channels(tmp_path):
    for text in DEFINITIONS.values():
        layer = define(tmp_path, text)
        given = arrays(layer, ROWS)
        before = interpret(layer.graph, given, CONNECTIONS)
        after = interpret(simplify(layer.graph), given, CONNECTIONS)
        assert all(np.allclose(after[name], value, rtol=0, atol=1e-12) for name, value in before.items())


def test_a_function_whose_result_is_not_used_is_refused(tmp_path):
    text = "def f(x: Scalar, phi: Function[1]):\n    y = phi(x)\n    return x + 0 * 1"
    with pytest.raises(DefinitionError, match="never uses its argument phi"):
        define(tmp_path, text)
