"""PaiNN, EGNN and gates beside their formulas in NumPy."""

from __future__ import annotations

import numpy as np
import pytest

from tnforge.errors import ConfigError
from tnforge.library import egnn, gates, painn
from tnforge.proof.prove import prove_definition

from . import oracle

SENDER, RECEIVER, NODES = np.array([1, 2, 0, 1]), np.array([0, 0, 1, 1]), 3
CONNECTIONS = oracle.Connections(SENDER, RECEIVER, NODES)


def claims(layer):
    return {claim.claim for claim in prove_definition(layer.definition).claims}


def draw(*shape, seed=0):
    return np.random.default_rng(seed).normal(size=shape)


def summed(values):
    total = np.zeros((NODES, *values.shape[1:]))
    np.add.at(total, RECEIVER, values)
    return total


LAYERS = [painn.message, painn.norms, painn.update, egnn.squared_distance, egnn.shift, egnn.velocity]


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.name)
def test_layers_are_proved(layer):
    assert "equivariant O(3)" in claims(layer)


@pytest.mark.parametrize("layer", [egnn.squared_distance, egnn.shift, egnn.velocity], ids=lambda layer: layer.name)
def test_moved_positions_make_no_difference(layer):
    assert "translation" in claims(layer)


def test_message_of_painn():
    v, phi, w, n = draw(3, 3, 2), draw(3, 3, 2, seed=1), draw(4, 3, 2, seed=2), draw(4, 3, seed=3)
    found = oracle.run(painn.message, {"v": v, "phi": phi, "w": w, "n": n}, CONNECTIONS)
    filters = w * phi[SENDER]
    assert np.allclose(found["ds"], summed(filters[:, 0]), rtol=0, atol=1e-14)
    vectors = filters[:, 1, None] * v[SENDER] + filters[:, 2, None] * n[..., None]
    assert np.allclose(found["dv"], summed(vectors), rtol=0, atol=1e-13)


def test_update_of_painn():
    v, a, left, right = draw(3, 3, 2), draw(3, 3, 2, seed=1), draw(2, 2, seed=2), draw(2, 2, seed=3)
    found = oracle.run(painn.update, {"v": v, "a": a, "left": left, "right": right})
    first, second = v @ left.T, v @ right.T
    assert np.allclose(found["ds"], a[:, 0] + a[:, 1] * (first * second).sum(1), rtol=0, atol=1e-13)
    assert np.allclose(found["dv"], a[:, 2, None] * first, rtol=0, atol=1e-14)
    norms = oracle.run(painn.norms, {"v": v, "right": right})["out"]
    assert np.allclose(norms, np.sqrt((second**2).sum(1) + 1e-8), rtol=0, atol=1e-13)


def test_layers_of_egnn():
    x, v, w, c, g = draw(3, 3), draw(3, 3, seed=1), draw(4, seed=2), draw(3, seed=3), draw(3, seed=4)
    away = x[RECEIVER] - x[SENDER]
    found = oracle.run(egnn.squared_distance, {"x": x}, CONNECTIONS)["out"]
    assert np.allclose(found, (away**2).sum(1), rtol=0, atol=1e-13)
    push = c[:, None] * summed(w[:, None] * away)
    found = oracle.run(egnn.shift, {"x": x, "w": w, "c": c}, CONNECTIONS)["out"]
    assert np.allclose(found, push, rtol=0, atol=1e-13)
    found = oracle.run(egnn.velocity, {"x": x, "v": v, "w": w, "c": c, "g": g}, CONNECTIONS)["out"]
    assert np.allclose(found, g[:, None] * v + push, rtol=0, atol=1e-13)


GATES = [
    (degree, kind, parity)
    for kind, degrees in (("tensor", range(4)), ("spherical", (0, 1, 2, 5)))
    for degree in degrees
    for parity in ("", "e", "o")
]


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


@pytest.mark.parametrize(("degree", "kind", "parity"), GATES)
def test_gates_are_proved_and_keep_the_type(degree, kind, parity):
    for family in (gates.norm, gates.scalar):
        layer = family(degree, kind, parity)
        (feature, *_) = layer.graph.inputs
        assert layer.graph.output_type(layer.graph.outputs[0]) == layer.graph.type(feature)
        assert layer.graph.outputs[0].claim.parity == {"e": 1, "o": -1, "": (-1) ** degree}[parity]
        assert "equivariant O(3)" in claims(layer)


@pytest.mark.slow
@pytest.mark.parametrize(("degree", "kind"), [(4, "tensor"), (8, "spherical")])
def test_large_gates_are_proved(degree, kind):
    assert "equivariant O(3)" in claims(gates.norm(degree, kind))


def test_norm_gate_multiplies_by_a_sigmoid_of_the_squared_norm():
    w, b = draw(2, seed=1), draw(2, seed=2)
    for kind, shape in (("tensor", (3, 3)), ("spherical", (5,))):
        t = draw(3, *shape, 2)
        found = oracle.run(gates.norm(2, kind), {"t": t, "w": w, "b": b})["out"]
        square = (t**2).sum(axis=tuple(range(1, 1 + len(shape))), keepdims=True)
        assert np.allclose(found, t * sigmoid(w * square + b), rtol=0, atol=1e-13)


def test_scalar_gate_multiplies_by_a_sigmoid_of_the_scalar():
    t, s = draw(3, 5, 2), draw(3, 2, seed=1)
    found = oracle.run(gates.scalar(2), {"t": t, "s": s})["out"]
    assert np.allclose(found, t * sigmoid(s)[:, None], rtol=0, atol=1e-14)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ((1, "matrix"), "kind is tensor or spherical"),
        ((5, "tensor"), "a tensor gate has a degree between 0 and 4"),
        ((9, "spherical"), "a spherical gate has a degree between 0 and 8"),
        ((1, "spherical", "even"), "parity is e, o or empty"),
    ],
)
def test_settings_beyond_the_gates_are_refused(settings, message):
    for family in (gates.norm, gates.scalar):
        with pytest.raises(ConfigError, match=message):
            family(*settings)
