"""Potentials with tables: as near to the exact ones as asked for, smooth, their forces those of their energies."""

from __future__ import annotations

import gc
import math
from copy import deepcopy
from dataclasses import replace
from typing import Any
from weakref import ReferenceType, ref

import pytest
import torch
from torch import Tensor

from tnforge.errors import ConfigError, DataError
from tnforge.models.checkpoint import load, save
from tnforge.models.potential import Potential
from tnforge.models.structure import Structures, neighbours_of, structure
from tnforge.models.table import Grid, make_table
from tnforge.models.tabulate import LEAST, Tabulated, _Curve
from tnforge.recipes import build, tabulate
from tnforge.runtime.library import has_compiler

pytestmark = pytest.mark.skipif(not has_compiler(), reason="tables need kernels, and those a C compiler")

SYSTEMS: dict[str, dict[str, Any]] = {
    "tensornet": {"channels": 8, "layers": 1, "functions": 8},
    "hotpp": {"channels": 4, "layers": 2, "ranks": 1, "functions": 4, "hidden": [8, 8]},
    "ictp": {"channels": 4, "layers": 2, "hidden": 1, "edges": 1, "order": 2, "functions": 4, "width": 8},
}


def potential(system: str, target: str = "auto", **more: Any) -> Potential:
    own = {
        "system": system,
        "species": [1, 8],
        "cutoff": 4.0,
        "number": "float64",
        "seed": 1,
        **SYSTEMS[system],
        **more,
    }
    return build(own, target)


def water(seed: int = 0) -> Structures:
    generator = torch.Generator().manual_seed(seed)
    oxygen = torch.tensor([[0.0, 0, 0], [2.9, 0.3, 0.1], [0.2, 3.1, 0.4]], dtype=torch.float64)
    hydrogen = [oxygen + torch.tensor(step, dtype=torch.float64) for step in ([0.76, 0.59, 0.0], [-0.76, 0.59, 0.0])]
    places = torch.cat([oxygen, *hydrogen]) + 0.05 * torch.randn(9, 3, generator=generator, dtype=torch.float64)
    return structure([8] * 3 + [1] * 6, places, 7.0 * torch.eye(3, dtype=torch.float64), True)


def pair_at(distance: float) -> Structures:
    return structure([8, 1], [[0.0, 0.0, 0.0], [0.0, 0.0, distance]])


def wave(numbers: Tensor) -> Tensor:
    return torch.stack([torch.sin(7 * numbers), torch.exp(-numbers)], 1)


def test_a_table_has_the_errors_that_it_says():
    grid = Grid(0.5, 4.0, 20)
    table = make_table(wave, grid)
    at = torch.linspace(0.5, 4.0, 20_001, dtype=torch.float64)[:-1]
    cell = ((at - grid.least) / grid.width).long().clamp(max=19)
    place = (at - grid.least) / grid.width - cell
    powers = place[:, None] ** torch.arange(6)
    found = (table.coefficients[cell] * powers[:, :, None]).sum(1)
    worst = float((found - wave(at)).abs().max() / wave(at).abs().max())
    assert 0.98 * table.value <= worst <= 1.02 * table.value
    assert 1e-8 < worst < 1e-4


