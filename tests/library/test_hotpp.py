"""HotPP's whole layers beside the formulas of the publication, written out with numpy."""

from itertools import permutations

import numpy as np
import pytest

from tnforge.dsl.trace import load_layers
from tnforge.errors import ConfigError, ProofError
from tnforge.ir.graph import Graph
from tnforge.ir.interpret import Connections, interpret
from tnforge.ir.ops import Opaque
from tnforge.ir.standin import stand_in
from tnforge.ir.types import Site
from tnforge.library import hotpp
from tnforge.proof.prove import prove_definition

from .oracle import draw, summed

ENDS = Connections(np.array([0, 1, 2, 2]), np.array([1, 0, 1, 0]), 3, structure=np.array([0, 0, 1]), structures=2)
ROWS = {Site.NODE: 3, Site.EDGE: 4, Site.PAIR: 4, Site.STRUCTURE: 2}


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


def radial(g: dict[str, np.ndarray], published: bool) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Directions, envelopes and enveloped waves of edges."""
    d = g["d"][:, None]
    x = d / g["r_c"]
    envelope = np.where(x < 1, 1 - 21 * x**5 + 35 * x**6 - 15 * x**7, 0)
    waves = np.sin(g["frequencies"] * d) / d / (g["frequencies"] if published else 1)
    return g["r"] / d if "r" in g else d, envelope, envelope * waves


def learned(graph: Graph, waves: np.ndarray, count: int) -> np.ndarray:
    """What the stand-in of the learned function makes of waves: so many weights of each channel."""
    (op,) = (node.op for node in graph.nodes if isinstance(node.op, Opaque))
    numbers = stand_in(op, waves.shape[1], count * 3)
    constant, linear, squared = (np.array(m, dtype=float) for m in (numbers.constant, numbers.linear, numbers.squared))
    return (constant + waves @ linear.T + (waves @ squared.T) ** 2).reshape(-1, count, 3)


@pytest.mark.parametrize(
    ("given", "made", "topology", "envelope"),
    [
        (2, 2, "published", "polynomial"),
        (0, 3, "published", "published"),
        (3, 1, "preprint", "polynomial"),
        (1, 2, "node_edge", "polynomial"),
    ],
)
def test_interaction_is_the_published_one(given, made, topology, envelope):
    published = topology != "preprint"
    layer = hotpp.interaction(given, made, topology, envelope)
    g = draw(layer.graph, ROWS)
    g |= {"r_c": np.asarray(4.0), "d": np.linalg.norm(g["r"], axis=1)}
    count = max(given, made) + 1 if published else len(hotpp.routes(given, made))
    n, outside, waves = radial(g, published)
    weights = learned(layer.graph, waves, count) * (outside[..., None] if published and envelope == "polynomial" else 1)
    sent = [(mixed(g, g[f"h{a}"], a, "sent") if published else g[f"h{a}"])[ENDS.sender] for a in range(given + 1)]
    if topology == "node_edge":
        sent = [x + (g[f"h{a}"] @ g[f"own_u{a}"].T)[ENDS.receiver] for a, x in enumerate(sent)]
        sent[0] = sent[0] + g["e"] @ g["edge_u0"].T
    found, number = interpret(layer.graph, g, ENDS), 0
    for out in range(made + 1):
        total = np.zeros((4, *(3,) * out, 3))
        for a in range(given + 1):
            for r in range(max(given, made) + 1):
                z, odd = divmod(a + r - out, 2)
                if not odd and 0 <= z <= min(a, r):
                    weight = weights[:, r if published else number].reshape(4, *(1,) * out, -1)
                    total, number = total + weight * contracted(sent[a], n, r, z), number + 1
        received = g["share"] * summed(total, ENDS.receiver, 3)
        before = g[f"h{out}"] if out <= given else 0
        rest = before if published else received + before
        expected = activated(g, mixed(g, received if published else rest, out, "kept"), out, "kept") + rest
        assert np.allclose(found[f"new{out}"], expected, rtol=1e-10, atol=1e-10), out


@pytest.mark.parametrize(
    ("topology", "envelope", "said"),
    [
        ("published", "polynomial", "C2, not C3"),
        ("published", "published", "not continuous"),
        ("preprint", "polynomial", "C2, not C3"),
        ("node_edge", "polynomial", "C2, not C3"),
        ("node_edge", "published", "not continuous"),
    ],
)
def test_how_edges_disappear_is_proved(topology, envelope, said):
    claims = prove_definition(hotpp.interaction(1, 1, topology, envelope).definition).claims
    assert [claim.detail.partition(":")[0] for claim in claims if claim.claim == "smooth at the cutoff"] == [said]


@pytest.mark.parametrize("rank", [0, 1])
def test_energies_are_of_nodes_and_dipoles_of_structures(rank):
    layer = hotpp.readout(rank)
    g = draw(layer.graph, ROWS)
    x = mixed(g, activated(g, mixed(g, g["h"], rank, "a"), rank, "a"), rank, "b")
    expected = summed(x, ENDS.structure, 2) if rank else x
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


def test_settings_beyond_the_library_are_refused():
    for wrong, said in (
        (lambda: hotpp.interaction(topology="old"), "topology is one of published, preprint, node_edge"),
        (lambda: hotpp.interaction(envelope="cosine"), "envelope is one of polynomial, published"),
        (lambda: hotpp.potential(ranks=1, last=2), "last is between 0 and ranks"),
        (lambda: hotpp.potential(layers=0), "layers at least 1"),
    ):
        with pytest.raises(ConfigError, match=said):
            wrong()


@pytest.mark.parametrize(("envelope", "said"), [("polynomial", "C2, not C3"), ("published", None)])
def test_scalars_of_edges_fade_unless_published(envelope, said):
    layer = hotpp.edge_scalars(envelope)
    g = draw(layer.graph, ROWS)
    g |= {"r_c": np.asarray(4.0), "d": np.array([0.8, 1.7, 3.1, 4.4])}
    _, outside, waves = radial(g, True)
    expected = learned(layer.graph, waves, 1)[:, 0] * (outside if said else 1)
    assert np.allclose(interpret(layer.graph, g, ENDS)["out"], expected, rtol=1e-12, atol=1e-12)
    claims = {claim.claim: claim.detail for claim in prove_definition(layer.definition).claims}
    assert claims.get("smooth at the cutoff", "not continuous").startswith(said or "not continuous")


def test_a_potential_has_each_layer_once():
    names = [[layer.name for layer in hotpp.potential(2, last, layers)] for last, layers in ((0, 1), (1, 5), (2, 4))]
    assert names == [
        ["embedding", "interaction_0_0", "energy"],
        ["embedding", "interaction_0_2", "interaction_2_2", "interaction_2_1", "energy", "dipole"],
        ["embedding", "interaction_0_2", "interaction_2_2", "energy", "dipole", "polarizability"],
    ]


def symmetrised(x, orders):
    """The sum over orders of the indices of [nodes, indices ..., channels]."""
    return sum(x.transpose(0, *(place + 1 for place in order), x.ndim - 1) for order in orders)


def read(g, ranks, step="b"):
    """What features make of each node, in one of the steps that mix them down."""
    inside = [activated(g, mixed(g, g[f"h{rank}"], rank, "a"), rank, "a") for rank in ranks]
    return [mixed(g, x, rank, step) for rank, x in zip(ranks, inside, strict=True)]


def test_hyperpolarizability_is_proved_symmetric_in_three_indices():
    g = draw(hotpp.hyperpolarizability.graph, ROWS)
    vector, tensor = read(g, (1, 3))
    trace = np.einsum("niv,jk->nijkv", vector, np.eye(3))
    total = symmetrised(tensor, permutations(range(3))) + symmetrised(trace, [(0, 1, 2), (1, 0, 2), (1, 2, 0)])
    found = interpret(hotpp.hyperpolarizability.graph, g, ENDS)["out"]
    assert np.allclose(found, summed(total, ENDS.structure, 2), rtol=0, atol=1e-12)
    assert "symmetric" in [claim.claim for claim in prove_definition(hotpp.hyperpolarizability.definition).claims]


def test_elasticity_is_proved_to_have_the_symmetries_of_hooke():
    g, d = draw(hotpp.elasticity.graph, ROWS), np.eye(3)
    (volume, matrix, tensor), (shear, other) = read(g, (0, 2, 4)), read(g, (0, 2), "d")
    pairs = [(0, 1, 2, 3), (1, 0, 2, 3), (0, 1, 3, 2), (1, 0, 3, 2)]
    hooke = [*pairs, *((c, e, a, b) for a, b, c, e in pairs)]
    matrix, other = (x + x.swapaxes(1, 2) for x in (matrix, other))
    total = symmetrised(tensor, hooke) + np.einsum("nv,ij,kl->nijklv", volume, d, d)
    total = total + np.einsum("nv,ik,jl->nijklv", shear, d, d) + np.einsum("nv,il,jk->nijklv", shear, d, d)
    total = total + np.einsum("nijv,kl->nijklv", matrix, d) + np.einsum("nklv,ij->nijklv", matrix, d)
    for legs in ("nikv,jl", "nilv,jk", "njkv,il", "njlv,ik"):
        total = total + np.einsum(f"{legs}->nijklv", other, d)
    found = interpret(hotpp.elasticity.graph, g, ENDS)["out"]
    assert np.allclose(found, summed(total, ENDS.structure, 2), rtol=0, atol=1e-12)
    claims = {claim.claim for claim in prove_definition(hotpp.elasticity.definition).claims}
    assert {"permuted 1 0 2 3", "permuted 0 1 3 2", "permuted 2 3 0 1"} <= claims
