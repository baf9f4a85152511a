"""Formulas in PyTorch: the cutoff has right gradients and no infinite ones; pi has one door out."""

from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
import sympy
import torch

from tnforge import (
    Edge,
    Network,
    Node,
    Position,
    Scalar,
    Vector,
    Weight,
    cos,
    cutoff,
    displacement,
    exp,
    indices,
    layer,
    load_layers,
    pi,
    sigmoid,
    sin,
    sqrt,
    sum_neighbours,
)
from tnforge.build import build_package
from tnforge.check.case import draw_case
from tnforge.check.load import load_layer
from tnforge.compiler import Options, Timer
from tnforge.dsl.layer import Layer
from tnforge.emit.formula import Formulas
from tnforge.emit.literals import literal
from tnforge.errors import VerifyError
from tnforge.ir import scalar
from tnforge.ir.ops import Scalar as Formula
from tnforge.ir.scalar import Pi
from tnforge.passes.simplify import canonical
from tnforge.schedule.fuse import plan_graph
from tnforge.schedule.work import torch_work

i, j = indices("i j")


@layer
def envelope(x: Scalar):
    return cutoff(x, (cos(pi * x) + 1) / 2)


@layer
def root(x: Scalar):
    return cutoff(x, sqrt(1 - x))


@layer
def bump(x: Scalar, a: Weight["u"], y: Scalar):
    return a["u"] * cutoff(x, exp(1 - 1 / (1 - x**2))) + cutoff(x, a["u"]) + cos(pi) * y


@layer
def circles(v: Vector, w: Weight["u"]):
    return w["u"] * pi * pi * v[i] * (2 / pi)


@layer
def message(x: Node[Position], h: Node[Vector, "u"], f: Weight["k"], rc: Weight["k"]):
    r = displacement(x)
    d = sqrt(r[i] * r[i]) / 2
    psi = cutoff(d, sin(f["k"] * d) / d) + cutoff(d / 2, rc["k"] * (1 - d / 2) ** 3)
    return sum_neighbours(cutoff(d, (1 - d) ** 3) * h.sender["u", i]), sum_neighbours(psi)


def built(layer: Layer, folder: Path):
    made = build_package("made", [layer.definition], folder, Options(), "test", Timer())
    assert all(emitted.deviation < 1e-13 for emitted in made.emitted)
    return made


@pytest.mark.parametrize("own", [envelope, root, bump, circles, message], ids=lambda own: own.name)
def test_layers_with_a_cutoff_equal_their_definition(own: Layer, tmp_path: Path) -> None:
    assert len(built(own, tmp_path).emitted) == 2


@pytest.mark.parametrize("own", [root, bump, message], ids=lambda own: own.name)
def test_the_check_sees_both_sides(own: Layer) -> None:
    case = draw_case(own.graph)
    if own is message:
        x, ends = case.inputs["x"], case.connections
        places = np.linalg.norm(x[ends.sender] - x[ends.receiver], axis=1) / 2
        assert places.min() < 1 < places.max() / 2
    else:
        assert case.inputs["x"].min() < 1 < case.inputs["x"].max()


def test_a_wrong_side_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    right = Formulas._cut

    def wrong(self, argument, body, names):
        return right(self, argument, body, names).replace(", 0.0)", ", 1e-6)")

    monkeypatch.setattr(Formulas, "_cut", wrong)
    with pytest.raises(VerifyError, match="differs from its definition"):
        built(envelope, tmp_path)


@pytest.mark.parametrize("target", ["torch", "c"])
def test_no_derivative_beyond_the_cutoff_is_infinite(target: str, tmp_path: Path) -> None:
    made = load_layer(built(root, tmp_path).folder, "root", target)
    x = torch.tensor([0.75, 1.0, 1.5, 2.0], dtype=torch.float64, requires_grad=True)
    first = torch.autograd.grad(made(x).sum(), x, create_graph=True)[0]
    second = torch.autograd.grad(first.sum(), x, create_graph=True)[0]
    third = torch.autograd.grad(second.sum(), x)[0]
    assert first.tolist() == [-1.0, 0.0, 0.0, 0.0]
    assert second.tolist() == [-2.0, 0.0, 0.0, 0.0]
    assert third.tolist() == [-12.0, 0.0, 0.0, 0.0]


def test_single_precision_stays_single(tmp_path: Path) -> None:
    made = load_layer(built(bump, tmp_path).folder, "bump", "torch")
    assert made(torch.rand(3), torch.rand(2), torch.rand(3)).dtype is torch.float32


def test_a_place_is_compared_once() -> None:
    expr = scalar.parse("cut(x0, x0) + cut(x0, sin(x0)) + cut(x1, x0)", ["x0", "x1"])
    formulas = Formulas("x")
    assert formulas.text(expr, ["x", "y"]).count("torch.where") == 3
    assert formulas.take() == [
        "_inside1 = x < 1.0",
        "_within2 = torch.where(_inside1, x, 0.5)",
        "_inside3 = y < 1.0",
        "_within4 = torch.where(_inside3, x, 0.5)",
    ]
    assert formulas.take() == []


def test_pi_leaves_as_the_nearest_double() -> None:
    exact = Decimal(str(sympy.pi.evalf(60)))
    found = float(literal(Pi()))
    assert found == float(exact)
    assert abs(Decimal(found) - exact) < abs(Decimal(np.nextafter(found, 4)) - exact)


def test_pi_stands_inside_formulas() -> None:
    formulas = [node for node in envelope.graph.nodes if isinstance(node.op, Formula)]
    assert [len(node.operands) for node in formulas] == [1]


def test_a_cut_costs_an_operation() -> None:
    def flops(own: Layer) -> int:
        return sum(work.flops.row for work in torch_work(plan_graph(own.graph)).values())

    @layer
    def bare(x: Scalar):
        return (cos(pi * x) + 1) / 2

    assert flops(envelope) == flops(bare) + 1


YAML = """
layers:
  cut_message:
    inputs:
      d: edge 0e
      n: edge 1o
    values:
      c: {formula: "cut(d, 1/2 * cos(d * pi) + 1/2)"}
    result: {neighbours: {product: [c, n i], out: i}}
"""


def test_three_notations_make_one_graph(tmp_path: Path) -> None:
    @layer
    def cut_message(d: Edge[Scalar], n: Edge[Vector]):
        return sum_neighbours(cutoff(d, (cos(d * pi) + 1) / 2) * n[i])

    (tmp_path / "one.yaml").write_text(YAML)
    (data,) = load_layers(str(tmp_path / "one.yaml"), {})
    hashes = {canonical(own.graph).hash for own in (cut_message, data, drawn_message())}
    assert len(hashes) == 1


def drawn_message() -> Layer:
    length = Network()
    length.input("d", Scalar, site="edge")
    net = Network()
    net.place(length.cutoff(((length * pi).apply("cos") + 1) / 2))
    net.open(net.input("n", Vector, site="edge").leg(0))
    return net.sum_neighbours().layer("cut_message")


def test_numbers_may_be_cut_and_places_may_be_wide(tmp_path: Path) -> None:
    @layer
    def wide(x: Node[Scalar, "u"], y: Node[Scalar]):
        return cutoff(x["u"], y) + sigmoid(y) * cutoff(y, 2)

    built(wide, tmp_path)
