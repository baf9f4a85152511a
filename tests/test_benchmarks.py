"""The benchmarks of layers: what they compute from times and sizes, and that ours runs without any other library."""

from __future__ import annotations

import json
import time
from dataclasses import replace

import pytest
import torch

from benchmarks.layers.algebra import count_monomials, natural_paths
from benchmarks.layers.contender import OURS, Contender, Mode, deviation, evaluate, results
from benchmarks.layers.contraction_model import Shape
from benchmarks.layers.convolution import convolution_case, convolution_work, family, ours
from benchmarks.layers.convolution_peers import builders
from benchmarks.layers.edges import Edges, random_edges, reference
from benchmarks.layers.failures import Failures, Slow
from benchmarks.layers.harmonics import harmonics_case
from benchmarks.layers.measure import Plan, measure_case
from benchmarks.layers.packages import Packages
from benchmarks.layers.products import product_work
from benchmarks.layers.workload import Case, Setting
from benchmarks.measuring.number import exponent
from benchmarks.measuring.result import Recorder, Row, with_ratios
from benchmarks.measuring.roofline import Peaks, Work, roofline
from benchmarks.measuring.timing import Limits, OutOfTimeError, Sample, Times, interleave, time_limit
from tnforge.library.ace import basis

PEAKS = Peaks(1, copy=10e9, read=8e9, float32=100e9, float64=50e9)
LIMITS = Limits(seconds=0.01, rounds=3, calls=6)


@pytest.fixture(autouse=True)
def known_peaks(monkeypatch):
    monkeypatch.setattr("benchmarks.layers.device.measure_peaks", lambda: {1: PEAKS})


def setting(folder) -> Setting:
    return Setting(Packages(None, parent=folder), peers=False)


def test_medians_leave_out_the_slow_call():
    times = Times(tuple(Sample(wall, cpu) for wall, cpu in ((1, 50), (2, 3), (90, 4))))
    assert (times.wall, times.cpu) == (2, 4)


def test_rounds_interleave_the_calls():
    order = []
    calls = {name: lambda name=name: order.append(name) for name in "ab"}
    times = interleave(calls, LIMITS, lambda call: (call(), Sample(0.01, 0.01))[1])
    assert order[4:] == list("ababab")
    assert {name: len(found.samples) for name, found in times.items()} == {"a": 3, "b": 3}


def test_slow_calls_are_made_twice():
    assert (LIMITS.rounds_of(1.0), LIMITS.calls_of(1.0)) == (2, 1)
    assert (LIMITS.rounds_of(1e-5), LIMITS.calls_of(1e-5)) == (3, 2)


def test_a_call_that_takes_too_long_is_stopped():
    with pytest.raises(OutOfTimeError, match="not ready after 1 s"), time_limit(1):
        time.sleep(5)


def test_roofline_is_arithmetic_or_memory():
    assert roofline(Work(200e9, 1e9), PEAKS, "float32") == 2
    assert roofline(Work(200e9, 1e9), PEAKS, "float64") == 4
    assert roofline(Work(1e9, 50e9), PEAKS, "float32") == 5


def test_work_of_the_smallest_convolution_by_hand():
    # Paths 0 0 -> 0, 1 1 -> 0, 0 1 -> 1 and 1 0 -> 1: 1 + 3 + 3 + 3 coefficients, as many pairs, 8 results.
    paths = natural_paths(1)
    assert (len(paths.triples), paths.entries, paths.pairs, len(paths.owner)) == (4, 10, 10, 8)
    work = convolution_work(1, channels=2, edges=5, nodes=3, size=4, mode=Mode.FORWARD)
    assert work.flops == 5 * (2 * 10 + 2 * (2 * 10 + 8) + 2 * 8)
    x, y, w, out = 3 * 2 * 4, 5 * 4, 5 * 2 * 4, 3 * 2 * 8
    assert work.bytes == 4 * (x + y + w + out) + 16 * 5
    backward = convolution_work(1, 2, 5, 3, 4, Mode.BACKWARD)
    assert (backward.flops, backward.bytes) == (4 * work.flops, 2 * work.bytes + 4 * (x + y + w))
    double = convolution_work(1, 2, 5, 3, 4, Mode.DOUBLE)
    assert double.bytes - backward.bytes == 4 * (3 * (x + y + w) + out) + 16 * 5


