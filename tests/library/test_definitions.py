"""Types of the library's layers and of the examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from tnforge import load_layers
from tnforge.errors import ConfigError, DefinitionError
from tnforge.ir.text import parse_graph
from tnforge.library.hotpp import Path as Coupling
from tnforge.library.hotpp import paths
from tnforge.library.spherical import convolution, harmonics, product, solids
from tnforge.library.spherical import paths as spherical_paths

ROOT = Path(__file__).resolve().parents[2]

LAYERS = {
    "vectors:dot": ["row 0e"],
    "vectors:cross": ["row 1e"],
    "vectors:torque": ["row 1e"],
    "vectors:quadrupole": ["row 2e"],
    "tensornet:compose": ["node matrix(0e + 1o + 2e) [u]"],
    "tensornet:decompose": ["node 0e [u]", "node 1o [u]", "node 2e [u]"],
    "tensornet:embed": ["node matrix(0e + 1o + 2e) [u]"],
    "tensornet:product_o3": ["node matrix(0e + 1o + 2e) [u]"],
    "tensornet:product_so3": ["node matrix(0e + 1o + 2e) [u]"],
    "tensornet:scale": ["node matrix(0e + 1o + 2e) [u]"],
    "hotpp:message": ["node t2e [u]"],
    "hotpp:gate": ["node t2e [u]"],
    "irreducible:tensors": ["edge 2e"],
    "irreducible:components": ["edge l2e"],
    "irreducible:product": ["node 2e [u]"],
    "ictp:convolution": [f"node {rep} [u]" for rep in ("0e", "0e", "0e", *["1o"] * 4, *["l2e"] * 4)],
    "ictp:product_basis": ["node 0e [u]", "node 1o [u]"],
    "ace:contraction": ["node 0e [u]"],
    "painn:message": ["node 0e [u]", "node 1o [u]"],
    "painn:norms": ["node 0e [u]"],
    "painn:update": ["node 0e [u]", "node 1o [u]"],
    "egnn:squared_distance": ["edge 0e"],
    "egnn:shift": ["node 1o"],
    "egnn:velocity": ["node 1o"],
    "gates:norm": ["node 1o [u]"],
    "gates:scalar": ["node 1o [u]"],
    "spherical:product": ["node l2e [u]"],
    "spherical:harmonics": ["edge flat(0e + 1o + l2e)"],
    "spherical:solids": ["edge flat(1o + l2e)"],
    "spherical:convolution": ["node flat(0e + 1o + l2e) [u]"],
}


@pytest.mark.parametrize("name", LAYERS)
def test_layer_has_its_type_and_a_sentence(name: str) -> None:
    (layer,) = load_layers(f"tnforge.library.{name}", {})
    graph = layer.graph
    assert [str(graph.output_type(output)) for output in graph.outputs] == LAYERS[name]
    assert layer.definition.doc.endswith(".")
    assert parse_graph(str(graph)) == graph


@pytest.mark.parametrize("path", sorted((ROOT / "examples").glob("*.py")), ids=lambda path: path.stem)
def test_example_is_traced(path: Path) -> None:
    for layer in load_layers(str(path), {}):
        assert parse_graph(str(layer)) == layer.graph


def test_paths_of_ranks_up_to_two_are_eleven() -> None:
    found = [(path.a, path.r, out) for out in range(3) for path in paths(2, out)]
    assert sorted(found) == [
        (0, 0, 0), (0, 1, 1), (0, 2, 2), (1, 0, 1), (1, 1, 0), (1, 1, 2), (1, 2, 1), (2, 0, 2), (2, 1, 1), (2, 2, 0),
        (2, 2, 2),
    ]  # fmt: skip
    assert paths(2, 2)[-1] == Coupling(2, 2, 1)


def test_message_contracts_the_last_indices_with_the_first_directions() -> None:
    (layer,) = load_layers("tnforge.library.hotpp:message", {"ranks": "3", "out": "3"})
    inputs = {layer.graph.input_name(node): node for node in layer.graph.inputs}
    (gather,) = [k for k, node in enumerate(layer.graph.nodes) if node.operands == (inputs["h3"],)]
    n = inputs["n"]
    assert f"%{gather}[i j l] %{n}[l] %{n}[k] -> [i j k] : edge t3o [u]" in str(layer)


@pytest.mark.parametrize("ranks", [0, 1, 4])
def test_message_takes_only_what_its_paths_use(ranks: int) -> None:
    for out in range(2 * ranks + 1):
        (layer,) = load_layers("tnforge.library.hotpp:message", {"ranks": str(ranks), "out": str(out)})
        assert layer.graph.outputs[0].claim.parity == (-1) ** out


@pytest.mark.parametrize("settings", [{"ranks": "9"}, {"ranks": "1", "out": "3"}, {"ranks": "-1"}])
def test_message_without_paths_is_refused(settings: dict[str, str]) -> None:
    with pytest.raises(ConfigError):
        load_layers("tnforge.library.hotpp:message", settings)


@pytest.mark.parametrize("rank", range(9))
def test_gate_takes_every_rank(rank: int) -> None:
    (layer,) = load_layers("tnforge.library.hotpp:gate", {"rank": str(rank)})
    assert layer.graph.outputs[0].claim.legs == rank


def test_spherical_paths_keep_the_parity_of_features() -> None:
    assert [len(spherical_paths(lmax)) for lmax in range(5)] == [1, 4, 11, 23, 42]
    assert all((l1 + l2 + l3) % 2 == 0 for l1, l2, l3 in spherical_paths(4))


def test_product_of_degrees_with_an_odd_sum_has_the_other_parity() -> None:
    assert str(product(1, 2, 2).graph.outputs[0].claim) == "l2o"


def test_degrees_beyond_the_library_are_refused() -> None:
    for family, lmax in ((convolution, 7), (convolution, -1), (harmonics, 9), (harmonics, 0), (solids, 0)):
        with pytest.raises(ConfigError, match="lmax is between"):
            family(lmax)
    with pytest.raises(DefinitionError, match="do not couple"):
        product(1, 1, 3)
