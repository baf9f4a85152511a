"""The numeric check finds wrong values, wrong gradients and wrong second derivatives."""

import pytest
import torch

from tnforge.check.case import draw_case
from tnforge.check.numeric import TOLERANCE, compare
from tnforge.dsl.trace import load_layers
from tnforge.errors import VerifyError
from tnforge.ir.graph import Graph


def graph_of(name: str, file: str) -> Graph:
    return {layer.graph.name: layer.graph for layer in load_layers(f"examples/{file}", {})}[name]


DOT = graph_of("dot", "02_quadrupole.py")
GATE = graph_of("gate", "05_hotpp_gate.py")
ONCE = graph_of("contract_once", "06_contract_once.py")


def right_dot(a, b):
    return (a * b).sum(1)


class WrongGradient(torch.autograd.Function):
    """The scalar product with a gradient that is off by a millionth."""

    @staticmethod
    def forward(ctx, a, b):
        ctx.save_for_backward(a, b)
        return (a * b).sum(1)

    @staticmethod
    def backward(ctx, g):
        a, b = ctx.saved_tensors
        return 1.000001 * g[:, None] * b, g[:, None] * a


class WrongSecond(torch.autograd.Function):
    """The scalar product whose gradient has a wrong derivative."""

    @staticmethod
    def forward(ctx, a, b):
        ctx.save_for_backward(a, b)
        return (a * b).sum(1)

    @staticmethod
    def backward(ctx, g):
        a, b = ctx.saved_tensors
        return g[:, None] * b.detach(), g[:, None] * a


def right_gate(t, w, b):
    return t * torch.sigmoid(w * (t * t).sum((1, 2)) + b)[:, None, None]


def right_once(h, n, w, sender, receiver):
    message = torch.einsum("eijc,ej,ec->eic", h[sender], n, w)
    return message.new_zeros((h.shape[0], *message.shape[1:])).index_add(0, receiver, message)


@pytest.mark.parametrize(("graph", "function"), [(DOT, right_dot), (GATE, right_gate), (ONCE, right_once)])
def test_right_code_passes(graph, function):
    assert compare(graph, "torch", function).largest <= TOLERANCE


@pytest.mark.parametrize(
    ("graph", "function"),
    [
        (DOT, lambda a, b: right_dot(a, b) * (1 + 1e-9)),
        (DOT, lambda a, b: right_dot(a, b) + 1e-9),
        (DOT, lambda a, b: right_dot(a, b.roll(1, 1))),
        (DOT, WrongGradient.apply),
        (DOT, WrongSecond.apply),
        (DOT, lambda a, b: right_dot(a.float(), b.float()).double()),
        (DOT, lambda a, b: right_dot(a, b) * float("nan")),
        (GATE, lambda t, w, b: right_gate(t, b, w)),
        (GATE, lambda t, w, b: right_gate(t.transpose(1, 2), w, b)),
        (ONCE, lambda h, n, w, sender, receiver: right_once(h, n, w, receiver, sender)),
        (ONCE, lambda h, n, w, sender, receiver: right_once(h.transpose(1, 2), n, w, sender, receiver)),
    ],
    ids=lambda value: "" if callable(value) else value.name,
)
def test_wrong_code_is_refused(graph, function):
    with pytest.raises(VerifyError, match=f"code of layer {graph.name} differs"):
        compare(graph, "torch", function)


def test_a_case_has_a_self_loop_and_a_node_without_edges():
    connections = draw_case(ONCE).connections
    assert any(connections.sender == connections.receiver)
    assert set(range(connections.nodes)) - set(connections.receiver.tolist())
