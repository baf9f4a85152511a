"""TensorNet's whole layers beside the formulas of the publication, written out with 3 x 3 matrices."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from tnforge.check.case import channel_extents
from tnforge.check.standin import stand_ins
from tnforge.errors import ConfigError, ProofError
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
ROWS = {Site.NODE: 3, Site.EDGE: 4, Site.SPECIES: 2, Site.STRUCTURE: 2}
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


def test_embedding_is_the_published_one():
    graph = tensornet.embedding.graph
    g = draw(graph, ROWS)
    n, c, psi, psi0 = g["n"], g["c"], g["psi"], g["psi0"]
    z = g["z"][ENDS.species]

    def pair(i, j):
        return z[i] @ g["z_i"].T + z[j] @ g["z_j"].T + g["z_b"]

    edges = pair(ENDS.receiver, ENDS.sender) * c[:, None]
    f = [edges * (psi @ g[f"d_{p}"].T + g[f"b_{p}"]) for p in "svt"]
    skew = -np.einsum("ijk,ek->eij", LEVI_CIVITA, n)
    square = np.einsum("ei,ej->eij", n, n)
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
    g = draw(graph, ROWS)
    charge = (1 + 0.1 * g["q"][ENDS.structure])[:, None, None, None]
    f = block(graph, "f")
    x = g["x"] / (norm(g["x"]) + 1)[:, None, None]
    own = mixed(x, g["w_as"], g["w_av"], g["w_at"])
    y, sender = sum(own), ENDS.sender
    message = summed(
        weighted(tuple(part[sender] for part in own), g["c"][:, None, None] * f(g["psi"])), ENDS.receiver, 3
    )
    message = message + weighted(own, np.broadcast_to(f(g["psi0"]), (ENDS.nodes, *f(g["psi0"]).shape)))
    product = np.einsum("niku,nkju->niju", y, message)
    back = np.einsum("niku,nkju->niju", message, y)
    product = charge * (product + back) if group == "O3" else 2 * product
    scaled = product / (norm(product) + 1)[:, None, None]
    change = sum(mixed(scaled, g["w_bs"], g["w_bv"], g["w_bt"]))
    expected = x + change + charge * np.einsum("niku,nkju->niju", change, change)
    assert np.allclose(interpret(graph, g, ENDS)["out"], expected, rtol=1e-10, atol=1e-10)


def test_invariants_are_the_squared_norms_of_the_parts():
    graph = tensornet.invariants.graph
    g = draw(graph, ROWS)
    found = interpret(graph, g, ENDS)
    for name, part in zip("svt", parts(g["x"]), strict=True):
        assert np.allclose(found[name], norm(part), rtol=0, atol=1e-12)


def test_whole_layers_are_proved():
    for layer in (tensornet.embedding, tensornet.interaction(), tensornet.interaction("SO3"), tensornet.invariants):
        prove_definition(layer.definition)


def test_the_product_for_rotations_alone_is_refuted_under_inversion():
    with pytest.raises(ProofError, match="inversion"):
        prove_definition(_relabelled(tensornet.interaction("SO3")).definition)


def _relabelled(layer):
    graph = replace(layer.graph, group=Group.O3)
    return replace(layer, definition=replace(layer.definition, graph=graph))


def test_an_unknown_group_is_refused():
    with pytest.raises(ConfigError, match="O3 or SO3"):
        tensornet.interaction("O2")
