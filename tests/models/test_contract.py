"""The contract of potentials finds potentials that break it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import Tensor

from tests.models.test_tensornet import calibrated
from tnforge.models.body import Body, Readings, Surroundings
from tnforge.models.potential import Potential, Prediction
from tnforge.models.structure import Structures, neighbours_of
from tnforge.runtime.neighbours import Neighbours
from tnforge.testing.atoms import crystal, molecule
from tnforge.testing.potential import PotentialContract


class Wrong(Body):
    """A body whose surroundings or readings are changed."""

    def __init__(self, body: Body, see: Callable, read: Callable) -> None:
        super().__init__()
        self.body, self.cutoff, self.see, self.read = body, body.cutoff, see, read

    def forward(self, near: Surroundings) -> Readings:
        return self.read(self.body(self.see(near)), near)


def same(near: Surroundings) -> Surroundings:
    return near


def plain(readings: Readings, _: Surroundings) -> Readings:
    return readings


def without_own_images(near: Surroundings) -> Surroundings:
    kept = near.sender != near.receiver
    ends = {"sender": near.sender[kept], "receiver": near.receiver[kept], "pair": near.pair[kept]}
    return replace(near, r=near.r[kept], **ends)


def of_axes(readings: Readings, near: Surroundings) -> Readings:
    energies = readings.energies.index_add(0, near.receiver, near.r[:, 0] ** 2 * 1e-3)
    return replace(readings, energies=energies)


def of_hands(readings: Readings, near: Surroundings) -> Readings:
    """The triple product of three weighted sums of vectors changes sign under inversion."""
    weights = torch.exp(-near.r.norm(dim=1, keepdim=True) * torch.tensor([1.0, 2, 3], dtype=near.r.dtype))
    sums = near.r.new_zeros(len(near.species), 3, 3)
    sums = sums.index_add(0, near.receiver, weights.unsqueeze(2) * near.r.unsqueeze(1))
    return replace(readings, energies=readings.energies + torch.linalg.det(sums))


def of_the_batch(readings: Readings, near: Surroundings) -> Readings:
    return replace(readings, energies=readings.energies * len(near.species))


def of_the_order(readings: Readings, near: Surroundings) -> Readings:
    rows = torch.arange(len(near.species), dtype=near.r.dtype)
    return replace(readings, energies=readings.energies * (1 + rows))


def detached(readings: Readings, near: Surroundings) -> Readings:
    reach = near.r.new_zeros(len(near.species)).index_add(0, near.receiver, (-near.r.detach().square().sum(1)).exp())
    return replace(readings, energies=readings.energies * (1 + reach))


def abrupt(readings: Readings, near: Surroundings) -> Readings:
    ones = torch.ones_like(near.r[:, 0])
    return replace(readings, energies=readings.energies.index_add(0, near.receiver, ones))


def leaning(readings: Readings, near: Surroundings) -> Readings:
    """A symmetric matrix for each structure that counts vectors along the first axis for more."""
    weighted = near.r.unsqueeze(2) * near.r.unsqueeze(1) * near.r[:, :1, None] ** 2
    total = near.r.new_zeros(len(near.charge), 3, 3).index_add(0, near.structure[near.receiver], weighted)
    return replace(readings, tensors={"polarizability": total})


def handed(readings: Readings, near: Surroundings) -> Readings:
    """A vector for each structure that stays as it is under inversion."""
    others = near.r.roll(1, 0) * near.r.roll(1, 0).square().sum(1, keepdim=True)
    weighted = torch.linalg.cross(near.r, others) * near.r.square().sum(1, keepdim=True)
    total = near.r.new_zeros(len(near.charge), 3).index_add(0, near.structure[near.receiver], weighted)
    return replace(readings, tensors={"dipole": total})


BROKEN = {
    "test_rotation": (same, of_axes),
    "test_inversion": (same, of_hands),
    "test_relabelling": (same, of_the_order),
    "test_tensors_turn": (same, leaning),
    "test_batch_equals_singles": (same, of_the_batch),
    "test_distant_molecules_add_up": (same, of_the_batch),
    "test_forces_are_minus_the_slope_of_the_energy": (same, detached),
    "test_virial_is_minus_the_slope_by_strain": (same, detached),
    "test_smoothness_at_the_cutoff_is_what_was_proved": (same, abrupt),
    "test_supercells_have_the_energy_of_their_parts": (without_own_images, plain),
}


@pytest.fixture(scope="module")
def sound() -> Potential:
    return calibrated("torch")


def arguments(test: Callable, potential: Potential, folder: Path) -> dict[str, object]:
    """What a test of the contract takes; a crystal where it takes any structure."""
    known, cutoff = potential.species.numbers, potential.cutoff
    given = {
        "potential": potential,
        "atoms": crystal(known, cutoff),
        "small": molecule(known, cutoff, seed=1),
        "tmp_path": folder,
    }
    names = test.__code__.co_varnames[1 : test.__code__.co_argcount]
    return {name: given[name] for name in names}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_body_is_found_and_the_sound_one_passes(name: str, sound: Potential, tmp_path: Path) -> None:
    test = getattr(PotentialContract(), name)
    test(**arguments(test.__func__, sound, tmp_path))
    wrong = Potential(Wrong(sound.body, *BROKEN[name]), sound.edges, sound.species.numbers)
    with pytest.raises(AssertionError):
        test(**arguments(test.__func__, wrong, tmp_path))


class Absolute(Potential):
    """Its energies depend on where the origin is."""

    def forward(self, structures: Structures, *arguments: object, **keywords: object) -> Prediction:
        found = super().forward(structures, *arguments, **keywords)
        return replace(found, energies=found.energies + structures.positions[:, 0])


class Forgetful(Potential):
    """It returns the same array again and again."""

    kept: Tensor | None = None

    def forward(self, structures: Structures, *arguments: object, **keywords: object) -> Prediction:
        found = super().forward(structures, *arguments, **keywords)
        self.kept = found.forces.clone() if self.kept is None else self.kept.mul_(2)
        return replace(found, forces=self.kept)


class Wrapping(Potential):
    """It takes all atoms to stand in their cell."""

    def forward(self, structures: Structures, *arguments: object, **keywords: object) -> Prediction:
        inside = structures.positions @ torch.linalg.inv(structures.cell[0])
        near = neighbours_of(structures.moved((inside - inside.floor()) @ structures.cell[0]), self.cutoff)
        return super().forward(structures, near, *arguments, **keywords)


class Careless(Potential):
    """It does not look at the neighbours it is given, nor at what is asked."""

    def forward(
        self, structures: Structures, neighbours: Neighbours | None = None, want=("energy",), differentiable=False
    ) -> Prediction:
        return super().forward(structures, neighbours, [w for w in want if w != "stress"], differentiable)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (Absolute, "test_translation"),
        (Wrapping, "test_atoms_may_stand_outside_of_their_cell"),
        (Forgetful, "test_nothing_given_is_changed"),
        (Careless, "test_a_cell_without_periodicity_has_no_meaning"),
    ],
)
def test_a_broken_frame_is_found(kind: type[Potential], name: str, sound: Potential, tmp_path: Path) -> None:
    wrong = kind(sound.body, sound.edges, sound.species.numbers)
    test = getattr(PotentialContract(), name)
    with pytest.raises((AssertionError, pytest.fail.Exception)):
        test(**arguments(test.__func__, wrong, tmp_path))


def test_a_vector_that_inversion_leaves_alone_is_found(sound: Potential) -> None:
    wrong = Potential(Wrong(sound.body, same, handed), sound.edges, sound.species.numbers)
    contract, atoms = PotentialContract(), molecule(sound.species.numbers, sound.cutoff)
    with pytest.raises(AssertionError):
        contract.test_tensors_turn(wrong, atoms)
    contract.group = "SO3"
    contract.test_tensors_turn(wrong, atoms)


def test_the_published_envelope_is_found_to_have_one_derivative_less() -> None:
    potential = calibrated("torch", envelope="published")
    with pytest.raises(AssertionError, match=r"to the order (1\.9|2\.0)"):
        PotentialContract().test_smoothness_at_the_cutoff_is_what_was_proved(potential)


def test_rotations_alone_are_found_to_change_energies_under_inversion() -> None:
    potential = calibrated("torch", group="SO3", envelope="published", layers=1)
    atoms = molecule(potential.species.numbers, potential.cutoff)
    PotentialContract().test_rotation(potential, atoms)
    with pytest.raises(AssertionError, match="is not"):
        PotentialContract().test_inversion(potential, atoms)