def test_work_of_a_product_by_hand():
    assert product_work((1, 1, 0), rows=10, size=4, mode=Mode.FORWARD) == Work(2 * 10 * 3, 4 * 10 * 7)
    assert product_work((1, 1, 0), 10, 4, Mode.BACKWARD) == Work(3 * 2 * 10 * 3, 4 * 10 * (7 + 13))


def test_monomials_of_one_and_two_scalars_and_vectors():
    # Into a scalar: s, s s, v0 v0, v1 v1, v2 v2; into a vector: v, s v.
    assert count_monomials(basis(2, 1, 0), 1) == 5
    assert count_monomials(basis(2, 1, 1), 1) == 6
    assert Shape(2, 1).monomials == 108


def test_exponent_of_a_power():
    assert exponent([(x, 3 * x**2.5) for x in (1, 2, 5, 7)]) == pytest.approx(2.5)


def test_ratio_only_where_the_function_is_the_same():
    row = Row("layers", "W1", {}, "forward", OURS, cpu_ms=2.0, wall_ms=9.0, agrees=True)
    other = replace(row, contender="other", cpu_ms=6.0)
    found = with_ratios([row, other, replace(other, agrees=False), replace(other, cpu_ms=None, wall_ms=None)])
    assert [one.ratio for one in found] == [1, 3, None, None]
    assert with_ratios([other])[0].ratio is None


def test_more_threads_are_compared_on_the_clock():
    row = Row("layers", "W1", {}, "forward", OURS, threads=2, cpu_ms=2.0, wall_ms=9.0)
    assert row.time == 9
    assert replace(row, threads=1).time == 2
    assert replace(row, roofline_ms=3.0).over_roofline == 3


def scaled_case(factor: float) -> Case:
    """The square, and another contender that computes a multiple of it in units of its own."""
    other = Contender("other", lambda x: (x * x * factor / 4,), lambda own: (2 * own[0],))
    builders = {OURS: lambda: Contender(OURS, lambda x: (x * x,)), "other": lambda: other, "broken": broken}
    return Case({"n": 3}, (torch.tensor([1.0, -2.0, 3.0]),), builders, lambda mode: Work(3, 24), tuple(Mode))


def broken() -> Contender:
    raise ModuleNotFoundError("No module named 'broken'")


@pytest.mark.parametrize(("factor", "agrees"), [(1.0, True), (1.001, False)])
def test_disagreement_is_refused_in_every_mode(factor, agrees, tmp_path):
    plan = Plan(setting(tmp_path), LIMITS, memory=False)
    found = list(measure_case(scaled_case(factor), "W0", plan))
    assert [rows[0].mode for rows in found] == ["forward", "backward", "double"]
    for own, other, missing in found:
        assert own.agrees
        assert own.ratio == 1
        assert (other.agrees, other.ratio is not None) == (agrees, agrees)
        assert other.error.startswith("" if agrees else "computes something else")
        assert missing.error == "ModuleNotFoundError: No module named 'broken'"


def test_results_are_compared_in_the_form_of_the_workload():
    x = (torch.tensor([1.0, 2.0]),)
    other = scaled_case(1.0).builders["other"]()
    (value,) = results(other, Mode.FORWARD, x, ())
    (gradient,) = results(other, Mode.BACKWARD, x, (torch.ones(2),))
    (second,) = results(other, Mode.DOUBLE, x, (torch.ones(2),))
    assert value.tolist() == [1, 4]
    assert gradient.tolist() == [2, 4]
    assert second.tolist() == [8, 16]


def test_deviation_sees_shapes_and_missing_numbers():
    one = torch.ones(3)
    assert deviation((one,), (one,)) == 0
    assert deviation((one,), (torch.ones(4),)) == float("inf")
    assert deviation((one * float("nan"),), (one,)) == float("inf")


