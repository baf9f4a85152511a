"""The benchmark of potentials: what is timed is what it says, and its numbers are read rightly."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from benchmarks.measuring.result import OURS, Recorder, Row, with_ratios
from benchmarks.measuring.roofline import Peaks
from benchmarks.measuring.timing import Limits, Sample
from benchmarks.potentials import measure as measuring
from benchmarks.potentials.agreement import deviation, publish
from benchmarks.potentials.aims import UNIT, aim_of, factor
from benchmarks.potentials.atoms import CUTOFF, Given, load, save, silicon, water
from benchmarks.potentials.contenders import TABULATED
from benchmarks.potentials.measure import Case, Entry, Plan, measure
from benchmarks.potentials.model import EVALUATION, TRAINING, Model, call_of
from benchmarks.potentials.neighbours import given
from benchmarks.potentials.network import NETWORKS, Network, chosen
from benchmarks.potentials.ours import build
from benchmarks.potentials.process import FailedError, Process, TooLateError
from benchmarks.potentials.report import newest, summary
from benchmarks.potentials.work import evaluation_work
from tests.models.plain import Plain
from tests.models.test_official import OPTIONS, drawn

PEAKS = Peaks(1, copy=10e9, read=8e9, float32=100e9, float64=50e9)


# Structures ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("atoms", "edges", "periodic"), [(21, 318, False), (201, 7702, True), (999, 40484, True)])
def test_water_has_its_atoms_and_edges(atoms: int, edges: int, periodic: bool) -> None:
    found = given(water(atoms), CUTOFF)
    assert (found.atoms, found.edges, bool(found.is_periodic)) == (atoms, edges, periodic)
    assert np.bincount(found.numbers)[[1, 8]].tolist() == [2 * atoms // 3, atoms // 3]
    vectors = found.positions[found.sender] + found.shift - found.positions[found.receiver]
    assert np.linalg.norm(vectors, axis=1).max() < CUTOFF
    assert np.allclose(found.images @ found.cell, found.shift)


def test_molecules_are_rigid() -> None:
    places = water(201).positions.reshape(-1, 3, 3)
    bonds = np.linalg.norm(places[:, 1:] - places[:, :1], axis=2)
    angles = np.einsum("nx,nx->n", *(places[:, k] - places[:, 0] for k in (1, 2))) / bonds.prod(1)
    assert np.allclose(bonds, 0.96856, atol=1e-5)
    assert np.allclose(np.degrees(np.arccos(angles)), 103.999, atol=1e-2)


def test_silicon_has_four_bonds() -> None:
    for cells in (2, 5):
        crystal = given(silicon(cells), 3.0)
        assert (crystal.atoms, crystal.edges) == (8 * cells**3, 32 * cells**3)


def test_atoms_are_kept_in_files(tmp_path: Path) -> None:
    one = given(water(21), CUTOFF)
    save(one, tmp_path / "atoms.npz")
    other = load(tmp_path / "atoms.npz")
    assert one.species == other.species == (1, 8)
    assert (other.kinds == (one.numbers == 8)).all()
    for name in ("positions", "cell", "is_periodic", "sender", "receiver", "shift"):
        assert np.array_equal(getattr(one, name), getattr(other, name))


# Networks ------------------------------------------------------------------------------------------


def tensornet_weights(layers: int) -> int:
    """Tables, learned functions and mixing matrices of 128 channels, 32 functions, 20 species."""

    def linear(given: int, made: int) -> int:
        return (given + 1) * made

    c = 128
    gates = linear(c, 2 * c) + linear(2 * c, 3 * c)
    embedding = 20 * c + linear(2 * c, c) + 3 * linear(32, c) + gates + 3 * c**2 + 2 * c
    each = linear(32, c) + gates + 6 * c**2
    return embedding + layers * each + 2 * 3 * c + linear(3 * c, c) + linear(c, c // 2) + linear(c // 2, 1)


def hotpp_weights(ranks: int) -> int:
    """Three interactions of 64 channels, the last one into scalars, with radial weights for each path."""
    c, paths = 64, {2: (3, 11, 3), 3: (4, 23, 4)}[ranks]
    radial = 8 + 8 * c + 2 * c**2
    kept = [(made + 1) * c**2 + c + 2 * c * made for made in (ranks, ranks, 0)]
    return 2 * c + sum(radial + own + count * c**2 for own, count in zip(kept, paths, strict=True)) + c**2 + 2 * c + 1


WEIGHTS = {
    Network("tensornet", 1): tensornet_weights(1),
    Network("tensornet", 2): tensornet_weights(2),
    Network("hotpp", 2): hotpp_weights(2),
    Network("hotpp", 3): hotpp_weights(3),
    Network("ictp", 1): 110928,
    Network("ictp", 2): 189136,
    Network("ictp", 3): 313296,
}


def test_tensornets_have_the_weights_of_torchmd_net() -> None:
    assert (tensornet_weights(1), tensornet_weights(2)) == (521857, 756097)


@pytest.mark.slow
@pytest.mark.parametrize("network", NETWORKS, ids=lambda network: network.title)
def test_networks_have_their_weights(network: Network) -> None:
    model = build(network, given(water(21), CUTOFF))
    assert sum(weight.numel() for weight in model.weights) == WEIGHTS[network]


def test_networks_are_chosen_by_name() -> None:
    assert chosen("") == NETWORKS
    assert chosen("hotpp:3,ictp:1") == (Network("hotpp", 3), Network("ictp", 1))
    with pytest.raises(SystemExit, match="there is no network"):
        chosen("hotpp:9")


@pytest.mark.parametrize(
    ("network", "atoms", "edges", "millions"),
    [
        (Network("tensornet", 2), 21, 318, 471),
        (Network("tensornet", 2), 201, 7702, 9843),
        (Network("hotpp", 2), 21, 318, 202),
        (Network("ictp", 1), 21, 318, 65),
        (Network("ictp", 2), 21, 318, 134),
        (Network("ictp", 3), 21, 318, 263),
    ],
)
def test_operations_of_networks(network: Network, atoms: int, edges: int, millions: int) -> None:
    work = evaluation_work(network, atoms, edges)
    assert round(work.flops / 1e6) == millions
    assert evaluation_work(network, 2 * atoms, 2 * edges).flops == 2 * work.flops
    assert 0 < work.bytes < work.flops


# What is asked of contenders ------------------------------------------------------------------------


class Springs(nn.Module):
    """An energy that depends on positions and one weight."""

    def __init__(self) -> None:
        super().__init__()
        self.strength = nn.Parameter(torch.tensor(2.0))

    def predict(self, differentiable: bool) -> tuple[Tensor, Tensor]:
        places = torch.tensor([[1.0, 2.0]], requires_grad=True)
        energy = self.strength * places.square().sum()
        (slope,) = torch.autograd.grad(energy, places, create_graph=differentiable)
        return energy, -slope


def test_a_step_of_training_is_along_the_gradient_of_energy_and_forces() -> None:
    springs = Springs()
    step = call_of(Model(springs.predict, springs), TRAINING)
    step()
    assert springs.strength.grad is not None
    # (5 w)^2 + (2 w)^2 (1 + 4) at w = 2: the derivative is 90 w.
    assert float(springs.strength.grad) == pytest.approx(180)
    assert 0 < 2 - springs.strength.item() < 1e-5


def test_an_evaluation_fixes_the_weights() -> None:
    springs = Springs()
    energy, forces = call_of(Model(springs.predict, springs), EVALUATION)()  # type: ignore[misc]
    assert (energy.item(), forces.tolist()) == (10, [[-4, -8]])
    assert springs.strength.grad is None
    assert not springs.strength.requires_grad


def small() -> Given:
    return given(water(21), float(OPTIONS["cutoff_upper"]))


def test_the_same_weights_agree_and_others_do_not(tmp_path: Path) -> None:
    atoms, weights = small(), drawn(OPTIONS)
    weights = {name: value.to(torch.float64) for name, value in weights.items()}

    class Official(nn.Module):
        def state_dict(self, *_: object, **__: object) -> dict[str, Tensor]:
            return weights

    def predict(_: bool, factor: float = 1.0, energy_of_atom: float = 0.0) -> tuple[Tensor, Tensor]:
        x = torch.from_numpy(atoms.positions).requires_grad_()
        energy = Plain(weights, OPTIONS).energy(torch.from_numpy(atoms.numbers), x, 0.0)
        (slope,) = torch.autograd.grad(energy, x)
        return energy.reshape(1) + energy_of_atom * atoms.atoms * slope.abs().max(), -factor * slope

    publish(Model(predict, Official(), OPTIONS), tmp_path / "right.npz")
    publish(Model(lambda again: predict(again, factor=1.001), Official(), OPTIONS), tmp_path / "forces.npz")
    publish(Model(lambda again: predict(again, energy_of_atom=1e-3), Official(), OPTIONS), tmp_path / "energy.npz")
    assert deviation(tmp_path / "right.npz", atoms) < 1e-9
    for name in ("forces", "energy"):
        assert deviation(tmp_path / f"{name}.npz", atoms) == pytest.approx(1e-3, rel=0.01)


# Processes -----------------------------------------------------------------------------------------


def test_what_fails_in_a_process_is_told(tmp_path: Path) -> None:
    save(small(), tmp_path / "atoms.npz")
    process = Process(sys.executable, 60, tmp_path / "log")
    asked = {"system": "tensornet", "size": 1, "mode": EVALUATION, "atoms": str(tmp_path / "atoms.npz")}
    with pytest.raises(FailedError, match="KeyError: 'nobody'"):
        process.ask(contender="nobody", **asked)
    process.process.kill()
    with pytest.raises(FailedError, match="its process ended"):
        process.ask(contender="nobody", **asked)
    process.close()


def test_a_process_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    process = Process(sys.executable, 0, tmp_path / "log")
    with pytest.raises(TooLateError, match="not ready after 0 s"):
        process.ask(threads=1)
    process.close()


def test_a_small_network_of_ours_from_end_to_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measuring, "measure_peaks", lambda: {1: PEAKS})
    plan = Plan(Limits(seconds=0.01, rounds=2), (1,), log=tmp_path / "log")
    case = Case(Network("hotpp", 0), small(), EVALUATION)
    row, with_tables = measure(case, plan)
    (step,) = measure(replace(case, mode=TRAINING), plan)
    assert (with_tables.contender, with_tables.error) == (TABULATED, "")
    assert (row.contender, row.error, row.case["atoms"]) == (OURS, "", 21)
    assert row.ratio == 1
    assert 0 < (row.cpu_ms or 0) < (step.cpu_ms or 0)
    assert 0 < (row.peak_mb or 0) < (step.peak_mb or 0)
    assert row.roofline_ms is not None
    assert step.roofline_ms is None
    Recorder(tmp_path / "results" / "rows.jsonl", {}).write([row])
    (line,) = (tmp_path / "results" / "rows.jsonl").read_text().splitlines()
    assert json.loads(line)["more"]["weights"] == row.more["weights"]


class Told:
    """A process that answers at once."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def once(self, threads: int) -> Sample:
        return Sample(self.seconds, self.seconds / threads)

    def ask(self, **asked: object) -> dict[str, int]:
        return {"bytes": 2**20}


