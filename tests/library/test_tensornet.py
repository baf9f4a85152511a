"""TensorNet's whole layers beside the formulas of the publication, written out with 3 x 3 matrices."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from tnforge.check.case import channel_extents
from tnforge.check.standin import stand_ins
from tnforge.errors import ConfigError, ProofError
from tnforge.ir.claim import Smooth
from tnforge.ir.graph import Graph
from tnforge.ir.interpret import Connections, interpret
from tnforge.ir.types import Site
from tnforge.library import tensornet
from tnforge.proof.prove import prove_definition
from tnforge.symmetry.group import Group

from .oracle import draw, summed

ENDS = Connections(
    np.array([0, 1, 2, 2]), np.array([1, 0, 1, 0]), 3, np.array([1, 0, 1]), np.array([0, 0, 1]), structures=2
)
ROWS = {Site.NODE: 3, Site.EDGE: 4, Site.PAIR: 4, Site.SPECIES: 2, Site.STRUCTURE: 2}
LEVI_CIVITA = np.zeros((3, 3, 3))
LEVI_CIVITA[[0, 1, 2], [1, 2, 0], [2, 0, 1]] = 1
LEVI_CIVITA[[0, 2, 1], [2, 1, 0], [1, 0, 2]] = -1


def block(graph: Graph, name: str):
    module = stand_ins(graph, channel_extents(graph))[name]
    return lambda x: module(torch.from_numpy(x)).numpy().reshape(*x.shape[:-1], 3, -1)


def parts(x: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The isotropic, the antisymmetric and the symmetric traceless part, each a matrix."""
    turned = x.swapaxes(1, 2)
    isotropic = np.einsum("nkku,ij->niju", x, np.eye(3)) / 3
    return isotropic, (x - turned) / 2, (x + turned) / 2 - isotropic


def norm(x: np.ndarray) -> np.ndarray:
    return np.einsum("niju,niju->nu", x, x)


def mixed(x: np.ndarray, *matrices: np.ndarray) -> tuple[np.ndarray, ...]:
    return tuple(part @ w.T for part, w in zip(parts(x), matrices, strict=True))


def weighted(parts_: tuple[np.ndarray, ...], weights: np.ndarray) -> np.ndarray:
    return sum(weights[:, p, None, None] * part for p, part in enumerate(parts_))


def radial(g: dict[str, np.ndarray], kind: str) -> tuple[np.ndarray, ...]:
    """The lengths of edges, the polynomial envelope, the radial functions of each edge, and those at distance zero."""
    length = g["d"]
    x = length / g["r_c"]
    c = np.where(x < 1, 1 - 21 * x**5 + 35 * x**6 - 15 * x**7, 0)
    place, zero, within = (length, 0, x < 1) if kind == "gaussian" else (np.exp(-5 * x), 1, c)
    psi = within[:, None] * np.exp(-g["betas"] * (place[:, None] - g["means"]) ** 2)
    return length, c, psi, np.exp(-g["betas"] * (zero - g["means"]) ** 2)


def drawn(graph: Graph) -> dict[str, np.ndarray]:
    """Random arguments; one edge is longer than the cutoff, the others are shorter."""
    g = draw(graph, ROWS)
    lengths = np.array([0.7, 1.5, 2.4, 3.5])
    r = {"r": g["r"] / np.linalg.norm(g["r"], axis=1)[:, None] * lengths[:, None]} if "r" in g else {}
    return {
        **g,
        **r,
        "d": lengths,
        "r_c": np.array(3.0),
        "betas": np.abs(g["betas"]) + 1,
    }


