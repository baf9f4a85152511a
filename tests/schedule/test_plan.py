"""Plans: pairwise products in a good order, values kept in memory, steps that fuse what can be fused."""

from collections import Counter

import pytest

from tnforge.dsl.trace import load_layers
from tnforge.errors import EmitError
from tnforge.ir.graph import Builder, Graph, Output
from tnforge.ir.ops import Input, Product
from tnforge.ir.polynomial import components, expand
from tnforge.ir.types import Site, Type
from tnforge.passes.simplify import simplify
from tnforge.schedule import fuse
from tnforge.schedule.fuse import plan_graph
from tnforge.schedule.plan import Fused, Plan, Single
from tnforge.symmetry.group import Group
from tnforge.symmetry.rep import MATRIX, SCALAR, VECTOR


def plan_of(target: str, name: str, **settings: str) -> Plan:
    layers = {layer.graph.name: layer for layer in load_layers(target, settings)}
    return plan_graph(simplify(layers[name].graph))


def kinds(plan: Plan) -> list[str]:
    return [type(step).__name__ for step in plan.steps]


def test_every_product_of_a_plan_has_at_most_two_operands():
    plan = plan_of("examples/04_hotpp_message.py", "message")
    counts = Counter(len(node.operands) for node in plan.graph.nodes if isinstance(node.op, Product))
    assert max(counts) == 2


def test_coefficients_without_channels_are_combined_first():
    builder = Builder()
    n, w = builder.add(Input("n", Type(VECTOR, Site.EDGE))), builder.add(Input("w", Type(SCALAR, Site.EDGE, ("u",))))
    result = builder.add(Product.of(["", "i", "j"], "ij"), w, n, n)
    graph = builder.graph("square", Group.O3, (Output("out", result, MATRIX),))
    assert "product n[i] n[j] -> [i j] : edge t2e\n" in str(plan_graph(simplify(graph))), "n n must not carry channels"


def test_a_message_is_one_fused_step_over_edges():
    plan = plan_of("examples/04_hotpp_message.py", "message")
    (step,) = plan.steps
    assert isinstance(step, Fused)
    slots = {(slot.name, slot.components, slot.channels, slot.map) for slot in step.kernel.operands}
    assert slots == {
        ("h0_sender", 1, True, "sender"),
        ("h1_sender", 3, True, "sender"),
        ("h2_sender", 9, True, "sender"),
        ("n", 3, False, "row"),
        ("w", 4, True, "row"),
    }
    (output,) = step.kernel.outputs
    assert (output.components, output.map) == (9, "receiver")


def test_a_gate_is_two_fused_steps_around_a_formula():
    plan = plan_of("examples/05_hotpp_gate.py", "gate")
    assert kinds(plan) == ["Fused", "Single", "Fused"]


def test_results_over_the_same_rows_share_one_step():
    plan = plan_of("examples/03_tensornet.py", "decompose")
    (step,) = plan.steps
    assert [slot.name for slot in step.kernel.outputs] == ["s", "v", "t"]


def test_a_kernel_has_the_polynomial_of_the_graph_it_came_from():
    plan = plan_of("examples/03_tensornet.py", "product_o3")
    (step,) = plan.steps
    expected = components(expand(simplify(plan.graph), simplify(plan.graph).outputs[0].node))
    found = {
        (term.component, tuple(sorted((step.kernel.operands[k].name, c) for k, c in term.factors))): term.coefficient
        for term in step.kernel.terms
    }
    names = {k: plan.graph.input_name(k) for k in plan.graph.inputs}
    assert found == {
        (component, tuple(sorted((names[leaf.node], c) for leaf, c in factors))): value
        for (component, factors), value in expected.items()
    }


def test_a_split_that_changes_the_meaning_is_found(monkeypatch):
    def wrong(builder, node, operands):
        op = node.op
        if isinstance(op, Product) and len(set(op.labels)) == len(op.labels) == 2 and len(op.out) == 2:
            op = Product.of([op.labels[1], op.labels[0]], op.out)
        return builder.add(op, *operands)

    monkeypatch.setattr(fuse, "pairwise", wrong)
    with pytest.raises(EmitError, match="changed the value"):
        plan_of("examples/03_tensornet.py", "product_so3")


def test_large_polynomials_are_cut_at_intermediates(monkeypatch):
    whole = plan_of("examples/04_hotpp_message.py", "message")
    monkeypatch.setattr(fuse, "MAX_TERMS", 40)
    cut = plan_of("examples/04_hotpp_message.py", "message")
    assert len(whole.steps) == 1
    assert len(cut.steps) > 1
    assert all(len(step.kernel.terms) <= 40 for step in cut.steps if isinstance(step, Fused))


def test_more_results_than_a_kernel_may_have_are_made_by_several(monkeypatch):
    monkeypatch.setattr(fuse, "MAX_OUTPUTS", 2)
    plan = plan_of("examples/03_tensornet.py", "decompose")
    assert [len(step.kernel.outputs) for step in plan.steps if isinstance(step, Fused)] == [2, 1]


def test_names_of_intermediates_never_hide_arguments(tmp_path):
    source = tmp_path / "names.py"
    source.write_text(
        "from tnforge import *\ni, j = indices('i j')\n"
        "@layer\ndef hide(v3: Vector, v4: Vector, v5: Scalar):\n"
        "    return v3[i] * v4[i] * v5 * sigmoid(v3[j] * v4[j])\n"
    )
    plan = plan_of(str(source), "hide")
    assert len(set(plan.names)) == len(plan.names)


def test_positions_become_displacements(tmp_path):
    source = tmp_path / "geometry.py"
    source.write_text(
        "from tnforge import *\ni, = indices('i')\n"
        "@layer\ndef pull(x: Node[Position], w: Edge[Scalar]):\n"
        "    return sum_neighbours(w * displacement(x)[i])\n"
    )
    plan = plan_of(str(source), "pull")
    assert isinstance(plan.steps[0], Single)
    assert not any(isinstance(step, Single) for step in plan.steps[1:])
    assert isinstance(plan.graph, Graph)