def test_times_are_those_that_processes_measure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measuring, "measure_peaks", lambda: {1: PEAKS, 2: replace(PEAKS, threads=2)})
    entries = [
        Entry(OURS, Told(0.5), deviation=0.0),  # type: ignore[arg-type]
        Entry("same", Told(1.5), deviation=1e-6),  # type: ignore[arg-type]
        Entry("wrong", Told(1.5), deviation=1e-3),  # type: ignore[arg-type]
        Entry("another network", Told(0.1)),  # type: ignore[arg-type]
        Entry("missing", error="is missing"),
    ]
    case = Case(Network("tensornet", 2), small(), EVALUATION)
    rows = list(measuring._timed(entries, case, Plan(Limits(0.0, 2))))
    assert [row.threads for row in rows] == 5 * [1] + 5 * [2]
    assert [row.cpu_ms for row in rows[:5]] == [500, 1500, 1500, 100, None]
    assert [row.ratio for row in rows[:5]] == [1, 3, None, None, None]
    assert rows[2].error == "computes something else: 1.0e-03 away"


# Aims ----------------------------------------------------------------------------------------------


def row(contender: str, milliseconds: float, workload: str = "tensornet", mode: str = EVALUATION, **sizes: int) -> Row:
    case = {**({"layers": 2} if workload == "tensornet" else {}), **sizes}
    times = {"cpu_ms": milliseconds, "wall_ms": milliseconds, "peak_mb": milliseconds}
    return Row("potentials", workload, case, mode, contender, "float32", 1, **times, agrees=True)


