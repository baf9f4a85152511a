"""Potentials with tables: as near to the exact ones as asked for, smooth, their forces those of their energies."""

from __future__ import annotations

import math
from typing import Any

import pytest
import torch
from torch import Tensor

from tnforge.errors import ConfigError, DataError
from tnforge.models.potential import Potential
from tnforge.models.structure import Structures, structure
from tnforge.models.table import Grid, make_table
from tnforge.models.tabulate import LEAST
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