def test_a_table_has_two_continuous_derivatives():
    table, width = make_table(wave, Grid(0.5, 4.0, 20)), 3.5 / 20
    for order in range(3):
        factors = torch.tensor([math.perm(k, order) for k in range(6)], dtype=torch.float64)
        end = (table.coefficients * factors[:, None]).sum(1) / width**order
        start = table.coefficients[:, order] * math.factorial(order) / width**order
        torch.testing.assert_close(end[:-1], start[1:], rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("system", SYSTEMS)
def test_tables_are_within_their_tolerance(system):
    exact, atoms = potential(system), water()
    for tolerance in (1e-4, 1e-7):
        made, entries = tabulate(exact, tolerance)
        assert all(entry.value <= tolerance and entry.slope <= 10 * tolerance for entry in entries)
        found, expected = made(atoms), exact(atoms)
        assert 0 < (found.forces - expected.forces).abs().max() < 300 * tolerance * expected.forces.abs().max()
        assert (found.energies - expected.energies).abs().max() < 300 * tolerance


@pytest.mark.parametrize("system", SYSTEMS)
def test_forces_are_minus_the_derivative_of_the_tabulated_energy(system):
    made, _ = tabulate(potential(system), 1e-3)
    atoms, step = water(), 1e-5
    forces = made(atoms).forces
    for atom, axis in ((0, 2), (4, 0)):
        moved = [atoms.positions.clone() for _ in range(2)]
        moved[0][atom, axis] += step
        moved[1][atom, axis] -= step
        up, down = (float(made(atoms.moved(places), want=("energy",)).energy) for places in moved)
        assert forces[atom, axis] == pytest.approx((down - up) / (2 * step), rel=1e-6, abs=1e-9)


@pytest.mark.parametrize("system", SYSTEMS)
def test_energies_end_smoothly_at_the_cutoff(system):
    made, _ = tabulate(potential(system), 1e-6)
    beyond = made(pair_at(4.1)).energies
    for distance in (4.0 - 1e-4, 4.0 - 1e-9):
        found = made(pair_at(distance))
        assert (found.energies - beyond).abs().max() < 1e-7
        assert found.forces.abs().max() < 1e-6


def test_atoms_nearer_than_tables_reach_are_refused():
    made, _ = tabulate(potential("tensornet"), 1e-4)
    made(pair_at(LEAST + 0.01))
    with pytest.raises(DataError, match=r"0\.390 apart"):
        made(pair_at(LEAST - 0.01))


def test_a_tolerance_that_can_not_be_reached_is_refused(monkeypatch):
    monkeypatch.setattr("tnforge.models.tabulate.MOST", 200)
    with pytest.raises(ConfigError, match="with 200 cells the error of the table of"):
        tabulate(potential("tensornet"), 1e-12)
    for tolerance in (0.0, 1.0, -1.0, math.nan):
        with pytest.raises(ConfigError, match="between 0 and 1"):
            tabulate(potential("tensornet"), tolerance)


def test_edge_weights_of_more_than_distances_have_no_table():
    with pytest.raises(ConfigError, match="makes edge weights of more than distances"):
        tabulate(potential("hotpp", topology="node_edge"), 1e-4)


def test_layers_without_kernels_have_no_table():
    with pytest.raises(ConfigError, match="runs no kernels"):
        tabulate(potential("tensornet", "torch"), 1e-4)


def test_a_potential_with_tables_is_not_trained():
    made, _ = tabulate(potential("tensornet"), 1e-4)
    with pytest.raises(ConfigError, match="is not trained"):
        made(water(), differentiable=True)
    assert not any(weight.requires_grad for weight in made.parameters())


def test_tables_leave_the_potential_as_it_was():
    exact, atoms = potential("tensornet"), water()
    before = exact(atoms).forces
    tabulate(exact, 1e-2)
    assert torch.equal(exact(atoms).forces, before)
    assert exact.way is None
    assert all(weight.requires_grad for weight in exact.parameters())


@pytest.mark.parametrize("system", SYSTEMS)
def test_tables_in_chunks_make_the_same_forces(system):
    made, _ = tabulate(potential(system), 1e-3)
    expected = made(water()).forces
    made.chunk = 20
    torch.testing.assert_close(made(water()).forces, expected, rtol=1e-12, atol=1e-12)


def test_a_copy_has_tables_of_its_own():
    made, _ = tabulate(potential("tensornet"), 1e-3)
    expected = made(water()).forces
    copy = deepcopy(made)
    assert set(copy.way.names).isdisjoint(made.way.names)
    assert torch.equal(copy(water()).forces, expected)


def test_tables_keep_nothing_of_what_they_were_evaluated_for():
    made, _ = tabulate(potential("tensornet"), 1e-3)
    kept: list[ReferenceType[Tensor]] = []
    made.way.register_forward_hook(lambda _, given, __: kept.append(ref(given[1])))
    made(water())
    gc.collect()
    assert kept
    assert not any(one() is not None for one in kept)


class Interrupted(Tabulated):
    """Tables whose cells are replaced by those of another thread as soon as they are known."""

    def __setattr__(self, name: str, value: Any) -> None:
        taken = name == "_known" and value is not None
        super().__setattr__(name, (value[0], torch.zeros_like(value[1])) if taken else value)


def test_threads_do_not_read_the_cells_of_each_other():
    numbers = torch.linspace(1.0, 3.0, 5, dtype=torch.float64)
    found, expected = (
        kind(Grid(0.4, 4.0, 100), torch.nn.Identity(), torch.float64)._found(numbers)
        for kind in (Interrupted, Tabulated)
    )
    for one, other in zip(found, expected, strict=True):
        assert torch.equal(one, other)


def test_places_in_cells_are_as_exact_as_distances():
    grid = Grid(0.4, 4.0, 1000)
    numbers = torch.linspace(0.5, 3.9, 777, dtype=torch.float64)
    cell, place = Tabulated(grid, torch.nn.Identity(), torch.float64)._found(numbers)
    assert (grid.least + (cell + place) * grid.width - numbers).abs().max() < 1e-14


def test_other_weights_are_refused():
    made, _ = tabulate(potential("tensornet"), 1e-3)
    before = {name: weight.clone() for name, weight in made.state_dict().items()}
    with pytest.raises(ConfigError, match="takes no other weights"):
        made.load_state_dict(potential("tensornet", seed=2).state_dict())
    assert all(torch.equal(weight, before[name]) for name, weight in made.state_dict().items())
    with pytest.raises(ConfigError, match="takes no other weights"):
        deepcopy(made).load_state_dict(before)


def test_a_potential_with_tables_gets_no_others():
    made, _ = tabulate(potential("tensornet"), 1e-3)
    with pytest.raises(ConfigError, match="this potential has tables"):
        tabulate(made, 1e-3)


def test_what_is_saved_is_the_potential_without_tables(tmp_path):
    exact = potential("tensornet")
    made, _ = tabulate(exact, 1e-2)
    save(made, tmp_path / "made.safetensors")
    found = load(tmp_path / "made.safetensors")
    assert found.way is None
    assert torch.equal(found(water()).forces, exact(water()).forces)


def test_tables_with_repulsion_charges_and_neighbours_beyond_the_cutoff():
    exact = potential("tensornet", repulsion=True)
    made, _ = tabulate(exact, 1e-7)
    atoms = replace(water(), charge=torch.tensor([1.0], dtype=torch.float64))
    far = neighbours_of(atoms, 5.5)
    found, expected = made(atoms, far), exact(atoms)
    torch.testing.assert_close(found.forces, expected.forces, rtol=1e-5, atol=1e-6)
    assert torch.equal(made(atoms, far).forces, found.forces)


def test_atoms_alone_and_no_atoms_have_tables_too():
    exact = potential("hotpp")
    made, _ = tabulate(exact, 1e-3)
    for atoms in (structure([8], [[0.0, 0.0, 0.0]]), structure([], torch.zeros(0, 3, dtype=torch.float64))):
        assert torch.equal(made(atoms).energy, exact(atoms).energy)


def test_curves_are_read_where_the_potential_is():
    """What a layer makes of distances is asked for on its own device, and tables are made on the CPU."""
    asked: list[torch.device] = []

    def made(numbers: Tensor) -> tuple[Tensor, ...]:
        asked.append(numbers.device)
        return (numbers.unsqueeze(1),)

    columns = _Curve(made, (), ((1,),), torch.device("meta"))._columns([0])
    with pytest.raises(NotImplementedError, match="meta"):  # what is on no device has no numbers to bring back
        columns(torch.ones(3, dtype=torch.float64))
    assert asked == [torch.device("meta")]


@pytest.mark.parametrize("more", [{"envelope": "published"}, {"radial": "gaussian"}], ids=["cosine", "gaussian"])
def test_what_jumps_at_the_cutoff_has_a_table_up_to_there(more):
    exact, atoms = potential("tensornet", **more), water()
    made, entries = tabulate(exact, 1e-6)
    assert entries[0].cells < 2000
    found, expected = made(atoms), exact(atoms)
    assert (found.forces - expected.forces).abs().max() < 1e-5 * expected.forces.abs().max()