def test_aims_are_scaled_by_the_kernels_of_torchmd_net() -> None:
    finding = row("torchmd-net warp, own neighbours", 3 * UNIT, atoms=201)
    kernels = [row("torchmd-net warp", 2 * UNIT, atoms=201), finding]
    others = [row("torchmd-net warp", 1.0, atoms=21), row("torchmd-net torch", 1.0, atoms=201)]
    training = row("torchmd-net warp", 1.0, mode=TRAINING, atoms=201)
    assert factor([*kernels, *others, training]) == 2
    assert factor(others) is None
    own = row(OURS, 150.0, "hotpp", ranks=2, atoms=201)
    aim = aim_of(own, None, 2.0)
    assert aim is not None
    assert (aim.most, aim.met(150.0), aim.met(161.0)) == (160, True, False)
    assert aim_of(own, None, None) is None
    assert aim_of(replace(own, threads=2), None, 2.0) is None
    assert aim_of(replace(own, mode=TRAINING), None, 2.0) is None


@pytest.mark.parametrize(("mode", "atoms", "most"), [(EVALUATION, 21, 20), (EVALUATION, 201, 24), (TRAINING, 201, 20)])
def test_aims_beside_the_best_other(mode: str, atoms: int, most: float) -> None:
    own, best = (row(name, 60.0, mode=mode, atoms=atoms) for name in (OURS, "torchmd-net warp"))
    aim = aim_of(own, best, None)
    assert aim is not None
    assert aim.most == most
    assert aim_of(own, replace(best, agrees=False), None) is None


def test_the_report_is_of_the_newest_rows(tmp_path: Path) -> None:
    path = tmp_path / "results" / "rows.jsonl"
    first, last = Recorder(path, {}), Recorder(path, {})
    last.run["run"] = "another"
    other = row("torchmd-net torch", 1.0, atoms=201)
    first.write([row(OURS, 999.0, atoms=201), other, replace(row(OURS, 1.0, atoms=201), benchmark="growth")])
    last.write(with_ratios([row(OURS, 130.5, atoms=201), row("torchmd-net warp", 261.0, atoms=201)]))
    rows = newest(path, "potentials")
    assert [(one.contender, one.cpu_ms) for one in rows] == [(OURS, 130.5), ("torchmd-net warp", 261)]
    text = "\n".join(summary(rows))
    assert "1/2.5: missed by 1.25" in text
    assert " 130! " in text
    assert "s = 1.000" in text
