"""Layers on nothing: no rows, no nodes, no edges or no channels give empty results, and zeros where a sum is empty."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from tnforge import load_layers
from tnforge.build import build_package
from tnforge.check.case import channel_extents
from tnforge.check.load import load_layer
from tnforge.check.standin import stand_ins
from tnforge.cli.check import packages_in, read_recipe
from tnforge.compiler import Options, Timer
from tnforge.dsl.layer import Layer
from tnforge.ir.interpret import Connections
from tnforge.resources import generated
from tnforge.testing.case import Extents, Signature, draw_case

NOBODY = Connections(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64), 0)
ALONE = Connections(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64), 3)
PAIR = Connections(np.array([0, 1, 1]), np.array([1, 0, 2]), 3)
EXAMPLES = Path(__file__).parents[2] / "examples"
SIZES = {
    "no rows": Extents(0, (2,), NOBODY),
    "no edges": Extents(1, (2,), ALONE),
    "no channels": Extents(2, (0,), PAIR),
    "no channels and no edges": Extents(2, (0,), ALONE),
    "nothing": Extents(0, (0,), NOBODY),
}
LARGE = {"examples_hotpp_message", "hotpp_message_out2_ranks2"}
PACKAGES = [
    pytest.param(package, id=package.name, marks=[pytest.mark.slow] if package.name in LARGE else [])
    for package in packages_in(generated())
]


@pytest.fixture(autouse=True)
def _poisoned() -> Iterator[None]:
    """Memory that is not written holds no number."""
    torch.use_deterministic_algorithms(True)
    assert torch.empty(3).isnan().all()
    yield
    torch.use_deterministic_algorithms(False)


def derivatives(layer: Any, inputs: list[Tensor], ends: dict[str, Any]) -> tuple[list[Tensor], ...]:
    """Results, gradients of a function of them, and gradients of a function of those."""
    found = layer(*inputs, **ends)
    results = list(found) if isinstance(found, tuple) else [found]
    gradients = slopes(sum((result**2 + result).sum() for result in results), inputs)
    return results, gradients, slopes(sum((gradient**2 + gradient).sum() for gradient in gradients), inputs)


def slopes(total: Any, inputs: list[Tensor]) -> list[Tensor]:
    return list(torch.autograd.grad(total, inputs, create_graph=True, allow_unused=True, materialize_grads=True))


def ends_of(layer: Any, connections: Connections) -> dict[str, Any]:
    ends = {"sender": connections.sender, "receiver": connections.receiver}
    tables = {name: connections.table(name) for name in ("species", "structure", "pair")}
    known: dict[str, Any] = {name: torch.from_numpy(array) for name, array in {**ends, **tables}.items()}
    known |= {"nodes": connections.nodes, "structures": connections.structures}
    return {name: known[name] for name in inspect.signature(layer.forward).parameters if name in known}


def check(own: Layer, package: Path, targets: tuple[str, ...], extents: Extents) -> None:
    """Compare the shapes with the types, and the numbers of the targets with each other."""
    blocks = stand_ins(own.graph, {letter: extents.width(letter) for letter in channel_extents(own.graph)})
    signature = Signature.of(own.graph)
    case = draw_case(signature.inputs, extents, torch.Generator().manual_seed(1))
    found = []
    for target in targets:
        layer = load_layer(package, own.name, target, **blocks)
        inputs = [tensor.clone().requires_grad_() for tensor in case.inputs.values()]
        orders = derivatives(layer, inputs, ends_of(layer, extents.connections))
        expected = [extents.shape(type_) for type_ in signature.outputs.values()]
        assert [tuple(result.shape) for result in orders[0]] == expected
        assert [gradient.shape for gradient in orders[1]] == [tensor.shape for tensor in inputs]
        found.append([tensor for order in orders for tensor in order])
    for own_, other in zip(found[0], found[-1], strict=True):
        assert torch.isfinite(own_).all()
        torch.testing.assert_close(own_, other)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("package", PACKAGES)
def test_layer_on_nothing(package: Path, size: str) -> None:
    recipe = read_recipe(package)
    for own in recipe.load(package.parent).layers:
        check(own, package, Options().targets, SIZES[size])


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Layer, Path]]:
    """Layers with opaque blocks, mixed channels and structures, each with the folder of its package."""
    found = {}
    for name in ("09_painn", "10_egnn", "12_readouts"):
        layers = load_layers(str(EXAMPLES / f"{name}.py"), {})
        parent = tmp_path_factory.mktemp(name)
        folder = build_package("made", [own.definition for own in layers], parent, Options(), name, Timer()).folder
        found |= {own.name: (own, folder) for own in layers}
    return found


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["painn_message", "painn_update", "convolution", "dipole", "polarizability"])
def test_layer_with_blocks_or_structures_on_nothing(
    compiled: dict[str, tuple[Layer, Path]], name: str, size: str
) -> None:
    own, folder = compiled[name]
    check(own, folder, Options().targets, SIZES[size])


@pytest.mark.parametrize("target", ["torch", "c"])
def test_gradient_of_what_has_no_channels_is_zero_where_no_channels_are(target: str) -> None:
    layer = load_layer(generated() / "examples_contract_once", "contract_once", target)
    ends = ends_of(layer, PAIR)
    inputs = [torch.ones(shape, dtype=torch.float64, requires_grad=True) for shape in ((3, 3, 3, 0), (3, 3), (3, 0))]
    results, gradients, _ = derivatives(layer, inputs, ends)
    assert results[0].shape == (3, 3, 0)
    assert gradients[1].tolist() == [[0.0, 0.0, 0.0]] * 3
