"""What potentials do where others are known to fail: a table of cases, each with the tests that hold the behaviour.

Tests that no other module has stand below the table. Cases of training and of export to other programs are not here.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor

from tests.models.test_hotpp import SMALL as HOTPP
from tests.models.test_hotpp import made
from tests.models.test_tensornet import calibrated
from tnforge.errors import ConfigError, DataError, ShapeError
from tnforge.models.body import Surroundings
from tnforge.models.potential import Potential
from tnforge.models.structure import Structures, neighbours_of, structure
from tnforge.recipes import build
from tnforge.runtime.trace import trace
from tnforge.testing.atoms import crystal, molecule, transformed
from tnforge.testing.potential import near

ROOT = Path(__file__).resolve().parents[2]
CONTRACT = "tnforge/testing/potential.py::PotentialContract::test_"
OWN = "tests/models/test_failures.py::test_"

TABLE = {
    "an isolated atom in a larger system": [
        f"{CONTRACT}an_isolated_atom",
        f"{OWN}an_isolated_atom_among_others_has_second_derivatives_of_zero",
    ],
    "a single atom without edges": [
        f"{CONTRACT}an_isolated_atom",
        f"{CONTRACT}an_isolated_atom_has_second_derivatives",
        "tests/emit/test_empty.py::test_layer_on_nothing",
    ],
    "no atoms": [
        f"{CONTRACT}no_atoms",
        "tests/models/test_hotpp.py::TestPublished::test_tensors_of_no_atoms_are_zero",
        "tests/emit/test_empty.py::test_layer_with_blocks_or_structures_on_nothing",
    ],
    "no edges in a compiled program": [f"{OWN}compiled_potentials_take_any_size"],
    "a program compiled for few atoms, run for many": [
        f"{OWN}compiled_potentials_take_any_size",
        "tests/runtime/test_transforms.py::test_forward_and_backward_compile_for_any_size",
        "tests/runtime/test_transforms.py::test_programs_are_exported_for_any_size",
    ],
    "coincident atoms": [
        f"{CONTRACT}coincident_atoms_are_refused",
        "tests/runtime/test_neighbours.py::test_atoms_at_one_place_are_refused_by_both_names",
        "tests/runtime/test_neighbours.py::test_an_atom_at_the_image_of_another_is_refused",
        "tests/models/test_nearby.py::test_lost_and_coincident_atoms_are_named_between_searches",
    ],
    "an edge at the cutoff": [
        f"{CONTRACT}smoothness_at_the_cutoff_is_what_was_proved",
        f"{OWN}edges_at_and_beyond_the_cutoff_change_nothing",
    ],
    "huge coordinates": [
        f"{CONTRACT}huge_coordinates",
        "tests/runtime/test_neighbours.py::test_atoms_far_from_the_origin_and_from_each_other",
    ],
    "places that are no numbers": [
        f"{CONTRACT}places_that_are_none_are_refused",
        f"{OWN}places_at_infinity_are_refused_by_atom",
        "tests/sim/test_calculator.py::test_unknown_elements_and_lost_atoms_are_named",
    ],
    "a stray cell without periodicity": [
        f"{CONTRACT}a_cell_without_periodicity_has_no_meaning",
        "tests/sim/test_calculator.py::test_a_molecule_has_no_stress",
    ],
    "a slab": [
        "tests/runtime/test_neighbours.py::test_neighbours_are_those_of_a_search_through_all_images",
        "tests/sim/test_calculator.py::test_stress_is_that_of_finite_strain_with_the_signs_of_ase",
        "tests/sim/test_calculator.py::test_a_slab_without_a_third_vector_has_forces_and_no_stress",
    ],
    "a cell smaller than the cutoff": [f"{CONTRACT}supercells_have_the_energy_of_their_parts"],
    "a skewed or left-handed cell": [
        f"{CONTRACT}virial_is_minus_the_slope_by_strain",
        f"{OWN}left_handed_cells_have_the_stress_of_right_handed_ones",
    ],
    "atoms outside of their cell": [f"{CONTRACT}atoms_may_stand_outside_of_their_cell"],
    "float64": [f"{CONTRACT}float32_is_near", f"{CONTRACT}hessian_is_symmetric"],
    "TF32 and other settings of torch": [f"{OWN}settings_of_torch_stay_as_they_are"],
    "autocast": [f"{OWN}autocast_changes_nothing"],
    "arrays that are not contiguous": [
        f"{OWN}strided_and_expanded_arrays_are_taken",
        "tests/runtime/test_kernels.py::test_arrays_that_are_not_contiguous",
    ],
    "no channels": [f"{OWN}no_channels_are_refused_by_key"],
    "other number types or devices": [
        "tests/models/test_recipes.py::test_structures_on_another_device_are_refused",
        f"{OWN}structures_in_float32_are_refused_by_name",
        "tests/emit/test_package.py::test_wrong_number_types_are_refused_by_name",
    ],
    "unknown species": [f"{CONTRACT}unknown_species_are_refused"],
    "integer shifts of cells": ["tests/models/test_structure.py::test_numbers_lists_and_floats_become_one_structure"],
    "arrays that a host changes": [
        f"{CONTRACT}nothing_given_is_changed",
        f"{OWN}results_do_not_follow_arrays_that_are_changed_later",
        "tests/models/test_nearby.py::test_atoms_that_are_changed_in_place_are_noticed",
    ],
    "many steps of a motion": [
        f"{CONTRACT}motion_keeps_energy_and_memory",
        f"{OWN}predictions_keep_no_graph",
        "tests/sim/test_calculator.py::test_motion_is_the_same_with_neighbours_that_are_kept",
    ],
    "sums in any order": [
        f"{CONTRACT}nothing_given_is_changed",
        "tests/runtime/test_call.py::test_threads_always_add_up_in_the_same_order",
    ],
    "the sign of stress": [
        f"{CONTRACT}virial_is_minus_the_slope_by_strain",
        "tests/sim/test_calculator.py::test_stress_is_that_of_finite_strain_with_the_signs_of_ase",
    ],
    "neighbours of another structure": [f"{OWN}neighbours_of_other_structures_are_refused"],
    "a checkpoint of a newer version": ["tests/models/test_checkpoint.py::test_a_newer_version_is_named"],
    "a truncated or missing file": [
        "tests/models/test_checkpoint.py::test_truncated_files_are_named",
        "tests/models/test_checkpoint.py::test_missing_files_are_named",
        "tests/models/test_official.py::test_damaged_and_pickled_files_are_refused",
    ],
    "a pickled file": ["tests/models/test_checkpoint.py::test_pickled_files_are_never_opened"],
    "weights of another potential": [
        "tests/models/test_checkpoint.py::test_weights_of_another_potential_are_refused",
        "tests/models/test_official.py::test_weights_without_a_place_and_missing_ones_are_refused",
        "tests/models/test_official_hotpp.py::test_weights_without_a_place_and_missing_ones_are_refused",
    ],
    "a definition that has changed since": [
        "tests/models/test_checkpoint.py::test_packages_that_compute_something_else_are_not_taken"
    ],
    "emitted code that was changed": [
        "tests/models/test_checkpoint.py::test_changed_packages_are_refused_before_they_are_run"
    ],
    "a wrong configuration": [
        "tests/models/test_recipes.py::test_wrong_configurations_are_refused_by_key",
        "tests/models/test_recipes.py::test_all_faults_are_said_at_once",
    ],
}


@cache
def names_in(path: str) -> frozenset[str]:
    """The names of the tests in a file, those of classes behind the name of the class."""
    return frozenset(_names(ast.parse((ROOT / path).read_text(encoding="utf-8")).body, ""))


def _names(body: list[ast.stmt], start: str) -> Iterator[str]:
    for node in body:
        if isinstance(node, ast.ClassDef):
            yield from _names(node.body, f"{node.name}::")
        elif isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            yield start + node.name


@pytest.mark.parametrize("case", TABLE)
def test_a_case_has_its_tests(case: str) -> None:
    assert TABLE[case]
    for name in TABLE[case]:
        path, _, test = name.partition("::")
        assert test in names_in(path), f"{case}: there is no {name}"


def test_every_test_below_belongs_to_a_case() -> None:
    named = {name.rpartition("::")[2] for tests in TABLE.values() for name in tests if name.startswith(OWN)}
    assert {name for name in names_in(OWN.partition("::")[0])} - named == {
        "test_a_case_has_its_tests",
        "test_every_test_below_belongs_to_a_case",
    }


@pytest.fixture(scope="module", params=["tensornet", "hotpp"])
def potential(request: pytest.FixtureRequest) -> Potential:
    if request.param == "tensornet":
        return calibrated("auto", repulsion=2.0)
    return made("auto", dipole=True, polarizability=True)


@pytest.fixture
def atoms(potential: Potential) -> Structures:
    return molecule(potential.species.numbers, potential.cutoff)


def test_an_isolated_atom_among_others_has_second_derivatives_of_zero(potential: Potential, atoms: Structures) -> None:
    far = torch.cat([atoms.positions[:3], atoms.positions[:1] + 50 * potential.cutoff]).requires_grad_()
    whole = structure([*atoms.numbers[:3], atoms.numbers[0]], far.detach())
    forces = potential(whole.moved(far), differentiable=True).forces
    rows = [torch.autograd.grad(force, far, retain_graph=True)[0] for force in forces.flatten()]
    hessian = torch.stack(rows)
    assert torch.isfinite(hessian).all()
    assert hessian[:9, :3].any()
    assert not hessian[9:].any()
    assert not hessian[:, 3].any()


def test_edges_at_and_beyond_the_cutoff_change_nothing(potential: Potential, atoms: Structures) -> None:
    apart = atoms.moved(1.5 * atoms.positions)
    for one in (apart, crystal(potential.species.numbers, potential.cutoff)):
        wide = neighbours_of(one, 1.5 * potential.cutoff)
        expected, found = potential(one), potential(one, wide)
        assert wide.edges > neighbours_of(one, potential.cutoff).edges
        assert near(found.energies, expected.energies, 1e-12)
        assert near(found.forces, expected.forces, 1e-12)
    pair = structure([8, 8], [[0.0, 0.0, 0.0], [potential.cutoff, 0.0, 0.0]])
    at = potential(pair, neighbours_of(pair, 2 * potential.cutoff))
    assert torch.isfinite(at.forces).all()
    assert near(at.energies, potential(pair).energies, 1e-12)
    assert not at.forces.any()


@pytest.mark.parametrize("place", [float("inf"), float("-inf")])
def test_places_at_infinity_are_refused_by_atom(potential: Potential, atoms: Structures, place: float) -> None:
    x = atoms.positions.clone()
    x[4, 1] = place
    with pytest.raises(DataError, match=r"atom 4 of the structure is at \(.*inf"):
        potential(atoms.moved(x))


def test_left_handed_cells_have_the_stress_of_right_handed_ones(potential: Potential) -> None:
    right = crystal(potential.species.numbers, potential.cutoff)
    left = structure(right.numbers, right.positions, right.cell[0, [1, 0, 2]], True)
    assert float(left.cell.det()) == -float(right.cell.det()) < 0
    found, expected = (potential(one, want=("energy", "forces", "stress")) for one in (left, right))
    assert near(found.stress, expected.stress, 1e-9)
    mirrored = potential(transformed(right, torch.diag(torch.tensor([1.0, 1.0, -1.0]).double())), want=("stress",))
    sign = torch.tensor([1.0, 1.0, -1.0]).double()
    assert near(mirrored.stress, expected.stress * sign.outer(sign), 1e-9)


class Energy(torch.nn.Module):
    """The energy of one structure, as a function of arrays alone."""

    def __init__(self, potential: Potential) -> None:
        super().__init__()
        self.own = potential

    def forward(self, x: Tensor, shift: Tensor, sender: Tensor, receiver: Tensor, species: Tensor) -> Tensor:
        own, index, ends = self.own, torch.zeros_like(species), {"sender": sender, "receiver": receiver}
        r = own.edges(x, shift, x.new_zeros(1, 3, 3), **ends, structure=index)
        near = Surroundings(r, **ends, species=species, structure=index, charge=x.new_zeros(1))
        energies = own.calibration(own.body(near).energies, species)
        return (energies if own.repulsion is None else energies + own.repulsion(r, near)).sum()


def arguments(potential: Potential, one: Structures) -> tuple[Tensor, ...]:
    found = neighbours_of(one, potential.cutoff)
    return one.positions.clone(), found.shift, found.sender, found.receiver, potential.species(one)


@pytest.mark.slow
def test_compiled_potentials_take_any_size(potential: Potential, atoms: Structures) -> None:
    """One program with the forces inside, made for a few atoms: for one atom, for no edges, for many."""
    module = Energy(potential)
    state = {name: value.detach() for name, value in module.state_dict(keep_vars=True).items()}
    state |= {name: value for name, value in module.named_buffers()}

    def forces_of(state: dict[str, Tensor], x: Tensor, *rest: Tensor) -> Tensor:
        x = x.requires_grad_()
        return -torch.autograd.grad(torch.func.functional_call(module, state, (x, *rest)), x)[0]

    traced = trace(forces_of, state, *arguments(potential, atoms))
    program = torch.compile(traced, backend="aot_eager", dynamic=True)
    many = molecule(potential.species.numbers, 4 * potential.cutoff, count=150)
    far = structure([8, 1, 6], [[0.0, 0.0, 3.0 * k * potential.cutoff] for k in range(3)])
    for one in (atoms, structure([8], [[0.0, 0.0, 0.0]]), far, many):
        found = program(state, *arguments(potential, one))
        assert near(found, potential(one).forces, 1e-9), len(one.numbers)


def settings_of_torch() -> dict[str, Any]:
    return {
        "dtype": torch.get_default_dtype(),
        "device": torch.get_default_device(),
        "threads": torch.get_num_threads(),
        "gradients": torch.is_grad_enabled(),
        "deterministic": torch.are_deterministic_algorithms_enabled(),
        "precision": torch.get_float32_matmul_precision(),
        "tf32 in products": torch.backends.cuda.matmul.allow_tf32,
        "tf32 in convolutions": torch.backends.cudnn.allow_tf32,
        "random numbers": torch.get_rng_state().tolist(),
    }


def test_settings_of_torch_stay_as_they_are(potential: Potential, atoms: Structures) -> None:
    before = settings_of_torch()
    calibrated("auto")
    potential(atoms, want=("energy", "forces", "virial"))
    with pytest.raises(DataError):
        potential(structure([92], [[0.0, 0.0, 0.0]]))
    assert settings_of_torch() == before


def test_autocast_changes_nothing(potential: Potential, atoms: Structures) -> None:
    expected = potential(atoms)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        found = potential(atoms)
    assert torch.equal(found.energies, expected.energies)
    assert torch.equal(found.forces, expected.forces)


def test_strided_and_expanded_arrays_are_taken(potential: Potential, atoms: Structures) -> None:
    wide = torch.stack([atoms.positions, atoms.positions], dim=2).flatten(1)[:, ::2]
    assert not wide.is_contiguous()
    strided = Structures(atoms.numbers, wide, atoms.index, atoms.cell, atoms.periodic, atoms.charge)
    found, expected = potential(strided), potential(atoms)
    assert torch.equal(found.forces, expected.forces)
    same = structure(torch.tensor([8]).expand(4), atoms.positions[:4])
    other = structure([8] * 4, atoms.positions[:4])
    assert torch.equal(potential(same).forces, potential(other).forces)


@pytest.mark.parametrize("key", ["channels", "functions"])
def test_no_channels_are_refused_by_key(key: str) -> None:
    with pytest.raises(ConfigError, match=f"{key}: Input should be greater than or equal to 1"):
        build({**HOTPP, key: 0})


def test_structures_in_float32_are_refused_by_name(atoms: Structures) -> None:
    with pytest.raises(ShapeError, match=r"positions of structures is torch\.float32"):
        atoms.moved(atoms.positions.float())


def test_results_do_not_follow_arrays_that_are_changed_later(potential: Potential) -> None:
    places = molecule(potential.species.numbers, potential.cutoff).positions.clone()
    one = structure([8] * len(places), places)
    found = potential(one)
    energy, forces = found.energy.clone(), found.forces.clone()
    places.mul_(2)
    assert torch.equal(found.energy, energy)
    assert torch.equal(found.forces, forces)


def test_predictions_keep_no_graph(potential: Potential, atoms: Structures) -> None:
    found = potential(atoms, want=("energy", "forces", "virial"))
    tensors = [found.energy, found.energies, found.forces, found.virial, *found.tensors.values()]
    assert not any(tensor.requires_grad or tensor.grad_fn for tensor in tensors)


def test_neighbours_of_other_structures_are_refused(potential: Potential, atoms: Structures) -> None:
    fewer = structure(atoms.numbers[:2], atoms.positions[:2])
    with pytest.raises(ShapeError, match="the neighbours have a sender 5 and the structures have 2 atoms"):
        potential(fewer, neighbours_of(atoms, potential.cutoff))
