"""Emitted layers with mixed channels, lookups, sums over nodes and blocks: flat sums, several results, no rows."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from tests.laws.running import widths
from tnforge.build import build_package
from tnforge.check.load import load_layer
from tnforge.check.standin import stand_ins
from tnforge.cli import main
from tnforge.compiler import Options, Timer
from tnforge.dsl.layer import Layer
from tnforge.dsl.trace import load_layers
from tnforge.ir.graph import Graph
from tnforge.ir.interpret import Connections, interpret
from tnforge.testing.case import Case, Extents, Signature, draw_case
from tnforge.testing.equivariance import assert_equivariant

TARGETS = Options().targets
HEAD = "from tnforge import *\ni, j, k = indices('i j k')\n\n\n@layer\n"

LAYERS = {
    "mixed": 'x: Node[Matrix, "u"], w: Weight["v", "u"]): return w["v", "u"] @ x["u", i, j]',
    "by_species": 'x: Node[Vector, "u"], w: Species[Scalar, "v", "u"]): return w.species["v", "u"] @ x["u", i]',
    "by_edge": 'x: Edge[Vector, "u"], w: Edge[Scalar, "v", "u"]): return sum_neighbours(w["v", "u"] @ x["u", i])',
    "shared": 'a: Weight["v", "u"], b: Weight["u"], x: Node[Vector]): return (a["v", "u"] @ b["u"]) * x[i]',
    "found": 'b: Species[Vector, "u"], q: Structure[Scalar]): return b.species["u", i] * q.structure',
    "pooled": 'x: Node[Vector, "u"]): return sum_nodes(x["u", i] * x["u", j])',
    "pooled_alone": "x: Node[Vector]): return sum_nodes(x[i])",
    "learned": 'd: Edge[Scalars[4], "u"], n: Edge[Vector], phi: Function[3, "v"]): '
    'f = phi(d, n[i] * n[i]); return sum_neighbours((f[0, "v"] + f[1, "v"] * f[2, "v"]) * n[i])',
    "gated": 'x: Node[Vector, "u"], phi: Vanishing[1]): return phi(x["u", i] * x["u", i]) * x["u", i]',
    "counted": "s: Node[Scalar], phi: Function[1]): return sum_nodes(phi(s))",
    "several": 'd: Node[Scalars[4], "u"], x: Node[Vector, "u"], w: Weight["v", "u"], phi: Function[2, "u"]): '
    'f = phi(d); y = w["v", "u"] @ x["u", i]; z = f[1, "u"] * x["u", i]; '
    'return f[0, "u"] + d[3, "u"], y, sum_nodes(z), z, sum_nodes(y)',
}


def define(folder: Path, name: str, text: str) -> Layer:
    path = folder / f"{name}.py"
    head, _, body = text.partition("): ")
    path.write_text(HEAD + f"def {name}({head}):\n    " + body.replace("; ", "\n    ") + "\n")
    (layer,) = load_layers(str(path), {})
    return layer


@pytest.fixture(scope="module")
def layers(tmp_path_factory) -> dict[str, Layer]:
    folder = tmp_path_factory.mktemp("layers")
    return {name: define(folder, name, text) for name, text in LAYERS.items()}


@pytest.fixture(scope="module")
def built(layers, tmp_path_factory) -> Path:
    """The layers as one package, whose every target equals the definitions."""
    folder = tmp_path_factory.mktemp("built")
    definitions = [layer.definition for layer in layers.values()]
    made = build_package("made", definitions, folder, Options(), "layers.py", Timer())
    assert len(made.emitted) == len(TARGETS) * len(LAYERS)
    assert all(one.deviation < 1e-12 for one in made.emitted)
    return made.folder


def extents_of(nothing: str) -> Extents:
    """Extents with none of something: channels, edges, nodes with their edges, structures with all that is in them."""
    nodes, edges = (0 if nothing in ("nodes", "structures") else 4), (3 if nothing == "channels" else 0)
    ends = torch.arange(edges) if edges else torch.zeros(0, dtype=torch.int64)
    connections = Connections(
        ends.numpy(),
        ends.flip(0).numpy(),
        nodes,
        (torch.arange(nodes) % 2).numpy(),
        (torch.arange(nodes) % 2).numpy(),
        0 if nothing == "structures" else 3,
    )
    return Extents(connections=connections, channels=(0, 0) if nothing == "channels" else (2, 3))


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("nothing", ["edges", "nodes", "structures", "channels"])
@pytest.mark.parametrize("name", LAYERS)
def test_nothing_gives_nothing_of_the_right_shape(name, nothing, target, layers, built):
    graph, extents = layers[name].graph, extents_of(nothing)
    case = draw_case(Signature.of(graph).inputs, extents, torch.Generator().manual_seed(1))
    inputs = {own: value.requires_grad_() for own, value in case.inputs.items()}
    expected = interpret(graph, {own: value.detach().numpy() for own, value in inputs.items()}, case.connections)
    found = run(graph, built, target, case)
    for output, value in zip(graph.outputs, found, strict=True):
        assert value.shape == expected[output.name].shape
        assert np.allclose(value.detach().numpy(), expected[output.name], rtol=0, atol=1e-13)
    total = sum(value.square().sum() for value in found)
    slopes = torch.autograd.grad(total, list(inputs.values()), create_graph=True)
    for value, slope in zip(inputs.values(), slopes, strict=True):
        assert slope is not None
        assert slope.shape == value.shape
        assert slope.isfinite().all()
    if any(slope.requires_grad for slope in slopes):
        second = sum(slope.sum() for slope in slopes)
        torch.autograd.grad(second, list(inputs.values()), allow_unused=True)


def run(graph: Graph, folder: Path, target: str, case: Case) -> tuple[torch.Tensor, ...]:
    module = load_layer(folder, graph.name, target, **stand_ins(graph, widths(graph, case.inputs)))
    given = {name: case.connections.keyword(name) for name in graph.keywords}
    keywords = {name: value if isinstance(value, int) else torch.as_tensor(value) for name, value in given.items()}
    found = module(*case.inputs.values(), **keywords)
    return found if isinstance(found, tuple) else (found,)


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("name", LAYERS)
def test_emitted_layers_are_equivariant_as_callables(name, target, layers, built):
    graph = layers[name].graph
    blocks = stand_ins(graph, {letter: Extents().width(letter) for letter in "uv"})
    assert_equivariant(load_layer(built, name, target, **blocks), Signature.of(graph), tolerance=1e-11)
    assert_equivariant(graph)


STANDALONE = """
import sys
sys.modules["tnforge"] = None
sys.path.insert(0, {folder!r})
import torch
from made_several import Several
phi = torch.nn.Linear(8, 4, bias=False, dtype=torch.float64)
case = (torch.ones(2, 4, 2), torch.ones(2, 3, 2), torch.ones(3, 2))
values = []
for target in ("torch", "c"):
    x = case[1].double().requires_grad_()
    layer = Several(phi, target)
    out = layer(case[0].double(), x, case[2].double(), structure=torch.tensor([0, 0]), structures=1)
    (slope,) = torch.autograd.grad(out[4].sum() + out[3].square().sum(), x)
    values.append((*[tuple(part.shape) for part in out], [round(part.sum().item(), 9) for part in (*out, slope)]))
    assert [name for name, _ in layer.named_parameters()] == ["phi.weight"]
assert values[0] == values[1], values
print(values[0][:5])
"""


def test_a_package_with_blocks_stands_alone(tmp_path):
    folder = tmp_path / "made"
    folder.mkdir()
    define(folder, "several", LAYERS["several"])
    assert main(["compile", str(folder / "several.py"), "-o", str(tmp_path / "out"), "--standalone"]) == 0
    code = STANDALONE.format(folder=str(tmp_path / "out"))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "((2, 2), (2, 3, 3), (1, 3, 2), (2, 3, 2), (1, 3, 3))"
