"""What every potential must do, as tests to inherit.

    class TestMine(PotentialContract):
        smoothness = 2

        @pytest.fixture(scope="class", params=["torch", "c"])
        @classmethod
        def potential(cls, request):
            return build({...}, target=request.param)

Weights are float64. Deviations are relative to the largest number on either side, and at most `tolerance`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from math import log2
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from typing import ClassVar

import pytest
import torch
from torch import Tensor

from ..errors import DataError
from ..models.checkpoint import load, save
from ..models.potential import Potential, Prediction
from ..models.structure import Structures, join, structure
from .action import random_rotation
from .atoms import crystal, molecule, repeated, transformed

__all__ = ["PotentialContract", "near", "turned"]

EVERYTHING = ("energy", "forces", "virial")


def near(found: Tensor, expected: Tensor, tolerance: float) -> bool:
    """Whether two arrays agree to a part of the largest number of either; what is no number agrees with nothing."""
    assert found.shape == expected.shape
    if not found.numel():
        return True
    size = max(float(found.abs().max()), float(expected.abs().max()))
    return bool((found - expected).abs().max() <= tolerance * size)


def _stepped(atoms: Structures, step: Tensor, size: float) -> Structures:
    return atoms.moved(atoms.positions + size * step)


def _strained(atoms: Structures, strain: Tensor, size: float) -> Structures:
    return transformed(atoms, torch.eye(3, dtype=torch.float64) + size * strain)


def turned(tensor: Tensor, turn: Tensor) -> Tensor:
    """A tensor [structures, 3, 3, ...] with every index turned."""
    for place in range(1, tensor.dim()):
        tensor = torch.tensordot(tensor, turn, dims=([place], [1])).movedim(-1, place)
    return tensor


def motion(potential: Potential, atoms: Structures, steps: int, reach: float) -> Iterator[tuple[float, float, int]]:
    """Total energy, potential energy and bytes of memory at each step of a motion that goes about so far."""
    generator = torch.Generator().manual_seed(0)
    found = potential(atoms)
    mass = float(found.forces.abs().max()) * steps**2 / reach
    speeds = torch.randn(atoms.positions.shape, generator=generator, dtype=torch.float64) * reach / steps
    for _ in range(steps):
        speeds = speeds + found.forces / (2 * mass)
        atoms = atoms.moved(atoms.positions + speeds)
        found = potential(atoms)
        speeds = speeds + found.forces / (2 * mass)
        energy = float(found.energy)
        yield energy + mass / 2 * float(speeds.square().sum()), energy, getrusage(RUSAGE_SELF).ru_maxrss * 1024


class PotentialContract:
    """Tests of a potential that a fixture `potential` gives.

    `group` is O3, or SO3 for rotations alone; `smoothness` the number of continuous derivatives at the cutoff that
    was proved, no more and no less; `steps` how long a motion is in which energy and memory are watched.
    """

    group: ClassVar[str] = "O3"
    smoothness: ClassVar[int] = 2
    tolerance: ClassVar[float] = 1e-9
    steps: ClassVar[int] = 2000

    @pytest.fixture
    def potential(self) -> Potential:
        """The potential, in float64."""
        raise NotImplementedError("a contract needs a fixture called potential")

    @pytest.fixture(params=["molecule", "charged", "crystal"])
    def atoms(self, request: pytest.FixtureRequest, potential: Potential) -> Structures:
        """A structure of each kind."""
        known, cutoff = potential.species.numbers, potential.cutoff
        if request.param == "crystal":
            return crystal(known, cutoff)
        return molecule(known, cutoff, charge=2.0 if request.param == "charged" else 0.0)

    @pytest.fixture
    def small(self, potential: Potential) -> Structures:
        """A molecule."""
        return molecule(potential.species.numbers, potential.cutoff, seed=1)

    def agree(self, found: Tensor, expected: Tensor) -> None:
        """Assert that two arrays are equal up to rounding."""
        assert near(found, expected, self.tolerance), f"{found} is not {expected}"

    def same(self, found: Prediction, expected: Prediction) -> None:
        """Assert that two predictions are equal up to rounding."""
        for name in ("energy", "energies", "forces", "virial"):
            one, other = getattr(found, name), getattr(expected, name)
            assert (one is None) == (other is None)
            if one is not None:
                self.agree(one, other)

    # Symmetries ------------------------------------------------------------------------------------

    def test_rotation(self, potential: Potential, atoms: Structures) -> None:
        """Energies stay, forces and virials turn."""
        turn = random_rotation(torch.Generator().manual_seed(0))
        before, after = (potential(x, want=EVERYTHING) for x in (atoms, transformed(atoms, turn)))
        self.agree(after.energies, before.energies)
        self.agree(after.forces, before.forces @ turn.T)
        self.agree(after.virial, turn @ before.virial @ turn.T)

    def test_inversion(self, potential: Potential, atoms: Structures) -> None:
        """Energies stay and forces turn round under O3; under SO3 they do not."""
        before, after = (potential(x) for x in (atoms, transformed(atoms, -torch.eye(3, dtype=torch.float64))))
        if self.group == "O3":
            self.agree(after.energies, before.energies)
            self.agree(after.forces, -before.forces)
        else:
            assert not near(after.forces, -before.forces, 1e3 * self.tolerance)

    def test_tensors_turn(self, potential: Potential, atoms: Structures) -> None:
        """Tensors of structures turn with all their indices; under O3 one of odd rank changes its sign in a mirror."""
        turn = random_rotation(torch.Generator().manual_seed(0)) * (-1 if self.group == "O3" else 1)
        before, after = (potential(x, want=("energy",)).tensors for x in (atoms, transformed(atoms, turn)))
        assert before.keys() == after.keys()
        for name, tensor in before.items():
            assert tensor.any(), f"{name} is zero"
            self.agree(after[name], turned(tensor, turn))

    def test_translation(self, potential: Potential, atoms: Structures) -> None:
        """Nothing depends on the origin."""
        moved = atoms.moved(atoms.positions + torch.tensor([3.0, -1.0, 0.5]))
        self.same(potential(moved, want=EVERYTHING), potential(atoms, want=EVERYTHING))

    def test_relabelling(self, potential: Potential, atoms: Structures) -> None:
        """The order of atoms does not matter."""
        order = torch.randperm(len(atoms.numbers), generator=torch.Generator().manual_seed(0))
        other = Structures(
            atoms.numbers[order], atoms.positions[order], atoms.index, atoms.cell, atoms.periodic, atoms.charge
        )
        before, after = potential(atoms), potential(other)
        self.agree(after.energies, before.energies[order])
        self.agree(after.forces, before.forces[order])

    # Batches ---------------------------------------------------------------------------------------

    def test_batch_equals_singles(self, potential: Potential) -> None:
        """Structures do not see each other."""
        known, cutoff = potential.species.numbers, potential.cutoff
        empty = structure([], [])
        parts = [molecule(known, cutoff, charge=1.0), crystal(known, cutoff), empty, molecule(known, cutoff, seed=3)]
        whole = potential(join(parts), want=EVERYTHING)
        single = [potential(part, want=EVERYTHING) for part in parts]
        for name in ("energy", "energies", "forces", "virial"):
            self.agree(getattr(whole, name), torch.cat([getattr(one, name) for one in single]))

    def test_distant_molecules_add_up(self, potential: Potential, small: Structures) -> None:
        """Molecules far apart have the energies and forces that they have alone."""
        away = small.positions + 100 * potential.cutoff
        both = structure(small.numbers.repeat(2), torch.cat([small.positions, away]))
        alone, together = potential(small), potential(both)
        self.agree(together.energy, 2 * alone.energy - potential.calibration.offset)
        self.agree(together.forces, alone.forces.repeat(2, 1))

    # Derivatives -----------------------------------------------------------------------------------

    def test_forces_are_minus_the_slope_of_the_energy(self, potential: Potential, atoms: Structures) -> None:
        """Central differences along random directions."""
        forces = potential(atoms).forces
        generator = torch.Generator().manual_seed(0)
        for _ in range(3):
            step = torch.randn(atoms.positions.shape, generator=generator, dtype=torch.float64)
            slope = self._slope(potential, partial(_stepped, atoms, step))
            expected = -(forces * step).sum().reshape(1)
            assert torch.allclose(slope, expected, rtol=1e-6, atol=1e-7 * float(forces.abs().max()))

    def test_virial_is_minus_the_slope_by_strain(self, potential: Potential, atoms: Structures) -> None:
        """Central differences along random strains; the stress is it over the volume."""
        asked = (*EVERYTHING, "stress") if bool(atoms.periodic.any()) else EVERYTHING
        found = potential(atoms, want=asked)
        generator = torch.Generator().manual_seed(0)
        for _ in range(3):
            strain = torch.randn(3, 3, generator=generator, dtype=torch.float64)
            slope = self._slope(potential, partial(_strained, atoms, strain))
            expected = -(found.virial * strain).sum().reshape(1)
            assert torch.allclose(slope, expected, rtol=1e-6, atol=1e-7 * float(found.virial.abs().max()))
        if found.stress is not None:
            self.agree(found.stress * atoms.cell.det().abs(), -found.virial)

    @staticmethod
    def _slope(potential: Potential, path: Callable[[float], Structures], h: float = 1e-4) -> Tensor:
        """The slope of the energy along a path, to the fourth order of the step."""
        values = [potential(path(k * h), want=("energy",)).energy for k in (-2, -1, 1, 2)]
        slope: Tensor = (values[0] - 8 * values[1] + 8 * values[2] - values[3]) / (12 * h)
        return slope

    def test_hessian_is_symmetric(self, potential: Potential, small: Structures) -> None:
        """Forces are differentiable, and their derivatives are second derivatives of an energy."""
        few = structure(small.numbers[:4], small.positions[:4])
        x = few.positions.clone().requires_grad_()
        forces = potential(few.moved(x), differentiable=True).forces.flatten()
        rows = [torch.autograd.grad(force, x, retain_graph=True)[0].flatten() for force in forces]
        hessian = -torch.stack(rows)
        assert float(hessian.abs().max()) > 0
        self.agree(hessian, hessian.T)

    def test_weights_can_be_trained_on_forces(self, potential: Potential, small: Structures) -> None:
        """The slope of a loss of forces by a weight is that of finite differences."""
        weight = next(w for w in potential.body.parameters() if w.requires_grad and w.dim() == 2)
        (slope,) = torch.autograd.grad(potential(small, differentiable=True).forces.square().sum(), weight)
        step = torch.randn(weight.shape, generator=torch.Generator().manual_seed(0), dtype=weight.dtype)
        losses = []
        for h in (-1e-5, 1e-5):
            with torch.no_grad():
                weight.add_(h * step)
                losses.append(potential(small).forces.square().sum())
                weight.sub_(h * step)
        expected = (losses[1] - losses[0]) / 2e-5
        assert torch.allclose((slope * step).sum(), expected, rtol=1e-5, atol=1e-9)

    # The cutoff ------------------------------------------------------------------------------------

    def test_smoothness_at_the_cutoff_is_what_was_proved(self, potential: Potential) -> None:
        """The energy of a pair fades as a power of the distance to the cutoff: one more than continuous derivatives."""
        number, cutoff = max(potential.species.numbers[:9]), potential.cutoff

        def energy(distance: float) -> float:
            pair = structure([number] * 2, [[0.0, 0.0, 0.0], [0.0, 0.0, distance]])
            return float(potential(pair, want=("energy",)).energy)

        beyond = energy(1.5 * cutoff)
        assert abs(energy(cutoff * (1 + 1e-9)) - beyond) <= self.tolerance * max(abs(beyond), 1)
        inside = [energy(cutoff * (1 - h)) - beyond for h in (0.02, 0.01, 0.005)]
        orders = [log2(abs(one / other)) for one, other in pairwise(inside)]
        order = 2 * orders[1] - orders[0]  # the first deviation is of the first order of the step
        assert abs(order - (self.smoothness + 1)) < 0.1, f"the energy vanishes to the order {order:.2f} at the cutoff"

    # Few atoms -------------------------------------------------------------------------------------

    def test_an_isolated_atom(self, potential: Potential, small: Structures) -> None:
        """One far from all others feels nothing, and has the energy that it has alone."""
        alone = potential(structure(small.numbers[:1], small.positions[:1]), want=EVERYTHING)
        assert not alone.forces.any()
        assert not alone.virial.any()
        far = structure(
            torch.cat([small.numbers, small.numbers[:1]]),
            torch.cat([small.positions, small.positions[:1] + 50 * potential.cutoff]),
        )
        found = potential(far, want=EVERYTHING)
        assert not found.forces[-1].any()
        self.agree(found.energies[-1:], alone.energies)

    def test_an_isolated_atom_has_second_derivatives(self, potential: Potential) -> None:
        """They are zero, not missing."""
        x = torch.zeros(1, 3, dtype=torch.float64, requires_grad=True)
        number = potential.species.numbers[-1:]
        forces = potential(structure(number, x.detach()).moved(x), differentiable=True).forces
        (second,) = torch.autograd.grad(forces.sum(), x, materialize_grads=True, allow_unused=True)
        assert not second.any()

    def test_no_atoms(self, potential: Potential) -> None:
        """An empty structure has no energy; an empty batch has no structures."""
        found = potential(structure([], []), want=EVERYTHING)
        assert found.energy.tolist() == [0.0]
        assert found.forces.shape == (0, 3)
        assert not found.virial.any()
        nothing = potential(join([]), want=EVERYTHING)
        assert nothing.energy.shape == (0,)
        assert nothing.virial.shape == (0, 3, 3)

    # Periodic structures ---------------------------------------------------------------------------

    def test_supercells_have_the_energy_of_their_parts(self, potential: Potential) -> None:
        """Also where the cell is smaller than the cutoff, so that an atom sees images of itself."""
        for count in (1, 3):
            cell = crystal(potential.species.numbers, potential.cutoff, count=count)
            one, many = (
                potential(cell, want=(*EVERYTHING, "stress")),
                potential(repeated(cell, (2, 1, 3)), want=(*EVERYTHING, "stress")),
            )
            self.agree(many.energies, one.energies.repeat(6))
            self.agree(many.stress, one.stress)
            if count > 1:
                self.agree(many.forces, one.forces.repeat(6, 1))

    def test_atoms_may_stand_outside_of_their_cell(self, potential: Potential) -> None:
        """Any image of an atom will do."""
        cell = crystal(potential.species.numbers, potential.cutoff)
        steps = torch.tensor([[0.0, 1, -2], [3, 0, 0], [0, 0, 0]], dtype=torch.float64)
        moved = cell.moved(cell.positions + steps @ cell.cell[0])
        self.same(potential(moved, want=EVERYTHING), potential(cell, want=EVERYTHING))

    def test_a_cell_without_periodicity_has_no_meaning(self, potential: Potential, small: Structures) -> None:
        """A molecule with a stray cell is a molecule, and has no stress."""
        stray = structure(small.numbers, small.positions, torch.eye(3) * 0.7)
        self.same(potential(stray, want=EVERYTHING), potential(small, want=EVERYTHING))
        with pytest.raises(DataError, match="not periodic and has no stress"):
            potential(stray, want=("stress",))

    # Bad input -------------------------------------------------------------------------------------

    def test_unknown_species_are_refused(self, potential: Potential) -> None:
        """By atom and symbol, with those that are known."""
        stranger = next(number for number in range(118, 0, -1) if number not in potential.species.numbers)
        with pytest.raises(DataError, match=r"atom 0 is of the unknown species .* this potential knows"):
            potential(structure([stranger], [[0.0, 0.0, 0.0]]))

    def test_places_that_are_none_are_refused(self, potential: Potential, small: Structures) -> None:
        """By atom."""
        x = small.positions.clone()
        x[2, 0] = float("nan")
        with pytest.raises(DataError, match="atom 2"):
            potential(small.moved(x))

    def test_coincident_atoms_are_refused(self, potential: Potential, small: Structures) -> None:
        """By both their numbers."""
        x = small.positions.clone()
        x[3] = x[1]
        with pytest.raises(DataError, match="atoms 1 and 3"):
            potential(small.moved(x))

    def test_huge_coordinates(self, potential: Potential, small: Structures) -> None:
        """Positions are differences, formed in float64."""
        moved = potential(small.moved(small.positions + 1e6))
        assert near(moved.forces, potential(small).forces, 1e-6)

    # Use -------------------------------------------------------------------------------------------

    def test_nothing_given_is_changed(self, potential: Potential, atoms: Structures) -> None:
        """Neither the structure nor what earlier calls returned; the same call gives the same numbers."""
        before = atoms.positions.clone()
        first = potential(atoms, want=EVERYTHING)
        kept = first.forces.clone()
        second = potential(atoms, want=EVERYTHING)
        assert torch.equal(atoms.positions, before)
        assert torch.equal(first.forces, kept)
        assert torch.equal(first.forces, second.forces)
        assert not first.energy.requires_grad

    @pytest.mark.slow
    def test_motion_keeps_energy_and_memory(self, potential: Potential) -> None:
        """Over many steps that take atoms a third of the cutoff far, so that their energies change."""
        atoms = crystal(potential.species.numbers, potential.cutoff)
        states, part = list(motion(potential, atoms, self.steps, potential.cutoff / 3)), self.steps // 4
        total, energy, memory = (list(column) for column in zip(*states, strict=True))
        exchanged = max(energy) - min(energy)
        assert exchanged > 0
        assert max(total) - min(total) < 1e-4 * exchanged
        assert abs(sum(total[-part:]) - sum(total[:part])) / part < 1e-5 * exchanged
        assert memory[-1] - memory[self.steps // 10] < 10_000_000

    def test_float32_is_near(self, potential: Potential, atoms: Structures, tmp_path: Path) -> None:
        """The same weights in fewer digits."""
        exact = potential(atoms)
        save(potential, tmp_path / "model.safetensors")
        rough = load(tmp_path / "model.safetensors", target=self._target(potential)).to(torch.float32)
        found = rough(atoms)
        assert near(found.energies, exact.energies, 1e-4)
        assert near(found.forces, exact.forces, 1e-4)
        assert found.forces.dtype == torch.float64

    def test_checkpoints_come_back(self, potential: Potential, atoms: Structures, tmp_path: Path) -> None:
        """To the last bit."""
        save(potential, tmp_path / "model.safetensors")
        again = load(tmp_path / "model.safetensors", target=self._target(potential))
        found, expected = (one(atoms, want=EVERYTHING) for one in (again, potential))
        for name in ("energy", "energies", "forces", "virial"):
            assert torch.equal(getattr(found, name), getattr(expected, name))

    @staticmethod
    def _target(potential: Potential) -> str:
        """What the layers of a potential run."""
        found = next(module.target for module in potential.modules() if hasattr(module, "target"))
        return str(found).partition(":")[0]
