"""HotPP in the contract of potentials, its tensors, and what its configuration means."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import permutations
from typing import Any

import pytest
import torch
from torch import Tensor

from tnforge.errors import ConfigError
from tnforge.models.hotpp import READ
from tnforge.models.potential import Potential
from tnforge.models.structure import Structures, structure
from tnforge.recipes import build
from tnforge.testing.action import random_rotation
from tnforge.testing.atoms import crystal, molecule
from tnforge.testing.potential import PotentialContract, near, turned

SMALL: dict[str, Any] = {
    "system": "hotpp",
    "species": ["H", "C", "O"],
    "cutoff": 4.0,
    "channels": 4,
    "layers": 2,
    "functions": 4,
    "hidden": [6, 5],
    "neighbours": 3.0,
    "number": "float64",
    "references": {"H": -0.5},
    "scale": 2.0,
    "shift": 0.25,
}


def made(target: str, **changes: object) -> Potential:
    """A potential whose waves are largest at the cutoff, where they vanish untrained, and whose gates differ."""
    potential = build({**SMALL, **changes}, target)
    generator = torch.Generator().manual_seed(0)
    with torch.no_grad():
        for name, weight in potential.named_parameters():
            if "frequencies" in name:
                weight.sub_(weight[:1] / 2)
            if "gates" in name:
                weight.add_(0.3 * torch.randn(weight.shape, generator=generator))
    return potential


ORDERS = {
    "polarizability": [(1, 0)],
    "hyperpolarizability": [(1, 0, 2), (0, 2, 1)],
    "elasticity": [(1, 0, 2, 3), (0, 1, 3, 2), (2, 3, 0, 1)],
}
"""The orders of indices in which a tensor is the same."""


def check_symmetries(tensors: Mapping[str, Tensor]) -> None:
    """Tensors are the same in all orders that they must be, and in no other; they are not isotropic."""
    for name, tensor in tensors.items():
        kept = generated(ORDERS.get(name, []), tensor.dim() - 1)
        for order in permutations(range(tensor.dim() - 1)):
            moved = tensor.permute(0, *(place + 1 for place in order))
            assert near(moved, tensor, 1e-12) == (order in kept), (name, order)
        turn = random_rotation(torch.Generator().manual_seed(1))
        assert not near(turned(tensor, turn), tensor, 1e-3), name


def generated(orders: list[tuple[int, ...]], rank: int) -> set[tuple[int, ...]]:
    """All orders that some orders make together."""
    found = {tuple(range(rank))}
    while more := {tuple(one[k] for k in order) for one in found for order in orders} - found:
        found |= more
    return found


class TestPublished(PotentialContract):
    """The published topology, with all that can be read."""

    @pytest.fixture(scope="class", params=["torch", "c"])
    @classmethod
    def potential(cls, request: pytest.FixtureRequest) -> Potential:
        return made(request.param, dipole=True, polarizability=True)

    def test_tensors_have_their_symmetries(self, potential: Potential, atoms: Structures) -> None:
        check_symmetries(potential(atoms).tensors)

    def test_tensors_of_no_atoms_are_zero(self, potential: Potential) -> None:
        found = potential(structure([], []), want=("energy",)).tensors
        assert found["dipole"].tolist() == [[0.0] * 3]
        assert found["polarizability"].shape == (1, 3, 3)


class TestPreprint(PotentialContract):
    """The topology of the preprint, whose learned functions have no biases: waves of one frequency can not cancel."""

    @pytest.fixture(scope="class", params=[pytest.param("torch", marks=pytest.mark.slow), "c"])
    @classmethod
    def potential(cls, request: pytest.FixtureRequest) -> Potential:
        return made(request.param, topology="preprint", dipole=True, functions=1)


class TestNodeEdge(PotentialContract):
    """Messages of both ends of an edge and of its own scalars."""

    @pytest.fixture(scope="class", params=[pytest.param("torch", marks=pytest.mark.slow), "c"])
    @classmethod
    def potential(cls, request: pytest.FixtureRequest) -> Potential:
        return made(request.param, topology="node_edge", ranks=1, dipole=True)

    def test_everything_that_is_sent_matters(self, potential: Potential, small: Structures) -> None:
        """Without what an edge itself says, or its receiver, energies are others."""
        before = potential(small).energies
        for name in ("edge.maps.0", "own.maps.0", "own.maps.1", "sent.maps.0"):
            weight = potential.body.get_parameter(f"interactions.1.{name}.weight")
            kept = weight.detach().clone()
            with torch.no_grad():
                weight.zero_()
                changed = potential(small).energies
                weight.copy_(kept)
            assert not near(changed, before, 1e-6), name
        self.agree(potential(small).energies, before)


@pytest.mark.slow
class TestRankThree(PotentialContract):
    """Features up to rank three through four interactions, and the tensor that is read from them."""

    steps = 200

    @pytest.fixture(scope="class", params=["torch", "c"])
    @classmethod
    def potential(cls, request: pytest.FixtureRequest) -> Potential:
        return made(request.param, ranks=3, layers=4, channels=2, dipole=True, hyperpolarizability=True)

    def test_tensors_have_their_symmetries(self, potential: Potential, atoms: Structures) -> None:
        check_symmetries(potential(atoms).tensors)


@pytest.mark.slow
class TestRankFour(PotentialContract):
    """Features up to rank four, and all tensors that can be read."""

    steps = 200

    @pytest.fixture(scope="class", params=["torch", "c"])
    @classmethod
    def potential(cls, request: pytest.FixtureRequest) -> Potential:
        return made(request.param, ranks=4, layers=3, channels=2, **dict.fromkeys(READ, True))

    def test_tensors_have_their_symmetries(self, potential: Potential, atoms: Structures) -> None:
        check_symmetries(potential(atoms).tensors)


def test_the_published_envelope_is_found_to_jump() -> None:
    potential = made("torch", envelope="published", ranks=1)
    PotentialContract().test_rotation(potential, molecule(potential.species.numbers, potential.cutoff))
    pair = [structure([6, 6], [[0.0, 0.0, 0.0], [4.0 * (1 + h), 0.0, 0.0]]) for h in (-1e-9, 1e-9)]
    inside, beyond = (float(potential(x, want=("energy",)).energy) for x in pair)
    assert abs(inside - beyond) > 1e-6


def test_sums_are_divided_by_the_mean_number_of_neighbours() -> None:
    """Twice as many neighbours make no difference where the sums are divided by twice as many."""
    one, two = (made("torch", ranks=0, layers=1, neighbours=count) for count in (1.0, 2.0))
    pair = structure([1, 8], [[0.0, 0.0, 0.0], [1.1, 0.0, 0.0]])
    chain = structure([1, 8, 8], [[0.0, 0.0, 0.0], [1.1, 0.0, 0.0], [-1.1, 0.0, 0.0]])
    found, expected = two(chain).energies[0], one(pair).energies[0]
    assert torch.allclose(found, expected, rtol=1e-12)
    assert not torch.allclose(one(chain).energies[0], expected, rtol=1e-6)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("topology", "ranks"),
    [
        ("published", 0),
        ("published", 1),
        ("preprint", 0),
        ("preprint", 1),
        ("preprint", 3),
        ("preprint", 4),
        ("node_edge", 2),
    ],
)
def test_other_ranks_respect_rotations_and_inversion(topology: str, ranks: int) -> None:
    potential = made("c", ranks=ranks, layers=3, topology=topology, channels=2)
    contract, atoms = PotentialContract(), crystal(potential.species.numbers, potential.cutoff)
    contract.test_rotation(potential, atoms)
    contract.test_inversion(potential, atoms)
    contract.test_forces_are_minus_the_slope_of_the_energy(potential, atoms)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"ranks": 5}, "ranks: Input should be less than or equal to 4"),
        ({"ranks": 0, "dipole": True}, "dipole needs ranks of at least 1, and ranks is 0"),
        ({"ranks": 1, "polarizability": True}, "polarizability needs ranks of at least 2"),
        ({"ranks": 2, "hyperpolarizability": True}, "hyperpolarizability needs ranks of at least 3"),
        ({"ranks": 3, "elasticity": True}, "elasticity needs ranks of at least 4, and ranks is 3"),
        ({"activation": "sigmoid"}, "activation: Input should be 'silu' or 'tanh'"),
        ({"topology": "edge"}, "topology: Input should be 'published', 'preprint' or 'node_edge'"),
        ({"neighbours": 0.0}, "neighbours: Input should be greater than 0"),
        ({"hidden": [0]}, "hidden.0: Input should be greater than or equal to 1"),
    ],
    ids=str,
)
def test_wrong_configurations_are_refused_by_key(change: dict[str, Any], said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        build({**SMALL, **change})


def test_a_potential_has_as_many_weights_as_its_formulas() -> None:
    """With C channels, L interactions, ranks up to 2 and a learned function of widths K, H, H, H."""
    c, layers, k, h, kinds = 8, 3, 8, 16, 9
    potential = build(
        {"system": "hotpp", "max_z": kinds, "cutoff": 5.0, "channels": c, "layers": layers, "hidden": [h] * 3}
    )
    radial = k + (k * h + h) + 2 * (h * h + h)
    first = radial + 3 * (h * c + c) + (c * c + c) + (3 * c * c + c) + 4 * c
    middle = first + 2 * c * c
    last = middle - 2 * c * c - 4 * c
    head = (c * c + c) + (c + 1)
    assert sum(weight.numel() for weight in potential.parameters()) == kinds * c + first + middle + last + head
