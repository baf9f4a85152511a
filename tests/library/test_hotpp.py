"""HotPP's whole layers beside the formulas of the publication, written out with numpy."""

import numpy as np
import pytest

from tnforge.dsl.trace import load_layers
from tnforge.errors import ConfigError, ProofError
from tnforge.ir.interpret import Connections, interpret
from tnforge.ir.types import Site
from tnforge.library import hotpp
from tnforge.proof.prove import prove_definition

from .oracle import draw, summed

ENDS = Connections(np.array([0, 1, 2, 2]), np.array([1, 0, 1, 0]), 3, structure=np.array([0, 0, 1]), structures=2)
ROWS = {Site.NODE: 3, Site.EDGE: 4, Site.STRUCTURE: 2}


def sigmoid(x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-x))


def mixed(g: dict[str, np.ndarray], x: np.ndarray, rank: int, step: str) -> np.ndarray:
    return x @ g[f"{step}_u{rank}"].T + (g[f"{step}_c0"] if rank == 0 else 0)


def activated(g: dict[str, np.ndarray], x: np.ndarray, rank: int, step: str) -> np.ndarray:
    if rank == 0:
        return x * sigmoid(x)
    square = (x**2).sum(axis=tuple(range(1, rank + 1)), keepdims=True)
    return x * sigmoid(g[f"{step}_w{rank}"] * square + g[f"{step}_b{rank}"])


def contracted(x: np.ndarray, n: np.ndarray, r: int, z: int) -> np.ndarray:
    """The last z indices of a feature with the first z of r directions; the other directions are appended."""
    for _ in range(z):
        x = np.einsum("e...au,ea->e...u", x, n)
    for _ in range(r - z):
        x = np.einsum("e...u,ea->e...au", x, n)
    return x


@pytest.mark.parametrize(("given", "made"), [(2, 2), (0, 3), (3, 1)])
def test_interaction_is_the_published_one(given, made):
    graph = hotpp.interaction(given, made).graph
    g, largest = draw(graph, ROWS), max(given, made)
    sent = [mixed(g, g[f"h{rank}"], rank, "sent")[ENDS.sender] for rank in range(given + 1)]
    radial = [g["envelope"][:, None] * (g["phi"] @ g[f"v{r}"].T + g[f"o{r}"]) for r in range(largest + 1)]
    found = interpret(graph, g, ENDS)
    for out in range(made + 1):
        total = np.zeros((4, *(3,) * out, 3))
        for a in range(given + 1):
            for r in range(largest + 1):
                z, odd = divmod(a + r - out, 2)
                if not odd and 0 <= z <= min(a, r):
                    weight = radial[r].reshape(4, *(1,) * out, -1)
                    total = total + weight * contracted(sent[a], g["n"], r, z)
        received = g["share"] * summed(total, ENDS.receiver, 3)
        expected = activated(g, mixed(g, received, out, "kept"), out, "kept")
        expected = expected + g[f"h{out}"] if out <= given else expected
        assert np.allclose(found[f"new{out}"], expected, rtol=1e-10, atol=1e-10), out


@pytest.mark.parametrize("rank", [0, 1])
def test_readout_sums_over_the_nodes_of_a_structure(rank):
    layer = hotpp.readout(rank)
    g = draw(layer.graph, ROWS)
    x = mixed(g, activated(g, mixed(g, g["h"], rank, "a"), rank, "a"), rank, "b")
    expected = summed(x, ENDS.structure, 2)
    assert np.allclose(interpret(layer.graph, g, ENDS)["out"], expected, rtol=0, atol=1e-12)
    prove_definition(layer.definition)


def test_polarizability_is_proved_symmetric():
    g = draw(hotpp.polarizability.graph, ROWS)
    scalar, tensor = (
        mixed(g, activated(g, mixed(g, g[f"h{rank}"], rank, "a"), rank, "a"), rank, "b") for rank in (0, 2)
    )
    total = tensor + tensor.swapaxes(1, 2) + np.einsum("ij,nv->nijv", np.eye(3), scalar)
    found = interpret(hotpp.polarizability.graph, g, ENDS)["out"]
    assert np.allclose(found, summed(total, ENDS.structure, 2), rtol=0, atol=1e-12)
    assert "symmetric" in [claim.claim for claim in prove_definition(hotpp.polarizability.definition).claims]


PUBLISHED = """
from tnforge import *
i, j = indices("i j")

@layer
def polarizability(t: Node[Matrix, "u"], d: Node[Scalar, "u"], e: Node[Scalar, "u"], f: Node[Scalar, "u"]) -> Sym[2]:
    x = constant("xx", [[1, 0, 0], [0, 0, 0], [0, 0, 0]])
    y = constant("yy", [[0, 0, 0], [0, 1, 0], [0, 0, 0]])
    z = constant("zz", [[0, 0, 0], [0, 0, 0], [0, 0, 1]])
    return t["u", i, j] + t["u", j, i] + d["u"] * x[i, j] + e["u"] * y[i, j] + f["u"] * z[i, j]
"""


def test_the_polarizability_of_the_preprint_is_refuted(tmp_path):
    path = tmp_path / "preprint.py"
    path.write_text(PUBLISHED)
    (layer,) = load_layers(str(path), {})
    with pytest.raises(ProofError, match="constant xx") as caught:
        prove_definition(layer.definition)
    assert caught.value.witness.recheck()


@pytest.mark.parametrize(("given", "made"), [(5, 0), (0, -1)])
def test_ranks_beyond_the_library_are_refused(given, made):
    with pytest.raises(ConfigError, match="is between 0 and 4"):
        hotpp.interaction(given, made)
    with pytest.raises(ConfigError, match="rank is 0 or 1"):
        hotpp.readout(2)