def test_the_slow_are_left_out_of_larger_cases():
    slow = Slow()
    rows = [
        Row("layers", "W1", {"lmax": 1, "edges": 10}, "forward", name, cpu_ms=time, agrees=True)
        for name, time in ((OURS, 0.1), ("best", 1.0), ("near", 3.0), ("far", 9.0))
    ]
    slow.remember(rows)
    reasons = {
        name: slow.reason("W1", {"lmax": 1, "edges": 99}, Mode.FORWARD, name) for name in ("best", "near", "far")
    }
    assert reasons == {"best": "", "near": "", "far": "left out: 9.0 times the best of the others on lmax=1 edges=10"}
    assert slow.reason("W1", {"lmax": 2, "edges": 99}, Mode.FORWARD, "far") == ""


def test_only_calls_that_took_too_long_are_not_tried_again(tmp_path):
    failures = Failures(tmp_path / "failures.json", {"torch": "1", "tnforge": "1"})
    failures.remember("slow", OutOfTimeError("not ready after 600 s"))
    failures.remember("wrong", ValueError("wrong"))
    assert failures.known("slow") == "not ready after 600 s in an earlier run"
    assert failures.known("wrong") == ""
    assert Failures(tmp_path / "failures.json", {"torch": "2"}).known("slow") == ""


def test_convolution_of_ours_alone(tmp_path):
    plan = Plan(setting(tmp_path), LIMITS)
    case = convolution_case(plan.setting, lmax=1, channels=4, edges=60)
    found = list(measure_case(case, "W1", plan))
    recorder = Recorder(tmp_path / "results" / "layers.jsonl", {"device": "cpu"})
    for rows in found:
        recorder.write(rows)
    data = [json.loads(line) for line in recorder.path.read_text().splitlines()]
    assert [row["mode"] for row in data] == ["forward", "backward", "double"]
    for row in data:
        assert row["contender"] == OURS
        assert row["cpu_ms"] > 0
        assert row["peak_mb"] > 0
        assert row["ratio"] == 1
        assert row["device"] == "cpu"


def test_our_convolution_is_the_definition(tmp_path):
    torch.manual_seed(0)
    paths, edges = natural_paths(1), random_edges(5, 12)
    contender = ours(Packages(None, "torch", tmp_path), 1, edges, torch.float64)
    shapes = ((5, 4, 3), (12, 4), (12, len(paths.triples), 3))
    arguments = tuple(torch.randn(shape, dtype=torch.float64) for shape in shapes)
    found = contender.read(evaluate(contender.call, Mode.FORWARD, arguments))
    assert deviation(found, (reference(paths, edges, *arguments),)) < 1e-14
    assert deviation(found, (reference(paths, Edges(edges.receiver, edges.sender, 5), *arguments),)) > 1e-3


@pytest.mark.parametrize("name", ["dense bmm", "opt_einsum"])
def test_dense_contenders_are_the_definition(name, tmp_path):
    torch.manual_seed(0)
    paths, edges = natural_paths(2), random_edges(5, 12)
    where = replace(setting(tmp_path), dtype=torch.float64)
    contender = builders(2, 3, edges, where)[name]()
    shapes = ((5, 9, 3), (12, 9), (12, len(paths.triples), 3))
    arguments = tuple(torch.randn(shape, dtype=torch.float64) for shape in shapes)
    found = results(contender, Mode.FORWARD, arguments, ())
    expected = reference(paths, edges, *arguments)
    assert expected.shape == (5, len(paths.owner), 3)
    assert deviation(found, (expected,)) < 1e-14


def test_our_harmonics_are_those_of_directions(tmp_path):
    case = harmonics_case(replace(setting(tmp_path), dtype=torch.float64), lmax=2, edges=7)
    (found,) = results(case.builders[OURS](), Mode.FORWARD, case.arguments, ())
    unit = torch.nn.functional.normalize(case.arguments[0])
    assert deviation((found[:, :4],), (torch.cat([torch.ones(7, 1).double(), 3**0.5 * unit], 1),)) < 1e-14
    assert deviation((found[:, 4:].square().sum(1),), (torch.full((7,), 5.0).double(),)) < 1e-14


def test_packages_have_the_name_of_their_settings():
    assert family(3).name == "spherical_convolution_aparttrue_lmax3"
