"""Operations and memory traffic of plans, against what is counted by hand and in the emitted C."""

import re
from pathlib import Path

import pytest

from tnforge.dsl.trace import load_layers
from tnforge.emit.context import Header, Layer
from tnforge.emit.targets.c import render_c
from tnforge.ir.types import Site
from tnforge.passes.simplify import simplify
from tnforge.schedule.fuse import plan_graph
from tnforge.schedule.plan import Plan
from tnforge.schedule.work import Amount, Traffic, Work, kernel_work, torch_work


def plan_of(target: str, name: str) -> Plan:
    (layer,) = [layer for layer in load_layers(target, {}) if layer.name == name]
    return plan_graph(simplify(layer.graph))


ONCE = ("examples/06_contract_once.py", "contract_once")
GATE = ("examples/05_hotpp_gate.py", "gate")


def test_the_kernel_of_a_message_reads_each_argument_once():
    work = kernel_work(plan_of(*ONCE))[Site.EDGE]
    # 9 products and 6 sums of h n, 3 products with w, 3 sums into the receiver
    assert work.flops == Amount(0, 21)
    assert work.traffic == Traffic(Amount(3, 9 + 1 + 3), Amount(0, 3), indices=2)
    assert work.traffic.bytes_read(64, 4) == (3 + 64 * 13) * 4 + 16
    assert work.traffic.bytes_written(64, 4) == 3 * 64 * 4


def test_plain_torch_writes_every_value_to_memory():
    work = torch_work(plan_of(*ONCE))[Site.EDGE]
    assert work.flops == Amount(0, 21)
    # gather 9 -> 9, contract 9 + 3 -> 3, weight 3 + 1 -> 3, add 3 + 3 -> 3
    assert work.traffic == Traffic(Amount(3, 9 + 9 + 3 + 1 + 3 + 3), Amount(0, 9 + 3 + 3 + 3), indices=2)


def test_formulas_count_their_operations_and_parameters_are_not_traffic():
    work = kernel_work(plan_of(*GATE))[Site.NODE]
    # squared norm 9 + 8, the formula w x + b and sigmoid 3, the product 9
    assert work.flops == Amount(0, 17 + 3 + 9)
    assert work.traffic.read == Amount(0, 9 + 1 + 9 + 1)


@pytest.mark.parametrize("name", ["compose", "decompose", "product_o3", "product_so3"])
def test_operations_of_kernels_are_those_of_the_emitted_c(name):
    plan = plan_of("examples/03_tensornet.py", name)
    text = render_c(Layer(plan, "", "", Header("0", "x.py", "", ())))[f"{name}.c"]
    loop = text.partition("(noinline)) void ")[2].partition("\n}\n")[0].partition("forget();")[2]
    lines = re.sub(r"\w+ \+ \d+ \* CHANNELS|\[.*?\]|/\* .*? \*/", "", loop)
    counted = len(re.findall(r" (?:\*|\+=|-=) ", lines))
    assert kernel_work(plan)[Site.NODE].flops == Amount(0, counted)


def test_amounts_add_and_scale():
    assert (Amount(1, 2, 5) + Amount(3, 4, 6)).at(10) == 4 + 60 + 1100


def work_of(body: str, folder: Path) -> dict[Site, Work]:
    (folder / "own.py").write_text(f"from tnforge import *\ni, j = indices('i j')\n\n\n@layer\n{body}")
    plan = plan_of(str(folder / "own.py"), "own")
    assert kernel_work(plan) == torch_work(plan)
    return torch_work(plan)


def test_mixing_counts_each_pair_of_channels_twice_and_reads_matrices_that_rows_have(tmp_path):
    shared = work_of(
        'def own(x: Node[Vector, "u"], w: Weight["v", "u"]):\n    return w["v", "u"] @ x["u", i]', tmp_path
    )
    traffic = Traffic(Amount(channel=3), Amount(channel=3))
    assert shared == {Site.NODE: Work(Amount(pair=6), traffic)}
    of_edges = work_of(
        'def own(x: Edge[Vector, "u"], w: Edge[Scalar, "v", "u"]):\n    return w["v", "u"] @ x["u", i]', tmp_path
    )
    assert of_edges == {Site.EDGE: Work(Amount(pair=6), Traffic(Amount(channel=3, pair=1), Amount(channel=3)))}


def test_lookups_move_numbers_and_read_an_index(tmp_path):
    found = work_of('def own(w: Species[Vector, "u"]):\n    return w.species["u", i]', tmp_path)
    assert found == {Site.NODE: Work(Amount(), Traffic(Amount(channel=3), Amount(channel=3), indices=1))}


def test_sums_over_nodes_run_over_nodes_and_add_to_the_structure(tmp_path):
    found = work_of("def own(x: Node[Vector]):\n    return sum_nodes(x[i])", tmp_path)
    assert found == {Site.NODE: Work(Amount(3), Traffic(Amount(6), Amount(3), indices=1))}


def test_blocks_are_read_and_written_and_not_counted(tmp_path):
    found = work_of('def own(x: Node[Scalars[4], "u"], phi: Function[1]):\n    return phi(x)', tmp_path)
    assert found == {Site.NODE: Work(Amount(), Traffic(Amount(channel=4), Amount(1)))}