@pytest.mark.parametrize("kind", ["exponential", "gaussian"])
def test_embedding_is_the_published_one(kind):
    graph = tensornet.embedding(radial=kind).graph
    g = drawn(graph)
    length, c, psi, psi0 = radial(g, kind)
    z = g["z"][ENDS.species]

    def pair(i, j):
        return z[i] @ g["z_i"].T + z[j] @ g["z_j"].T + g["z_b"]

    u = g["r"] / length[:, None]
    edges = pair(ENDS.receiver, ENDS.sender) * c[:, None]
    f = [edges * (psi @ g[f"d_{p}"].T + g[f"b_{p}"]) for p in "svt"]
    skew = -np.einsum("ijk,ek->eij", LEVI_CIVITA, u)
    square = np.einsum("ei,ej->eij", u, u)
    square = square - np.einsum("ekk,ij->eij", square, np.eye(3)) / 3
    tensors = (np.eye(3) + 0 * square, skew, square)
    x = summed(sum(np.einsum("eij,eu->eiju", t, w) for t, w in zip(tensors, f, strict=True)), ENDS.receiver, 3)
    nodes = np.arange(ENDS.nodes)
    itself = pair(nodes, nodes) * (psi0 @ g["d_s"].T + g["b_s"])
    x = x + np.einsum("ij,nu->niju", np.eye(3), itself)
    gate = block(graph, "gates")(norm(x))
    expected = weighted(mixed(x, g["w_s"], g["w_v"], g["w_t"]), gate)
    assert np.allclose(interpret(graph, g, ENDS)["out"], expected, rtol=1e-11, atol=1e-11)


@pytest.mark.parametrize("group", ["O3", "SO3"])
def test_interaction_is_the_published_one(group):
    graph = tensornet.interaction(group).graph
    g = drawn(graph)
    _, c, psi, psi0 = radial(g, "exponential")
    charge = (1 + 0.1 * g["q"][ENDS.structure])[:, None, None, None]
    f = block(graph, "f")
    x = g["x"] / (norm(g["x"]) + 1)[:, None, None]
    own = mixed(x, g["w_as"], g["w_av"], g["w_at"])
    y, sender = sum(own), ENDS.sender
    message = summed(weighted(tuple(part[sender] for part in own), c[:, None, None] * f(psi)), ENDS.receiver, 3)
    message = message + weighted(own, np.broadcast_to(f(psi0), (ENDS.nodes, *f(psi0).shape)))
    product = np.einsum("niku,nkju->niju", y, message)
    back = np.einsum("niku,nkju->niju", message, y)
    product = charge * (product + back) if group == "O3" else 2 * product
    scaled = product / (norm(product) + 1)[:, None, None]
    change = sum(mixed(scaled, g["w_bs"], g["w_bv"], g["w_bt"]))
    expected = x + change + charge * np.einsum("niku,nkju->niju", change, change)
    assert np.allclose(interpret(graph, g, ENDS)["out"], expected, rtol=1e-10, atol=1e-10)


def test_energy_is_read_from_the_squared_norms_of_the_parts():
    graph = tensornet.energy.graph
    g = draw(graph, ROWS)
    norms = np.concatenate([norm(part) for part in parts(g["x"])], axis=-1)
    module = stand_ins(graph, channel_extents(graph))["head"]
    expected = module(torch.from_numpy(norms)).numpy().squeeze(-1)
    assert np.allclose(interpret(graph, g, ENDS)["out"], expected, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize(("envelope", "known"), [("polynomial", "C2, not C3"), ("cosine", "C1, not C2")])
def test_whole_layers_are_proved_and_as_smooth_as_their_envelope(envelope, known):
    for group in ("O3", "SO3"):
        *seeing, energy = tensornet.potential(group, envelope)
        for layer in seeing:
            claims = {c.claim: c.detail for c in prove_definition(layer.definition).claims}
            assert claims["smooth at the cutoff"].startswith(known)
        prove_definition(energy.definition)


def test_the_published_envelope_does_not_have_two_derivatives():
    graph = tensornet.embedding("cosine").graph
    definition = replace(tensornet.embedding("cosine").definition, graph=replace(graph, claims=(Smooth(2),)))
    with pytest.raises(ProofError, match=r"second derivative .* jumps"):
        prove_definition(definition)


def test_the_product_for_rotations_alone_is_refuted_under_inversion():
    with pytest.raises(ProofError, match="inversion"):
        prove_definition(_relabelled(tensornet.interaction("SO3")).definition)


def _relabelled(layer):
    graph = replace(layer.graph, group=Group.O3)
    return replace(layer, definition=replace(layer.definition, graph=graph))


def test_an_unknown_group_is_refused():
    with pytest.raises(ConfigError, match="O3 or SO3"):
        tensornet.interaction("O2")


def test_unknown_envelopes_and_radial_functions_are_refused():
    with pytest.raises(ConfigError, match="polynomial or cosine; found 'published'"):
        tensornet.embedding("published")
    with pytest.raises(ConfigError, match="exponential or gaussian"):
        tensornet.interaction(radial="bessel")
