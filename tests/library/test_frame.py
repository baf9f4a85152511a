"""What every potential is put into, beside its textbook formulas."""

import numpy as np
import pytest

from tnforge.ir.interpret import Connections, interpret
from tnforge.library import frame
from tnforge.proof.prove import prove_definition

ENDS = Connections(np.array([0, 1, 2, 2]), np.array([1, 0, 1, 0]), 3, np.array([1, 0, 1]), np.array([0, 0, 1]), 2)


def test_edge_vectors_point_to_the_image_of_the_sender_and_are_strained() -> None:
    random = np.random.default_rng(0)
    x, shift, strain = (random.normal(size=shape) for shape in ((3, 3), (4, 3), (2, 3, 3)))
    found = interpret(frame.edge_vectors.graph, {"x": x, "shift": shift, "strain": strain}, ENDS)["out"]
    straight = x[ENDS.sender] - x[ENDS.receiver] + shift
    bent = np.einsum("eij,ej->ei", np.eye(3) + strain[ENDS.structure[ENDS.receiver]], straight)
    assert np.allclose(found, bent, rtol=1e-14, atol=1e-14)


def test_repulsion_is_the_screened_one_of_nuclei() -> None:
    random = np.random.default_rng(1)
    r = random.normal(size=(4, 3)) * 0.7
    length = np.linalg.norm(r, axis=1)
    charges, exponent, radius = np.array([8.0, 1.0]), 0.23, 0.8854 * 0.529177210903
    numbers = charges[ENDS.species]
    given = {"r": r, "r_c": np.array(2.0), "strength": np.array(14.3996), "z": charges}
    found = interpret(frame.repulsion.graph, {**given, "inverse": charges**exponent / radius}, ENDS)["out"]
    z_i, z_j = numbers[ENDS.receiver], numbers[ENDS.sender]
    u = length * (z_i**exponent + z_j**exponent) / radius
    phi = 0.1818 * np.exp(-3.2 * u) + 0.5099 * np.exp(-0.9423 * u)
    phi = phi + 0.2802 * np.exp(-0.4029 * u) + 0.02817 * np.exp(-0.2016 * u)
    x = length / 2
    envelope = np.where(x < 1, 1 - 21 * x**5 + 35 * x**6 - 15 * x**7, 0)
    expected = np.zeros(3)
    np.add.at(expected, ENDS.receiver, 14.3996 * z_i * z_j / length * phi * envelope / 2)
    assert np.allclose(found, expected, rtol=1e-12)


@pytest.mark.parametrize("layer", frame.layers(), ids=lambda layer: layer.name)
def test_layers_are_proved(layer) -> None:
    claims = {claim.claim: claim.detail for claim in prove_definition(layer.definition).claims}
    assert "equivariant O(3)" in claims
    assert layer.name != "repulsion" or claims["smooth at the cutoff"].startswith("C2")


def test_translation_is_proved_of_edge_vectors() -> None:
    claims = {claim.claim for claim in prove_definition(frame.edge_vectors.definition).claims}
    assert any("translation" in claim for claim in claims)
