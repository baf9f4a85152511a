"""Sweeps: which steps run together, what they hand on, and what stays in memory."""

import pytest

from tnforge.dsl.trace import load_layers
from tnforge.kernel.kernel import ROW
from tnforge.passes.simplify import simplify
from tnforge.schedule import sweep
from tnforge.schedule.fuse import plan_graph
from tnforge.schedule.pack import Pack
from tnforge.schedule.plan import Plan, Single
from tnforge.schedule.sweep import Sweep, named_sweeps, stages


def plan_of(target: str, **settings: str) -> Plan:
    (layer,) = load_layers(target, settings)
    return plan_graph(simplify(layer.graph))


def written(text: str, tmp_path) -> Plan:
    source = tmp_path / "source.py"
    source.write_text(f"from tnforge import *\ni, j = indices('i j')\n{text}")
    return plan_of(str(source))


def test_a_contraction_is_one_sweep_that_hands_on_all_products_below_it():
    plan = plan_of("tnforge.library.ace:contraction", order="3", lmax="2", degree="0")
    (found,) = stages(plan)
    assert len(plan.steps) > 1
    assert [step for step in plan.steps if step not in found.steps] == []
    assert [plan.names[k] for k in found.results] == ["out"]
    assert [pack.slot.map for pack in found.handed_on] == [ROW] * (len(found.steps) - 1)


def test_radial_weights_never_stand_in_memory():
    plan = plan_of("tnforge.library.spherical:convolution", lmax="1", radial="4")
    (found,) = stages(plan)
    (pack,) = found.handed_on
    assert (pack.slot.components, pack.slot.channels) == (4, True), "one weight for each path"
    assert "~0" in found.call
    assert str(found).splitlines()[1] == (
        f"  hands on handed1[4, u] at row: 8 operations a number, made again where they are at most {sweep.WORTH}"
    )


def test_what_is_dear_to_make_again_stays_in_memory(monkeypatch):
    monkeypatch.setattr(sweep, "WORTH", 7)
    plan = plan_of("tnforge.library.spherical:convolution", lmax="1", radial="4")
    first, second = stages(plan)
    assert isinstance(first, Sweep)
    assert isinstance(second, Sweep)
    assert not first.handed_on
    assert set(first.results) <= {operand.node for operand in second.operands}


def test_values_that_others_read_stay_in_memory(tmp_path):
    plan = written(
        "@layer\ndef gate(t: Node[Matrix, 'u'], w: Weight['u'], s: Node[Scalar, 'u']):\n"
        "    n = named(keep(w['u'] * t['u', i, j] * t['u', i, j]))\n"
        "    return t['u', i, j] * sigmoid(n['u']) * (n['u'] + s['u'])\n",
        tmp_path,
    )
    first, formula, _ = stages(plan)
    assert isinstance(formula, Single)
    assert isinstance(first, Sweep)
    assert not first.handed_on, "the formula reads the norm"


def test_neighbour_sums_are_not_handed_on_to_edges(tmp_path):
    plan = written(
        "@layer\ndef twice(h: Node[Scalar, 'u'], w: Edge[Scalar, 'u']):\n"
        "    s = named(sum_neighbours(w['u'] * h.sender['u']))\n"
        "    return sum_neighbours(w['u'] * s.sender['u'])\n",
        tmp_path,
    )
    assert len(named_sweeps(plan)) == 2


def test_channels_of_two_axes_run_apart(tmp_path):
    plan = written(
        "@layer\ndef two(x: Node[Vector, 'u'], y: Node[Vector, 'v']):\n"
        "    return named(x['u', i] * x['u', i])['u'], named(y['v', i] * y['v', i])['v']\n",
        tmp_path,
    )
    assert len(named_sweeps(plan)) == 2


@pytest.mark.parametrize("lmax", ["1", "2"])
def test_every_part_reads_what_was_made_before(lmax: str):
    for found in named_sweeps(plan_of("tnforge.library.ace:contraction", order="3", lmax=lmax)).values():
        made: set[Pack] = set()
        for part in found.parts:
            assert {value for value in part.reads if isinstance(value, Pack)} <= made
            made |= {value for value in part.makes if isinstance(value, Pack)}


def test_what_belongs_to_a_species_is_read_from_the_table():
    plan = plan_of("tnforge.library.ace:contraction", order="2", lmax="1", species="true")
    (found,) = stages(plan)
    assert isinstance(found, Sweep)
    (table,) = [operand for operand in found.operands if operand.end]
    assert (plan.names[table.node], table.end) == ("w", "species")


def test_a_looked_up_value_that_is_a_result_stands_in_memory(tmp_path):
    plan = written(
        "@layer\ndef embed(z: Species[Scalar, 'u'], h: Node[Scalar, 'u']):\n"
        "    return z.species['u'], z.species['u'] * h['u']\n",
        tmp_path,
    )
    assert [type(stage).__name__ for stage in stages(plan)].count("Single") == 1
